#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace adempauze {

/// A table as spreadsheets read and write it: RFC 4180, with a semicolon where the machine's list separator is one.
struct Csv {
    char separator = ';';
    std::vector<std::vector<std::string>> rows; ///< the first is the spreadsheet's row 1; blank rows are empty
};

/// What keeps a text from being a table, at the first place where it does. Rows count from 1, as spreadsheets show
/// them.
struct CsvFault {
    int row;
    std::string_view reason; ///< "invalid_utf8", "open_quote", "text_after_quote", "stray_quote"
};

/// Reads UTF-8 with or without a byte order mark, lines ended by CRLF or LF, cells quoted where they need it. The
/// separator is a semicolon if the first row has one outside quotes, else a comma. An apostrophe that neutralises a
/// formula (below) is taken off again.
std::variant<Csv, CsvFault> readCsv(std::string_view text);

/// Writes with a byte order mark and CRLF, so that spreadsheets take it for what it is. A cell that a spreadsheet would
/// run as a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it, and so does one
/// that begins with an apostrophe, so that reading it gives what was written.
std::string writeCsv(const Csv& table);

} // namespace adempauze

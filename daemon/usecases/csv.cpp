#include "usecases/csv.h"

#include <cstdint>

namespace adempauze {

namespace {

constexpr std::string_view Mark = "\xEF\xBB\xBF";
constexpr std::string_view Dangerous = "=+-@\t\r";

/// How many bytes the character at the beginning has; 0: it is none. No surrogates, nothing written longer than needed.
std::size_t characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t at = 1; at < length; ++at)
        if ((byte(at) & 0xC0U) != 0x80U)
            return 0;
    const bool tooLong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool noCharacter = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    return tooLong || noCharacter ? 0 : length;
}

bool needsApostrophe(std::string_view cell)
{
    return !cell.empty() && (cell.front() == '\'' || Dangerous.find(cell.front()) != std::string_view::npos);
}

std::string withoutApostrophe(std::string cell)
{
    if (cell.size() > 1 && cell.front() == '\'' && needsApostrophe(std::string_view(cell).substr(1)))
        cell.erase(0, 1);
    return cell;
}

char separatorOf(std::string_view text)
{
    bool quoted = false;
    for (const char letter : text) {
        if (letter == '"')
            quoted = !quoted;
        else if (!quoted && letter == ';')
            return ';';
        else if (!quoted && letter == '\n')
            break;
    }
    return ',';
}

/// Goes through the text once.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
        m_csv.separator = separatorOf(text);
    }

    std::variant<Csv, CsvFault> read()
    {
        while (m_at < m_text.size())
            if (const auto* reason = step())
                return CsvFault{row(), reason};
        if (m_state == State::Quoted)
            return CsvFault{m_opened, "open_quote"};
        if (!m_row.empty() || !m_cell.empty() || m_state == State::Closed)
            endRow();
        return std::move(m_csv);
    }

private:
    enum class State { Plain, Quoted, Closed };

    int row() const { return static_cast<int>(m_csv.rows.size()) + 1; }

    const char* step()
    {
        const std::size_t length = characterAt(m_text.substr(m_at));
        if (length == 0)
            return "invalid_utf8";
        const std::string_view character = m_text.substr(m_at, length);
        m_at += length;
        if (m_state == State::Quoted)
            return quoted(character);
        if (character == "\n" || (character == "\r" && m_text.substr(m_at).starts_with('\n'))) {
            m_at += character == "\r" ? 1 : 0;
            endRow();
        } else if (character.front() == m_csv.separator) {
            endCell();
        } else if (m_state == State::Closed) {
            return "text_after_quote";
        } else if (character != "\"") {
            m_cell += character;
        } else if (!m_cell.empty()) {
            return "stray_quote";
        } else {
            m_state = State::Quoted;
            m_opened = row();
        }
        return nullptr;
    }

    const char* quoted(std::string_view character)
    {
        if (character != "\"") {
            m_cell += character;
        } else if (m_text.substr(m_at).starts_with('"')) {
            m_cell += '"';
            ++m_at;
        } else {
            m_state = State::Closed;
        }
        return nullptr;
    }

    void endCell()
    {
        m_row.push_back(withoutApostrophe(std::move(m_cell)));
        m_cell.clear();
        m_state = State::Plain;
    }

    void endRow()
    {
        const bool blank = m_row.empty() && m_cell.empty() && m_state == State::Plain;
        if (!blank)
            endCell();
        m_csv.rows.push_back(std::move(m_row));
        m_row.clear();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    State m_state = State::Plain;
    int m_opened = 0; ///< the row in which the open quote stands
    std::string m_cell;
    std::vector<std::string> m_row;
    Csv m_csv;
};

std::string written(std::string_view cell, char separator)
{
    std::string text = needsApostrophe(cell) ? "'" : "";
    text += cell;
    if (text.find_first_of("\"\r\n") == std::string::npos && text.find(separator) == std::string::npos)
        return text;
    std::string whole = "\"";
    for (const char letter : text)
        whole += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return whole + '"';
}

} // namespace

std::variant<Csv, CsvFault> readCsv(std::string_view text)
{
    if (text.starts_with(Mark))
        text.remove_prefix(Mark.size());
    return Scanner(text).read();
}

std::string writeCsv(const Csv& table)
{
    std::string text(Mark);
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += table.separator;
            text += written(row[i], table.separator);
        }
        text += "\r\n";
    }
    return text;
}

} // namespace adempauze

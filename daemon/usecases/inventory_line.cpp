#include "usecases/inventory_line.h"

#include "time/text.h"

#include <algorithm>
#include <charconv>

namespace adempauze {

namespace {

constexpr std::size_t TextMax = 200;
constexpr std::size_t LongTextMax = 2000;

std::size_t longest(std::string_view column)
{
    return column.ends_with("onditions") || column == "address" || column == "wayToDoor" ? LongTextMax : TextMax;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const auto from = text.find_first_not_of(blank);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blank) - from + 1);
}

bool isPrintable(std::string_view text)
{
    return std::ranges::none_of(text, [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\r';
    });
}

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data())
        return std::nullopt;
    std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
    if (!rest.empty()) {
        if ((rest.front() != ',' && rest.front() != '.') || rest.size() == 1
            || rest.find_first_not_of('0', 1) != std::string_view::npos)
            return std::nullopt;
    }
    return number;
}

std::optional<int> minutesIn(std::string_view text, int most)
{
    std::string hour(text);
    if (hour.size() > 5 && hour.ends_with(":00"))
        hour.resize(hour.size() - 3);
    if (hour.size() == 4)
        hour.insert(hour.begin(), '0');
    if (hour == "24:00")
        return most == 1440 ? std::optional(1440) : std::nullopt;
    const auto time = parseTimeOfDay(hour);
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}

bool isKnown(const std::string& column)
{
    return std::ranges::find(InventoryColumns, column) != InventoryColumns.end()
        || std::ranges::find(SealedColumns, column) != SealedColumns.end();
}

} // namespace

void InventoryLine::wrong(std::string_view column, std::string_view reason, std::string_view detail)
{
    m_errors->push_back({m_row, std::string(column), std::string(reason), std::string(detail)});
}

void InventoryLine::missing(std::string_view column)
{
    wrong(column, "missing", "This is needed.");
}

std::string_view InventoryLine::at(std::string_view column) const
{
    const auto found = m_cells.find(column);
    return found == m_cells.end() ? std::string_view() : std::string_view(found->second);
}

std::string InventoryLine::text(std::string_view column, const std::optional<std::string>& now, bool mayBeEmpty)
{
    const bool asNow = now && (!has(column) || trimmed(*now) == at(column));
    const std::string text = asNow ? *now : std::string(at(column));
    if (text.empty() && !mayBeEmpty)
        missing(column);
    else if (text.size() > longest(column))
        wrong(column, "too_long", "This text is too long.");
    else if (!isPrintable(text))
        wrong(column, "unreadable_text", "This text has characters that cannot be shown.");
    return text;
}

std::optional<std::string> InventoryLine::maybeText(std::string_view column, const std::optional<std::string>& now)
{
    if (!has(column))
        return now;
    const std::string written = text(column, now, true);
    return written.empty() ? std::nullopt : std::optional(written);
}

int InventoryLine::number(std::string_view column, std::optional<int> now, int least, int most)
{
    if (!has(column) && now)
        return *now;
    if (at(column).empty()) {
        missing(column);
        return least;
    }
    const auto number = wholeNumber(at(column));
    if (!number)
        wrong(column, "wrong_type", "This is a whole number.");
    else if (*number < least || *number > most)
        wrong(column, "out_of_range", "This number is too small or too large.");
    return number.value_or(least);
}

std::optional<int> InventoryLine::minutes(std::string_view column, std::optional<int> now, int most)
{
    if (!has(column) || at(column).empty())
        return has(column) ? std::nullopt : now;
    const auto minutes = minutesIn(at(column), most);
    if (!minutes)
        wrong(column, "unreadable_time", "This is an hour of the day: 11:00.");
    return minutes;
}

std::optional<bool> InventoryLine::yes(std::string_view column, std::optional<bool> now)
{
    if (!has(column) || at(column).empty())
        return has(column) ? std::nullopt : now;
    std::string word(at(column));
    std::ranges::transform(word, word.begin(), [](char letter) { return static_cast<char>(letter | ' '); });
    for (const std::string_view each : {"yes", "ja", "true", "1"})
        if (word == each)
            return true;
    for (const std::string_view each : {"no", "nee", "false", "0"})
        if (word == each)
            return false;
    wrong(column, "unknown_word", "This is yes or no.");
    return now;
}

std::optional<Moment> InventoryLine::moment(std::string_view column)
{
    if (at(column).empty())
        return std::nullopt;
    const auto moment = parseMoment(at(column));
    if (!moment)
        wrong(column, "unreadable_time", "This is a moment: 2026-11-20T22:14:00+01:00.");
    return moment;
}

std::vector<InventoryLine> linesOf(const Csv& file, std::vector<RowError>& errors)
{
    std::vector<InventoryLine> lines;
    if (file.rows.empty() || file.rows.front().empty()) {
        errors.push_back({1, "", "missing", "The first row names the columns."});
        return lines;
    }
    std::vector<std::string> header;
    for (const std::string& name : file.rows.front()) {
        const std::string column(trimmed(name));
        if (!isKnown(column))
            errors.push_back({1, "", "unknown_field", "A column is not known."});
        else if (std::ranges::find(header, column) != header.end())
            errors.push_back({1, column, "duplicate_name", "This column stands twice."});
        header.push_back(column);
    }
    for (std::size_t i = 1; i < file.rows.size(); ++i) {
        const auto& cells = file.rows[i];
        const int row = static_cast<int>(i) + 1;
        if (std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty(); }))
            continue;
        if (cells.size() > header.size())
            errors.push_back({row, "", "too_long", "This row has more cells than there are columns."});
        std::map<std::string, std::string, std::less<>> named;
        for (std::size_t at = 0; at < header.size(); ++at)
            named.emplace(header[at], at < cells.size() ? trimmed(cells[at]) : std::string_view());
        lines.emplace_back(row, std::move(named), errors);
    }
    return lines;
}

} // namespace adempauze

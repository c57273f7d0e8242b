#include "storage/pg.h"

#include "time/text.h"

#include <cassert>
#include <charconv>

namespace adempauze::pg {

Value::Value(Moment at)
    : m_text(at == Forever ? std::string("infinity") : adempauze::textOf(at))
{
}

Value::Value(LocalTime local)
    : m_text(adempauze::textOf(local))
{
}

Value Value::bytes(std::string_view content)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string text = "\\x";
    text.reserve(2 + 2 * content.size());
    for (const char letter : content) {
        const auto byte = static_cast<unsigned char>(letter);
        text += Digits[byte >> 4];
        text += Digits[byte & 0x0f];
    }
    return Value(text);
}

Value Value::uuids(const std::vector<Uuid>& ids)
{
    std::string text = "{";
    for (const Uuid& id : ids) {
        if (text.size() > 1)
            text += ',';
        text += id.text();
    }
    return Value(text + "}");
}

Value Value::moments(const std::vector<Moment>& moments)
{
    std::string text = "{";
    for (const Moment at : moments) {
        if (text.size() > 1)
            text += ',';
        text += Value(at).text();
    }
    return Value(text + "}");
}

Error::Error(std::string statement, std::string sqlstate, std::string constraint)
    : m_statement(std::move(statement))
    , m_sqlstate(std::move(sqlstate))
    , m_constraint(std::move(constraint))
    , m_what(m_statement + " " + m_sqlstate + (m_constraint.empty() ? "" : " " + m_constraint))
{
}

bool Error::connectionLost() const
{
    return m_sqlstate.starts_with("08") || m_sqlstate.starts_with("57P") || m_sqlstate.starts_with("53");
}

bool Error::worthRetrying() const
{
    return m_sqlstate == "40001" || m_sqlstate == "40P01";
}

namespace {

int number(std::string_view text, std::size_t from, std::size_t length)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + from + length, value);
    assert(error == std::errc() && end == text.data() + from + length);
    return value;
}

/// "2010-04-06 18:00:00", with what may follow left aside.
date::local_seconds wallClock(std::string_view text)
{
    assert(text.size() >= 19);
    const auto day = date::year(number(text, 0, 4)) / number(text, 5, 2) / number(text, 8, 2);
    return date::local_days(day) + std::chrono::hours(number(text, 11, 2)) + std::chrono::minutes(number(text, 14, 2))
        + std::chrono::seconds(number(text, 17, 2));
}

int nibble(char digit)
{
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

} // namespace

std::string Rows::bytes(int row, int column) const
{
    const auto hex = text(row, column);
    assert(hex.starts_with("\\x"));
    std::string content;
    content.reserve(hex.size() / 2);
    for (std::size_t i = 2; i + 1 < hex.size(); i += 2)
        content += static_cast<char>(nibble(hex[i]) * 16 + nibble(hex[i + 1]));
    return content;
}

std::int64_t Rows::integer(int row, int column) const
{
    const auto digits = text(row, column);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    assert(error == std::errc() && end == digits.data() + digits.size());
    return value;
}

bool Rows::boolean(int row, int column) const
{
    return text(row, column) == "t";
}

Uuid Rows::uuid(int row, int column) const
{
    const auto parsed = Uuid::parse(text(row, column));
    assert(parsed);
    return *parsed;
}

// {a,b}
std::vector<Uuid> Rows::uuids(int row, int column) const
{
    constexpr std::size_t Length = 36;
    std::vector<Uuid> all;
    const auto written = text(row, column);
    for (std::size_t at = 1; at + Length < written.size(); at += Length + 1) {
        const auto parsed = Uuid::parse(written.substr(at, Length));
        assert(parsed);
        all.push_back(*parsed);
    }
    return all;
}

Moment Rows::moment(int row, int column) const
{
    const auto written = text(row, column);
    if (written == "infinity")
        return Forever;
    assert(written.ends_with("+00")); // the session's zone is UTC
    return Moment(wallClock(written).time_since_epoch());
}

LocalTime Rows::local(int row, int column) const
{
    return wallClock(text(row, column));
}

std::optional<std::string> Rows::maybeText(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(std::string(text(row, column)));
}

std::optional<std::string> Rows::maybeBytes(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(bytes(row, column));
}

std::optional<std::int64_t> Rows::maybeInteger(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(integer(row, column));
}

std::optional<Moment> Rows::maybeMoment(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(moment(row, column));
}

} // namespace adempauze::pg

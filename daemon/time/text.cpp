#include "time/text.h"

#include <cassert>

// Written by hand: date's streams take ten times as long, and read what RFC 3339 does not allow.

namespace adempauze {

namespace {

constexpr int YearMin = 1970;
constexpr int YearMax = 2199;

/// Takes a text apart from the left; once something did not fit, it stays bad.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    int digits(std::size_t count)
    {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest.empty() || m_rest.front() < '0' || m_rest.front() > '9') {
                m_good = false;
                return 0;
            }
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }

    bool sees(char wanted) const { return !m_rest.empty() && m_rest.front() == wanted; }

    bool take(char wanted)
    {
        if (!sees(wanted))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void expect(char wanted) { m_good = take(wanted) && m_good; }
    void require(bool condition) { m_good = m_good && condition; }
    bool good() const { return m_good; }
    bool done() const { return m_good && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_good{true};
};

LocalTime readDay(Reader& reader)
{
    const int year = reader.digits(4);
    reader.expect('-');
    const int month = reader.digits(2);
    reader.expect('-');
    const int day = reader.digits(2);
    const date::year_month_day date(date::year(year), date::month(static_cast<unsigned>(month)),
                                    date::day(static_cast<unsigned>(day)));
    reader.require(date.ok() && year >= YearMin && year <= YearMax);
    return reader.good() ? LocalTime(date::local_days(date)) : LocalTime();
}

TimeOfDay readHour(Reader& reader)
{
    const int hours = reader.digits(2);
    reader.expect(':');
    const int minutes = reader.digits(2);
    reader.require(hours <= 23 && minutes <= 59);
    return std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

std::chrono::seconds readSeconds(Reader& reader)
{
    reader.expect(':');
    const int seconds = reader.digits(2);
    reader.require(seconds <= 59);
    return std::chrono::seconds(seconds);
}

std::optional<std::chrono::minutes> readOffset(Reader& reader)
{
    if (reader.take('Z'))
        return std::nullopt;
    const bool behind = reader.sees('-');
    reader.expect(behind ? '-' : '+');
    const TimeOfDay offset = readHour(reader);
    return behind ? -offset : offset;
}

void append(std::string& text, int value, int width)
{
    if (width > 1)
        append(text, value / 10, width - 1);
    text += static_cast<char>('0' + value % 10);
}

void appendHour(std::string& text, TimeOfDay hour)
{
    append(text, static_cast<int>(hour.count() / 60), 2);
    text += ':';
    append(text, static_cast<int>(hour.count() % 60), 2);
}

struct Parts {
    date::year_month_day day;
    TimeOfDay hour;
    int seconds;
};

Parts partsOf(LocalTime local)
{
    using namespace date::literals;
    assert(LocalTime(date::local_days(0_y / 1 / 1)) <= local && local < LocalTime(date::local_days(10000_y / 1 / 1)));
    const auto day = date::floor<date::days>(local);
    const auto inDay = local - day;
    const auto hour = date::floor<TimeOfDay>(inDay);
    return {.day = date::year_month_day(day), .hour = hour, .seconds = static_cast<int>((inDay - hour).count())};
}

void appendDay(std::string& text, const date::year_month_day& date)
{
    append(text, static_cast<int>(date.year()), 4);
    text += '-';
    append(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    text += '-';
    append(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

} // namespace

std::optional<WrittenMoment> parseWrittenMoment(std::string_view text)
{
    Reader reader(text);
    LocalTime local = readDay(reader);
    reader.expect('T');
    local += readHour(reader);
    local += readSeconds(reader);
    const auto offset = readOffset(reader);
    if (!reader.done())
        return std::nullopt;
    const Moment at(local.time_since_epoch() - offset.value_or(std::chrono::minutes(0)));
    // The offset may carry the last hours of 2199 or the first of 1970 out of the years that are told apart.
    const int year = static_cast<int>(date::year_month_day(date::floor<date::days>(at)).year());
    return year >= YearMin && year <= YearMax ? std::optional(WrittenMoment{at, offset}) : std::nullopt;
}

std::optional<Moment> parseMoment(std::string_view text)
{
    const auto written = parseWrittenMoment(text);
    return written ? std::optional(written->at) : std::nullopt;
}

bool offsetFits(const Zone& zone, const WrittenMoment& written)
{
    return !written.offset
        || zone.localAt(written.at).time_since_epoch() - written.at.time_since_epoch() == *written.offset;
}

std::string textOf(Moment at)
{
    const auto parts = partsOf(LocalTime(at.time_since_epoch()));
    std::string text;
    text.reserve(20);
    appendDay(text, parts.day);
    text += 'T';
    appendHour(text, parts.hour);
    text += ':';
    append(text, parts.seconds, 2);
    text += 'Z';
    return text;
}

std::optional<LocalTime> parseLocal(std::string_view text)
{
    Reader reader(text);
    LocalTime local = readDay(reader);
    reader.expect('T');
    local += readHour(reader);
    if (reader.sees(':'))
        local += readSeconds(reader);
    return reader.done() ? std::optional(local) : std::nullopt;
}

std::string textOf(LocalTime local)
{
    const auto parts = partsOf(local);
    std::string text;
    appendDay(text, parts.day);
    text += 'T';
    appendHour(text, parts.hour);
    if (parts.seconds != 0) {
        text += ':';
        append(text, parts.seconds, 2);
    }
    return text;
}

std::optional<TimeOfDay> parseTimeOfDay(std::string_view text)
{
    Reader reader(text);
    const TimeOfDay hour = readHour(reader);
    return reader.done() ? std::optional(hour) : std::nullopt;
}

std::string textOf(TimeOfDay hour)
{
    std::string text;
    appendHour(text, hour);
    return text;
}

} // namespace adempauze

#include "domain/sentences.h"

#include "time/text.h"

#include <array>

namespace adempauze {

namespace {

constexpr std::array DaysNl{"zo", "ma", "di", "wo", "do", "vr", "za"};
constexpr std::array DaysEn{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array MonthsNl{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr std::array MonthsEn{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void replaceAll(std::string& text, const std::string& mark, const std::string& by)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
}

Sentence counted(std::int64_t number, const Sentence& one, const Sentence& many)
{
    return same(std::to_string(number)) + " " + (number == 1 ? one : many);
}

} // namespace

Sentence operator+(Sentence left, const Sentence& right)
{
    return {std::move(left.nl) + right.nl, std::move(left.en) + right.en};
}

Sentence operator+(Sentence left, std::string_view text)
{
    return {std::move(left.nl) + std::string(text), std::move(left.en) + std::string(text)};
}

Sentence filled(const Sentence& pattern, std::initializer_list<Sentence> parts)
{
    Sentence sentence = pattern;
    int number = 0;
    for (const Sentence& part : parts) {
        const std::string mark = "%" + std::to_string(++number);
        replaceAll(sentence.nl, mark, part.nl);
        replaceAll(sentence.en, mark, part.en);
    }
    return sentence;
}

Sentence same(std::string text)
{
    return {text, text};
}

Sentence dateText(LocalTime local)
{
    const auto day = date::floor<date::days>(local);
    const date::year_month_day date(day);
    const auto weekday = date::weekday(day).c_encoding();
    const auto month = static_cast<unsigned>(date.month()) - 1;
    const std::string number = std::to_string(static_cast<unsigned>(date.day()));
    const std::string rest = std::to_string(static_cast<int>(date.year())) + " "
        + textOf(local).substr(std::string_view("2026-11-23T").size());
    return {std::string(DaysNl.at(weekday)) + " " + number + " " + MonthsNl.at(month) + " " + rest,
            std::string(DaysEn.at(weekday)) + " " + number + " " + MonthsEn.at(month) + " " + rest};
}

std::string offsetText(const Zone& zone, Moment at)
{
    const auto offset = zone.localAt(at).time_since_epoch() - at.time_since_epoch();
    const auto minutes = date::floor<std::chrono::minutes>(date::abs(offset));
    return (offset < offset.zero() ? "-" : "+") + textOf(minutes);
}

Sentence lengthText(std::chrono::minutes length)
{
    const auto hours = length / std::chrono::hours(1);
    const auto minutes = (length % std::chrono::hours(1)).count();
    const Sentence hoursText = counted(hours, {"uur", "hour"}, {"uur", "hours"});
    const Sentence minutesText = counted(minutes, {"minuut", "minute"}, {"minuten", "minutes"});
    if (minutes == 0)
        return hoursText;
    return hours == 0 ? minutesText : filled({"%1 en %2", "%1 and %2"}, {hoursText, minutesText});
}

} // namespace adempauze

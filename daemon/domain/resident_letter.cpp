#include "domain/resident_letter.h"

#include "domain/letter_words.h"
#include "time/text.h"

#include <functional>
#include <initializer_list>

namespace adempauze {

namespace {

/// The text with what stands for "%1", "%2", …, each once.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%')
            text += parts.begin()[pattern[++i] - '1'];
        else
            text += pattern[i];
    }
    return text;
}

/// How one letter writes moments.
class Clock {
public:
    Clock(const Zone& zone, const LetterWords& words)
        : m_zone(zone)
        , m_words(words)
    {
    }

    /// "maandag 30 november 2026 om 22:14 uur"
    std::string moment(Moment at) const
    {
        const date::local_days day = readAt(at).day;
        const date::year_month_day date(day);
        const std::string number = std::to_string(unsigned(date.day()));
        const std::string year = std::to_string(int(date.year()));
        return filled(m_words.at,
                      {filled(m_words.date,
                              {m_words.days.at(date::weekday(day).c_encoding()), number,
                               m_words.months.at(unsigned(date.month()) - 1), year}),
                       time(at)});
    }
    std::string time(Moment at) const { return filled(m_words.clock, {textOf(readAt(at).time)}); }

private:
    struct Reading {
        date::local_days day;
        std::chrono::minutes time;
    };
    /// Midnight is the end of the day before: "until Wednesday 00:00" is read as the whole of Wednesday.
    Reading readAt(Moment at) const
    {
        const LocalTime local = m_zone.localAt(at);
        const auto day = date::floor<date::days>(local);
        if (local == day)
            return {day - date::days(1), std::chrono::hours(24)};
        return {day, date::floor<std::chrono::minutes>(local - day)};
    }

    const Zone& m_zone;
    const LetterWords& m_words;
};

/// A letter while it is written.
struct Writing {
    const LetterFacts& facts;
    const LetterWords& words;
    Clock clock;

    std::optional<Moment> date(LetterDate what) const
    {
        const auto found = facts.dates.find(what);
        return found == facts.dates.end() ? std::nullopt : std::optional(found->second);
    }
    bool orderRuns() const { return date(LetterDate::OrderUntil) && !orderIsOver(); }
    bool orderIsOver() const
    {
        const auto until = date(LetterDate::OrderUntil);
        return until && *until <= facts.writtenAt;
    }
};

std::string noteOf(const Writing& writing, const LetterLine& line)
{
    if (line.isNew)
        return std::string(writing.words.isNew);
    return line.before ? filled(writing.words.was, {writing.clock.moment(*line.before)}) : "";
}

/// One of several, one after another: the next is no other date of the one before.
bool comesAgain(LetterDate what)
{
    return what == LetterDate::Appointment || what == LetterDate::GuidedContact;
}

std::string_view nameOf(const Writing& writing, const LetterLine& line)
{
    if (line.what == LetterDate::OrderUntil && writing.orderIsOver())
        return writing.words.orderEnded;
    if (line.what == LetterDate::GuidedContact && writing.facts.contactIsAgreed)
        return writing.words.contactOn;
    return writing.words.dates.at(static_cast<std::size_t>(line.what));
}

LetterPage::Row rowOf(const Writing& writing, const LetterLine& line)
{
    return {.what = std::string(nameOf(writing, line)),
            .when = line.at ? writing.clock.moment(*line.at) : std::string(writing.words.isGone),
            .note = noteOf(writing, line),
            .isGone = !line.at};
}

std::vector<LetterPage::Row> datesOf(const Writing& writing, const std::vector<LetterLine>& lines)
{
    std::vector<LetterPage::Row> rows;
    for (const LetterLine& line : lines)
        rows.push_back(rowOf(writing, line));
    const Moment until = writing.facts.dates.at(LetterDate::StayUntil); // every stay has an end
    rows.push_back({.what = std::string(writing.words.lastDay),
                    .when = filled(writing.words.before, {writing.clock.time(until)})});
    return rows;
}

/// From the order's end on: a departure hour later on that day is no staying on.
std::string afterwards(const Writing& writing)
{
    const auto order = writing.date(LetterDate::OrderUntil);
    const Moment stay = writing.facts.dates.at(LetterDate::StayUntil);
    const std::string until = writing.clock.moment(stay);
    if (!order)
        return filled(writing.words.voluntaryNext, {until});
    if (writing.orderIsOver())
        return filled(writing.words.endedNext, {until});
    return filled(stay - *order < std::chrono::hours(24) ? writing.words.endsTogether : writing.words.staysOn, {until});
}

std::vector<std::string> nextOf(const Writing& writing)
{
    std::vector<std::string> next;
    if (writing.date(LetterDate::GuidedContact) && !writing.facts.contactIsAgreed)
        next.emplace_back(writing.words.contactNext);
    if (writing.date(LetterDate::Hearing))
        next.emplace_back(writing.words.hearingNext);
    if (const auto decision = writing.date(LetterDate::Decision))
        next.push_back(filled(writing.words.decisionNext, {writing.clock.moment(*decision)}));
    next.push_back(afterwards(writing));
    next.emplace_back(writing.words.talkNext);
    next.emplace_back(writing.words.newLetter);
    return next;
}

std::vector<std::string> introOf(const Writing& writing, const std::vector<LetterLine>& lines)
{
    std::vector<std::string> intro{std::string(writing.words.intro)};
    for (const LetterLine& line : lines) {
        if (!line.differs())
            continue;
        intro.push_back(filled(writing.words.changed, {writing.clock.moment(writing.facts.last->givenAt)}));
        break;
    }
    return intro;
}

std::vector<std::pair<std::string, std::string>> callsOf(const Writing& writing)
{
    std::vector<std::pair<std::string, std::string>> calls;
    for (const LetterContact& contact : writing.facts.desk)
        calls.emplace_back(contact.name, contact.phone);
    if (const auto& guide = writing.facts.guide)
        calls.emplace_back(filled(writing.words.guide, {guide->name}), guide->phone);
    return calls;
}

void tellTheWay(LetterPage& page, const Writing& writing)
{
    if (!writing.facts.wayToDoor) {
        page.where.emplace_back(writing.words.askTheWay);
        return;
    }
    page.wayTitle = writing.words.wayTitle;
    page.way = *writing.facts.wayToDoor;
    page.wayNote = writing.words.wayNote;
}

void tellTheBounds(LetterPage& page, const Writing& writing)
{
    if (!writing.orderRuns())
        return;
    page.boundsTitle = writing.words.boundsTitle;
    page.bounds = {std::string(writing.words.boundsHome), std::string(writing.words.boundsContact)};
}

} // namespace

std::vector<LetterLine> linesOf(const LetterDates& dates, const std::optional<LetterTold>& last, Moment now)
{
    std::map<LetterDate, LetterLine> lines;
    for (const auto& [what, at] : dates)
        lines[what] = {.what = what, .at = at, .isNew = last.has_value()};
    if (last)
        for (const auto& [what, at] : last->dates) {
            const auto line = lines.find(what);
            if (line == lines.end() && at > now)
                lines[what] = {.what = what, .before = at};
            if (line == lines.end() || (comesAgain(what) && at <= now))
                continue;
            line->second.isNew = false;
            if (line->second.at != at)
                line->second.before = at;
        }
    std::vector<LetterLine> inOrder;
    for (const auto& [what, line] : lines)
        inOrder.push_back(line);
    return inOrder;
}

LetterPage letterPage(const LetterFacts& facts, Language language)
{
    const LetterWords& words = language == Language::Dutch ? dutchLetter() : englishLetter();
    const Writing writing{facts, words, Clock(facts.zone, words)};
    const auto lines = linesOf(facts.dates, facts.last, facts.writtenAt);
    LetterPage page{.language = language,
                    .title = std::string(words.title),
                    .intro = introOf(writing, lines),
                    .whereTitle = std::string(words.whereTitle),
                    .where = {filled(words.house, {facts.house}), filled(words.place, {facts.place})},
                    .wayTitle{},
                    .way{},
                    .wayNote{},
                    .datesTitle = std::string(words.datesTitle),
                    .dates = datesOf(writing, lines),
                    .boundsTitle{},
                    .bounds{},
                    .nextTitle = std::string(words.nextTitle),
                    .next = nextOf(writing),
                    .callTitle = std::string(words.callTitle),
                    .calls = callsOf(writing),
                    .danger = std::string(words.danger),
                    .footer = filled(words.footer, {writing.clock.moment(facts.writtenAt)})};
    tellTheWay(page, writing);
    tellTheBounds(page, writing);
    return page;
}

std::int64_t letterVersion(const LetterFacts& facts)
{
    const LetterPage page = letterPage(facts, Language::Dutch); // its footer, when it was written, is no fact on it
    std::string all;
    const auto add = [&all](std::string_view text) { all += std::to_string(text.size()) + ':' + std::string(text); };
    for (const auto* lines : {&page.intro, &page.where, &page.bounds, &page.next}) {
        add(std::to_string(lines->size()));
        for (const std::string& line : *lines)
            add(line);
    }
    add(page.wayTitle);
    add(page.way.reveal());
    for (const LetterPage::Row& row : page.dates)
        for (const std::string* text : {&row.what, &row.when, &row.note})
            add(*text);
    for (const auto& [who, number] : page.calls) {
        add(who);
        add(number);
    }
    return static_cast<std::int64_t>(std::hash<std::string>{}(all) >> 11U);
}

} // namespace adempauze

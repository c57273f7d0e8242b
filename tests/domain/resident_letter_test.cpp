#include "domain/letter_words.h"
#include "domain/letters.h"
#include "domain/resident_letter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

namespace adempauze {

using letters::facts;
using letters::Now;
using letters::OrderEnd;
using letters::StayEnd;
using letters::told;
using letters::utc;

namespace {

std::string nextIn(const LetterFacts& facts, Language language = Language::English)
{
    std::string all;
    for (const std::string& line : letterPage(facts, language).next)
        all += line + "\n";
    return all;
}

std::vector<std::string_view> everyText(const LetterWords& words)
{
    std::vector<std::string_view> all{
        words.title,     words.intro,         words.changed,      words.whereTitle, words.house,
        words.place,     words.askTheWay,     words.wayTitle,     words.wayNote,    words.datesTitle,
        words.contactOn, words.orderEnded,    words.lastDay,      words.before,     words.was,
        words.isNew,     words.isGone,        words.boundsTitle,  words.boundsHome, words.boundsContact,
        words.nextTitle, words.hearingNext,   words.decisionNext, words.staysOn,    words.endsTogether,
        words.endedNext, words.voluntaryNext, words.talkNext,     words.newLetter,  words.callTitle,
        words.guide,     words.contactNext,   words.danger,       words.footer,     words.at,
        words.clock,     words.date};
    all.insert(all.end(), words.dates.begin(), words.dates.end());
    all.insert(all.end(), words.days.begin(), words.days.end());
    all.insert(all.end(), words.months.begin(), words.months.end());
    return all;
}

} // namespace

TEST(ResidentLetter, theFirstOneMarksNothing)
{
    for (const LetterLine& line : linesOf(facts().dates, std::nullopt, Now))
        EXPECT_FALSE(line.differs());
    const LetterPage page = letterPage(facts(), Language::Dutch);
    EXPECT_EQ(page.intro.size(), 1U);
    for (const auto& row : page.dates)
        EXPECT_EQ(row.note, "") << row.what;
}

TEST(ResidentLetter, whatMovedSaysWhatItWas)
{
    LetterFacts moved = facts();
    moved.last = told(moved.dates);
    moved.dates[LetterDate::OrderUntil] = utc("2026-12-18T21:14:00Z");
    const auto lines = linesOf(moved.dates, moved.last, Now);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_FALSE(lines[0].differs());
    EXPECT_EQ(lines[1],
              (LetterLine{.what = LetterDate::OrderUntil, .at = utc("2026-12-18T21:14:00Z"), .before = OrderEnd}));
    const LetterPage page = letterPage(moved, Language::Dutch);
    EXPECT_EQ(page.dates[1].when, "vrijdag 18 december 2026 om 22:14 uur");
    EXPECT_EQ(page.dates[1].note, "was: maandag 30 november 2026 om 22:14 uur");
    ASSERT_EQ(page.intro.size(), 2U);
    EXPECT_NE(page.intro[1].find("zaterdag 21 november 2026 om 10:00 uur"), std::string::npos);
}

TEST(ResidentLetter, whatIsNewAndWhatFellAwayAreSaid)
{
    LetterFacts now = facts();
    now.last = told({{LetterDate::Hearing, utc("2026-11-24T23:00:00Z")}, {LetterDate::StayUntil, StayEnd}});
    const LetterPage page = letterPage(now, Language::English);
    ASSERT_EQ(page.dates.size(), 5U); // the departure hour is the last
    EXPECT_TRUE(page.dates[0].isGone);
    EXPECT_EQ(page.dates[0].when, "no longer applies");
    EXPECT_EQ(page.dates[0].note, "was: Tuesday 24 November 2026 at 24:00");
    EXPECT_EQ(page.dates[1].note, "new");
    EXPECT_EQ(page.dates[3].note, "");
    EXPECT_TRUE(linesOf(now.dates, now.last, Now)[1].differs());
}

TEST(ResidentLetter, anOrderThatIsGoneIsNotSaidToHaveEnded)
{
    LetterFacts voluntary = facts();
    voluntary.last = told(voluntary.dates);
    voluntary.dates = {{LetterDate::StayUntil, StayEnd}};
    const LetterPage page = letterPage(voluntary, Language::English);
    const auto row = std::ranges::find(
        page.dates, std::string(englishLetter().dates.at(static_cast<std::size_t>(LetterDate::OrderUntil))),
        &LetterPage::Row::what);
    ASSERT_NE(row, page.dates.end());
    EXPECT_TRUE(row->isGone);
}

TEST(ResidentLetter, whatLiesBehindUsDidNotFallAway)
{
    LetterFacts now = facts();
    now.last = told(now.dates);
    now.last->dates[LetterDate::Arrival] = utc("2026-11-21T10:00:00Z");
    for (const LetterLine& line : linesOf(now.dates, now.last, Now))
        EXPECT_FALSE(line.differs());
}

TEST(ResidentLetter, anAppointmentStandsThereWithItsMomentAndSaysWhatItWas)
{
    LetterFacts each = facts();
    each.dates[LetterDate::Appointment] = utc("2026-11-25T09:30:00Z");
    each.dates[LetterDate::GuidedContact] = utc("2026-11-26T23:00:00Z");
    LetterPage page = letterPage(each, Language::Dutch);
    EXPECT_EQ(page.dates[0].what, "Uw volgende afspraak is op");
    EXPECT_EQ(page.dates[0].when, "woensdag 25 november 2026 om 10:30 uur");
    EXPECT_EQ(page.dates[1].what, "Contact met begeleiding, uiterlijk");
    EXPECT_NE(nextIn(each).find("when the guided contact is"), std::string::npos);

    each.last = told(each.dates);
    each.dates[LetterDate::Appointment] = utc("2026-11-27T09:30:00Z");
    each.dates.erase(LetterDate::GuidedContact);
    page = letterPage(each, Language::English);
    EXPECT_EQ(page.dates[0].note, "was: Wednesday 25 November 2026 at 10:30");
    EXPECT_TRUE(page.dates[1].isGone);
    EXPECT_EQ(nextIn(each).find("guided contact is"), std::string::npos);
}

TEST(ResidentLetter, guidedContactThatIsAgreedOnStandsThereWithItsMomentBesideTheNextAppointment)
{
    LetterFacts each = facts();
    each.last = told(each.dates);
    each.last->dates[LetterDate::GuidedContact] = utc("2026-11-26T23:00:00Z");
    each.dates[LetterDate::Appointment] = utc("2026-11-25T09:30:00Z");
    each.dates[LetterDate::GuidedContact] = utc("2026-11-27T13:00:00Z");
    each.contactIsAgreed = true;
    const LetterPage page = letterPage(each, Language::Dutch);
    EXPECT_EQ(page.dates[0].when, "woensdag 25 november 2026 om 10:30 uur");
    EXPECT_EQ(page.dates[1].what, "Uw volgende contact met begeleiding is op");
    EXPECT_EQ(page.dates[1].when, "vrijdag 27 november 2026 om 14:00 uur");
    EXPECT_EQ(page.dates[1].note, "was: donderdag 26 november 2026 om 24:00 uur");
    EXPECT_EQ(nextIn(each).find("when the guided contact is"), std::string::npos) << "it is agreed on";
}

TEST(ResidentLetter, theNextAppointmentAfterOneThatIsOverIsNew)
{
    LetterFacts each = facts();
    each.last = told({{LetterDate::Appointment, utc("2026-11-22T09:30:00Z")},
                      {LetterDate::Hearing, utc("2026-11-22T23:00:00Z")},
                      {LetterDate::StayUntil, StayEnd}});
    each.dates = {{LetterDate::Appointment, utc("2026-11-25T09:30:00Z")},
                  {LetterDate::Hearing, utc("2026-11-26T23:00:00Z")},
                  {LetterDate::StayUntil, StayEnd}};
    const auto lines = linesOf(each.dates, each.last, Now);
    EXPECT_TRUE(lines[0].isNew);
    EXPECT_FALSE(lines[0].before);
    EXPECT_EQ(lines[1].before, utc("2026-11-22T23:00:00Z")); // there is one hearing, and it has moved
}

TEST(ResidentLetter, theNextGuidedContactAfterOneThatIsOverIsNew)
{
    const auto lines = linesOf({{LetterDate::GuidedContact, utc("2026-11-25T09:30:00Z")}},
                               told({{LetterDate::GuidedContact, utc("2026-11-22T09:30:00Z")}}), Now);
    EXPECT_TRUE(lines[0].isNew);
    EXPECT_FALSE(lines[0].before);
}

TEST(ResidentLetter, theLastDayHasItsHour)
{
    EXPECT_EQ(letterPage(facts(), Language::Dutch).dates.back().when, "vóór 11:00 uur");
    EXPECT_EQ(letterPage(facts(), Language::English).dates.back().what, "Leaving on the last day");
}

TEST(ResidentLetter, whatComesNextFollowsFromTheDates)
{
    LetterFacts each = facts();
    EXPECT_NE(nextIn(each).find("may be made longer"), std::string::npos);
    EXPECT_NE(nextIn(each).find("you leave here too"), std::string::npos);
    EXPECT_EQ(nextIn(each).find("hearing"), std::string::npos);

    each.dates[LetterDate::Hearing] = utc("2026-11-24T23:00:00Z");
    EXPECT_NE(nextIn(each).find("hearing in court"), std::string::npos);

    each.dates[LetterDate::StayUntil] = utc("2026-12-20T10:00:00Z");
    EXPECT_NE(nextIn(each).find("you can still stay here until Sunday 20 December 2026 at 11:00"), std::string::npos);

    each.dates.erase(LetterDate::Decision);
    each.dates[LetterDate::OrderUntil] = Now;
    EXPECT_NE(nextIn(each).find("The measure has ended."), std::string::npos);
    EXPECT_EQ(letterPage(each, Language::Dutch).dates[1].what, "De maatregel is afgelopen op");

    each.dates.erase(LetterDate::OrderUntil);
    EXPECT_NE(nextIn(each).find("voluntarily"), std::string::npos);
    EXPECT_NE(nextIn(each, Language::Dutch).find("vrijwillig"), std::string::npos);
}

TEST(ResidentLetter, whatMayNotBeDoneStandsThereWhileAnOrderRuns)
{
    LetterFacts each = facts();
    EXPECT_EQ(letterPage(each, Language::Dutch).bounds.size(), 2U);
    each.dates[LetterDate::OrderUntil] = Now;
    EXPECT_EQ(letterPage(each, Language::Dutch).boundsTitle, "");
    each.dates.erase(LetterDate::OrderUntil);
    EXPECT_TRUE(letterPage(each, Language::Dutch).bounds.empty());
}

TEST(ResidentLetter, theWayIsThereOnlyIfItMayBeTold)
{
    LetterFacts each = facts();
    LetterPage page = letterPage(each, Language::Dutch);
    EXPECT_EQ(page.wayTitle, "");
    EXPECT_EQ(page.way.reveal(), "");
    EXPECT_EQ(page.where.size(), 3U);
    each.wayToDoor = Private<std::string>("Bel aan.");
    page = letterPage(each, Language::Dutch);
    EXPECT_EQ(page.way.reveal(), "Bel aan.");
    EXPECT_NE(page.wayTitle, "");
    EXPECT_EQ(page.where.size(), 2U);
}

TEST(ResidentLetter, saysWhomToCall)
{
    LetterFacts each = facts();
    const auto calls = letterPage(each, Language::English).calls;
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls[0], std::pair(std::string("Nachtdienst"), std::string("010 31")));
    EXPECT_EQ(calls[1], std::pair(std::string("Your support: Reclassering"), std::string("010 2")));
    each.guide.reset();
    EXPECT_EQ(letterPage(each, Language::English).calls.size(), 1U);
}

TEST(ResidentLetter, whatIsFilledInIsNeverRead)
{
    LetterFacts each = facts();
    each.house = "%1 %9 %";
    EXPECT_EQ(letterPage(each, Language::English).where[0], "House: %1 %9 %");
}

TEST(ResidentLetter, sameFieldsInBothLanguagesAndNoWordOfWhatHappened)
{
    const auto dutch = everyText(dutchLetter());
    const auto english = everyText(englishLetter());
    ASSERT_EQ(dutch.size(), english.size());
    for (std::size_t i = 0; i < dutch.size(); ++i) {
        EXPECT_FALSE(dutch[i].empty());
        EXPECT_EQ(std::ranges::count(dutch[i], '%'), std::ranges::count(english[i], '%')) << english[i];
        for (std::string text : {std::string(dutch[i]), std::string(english[i])}) {
            std::ranges::transform(text, text.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            for (const char* told : {"huisverbod", "geweld", "partner", "violence", "abuse", "slachtoffer", "victim",
                                     "dader", "offender", "verdacht", "suspect", "politie", "police", "gezin", "famil"})
                EXPECT_EQ(text.find(told), text.npos) << text;
        }
    }
}

} // namespace adempauze

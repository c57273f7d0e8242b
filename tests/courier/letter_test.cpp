#include "courier/letter.h"

#include "courier/mime.h"
#include "mailroom.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

namespace adempauze::test {

namespace {

constexpr std::array AllKinds{NoticeKind::HoldRequested,    NoticeKind::DeskSilent,     NoticeKind::StayBegan,
                              NoticeKind::StayAligned,      NoticeKind::StayObstructed, NoticeKind::OrderEndedEarly,
                              NoticeKind::StayContinued,    NoticeKind::StayMoved,      NoticeKind::StayEnded,
                              NoticeKind::DepartureOverdue, NoticeKind::HoldPlaced,     NoticeKind::HoldChanged,
                              NoticeKind::EarlyEndKnown};

const Sender Us{.mailbox = "post@adempauze.example.org", .link = "https://adempauze.example.org/"};

Envelope envelope(NoticeKind kind, bool urgent = false)
{
    return {.id = MessageId::parse("3f9a2c10-1b2c-4d3e-8f40-5a6b7c8d9e0f").value(),
            .kind = kind,
            .urgent = urgent,
            .to = "wacht@reclassering.example.org",
            .dueAt = at("2010-04-06T18:00:00Z"),
            .zone = Zone::named("Europe/Amsterdam").value(),
            .createdAt = at("2010-03-27T19:14:00Z")};
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

DigestEnvelope collected(std::map<NoticeKind, int> counts, std::optional<Moment> dueAt = std::nullopt)
{
    DigestEnvelope envelope{.ids{},
                            .counts = std::move(counts),
                            .to = "wacht@reclassering.example.org",
                            .dueAt = dueAt,
                            .zone = Zone::named("Europe/Amsterdam").value(),
                            .collectedAt = at("2010-04-06T05:30:00Z")};
    int number = 0;
    for (const auto& [kind, count] : envelope.counts)
        for (int each = 0; each < count; ++each)
            envelope.ids.push_back(
                MessageId::parse("3f9a2c10-1b2c-4d3e-8f40-5a6b7c8d9e0" + std::to_string(number++)).value());
    return envelope;
}

} // namespace

// DOMAIN: no name, address, place, facility, nor what the matter is about; the subject line included.
TEST(Letter, ofWhateverKindSaysNothingAboutAPersonAHouseOrWhy)
{
    const std::set<std::string> forbidden{
        "huisverbod", "verbod",     "thv",           "geweld",         "violence",     "restrain", "order",
        "opgelegd",   "verblijf",   "bewoner",       "resident",       "stay",         "opvang",   "shelter",
        "time-out",   "doorstroom", "transit",       "facility",       "plek",         "place",    "bed",
        "huis",       "house",      "home",          "reclasseringsc", "burgemeester", "mayor",    "politie",
        "police",     "veilig",     "contactverbod", "partner",        "intrekking",   "withdraw", "vertrek",
        "departure",  "aankomst",   "arrival",       "claim",          "zaak",         "case"};
    for (const NoticeKind kind : AllKinds) {
        for (const bool urgent : {false, true}) {
            const Letter letter = letterFor(envelope(kind, urgent), Us);
            for (const std::string& content : {letter.subject, letter.text, letter.html})
                for (const std::string& word : forbidden)
                    EXPECT_EQ(lower(content).find(word), std::string::npos) << word << " in: " << content;
        }
    }
}

TEST(Letter, namesItsReferenceTheMomentWithItsZoneAndTheLinkInBothLanguages)
{
    const Letter letter = letterFor(envelope(NoticeKind::HoldRequested), Us);

    EXPECT_EQ(letter.subject, "Een vraag wacht op uw antwoord / A question awaits your answer (3F9A-2C10)");
    EXPECT_EQ(letter.text, R"(Een vraag wacht op uw antwoord.

Kenmerk: 3F9A-2C10
Uiterlijk: di 6 apr 2010 20:00 (Europe/Amsterdam)

Meld u aan om het te lezen:
https://adempauze.example.org/

Antwoorden op deze mail worden niet gelezen.

* * *

A question awaits your answer.

Reference: 3F9A-2C10
Due: Tue 6 Apr 2010 20:00 (Europe/Amsterdam)

Sign in to read it:
https://adempauze.example.org/

Replies to this mail are not read.
)");
}

TEST(Letter, aboutSeveralMessagesCountsThemByKindInBothLanguages)
{
    const Letter letter = letterFor(
        collected({{NoticeKind::StayAligned, 3}, {NoticeKind::StayEnded, 1}}, at("2010-04-06T18:00:00Z")), Us);
    const std::string reference = letter.subject.substr(letter.subject.size() - 10, 9);

    EXPECT_EQ(letter.subject, "4 berichten wachten op u / 4 messages await you (" + reference + ")");
    EXPECT_EQ(letter.text,
              "4 berichten wachten op u.\n\n3 keer: Datums zijn gewijzigd\n1 keer: Iets is afgerond\n\n"
              "Kenmerk: "
                  + reference
                  + "\nDe eerste uiterlijk: di 6 apr 2010 20:00 (Europe/Amsterdam)\n\nMeld u aan om ze te lezen:\n"
                    "https://adempauze.example.org/\n\nAntwoorden op deze mail worden niet gelezen.\n\n* * *\n\n"
                    "4 messages await you.\n\n3 times: Dates have changed\nonce: Something was concluded\n\n"
                    "Reference: "
                  + reference
                  + "\nThe first is due: Tue 6 Apr 2010 20:00 (Europe/Amsterdam)\n\nSign in to read them:\n"
                    "https://adempauze.example.org/\n\nReplies to this mail are not read.\n");
    EXPECT_NE(letter.html.find("<li>3 keer: Datums zijn gewijzigd</li>"), std::string::npos);
    EXPECT_FALSE(letter.urgent);
}

TEST(Letter, aboutTheSameMessagesIsTheSameByteForByteAndAboutOthersIsAnother)
{
    const auto written = [](std::map<NoticeKind, int> counts) { return mimeOf(letterFor(collected(counts), Us)); };
    EXPECT_EQ(written({{NoticeKind::StayMoved, 2}}), written({{NoticeKind::StayMoved, 2}}));
    EXPECT_NE(letterFor(collected({{NoticeKind::StayMoved, 2}}), Us).messageId,
              letterFor(collected({{NoticeKind::StayMoved, 3}}), Us).messageId);
    EXPECT_EQ(letterFor(collected({{NoticeKind::StayMoved, 1}}), Us).text.find("1 bericht wacht op u."), 0U);
}

TEST(Letter, ofEachKindReadsDifferently)
{
    std::set<std::string> subjects;
    for (const NoticeKind kind : AllKinds)
        subjects.insert(letterFor(envelope(kind), Us).subject);

    EXPECT_EQ(subjects.size(), AllKinds.size());
}

TEST(Letter, thatIsUrgentSaysSoFirst)
{
    const Letter letter = letterFor(envelope(NoticeKind::OrderEndedEarly, true), Us);

    EXPECT_TRUE(letter.subject.starts_with("Dringend / Urgent: "));
    EXPECT_TRUE(letter.text.starts_with("Dringend: Lees dit bericht nu."));
    EXPECT_NE(mimeOf(letter).find("Importance: high\r\n"), std::string::npos);
}

TEST(Letter, withNothingDueNamesNoMoment)
{
    Envelope open = envelope(NoticeKind::StayBegan);
    open.dueAt.reset();
    const Letter letter = letterFor(open, Us);

    EXPECT_EQ(letter.text.find("Uiterlijk"), std::string::npos);
    EXPECT_EQ(letter.text.find("Due"), std::string::npos);
    EXPECT_EQ(letter.html.find("Due"), std::string::npos);
}

TEST(Letter, isTheSameByteForByteAtEveryAttempt)
{
    const std::string first = mimeOf(letterFor(envelope(NoticeKind::StayMoved), Us));

    EXPECT_EQ(mimeOf(letterFor(envelope(NoticeKind::StayMoved), Us)), first);
    EXPECT_NE(first.find("Message-Id: <3f9a2c10-1b2c-4d3e-8f40-5a6b7c8d9e0f@adempauze.example.org>\r\n"),
              std::string::npos)
        << first;
}

TEST(Letter, isAMailWithATextAndAnHtmlPartInShortLines)
{
    const std::string mime = mimeOf(letterFor(envelope(NoticeKind::StayMoved), Us));

    for (const char* line :
         {"From: post@adempauze.example.org\r\n", "To: wacht@reclassering.example.org\r\n",
          "Date: Sat, 27 Mar 2010 19:14:00 +0000\r\n", "MIME-Version: 1.0\r\n", "Auto-Submitted: auto-generated\r\n",
          "Content-Type: multipart/alternative;", "Content-Type: text/plain; charset=utf-8\r\n",
          "Content-Type: text/html; charset=utf-8\r\n"})
        EXPECT_NE(lower(mime).find(lower(line)), std::string::npos) << line << "is not in\n" << mime;

    std::istringstream lines(mime);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_TRUE(line.ends_with('\r')) << line;
        EXPECT_LE(line.size(), 200U) << line;
    }
}

TEST(Letter, writesALinkSafelyInHtml)
{
    const Letter letter =
        letterFor(envelope(NoticeKind::StayMoved), {.mailbox = Us.mailbox, .link = "https://x/\"<&>"});

    EXPECT_NE(letter.html.find("<a href=\"https://x/&quot;&lt;&amp;&gt;\">https://x/&quot;&lt;&amp;&gt;</a>"),
              std::string::npos);
}

} // namespace adempauze::test

#include "shell/answers.h"
#include "shell/language.h"
#include "shell/wire_words.h"
#include "wire/words.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace adempauze::client {

namespace {

QString textOf(const char* path)
{
    QFile file(QStringLiteral(HOUSE_DIR "/") + QString::fromLatin1(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return QString::fromUtf8(file.readAll());
}

/// Every match's first group.
std::set<std::string> foundIn(const QString& text, const char* pattern)
{
    std::set<std::string> found;
    auto matches = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured(1).toStdString());
    return found;
}

void expectTold(Vocabulary vocabulary, wire::Words words)
{
    const auto told = wordsIn(vocabulary);
    for (const std::string_view word : words)
        EXPECT_NE(std::ranges::find(told, word), told.end()) << word;
    for (const std::string_view word : told)
        EXPECT_NE(std::ranges::find(words, word), words.end()) << word << " is no word of the wire";
}

} // namespace

TEST(ShellWords, everyWordOfTheWireHasAText)
{
    expectTold(Vocabulary::Role, wire::Roles);
    expectTold(Vocabulary::Gender, wire::Genders);
    expectTold(Vocabulary::Accepts, wire::AcceptsWords);
    expectTold(Vocabulary::FacilityKind, wire::FacilityKinds);
    expectTold(Vocabulary::Admission, wire::Admissions);
    expectTold(Vocabulary::Tail, wire::Tails);
    expectTold(Vocabulary::ClaimState, wire::ClaimStates);
    expectTold(Vocabulary::Answer, wire::Answers);
    expectTold(Vocabulary::DeclineReason, wire::DeclineReasons);
    expectTold(Vocabulary::Remark, wire::Remarks);
    expectTold(Vocabulary::Basis, wire::Bases);
    expectTold(Vocabulary::Why, wire::Whys);
    expectTold(Vocabulary::Destination, wire::Destinations);
    expectTold(Vocabulary::Return, wire::Returns);
    expectTold(Vocabulary::Presence, wire::Presences);
    expectTold(Vocabulary::Part, wire::Parts);
    expectTold(Vocabulary::Ground, wire::Grounds);
    expectTold(Vocabulary::OrderState, wire::OrderStates);
    expectTold(Vocabulary::OrderEventKind, wire::OrderEventKinds);
    expectTold(Vocabulary::DeadlineKind, wire::DeadlineKinds);
    expectTold(Vocabulary::NextStep, wire::NextSteps);
    expectTold(Vocabulary::CorrectionReason, wire::CorrectionReasons);
    expectTold(Vocabulary::Realignment, wire::RealignmentWords);
    expectTold(Vocabulary::TurnAwayReason, wire::TurnAwayReasons);
    expectTold(Vocabulary::TurnAwayOutcome, wire::TurnAwayOutcomes);
    expectTold(Vocabulary::WaitingState, wire::WaitingStates);
    expectTold(Vocabulary::WaitingOfferState, wire::OfferStates);
    expectTold(Vocabulary::OfferDecline, wire::OfferDeclineReasons);
    expectTold(Vocabulary::WithdrawReason, wire::WithdrawReasons);
    expectTold(Vocabulary::RankingCriterion, wire::RankingCriteria);
    expectTold(Vocabulary::TaskState, wire::TaskStates);
    expectTold(Vocabulary::MessageState, wire::MessageStates);
}

TEST(ShellWords, everyKindOfTaskHasAText)
{
    QString table; // of the last migration that changed the list
    const QDir migrations(QStringLiteral(HOUSE_DIR "/schema/sql"));
    for (const QString& name : migrations.entryList({QStringLiteral("0*.sql")}, QDir::Files, QDir::Name))
        if (const QString text = textOf(qPrintable(QStringLiteral("schema/sql/") + name));
            text.contains(QStringLiteral("ADD CONSTRAINT known_task_kinds")))
            table = text;
    const auto from = table.indexOf(QStringLiteral("known_task_kinds CHECK (kind IN ("));
    const auto kinds = foundIn(table.mid(from, table.indexOf(QStringLiteral("))"), from) - from), "'([a-z_]+)'");
    ASSERT_GT(kinds.size(), 5U);
    const auto told = wordsIn(Vocabulary::TaskKind);
    EXPECT_EQ(kinds, std::set<std::string>(told.begin(), told.end()));
}

TEST(ShellWords, everyReasonForNoHasASentence)
{
    const auto reasons = foundIn(textOf("daemon/domain/refusal.cpp"), "return \"([a-z_]+)\"");
    ASSERT_GT(reasons.size(), 20U);
    const QString unknown = sentenceFor(wire::Problem{.status = 409, .reason = "nobody_knows"});
    for (const std::string& reason : reasons)
        EXPECT_NE(sentenceFor(wire::Problem{.status = 409, .reason = reason}), unknown) << reason;
}

TEST(ShellWords, aNoTellsUntilWhen)
{
    const wire::Problem problem{.status = 409, .reason = "place_taken", .untilLocal = parseLocal("2026-12-01T11:00")};
    EXPECT_TRUE(sentenceFor(problem).contains(QStringLiteral("1 Dec 2026 11:00")))
        << sentenceFor(problem).toStdString();
}

TEST(ShellWords, aWordThatANewerDaemonAddedIsShownAsItIs)
{
    EXPECT_EQ(wordText(Vocabulary::ClaimState, "moved_on"), QStringLiteral("moved on"));
}

TEST(ShellWords, theSameWordIsToldByItsList)
{
    speak(Language::Dutch);
    EXPECT_EQ(wordText(Vocabulary::Gender, "man"), QStringLiteral("man"));
    EXPECT_EQ(wordText(Vocabulary::OrderState, "in_force"), QStringLiteral("van kracht"));
    EXPECT_EQ(wordText(Vocabulary::ClaimState, "present"), QStringLiteral("aanwezig"));
    speak(Language::English);
    EXPECT_EQ(wordText(Vocabulary::ClaimState, "present"), QStringLiteral("present"));
}

} // namespace adempauze::client

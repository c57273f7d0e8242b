#include "board/board_words.h"
#include "shell/answers.h"
#include "shell/language.h"
#include "shell/wire_words.h"
#include "wire/case_follow_up_messages.h"
#include "wire/hand_over_messages.h"
#include "wire/help_messages.h"
#include "wire/webhook_messages.h"
#include "wire/words.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
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

/// A list of schema/wire and what the client calls it.
struct WordsOfWire {
    std::string name;
    Vocabulary vocabulary;
    wire::Words words;
};

const std::vector<WordsOfWire> Lists{
    {"Roles", Vocabulary::Role, wire::Roles},
    {"Genders", Vocabulary::Gender, wire::Genders},
    {"AcceptsWords", Vocabulary::Accepts, wire::AcceptsWords},
    {"FamiliesWords", Vocabulary::Families, wire::FamiliesWords},
    {"FacilityKinds", Vocabulary::FacilityKind, wire::FacilityKinds},
    {"ConfidenceLevels", Vocabulary::ConfidenceLevel, wire::ConfidenceLevels},
    {"Admissions", Vocabulary::Admission, wire::Admissions},
    {"Tails", Vocabulary::Tail, wire::Tails},
    {"ClaimStates", Vocabulary::ClaimState, wire::ClaimStates},
    {"Answers", Vocabulary::Answer, wire::Answers},
    {"DeclineReasons", Vocabulary::DeclineReason, wire::DeclineReasons},
    {"Remarks", Vocabulary::Remark, wire::Remarks},
    {"Bases", Vocabulary::Basis, wire::Bases},
    {"Whys", Vocabulary::Why, wire::Whys},
    {"Destinations", Vocabulary::Destination, wire::Destinations},
    {"Returns", Vocabulary::Return, wire::Returns},
    {"Presences", Vocabulary::Presence, wire::Presences},
    {"Moves", Vocabulary::Move, wire::Moves},
    {"Parts", Vocabulary::Part, wire::Parts},
    {"Grounds", Vocabulary::Ground, wire::Grounds},
    {"OrderStates", Vocabulary::OrderState, wire::OrderStates},
    {"OrderEventKinds", Vocabulary::OrderEventKind, wire::OrderEventKinds},
    {"DeadlineKinds", Vocabulary::DeadlineKind, wire::DeadlineKinds},
    {"NextSteps", Vocabulary::NextStep, wire::NextSteps},
    {"CorrectionReasons", Vocabulary::CorrectionReason, wire::CorrectionReasons},
    {"RealignmentWords", Vocabulary::Realignment, wire::RealignmentWords},
    {"TurnAwayReasons", Vocabulary::TurnAwayReason, wire::TurnAwayReasons},
    {"TurnAwayOutcomes", Vocabulary::TurnAwayOutcome, wire::TurnAwayOutcomes},
    {"WaitingStates", Vocabulary::WaitingState, wire::WaitingStates},
    {"OfferStates", Vocabulary::WaitingOfferState, wire::OfferStates},
    {"OfferDeclineReasons", Vocabulary::OfferDecline, wire::OfferDeclineReasons},
    {"WithdrawReasons", Vocabulary::WithdrawReason, wire::WithdrawReasons},
    {"RankingCriteria", Vocabulary::RankingCriterion, wire::RankingCriteria},
    {"TaskStates", Vocabulary::TaskState, wire::TaskStates},
    {"MessageStates", Vocabulary::MessageState, wire::MessageStates},
    {"HouseBanReasons", Vocabulary::HouseBanReason, wire::HouseBanReasons},
    {"PairReasons", Vocabulary::PairReason, wire::PairReasons},
    {"OverrideReasons", Vocabulary::OverrideReason, wire::OverrideReasons},
    {"OverrideStates", Vocabulary::OverrideState, wire::OverrideStates},
    {"ScreeningAnswers", Vocabulary::ScreeningAnswer, wire::ScreeningAnswers},
    {"SnoozeWhys", Vocabulary::SnoozeWhy, wire::SnoozeWhys},
    {"CancelledWhys", Vocabulary::CancelledWhy, wire::CancelledWhys},
    {"DisabledWhys", Vocabulary::DisabledWhy, wire::DisabledWhys},
    {"LeftWhys", Vocabulary::LeftWhy, wire::LeftWhys},
    {"TalksWithWords", Vocabulary::TalksWith, wire::TalksWithWords},
    {"TalksAboutWords", Vocabulary::TalksAbout, wire::TalksAboutWords},
    {"AppointmentKinds", Vocabulary::AppointmentKind, wire::AppointmentKinds},
    {"ContactKinds", Vocabulary::ContactKind, wire::ContactKinds},
    {"ContactsWith", Vocabulary::ContactWith, wire::ContactsWith},
    {"HelpKinds", Vocabulary::HelpKind, wire::HelpKinds},
    {"HelpFor", Vocabulary::HelpFor, wire::HelpFor},
    {"OfferedTo", Vocabulary::HelpOfferedTo, wire::OfferedTo},
    {"HelpStates", Vocabulary::HelpState, wire::HelpStates},
    {"OutcomeKinds", Vocabulary::OutcomeKind, wire::OutcomeKinds},
};

/// Code of the room, every file.
QString codeIn(const char* room)
{
    QString all;
    const QString folder = QLatin1String(room) + QLatin1Char('/');
    for (const QString& name : QDir(QStringLiteral(HOUSE_DIR "/") + folder).entryList({QStringLiteral("*.cpp")}))
        all += textOf(qPrintable(folder + name));
    return all;
}

/// What the daemon records of what a history is about. In the use-cases each kind of event stands beside the action
/// that is audited, which no history tells. One that ends in `.` or `_` is completed by another word.
std::set<std::string> recordedKinds()
{
    QString code = codeIn("daemon/usecases");
    for (const char* audited : {R"(\.action =[^,}]*)", R"([lL]ook\((?:tx, )?context, "[^"]*")",
                                R"(queueRead\(tx, context, "[^"]*")", R"((?<="),\s*"[a-z_]+\.[a-z_]+")"})
        code.remove(QRegularExpression(QString::fromLatin1(audited)));
    const char* subjects = "(?:hold|stay|claim|order|case|task|message|waiting|help_offer|house)\\.[a-z_]*";
    auto kinds = foundIn(code, qPrintable(QStringLiteral("\"(%1)\"").arg(QLatin1String(subjects))));
    const QString statements = codeIn("daemon/storage");
    const QRegularExpression written(QStringLiteral("INSERT INTO event \\(kind[^)]*\\)\\s*SELECT\\b(.*?)\\bFROM\\b"),
                                     QRegularExpression::DotMatchesEverythingOption);
    for (auto matches = written.globalMatch(statements); matches.hasNext();)
        kinds.merge(
            foundIn(matches.next().captured(1), qPrintable(QStringLiteral("'(%1)'").arg(QLatin1String(subjects)))));
    const auto complete = [&kinds](const std::string& begin, wire::Words words) {
        EXPECT_EQ(kinds.erase(begin), 1U) << begin;
        for (const std::string_view word : words)
            kinds.insert(begin + std::string(word));
    };
    complete("order.", wire::OrderEventKinds);
    complete("case.help_", wire::HelpStates);
    complete("task.hand_over_", wire::HandOverAnswers);
    complete("waiting.offer_", wire::OfferStates);
    kinds.erase("waiting.offer_open");
    complete("message.", std::array<std::string_view, 2>{"failed", "overtaken"});
    kinds.insert("task.hand_over_offered");
    return kinds;
}

// Words that are read in Dutch as they are written on the wire.
const std::set<std::string> AlikeInDutch{
    "Roles: manager",         "Roles: auditor",          "Genders: man",
    "Parts: school",          "TurnAwayOutcomes: hotel", "TaskStates: open",
    "HouseBanReasons: drugs", "PairReasons: conflict",   "TalksAboutWords: school"};

} // namespace

TEST(ShellWords, everyWordOfTheWireHasAText)
{
    for (const WordsOfWire& list : Lists) {
        const auto told = wordsIn(list.vocabulary);
        for (const std::string_view word : list.words)
            EXPECT_NE(std::ranges::find(told, word), told.end()) << list.name << ": " << word;
        for (const std::string_view word : told)
            EXPECT_NE(std::ranges::find(list.words, word), list.words.end()) << word << " is no word of the wire";
    }
}

/// A list that is new on the wire is a list that somebody will read at a desk.
TEST(ShellWords, noListOfTheWireIsForgotten)
{
    std::set<std::string> known{
        "NextBases",        "NextWhys",          "SaidOutcomes", // parts of Bases, Whys and TurnAwayOutcomes
        "RecordedOutcomes", "NextHelpStates", // parts of OutcomeKinds and HelpStates
        "ClosureReasons", // BoardWords::closure
        "ConfidenceLevels", "ConfidenceGrounds", // told in sentences beside them
        "StepFroms", // TaskWords
        "PlacementStates", // who comes from another house: DeskLists
        "LeadAnswers",      "HandOverAnswers", // buttons
        "Channels",         "DeliveryStates"}; // columns of AgencyColumns; parts of MessageStates
    for (const WordsOfWire& list : Lists)
        known.insert(list.name);
    std::set<std::string> there;
    for (const char* header : {"words.h", "follow_up_messages.h", "case_follow_up_messages.h", "help_messages.h",
                               "hand_over_messages.h", "webhook_messages.h"})
        there.merge(foundIn(textOf(qPrintable(QStringLiteral("schema/wire/") + QLatin1String(header))),
                            "std::string_view, \\d+> (\\w+)\\{"));
    EXPECT_EQ(there, known);
}

TEST(ShellWords, noWordOfTheWireIsReadAsItIsWritten_inNeitherLanguage)
{
    for (const WordsOfWire& list : Lists)
        for (const std::string_view word : list.words) {
            speak(Language::English);
            const QString english = wordText(list.vocabulary, word);
            speak(Language::Dutch);
            const QString dutch = wordText(list.vocabulary, word);
            EXPECT_FALSE(english.isEmpty() || english.contains(QLatin1Char('_'))) << list.name << ": " << word;
            EXPECT_FALSE(dutch.isEmpty() || dutch.contains(QLatin1Char('_'))) << list.name << ": " << word;
            EXPECT_EQ(dutch == english, AlikeInDutch.contains(list.name + ": " + std::string(word)))
                << list.name << ": " << word << " is “" << dutch.toStdString() << "” in Dutch";
        }
    speak(Language::English);
}

TEST(ShellWords, everyReasonOfAClosureIsRead_inBothLanguages)
{
    for (const Language language : {Language::English, Language::Dutch}) {
        speak(language);
        std::set<QString> told;
        for (const std::string_view reason : wire::ClosureReasons)
            told.insert(BoardWords::closure(std::string(reason)));
        EXPECT_EQ(told.size(), wire::ClosureReasons.size());
    }
    speak(Language::English);
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

TEST(ShellWords, everyKindOfEventThatTheDaemonRecordsHasAText_andNoOther)
{
    const auto recorded = recordedKinds();
    const auto told = wordsIn(Vocabulary::EventKind);
    EXPECT_EQ(recorded, std::set<std::string>(told.begin(), told.end()));
}

TEST(ShellWords, everyKindOfMessageAndOfOrganisationHasAText)
{
    const auto notices = foundIn(textOf("daemon/domain/notices.cpp"), "\\{NoticeKind::\\w+, \"([a-z_]+)\"\\}");
    const auto kinds =
        foundIn(textOf("daemon/domain/organisation_kind.cpp"), "\\{OrganisationKind::\\w+, \"([a-z_]+)\"\\}");
    ASSERT_GT(notices.size(), 15U);
    ASSERT_GT(kinds.size(), 5U);
    const auto toldNotices = wordsIn(Vocabulary::Notice);
    const auto toldKinds = wordsIn(Vocabulary::OrganisationKind);
    EXPECT_EQ(notices, std::set<std::string>(toldNotices.begin(), toldNotices.end()));
    EXPECT_EQ(kinds, std::set<std::string>(toldKinds.begin(), toldKinds.end()));
}

TEST(ShellWords, whyAMessageWasNotSentIsReadInWords)
{
    std::set<std::string> reasons;
    for (const char* source :
         {"smtp.cpp", "webhook_line.cpp", "webhook_courier.cpp", "mail_courier.cpp", "judgement.cpp"})
        reasons.merge(foundIn(textOf(qPrintable(QStringLiteral("daemon/courier/") + QLatin1String(source))),
                              "(?:Failure\\{|return |reason = |givenUp\\(|\\? |: )\"([a-z_]+)\""));
    reasons.merge(foundIn(textOf("daemon/domain/delivery.cpp"), "\\{Overtaken::\\w+, \"([a-z_]+)\"\\}"));
    ASSERT_GT(reasons.size(), 15U);
    const auto told = wordsIn(Vocabulary::Failure);
    EXPECT_EQ(reasons, std::set<std::string>(told.begin(), told.end()));
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

TEST(ShellWords, anOfferThatIsOverBlamesNobody)
{
    EXPECT_EQ(wordText(Vocabulary::WaitingOfferState, "released"), QStringLiteral("the place is no longer on offer"));
}

TEST(ShellWords, aTaskThatWentToAnotherHouseIsNotToldAsPutOff)
{
    EXPECT_EQ(wordText(Vocabulary::EventKind, "task.passed_on"), QStringLiteral("Task passed on to the next house"));
    EXPECT_NE(wordText(Vocabulary::EventKind, "task.moved"), wordText(Vocabulary::EventKind, "task.passed_on"));
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

#include "follow_up/hand_over_rows.h"

#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

using namespace std::chrono_literals;

constexpr auto TwoNights = 48h; // after the noon that a night ends with, the next one may still be unchecked

struct HandOverColumns {
    Q_DECLARE_TR_FUNCTIONS(HandOverColumns)
};

QString whereOf(const std::string& house, const std::string& place)
{
    return QString::fromStdString(house) + QStringLiteral(", ") + QString::fromStdString(place);
}

QString dueText(const wire::ExpectedMove& move, Moment now)
{
    return completeDate(move.dueLocal) + QStringLiteral(" (") + hint(move.dueAt, now) + QLatin1Char(')');
}

QString codeOf(const wire::ExpectedMove& move)
{
    return move.code ? QString::fromStdString(*move.code) : QStringLiteral("–");
}

QString saidOf(const wire::NightSaid& night)
{
    return night.check ? wordText(Vocabulary::Presence, night.check->presence)
                       : HandOverColumns::tr("nothing said yet");
}

Tone toneOf(const wire::NightSaid& night, Moment now)
{
    if (!night.check || night.check->presence == "unknown" || now - night.check->checkedAt > TwoNights)
        return Tone::Attention;
    return night.check->presence == "absent" ? Tone::Urgent : Tone::Plain;
}

template<class Row>
std::function<Tone(const Row&)> greyedWhenOld(const TaskSight& sight, std::function<Tone(const Row&)> tone)
{
    return [old = sight.old, tone = std::move(tone)](const Row& row) { return old() ? Tone::Quiet : tone(row); };
}

} // namespace

std::vector<Column<TaskRow>> unownedColumns(const TaskSight& sight)
{
    auto columns = taskColumns(sight);
    columns.resize(4); // task, when, due, where
    return columns;
}

std::vector<Column<wire::ExpectedMove>> expectedColumns(const TaskSight& sight)
{
    using Move = wire::ExpectedMove;
    const auto now = sight.now;
    const auto plain = greyedWhenOld<Move>(sight, [](const Move&) { return Tone::Plain; });
    const auto due =
        greyedWhenOld<Move>(sight, [](const Move& move) { return move.overdue ? Tone::Urgent : Tone::Plain; });
    return {
        {[] { return HandOverColumns::tr("What"); },
         [](const Move& move) { return wordText(Vocabulary::Move, move.what); }, plain,
         [now](const Move& move) {
             const QString said = move.overdue ? HandOverColumns::tr("Overdue: %1, %2, %3. Code %4.")
                                               : HandOverColumns::tr("%1, %2, %3. Code %4.");
             return said.arg(wordText(Vocabulary::Move, move.what), whereOf(move.facilityAlias, move.placeName),
                             dueText(move, now()), codeOf(move));
         }},
        {[] { return HandOverColumns::tr("When"); }, [now](const Move& move) { return dueText(move, now()); }, due},
        {[] { return HandOverColumns::tr("Where"); },
         [](const Move& move) { return whereOf(move.facilityAlias, move.placeName); }, plain},
        {[] { return HandOverColumns::tr("State"); },
         [](const Move& move) { return wordText(Vocabulary::ClaimState, move.state); }, plain},
        {[] { return HandOverColumns::tr("Code"); }, &codeOf, plain},
    };
}

std::vector<Column<wire::NightSaid>> nightColumns(const TaskSight& sight)
{
    using Night = wire::NightSaid;
    const auto plain = greyedWhenOld<Night>(sight, [](const Night&) { return Tone::Plain; });
    const auto said =
        greyedWhenOld<Night>(sight, [now = sight.now](const Night& night) { return toneOf(night, now()); });
    return {
        {[] { return HandOverColumns::tr("Where"); },
         [](const Night& night) { return whereOf(night.facilityAlias, night.placeName); }, plain,
         [](const Night& night) {
             return HandOverColumns::tr("%1: %2.").arg(whereOf(night.facilityAlias, night.placeName), saidOf(night));
         }},
        {[] { return HandOverColumns::tr("Last said"); }, &saidOf, said},
        {[] { return HandOverColumns::tr("Seen at"); },
         [](const Night& night) { return night.check ? completeDate(night.check->checkedAt) : QStringLiteral("–"); },
         plain},
    };
}

} // namespace adempauze::client

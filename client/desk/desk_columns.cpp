#include "desk/desk_columns.h"

#include "shell/claim_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct DeskColumns {
    Q_DECLARE_TR_FUNCTIONS(DeskColumns)
};

QString wordOr(Vocabulary vocabulary, const std::optional<std::string>& word)
{
    return word ? wordText(vocabulary, *word) : QStringLiteral("–");
}

/// Who comes, and what they need.
QString whoComes(const std::optional<std::string>& gender, std::optional<int> persons, bool wheelchair)
{
    QStringList who{gender ? wordText(Vocabulary::Gender, *gender) : QString(), personsText(persons),
                    wheelchairText(wheelchair)};
    who.removeAll(QString());
    return who.isEmpty() ? QStringLiteral("–") : who.join(QStringLiteral(", "));
}

QString codeOr(const std::optional<std::string>& code)
{
    return code ? QString::fromStdString(*code) : QStringLiteral("–");
}

QString dateOr(const std::optional<Moment>& at, const std::string& zone)
{
    return at ? completeDate(*at, zoneOf(zone)) : QStringLiteral("–");
}

/// What is old is quiet, whatever it says.
template<class Row>
std::function<Tone(const Row&)> toned(const Sight& sight, std::function<Tone(const Row&)> tone)
{
    return [old = sight.old, tone = std::move(tone)](const Row& row) { return old() ? Tone::Quiet : tone(row); };
}

template<class Row>
std::function<Tone(const Row&)> plain(const Sight& sight)
{
    return toned<Row>(sight, [](const Row&) { return Tone::Plain; });
}

QString spokenIncoming(const wire::Hold& hold, Moment now)
{
    const QString answer = hold.answerDueAt
        ? DeskColumns::tr("answer before %1").arg(dateWithHint(*hold.answerDueAt, hold.zone, now))
        : DeskColumns::tr("answer as soon as you can");
    return DeskColumns::tr("Request for place %1, code %2: %3. Expected %4.")
        .arg(placeOrUnit(hold.placeName, hold.unitName), QString::fromStdString(hold.code), answer,
             dateWithHint(hold.expectedArrivalAt, hold.zone, now));
}

QString spokenExpected(const Expected& row, Moment now)
{
    const QString said = row.missed ? DeskColumns::tr("Place %1, booked, whereabouts unknown. Expected %2.")
        : row.booked                ? DeskColumns::tr("Place %1, booked. Expected %2.")
                                    : DeskColumns::tr("Place %1, arrives on the code. Expected %2.");
    return said.arg(row.place, dateWithHint(row.at, row.zone, now));
}

QString endOf(const wire::Stay& stay, Moment now)
{
    return dateWithHint(stay.untilAt, stay.zone, now);
}

QString stateOf(const wire::Stay& stay)
{
    return stay.departureOverdue ? DeskColumns::tr("Departure not confirmed") : DeskColumns::tr("present");
}

QString spokenPresent(const wire::Stay& stay, Moment now)
{
    return DeskColumns::tr("Place %1: %2. Planned end %3.").arg(placeOf(stay), stateOf(stay), endOf(stay, now));
}

} // namespace

QString dateWithHint(Moment at, const std::string& zone, Moment now)
{
    return DeskColumns::tr("%1 (%2)").arg(completeDate(at, zoneOf(zone)), hint(at, now));
}

std::vector<Column<wire::Hold>> incomingColumns(const Sight& sight)
{
    using Row = wire::Hold;
    const auto now = sight.now;
    const auto urgent = toned<Row>(sight, [](const Row&) { return Tone::Urgent; });
    return {
        {[] { return DeskColumns::tr("Place"); },
         [](const Row& row) { return placeOrUnit(row.placeName, row.unitName); }, urgent,
         [now](const Row& row) { return spokenIncoming(row, now()); }},
        {[] { return DeskColumns::tr("Answer before"); },
         [now](const Row& row) {
             return row.answerDueAt ? dateWithHint(*row.answerDueAt, row.zone, now()) : QStringLiteral("–");
         },
         urgent},
        {[] { return DeskColumns::tr("Expected arrival"); },
         [now](const Row& row) { return dateWithHint(row.expectedArrivalAt, row.zone, now()); }, plain<Row>(sight)},
        {[] { return DeskColumns::tr("Who"); },
         [](const Row& row) { return whoComes(row.gender, row.persons, row.wheelchair); }, plain<Row>(sight)},
        {[] { return DeskColumns::tr("Remark"); },
         [](const Row& row) { return wordOr(Vocabulary::Remark, row.remark); }, plain<Row>(sight)},
        {[] { return DeskColumns::tr("Called"); },
         [](const Row& row) { return row.calledAt ? clockTime(*row.calledAt, zoneOf(row.zone)) : QStringLiteral("–"); },
         plain<Row>(sight)},
        {[] { return DeskColumns::tr("Code"); }, [](const Row& row) { return QString::fromStdString(row.code); },
         plain<Row>(sight)},
    };
}

std::vector<Column<Expected>> expectedColumns(const Sight& sight)
{
    const auto now = sight.now;
    const auto late = toned<Expected>(sight, [now](const Expected& row) {
        return row.missed ? Tone::Urgent : row.at <= now() ? Tone::Attention : Tone::Plain;
    });
    return {
        {[] { return DeskColumns::tr("Place"); }, [](const Expected& row) { return row.place; }, plain<Expected>(sight),
         [now](const Expected& row) { return spokenExpected(row, now()); }},
        {[] { return DeskColumns::tr("Expected"); },
         [now](const Expected& row) { return dateWithHint(row.at, row.zone, now()); }, late},
        {[] { return DeskColumns::tr("How"); },
         [](const Expected& row) {
             return row.missed ? DeskColumns::tr("whereabouts unknown")
                 : row.booked  ? DeskColumns::tr("booked")
                               : DeskColumns::tr("on the code");
         },
         late},
        {[] { return DeskColumns::tr("Code"); }, [](const Expected& row) { return codeOr(row.code); },
         plain<Expected>(sight)},
        {[] { return DeskColumns::tr("Expires"); },
         [now](const Expected& row) {
             return row.expiresAt ? dateWithHint(*row.expiresAt, row.zone, now()) : QStringLiteral("–");
         },
         plain<Expected>(sight)},
        {[] { return DeskColumns::tr("Who"); },
         [](const Expected& row) { return whoComes(row.gender, row.persons, row.wheelchair); }, plain<Expected>(sight)},
        {[] { return DeskColumns::tr("Remark"); },
         [](const Expected& row) { return wordOr(Vocabulary::Remark, row.remark); }, plain<Expected>(sight)},
    };
}

std::vector<Column<wire::Stay>> presentColumns(const Sight& sight)
{
    using Row = wire::Stay;
    const auto now = sight.now;
    const auto overdue =
        toned<Row>(sight, [](const Row& row) { return row.departureOverdue ? Tone::Urgent : Tone::Plain; });
    return {
        {[] { return DeskColumns::tr("Place"); }, [](const Row& row) { return placeOf(row); }, overdue,
         [now](const Row& row) { return spokenPresent(row, now()); }},
        {[] { return DeskColumns::tr("State"); }, [](const Row& row) { return stateOf(row); }, overdue},
        {[] { return DeskColumns::tr("Planned end"); }, [now](const Row& row) { return endOf(row, now()); }, overdue},
        {[] { return DeskColumns::tr("Since"); }, [](const Row& row) { return dateOr(row.arrivedAt, row.zone); },
         plain<Row>(sight)},
        {[] { return DeskColumns::tr("Code"); }, [](const Row& row) { return codeOr(row.code); }, plain<Row>(sight)},
    };
}

std::vector<Column<wire::Stay>> departedColumns(const Sight& sight)
{
    using Row = wire::Stay;
    return {
        {[] { return DeskColumns::tr("Place"); }, [](const Row& row) { return placeOf(row); }, plain<Row>(sight),
         [](const Row& row) {
             return DeskColumns::tr("Place %1: departed %2.").arg(placeOf(row), dateOr(row.departedAt, row.zone));
         }},
        {[] { return DeskColumns::tr("Departed"); }, [](const Row& row) { return dateOr(row.departedAt, row.zone); },
         plain<Row>(sight)},
        {[] { return DeskColumns::tr("Recorded"); },
         [](const Row& row) { return dateOr(row.departureRecordedAt, row.zone); }, plain<Row>(sight)},
        {[] { return DeskColumns::tr("To"); },
         [](const Row& row) { return wordOr(Vocabulary::Destination, row.destination); }, plain<Row>(sight)},
        {[] { return DeskColumns::tr("Arrived"); }, [](const Row& row) { return dateOr(row.arrivedAt, row.zone); },
         plain<Row>(sight)},
        {[] { return DeskColumns::tr("Code"); }, [](const Row& row) { return codeOr(row.code); }, plain<Row>(sight)},
    };
}

} // namespace adempauze::client

#include "agencies/agency_rows.h"

#include "shell/help_form.h"
#include "shell/help_words.h"
#include "shell/message_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct AgencyColumns {
    Q_DECLARE_TR_FUNCTIONS(AgencyColumns)
};

const QString Dash = QStringLiteral("–");

QString dated(Moment at, Moment now)
{
    return AgencyColumns::tr("%1 (%2)").arg(completeDate(at), hint(at, now));
}

QString failureText(const std::string& failure)
{
    return failure.empty() ? AgencyColumns::tr("no reason was given") : wordText(Vocabulary::Failure, failure);
}

template<class Row>
std::function<Tone(const Row&)> toned(const AgencySight& sight, std::function<Tone(const Row&)> tone)
{
    return [old = sight.old, tone = std::move(tone)](const Row& row) { return old() ? Tone::Quiet : tone(row); };
}

template<class Row>
std::function<Tone(const Row&)> plain(const AgencySight& sight)
{
    return toned<Row>(sight, [](const Row&) { return Tone::Plain; });
}

QString wayText(const WayRow& row)
{
    if (!row.way)
        return AgencyColumns::tr("telephone only");
    if (!row.way->endpointId)
        return AgencyColumns::tr("mail");
    const QString system = AgencyColumns::tr("own system (%1)").arg(QString::fromStdString(row.way->host.value_or("")));
    return row.way->disabledWhy ? AgencyColumns::tr("%1, %2", "a way, why closed")
                                      .arg(system, wordText(Vocabulary::DisabledWhy, *row.way->disabledWhy))
                                : system;
}

QString lastText(const WayRow& row, Moment now)
{
    if (!row.way)
        return Dash;
    return row.way->lastSentAt
        ? completeDate(*row.way->lastSentAt)
        : AgencyColumns::tr("not in %1 days").arg(std::chrono::floor<date::days>(now - row.since).count());
}

QString queueText(const WayRow& row)
{
    if (!row.way)
        return Dash;
    QStringList said;
    if (row.way->queued > 0 && row.way->queuedSinceAt)
        said << AgencyColumns::tr("%1 since %2", "how many wait, since when")
                    .arg(QString::number(row.way->queued), completeDate(*row.way->queuedSinceAt));
    if (row.way->givenUp > 0)
        said << AgencyColumns::tr("%1 given up").arg(row.way->givenUp);
    return said.isEmpty() ? AgencyColumns::tr("nothing") : said.join(QStringLiteral(", "));
}

QString lastFailure(const WayRow& row)
{
    if (!row.way || !row.way->lastFailure)
        return Dash;
    const QString why = failureText(*row.way->lastFailure);
    return row.way->lastFailedAt
        ? AgencyColumns::tr("%1 (%2)", "a failure, when").arg(why, completeDate(*row.way->lastFailedAt))
        : why;
}

QString systemState(const wire::WebhookEndpoint& endpoint)
{
    if (!endpoint.disabledAt)
        return AgencyColumns::tr("open");
    return endpoint.disabledWhy ? wordText(Vocabulary::DisabledWhy, *endpoint.disabledWhy)
                                : AgencyColumns::tr("closed");
}

} // namespace

std::vector<Column<CallRow>> callColumns(const AgencySight& sight)
{
    const auto now = sight.now;
    const auto urgent =
        toned<CallRow>(sight, [](const CallRow& row) { return row.urgent ? Tone::Urgent : Tone::Attention; });
    const auto due = toned<CallRow>(
        sight, [now](const CallRow& row) { return row.dueAt <= now() ? Tone::Urgent : Tone::Attention; });
    return {
        {[] { return AgencyColumns::tr("Whom to call"); }, [](const CallRow& row) { return row.name; }, urgent,
         [now](const CallRow& row) {
             const QString said = row.urgent ? AgencyColumns::tr("Urgent: call %1, %2. %3. Before %4.")
                                             : AgencyColumns::tr("Call %1, %2. %3. Before %4.");
             return said.arg(row.name, row.phone, wordText(Vocabulary::Notice, row.notice), dated(row.dueAt, now()));
         }},
        {[] { return AgencyColumns::tr("Phone"); }, [](const CallRow& row) { return row.phone; },
         plain<CallRow>(sight)},
        {[] { return AgencyColumns::tr("To tell"); },
         [](const CallRow& row) { return wordText(Vocabulary::Notice, row.notice); }, plain<CallRow>(sight)},
        {[] { return AgencyColumns::tr("Before"); }, [now](const CallRow& row) { return dated(row.dueAt, now()); },
         due},
        {[] { return AgencyColumns::tr("Why it was not sent"); },
         [](const CallRow& row) { return failureText(row.failure); }, plain<CallRow>(sight)},
    };
}

std::vector<Column<wire::Message>> messageColumns(const AgencySight& sight)
{
    using Row = wire::Message;
    const auto now = sight.now;
    const auto what = toned<Row>(sight, [](const Row& row) {
        if (row.acknowledgedAt)
            return Tone::Plain;
        return row.urgent ? Tone::Urgent : Tone::Attention;
    });
    const auto state =
        toned<Row>(sight, [](const Row& row) { return row.state == "failed" ? Tone::Urgent : Tone::Plain; });
    return {
        {[] { return AgencyColumns::tr("Reference"); },
         [](const Row& row) { return QString::fromStdString(row.reference.value_or("–")); }, plain<Row>(sight),
         [](const Row& row) {
             const QString said =
                 row.urgent ? AgencyColumns::tr("Urgent: %1, %2. %3. %4.") : AgencyColumns::tr("%1, %2. %3. %4.");
             return said.arg(wordText(Vocabulary::Notice, row.kind), completeDate(row.createdAt), seenText(row),
                             referenceText(row));
         }},
        {[] { return AgencyColumns::tr("What"); },
         [](const Row& row) { return wordText(Vocabulary::Notice, row.kind); }, what},
        {[] { return AgencyColumns::tr("Since"); }, [](const Row& row) { return completeDate(row.createdAt); },
         plain<Row>(sight)},
        {[] { return AgencyColumns::tr("Before"); },
         [now](const Row& row) { return row.dueAt ? dated(*row.dueAt, now()) : Dash; }, plain<Row>(sight)},
        {[] { return AgencyColumns::tr("How it came"); }, [](const Row& row) { return sentText(row); }, state},
        {[] { return AgencyColumns::tr("Seen"); }, &seenText, what},
    };
}

std::vector<Column<WayRow>> wayColumns(const AgencySight& sight)
{
    const auto now = sight.now;
    const auto failing =
        toned<WayRow>(sight, [](const WayRow& row) { return row.way && fails(*row.way) ? Tone::Urgent : Tone::Plain; });
    const auto closed = toned<WayRow>(
        sight, [](const WayRow& row) { return row.way && row.way->disabledAt ? Tone::Attention : Tone::Plain; });
    const auto stuck = toned<WayRow>(
        sight, [](const WayRow& row) { return row.way && row.way->givenUp > 0 ? Tone::Attention : Tone::Plain; });
    return {
        {[] { return AgencyColumns::tr("Organisation"); }, [](const WayRow& row) { return row.name; },
         plain<WayRow>(sight),
         [now](const WayRow& row) {
             return AgencyColumns::tr("%1, %2. Told by: %3. Last success: %4. Waits: %5. Last failure: %6. Phone: %7.")
                 .arg(row.name, wordText(Vocabulary::OrganisationKind, row.kind), wayText(row), lastText(row, now()),
                      queueText(row), lastFailure(row), row.phone);
         }},
        {[] { return AgencyColumns::tr("Told by"); }, &wayText, closed},
        {[] { return AgencyColumns::tr("Last success"); }, [now](const WayRow& row) { return lastText(row, now()); },
         plain<WayRow>(sight)},
        {[] { return AgencyColumns::tr("Waits"); }, &queueText, stuck},
        {[] { return AgencyColumns::tr("Last failure"); }, &lastFailure, failing},
        {[] { return AgencyColumns::tr("Phone"); }, [](const WayRow& row) { return row.phone; }, plain<WayRow>(sight)},
    };
}

std::vector<Column<SystemRow>> systemColumns(const AgencySight& sight)
{
    const auto closed = toned<SystemRow>(
        sight, [](const SystemRow& row) { return row.endpoint.disabledAt ? Tone::Attention : Tone::Plain; });
    return {
        {[] { return AgencyColumns::tr("Organisation"); }, [](const SystemRow& row) { return row.name; },
         plain<SystemRow>(sight),
         [](const SystemRow& row) {
             return AgencyColumns::tr("%1: %2.", "organisation, state").arg(row.name, systemState(row.endpoint));
         }},
        {[] { return AgencyColumns::tr("State"); }, [](const SystemRow& row) { return systemState(row.endpoint); },
         closed},
        {[] { return AgencyColumns::tr("Address"); },
         [](const SystemRow& row) { return QString::fromStdString(row.endpoint.url); }, plain<SystemRow>(sight)},
    };
}

std::vector<Column<HelpOfferRow>> helpOfferColumns(const AgencySight& sight)
{
    const auto ended = toned<HelpOfferRow>(
        sight, [](const HelpOfferRow& row) { return row.offer.closedAt ? Tone::Quiet : Tone::Plain; });
    return {
        {[] { return AgencyColumns::tr("Organisation"); }, [](const HelpOfferRow& row) { return row.name; }, ended,
         [](const HelpOfferRow& row) { return HelpWords::offer(row.offer, row.name); }},
        {[] { return AgencyColumns::tr("Help"); }, [](const HelpOfferRow& row) { return HelpForm::nameOf(row.offer); },
         ended},
        {[] { return AgencyColumns::tr("Kind"); },
         [](const HelpOfferRow& row) { return wordText(Vocabulary::HelpKind, row.offer.kind); }, ended},
        {[] { return AgencyColumns::tr("For whom"); },
         [](const HelpOfferRow& row) { return wordText(Vocabulary::HelpOfferedTo, row.offer.forWhom); }, ended},
        {[] { return AgencyColumns::tr("Languages"); },
         [](const HelpOfferRow& row) { return HelpWords::languages(row.offer.languages); }, ended},
        {[] { return AgencyColumns::tr("Waiting time"); },
         [](const HelpOfferRow& row) { return AgencyColumns::tr("%1 days").arg(row.offer.waitingDays); }, ended},
    };
}

} // namespace adempauze::client

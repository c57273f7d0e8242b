#include "agencies/agency_rows.h"

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

QString waysText(const AgencyWays& row)
{
    QStringList ways;
    if (row.mail)
        ways << AgencyColumns::tr("mail");
    if (row.systems > 0)
        ways << (row.systems == 1 ? AgencyColumns::tr("its own system")
                                  : AgencyColumns::tr("%1 systems of its own").arg(row.systems));
    return ways.isEmpty() ? AgencyColumns::tr("telephone only") : ways.join(QStringLiteral(", "));
}

QString trouble(const AgencyWays& row)
{
    if (row.callsWait == 0)
        return AgencyColumns::tr("none that you must call for");
    const QString said = row.callsWait == 1 ? AgencyColumns::tr("1 message must be told by telephone: %1")
                                            : AgencyColumns::tr("%2 messages must be told by telephone: %1");
    return row.callsWait == 1 ? said.arg(failureText(row.failure))
                              : said.arg(failureText(row.failure)).arg(row.callsWait);
}

QString systemState(const wire::WebhookEndpoint& endpoint)
{
    if (!endpoint.disabledAt)
        return AgencyColumns::tr("open");
    return endpoint.disabledWhy ? wordText(Vocabulary::DisabledWhy, *endpoint.disabledWhy)
                                : AgencyColumns::tr("closed");
}

QString queueText(const SystemRow& row, Moment now)
{
    if (!row.known)
        return Dash;
    if (row.queued == 0)
        return AgencyColumns::tr("nothing waits");
    const QString many = row.queued == 1 ? AgencyColumns::tr("1 waits") : AgencyColumns::tr("%1 wait").arg(row.queued);
    return row.againAt ? AgencyColumns::tr("%1, next attempt %2").arg(many, dated(*row.againAt, now)) : many;
}

QString lastText(const SystemRow& row)
{
    if (!row.known)
        return Dash;
    return row.lastSentAt ? completeDate(*row.lastSentAt) : AgencyColumns::tr("never yet");
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
        {[] { return AgencyColumns::tr("What"); },
         [](const Row& row) { return wordText(Vocabulary::Notice, row.kind); }, what,
         [now](const Row& row) {
             const QString said =
                 row.urgent ? AgencyColumns::tr("Urgent: %1, %2. %3.") : AgencyColumns::tr("%1, %2. %3.");
             return said.arg(wordText(Vocabulary::Notice, row.kind), completeDate(row.createdAt), seenText(row));
         }},
        {[] { return AgencyColumns::tr("Since"); }, [](const Row& row) { return completeDate(row.createdAt); },
         plain<Row>(sight)},
        {[] { return AgencyColumns::tr("Before"); },
         [now](const Row& row) { return row.dueAt ? dated(*row.dueAt, now()) : Dash; }, plain<Row>(sight)},
        {[] { return AgencyColumns::tr("How it came"); }, [](const Row& row) { return sentText(row); }, state},
        {[] { return AgencyColumns::tr("Seen"); }, &seenText, what},
    };
}

std::vector<Column<AgencyWays>> agencyColumns(const AgencySight& sight)
{
    const auto failing =
        toned<AgencyWays>(sight, [](const AgencyWays& row) { return row.callsWait > 0 ? Tone::Urgent : Tone::Plain; });
    return {
        {[] { return AgencyColumns::tr("Organisation"); }, [](const AgencyWays& row) { return row.name; },
         plain<AgencyWays>(sight),
         [](const AgencyWays& row) {
             return AgencyColumns::tr("%1, %2. Told by: %3. Phone: %4. Failures: %5.")
                 .arg(row.name, wordText(Vocabulary::OrganisationKind, row.kind), waysText(row), row.phone,
                      trouble(row));
         }},
        {[] { return AgencyColumns::tr("Kind"); },
         [](const AgencyWays& row) { return wordText(Vocabulary::OrganisationKind, row.kind); },
         plain<AgencyWays>(sight)},
        {[] { return AgencyColumns::tr("Told by"); }, &waysText, plain<AgencyWays>(sight)},
        {[] { return AgencyColumns::tr("Phone"); }, [](const AgencyWays& row) { return row.phone; },
         plain<AgencyWays>(sight)},
        {[] { return AgencyColumns::tr("Failures"); }, &trouble, failing},
    };
}

std::vector<Column<SystemRow>> systemColumns(const AgencySight& sight)
{
    const auto now = sight.now;
    const auto failing =
        toned<SystemRow>(sight, [](const SystemRow& row) { return row.failure.empty() ? Tone::Plain : Tone::Urgent; });
    const auto closed = toned<SystemRow>(
        sight, [](const SystemRow& row) { return row.endpoint.disabledAt ? Tone::Attention : Tone::Plain; });
    const auto failure = [](const SystemRow& row) {
        return row.failure.empty() ? Dash : wordText(Vocabulary::Failure, row.failure);
    };
    return {
        {[] { return AgencyColumns::tr("Organisation"); }, [](const SystemRow& row) { return row.name; },
         plain<SystemRow>(sight),
         [now, failure](const SystemRow& row) {
             return AgencyColumns::tr("%1: %2. Last success: %3. Queue: %4. Failure: %5.")
                 .arg(row.name, systemState(row.endpoint), lastText(row), queueText(row, now()), failure(row));
         }},
        {[] { return AgencyColumns::tr("State"); }, [](const SystemRow& row) { return systemState(row.endpoint); },
         closed},
        {[] { return AgencyColumns::tr("Last success"); }, &lastText, plain<SystemRow>(sight)},
        {[] { return AgencyColumns::tr("Queue"); }, [now](const SystemRow& row) { return queueText(row, now()); },
         plain<SystemRow>(sight)},
        {[] { return AgencyColumns::tr("Failure"); }, failure, failing},
        {[] { return AgencyColumns::tr("Address"); },
         [](const SystemRow& row) { return QString::fromStdString(row.endpoint.url); }, plain<SystemRow>(sight)},
    };
}

} // namespace adempauze::client

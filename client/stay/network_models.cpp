#include "stay/network_models.h"

#include "shell/message_words.h"
#include "shell/task_title.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

std::vector<AgreementRow> agreementRows(const StayView& view, const Names& names)
{
    std::vector<AgreementRow> rows;
    if (view.network)
        for (const wire::Agreement& each : view.network->agreements)
            rows.push_back({each.id, NetworkWords::agreement(each, view, names), each.sinceAt, each.untilAt});
    return rows;
}

std::vector<ToldRow> toldRows(const StayView& view, const Names& names)
{
    std::vector<ToldRow> rows;
    for (const wire::Message& each : view.messages)
        rows.push_back({each, NetworkWords::agency(each.organisationId, view, names)});
    return rows;
}

std::vector<ContactRow> contactRows(const StayView& view, const Names& names)
{
    std::vector<ContactRow> rows;
    for (const wire::Contact& each : view.contacts)
        rows.push_back({each, NetworkWords::agency(each.organisationId, view, names)});
    return rows;
}

std::vector<HelpRow> helpRows(const StayView& view, const Names& names)
{
    std::vector<HelpRow> rows;
    for (const wire::CaseHelp& each : view.help)
        rows.push_back({each, NetworkWords::agency(each.organisationId, view, names)});
    return rows;
}

AgreementsModel* NetworkTables::agreements(ZoneNow zone, QObject* parent)
{
    const auto tone = [](const AgreementRow& row) { return row.untilAt ? Tone::Quiet : Tone::Plain; };
    return new AgreementsModel(
        {
            {[] { return tr("Who talks to whom about what"); }, [](const AgreementRow& row) { return row.what; }, tone},
            {[] { return tr("Since"); }, [zone](const AgreementRow& row) { return completeDate(row.sinceAt, zone()); },
             tone},
            {[] { return tr("Ended"); },
             [zone](const AgreementRow& row) {
                 return row.untilAt ? completeDate(*row.untilAt, zone()) : QStringLiteral("–");
             },
             tone},
        },
        [](const AgreementRow& row) { return row.id; }, parent);
}

ToldModel* NetworkTables::told(ZoneNow zone, QObject* parent)
{
    const auto state = [](const ToldRow& row) { return row.message.state == "failed" ? Tone::Urgent : Tone::Plain; };
    const auto seen = [](const ToldRow& row) {
        return row.message.acknowledgedAt || row.message.state == "overtaken" ? Tone::Plain : Tone::Attention;
    };
    return new ToldModel(
        {
            {[] { return tr("Whom"); },
             [](const ToldRow& row) { return row.whom; },
             {},
             [](const ToldRow& row) {
                 return tr("%1 about: %2. %3, %4.", "whom, what, how it came, seen")
                     .arg(row.whom, wordText(Vocabulary::Notice, row.message.kind), sentText(row.message),
                          seenText(row.message));
             }},
            {[] { return tr("What"); },
             [](const ToldRow& row) { return wordText(Vocabulary::Notice, row.message.kind); }},
            {[] { return tr("Since"); },
             [zone](const ToldRow& row) { return completeDate(row.message.createdAt, zone()); }},
            {[] { return tr("How it came"); }, [](const ToldRow& row) { return sentText(row.message); }, state},
            {[] { return tr("Seen"); }, [](const ToldRow& row) { return seenText(row.message); }, seen},
            {[] { return tr("Reference"); },
             [](const ToldRow& row) { return QString::fromStdString(row.message.reference.value_or("–")); }},
        },
        [](const ToldRow& row) { return row.message.id; }, parent);
}

ContactsModel* NetworkTables::contacts(ZoneNow zone, QObject* parent)
{
    const auto tone = [](const ContactRow& row) { return row.contact.voidedAt ? Tone::Quiet : Tone::Plain; };
    return new ContactsModel(
        {
            {[] { return tr("When"); },
             [zone](const ContactRow& row) { return completeDate(row.contact.happenedAt, zone()); }, tone},
            {[] { return tr("How"); },
             [](const ContactRow& row) {
                 const QString how = wordText(Vocabulary::ContactKind, row.contact.kind);
                 return row.contact.voidedAt ? tr("entered by mistake: %1").arg(how) : how;
             },
             tone},
            {[] { return tr("With"); },
             [](const ContactRow& row) { return wordText(Vocabulary::ContactWith, row.contact.withWhom); }, tone},
            {[] { return tr("By"); }, [](const ContactRow& row) { return row.whose; }, tone},
        },
        [](const ContactRow& row) { return row.contact.id; }, parent);
}

HelpModel* NetworkTables::help(ZoneNow zone, QObject* parent)
{
    const auto since = [zone](const HelpRow& row) {
        const wire::CaseHelp& help = row.help;
        const auto last = help.endedAt ? help.endedAt : help.confirmedAt ? help.confirmedAt : help.answeredAt;
        return completeDate(last.value_or(help.offeredAt), zone());
    };
    return new HelpModel(
        {
            {[] { return tr("Help"); },
             [](const HelpRow& row) {
                 return tr("%1 (%2)", "name, kind")
                     .arg(QString::fromStdString(row.help.name), wordText(Vocabulary::HelpKind, row.help.kind));
             }},
            {[] { return tr("For whom"); },
             [](const HelpRow& row) { return wordText(Vocabulary::HelpFor, row.help.forWhom); }},
            {[] { return tr("State"); },
             [](const HelpRow& row) { return wordText(Vocabulary::HelpState, row.help.state); }},
            {[] { return tr("Since"); }, since},
            {[] { return tr("Offered"); },
             [zone](const HelpRow& row) { return completeDate(row.help.offeredAt, zone()); }},
            {[] { return tr("By"); }, [](const HelpRow& row) { return row.by; }},
        },
        [](const HelpRow& row) { return row.help.id; }, parent);
}

StepsModel* NetworkTables::steps(Clock now, ZoneNow zone, QObject* parent)
{
    const auto over = [](const wire::Task& step) { return step.state == "done" || step.state == "cancelled"; };
    const auto tone = [over](const wire::Task& step) { return over(step) ? Tone::Quiet : Tone::Plain; };
    const auto due = [over, now](const wire::Task& step) {
        return over(step) ? Tone::Quiet : step.dueAt <= now() ? Tone::Urgent : Tone::Plain;
    };
    return new StepsModel(
        {
            {[] { return tr("Step"); }, &titleOf, tone},
            {[] { return tr("Due"); },
             [zone, now](const wire::Task& step) { return StayWords::withHint(step.dueAt, zone(), now()); }, due},
            {[] { return tr("State"); }, [zone](const wire::Task& step) { return NetworkWords::step(step, zone()); },
             tone},
        },
        [](const wire::Task& step) { return step.id; }, parent);
}

} // namespace adempauze::client

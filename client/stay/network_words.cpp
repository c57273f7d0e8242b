#include "stay/network_words.h"

#include "shell/coordination_words.h"
#include "shell/escalation_words.h"
#include "shell/task_title.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <algorithm>

namespace adempauze::client {

QString NetworkWords::agency(const QUuid& organisation, const StayView& view, const Names& names)
{
    if (view.network) {
        const auto found = std::ranges::find(view.network->agencies, organisation, &wire::NetworkAgency::id);
        if (found != view.network->agencies.end())
            return QString::fromStdString(found->name);
    }
    return StayWords::agency(organisation, names);
}

QString NetworkWords::lead(const StayView& view, const Names& names)
{
    const wire::Lead& lead = view.network->lead;
    if (!lead.organisationId)
        return tr("Nobody has the lead of this case.");
    const QString who = agency(*lead.organisationId, view, names);
    return lead.sinceAt ? tr("%1 has the lead, since %2.").arg(who, completeDate(*lead.sinceAt))
                        : tr("%1 has the lead.").arg(who);
}

QString NetworkWords::leadOffer(const StayView& view, const Names& names)
{
    const auto& offer = view.network->leadOffer;
    if (!offer)
        return {};
    return tr("The lead is offered to %1, since %2. They have to accept it.")
        .arg(agency(offer->organisationId, view, names), completeDate(offer->offeredAt));
}

QStringList NetworkWords::doubles(const StayView& view, const Names& names)
{
    QStringList said;
    for (const wire::DoubleWork& each : view.network->doubles) {
        QStringList who;
        for (const wire::DoublesWith& with : each.agencies)
            who << agency(with.organisationId, view, names);
        said << (each.talksWith ? tr("More than one organisation talks with %1 about %2: %3.")
                                      .arg(wordText(Vocabulary::TalksWith, *each.talksWith),
                                           wordText(Vocabulary::TalksAbout, each.kind), who.join(QStringLiteral(", ")))
                                : tr("More than one organisation does the same: %1. It is open at %2.")
                                      .arg(wordText(Vocabulary::TaskKind, each.kind), who.join(QStringLiteral(", "))));
    }
    return said;
}

QString NetworkWords::safetyPlan(const wire::FollowUp& followUp, const Zone& zone)
{
    return followUp.safetyPlanSinceAt
        ? tr("There is a safety plan, since %1.").arg(completeDate(*followUp.safetyPlanSinceAt, zone))
        : tr("No safety plan is recorded.");
}

QStringList NetworkWords::outcomes(const wire::FollowUp& followUp, const Zone& zone)
{
    QStringList said;
    for (const wire::CaseOutcome& each : followUp.outcomes)
        said << tr("Happened %2: %1.")
                    .arg(wordText(Vocabulary::OutcomeKind, each.kind), completeDate(each.happenedAt, zone));
    return said;
}

QString NetworkWords::agreement(const wire::Agreement& agreement, const StayView& view, const Names& names)
{
    const QString with = agreement.withOrganisationId ? agency(*agreement.withOrganisationId, view, names)
                                                      : wordText(Vocabulary::TalksWith, agreement.talksWith);
    return tr("%1 talks with %2 about %3")
        .arg(agency(agreement.organisationId, view, names), with, wordText(Vocabulary::TalksAbout, agreement.about));
}

QString NetworkWords::step(const wire::Task& step, const Zone& zone)
{
    if (step.state == "cancelled")
        return step.cancelledWhy
            ? tr("no longer needed: %1").arg(wordText(Vocabulary::CancelledWhy, *step.cancelledWhy))
            : tr("no longer needed");
    if (step.state == "done")
        return step.doneAt ? tr("done %1").arg(completeDate(*step.doneAt, zone)) : tr("done");
    if (step.snoozedUntilAt)
        return tr("put off until %1").arg(completeDate(*step.snoozedUntilAt, zone));
    return wordText(Vocabulary::TaskState, step.state);
}

Lines NetworkWords::escalations(const StayView& view, const Names& names, Moment now)
{
    // A step is called as its protocol calls it.
    const auto title = [&view](const wire::Escalation& each) {
        if (view.followUp) {
            const auto step = std::ranges::find(view.followUp->steps, each.taskId, &wire::Task::id);
            if (step != view.followUp->steps.end())
                return titleOf(*step);
        }
        return wordText(Vocabulary::TaskKind, each.kind);
    };
    Lines lines;
    for (const wire::Escalation& each : view.escalations) {
        const QStringList said = escalationText(
            each, [&](const QUuid& id) { return agency(id, view, names); }, now);
        if (!said.isEmpty())
            lines.push_back(
                {each.inHand ? Tone::Plain : Tone::Attention,
                 tr("%1: %2", "task, who was told and who is next").arg(title(each), said.join(QLatin1Char(' ')))});
    }
    return lines;
}

Lines NetworkWords::around(const StayView& view, const Names& names, Moment now)
{
    const Zone zone = Zone::named(view.stay.zone).value_or(houseZone());
    Lines lines = escalations(view, names, now);
    if (view.network) {
        lines.push_back({Tone::Plain, lead(view, names)});
        if (const QString offer = leadOffer(view, names); !offer.isEmpty())
            lines.push_back({Tone::Attention, offer});
        for (const QString& each : doubles(view, names))
            lines.push_back({Tone::Attention, each});
    }
    if (view.coordination)
        for (const QString& each : coordinationText(*view.coordination))
            lines.push_back({Tone::Plain, each});
    if (view.followUp) {
        lines.push_back({Tone::Plain, safetyPlan(*view.followUp, zone)});
        for (const QString& each : outcomes(*view.followUp, zone))
            lines.push_back({Tone::Plain, each});
    }
    return lines;
}

} // namespace adempauze::client

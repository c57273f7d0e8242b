#include "usecases/network.h"

#include "storage/hand_over_store.h"
#include "storage/lead_task_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/network_change.h"

#include <algorithm>

// Who takes part.
namespace adempauze {

namespace {

/// Whoever is out talks to nobody for the case any more, and does not take over its lead.
void endWhatItHad(pg::Transaction& tx, const Context& context, NetworkRow& row, OrganisationId gone, Moment at)
{
    for (Agreement& each : row.agreements) {
        if (each.until || (each.organisation != gone && each.withOrganisation != gone))
            continue;
        each.until = std::max(at, each.since);
        queueEndAgreement(tx, each);
    }
    if (row.offer && row.offer->to == gone) {
        queueAnswerLeadOffer(tx, row.offer->id, LeadAnswer::Withdrawn, context.caller.account, context.now);
        queueLeadTaskOver(tx, row.id, LeadAnswer::Withdrawn, context.caller.account, context.now);
        row.offer.reset();
    }
    if (row.leadAccountOrganisation == gone) {
        row.leadAccount.reset();
        row.leadAccountOrganisation.reset();
    }
}

/// `ended`: of one organisation, one at least.
NetworkRow takenOut(pg::Transaction& tx, const Context& context, const NetworkRow& before,
                    const std::vector<Participation>& ended, const NetworkEvent& event)
{
    NetworkRow after = before;
    for (const Participation& each : ended) {
        *std::ranges::find(after.participations, each.id, &Participation::id) = each;
        queueEndParticipation(tx, each);
    }
    const Participation& one = ended.front();
    if (!takesPart(after.participations, one.organisation)) {
        endWhatItHad(tx, context, after, one.organisation, *one.left);
        queueStopMessages(tx, before.id, one.organisation, *one.why, context.now);
        queueGiveBackTasks(tx, before.id, one.organisation, context.now);
        queueLostOffersWithdrawn(tx, context.now, context.caller.account);
    }
    return recordNetwork(tx, context, before, std::move(after), event);
}

bool isNamed(const NetworkRow& row, OrganisationId organisation)
{
    return std::ranges::find(row.agencies, organisation, &NetworkAgency::id) != row.agencies.end();
}

bool leads(const NetworkRow& row, const Participation& one)
{
    if (one.part == Part::LeadCoordinator)
        return true;
    return row.leadAccountOrganisation == one.organisation
        && std::ranges::none_of(row.participations, [&](const Participation& each) {
               return each.id != one.id && each.organisation == one.organisation && !each.left;
           });
}

/// One that the caller may end.
Outcome<Participation> ownOrLed(const Context& context, const NetworkRow& row, ParticipationId id)
{
    const Participation* one = participationIn(row, id);
    if (!one)
        return Refusal::NotFound;
    if (!mayChange(context, row) && one->organisation != context.caller.organisation)
        return Refusal::NotYours;
    return *one;
}

} // namespace

Lead leadOf(const NetworkRow& row)
{
    return leadOf(row.participations, row.leadAccount, row.leadAccountOrganisation);
}

Outcome<NetworkRow> showNetwork(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueNetwork(tx, id, {context.caller.account, context.caller.organisation});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "case.network_read",
                .subjectKind = "case",
                .subject = id.value,
                .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    auto row = takeNetwork(tx, tickets);
    if (!row)
        return Refusal::NotFound;
    return *std::move(row);
}

Outcome<NetworkRow> joinNetwork(pg::Transaction& tx, const Context& context, const NetworkOf& of, const JoinWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of, {wish.organisation.value});
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    if (!mayChange(context, *before))
        return Refusal::NotYours;
    if (!isNamed(*before, wish.organisation))
        return No{.why = Refusal::InvalidInput, .pointer = "/organisationId"};
    const Participation joins{.id = wish.id,
                              .organisation = wish.organisation,
                              .part = wish.part,
                              .ground = wish.ground,
                              .since = wish.since.value_or(context.now)};
    if (const auto no = objectionToJoining(before->participations, joins, context.now))
        return *no;
    const auto coordinates = [](const Participation& each) { return each.part == Part::LeadCoordinator && !each.left; };
    if (coordinates(joins) && std::ranges::any_of(before->participations, coordinates)) // that is handed over
        return No{.why = Refusal::InvalidInput, .pointer = "/part"};

    NetworkRow after = *before;
    after.participations.push_back(joins);
    queueInsertParticipation(tx, before->id, joins);
    after = recordNetwork(
        tx, context, *before, std::move(after),
        {.kind = "case.joined", .action = "case.join", .organisation = joins.organisation, .happenedAt = joins.since});
    tellOfCase(tx, context, after,
               {noticeTo(noticeRules(context), NoticeKind::PartBegan, joins.organisation, tellingOfCase(context))});
    return after;
}

Outcome<NetworkRow> changePart(pg::Transaction& tx, const Context& context, const NetworkOf& of, const ChangeWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    const Participation* found = participationIn(*before, wish.participation);
    if (!found)
        return Refusal::NotFound;
    if (!mayChange(context, *before)) // nobody gives themselves another ground, or a part that leads
        return Refusal::NotYours;
    const bool overTheLead = wish.part == Part::LeadCoordinator || found->part == Part::LeadCoordinator;
    if (overTheLead && wish.part != found->part) // that is handed over
        return No{.why = Refusal::InvalidInput, .pointer = "/part"};
    const auto ended = leaving(*found, wish.at.value_or(context.now), LeftWhy::Changed, context.now);
    if (!ended)
        return ended.no();

    NetworkRow after = *before;
    *std::ranges::find(after.participations, ended->id, &Participation::id) = *ended;
    const Participation begun{.id = wish.id,
                              .organisation = found->organisation,
                              .part = wish.part,
                              .ground = wish.ground,
                              .since = *ended->left};
    if (const auto no = objectionToJoining(after.participations, begun, context.now))
        return *no;
    after.participations.push_back(begun);
    queueEndParticipation(tx, *ended);
    queueInsertParticipation(tx, before->id, begun);
    return recordNetwork(tx, context, *before, std::move(after),
                         {.kind = "case.part_changed",
                          .action = "case.change_part",
                          .organisation = begun.organisation,
                          .happenedAt = begun.since});
}

Outcome<NetworkRow> leaveNetwork(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                 ParticipationId participation, std::optional<Moment> leftAt)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    const auto found = ownOrLed(context, *before, participation);
    if (!found)
        return found.no();
    const auto ended = leaving(*found, leftAt.value_or(context.now), LeftWhy::Left, context.now);
    if (!ended)
        return ended.no();
    if (leads(*before, *found))
        return No{.why = Refusal::InvalidInput, .pointer = "/participationId"};
    return takenOut(
        tx, context, *before, {*ended},
        {.kind = "case.left", .action = "case.leave", .organisation = ended->organisation, .happenedAt = ended->left});
}

Outcome<NetworkRow> withdrawConsent(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                    ParticipationId participation, std::optional<Moment> withdrawnAt)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    // Whoever hears it from the person records it: consent is nobody's but theirs.
    const Participation* found = participationIn(*before, participation);
    if (!found)
        return Refusal::NotFound;
    const Moment at = withdrawnAt.value_or(context.now);
    const auto withdrawn = withConsentWithdrawn(*found, at, context.now);
    if (!withdrawn)
        return withdrawn.no();
    // The same consent may stand behind another part of the same organisation, such as the lead that it took over.
    std::vector<Participation> ended{*withdrawn};
    for (const Participation& each : before->participations)
        if (each.id != found->id && each.organisation == found->organisation && !each.left && each.ground.consentedAt)
            ended.push_back(*withConsentWithdrawn(each, std::max(at, *each.ground.consentedAt), context.now));
    return takenOut(tx, context, *before, ended,
                    {.kind = "case.consent_withdrawn",
                     .action = "case.withdraw_consent",
                     .organisation = withdrawn->organisation,
                     .happenedAt = withdrawn->ground.withdrawnAt});
}

} // namespace adempauze

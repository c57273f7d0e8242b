#include "usecases/claim_rules.h"
#include "usecases/network_change.h"

#include "storage/lead_task_store.h"
#include "storage/record_store.h"

#include <algorithm>

// Who leads, and who talks to whom.
namespace adempauze {

namespace {

std::vector<Participant> takingPart(const NetworkRow& row)
{
    std::vector<Participant> all;
    for (const Participation& each : row.participations)
        if (!each.left)
            all.push_back({each.organisation, each.part});
    return all;
}

/// Whoever has the lead gives it away; where nobody has it, whoever keeps the case.
bool hasTheLead(const Context& context, const NetworkRow& row)
{
    return context.caller.organisation == leadOf(row).organisation.value_or(row.organisation);
}

NetworkRow handedOver(pg::Transaction& tx, const Context& context, const NetworkRow& before)
{
    NetworkRow after = before;
    HandOver over = handOver(before.participations, *before.offer, context.now);
    for (const Participation& ended : over.ended) {
        *std::ranges::find(after.participations, ended.id, &Participation::id) = ended;
        queueEndParticipation(tx, ended);
    }
    for (Participation& begun : over.begun) {
        begun.id = ParticipationId{freshUuid()};
        queueInsertParticipation(tx, before.id, begun);
        after.participations.push_back(begun);
    }
    after.offer.reset();
    after.leadAccount = context.caller.account;
    after.leadAccountOrganisation = context.caller.organisation;
    after = recordNetwork(tx, context, before, std::move(after),
                          {.kind = "case.lead_changed", .action = "case.take_lead", .organisation = before.offer->to});
    tellOfCase(tx, context, after,
               noticesFor(noticeRules(context), NoticeKind::LeadChanged, takingPart(after), tellingOfCase(context)));
    return after;
}

} // namespace

Outcome<NetworkRow> offerLead(pg::Transaction& tx, const Context& context, const NetworkOf& of, const LeadWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    const auto account = queueLeadIn(tx, wish.account, wish.to);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    if (!hasTheLead(context, *before))
        return Refusal::NotYours;
    const bool toItself = wish.to == context.caller.organisation && !wish.account;
    if (toItself || !takesPart(before->participations, wish.to))
        return No{.why = Refusal::InvalidInput, .pointer = "/organisationId"};
    if (wish.account && (!takeLead(tx, account) || wish.account == before->leadAccount))
        return No{.why = Refusal::InvalidInput, .pointer = "/accountId"};
    if (before->offer)
        return Refusal::AlreadyOffered;

    NetworkRow after = *before;
    after.offer = LeadOffer{.id = wish.id,
                            .from = leadOf(*before).organisation,
                            .to = wish.to,
                            .toAccount = wish.account,
                            .offeredBy = context.caller.account,
                            .offeredAt = context.now};
    queueInsertLeadOffer(tx, before->id, *after.offer);
    queueLeadTask(tx, before->id, *after.offer, leadAnswerDueAt(usualZone(context), *after.offer));
    after = recordNetwork(tx, context, *before, std::move(after),
                          {.kind = "case.lead_offered", .action = "case.offer_lead", .organisation = wish.to});
    tellOfCase(tx, context, after,
               {noticeTo(noticeRules(context), NoticeKind::LeadOffered, wish.to, tellingOfCase(context))});
    return after;
}

Outcome<NetworkRow> answerLead(pg::Transaction& tx, const Context& context, const NetworkOf& of, LeadOfferId offer,
                               LeadAnswer answer)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    if (!before->offer || before->offer->id != offer)
        return Refusal::NotFound;
    if (const auto no = objectionTo(answer, *before->offer, context.caller, hasTheLead(context, *before)))
        return *no;

    queueAnswerLeadOffer(tx, offer, answer, context.caller.account, context.now);
    queueLeadTaskOver(tx, before->id, answer, context.caller.account, context.now);
    if (answer == LeadAnswer::Accepted)
        return handedOver(tx, context, *before);
    NetworkRow after = *before;
    after.offer.reset();
    const bool declined = answer == LeadAnswer::Declined;
    return recordNetwork(tx, context, *before, std::move(after),
                         {.kind = declined ? "case.lead_declined" : "case.lead_offer_withdrawn",
                          .action = declined ? "case.decline_lead" : "case.withdraw_lead_offer",
                          .organisation = before->offer->to});
}

Outcome<NetworkRow> agreeAgreement(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                   const Agreement& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    if (const auto no = objectionTo(wish, before->participations, before->agreements, context.now))
        return *no;

    NetworkRow after = *before;
    after.agreements.push_back(wish);
    queueInsertAgreement(tx, before->id, wish);
    return recordNetwork(tx, context, *before, std::move(after),
                         {.kind = "case.contact_agreed",
                          .action = "case.agree_agreement",
                          .organisation = wish.organisation,
                          .happenedAt = wish.since});
}

Outcome<NetworkRow> endAgreement(pg::Transaction& tx, const Context& context, const NetworkOf& of,
                                 AgreementId agreement, std::optional<Moment> untilAt)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto reading = queueNetworkChange(tx, context, of);
    tx.flush();
    const auto before = networkFor(tx, reading);
    if (!before)
        return before.no();
    NetworkRow after = *before;
    const auto found = std::ranges::find(after.agreements, agreement, &Agreement::id);
    if (found == after.agreements.end())
        return Refusal::NotFound;
    const auto ended = ending(*found, untilAt.value_or(context.now), context.now);
    if (!ended)
        return ended.no();
    *found = *ended;
    queueEndAgreement(tx, *ended);
    return recordNetwork(tx, context, *before, std::move(after),
                         {.kind = "case.contact_ended",
                          .action = "case.end_agreement",
                          .organisation = ended->organisation,
                          .happenedAt = ended->until});
}

} // namespace adempauze

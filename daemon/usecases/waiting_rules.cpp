#include "usecases/waiting_rules.h"

#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"
#include "usecases/place_hold.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::chrono::minutes AnswerWithinWithoutRules{120};

WaitingFacts factsOf(const Context& context, const WaitingEntryRow& entry)
{
    bool underOrder = entry.underOrder;
    if (underOrder && entry.imposedAt) {
        const auto standing = statedOrder(context, *entry.imposedAt);
        underOrder = standing && context.now < standing->until;
    }
    return {.id = entry.id,
            .registeredAt = entry.registeredAt,
            .neededBy = entry.neededBy,
            .underOrder = underOrder,
            .dangerRunningOrder = entry.dangerRunningOrder,
            .sleepsOutside = entry.sleepsOutside,
            .childrenInvolved = entry.childrenInvolved};
}

std::optional<AccountId> whoActs(const Context& context)
{
    return context.caller.account.value.empty() ? std::nullopt : std::optional(context.caller.account);
}

} // namespace

RankingRules rankingNow(const Context& context)
{
    const RankingRules* rules = context.ranking ? rulesAt(*context.ranking, context.now) : nullptr;
    if (rules)
        return *rules;
    return {.version = 0,
            .inForce = Period(context.now, Forever),
            .criteria = {},
            .answerWithin = AnswerWithinWithoutRules};
}

std::vector<Ranked> rankedNow(const Context& context, const RankingRules& rules,
                              const std::vector<WaitingEntryRow>& entries)
{
    std::vector<WaitingFacts> waiting;
    for (const WaitingEntryRow& entry : entries)
        if (entry.isOnList())
            waiting.push_back(factsOf(context, entry));
    return rankWaiting(rules, std::move(waiting), context.now);
}

Outcome<WaitingPeriod> periodFor(const Context& context, const WaitingEntryRow& entry)
{
    WaitingPeriod period{.from = std::max(entry.neededFrom, context.now), .reasonUntil = {}};
    if (entry.imposedAt && *entry.imposedAt <= period.from) {
        const auto standing = statedOrder(context, *entry.imposedAt);
        if (standing && period.from < standing->until) {
            period.reasonUntil = standing->until;
            period.order = *standing;
            period.imposedAt = entry.imposedAt;
            return period;
        }
    }
    const auto end = voluntaryEnd(context, period.from);
    if (!end)
        return end.no();
    period.reasonUntil = *end;
    return period;
}

std::optional<No> cannotWait(const Context& context, const WaitingEntryRow& wish)
{
    if (wish.neededBy <= wish.neededFrom)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/neededByAt"};
    if (wish.neededBy <= context.now)
        return No{.why = Refusal::InvalidInput, .limitAt = context.now, .pointer = "/neededByAt"};
    if (wish.imposedAt && *wish.imposedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/imposedAt"};
    if (wish.order && !wish.person)
        return No{.why = Refusal::InvalidInput, .pointer = "/personId"};
    return std::nullopt;
}

std::optional<Ranked> rankIn(const std::vector<Ranked>& ranked, WaitingEntryId id)
{
    const auto found = std::ranges::find_if(ranked, [&](const Ranked& each) { return each.facts.id == id; });
    return found == ranked.end() ? std::nullopt : std::optional(*found);
}

bool keepsTheList(const Caller& caller)
{
    return caller.role == Role::PoliceLiaison || placesPeople(caller);
}

bool answersFor(const Caller& caller, const WaitingEntryRow& entry)
{
    if (caller.role == Role::PoliceLiaison)
        return entry.account == caller.account;
    return placesPeople(caller) && entry.organisation == caller.organisation;
}

std::string whyOffered(const RankingRules& rules, const Ranked& rank, std::size_t of, bool byItself)
{
    const WaitingFacts& facts = rank.facts;
    Data why{{"trigger", byItself ? "place_free" : "by_hand"},
             {"position", rank.position},
             {"of", of},
             {"rankingVersion", rules.version}};
    if (rank.aheadBy)
        why.put("aheadBy", wordFor(*rank.aheadBy));
    if (rank.behindBy)
        why.put("behindBy", wordFor(*rank.behindBy));
    Data criteria = Data::list();
    for (const Criterion criterion : rules.criteria)
        criteria.add(wordFor(criterion));
    why.put("criteria", criteria);
    why.put("values",
            {{"underOrder", facts.underOrder},
             {"dangerRunningOrder", facts.dangerRunningOrder},
             {"sleepsOutside", facts.sleepsOutside},
             {"childrenInvolved", facts.childrenInvolved},
             {"neededByAt", textOf(facts.neededBy)},
             {"registeredAt", textOf(facts.registeredAt)}});
    return why.text();
}

void recordWaiting(pg::Transaction& tx, const Context& context, std::string_view kind, WaitingEntryId entry,
                   OrganisationId organisation, const std::optional<WaitingOfferRow>& offer)
{
    Data data{{"entryId", entry.text()}};
    if (offer)
        data.put("offerId", offer->id.text());
    queueEvent(tx,
               {.kind = kind,
                .claim = offer ? offer->claim : std::nullopt,
                .account = whoActs(context),
                .organisations = {organisation.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = whoActs(context),
                .action = kind,
                .subjectKind = offer ? "waiting_offer" : "waiting_entry",
                .subject = offer ? offer->id.value : entry.value,
                .requestId = context.requestId});
}

void tellWaiting(pg::Transaction& tx, const Context& context, NoticeKind kind, const WaitingOfferRow& offer,
                 std::optional<CaseId> caseId)
{
    const auto dueAt = kind == NoticeKind::PlaceOffered ? std::optional(offer.deadline) : std::nullopt;
    queueMessage(
        tx,
        {.id = MessageId{freshUuid()},
         .to = offer.organisation,
         .kind = kind,
         .leaves =
             noticeTo(noticeRules(context), kind, offer.organisation, tellingIn(context, offer.zone, dueAt)).leaves,
         .subject = offer.entry.value,
         .claim = offer.claim,
         .caseId = caseId,
         .dueAt = dueAt,
         .zone = offer.zone.name(),
         .createdAt = context.now});
}

void tellWaitedInVain(pg::Transaction& tx, const Context& context, const WaitedInVain& ended)
{
    const Data data{{"entryId", ended.entry.text()}, {"neededByAt", textOf(ended.neededBy)}};
    queueTask(tx,
              {.kind = "waiting_expired",
               .urgent = true,
               .caseId = ended.caseId,
               .organisation = ended.organisation,
               .openedAt = context.now,
               .dueAt = ended.neededBy,
               .data = data.text()});
    queueMessage(tx,
                 {.id = MessageId{freshUuid()},
                  .to = ended.organisation,
                  .kind = NoticeKind::WaitingExpired,
                  .leaves = noticeTo(noticeRules(context), NoticeKind::WaitingExpired, ended.organisation,
                                     tellingIn(context, usualZone(context), std::nullopt))
                                .leaves,
                  .subject = ended.entry.value,
                  .caseId = ended.caseId,
                  .zone = usualZone(context).name(),
                  .createdAt = context.now});
}

void queueOffering(pg::Transaction& tx, const Context& context, const Offering& offering)
{
    const auto& [offer, entry] = offering;
    Data data{{"entryId", entry.id.text()},           {"offerId", offer.id.text()},
              {"placeId", offer.place.text()},        {"placeName", offer.placeName},
              {"facilityAlias", offer.facilityAlias}, {"deadlineAt", textOf(offer.deadline)}};
    if (offer.wholeUnit)
        data.put("unitName", *offer.wholeUnit);
    queueTask(tx,
              {.id = offer.task,
               .kind = "waiting_offer",
               .urgent = true,
               .claim = offer.claim,
               .caseId = entry.caseId,
               .organisation = entry.organisation,
               .openedAt = context.now,
               .dueAt = offer.deadline,
               .data = data.text()});
    queueInsertOffer(tx, offer);
    tellWaiting(tx, context, NoticeKind::PlaceOffered, offer, entry.caseId);
    recordWaiting(tx, context, "waiting.offered", entry.id, entry.organisation, offer);
}

} // namespace adempauze

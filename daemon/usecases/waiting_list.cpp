#include "usecases/waiting_list.h"

#include "storage/access_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/offer_waiting.h"
#include "usecases/safety_check.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::chrono::hours ShownAfterItsEnd{24};

bool mayLook(const Caller& caller, const WaitingEntryRow& entry)
{
    return placesPeople(caller) ? entry.isOnList() || entry.organisation == caller.organisation
                                : answersFor(caller, entry);
}

} // namespace

Outcome<WaitingView> registerWaiting(pg::Transaction& tx, const Context& context, const WaitingEntryRow& wish)
{
    if (!keepsTheList(context.caller))
        return Refusal::NotYours;
    if (const auto no = cannotWait(context, wish))
        return *no;
    const Sight sight{context.caller.account, context.caller.organisation};
    const auto person = queuePersonInSight(tx, wish.person.value_or(PersonId{}), sight);
    const auto caseTickets = queueCase(tx, wish.caseId.value_or(CaseId{}), sight);
    const auto imposition = queueImpositionOf(tx, wish.order, wish.person);
    const auto others = queueWaitingEntries(tx);
    tx.flush();
    const bool mayNamePeople = placesPeople(context.caller);
    if (wish.person && (!mayNamePeople || !takePersonInSight(tx, person)))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (wish.caseId && (!mayNamePeople || !takeCase(tx, caseTickets)))
        return No{.why = Refusal::NotFound, .pointer = "/caseId"};
    const auto imposed = takeImposition(tx, imposition);
    if (wish.order && !imposed)
        return No{.why = Refusal::NotFound, .pointer = "/orderId"};

    WaitingEntryRow entry = wish;
    entry.organisation = context.caller.organisation;
    entry.account = context.caller.account;
    entry.registeredAt = context.now;
    if (imposed)
        entry.imposedAt = imposed;
    queueInsertWaiting(tx, entry);
    recordWaiting(tx, context, "waiting.registered", entry.id, entry.organisation);
    auto all = takeWaitingEntries(tx, others);
    all.push_back(entry);
    const auto ranked = rankedNow(context, rankingNow(context), all);
    return WaitingView{.entry = entry, .rank = rankIn(ranked, entry.id)};
}

Outcome<WaitingListView> showWaitingList(pg::Transaction& tx, const Context& context)
{
    if (!keepsTheList(context.caller))
        return Refusal::NotYours;
    const Moment since = context.now - ShownAfterItsEnd;
    const auto entries = queueWaitingEntries(tx, context.caller.organisation, since);
    const auto offers = queueOffersOfOrganisation(tx, context.caller.organisation, since);
    if (const auto refusal = tx.commit())
        return *refusal;

    const auto all = takeWaitingEntries(tx, entries);
    const auto made = takeWaitingOffers(tx, offers);
    const auto rules = rankingNow(context);
    const auto ranked = rankedNow(context, rules, all);
    WaitingListView list{.asOf = context.now, .zone = usualZone(context), .rules = rules, .entries = {}};
    for (const WaitingEntryRow& entry : all) {
        if (!mayLook(context.caller, entry))
            continue;
        WaitingView view{.entry = entry, .rank = rankIn(ranked, entry.id)};
        if (answersFor(context.caller, entry))
            std::ranges::copy_if(made, std::back_inserter(view.offers),
                                 [&](const WaitingOfferRow& offer) { return offer.entry == entry.id; });
        list.entries.push_back(std::move(view));
    }
    std::ranges::stable_sort(list.entries, {}, [&](const WaitingView& view) {
        return view.rank ? view.rank->position : static_cast<int>(all.size()) + 1;
    });
    return list;
}

Outcome<WaitingView> showWaiting(pg::Transaction& tx, const Context& context, WaitingEntryId id)
{
    const auto list = queueWaitingEntries(tx);
    const auto one = queueWaitingEntry(tx, id);
    const auto offers = queueOffersOfWaiting(tx, id);
    if (const auto refusal = tx.commit())
        return *refusal;
    const auto entry = takeWaitingEntry(tx, one);
    if (!entry || !mayLook(context.caller, *entry))
        return Refusal::NotFound;
    const auto ranked = rankedNow(context, rankingNow(context), takeWaitingEntries(tx, list));
    WaitingView view{.entry = *entry, .rank = rankIn(ranked, id)};
    if (answersFor(context.caller, *entry))
        view.offers = takeWaitingOffers(tx, offers);
    return view;
}

std::optional<No> askAboutWaiting(pg::Transaction& tx, const Context& context,
                                  const std::vector<WaitingEntryId>& entries, const std::optional<PlaceId>& place)
{
    std::vector<pg::Ticket> tickets;
    for (const WaitingEntryId& each : entries)
        tickets.push_back(queueWaitingEntry(tx, each));
    tx.flush();
    std::vector<SafetyQuestion> questions;
    for (const pg::Ticket ticket : tickets) {
        const auto entry = takeWaitingEntry(tx, ticket);
        if (entry && entry->isOnList() && mayLook(context.caller, *entry) && (entry->person || entry->caseId))
            questions.push_back({.whom = {.person = entry->person, .caseId = entry->caseId}, .place = place});
    }
    if (!questions.empty())
        return askAboutEach(tx, context, questions);
    tx.rollback();
    return std::nullopt;
}

Outcome<FoundPlaces> showFit(pg::Transaction& tx, const Context& context, WaitingEntryId id)
{
    const auto ticket = queueWaitingEntry(tx, id);
    tx.flush();
    const auto entry = takeWaitingEntry(tx, ticket);
    if (!entry || !mayLook(context.caller, *entry))
        return Refusal::NotFound;
    if (!entry->isOnList())
        return No{.why = Refusal::WaitingOver, .untilAt = entry->endedAt};
    const auto period = periodFor(context, *entry);
    if (!period)
        return period.no();
    const auto found = fitFor(tx, context,
                              {.from = period->from,
                               .order = period->order,
                               .until = period->reasonUntil,
                               .gender = entry->gender,
                               .kind = entry->kind,
                               .wheelchair = entry->wheelchair,
                               .persons = entry->persons},
                              {.person = entry->person, .caseId = entry->caseId});
    if (const auto refusal = tx.commit())
        return *refusal;
    return found;
}

Outcome<WaitingView> withdrawWaiting(pg::Transaction& tx, const Context& context, WaitingEntryId id,
                                     std::int64_t version, std::string_view reason)
{
    queueLockPlacesOfWaiting(tx, id);
    queueLockWaiting(tx, {id.value});
    const auto ticket = queueWaitingEntry(tx, id);
    const auto offers = queueOffersOfWaiting(tx, id);
    tx.flush();
    auto entry = takeWaitingEntry(tx, ticket);
    if (!entry || !answersFor(context.caller, *entry))
        return Refusal::NotFound;
    if (!entry->isOnList())
        return No{.why = Refusal::WaitingOver, .untilAt = entry->endedAt};
    if (entry->version != version)
        return Refusal::StaleVersion;

    const auto made = takeWaitingOffers(tx, offers);
    queueWithdrawn(tx, *entry, reason, context.now);
    for (const WaitingOfferRow& offer : made)
        if (offer.state == "open")
            endOffer(tx, context, offer,
                     {.state = "declined",
                      .entryState = "withdrawn",
                      .declineReason = "no_longer_needed",
                      .by = context.caller.account});
    recordWaiting(tx, context, "waiting.withdrawn", id, entry->organisation);
    entry->state = "withdrawn";
    entry->withdrawReason = std::string(reason);
    entry->endedAt = context.now;
    ++entry->version;
    return WaitingView{.entry = *entry};
}

} // namespace adempauze

#include "usecases/offer_freed.h"

#include "storage/access_store.h"
#include "storage/record_store.h"
#include "storage/waiting_sweep_store.h"
#include "usecases/find_places.h"
#include "usecases/offer_waiting.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace adempauze {

namespace {

constexpr std::chrono::hours NotAgainWithin{24};
constexpr int OffersMax = 20; ///< in one round; the next one follows at once

/// A random number, of the randomness that makes ids: the last six bytes of one are nothing else.
std::uint64_t freshDraw()
{
    const auto bytes = freshUuid().bytes();
    std::uint64_t draw = 0;
    for (std::size_t at = 10; at < bytes.size(); ++at)
        draw = draw << 8U | bytes[at];
    return draw;
}

/// One round through the list. Whoever looks for the same finds the same, so that is searched once.
class Round {
public:
    Round(pg::Transaction& tx, const Context& context, std::vector<WaitingEntryRow> entries,
          std::set<WaitingEntryId> locked, const std::vector<Unwanted>& unwanted)
        : m_tx(tx)
        , m_context(context)
        , m_entries(std::move(entries))
        , m_locked(std::move(locked))
        , m_unwanted(unwanted.begin(), unwanted.end())
        , m_rules(rankingNow(context))
        , m_ranked(rankedNow(context, m_rules, m_entries))
    {
    }

    int run()
    {
        int made = 0;
        for (const Ranked& rank : m_ranked) {
            const auto entry = std::ranges::find(m_entries, rank.facts.id, &WaitingEntryRow::id);
            if (entry->state == "waiting" && m_locked.contains(entry->id) && offer(*entry, rank))
                ++made;
            if (made == OffersMax)
                break;
        }
        return made;
    }

private:
    const std::vector<FoundPlace>& placesOf(const WaitingEntryRow& entry, const WaitingPeriod& period)
    {
        const auto key = std::tuple(entry.gender, entry.kind, period.from, period.reasonUntil);
        const auto known = m_found.find(key);
        if (known != m_found.end())
            return known->second;
        const Wish wish{.from = period.from,
                        .order = period.order,
                        .until = period.reasonUntil,
                        .gender = entry.gender,
                        .kind = entry.kind};
        return m_found.emplace(key, placesFor(m_tx, m_context, wish, PlaceId{})).first->second;
    }

    bool offer(const WaitingEntryRow& entry, const Ranked& rank)
    {
        const auto period = periodFor(m_context, entry);
        if (!period)
            return false;
        for (const FoundPlace& place : placesOf(entry, *period)) {
            const PlaceId id = place.offer.place;
            if (!isFirmlyFree(place) || m_given.contains(id) || m_unwanted.contains({entry.id, id}))
                continue;
            if (give(entry, rank, *period, place)) {
                m_given.insert(id);
                return true;
            }
        }
        return false;
    }

    bool give(const WaitingEntryRow& entry, const Ranked& rank, const WaitingPeriod& period, const FoundPlace& place)
    {
        const Moment deadline = std::min(m_context.now + m_rules.answerWithin, entry.neededBy);
        HoldWish wish = holdWishFor(m_context, entry, period, place.offer.place, freshDraw());
        wish.expiresAt = deadline;
        const CaseAccess nobody;
        const auto held = tryHold(m_tx, m_context, wish,
                                  OnBehalf{.holder = entry.account,
                                           .organisation = entry.organisation,
                                           .caseId = entry.caseId,
                                           .person = entry.person,
                                           .order = entry.order,
                                           .access = nobody,
                                           .reasonUntil = period.reasonUntil,
                                           .asksDesk = false,
                                           .whom = {.person = entry.person, .caseId = entry.caseId}});
        if (!held)
            return false;
        const WaitingOfferRow offered{.id = WaitingOfferId{freshUuid()},
                                      .round = freshUuid(),
                                      .entry = entry.id,
                                      .organisation = entry.organisation,
                                      .place = place.offer.place,
                                      .placeName = place.placeName,
                                      .facility = place.offer.facility,
                                      .facilityAlias = place.facilityAlias,
                                      .zone = place.zone,
                                      .claim = held->claim.id,
                                      .task = TaskId{freshUuid()},
                                      .from = held->claim.from,
                                      .until = held->claim.until,
                                      .offeredAt = m_context.now,
                                      .deadline = deadline,
                                      .why = whyOffered(m_rules, rank, m_ranked.size(), true)};
        queueOffering(m_tx, m_context, {offered, entry});
        return true;
    }

    using Sought = std::tuple<std::optional<Gender>, std::optional<FacilityKind>, Moment, Moment>;

    pg::Transaction& m_tx;
    const Context& m_context;
    std::vector<WaitingEntryRow> m_entries;
    std::set<WaitingEntryId> m_locked;
    std::set<Unwanted> m_unwanted;
    RankingRules m_rules;
    std::vector<Ranked> m_ranked;
    std::map<Sought, std::vector<FoundPlace>> m_found;
    std::set<PlaceId> m_given;
};

} // namespace

int offerFreedPlaces(pg::Transaction& tx, const Context& context)
{
    const auto turn = queueTryOffering(tx);
    tx.flush(); // whoever waits its turn must lock nothing that the other offers
    if (!tookOffering(tx, turn))
        return 0;
    queueSettleWaiting(tx, context.now);
    const auto lock = queueTryLockWaiting(tx);
    const auto entries = queueWaitingEntries(tx); // behind the lock: nobody answers or withdraws meanwhile
    const auto unwanted = queueUnwanted(tx, context.now - NotAgainWithin);
    tx.flush();
    const auto locked = takeLocked(tx, lock);
    int made = 0;
    if (!locked.empty())
        made = Round(tx, context, takeWaitingEntries(tx, entries), {locked.begin(), locked.end()},
                     takeUnwanted(tx, unwanted))
                   .run();
    return tx.commit() ? 0 : made; // somebody else was faster; the next sweep looks again
}

} // namespace adempauze

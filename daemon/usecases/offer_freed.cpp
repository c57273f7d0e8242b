#include "usecases/offer_freed.h"

#include "storage/access_store.h"
#include "storage/record_store.h"
#include "storage/waiting_sweep_store.h"
#include "usecases/find_places.h"
#include "usecases/note_turn_away.h"
#include "usecases/offer_waiting.h"
#include "usecases/place_copies.h"

#include <algorithm>
#include <map>
#include <set>

namespace adempauze {

namespace {

constexpr std::chrono::hours NotAgainWithin{24};
constexpr int OffersMax = 20; ///< in one round; the next one follows at once
constexpr std::size_t LaterMax = 20; ///< moments still to come for which one round reads the places

/// A random number, of the randomness that makes ids: the last six bytes of one are nothing else.
std::uint64_t freshDraw()
{
    const auto bytes = freshUuid().bytes();
    std::uint64_t draw = 0;
    for (std::size_t at = 10; at < bytes.size(); ++at)
        draw = draw << 8U | bytes[at];
    return draw;
}

/// One round through the list. Everybody who needs a place by now looks at the same places, so they are read once,
/// however many wait; for families of so many once; and once for each moment still to come, first in rank first, up to
/// a limit. Nobody starves by it: whoever is beyond the limit is looked at in every round from the moment the place is
/// needed.
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
    /// Nothing: this round has read for enough moments.
    const std::vector<KeptPlace>* placesFrom(Moment from, int persons)
    {
        const std::pair wanted(from, persons);
        const auto known = m_read.find(wanted);
        if (known != m_read.end())
            return &known->second;
        if (from > m_context.now && m_later == LaterMax)
            return nullptr;
        m_later += from > m_context.now ? 1 : 0;
        auto places = candidatesFor(m_tx, m_context, {.from = from, .order = {}, .until = from, .persons = persons});
        return &m_read.emplace(wanted, std::move(places)).first->second;
    }

    static std::vector<FoundPlace> fitting(const WaitingEntryRow& entry, const WaitingPeriod& period,
                                           const std::vector<KeptPlace>& places)
    {
        const Wish wish{.from = period.from,
                        .order = period.order,
                        .until = period.reasonUntil,
                        .gender = entry.gender,
                        .kind = entry.kind,
                        .wheelchair = entry.wheelchair,
                        .persons = entry.persons};
        return ranked(wish, places);
    }

    bool offer(const WaitingEntryRow& entry, const Ranked& rank)
    {
        const auto period = periodFor(m_context, entry);
        const auto* places = period ? placesFrom(period->from, entry.persons) : nullptr;
        if (!places)
            return false;
        for (const FoundPlace& place : fitting(entry, *period, *places)) {
            const PlaceId id = place.offer.place;
            const UnitId unit = (*places)[place.offer.nth].row.unit;
            if (!isFirmlyFree(place) || isGiven(entry, id, unit) || m_unwanted.contains({entry.id, id}))
                continue;
            if (give(entry, rank, *period, place)) {
                m_given.insert(id);
                (entry.persons > 1 ? m_wholeUnits : m_openUnits).insert(unit);
                return true;
            }
        }
        return false;
    }

    /// In this round, which the places that were read do not know of.
    bool isGiven(const WaitingEntryRow& entry, PlaceId place, UnitId unit) const
    {
        return m_given.contains(place) || m_wholeUnits.contains(unit)
            || (entry.persons > 1 && m_openUnits.contains(unit));
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
                                      .wholeUnit = place.wholeUnit,
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

    pg::Transaction& m_tx;
    const Context& m_context;
    std::vector<WaitingEntryRow> m_entries;
    std::set<WaitingEntryId> m_locked;
    std::set<Unwanted> m_unwanted;
    RankingRules m_rules;
    std::vector<Ranked> m_ranked;
    std::map<std::pair<Moment, int>, std::vector<KeptPlace>> m_read;
    std::size_t m_later = 0;
    std::set<PlaceId> m_given;
    std::set<UnitId> m_wholeUnits; ///< given whole
    std::set<UnitId> m_openUnits; ///< given in part
};

} // namespace

int offerFreedPlaces(pg::Transaction& tx, const Context& context)
{
    const auto turn = queueTryOffering(tx);
    tx.flush(); // whoever waits its turn must lock nothing that the other offers
    if (!tookOffering(tx, turn))
        return 0;
    const auto settled = queueSettleWaiting(tx, context.now);
    const auto lock = queueTryLockWaiting(tx);
    const auto entries = queueWaitingEntries(tx); // behind the lock: nobody answers or withdraws meanwhile
    const auto unwanted = queueUnwanted(tx, context.now - NotAgainWithin);
    tx.flush();
    std::vector<Uuid> inVain;
    for (const WaitedInVain& each : takeWaitedInVain(tx, settled)) {
        tellWaitedInVain(tx, context, each);
        inVain.push_back(each.entry.value);
    }
    const auto locked = takeLocked(tx, lock);
    int made = 0;
    if (!locked.empty())
        made = Round(tx, context, takeWaitingEntries(tx, entries), {locked.begin(), locked.end()},
                     takeUnwanted(tx, unwanted))
                   .run();
    noteWaitedInVain(tx, inVain, context.now); // last: it locks their requests
    return tx.commit() ? 0 : made; // somebody else was faster; the next sweep looks again
}

} // namespace adempauze

#pragma once

#include "night.h"

#include "settings/ranking_reader.h"
#include "usecases/offer_freed.h"
#include "usecases/offer_waiting.h"
#include "usecases/sweep.h"
#include "usecases/waiting_list.h"

namespace adempauze::test {

/// People who wait for a room in a region whose beds are few.
class WaitingList : public Night {
protected:
    const std::vector<RankingRules> rules = loadRanking(HOUSE_DIR "/config/waiting/ranking.toml");

    Context with(AccountId account) const
    {
        Context context = as(account);
        context.ranking = &rules;
        return context;
    }
    Context daemon() const
    {
        Context context = with(Worker);
        context.caller = {{}, TheRegion, {}, Role::PlacementWorker, {}};
        return context;
    }

    WaitingEntryRow wish(bool sleepsOutside = false) const
    {
        return {.id = WaitingEntryId{freshUuid()},
                .organisation = {},
                .account = {},
                .gender = Gender::Man,
                .neededFrom = now,
                .neededBy = now + std::chrono::hours(72),
                .sleepsOutside = sleepsOutside,
                .registeredAt = now};
    }
    WaitingEntryId waits(AccountId account, bool sleepsOutside = false, int persons = 1)
    {
        auto row = wish(sleepsOutside);
        row.persons = persons;
        const auto view =
            through(db, with(account), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); });
        EXPECT_TRUE(view);
        return row.id;
    }
    Outcome<std::vector<WaitingOfferRow>> offers(std::vector<WaitingEntryId> to, PlaceId place)
    {
        const OfferWish wanted{.entries = std::move(to), .place = place, .deadline = {}, .codeDraw = ++m_draw};
        return through(db, with(Intake), [&](auto& tx, const auto& c) { return offerPlace(tx, c, wanted); });
    }
    Outcome<HoldPlaced> accept(pg::Connection& desk, AccountId account, const WaitingOfferRow& offer,
                               std::uint64_t draw)
    {
        return through(desk, with(account),
                       [&](auto& tx, const auto& c) { return acceptOffer(tx, c, offer.id, offer.version, draw); });
    }
    int sweeps()
    {
        {
            pg::Transaction tx(db, TheRegion);
            sweepRegion(tx, now);
        }
        pg::Transaction tx(db, TheRegion);
        return offerFreedPlaces(tx, daemon());
    }
    std::vector<WaitingOfferRow> offersOf(AccountId account, WaitingEntryId entry)
    {
        pg::Transaction tx(db, TheRegion);
        const auto found = showOffers(tx, with(account), entry);
        EXPECT_TRUE(found);
        return *found;
    }
    std::string stateOf(WaitingEntryId entry)
    {
        return text("SELECT state FROM waiting_entry WHERE id = '" + entry.text() + "'");
    }
    /// Every other bed is out of service.
    void onlyRoomB() { closes("(u(801), u(51), u(41)), (u(802), u(53), u(42))"); }
    void onlyFlatC() { closes("(u(801), u(51), u(41)), (u(802), u(52), u(41))"); }

    std::uint64_t m_draw = 1'000'000;

private:
    void closes(const std::string& places)
    {
        const std::string closed = "(VALUES " + places + ") AS closed (id, place, house)";
        sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) "
            "SELECT u(1), id, place, 'repair', u(26), now() FROM "
            + closed);
        sql("INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
            "SELECT u(1), id, place, house, '2026-01-01', '2027-12-31', '2027-12-31' FROM "
            + closed);
    }
};

} // namespace adempauze::test

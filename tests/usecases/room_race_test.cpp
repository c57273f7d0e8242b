#include "tails.h"

#include "support/refusals.h"
#include "usecases/make_room.h"

#include <thread>

namespace adempauze::test {

/// A promise of the flat that is moved into the quiet house while somebody else is booked there.
class RoomRace : public Tails {
protected:
    void keepApart(const File& one, const File& other)
    {
        const auto [low, high] = std::minmax(one.person, other.person);
        sql("INSERT INTO must_not_meet (region_id, id, low_person_id, high_person_id, reason, recorded_by, recorded_at)"
            " VALUES (u(1), gen_random_uuid(), '"
            + low.text() + "', '" + high.text() + "', 'conflict', u(22), now())");
    }
    Outcome<ClaimRow> book(pg::Connection& desk, const ClaimRow& hold, const File& papers)
    {
        return through(desk, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c, {hold.id, hold.version, papers.person, papers.caseId, papers.order});
        });
    }
};

TEST_F(RoomRace, ofAMoveAndABookingOfTwoWhoMustNotMeetOneIsRefused)
{
    constexpr int Rounds = 30;
    auto otherDesk = anotherDesk();
    int moves = 0;
    for (int round = 0; round < Rounds; ++round) {
        now = at("2026-11-25T09:00:00Z");
        const auto promised = booked();
        const File other = file(at("2026-11-24T09:00:00Z"));
        keepApart(promised.file, other);
        const auto held = holdAt(db, as(Worker), RoomB, "2026-12-02T12:00:00Z", false);
        ASSERT_TRUE(held);
        std::optional<Refusal> there;
        std::thread elsewhere([&] { there = whyNot(book(otherDesk, held->claim, other)); });
        const auto here = whyNot(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return makeRoom(tx, c, {{promised.stay.id, promised.stay.version, RoomA}});
        }));
        elsewhere.join();
        EXPECT_NE(here.has_value(), there.has_value()) << "round " << round;
        EXPECT_EQ(here.value_or(Refusal::NotSuitable), Refusal::NotSuitable);
        EXPECT_EQ(there.value_or(Refusal::NotSuitable), Refusal::NotSuitable);
        moves += here ? 0 : 1;
        sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'cancelled', expires_at = NULL "
            "WHERE state = 'booked'; UPDATE claim SET state = 'released' WHERE state = 'held'");
    }
    RecordProperty("movedFirst", moves);
}

} // namespace adempauze::test

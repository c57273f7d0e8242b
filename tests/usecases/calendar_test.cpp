#include "followed.h"

#include "support/refusals.h"
#include "usecases/calendar.h"
#include "usecases/tasks.h"

#include <algorithm>
#include <map>

namespace adempauze::test {

using namespace std::chrono_literals;

class Calendars : public Followed {
protected:
    using Entries = std::map<std::string, CalendarEntry>;

    Outcome<CalendarFeedRow> add(AccountId account, const std::string& hash = "hash")
    {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return addFeed(tx, c, {CalendarFeedId{freshUuid()}, Language::Dutch, "telephone", hash});
        });
    }
    Outcome<CalendarFeedRow> revoke(const CalendarFeedRow& feed, AccountId account = Worker)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return revokeFeed(tx, c, feed.id, feed.version); });
    }
    Entries seenBy(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        const auto found = showCalendar(tx, as(account), CalendarFeedId{freshUuid()});
        Entries entries;
        if (!found) {
            ADD_FAILURE() << "no calendar";
            return entries;
        }
        for (const CalendarEntry& entry : *found)
            EXPECT_TRUE(entries.emplace(uidOf(entry), entry).second) << uidOf(entry);
        return entries;
    }
    static std::string endOf(const ClaimRow& claim) { return "planned_end-" + claim.id.text(); }
    static std::string arrivalOf(const ClaimRow& claim) { return "arrival-" + claim.id.text(); }
};

TEST_F(Calendars, eachRoleSeesWhatItSeesElsewhere)
{
    const Resident someone = resident(RoomA);
    const auto held = hold(RoomB, "2026-11-21T20:00:00Z");
    ASSERT_TRUE(held);
    plan();
    const std::string end = "order_end-" + someone.file.order.text();
    const std::string decision = "decision-" + someone.file.order.text();

    for (const AccountId party : {Worker, Coordinator}) {
        const Entries seen = seenBy(party);
        ASSERT_TRUE(seen.contains(end));
        EXPECT_TRUE(seen.contains(decision));
        EXPECT_EQ(seen.at(end).at, *someone.stay.orderUntil);
        EXPECT_EQ(seen.at(endOf(someone.stay)).at, someone.stay.until);
        EXPECT_EQ(seen.at(arrivalOf(someone.stay)).at, *someone.stay.arrivedAt);
        EXPECT_EQ(seen.at(end).label, seen.at(endOf(someone.stay)).label);
    }
    const Entries house = seenBy(NightStaff);
    EXPECT_TRUE(house.contains(end));
    EXPECT_FALSE(house.contains(decision));
    EXPECT_TRUE(house.contains(arrivalOf(held->claim)));
    const Entries other = seenBy(TransitStaff);
    EXPECT_FALSE(other.contains(end));
    EXPECT_FALSE(other.contains(endOf(someone.stay)));
    const Entries police = seenBy(Officer);
    EXPECT_TRUE(police.contains(arrivalOf(held->claim)));
    EXPECT_FALSE(police.contains(arrivalOf(someone.stay))) << "who sleeps somewhere is not theirs to know";
    EXPECT_TRUE(seenBy(Administrator).empty());
    EXPECT_EQ(countOf("audit", "action = 'calendar.read'"), 6);

    for (const AccountId none : {Manager, Auditor}) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(whyNot(showCalendar(tx, as(none), CalendarFeedId{freshUuid()})), Refusal::NotYours);
    }
}

TEST_F(Calendars, anEndThatMovesIsTheSameEventWithAHigherSequence)
{
    const Resident someone = resident(RoomA);
    const std::string end = "order_end-" + someone.file.order.text();
    const Entries before = seenBy(Worker);
    now = at("2026-11-28T10:00:00Z");
    ASSERT_TRUE(decide(someone.file.order, extension("2026-11-28T10:00:00Z", 18)));
    const Entries after = seenBy(Worker);
    for (const std::string& uid : {end, endOf(someone.stay)}) {
        EXPECT_GT(after.at(uid).at, before.at(uid).at) << uid;
        EXPECT_GT(after.at(uid).sequence, before.at(uid).sequence) << uid;
        EXPECT_EQ(after.at(uid).changedAt, now) << uid;
        EXPECT_LT(before.at(uid).changedAt, now) << uid;
    }
}

TEST_F(Calendars, whatWasCalledOffIsCancelledForAWhile)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    EXPECT_FALSE(seenBy(Officer).at(arrivalOf(held->claim)).cancelled);
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    }));
    EXPECT_TRUE(seenBy(Officer).at(arrivalOf(held->claim)).cancelled);
    now += 24h * 15;
    EXPECT_FALSE(seenBy(Officer).contains(arrivalOf(held->claim)));
}

TEST_F(Calendars, aTaskChangesWithWhatHappensToIt)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:40:00Z");
    const auto stay = arrive(held->claim.code, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(stay);
    const TaskId id{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'complete_details'"))};
    const std::string uid = "task-" + id.text();
    const CalendarEntry opened = seenBy(Worker).at(uid);
    now += 10min;
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return assignTask(tx, c, id, opened.sequence, {.account = Worker});
    }));
    const CalendarEntry assigned = seenBy(Worker).at(uid);
    EXPECT_EQ(assigned.changedAt, now);
    EXPECT_GT(assigned.sequence, opened.sequence);
    sql("UPDATE task SET state = 'cancelled', cancelled_at = '2026-11-20T22:50:00Z' WHERE id = '" + id.text() + "'");
    EXPECT_TRUE(seenBy(Worker).at(uid).cancelled);
    sql("UPDATE task SET state = 'open', cancelled_at = NULL WHERE id = '" + id.text() + "'");
    ASSERT_TRUE(
        through(db, as(Worker), [&](auto& tx, const auto& c) { return completeTask(tx, c, id, assigned.sequence); }));
    EXPECT_FALSE(seenBy(Worker).contains(uid));
}

TEST_F(Calendars, whatAnOrderMakesDueStandsThereOnceAndNotAsATaskAsWell)
{
    const Resident someone = resident(RoomA);
    sql("INSERT INTO task (region_id, kind, state, order_id, organisation_id, opened_at, due_at) VALUES (u(1), "
        "'decide_on_extension', 'open', '"
        + someone.file.order.text() + "', u(12), now(), '2026-11-30T21:14:00Z')");
    for (const auto& [uid, entry] : seenBy(Worker))
        EXPECT_NE(entry.kind == CalendarKind::Task && entry.at == at("2026-11-30T21:14:00Z"), true) << uid;
}

TEST_F(Calendars, aFeedIsItsKeepersAndEndsWhenRevoked)
{
    const auto feed = add(Worker, "one");
    ASSERT_TRUE(feed);
    EXPECT_EQ(whyNot(add(Manager)), Refusal::NotYours);
    EXPECT_EQ(whyNot(revoke(*feed, Intake)), Refusal::NotFound);
    EXPECT_EQ(whyNot(revoke({.id = feed->id, .language = Language::Dutch, .addedAt = now, .version = 9})),
              Refusal::StaleVersion);

    const auto holder = feedHolderOf(db, feed->id, "one");
    ASSERT_TRUE(holder);
    EXPECT_EQ(holder->caller.account, Worker);
    EXPECT_EQ(holder->caller.role, Role::PlacementWorker);
    EXPECT_FALSE(holder->ended);
    EXPECT_FALSE(feedHolderOf(db, feed->id, "two"));
    EXPECT_FALSE(feedHolderOf(db, CalendarFeedId{freshUuid()}, "one"));
    sql("UPDATE account SET disabled_at = now() WHERE id = u(22)");
    EXPECT_TRUE(feedHolderOf(db, feed->id, "one")->ended);
    sql("UPDATE account SET disabled_at = NULL WHERE id = u(22)");

    const auto revoked = revoke(*feed);
    ASSERT_TRUE(revoked);
    EXPECT_EQ(revoked->revokedAt, now);
    EXPECT_EQ(whyNot(revoke(*revoked)), Refusal::AlreadyDone);
    EXPECT_TRUE(feedHolderOf(db, feed->id, "one")->ended);
    const auto kept = add(Worker, "three");
    pg::Transaction tx(db, TheRegion);
    const auto listed = showFeeds(tx, as(Worker));
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ(listed->front().id, kept->id);
    EXPECT_EQ(countOf("audit", "subject_kind = 'calendar_feed'"), 3);
}

TEST_F(Calendars, sayWhatTheyAreForAndWhenTheyWereLastRead)
{
    const auto feed = add(Worker);
    ASSERT_TRUE(feed);
    EXPECT_EQ(feed->usedOn, "telephone");
    const auto read = [&](AccountId account) {
        pg::Transaction tx(db, TheRegion);
        return showCalendar(tx, as(account), feed->id);
    };
    const auto shown = [&] {
        pg::Transaction tx(db, TheRegion);
        return *showFeed(tx, as(Worker), feed->id);
    };
    EXPECT_FALSE(shown().lastReadAt);
    ASSERT_TRUE(read(Worker));
    const Moment first = now;
    EXPECT_EQ(shown().lastReadAt, first);
    EXPECT_EQ(shown().usedOn, "telephone");
    EXPECT_EQ(shown().version, feed->version) << "to be read changes nothing of it";
    now = first + FeedReadNotedEvery - 1s;
    ASSERT_TRUE(read(Worker));
    EXPECT_EQ(shown().lastReadAt, first) << "written down no more often than that";
    now = first + FeedReadNotedEvery;
    ASSERT_TRUE(read(Worker));
    EXPECT_EQ(shown().lastReadAt, now);
}

} // namespace adempauze::test

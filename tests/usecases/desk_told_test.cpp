#include "waiting.h"

namespace adempauze::test {

/// What a house's desk hears by message of the holds there.
class DeskTold : public WaitingList {
protected:
    /// Kind and due moment of what was queued for whoever runs the houses, in order.
    std::string told(const ClaimRow& hold, const std::string& organisation = "u(13)")
    {
        return text("SELECT coalesce(string_agg(kind || coalesce(to_char(due_at AT TIME ZONE 'UTC', ' HH24:MI'), ''), "
                    "', ' ORDER BY sequence), '') FROM message WHERE urgent AND organisation_id = "
                    + organisation + " AND claim_id = '" + hold.id.text() + "'");
    }
    Outcome<HoldPlaced> renew(const HoldPlaced& held)
    {
        return through(db, as(Officer),
                       [&](auto& tx, const auto& c) { return renewHold(tx, c, held.claim.id, held.claim.version); });
    }
    Outcome<HoldPlaced> release(const HoldPlaced& held, AccountId who = Officer)
    {
        return through(db, as(who),
                       [&](auto& tx, const auto& c) { return releaseHold(tx, c, held.claim.id, held.claim.version); });
    }
    void sweepAt(const char* moment)
    {
        now = at(moment);
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
    }
};

TEST_F(DeskTold, aHoldItsChangeAndItsEndReachTheDeskOfAHouseThatIsNotAsked)
{
    const auto held = hold(RoomA); // until 00:00Z
    ASSERT_TRUE(held);
    EXPECT_EQ(told(held->claim), "announced 00:00");
    EXPECT_EQ(countOf("delivery", "state = 'queued' AND channel = 'mail'"), 1);
    now = at("2026-11-20T23:00:00Z");
    const auto renewed = renew(*held);
    ASSERT_TRUE(renewed);
    EXPECT_EQ(told(held->claim), "announced 00:00, announcement_changed 00:30");
    ASSERT_TRUE(release(*renewed));
    EXPECT_EQ(told(held->claim), "announced 00:00, announcement_changed 00:30, announcement_changed");
    EXPECT_EQ(told(held->claim, "u(11)"), "") << "whoever did it is not told";
}

TEST_F(DeskTold, aDeskThatIsAskedIsToldOnceAndHearsThatItWasTakenBack)
{
    const auto held = hold(FlatC);
    ASSERT_TRUE(held);
    EXPECT_EQ(told(held->claim), "request_waiting 21:35");
    const auto accepted = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return acceptHold(tx, c, held->claim.id, held->claim.version);
    });
    ASSERT_TRUE(accepted);
    ASSERT_TRUE(release(*accepted));
    EXPECT_EQ(told(held->claim), "request_waiting 21:35, announcement_changed");
    const auto another = hold(FlatC);
    ASSERT_TRUE(another);
    ASSERT_TRUE(through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return declineHold(tx, c, another->claim.id, another->claim.version, "no_staff");
    }));
    EXPECT_EQ(told(another->claim), "request_waiting 21:35") << "it knows what it declined";
}

TEST_F(DeskTold, thatAHoldExpiredIsToldOnceWhoeverWroteItDown)
{
    const auto swept = hold(RoomA);
    const auto found = hold(RoomB); // both until 00:00Z
    now = at("2026-11-21T00:00:00Z");
    ASSERT_TRUE(hold(RoomB, "2026-11-21T00:30:00Z")) << "which writes the one before it down as expired";
    EXPECT_EQ(told(found->claim), "announced 00:00");
    sweepAt("2026-11-21T00:00:01Z");
    sweepAt("2026-11-21T00:00:02Z");
    EXPECT_EQ(told(swept->claim), "announced 00:00, announcement_changed");
    EXPECT_EQ(told(found->claim), "announced 00:00, announcement_changed");
}

TEST_F(DeskTold, anExpiryThatIsFoundTooLateIsNotToldNorThatOfOnesOwnHold)
{
    const auto held = hold(RoomA);
    const auto own = holdAt(db, as(Intake), RoomB);
    ASSERT_TRUE(own);
    EXPECT_EQ(told(own->claim), "") << "the house's own organisation";
    sweepAt("2026-11-21T00:59:59Z");
    EXPECT_EQ(told(held->claim), "announced 00:00, announcement_changed");
    EXPECT_EQ(told(own->claim), "");
    const auto later = hold(RoomA, "2026-11-21T01:30:00Z"); // until 03:00Z
    sweepAt("2026-11-21T04:00:00Z");
    EXPECT_EQ(told(later->claim), "announced 03:00");
}

TEST_F(DeskTold, ofAnOfferADeskIsAskedOnceItIsWantedAndOtherwiseHearsNothing)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, FlatC);
    ASSERT_TRUE(offered);
    const auto claim = [&] {
        pg::Transaction tx(db, TheRegion);
        return showHold(tx, as(Worker), *offered->front().claim)->claim;
    };
    EXPECT_EQ(told(claim()), "");
    ASSERT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) {
        return declineOffer(tx, c, offered->front().id, offered->front().version, "too_far");
    }));
    EXPECT_EQ(told(claim()), "");
}

TEST_F(DeskTold, anOfferThatIsTakenUpTellsTheDeskUntilWhenItStandsNow)
{
    const auto entry = waits(Worker);
    const auto offered = offers({entry}, RoomA);
    ASSERT_TRUE(offered);
    now = at("2026-11-20T22:10:00Z"); // it would have ended at 23:20
    const auto held = accept(db, Worker, offered->front(), 4711);
    ASSERT_TRUE(held);
    EXPECT_EQ(told(held->claim), "announced 23:20, announcement_changed 23:40");
}

/// By rules that name parts, whoever takes part is told besides those whom it is up to.
class NamedByTheRules : public DeskTold {
protected:
    void nameParts(NoticeKind kind, std::vector<Part> parts)
    {
        rules = notices;
        rules.rules.push_back({.notice = kind, .parts = std::move(parts), .urgent = true});
    }
    std::string sweptAt(const char* moment, const std::string& notice)
    {
        now = at(moment);
        pg::Transaction tx(db, TheRegion);
        adempauze::sweepRegion(tx, now, rules);
        return text("SELECT string_agg(right(organisation_id::text, 2), ' ' ORDER BY organisation_id) FROM message"
                    " WHERE urgent AND kind = '"
                    + notice + "'");
    }
    NoticeRules rules;
};

TEST_F(NamedByTheRules, thoseWhoTakePartHearOfADepartureThatNobodyConfirmed)
{
    nameParts(NoticeKind::DepartureOverdue, {Part::CaseManager, Part::Shelter});
    resident(RoomA);
    EXPECT_EQ(sweptAt("2026-12-01T10:00:00Z", "confirmation_overdue"), "13 14")
        << "the house once, although it is told twice over";
    EXPECT_EQ(countOf("event",
                      "kind = 'stay.departure_overdue' AND organisation_ids @> ARRAY[u(13), u(14)]"
                      " AND cardinality(organisation_ids) = 2"),
              1);
}

TEST_F(NamedByTheRules, thoseWhoTakePartHearOfASilentDesk)
{
    nameParts(NoticeKind::DeskSilent, {Part::CaseManager, Part::Shelter});
    const auto held = hold(FlatC);
    ASSERT_TRUE(held);
    const File papers = file(imposedAt);
    sql("UPDATE claim SET case_id = '" + papers.caseId.text() + "'");
    EXPECT_EQ(sweptAt("2026-11-20T21:35:00Z", "request_unanswered"), "11 13 14");
}

} // namespace adempauze::test

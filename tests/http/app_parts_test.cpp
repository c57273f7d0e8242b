#include "http/feed_poll.h"
#include "http/log.h"
#include "http/login_delay.h"
#include "http/times.h"

#include <gtest/gtest.h>

namespace adempauze::http {

namespace {

Uuid uuid(std::uint8_t last)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes.back() = last;
    return Uuid(bytes);
}

const RegionId Here{uuid(1)};
const OrganisationId Ours{uuid(2)};
const FacilityId House{uuid(3)};
const AccountId Me{uuid(4)};

Caller callerWith(Role role)
{
    return {.account = Me,
            .region = Here,
            .organisation = Ours,
            .role = role,
            .facility = role == Role::FacilityStaff ? std::optional(House) : std::nullopt};
}

FeedEvent event()
{
    return {.id{}, .kind = "stay.began", .subjectKind = "stay", .subjectId = "x", .region = Here};
}

EventRow rowWith(std::optional<PlaceId> place)
{
    return {.position = {.transaction = 40, .number = 7},
            .kind = "hold.placed",
            .claim = ClaimId{uuid(9)},
            .order{},
            .caseId{},
            .task{},
            .place = place,
            .facility = House,
            .holder = Me,
            .organisations = {Ours}};
}

} // namespace

TEST(FeedPoll, whoMayKnowOfAnEvent)
{
    auto ofHouse = event();
    ofHouse.facility = House;
    EXPECT_TRUE(maySee(callerWith(Role::FacilityStaff), ofHouse));
    EXPECT_FALSE(maySee(callerWith(Role::PoliceLiaison), ofHouse));
    auto mine = event();
    mine.account = Me;
    EXPECT_TRUE(maySee(callerWith(Role::PoliceLiaison), mine));
    EXPECT_FALSE(maySee(callerWith(Role::FacilityStaff), mine));
    auto ours = event();
    ours.organisations = {Ours};
    for (const Role role : {Role::PlacementWorker, Role::Coordinator, Role::Agency})
        EXPECT_TRUE(maySee(callerWith(role), ours)) << wordFor(role);
    for (const Role role : {Role::Manager, Role::Auditor, Role::Administrator, Role::PoliceLiaison})
        EXPECT_FALSE(maySee(callerWith(role), ours)) << wordFor(role);
}

TEST(FeedPoll, thatHelpToChooseFromChangedIsToldToAllWhoMayReadIt)
{
    auto theirs = event();
    theirs.kind = "help_offer.added";
    theirs.organisations = {OrganisationId{uuid(96)}};
    for (const Role role :
         {Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff, Role::Manager, Role::Administrator})
        EXPECT_TRUE(maySee(callerWith(role), theirs)) << wordFor(role);
    for (const Role role : {Role::PoliceLiaison, Role::Agency, Role::Auditor})
        EXPECT_FALSE(maySee(callerWith(role), theirs)) << wordFor(role);
    theirs.region = RegionId{uuid(99)};
    EXPECT_FALSE(maySee(callerWith(Role::Coordinator), theirs));
    auto own = event();
    own.kind = "help_offer.changed";
    own.organisations = {Ours};
    EXPECT_TRUE(maySee(callerWith(Role::Agency), own));
}

TEST(FeedPoll, aHouseThatLosesAGuestHearsOfItToo)
{
    EventRow row = rowWith(PlaceId{uuid(8)});
    row.facility = FacilityId{uuid(98)};
    row.otherFacilities = {FacilityId{uuid(97)}};
    EXPECT_FALSE(maySee(callerWith(Role::FacilityStaff), feedEventsOf(row, Here)[0]));
    row.otherFacilities.push_back(House);
    EXPECT_TRUE(maySee(callerWith(Role::FacilityStaff), feedEventsOf(row, Here)[0]));
    EXPECT_FALSE(maySee(callerWith(Role::Manager), feedEventsOf(row, Here)[0]));
}

TEST(FeedPoll, nothingPassesTheWallBetweenRegions)
{
    auto elsewhere = feedEventsOf(rowWith(PlaceId{uuid(8)}), RegionId{uuid(99)});
    for (const auto& each : elsewhere)
        for (const Role role : {Role::FacilityStaff, Role::PoliceLiaison, Role::Coordinator, Role::Agency})
            EXPECT_FALSE(maySee(callerWith(role), each));
}

TEST(FeedPoll, thatPlacesChangedIsToldToAllButAgenciesAndNamesNothing)
{
    const auto events = feedEventsOf(rowWith(PlaceId{uuid(8)}), Here);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].kind, "places.changed");
    EXPECT_EQ(events[1].subjectId, "");
    EXPECT_TRUE(maySee(callerWith(Role::Manager), events[1]));
    EXPECT_FALSE(maySee(callerWith(Role::Agency), events[1]));
    EXPECT_EQ(feedEventsOf(rowWith(std::nullopt), Here).size(), 1U);
}

TEST(FeedPoll, whatWasSeenInHalfIsReadAgain)
{
    const auto events = feedEventsOf(rowWith(PlaceId{uuid(8)}), Here);
    const EventPosition row{.transaction = 40, .number = 7};
    EXPECT_LT(events[0].id, events[1].id);
    EXPECT_LT(positionOf(events[0].id), row);
    EXPECT_EQ(positionOf(events[1].id), row);
}

TEST(LoginDelay, growsPerAccountAndEndsWithSuccess)
{
    LoginDelay delay;
    LoginDelay::Time now{std::chrono::hours(100)};
    for (int i = 0; i < 4; ++i)
        delay.failed("anna", "192.0.2.1", now);
    EXPECT_EQ(delay.waitFor("anna", "192.0.2.1", now).count(), 0);
    delay.failed("anna", "192.0.2.1", now);
    EXPECT_EQ(delay.waitFor("anna", "192.0.2.9", now).count(), 1);
    delay.failed("anna", "192.0.2.1", now);
    EXPECT_EQ(delay.waitFor("anna", "192.0.2.9", now).count(), 2);
    EXPECT_EQ(delay.waitFor("anna", "192.0.2.9", now + std::chrono::seconds(2)).count(), 0);
    EXPECT_EQ(delay.waitFor("bert", "192.0.2.1", now).count(), 0);
    delay.succeeded("anna");
    EXPECT_EQ(delay.waitFor("anna", "192.0.2.9", now).count(), 0);
}

TEST(LoginDelay, growsPerAddressWhateverTheAccounts)
{
    LoginDelay delay;
    const LoginDelay::Time now{std::chrono::hours(100)};
    for (int i = 0; i < 20; ++i)
        delay.failed("account " + std::to_string(i), "192.0.2.1", now);
    EXPECT_EQ(delay.waitFor("somebody", "192.0.2.1", now).count(), 1);
    EXPECT_EQ(delay.waitFor("somebody", "192.0.2.2", now).count(), 0);
    EXPECT_EQ(delay.waitFor("somebody", "192.0.2.1", now + std::chrono::minutes(16)).count(), 0);
}

TEST(Log, aLineIsOneJsonObjectWhateverIsInIt)
{
    EXPECT_EQ(
        logLine("2026-11-20T21:14:00Z", "info", "request broke route=/v1/holds status=500"),
        R"({"at":"2026-11-20T21:14:00Z","level":"info","event":"request broke","route":"/v1/holds","status":"500"})");
    EXPECT_EQ(logLine("t", "info", "failed what=\"key.try 40001\" tries=3"),
              R"({"at":"t","level":"info","event":"failed","what":"key.try 40001","tries":"3"})");
    EXPECT_EQ(logLine("t", "info", "a\"b\n"), R"({"at":"t","level":"info","event":"a\"b\u000a"})");
}

TEST(Times, oneOfTwoMomentsAndNeverBoth)
{
    const Moment at{std::chrono::seconds(0)};
    const LocalTime local{std::chrono::seconds(0)};
    EXPECT_EQ(errorsIn({at, local}, false).size(), 2U);
    EXPECT_EQ(errorsIn({}, true).size(), 2U);
    EXPECT_TRUE(errorsIn({}, false).empty());
    EXPECT_TRUE(errorsIn({at, {}}, true).empty());
    EXPECT_TRUE(errorsIn({{}, local}, true).empty());
}

TEST(Times, aWallClockInTheHourThatDoesNotExistMustBeConfirmed)
{
    const auto zone = *Zone::named("Europe/Amsterdam");
    const auto moment = momentOf({{}, parseLocal("2027-03-28T02:30")}, zone);
    EXPECT_EQ(moment.at, parseMoment("2027-03-28T01:30:00Z"));
    EXPECT_TRUE(moment.needsConfirmation);
    EXPECT_FALSE(momentOf({{}, parseLocal("2026-11-20T22:14")}, zone).needsConfirmation);
}

} // namespace adempauze::http

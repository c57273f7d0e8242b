#include "follow_up_desk.h"
#include "house_confidence_facts.h"
#include "wire/place_messages.h"

namespace adempauze::client {
namespace {

const QUuid House(QStringLiteral("99999999-9999-4999-8999-999999999999"));

/// The first task is to telephone a house.
class PhoneRoundTask : public TasksDesk {
protected:
    void SetUp() override
    {
        wire::Task& call = tasks.items.front();
        call.kind = "phone_round";
        call.stayId.reset();
        call.placeName.reset();
        call.facilityId = House;
        daemon.answer("GET", "/v1/confidence", 200, wire::toJson(littleTrusted(House, TasksNow)));
        daemon.answer("GET", "/v1/facilities", 200,
                      wire::toJson(wire::Facilities{{{.id = House,
                                                      .alias = "De Luwte",
                                                      .kind = "time_out",
                                                      .accepts = "anyone",
                                                      .admission = "automatic",
                                                      .tail = "share",
                                                      .phone = "0800 1234"}}}));
        TasksDesk::SetUp();
    }
    QString details() const { return the<QLabel>("details")->text(); }
};

} // namespace

TEST_F(PhoneRoundTask, saysWhomToCallAndWhy)
{
    ASSERT_TRUE(until([&] { return details().contains(QStringLiteral("Telephone De Luwte: 0800 1234.")); }));
    ASSERT_TRUE(until([&] { return details().contains(QStringLiteral("Refused at the door, in 90 days: 2.")); }));
    EXPECT_TRUE(details().contains(signFor(Tone::Urgent) + QStringLiteral("  low")));
}

TEST_F(PhoneRoundTask, isDoneByWhatTheHouseSaid_whichIsAskedFirst)
{
    completable();
    press(Qt::Key_Space);
    EXPECT_TRUE(said("Did De Luwte say on the telephone"));
    EXPECT_EQ(sent(taskPath(1, "completion")), 0U);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    EXPECT_EQ(sent(taskPath(1, "completion")), 0U) << "whoever looked elsewhere is asked again";
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return said("Checked in: De Luwte") && listed() == 2; }));
    EXPECT_EQ(last(taskPath(1, "completion")).header("if-match"), "\"5\"");
    EXPECT_TRUE(offered.isEmpty()) << "a house that was vouched for cannot be unsaid";
}

TEST_F(PhoneRoundTask, doesNotWaitForAConnection_andSaysWhatStandsInTheWay)
{
    daemon.answer("POST", taskPath(1, "completion"), 409, problem("already_done", 409));
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return said("paper of an outage"); }));
    goOffline();
    press(Qt::Key_Space);
    EXPECT_TRUE(said("Without a connection a house cannot be checked in."));
    EXPECT_EQ(state(0), QStringLiteral("open")) << "no tick waits";
    comeBack();
    EXPECT_EQ(sent(taskPath(1, "completion")), 1U);
}

} // namespace adempauze::client

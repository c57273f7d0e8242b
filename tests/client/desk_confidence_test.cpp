#include "house_confidence_facts.h"
#include "house_desk.h"

#include <QLabel>

namespace adempauze::client {
namespace {

class ConfidenceAtTheDesk : public HouseDesk {
protected:
    void SetUp() override
    {
        daemon.answer("GET", "/v1/confidence", 200, wire::toJson(littleTrusted(DeskHouse, DeskNow)));
        HouseDesk::SetUp();
        ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("Refused at the door, in 90 days: 2.")); }));
    }
    QString text() const { return the<QLabel>("confidence")->text(); }
    QByteArray checkIns() const
    {
        return "/v1/facilities/" + DeskHouse.toByteArray(QUuid::WithoutBraces) + "/check-ins";
    }
};

} // namespace

TEST_F(ConfidenceAtTheDesk, theHouseReadsWhatWhoeverBooksReads_andChecksInWithOneKey)
{
    EXPECT_TRUE(text().startsWith(signFor(Tone::Urgent) + QStringLiteral("  low")));
    const auto before = daemon.requests("GET", "/v1/confidence").size();
    daemon.answer("POST", checkIns(), 201, wire::toJson(wire::HouseCheckedIn{DeskHouse, DeskNow}));
    press(Qt::Key_F11);
    ASSERT_TRUE(until([&] { return says("confidence", "what is called free here is free"); }));
    EXPECT_TRUE(sent(checkIns()).json().isEmpty());
    EXPECT_TRUE(until([&] { return daemon.requests("GET", "/v1/confidence").size() > before; }));
}

TEST_F(ConfidenceAtTheDesk, whileItsPaperIsToBeEnteredItIsToldSo_andWithoutAConnectionItCannot)
{
    daemon.answer("POST", checkIns(), 409, problem("already_done", 409));
    press(Qt::Key_F11);
    ASSERT_TRUE(until([&] { return says("confidence", "First enter what was written on paper"); }));
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_FALSE(the<QPushButton>("checkIn")->isEnabled());
}

} // namespace adempauze::client

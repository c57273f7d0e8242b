#include "availability_desk.h"
#include "house_confidence_facts.h"

namespace adempauze::client {
namespace {

class ConfidenceAtTheSearch : public AvailabilityDesk {
protected:
    void SetUp() override
    {
        AvailabilityDesk::SetUp();
        daemon.answer("GET", "/v1/confidence", 200,
                      wire::toJson(littleTrusted(offers.items.front().facilityId, Tonight)));
    }
};

} // namespace

TEST_F(ConfidenceAtTheSearch, whoBooksReadsHowSureFreeIsAndWhy)
{
    daemon.setRole("placement_worker");
    sitDown();
    ASSERT_TRUE(until([&] { return says("confidence", "Refused at the door, in 90 days: 2."); }));
    EXPECT_TRUE(text("confidence").startsWith(signFor(Tone::Urgent) + QStringLiteral("  low")));
    EXPECT_TRUE(sees("confidence"));
    speak(Language::Dutch);
    EXPECT_TRUE(until([&] { return says("confidence", "Aan de deur geweigerd, in 90 dagen: 2."); }));
    speak(Language::English);
}

TEST_F(ConfidenceAtTheSearch, isNotAskedForByWhoMayNotKnow)
{
    daemon.setRole("police_liaison");
    sitDown();
    EXPECT_FALSE(sees("confidence"));
    EXPECT_TRUE(daemon.requests("GET", "/v1/confidence").empty());
}

} // namespace adempauze::client

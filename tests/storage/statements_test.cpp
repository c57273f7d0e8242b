#include "support/ledger.h"

#include "storage/access_store.h"
#include "storage/admission_store.h"
#include "storage/audit_store.h"
#include "storage/ban_store.h"
#include "storage/board_store.h"
#include "storage/calendar_feed_store.h"
#include "storage/calendar_store.h"
#include "storage/case_store.h"
#include "storage/claim_store.h"
#include "storage/claim_writer.h"
#include "storage/closure_store.h"
#include "storage/colleague_store.h"
#include "storage/confidence_store.h"
#include "storage/contact_store.h"
#include "storage/delivery_store.h"
#include "storage/escalation_store.h"
#include "storage/event_store.h"
#include "storage/facility_store.h"
#include "storage/guest_store.h"
#include "storage/hand_over_store.h"
#include "storage/help_store.h"
#include "storage/history_store.h"
#include "storage/hold_store.h"
#include "storage/installation_store.h"
#include "storage/inventory_writer.h"
#include "storage/lead_task_store.h"
#include "storage/letter_store.h"
#include "storage/loan_store.h"
#include "storage/message_store.h"
#include "storage/network_store.h"
#include "storage/night_store.h"
#include "storage/order_store.h"
#include "storage/outbox_store.h"
#include "storage/override_store.h"
#include "storage/overview_store.h"
#include "storage/paper_store.h"
#include "storage/pass_on_store.h"
#include "storage/place_copy_store.h"
#include "storage/place_request_store.h"
#include "storage/published_store.h"
#include "storage/record_store.h"
#include "storage/safety_store.h"
#include "storage/sending_store.h"
#include "storage/session_store.h"
#include "storage/squeeze_store.h"
#include "storage/step_store.h"
#include "storage/sweep_store.h"
#include "storage/task_store.h"
#include "storage/team_store.h"
#include "storage/turn_away_store.h"
#include "storage/turn_away_sweep_store.h"
#include "storage/waiting_offer_store.h"
#include "storage/waiting_sweep_store.h"
#include "storage/way_store.h"
#include "storage/webhook_store.h"
#include "storage/whereabouts_store.h"
#include "storage/zone_store.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <vector>

namespace adempauze::test {

namespace {

/// Every statement of every store that the daemon's own role uses.
std::vector<pg::Statement> allStatements()
{
    std::vector<pg::Statement> all;
    for (const auto store :
         {accessStatements(),       auditStatements(),         boardStatements(),       caseStatements(),
          claimStatements(),        claimWriterStatements(),   closureStatements(),     colleagueStatements(),
          stepStatements(),         eventStatements(),         facilityStatements(),    historyStatements(),
          installationStatements(), messageStatements(),       orderStatements(),       overviewStatements(),
          recordStatements(),       safetyStatements(),        sessionStatements(),     squeezeStatements(),
          sweepStatements(),        taskStatements(),          turnAwayStatements(),    waitingStatements(),
          waitingOfferStatements(), waitingSweepStatements(),  inventoryStatements(),   inventoryWriterStatements(),
          banStatements(),          zoneStatements(),          whereaboutsStatements(), overrideStatements(),
          placeCopyStatements(),    admissionStatements(),     holdStatements(),        nightStatements(),
          placeRequestStatements(), turnAwaySweepStatements(), publishedStatements(),   paperStatements(),
          loanStatements(),         deliveryStatements(),      wayStatements(),         webhookStatements(),
          calendarStatements(),     calendarFeedStatements(),  letterStatements(),      networkStatements(),
          contactStatements(),      helpStatements(),          guestStatements(),       handOverStatements(),
          confidenceStatements(),   escalationStatements(),    teamStatements(),        leadTaskStatements(),
          passOnStatements()})
        all.insert(all.end(), store.begin(), store.end());
    return all;
}

} // namespace

class Statements : public Ledger {
protected:
    /// Prepares it at a desk; the SQLSTATE if it does not fit.
    std::string preparedAt(pg::Connection& desk, const std::string& statement)
    {
        try {
            desk.script("PREPARE s" + std::to_string(++m_number) + " AS " + statement);
            return "fits";
        } catch (const pg::Error& error) {
            return error.sqlstate();
        }
    }
    std::string prepared(const std::string& statement) { return preparedAt(db, statement); }

private:
    int m_number = 0;
};

TEST_F(Statements, everyOneOfEveryStoreFitsTheSchema)
{
    for (const pg::Statement& statement : allStatements())
        EXPECT_EQ(prepared(statement.text), "fits") << statement.name;
}

TEST_F(Statements, everyOneOfTheCourierFitsTheSchema)
{
    auto courier = connectAs("adempauze_courier");
    for (const auto store : {outboxStatements(), sendingStatements()})
        for (const pg::Statement& statement : store)
            EXPECT_EQ(preparedAt(courier, statement.text), "fits") << statement.name;
}

TEST_F(Statements, everyStoreIsAmongThem)
{
    int stores = 0;
    for (const auto& entry : std::filesystem::directory_iterator(HOUSE_DIR "/daemon/storage")) {
        std::ifstream in(entry.path());
        const std::string content((std::istreambuf_iterator<char>(in)), {});
        if (entry.path().extension() == ".h" && content.find("std::span<const pg::Statement>") != content.npos)
            ++stores;
    }
    EXPECT_EQ(stores, 59); // those named above, and the courier's
}

TEST_F(Statements, aColumnThatIsNotThereIsNoticed)
{
    EXPECT_EQ(prepared("SELECT id, colour FROM place"), "42703");
}

TEST_F(Statements, eachHasANameOfItsOwn)
{
    std::set<std::string> names;
    for (const pg::Statement& statement : allStatements())
        EXPECT_TRUE(names.insert(statement.name).second) << statement.name;
}

} // namespace adempauze::test

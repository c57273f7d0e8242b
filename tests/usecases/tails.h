#pragma once

#include "night.h"

namespace adempauze::test {

/// FlatC's house shares the tails of its residents: others may claim them on condition.
class Tails : public Night {
protected:
    std::string stateOf(const ClaimRow& claim)
    {
        return text("SELECT state FROM claim WHERE id = '" + claim.id.text() + "'");
    }
    std::string conditionOf(const ClaimRow& claim)
    {
        return text("SELECT coalesce(conditional_until_at::text, 'firm') FROM claim WHERE id = '" + claim.id.text()
                    + "'");
    }
    Outcome<OrderChanged> extend(const File& papers, int days = 18)
    {
        return decide(papers.order, extension("2026-11-28T10:00:00Z", days));
    }
    Outcome<OrderChanged> withdraw(const File& papers)
    {
        return decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now});
    }

    /// FlatC, booked from 2 to 4 December for somebody under an order of 24 November.
    Resident booked(const char* arrival = "2026-12-02T12:00:00Z")
    {
        const auto held = hold(FlatC, arrival, false);
        EXPECT_TRUE(held);
        const auto accepted = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
            return acceptHold(tx, c, held->claim.id, held->claim.version);
        });
        EXPECT_TRUE(accepted);
        const File papers = file(at("2026-11-24T09:00:00Z"));
        const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {held->claim.id, accepted->claim.version, papers.person, papers.caseId, papers.order});
        });
        EXPECT_TRUE(stay);
        return {*stay, papers};
    }
};

} // namespace adempauze::test

#pragma once

#include "settings/escalation_reader.h"
#include "settings/notices_reader.h"
#include "settings/protocol_reader.h"
#include "settings/regime_files.h"
#include "support/ledger.h"
#include "time/text.h"
#include "usecases/answer_hold.h"
#include "usecases/begin_stay.h"
#include "usecases/change_stay.h"
#include "usecases/look_ahead.h"
#include "usecases/order_file.h"
#include "usecases/place_hold.h"
#include "usecases/sweep.h"

#include "storage/record_store.h"

#include <map>

namespace adempauze::test {

/// A Friday night on which an order is imposed at 22:14 in Amsterdam, and the people who deal with it.
class Night : public Ledger {
protected:
    const std::vector<Regime> regimes = loadRegimes(HOUSE_DIR "/config/regimes");
    const NoticeRules notices = rulesOfTheHouse();
    Moment now = at("2026-11-20T21:20:00Z");
    const Moment imposedAt = at("2026-11-20T21:14:00Z");

    static NoticeRules rulesOfTheHouse()
    {
        NoticeRules rules = loadNotices(HOUSE_DIR "/config/notices/rules.toml");
        rules.escalation =
            loadEscalation(HOUSE_DIR "/config/escalation/rules.toml", loadProtocols(HOUSE_DIR "/config/protocols"));
        return rules;
    }

    static Moment at(const char* text) { return *parseMoment(text); }

    Context as(AccountId account) const
    {
        static const std::map<AccountId, Caller> callers{
            {Officer, {Officer, TheRegion, Police, Role::PoliceLiaison, {}}},
            {NightStaff, {NightStaff, TheRegion, Shelter, Role::FacilityStaff, QuietHouse}},
            {TransitStaff, {TransitStaff, TheRegion, Shelter, Role::FacilityStaff, TransitHome}},
            {Worker, {Worker, TheRegion, Probation, Role::PlacementWorker, {}}},
            {Intake, {Intake, TheRegion, Shelter, Role::PlacementWorker, {}}},
            {Coordinator, {Coordinator, TheRegion, SafeHome, Role::Coordinator, {}}},
            {Manager, {Manager, TheRegion, Shelter, Role::Manager, {}}},
            {Administrator, {Administrator, TheRegion, Shelter, Role::Administrator, {}}},
            {Auditor, {Auditor, TheRegion, Municipality, Role::Auditor, {}}},
            {OtherOfficer, {OtherOfficer, OtherRegion, OtherPolice, Role::PoliceLiaison, {}}},
        };
        return Context{.caller = callers.at(account),
                       .now = now,
                       .requestId = "test",
                       .regimes = regimes,
                       .holds = {std::chrono::minutes(90), std::chrono::minutes(15), 3},
                       .usualRegime = "nl-wth",
                       .notices = &notices};
    }

    /// As the daemon does, by the rules that come with it.
    Swept sweepRegion(pg::Transaction& tx, Moment when, const SweepRules& rules = {}) const
    {
        return adempauze::sweepRegion(tx, when, notices, rules);
    }
    int lookAhead(pg::Transaction& tx, Moment when) const { return adempauze::lookAhead(tx, when, notices); }

    /// Runs a change as the daemon does: what it decided is committed, a refusal leaves nothing.
    template<class Change>
    auto through(pg::Connection& desk, const Context& context, Change change)
        -> decltype(change(std::declval<pg::Transaction&>(), context))
    {
        pg::Transaction tx(desk, context.caller.region);
        auto outcome = change(tx, context);
        if (!outcome)
            return outcome;
        if (const auto no = tx.commit())
            return *no;
        return outcome;
    }

    Outcome<HoldPlaced> hold(PlaceId place, const char* arrival = "2026-11-20T22:30:00Z", bool underOrder = true)
    {
        return holdAt(db, as(Officer), place, arrival, underOrder);
    }
    Outcome<HoldPlaced> holdAt(pg::Connection& desk, const Context& context, PlaceId place,
                               const char* arrival = "2026-11-20T22:30:00Z", bool underOrder = true)
    {
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_draws,
                            .place = place,
                            .expectedArrivalAt = at(arrival),
                            .imposedAt = underOrder ? std::optional(imposedAt) : std::nullopt,
                            .gender = Gender::Man};
        return through(desk, context, [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
    }

    Outcome<ClaimRow> arrive(const std::string& code, const char* arrivedAt, AccountId staff = NightStaff)
    {
        return through(db, as(staff),
                       [&](auto& tx, const auto& c) { return recordArrivalOnCode(tx, c, code, at(arrivedAt)); });
    }

    Outcome<ClaimRow> depart(const ClaimRow& stay, const char* departedAt, AccountId staff = NightStaff)
    {
        return through(db, as(staff), [&](auto& tx, const auto& c) {
            return recordDeparture(tx, c, {stay.id, stay.version, at(departedAt), "home"});
        });
    }

    /// Case, person and order of somebody under an order imposed at 22:14, probation's, with a case manager.
    struct File {
        CaseId caseId{freshUuid()};
        PersonId person{freshUuid()};
        OrderId order{freshUuid()};
    };
    File file(Moment imposed)
    {
        const File made = fileWithoutOrder(imposed);
        recordOrderIn(made, imposed);
        return made;
    }
    File fileWithoutOrder(Moment since)
    {
        const File made;
        sql("INSERT INTO household_case (region_id, id, household_id, organisation_id, opened_at, opened_by) VALUES "
            "(u(1), '"
            + made.caseId.text() + "', gen_random_uuid(), u(12), now(), u(22))");
        sql("INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES "
            "(u(1), '"
            + made.caseId.text() + "', u(12), 'probation', 'public_task', '" + textOf(since)
            + "'), "
              "(u(1), '"
            + made.caseId.text() + "', u(14), 'case_manager', 'legal_duty', '" + textOf(since) + "')");
        sql("INSERT INTO person (region_id, id, organisation_id, client_reference, reference_index, recorded_at) "
            "VALUES (u(1), '"
            + made.person.text() + "', u(12), '\\x01', convert_to('" + made.person.text() + "', 'UTF8'), now())");
        return made;
    }
    void recordOrderIn(const File& made, Moment imposed)
    {
        const auto recorded = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return recordOrder(tx, c,
                               {.id = made.order,
                                .caseId = made.caseId,
                                .person = made.person,
                                .regime = "nl-wth",
                                .imposition = {.at = imposed},
                                .imposedNeedsConfirmation = false,
                                .municipality = "Eikendaal"});
        });
        EXPECT_TRUE(recorded);
    }

    /// Somebody present in the place since 23:40, with case, person and order known.
    struct Resident {
        ClaimRow stay;
        File file;
    };
    Resident resident(PlaceId place, AccountId staff = NightStaff)
    {
        const auto held = hold(place);
        EXPECT_TRUE(held);
        if (held->claim.answer == "awaited") {
            const auto accepted = through(db, as(staff), [&](auto& tx, const auto& c) {
                return acceptHold(tx, c, held->claim.id, held->claim.version);
            });
            EXPECT_TRUE(accepted);
        }
        now = at("2026-11-20T22:40:00Z");
        const auto arrived = arrive(held->claim.code, "2026-11-20T22:40:00Z", staff);
        EXPECT_TRUE(arrived);
        const File papers = file(imposedAt);
        const auto attached = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, papers.order});
        });
        EXPECT_TRUE(attached);
        return {*attached, papers};
    }

    Outcome<OrderChanged> decide(OrderId order, OrderEvent event, std::int64_t version = 1)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return changeOrder(tx, c, {.order = order, .version = version, .event = event});
        });
    }
    static OrderEvent extension(const char* decidedAt, int days)
    {
        return {
            .kind = OrderEventKind::Extension, .decidedAt = at(decidedAt), .effectiveAt = at(decidedAt), .days = days};
    }

    /// Everything a change could leave behind.
    std::int64_t traces()
    {
        return countOf("claim") + countOf("placement") + countOf("event") + countOf("message") + countOf("audit")
            + countOf("idempotency_key") + countOf("task");
    }

private:
    std::atomic<std::uint64_t> m_draws = 20261120; // two desks draw at once
};

} // namespace adempauze::test

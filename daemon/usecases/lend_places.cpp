#include "usecases/lend_places.h"

#include "storage/facility_store.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

bool mayLend(Role role)
{
    return role == Role::Administrator || role == Role::Manager;
}

void record(pg::Transaction& tx, const Context& context, const LoanRow& loan, std::string_view kind)
{
    const Data data{{"loanId", loan.id.text()}, {"fromAt", textOf(loan.from)}, {"untilAt", textOf(loan.until)}};
    queueEvent(tx,
               {.kind = kind,
                .place = loan.place,
                .facility = loan.facility,
                .account = context.caller.account,
                .organisations = {loan.operatedBy.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = kind,
                .subjectKind = "place",
                .subject = loan.place.value,
                .requestId = context.requestId});
}

/// Undecided tails stand in the way too: the other region could not be told of the condition.
std::optional<No> whatStandsThere(const std::vector<Blocker>& blockers, const Period& during)
{
    if (auto no = obstacleTo(blockers, during, std::chrono::minutes(0)))
        return no;
    for (const Blocker& each : blockers)
        if (each.sharedUntil && each.from < during.until() && during.from() < *each.sharedUntil)
            return No{.why = Refusal::PlaceTaken, .fromAt = each.from, .untilAt = each.sharedUntil};
    return std::nullopt;
}

} // namespace

Outcome<LoanRow> lendPlace(pg::Transaction& tx, const Context& context, const LendWish& wish)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    queueLockPlace(tx, wish.place);
    queueSweepPlace(tx, wish.place, context.now);
    const auto placeTicket = queuePlace(tx, wish.place);
    const auto blockers = queueBlockers(tx, wish.place, wish.from, context.now, std::nullopt);
    const auto onLoan = queueOnLoan(tx, wish.place);
    const auto paper = queueAwaitsPaper(tx, wish.place);
    const auto regionsTicket = queueGuestRegions(tx);
    tx.flush();

    const auto place = takePlace(tx, placeTicket);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    const auto regions = takeGuestRegions(tx, regionsTicket);
    const auto to = std::ranges::find(regions, wish.to, &GuestRegion::id);
    if (to == regions.end())
        return No{.why = Refusal::InvalidInput, .pointer = "/regionId"};
    const Moment from = std::max(wish.from, context.now); // nobody was lent anything before it was said
    const auto during = Period::parse(from, wish.until);
    if (!during)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    if (takeOnLoan(tx, onLoan))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"};
    if (awaitsPaper(tx, paper))
        return Refusal::DepartureUnconfirmed;
    if (const auto no = whatStandsThere(takeBlockers(tx, blockers), *during))
        return *no;

    const LoanRow loan{.id = wish.id,
                       .borrowed = false,
                       .regionName = to->name,
                       .place = place->id,
                       .placeName = place->name,
                       .facility = place->facility.id,
                       .facilityAlias = place->facility.alias,
                       .operatedBy = place->facility.operatedBy,
                       .from = from,
                       .until = wish.until};
    queueLend(tx,
              {.loan = loan.id,
               .closure = ClosureId{freshUuid()},
               .place = loan.place,
               .facility = loan.facility,
               .borrower = wish.to,
               .guest = PlaceId{freshUuid()},
               .from = loan.from,
               .until = loan.until},
              context.caller.account, context.now, context.requestId);
    record(tx, context, loan, "place.lent");
    return loan;
}

Outcome<LoanRow> returnPlace(pg::Transaction& tx, const Context& context, LoanId id, std::int64_t version)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    queueLockGuestPlace(tx, id);
    const auto ticket = queueLoans(tx, id);
    tx.flush();
    const auto found = takeLoans(tx, ticket);
    if (found.empty() || !found.front().borrowed)
        return Refusal::NotFound;
    LoanRow loan = found.front();
    if (loan.returnedAt)
        return Refusal::AlreadyDone;
    if (loan.version != version)
        return Refusal::StaleVersion;
    queueSweepPlace(tx, loan.place, context.now);
    const auto blockers = queueBlockers(tx, loan.place, std::max(context.now, loan.from), context.now, std::nullopt);
    const auto paper = queueAwaitsPaper(tx, loan.place);
    tx.flush();
    if (awaitsPaper(tx, paper))
        return Refusal::DepartureUnconfirmed;
    auto others = takeBlockers(tx, blockers);
    std::erase_if(others, [](const Blocker& each) { return each.closure; }); // the loan's own ends, and repairs
    const auto rest = Period::parse(std::max(context.now, loan.from), Forever);
    if (const auto no = whatStandsThere(others, *rest))
        return *no;
    queueReturn(tx, id, context.now, context.requestId);
    record(tx, context, loan, "place.given_back");
    loan.returnedAt = context.now;
    ++loan.version;
    return loan;
}

Outcome<LoanRow> recallPlace(pg::Transaction& tx, const Context& context, LoanId id, std::int64_t version,
                             Moment wished)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    const Moment back = std::max(wished, context.now);
    const auto ticket = queueLoans(tx, id);
    const auto standing = queueStandsOnLent(tx, id, back, context.now);
    tx.flush();
    const auto found = takeLoans(tx, ticket);
    if (found.empty() || found.front().borrowed)
        return Refusal::NotFound;
    LoanRow loan = found.front();
    if (loan.returnedAt)
        return Refusal::AlreadyDone;
    if (loan.version != version)
        return Refusal::StaleVersion;
    if (back >= loan.until)
        return No{.why = Refusal::InvalidInput, .limitAt = loan.until, .pointer = "/backAt"};
    const auto stands = takeStandsOnLent(tx, standing);
    if (!stands)
        return Refusal::StaleVersion;
    if (stands->awaitsPaper || stands->unconfirmed)
        return Refusal::DepartureUnconfirmed;
    if (stands->until)
        return No{.why = Refusal::PlaceTaken, .untilAt = stands->until};

    queueRecall(tx, loan, back, context.now, context.requestId);
    if (back <= loan.from)
        loan.returnedAt = context.now;
    else
        loan.until = back;
    record(tx, context, loan, "place.recalled");
    ++loan.version;
    return loan;
}

Outcome<std::vector<LoanRow>> showLoans(pg::Transaction& tx, const Context& context)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueLoans(tx);
    if (const auto no = tx.commit())
        return *no;
    return takeLoans(tx, ticket);
}

Outcome<LoanRow> showLoan(pg::Transaction& tx, const Context& context, LoanId loan)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueLoans(tx, loan);
    if (const auto no = tx.commit())
        return *no;
    const auto found = takeLoans(tx, ticket);
    if (found.empty())
        return Refusal::NotFound;
    return found.front();
}

Outcome<std::vector<GuestRegion>> showGuestRegions(pg::Transaction& tx, const Context& context)
{
    if (!mayLend(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueGuestRegions(tx);
    if (const auto no = tx.commit())
        return *no;
    return takeGuestRegions(tx, ticket);
}

} // namespace adempauze

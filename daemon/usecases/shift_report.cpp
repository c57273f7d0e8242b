#include "usecases/shift_report.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/task_owner.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::chrono::hours NewWithoutALook{24};

bool seesStays(const Caller& caller)
{
    return placesPeople(caller) || caller.role == Role::FacilityStaff;
}

ClaimTickets queueExpected(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    queueAudit(tx,
               {.account = caller.account,
                .action = "stay.list",
                .subjectKind = "claim",
                .subject = {},
                .requestId = context.requestId});
    if (caller.role == Role::FacilityStaff)
        return queueExpectedOf(tx, {.facility = caller.facility});
    return queueExpectedOf(tx, {.organisation = caller.organisation, .lead = caller.account});
}

/// A house is told of those who come to it or live in it, not of those who moved on from it.
bool isTold(const ClaimRow& claim, const Context& context)
{
    return !claim.isExpired(context.now)
        && (!context.caller.facility || claim.here(context.now).facility == *context.caller.facility);
}

std::optional<ExpectedMove> moveOf(const ClaimRow& claim, const Context& context)
{
    const bool present = claim.state == ClaimState::Present;
    const Moment at = present ? claim.until : claim.expectedArrivalAt;
    if (at > context.now + ShiftAhead)
        return std::nullopt;
    return ExpectedMove{.what = present ? ExpectedMove::What::End : ExpectedMove::What::Arrival,
                        .claim = claim,
                        .at = at,
                        .overdue = at <= context.now};
}

void tellOf(ShiftReport& told, std::vector<ClaimRow> claims, const Context& context)
{
    for (ClaimRow& claim : claims) {
        if (!isTold(claim, context))
            continue;
        if (auto move = moveOf(claim, context))
            told.expected.push_back(*std::move(move));
        if (claim.state == ClaimState::Present)
            told.nights.push_back({.stay = std::move(claim), .check = {}});
    }
    std::ranges::stable_sort(told.expected, {}, &ExpectedMove::at);
    std::ranges::stable_sort(told.nights, {}, [](const NightSaid& each) { return each.stay.place().placeName; });
}

void addNights(ShiftReport& told, const std::vector<NightCheckRow>& checks)
{
    for (NightSaid& each : told.nights)
        if (const auto found = std::ranges::find(checks, each.stay.id, &NightCheckRow::stay); found != checks.end())
            each.check = *found;
}

std::vector<ClaimId> residentsOf(const ShiftReport& told)
{
    std::vector<ClaimId> residents;
    for (const NightSaid& each : told.nights)
        residents.push_back(each.stay.id);
    return residents;
}

} // namespace

Outcome<ShiftReport> showShiftReport(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto look = queueTaskLook(tx, caller.account);
    const auto claims = seesStays(caller) ? std::optional(queueExpected(tx, context)) : std::nullopt;
    tx.flush();
    ShiftReport told{.lastLookedAt = takeTaskLook(tx, look), .asOf = context.now, .until = context.now + ShiftAhead};
    if (claims)
        tellOf(told, takeClaims(tx, *claims), context);

    const auto since = told.lastLookedAt.value_or(context.now - NewWithoutALook);
    const auto news = queueTaskNews(tx, ownerFor(caller), since, context.now, caller.account);
    const auto ofNobody = queueTasksOfNobody(tx, ownerFor(caller), context.now);
    const auto nights = queueLastNightsOf(tx, residentsOf(told));
    if (const auto no = tx.commit())
        return *no;
    told.opened = takeTasks(tx, news.opened);
    told.overdue = takeTasks(tx, news.overdue);
    told.done = takeTasks(tx, news.done);
    told.ofNobody = takeTasks(tx, ofNobody);
    addNights(told, takeNightChecks(tx, nights));
    return told;
}

Outcome<Moment> lookAtTasks(pg::Transaction& tx, const Context& context, Moment lookedAt)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    if (lookedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/lookedAt"};
    const auto ticket = queueLookAtTasks(tx, context.caller.account, lookedAt);
    tx.flush();
    return *takeTaskLook(tx, ticket);
}

} // namespace adempauze

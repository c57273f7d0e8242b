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

bool isMeant(const TeamRow& team, const ReportOf& of, AccountId caller)
{
    switch (of.whose) {
    case ReportOf::Whose::OwnTeams: return isIn(team, caller);
    case ReportOf::Whose::Team: return team.id == of.team;
    case ReportOf::Whose::Everything: break;
    }
    return false;
}

TeamsMeant teamsMeant(const std::vector<TeamRow>& teams, const ReportOf& of, AccountId caller)
{
    TeamsMeant meant;
    for (const TeamRow& each : teams)
        (isMeant(each, of, caller) ? meant.chosen : meant.others).push_back(each.id);
    return meant;
}

/// As of tasks: of the teams, or of no team in particular.
bool concerns(const ClaimRow& claim, const TeamsMeant& meant, const std::vector<TeamRow>& teams, Moment now)
{
    std::vector<Uuid> of{claim.houseOf(claim.here(now)).detailsTeam};
    for (const TeamRow& each : teams)
        if (isIn(each, claim.holder))
            of.push_back(each.id);
    const auto anyOf = [&](const std::vector<Uuid>& some) {
        return std::ranges::any_of(of, [&](const Uuid& id) { return std::ranges::find(some, id) != some.end(); });
    };
    return meant.chosen.empty() || anyOf(meant.chosen) || !anyOf(meant.others);
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

/// To one of those teams, to the caller, or to whoever takes it on.
std::vector<HandOverRow> offersTo(const TeamsMeant& meant, const Caller& caller, std::vector<HandOverRow> all)
{
    std::erase_if(all, [&](const HandOverRow& each) {
        const bool toOthers = each.toTeam && std::ranges::find(meant.others, *each.toTeam) != meant.others.end();
        return each.to != caller.organisation || each.toAccount.value_or(caller.account) != caller.account
            || (toOthers && !meant.chosen.empty());
    });
    return all;
}

std::vector<ClaimId> residentsOf(const ShiftReport& told)
{
    std::vector<ClaimId> residents;
    for (const NightSaid& each : told.nights)
        residents.push_back(each.stay.id);
    return residents;
}

/// Whether it is a team of the caller's organisation.
bool isOfTheirs(pg::Transaction& tx, const Context& context, const Uuid& team)
{
    const auto ticket = queueTeamsOf(tx, context.caller.organisation);
    tx.flush();
    const auto teams = takeTeams(tx, ticket);
    return std::ranges::find(teams, team, &TeamRow::id) != teams.end();
}

} // namespace

Outcome<ShiftReport> showShiftReport(pg::Transaction& tx, const Context& context, const ReportOf& of)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto look = queueTaskLook(tx, caller.account, of);
    const auto teamsTicket = queueTeamsOf(tx, caller.organisation);
    const auto claims = seesStays(caller) ? std::optional(queueExpected(tx, context)) : std::nullopt;
    tx.flush();
    const auto teams = takeTeams(tx, teamsTicket);
    const TeamsMeant meant = teamsMeant(teams, of, caller.account);
    if (of.whose == ReportOf::Whose::Team && meant.chosen.empty())
        return Refusal::NotFound;
    ShiftReport told{.lastLookedAt = takeTaskLook(tx, look),
                     .asOf = context.now,
                     .until = context.now + ShiftAhead,
                     .teams = meant.chosen};
    if (claims) {
        auto seen = takeClaims(tx, *claims);
        std::erase_if(seen, [&](const ClaimRow& each) { return !concerns(each, meant, teams, context.now); });
        tellOf(told, std::move(seen), context);
    }

    const auto since = told.lastLookedAt.value_or(context.now - NewWithoutALook);
    const auto news = queueTaskNews(tx, ownerFor(caller), meant, since, context.now, caller.account);
    const auto ofNobody = queueTasksOfNobody(tx, ownerFor(caller), meant, context.now);
    const auto offers = queueHandOvers(tx, caller.organisation);
    const auto nights = queueLastNightsOf(tx, residentsOf(told));
    if (const auto no = tx.commit())
        return *no;
    told.opened = takeTasks(tx, news.opened);
    told.overdue = takeTasks(tx, news.overdue);
    told.done = takeTasks(tx, news.done);
    told.ofNobody = takeTasks(tx, ofNobody);
    told.offers = offersTo(meant, caller, takeHandOvers(tx, offers));
    addNights(told, takeNightChecks(tx, nights));
    return told;
}

Outcome<Moment> lookAtTasks(pg::Transaction& tx, const Context& context, const ReportOf& of, Moment lookedAt)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    if (lookedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/lookedAt"};
    if (of.whose == ReportOf::Whose::Team && !isOfTheirs(tx, context, of.team))
        return No{.why = Refusal::NotFound, .pointer = "/team"};
    const auto ticket = queueLookAtTasks(tx, context.caller.account, of, lookedAt);
    tx.flush();
    return *takeTaskLook(tx, ticket);
}

} // namespace adempauze

#include "storage/team_store.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement FindAll{"team.of_organisation", R"(
    SELECT t.id, t.name, t.organisation_id,
           ARRAY(SELECT m.account_id FROM team_member m
                  WHERE m.region_id = t.region_id AND m.team_id = t.id
                  ORDER BY m.account_id)
      FROM team t
     WHERE t.organisation_id = $1
     ORDER BY t.name, t.id)"};

constexpr pg::Statement FindAround{"team.around_case", R"(
    SELECT t.id, t.name, t.organisation_id, ARRAY[]::uuid[]
      FROM team t
     WHERE t.organisation_id IN (SELECT h.organisation_id FROM household_case h WHERE h.id = $1
                                 UNION SELECT q.organisation_id FROM case_participant q WHERE q.case_id = $1)
     ORDER BY t.name, t.id)"};

constexpr pg::Statement FindLook{"task_look.of_account", R"(
    SELECT max(looked_at) FROM task_look
     WHERE region_id = region_here() AND account_id = $1
       AND (whose = 'all' OR (whose = $2 AND team_id IS NOT DISTINCT FROM $3)))"};

constexpr pg::Statement StoreLook{"task_look.store", R"(
    INSERT INTO task_look (account_id, whose, team_id, looked_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (region_id, account_id, whose, team_id)
        DO UPDATE SET looked_at = greatest(task_look.looked_at, excluded.looked_at))"};

constexpr std::array All{FindAll, FindAround, FindLook, StoreLook};

std::string_view wordFor(ReportOf::Whose whose)
{
    switch (whose) {
    case ReportOf::Whose::OwnTeams: return "own";
    case ReportOf::Whose::Team: return "team";
    case ReportOf::Whose::Everything: break;
    }
    return "all";
}

std::optional<Uuid> teamOf(const ReportOf& of)
{
    return of.whose == ReportOf::Whose::Team ? std::optional(of.team) : std::nullopt;
}

} // namespace

std::span<const pg::Statement> teamStatements()
{
    return All;
}

pg::Ticket queueTeamsOf(pg::Transaction& tx, OrganisationId organisation)
{
    return tx.queue(FindAll, {organisation});
}

pg::Ticket queueTeamsAround(pg::Transaction& tx, CaseId of)
{
    return tx.queue(FindAround, {of});
}

std::vector<TeamRow> takeTeams(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TeamRow> teams;
    for (int row = 0; row < rows.count(); ++row) {
        TeamRow team{.id = rows.uuid(row, 0),
                     .name = std::string(rows.text(row, 1)),
                     .organisation = rows.id<OrganisationId>(row, 2)};
        for (const Uuid& each : rows.uuids(row, 3))
            team.members.push_back(AccountId{each});
        teams.push_back(std::move(team));
    }
    return teams;
}

bool isIn(const TeamRow& team, AccountId account)
{
    return std::ranges::find(team.members, account) != team.members.end();
}

pg::Ticket queueTaskLook(pg::Transaction& tx, AccountId account, const ReportOf& of)
{
    return tx.queue(FindLook, {account, wordFor(of.whose), teamOf(of)});
}

pg::Ticket queueLookAtTasks(pg::Transaction& tx, AccountId account, const ReportOf& of, Moment at)
{
    tx.queue(StoreLook, {account, wordFor(of.whose), teamOf(of), at});
    return queueTaskLook(tx, account, of);
}

std::optional<Moment> takeTaskLook(const pg::Transaction& tx, pg::Ticket ticket)
{
    return tx.rows(ticket).maybeMoment(0, 0);
}

} // namespace adempauze

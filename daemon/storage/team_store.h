#pragma once

#include "domain/caller.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The teams of an organisation and who is in them: who is told first of which work, and up to when they looked at it.
namespace adempauze {

struct TeamRow {
    Uuid id;
    std::string name;
    OrganisationId organisation{};
    std::vector<AccountId> members{};
};

std::span<const pg::Statement> teamStatements();

pg::Ticket queueTeamsOf(pg::Transaction& tx, OrganisationId organisation); ///< by name
/// Of every organisation that takes part in a case, and of the one whose case it is; without who is in them.
pg::Ticket queueTeamsAround(pg::Transaction& tx, CaseId of);
std::vector<TeamRow> takeTeams(const pg::Transaction& tx, pg::Ticket ticket);

bool isIn(const TeamRow& team, AccountId account);

/// Whose work and houses one is told of.
struct ReportOf {
    enum class Whose {
        OwnTeams, ///< of the teams that the caller is in, and of no team in particular; of everything without a team
        Team, ///< the same, of one team of the caller's organisation
        Everything, ///< of the organisation or the house
    };
    Whose whose = Whose::OwnTeams;
    Uuid team{};
};

/// Up to when an account has looked at that. Whoever looked at everything has seen each part of it. Own teams and one
/// of them are two things to look at: who is in a team from today on has seen nothing of it.
pg::Ticket queueTaskLook(pg::Transaction& tx, AccountId account, const ReportOf& of);
/// Moves it forward, never back; answers where it is then.
pg::Ticket queueLookAtTasks(pg::Transaction& tx, AccountId account, const ReportOf& of, Moment at);
std::optional<Moment> takeTaskLook(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze

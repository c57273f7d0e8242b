#include "storage/colleague_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindWorkplace{"account.workplace", R"(
    SELECT o.name, f.alias, r.on_call_label, r.on_call_phone
      FROM organisation o
      JOIN region r ON r.id = o.region_id
      LEFT JOIN facility f ON f.region_id = o.region_id AND f.id = $2
     WHERE o.id = $1)"};

constexpr pg::Statement FindColleagues{"account.colleagues", R"(
    SELECT id, name, role, facility_id
      FROM account
     WHERE organisation_id = $1 AND disabled_at IS NULL
       AND (role IN ('placement_worker', 'coordinator')
            OR (role = 'facility_staff' AND ($2::uuid IS NULL OR facility_id = $2)))
     ORDER BY name, id)"};

constexpr std::array All{FindWorkplace, FindColleagues};

} // namespace

std::span<const pg::Statement> colleagueStatements()
{
    return All;
}

pg::Ticket queueWorkplace(pg::Transaction& tx, const Caller& caller)
{
    return tx.queue(FindWorkplace, {caller.organisation, caller.facility});
}

WorkplaceRow takeWorkplace(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    assert(!rows.empty()); // an account has an organisation
    WorkplaceRow row{
        .organisationName = std::string(rows.text(0, 0)), .facilityAlias = rows.maybeText(0, 1), .onCall{}};
    if (!rows.isNull(0, 2))
        row.onCall = {std::string(rows.text(0, 2)), std::string(rows.text(0, 3))};
    return row;
}

pg::Ticket queueColleagues(pg::Transaction& tx, OrganisationId organisation, const std::optional<FacilityId>& ofHouse)
{
    return tx.queue(FindColleagues, {organisation, ofHouse});
}

std::vector<ColleagueRow> takeColleagues(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ColleagueRow> colleagues;
    for (int row = 0; row < rows.count(); ++row) {
        const auto role = roleNamed(rows.text(row, 2));
        assert(role); // the schema has the same words
        colleagues.push_back({.account = rows.id<AccountId>(row, 0),
                              .name = std::string(rows.text(row, 1)),
                              .role = *role,
                              .facility = rows.maybeId<FacilityId>(row, 3)});
    }
    return colleagues;
}

} // namespace adempauze

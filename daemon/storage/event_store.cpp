#include "storage/event_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement Horizon{"event.horizon", R"(
    SELECT pg_snapshot_xmin(pg_current_snapshot()))"};

constexpr pg::Statement Between{"event.between", R"(
    SELECT xid, id, kind, claim_id, order_id, case_id, task_id, place_id, facility_id, holder_account_id,
           array_to_string(organisation_ids, ','), array_to_string(other_facility_ids, ',')
      FROM event
     WHERE region_id = region_here() AND (xid, id) > ($1::xid8, $2) AND xid < $3::xid8
     ORDER BY xid, id
     LIMIT $4)"};

constexpr std::array All{Horizon, Between};

template<class Id>
std::vector<Id> idsIn(std::string_view text)
{
    std::vector<Id> ids;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto id = Id::parse(text.substr(0, comma));
        assert(id);
        ids.push_back(*id);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return ids;
}

EventRow eventIn(const pg::Rows& rows, int row)
{
    return {.position = {.transaction = rows.integer(row, 0), .number = rows.integer(row, 1)},
            .kind = std::string(rows.text(row, 2)),
            .claim = rows.maybeId<ClaimId>(row, 3),
            .order = rows.maybeId<OrderId>(row, 4),
            .caseId = rows.maybeId<CaseId>(row, 5),
            .task = rows.maybeId<TaskId>(row, 6),
            .place = rows.maybeId<PlaceId>(row, 7),
            .facility = rows.maybeId<FacilityId>(row, 8),
            .holder = rows.maybeId<AccountId>(row, 9),
            .organisations = idsIn<OrganisationId>(rows.text(row, 10)),
            .otherFacilities = idsIn<FacilityId>(rows.text(row, 11))};
}

} // namespace

std::span<const pg::Statement> eventStatements()
{
    return All;
}

std::int64_t oldestRunningTransaction(pg::Connection& connection)
{
    return connection.run(Horizon, {}).integer(0, 0);
}

std::vector<EventRow> eventsBetween(pg::Transaction& tx, EventPosition after, std::int64_t horizon, int most)
{
    const auto ticket = tx.queue(Between, {after.transaction, after.number, horizon, most});
    const auto refused = tx.commit();
    assert(!refused);
    const auto& rows = tx.rows(ticket);
    std::vector<EventRow> events;
    for (int row = 0; row < rows.count(); ++row)
        events.push_back(eventIn(rows, row));
    return events;
}

} // namespace adempauze

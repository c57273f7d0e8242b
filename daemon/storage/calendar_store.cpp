#include "storage/calendar_store.h"

#include "storage/joined.h"
#include "storage/sight_sql.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

// A claim that ended is looked at for its last change only where its dates reach into the window: few do. That somebody
// was told of it is no change.
constexpr char ClaimColumns[] = R"(
    SELECT n.id, n.state, n.code, n.expected_arrival_at, n.arrived_at, n.until_at, n.departed_at, n.expires_at,
           n.order_id, n.version, changed.at
      FROM claim n
      CROSS JOIN LATERAL (SELECT greatest(n.recorded_at, max(e.recorded_at)) AS at FROM event e
                           WHERE e.region_id = n.region_id AND e.claim_id = n.id AND e.kind NOT LIKE 'message.%') changed
     WHERE n.state = ANY ($4::text[])
       AND (n.state IN ('held', 'booked', 'present') OR (n.until_at > $5 AND changed.at > $5))
       AND )";
constexpr auto ClaimsSeenBy = joined(ClaimColumns, sight::OfClaims);
constexpr auto Claims = joined(ClaimsSeenBy, " ORDER BY n.id");

constexpr char OrderChanged[] = R"(
           greatest(o.recorded_at, (SELECT max(e.recorded_at) FROM event e
                                     WHERE e.region_id = o.region_id AND e.order_id = o.id)))";
constexpr char OfCase[] = R"((h.organisation_id = $2 OR h.lead_account_id = $3
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)))";

constexpr auto EndColumns = joined("SELECT o.id, NULL, 1, o.until_at, o.version,", OrderChanged);
constexpr auto EndRows = joined(EndColumns, R"(
      FROM restraining_order o
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE o.until_at > $4 AND (o.id = ANY ($1::uuid[]) OR )");
constexpr auto EndsInSight = joined(EndRows, OfCase);
constexpr auto Ends = joined(EndsInSight, ") ORDER BY o.id");

// What an order makes due is a step of its protocol, numbered within its kind.
constexpr auto DueColumns = joined(R"(
    SELECT o.id, d.due_from, d.number, d.due_at, o.version,)",
                                   OrderChanged);
constexpr auto DueRows = joined(DueColumns, R"(
      FROM task d
      JOIN restraining_order o ON o.region_id = d.region_id AND o.id = d.order_id
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE d.protocol = 'order' AND d.state IN ('planned', 'open') AND d.due_at > $1
       AND d.due_from IN ('reachability', 'hearing', 'extension_advice', 'extension_decision', 'next_step_warning',
                          'suspension_condition')
       AND )");
constexpr auto DueInSight = joined(DueRows, OfCase);
constexpr auto Due = joined(DueInSight, " ORDER BY o.id, d.due_at, d.due_from");

constexpr char TaskColumns[] = R"(
    SELECT t.id, c.code, t.due_at, t.state = 'cancelled', t.version,
           greatest(t.opened_at, t.cancelled_at, (SELECT max(e.recorded_at) FROM event e
                                                   WHERE e.region_id = t.region_id AND e.task_id = t.id))
      FROM task t
      LEFT JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id
     WHERE (t.state = 'open' OR (t.state = 'cancelled' AND t.cancelled_at > $4))
       AND t.kind NOT IN ('court_hearing', 'advise_on_extension', 'decide_on_extension', 'judge_condition')
       AND )";
constexpr auto TasksOfOwner = joined(TaskColumns, sight::OfTasks);
constexpr auto Tasks = joined(TasksOfOwner, " ORDER BY t.id");

constexpr pg::Statement FindClaims{"calendar.claims", Claims.data()};
constexpr pg::Statement FindEnds{"calendar.order_ends", Ends.data()};
constexpr pg::Statement FindDue{"calendar.order_deadlines", Due.data()};
constexpr pg::Statement FindTasks{"calendar.tasks", Tasks.data()};

constexpr std::array All{FindClaims, FindEnds, FindDue, FindTasks};

constexpr const char* HoldStates = "{held,expired,released,declined}";
constexpr const char* EveryState = "{held,expired,released,declined,booked,no_show,cancelled,present,departed}";

template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed); // the schema's constraints allow no other word
    return *parsed;
}

} // namespace

std::span<const pg::Statement> calendarStatements()
{
    return All;
}

pg::Ticket queueClaimDates(pg::Transaction& tx, const ClaimsOf& whose, ClaimsSeen which, Moment since)
{
    const auto& [holder, organisation, facility, lead] = whose;
    const char* states = which == ClaimsSeen::Holds ? HoldStates : EveryState;
    return tx.queue(FindClaims, {holder, organisation, facility, states, since, lead});
}

std::vector<ClaimDates> takeClaimDates(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ClaimDates> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<ClaimId>(row, 0),
                         .state = known(claimStateNamed(rows.text(row, 1))),
                         .code = std::string(rows.text(row, 2)),
                         .expectedArrivalAt = rows.moment(row, 3),
                         .arrivedAt = rows.maybeMoment(row, 4),
                         .until = rows.moment(row, 5),
                         .departedAt = rows.maybeMoment(row, 6),
                         .expiresAt = rows.maybeMoment(row, 7),
                         .order = rows.maybeId<OrderId>(row, 8),
                         .version = rows.integer(row, 9),
                         .changedAt = rows.moment(row, 10)});
    return found;
}

OrderDateTickets queueOrderDates(pg::Transaction& tx, const OrdersOf& whose, Moment since)
{
    const auto& [orders, organisation, lead] = whose;
    return {.ends = tx.queue(FindEnds, {pg::Value::uuids(orders), organisation, lead, since}),
            .deadlines = tx.queue(FindDue, {since, organisation, lead})};
}

std::vector<OrderDates> takeOrderDates(const pg::Transaction& tx, const OrderDateTickets& tickets)
{
    std::vector<OrderDates> found;
    for (const pg::Ticket ticket : {tickets.ends, tickets.deadlines}) {
        const auto& rows = tx.rows(ticket);
        for (int row = 0; row < rows.count(); ++row)
            found.push_back({.id = rows.id<OrderId>(row, 0),
                             .deadline = rows.isNull(row, 1)
                                 ? std::nullopt
                                 : std::optional(known(deadlineKindNamed(rows.text(row, 1)))),
                             .number = static_cast<int>(rows.integer(row, 2)),
                             .at = rows.moment(row, 3),
                             .version = rows.integer(row, 4),
                             .changedAt = rows.moment(row, 5)});
    }
    return found;
}

pg::Ticket queueTaskDates(pg::Transaction& tx, const TaskOwner& owner, Moment since)
{
    return tx.queue(FindTasks, {owner.organisation, owner.facility, owner.setsUp, since});
}

std::vector<TaskDates> takeTaskDates(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TaskDates> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<TaskId>(row, 0),
                         .code = rows.maybeText(row, 1),
                         .dueAt = rows.moment(row, 2),
                         .cancelled = rows.boolean(row, 3),
                         .version = rows.integer(row, 4),
                         .changedAt = rows.moment(row, 5)});
    return found;
}

} // namespace adempauze

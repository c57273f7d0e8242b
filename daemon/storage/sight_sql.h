#pragma once

#include "storage/joined.h"

/// Who sees what, as the conditions of statements that list it.
namespace adempauze::sight {

/// Whether a claim's placement `y` is any of its house's business: where nobody ever came, only while it is so planned,
/// or if it was the last when the claim ended. Asks of nothing but `y`.
inline constexpr char Counts[] = R"(
    (y.blocks
     OR EXISTS (SELECT FROM claim came
                 WHERE came.region_id = y.region_id AND came.id = y.claim_id AND came.arrived_at IS NOT NULL)
     OR NOT EXISTS (SELECT FROM placement z
                     WHERE z.region_id = y.region_id AND z.claim_id = y.claim_id AND (z.blocks OR z.number > y.number))))";

inline constexpr char OfPeople[] = R"((n.holder_account_id = $1 OR n.holder_organisation_id = $2
                            OR EXISTS (SELECT FROM household_case h
                                        WHERE h.region_id = n.region_id AND h.id = n.case_id
                                          AND (h.organisation_id = $2 OR h.lead_account_id = $6
                                               OR EXISTS (SELECT FROM case_participant q
                                                           WHERE q.region_id = h.region_id AND q.case_id = h.id
                                                             AND q.organisation_id = $2)))
                            OR (n.case_id IS NULL AND EXISTS (
                                SELECT FROM placement y
                                  JOIN facility g ON g.region_id = y.region_id AND g.id = y.facility_id
                                  JOIN team u ON u.region_id = g.region_id AND u.id = g.details_team_id
                                 WHERE y.region_id = n.region_id AND y.claim_id = n.id AND u.organisation_id = $2
                                   AND )";
inline constexpr char OfHouse[] = R"())
                            OR EXISTS (SELECT FROM placement y
                                        WHERE y.region_id = n.region_id AND y.claim_id = n.id AND y.facility_id = $3
                                          AND )";

/// Claims `n` of $1 (who holds them), of $2 (an organisation that holds them, takes part in their case, or completes
/// their details), of $3 (a house), and of cases that $6 leads.
inline constexpr auto OfClaims =
    pg::joined(pg::joined(pg::joined(pg::joined(OfPeople, Counts), OfHouse), Counts), "))");

/// Tasks `t` of $1 (an organisation) or $2 (a house); of the set-up where $3, else of everything but that.
inline constexpr char OfTasks[] = "(t.organisation_id = $1 OR t.facility_id = $2) AND (t.endpoint_id IS NOT NULL) = $3";

/// The same, and tasks of which $1 was told by a step while nobody had them in hand (config/escalation), as long as
/// they are to be done and the ground on which it was told still holds.
inline constexpr char OfTasksOrTold[] = R"((t.organisation_id = $1 OR t.facility_id = $2
            OR t.id = ANY (ARRAY(SELECT e.task_id
                                   FROM escalation e
                                   JOIN task l ON l.region_id = e.region_id AND l.id = e.task_id AND l.state = 'open'
                                   JOIN message m ON m.region_id = e.region_id AND m.id = e.message_id
                                  WHERE e.region_id = region_here() AND e.organisation_id = $1
                                    AND ground_lost(m.region_id, m.participation_id) IS NULL)))
       AND (t.endpoint_id IS NOT NULL) = $3)";

/// The teams `crew.ids` of a task `t`: the one that it was given to; else, where whose work it is has it, the one that
/// completes the details of the house that it is about; and those of whoever took it on. None: no team's in particular.
inline constexpr char WithTeams[] = R"(
     CROSS JOIN LATERAL (SELECT ARRAY(
         SELECT t.team_id WHERE t.team_id IS NOT NULL
         UNION
         SELECT w.id
           FROM (SELECT t.facility_id AS id
                 UNION
                 SELECT x.facility_id FROM placement x
                  WHERE x.region_id = t.region_id AND x.claim_id = t.claim_id AND x.blocks) house
           JOIN facility y ON y.region_id = t.region_id AND y.id = house.id
           JOIN team w ON w.region_id = y.region_id AND w.id = y.details_team_id
          WHERE t.team_id IS NULL AND w.organisation_id = t.organisation_id
         UNION
         SELECT v.team_id FROM team_member v WHERE v.region_id = t.region_id AND v.account_id = t.assignee_id) AS ids) crew)";

/// Such tasks of the teams $4, and of no team in particular; $5 are the other teams of the same organisation. Of the
/// teams of another organisation nothing follows. Without $4 all of them.
inline constexpr char OfTeams[] =
    " AND (cardinality($4::uuid[]) = 0 OR crew.ids && $4::uuid[] OR NOT crew.ids && $5::uuid[])";

} // namespace adempauze::sight

#pragma once

/// Who sees what, as the conditions of statements that list it.
namespace adempauze::sight {

/// Claims `n` of $1 (who holds them), of $2 (an organisation that holds them, takes part in their case, or completes
/// their details), of $3 (a house), and of cases that $6 leads.
inline constexpr char OfClaims[] = R"((n.holder_account_id = $1 OR n.holder_organisation_id = $2
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
                                 WHERE y.region_id = n.region_id AND y.claim_id = n.id AND u.organisation_id = $2))
                            OR EXISTS (SELECT FROM placement y
                                        WHERE y.region_id = n.region_id AND y.claim_id = n.id AND y.facility_id = $3)))";

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

} // namespace adempauze::sight

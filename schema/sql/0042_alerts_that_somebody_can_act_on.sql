-- A message that did not arrive alerts somebody who sees what it is about and can say that it was told by telephone: the
-- courier looks who that is.
GRANT SELECT (role) ON account TO adempauze_courier;
GRANT SELECT (region_id, claim_id, facility_id) ON placement TO adempauze_courier;
GRANT SELECT (region_id, id, details_team_id) ON facility TO adempauze_courier;
GRANT SELECT (region_id, id, organisation_id) ON team TO adempauze_courier;

-- What was to be decided about an order without a stay is in hand once its own alert was acknowledged.
CREATE OR REPLACE FUNCTION acknowledged_of(region uuid, task uuid, due timestamptz, notice text)
    RETURNS TABLE (organisation_id uuid, acknowledged_at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT m.organisation_id, m.acknowledged_at
      FROM (SELECT s.organisation_id, s.acknowledged_at
              FROM escalation e
              JOIN message s ON s.region_id = e.region_id AND s.id = e.message_id
             WHERE e.region_id = region AND e.task_id = task AND e.due_at = due
            UNION ALL
            SELECT n.organisation_id, n.acknowledged_at
              FROM task t
              JOIN message n ON n.region_id = t.region_id AND n.claim_id = t.claim_id
             WHERE t.region_id = region AND t.id = task AND n.kind = notice AND n.created_at >= t.opened_at
            UNION ALL
            SELECT n.organisation_id, n.acknowledged_at
              FROM task t
              JOIN message n ON n.region_id = t.region_id AND n.organisation_id = t.organisation_id
               AND n.subject_id = t.order_id
             WHERE t.region_id = region AND t.id = task AND t.claim_id IS NULL AND n.kind = notice
               AND n.created_at >= t.opened_at) m
     WHERE m.acknowledged_at IS NOT NULL
     ORDER BY m.acknowledged_at, m.organisation_id
     LIMIT 1
$$;

-- That an order ended early stays true for everybody who is to know, whatever became of the stay: where somebody leaves
-- before whoever is first was told, the others follow once that is. What waits its turn is dropped by whatever makes it
-- untrue (the early end is undone, or another comes in its place), and by nothing else.
CREATE OR REPLACE FUNCTION take_turns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE delivery SET waits_for = NULL
     WHERE region_id = NEW.region_id AND waits_for = NEW.id AND state = 'queued';
    RETURN NULL;
END
$$;

DROP TRIGGER others_are_told_in_turn ON task;
CREATE TRIGGER others_are_told_in_turn AFTER UPDATE OF state ON task
    FOR EACH ROW WHEN (OLD.state = 'waiting' AND NEW.state = 'open')
    EXECUTE FUNCTION take_turns();

-- The task that they wait for may be over by then, and does not open any more.
CREATE FUNCTION follow_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE delivery d SET waits_for = NULL
      FROM message m
     WHERE m.region_id = NEW.region_id AND m.id = NEW.message_id
       AND d.region_id = m.region_id AND d.waits_for = m.opens_task AND d.state = 'queued';
    RETURN NULL;
END
$$;

-- Sent, or nobody is left to be told first.
CREATE TRIGGER others_follow_what_was_sent AFTER UPDATE OF state ON delivery
    FOR EACH ROW WHEN (OLD.state = 'queued' AND (NEW.state = 'sent' OR (NEW.state = 'overtaken'
                                                 AND NEW.reason IN ('consent_withdrawn', 'left'))))
    EXECUTE FUNCTION follow_the_first();

CREATE FUNCTION follow_the_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE delivery SET waits_for = NULL
     WHERE region_id = NEW.region_id AND waits_for = NEW.opens_task AND state = 'queued';
    RETURN NULL;
END
$$;

-- Acknowledged, or told by telephone.
CREATE TRIGGER others_follow_what_is_known AFTER UPDATE OF acknowledged_at, called_at ON message
    FOR EACH ROW WHEN (NEW.opens_task IS NOT NULL AND (NEW.acknowledged_at IS NOT NULL OR NEW.called_at IS NOT NULL))
    EXECUTE FUNCTION follow_the_known();

-- Whether an account still sees a task where that is another house's from now on: a house's staff sees what is to be done
-- in that house.
CREATE FUNCTION sees_work_of(region uuid, account uuid, house uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM account a
                    WHERE a.region_id = region AND a.id = account AND coalesce(a.facility_id = house, true))
$$;

-- Whether a question about the lead of a case is in hand, as of an early end of an order without a stay.
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
               AND n.subject_id = coalesce(t.order_id, t.case_id)
             WHERE t.region_id = region AND t.id = task AND t.claim_id IS NULL AND n.kind = notice
               AND n.created_at >= t.opened_at) m
     WHERE m.acknowledged_at IS NOT NULL
     ORDER BY m.acknowledged_at, m.organisation_id
     LIMIT 1
$$;

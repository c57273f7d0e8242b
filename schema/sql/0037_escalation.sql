-- Who was told next while nobody answered (config/escalation/rules.toml). What is to come is not kept: it is reckoned
-- from the moment by which something is to be done whenever it is asked, so that it moves along.

-- Since when an account has a task in hand.
ALTER TABLE task
    ADD COLUMN taken_at timestamptz,
    ADD CONSTRAINT what_nobody_has_was_not_taken CHECK (assignee_id IS NOT NULL OR taken_at IS NULL);

CREATE TABLE escalation (
    region_id       uuid NOT NULL DEFAULT region_here(),
    task_id         uuid NOT NULL,
    due_at          timestamptz NOT NULL, -- what the step was reckoned from
    step            int NOT NULL CHECK (step > 0),
    came_at         timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    organisation_id uuid, -- who was told; none: a later step came as well, or it came too long ago
    message_id      uuid,
    notice          text, -- the message that told of it first: whoever acknowledges that has it in hand too
    regardless      boolean NOT NULL DEFAULT false, -- told even where somebody had it in hand
    CONSTRAINT a_step_is_told_once PRIMARY KEY (region_id, task_id, due_at, step),
    FOREIGN KEY (region_id, task_id) REFERENCES task,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, message_id) REFERENCES message,
    CONSTRAINT whoever_is_told_gets_a_message CHECK ((organisation_id IS NULL) = (message_id IS NULL))
);

CREATE UNIQUE INDEX escalation_of_message ON escalation (region_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX escalation_to ON escalation (region_id, organisation_id, task_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX open_task_by_due ON task (region_id, due_at) WHERE state = 'open';

CREATE TRIGGER escalations_stay BEFORE UPDATE OR DELETE ON escalation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER escalations_are_kept BEFORE TRUNCATE ON escalation EXECUTE FUNCTION refuse_change();

ALTER TABLE escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE escalation FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON escalation USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON escalation TO adempauze_app;

-- What a task's steps are reckoned from: the stay's own moment while that can still move, else the task's.
CREATE FUNCTION counts_from(kind text, due_at timestamptz, state text, expected_at timestamptz, until_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN kind = 'not_arrived' AND state IN ('held', 'booked') THEN expected_at
                WHEN kind = 'departure_overdue' AND state = 'present' THEN until_at
                ELSE due_at END
$$;

-- Which organisation acknowledged a message about a task, the first of them: one of its steps, or the notice before.
CREATE FUNCTION acknowledged_of(region uuid, task uuid, due timestamptz, notice text)
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
             WHERE t.region_id = region AND t.id = task AND n.kind = notice AND n.created_at >= t.opened_at) m
     WHERE m.acknowledged_at IS NOT NULL
     ORDER BY m.acknowledged_at, m.organisation_id
     LIMIT 1
$$;

-- Whether what a message says, that nobody has it in hand, is true no longer. False of any other message.
CREATE FUNCTION escalation_over(region uuid, told_by uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_or(
               t.state <> 'open'
               OR e.due_at <> counts_from(t.kind, t.due_at, c.state, c.expected_arrival_at, c.until_at)
               OR (NOT e.regardless
                   AND (a.id IS NOT NULL OR coalesce(t.snoozed_until > moment, false)
                        OR EXISTS (SELECT FROM acknowledged_of(region, t.id, e.due_at, e.notice))))), false)
      FROM escalation e
      JOIN task t ON t.region_id = e.region_id AND t.id = e.task_id
      LEFT JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id
      LEFT JOIN account a ON a.region_id = t.region_id AND a.id = t.assignee_id AND a.disabled_at IS NULL
     WHERE e.region_id = region AND e.message_id = told_by
$$;

-- The courier asks before it sends.
GRANT SELECT ON escalation TO adempauze_courier;
GRANT SELECT (disabled_at) ON account TO adempauze_courier;
GRANT SELECT (expected_arrival_at, until_at) ON claim TO adempauze_courier;
CREATE POLICY every_region ON escalation FOR SELECT TO adempauze_courier USING (true);
CREATE POLICY every_region ON task FOR SELECT TO adempauze_courier USING (true);
CREATE POLICY every_region ON account FOR SELECT TO adempauze_courier USING (true);

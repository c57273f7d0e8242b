-- Of two orders of one stay that both end early, what is to be told of the one is dropped when that one is undone, and
-- what is to be told of the other stands: a message says of which order it tells.
ALTER TABLE message
    ADD COLUMN order_id uuid,
    ADD FOREIGN KEY (region_id, order_id) REFERENCES restraining_order;
CREATE INDEX message_of_order ON message (region_id, order_id) WHERE order_id IS NOT NULL;

DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE message m SET order_id = t.order_id
          FROM delivery d JOIN task t ON t.region_id = d.region_id AND t.id = d.waits_for
         WHERE d.region_id = here AND d.state = 'queued' AND m.region_id = d.region_id AND m.id = d.message_id;
    END LOOP;
END
$$;

-- Whoever lets go what waits for a task has the task first: nobody waits for the other in turn.
CREATE OR REPLACE FUNCTION follow_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM task t
       JOIN message m ON m.region_id = t.region_id AND m.opens_task = t.id
      WHERE m.region_id = NEW.region_id AND m.id = NEW.message_id
        FOR NO KEY UPDATE OF t;
    UPDATE delivery d SET waits_for = NULL
      FROM message m
     WHERE m.region_id = NEW.region_id AND m.id = NEW.message_id
       AND d.region_id = m.region_id AND d.waits_for = m.opens_task AND d.state = 'queued';
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION follow_the_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM task WHERE region_id = NEW.region_id AND id = NEW.opens_task FOR NO KEY UPDATE;
    UPDATE delivery SET waits_for = NULL
     WHERE region_id = NEW.region_id AND waits_for = NEW.opens_task AND state = 'queued';
    RETURN NULL;
END
$$;

-- An offer of a task that goes to another organisation by itself is withdrawn by nobody.
ALTER TABLE task_hand_over
    DROP CONSTRAINT an_answer_has_its_moment,
    ADD CONSTRAINT an_answer_has_its_moment CHECK (
        (answer IS NULL) = (answered_at IS NULL)
        AND CASE WHEN answer IS NULL THEN answered_by IS NULL ELSE answer = 'withdrawn' OR answered_by IS NOT NULL END);

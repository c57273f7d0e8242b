-- Of two orders of one stay that both end early, each is told of by itself: what others are to hear of the one waits
-- until somebody was told first of that one, not of the other. They share the task "tell the resident".
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE message m SET order_id = t.order_id
          FROM task t
         WHERE m.region_id = here AND t.region_id = m.region_id AND t.id = m.opens_task AND m.order_id IS NULL;
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

CREATE INDEX message_that_opens ON message (region_id, opens_task) WHERE opens_task IS NOT NULL;

-- Whether somebody is still to be told first of the early end of an order (or of none in particular) who then opens `task`.
CREATE FUNCTION is_to_be_told_first(region uuid, task uuid, of_order uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM message m
         WHERE m.region_id = region AND m.opens_task = task AND m.order_id IS NOT DISTINCT FROM of_order
           AND m.acknowledged_at IS NULL AND m.called_at IS NULL
           AND NOT EXISTS (SELECT FROM delivery d
                            WHERE d.region_id = m.region_id AND d.message_id = m.id
                              AND (d.state = 'sent'
                                   OR (d.state = 'overtaken' AND d.reason IN ('consent_withdrawn', 'left')))))
$$;

-- However the task opens, whoever is to be told first of another order is still to be told.
CREATE OR REPLACE FUNCTION take_turns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE delivery d SET waits_for = NULL
      FROM message m
     WHERE d.region_id = NEW.region_id AND d.waits_for = NEW.id AND d.state = 'queued'
       AND m.region_id = d.region_id AND m.id = d.message_id
       AND NOT is_to_be_told_first(d.region_id, NEW.id, m.order_id);
    RETURN NULL;
END
$$;

-- Of nearly all that is sent nothing follows: that is found out first.
CREATE OR REPLACE FUNCTION follow_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    opened uuid;
    of_order uuid;
BEGIN
    SELECT m.opens_task, m.order_id INTO opened, of_order
      FROM message m WHERE m.region_id = NEW.region_id AND m.id = NEW.message_id;
    IF opened IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM FROM task WHERE region_id = NEW.region_id AND id = opened FOR NO KEY UPDATE;
    UPDATE delivery d SET waits_for = NULL
      FROM message m
     WHERE d.region_id = NEW.region_id AND d.waits_for = opened AND d.state = 'queued'
       AND m.region_id = d.region_id AND m.id = d.message_id AND m.order_id IS NOT DISTINCT FROM of_order;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION follow_the_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM task WHERE region_id = NEW.region_id AND id = NEW.opens_task FOR NO KEY UPDATE;
    UPDATE delivery d SET waits_for = NULL
      FROM message m
     WHERE d.region_id = NEW.region_id AND d.waits_for = NEW.opens_task AND d.state = 'queued'
       AND m.region_id = d.region_id AND m.id = d.message_id AND m.order_id IS NOT DISTINCT FROM NEW.order_id;
    RETURN NULL;
END
$$;

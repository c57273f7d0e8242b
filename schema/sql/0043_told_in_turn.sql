-- Of an early end others are told once whoever is first was told. What is for them is queued with the early end and stays
-- where it is until the task opens that waits for the same: nothing is lost when a daemon dies in between.
ALTER TABLE delivery
    ADD COLUMN waits_for uuid, -- the waiting task with whose opening it may leave
    ADD FOREIGN KEY (region_id, waits_for) REFERENCES task;
CREATE INDEX delivery_in_turn ON delivery (region_id, waits_for) WHERE waits_for IS NOT NULL;

DROP INDEX mail_to_send, webhook_to_send;
CREATE INDEX mail_to_send ON delivery (urgent DESC, next_attempt_at, id)
    WHERE state = 'queued' AND channel = 'mail' AND waits_for IS NULL;
CREATE INDEX webhook_to_send ON delivery (region_id, endpoint_id, urgent, next_attempt_at, id)
    WHERE state = 'queued' AND channel = 'webhook' AND waits_for IS NULL;

-- However the task opens, by a message that was sent or acknowledged, a call, or a receiver who may not be told any more.
-- A task that was settled without has made the matter needless.
CREATE FUNCTION take_turns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'open' THEN
        UPDATE delivery SET waits_for = NULL
         WHERE region_id = NEW.region_id AND waits_for = NEW.id AND state = 'queued';
    ELSE
        UPDATE delivery
           SET state = 'overtaken', reason = 'matter_settled', version = version + 1,
               settled_at = coalesce(NEW.done_at, NEW.cancelled_at, NEW.opened_at)
         WHERE region_id = NEW.region_id AND waits_for = NEW.id AND state = 'queued';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER others_are_told_in_turn AFTER UPDATE OF state ON task
    FOR EACH ROW WHEN (OLD.state = 'waiting' AND NEW.state <> 'waiting')
    EXECUTE FUNCTION take_turns();

GRANT UPDATE (waits_for) ON delivery TO adempauze_courier;

-- A delivery that waits its turn has no next attempt yet.
CREATE OR REPLACE VIEW message_standing WITH (security_invoker = true) AS
    SELECT m.region_id, m.id,
           CASE WHEN m.called_at IS NOT NULL THEN 'called'
                WHEN d.sent > 0 THEN 'sent'
                WHEN d.queued > 0 THEN 'queued'
                WHEN d.failed > 0 THEN 'failed'
                ELSE 'overtaken' END AS state,
           d.attempts, d.next_attempt_at, d.reason, d.sent_at, m.version + d.changes AS version
      FROM message m
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE x.state = 'sent') AS sent, count(*) FILTER (WHERE x.state = 'queued') AS queued,
               count(*) FILTER (WHERE x.state = 'failed') AS failed, coalesce(max(x.attempts), 0) AS attempts,
               min(x.next_attempt_at) FILTER (WHERE x.state = 'queued' AND x.waits_for IS NULL) AS next_attempt_at,
               min(x.settled_at) FILTER (WHERE x.state = 'sent') AS sent_at,
               max(x.reason) FILTER (WHERE x.state <> 'sent') AS reason,
               coalesce(sum(x.version - 1), 0)::bigint AS changes
          FROM delivery x
         WHERE x.region_id = m.region_id AND x.message_id = m.id) d;

-- That a hold has expired is told to its desk by the next sweep, whoever wrote it down.
ALTER TABLE claim ADD COLUMN expiry_told_at timestamptz;
CREATE INDEX expiry_to_tell ON claim (region_id, expires_at) WHERE state = 'expired' AND expiry_told_at IS NULL;

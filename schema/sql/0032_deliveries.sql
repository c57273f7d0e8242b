-- How a message leaves: one delivery for each way on which its receiver is told. What becomes of a message is what became
-- of its deliveries, or that somebody telephoned; nothing of that is stored twice.

-- Where an organisation's own system wants to hear. Administrators set it up; the addressee of a message never does.
CREATE TABLE webhook_endpoint (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    url             text NOT NULL CHECK (url LIKE 'https://%'),
    kinds           text[],              -- of message; NULL: all
    added_by        uuid NOT NULL,
    added_at        timestamptz NOT NULL,
    disabled_at     timestamptz,         -- since then nothing is queued for it
    disabled_why    text CHECK (disabled_why IN ('by_hand', 'gone', 'retired')),
    busy_until      timestamptz NOT NULL DEFAULT '-infinity', -- a courier has it until then, or it asked for rest
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, added_by) REFERENCES account,
    CONSTRAINT what_is_disabled_says_why CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
);

CREATE INDEX endpoint_of_organisation ON webhook_endpoint (region_id, organisation_id) WHERE disabled_at IS NULL;

-- Several may hold at once while a receiver changes over: a delivery is signed with each.
CREATE TABLE webhook_secret (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    secret      bytea NOT NULL, -- sealed
    from_at     timestamptz NOT NULL,
    until_at    timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint
);

CREATE INDEX secret_of_endpoint ON webhook_secret (region_id, endpoint_id, until_at);

CREATE TABLE delivery (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL DEFAULT gen_random_uuid(),
    message_id      uuid NOT NULL,
    channel         text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    endpoint_id     uuid,
    urgent          boolean NOT NULL, -- the message's, for the order of sending
    state           text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'overtaken')),
    reason          text,             -- why it was not sent, or not yet: a word of ours, never the server's text
    answered        int,              -- the status of the last answer, where there was one
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    settled_at      timestamptz,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, message_id) REFERENCES message,
    FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint,
    CONSTRAINT a_message_goes_once_on_each_way UNIQUE NULLS NOT DISTINCT (region_id, message_id, channel, endpoint_id),
    CONSTRAINT a_webhook_names_its_endpoint CHECK ((channel = 'webhook') = (endpoint_id IS NOT NULL)),
    CONSTRAINT what_is_settled_says_when CHECK ((state = 'queued') = (settled_at IS NULL)),
    CONSTRAINT what_was_not_sent_says_why CHECK (state NOT IN ('failed', 'overtaken') OR reason IS NOT NULL)
);

CREATE INDEX mail_to_send ON delivery (urgent DESC, next_attempt_at, id) WHERE state = 'queued' AND channel = 'mail';
CREATE INDEX webhook_to_send ON delivery (region_id, endpoint_id, urgent, next_attempt_at, id)
    WHERE state = 'queued' AND channel = 'webhook';
CREATE INDEX delivery_of_endpoint ON delivery (region_id, endpoint_id) WHERE endpoint_id IS NOT NULL;

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['webhook_endpoint', 'webhook_secret', 'delivery'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('CREATE POLICY every_region ON %I TO adempauze_courier USING (true) WITH CHECK (true)', wall);
        EXECUTE format('GRANT INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

-- Every message so far was one mail.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        INSERT INTO delivery (message_id, channel, urgent, state, reason, attempts, next_attempt_at, settled_at)
        SELECT id, 'mail', urgent, CASE state WHEN 'called' THEN 'overtaken' ELSE state END,
               CASE state WHEN 'called' THEN 'called' ELSE last_failure END, attempts, next_attempt_at,
               CASE WHEN state <> 'queued' THEN coalesce(sent_at, called_at, next_attempt_at) END
          FROM message WHERE region_id = here;
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

ALTER TABLE message
    DROP COLUMN state,
    DROP COLUMN attempts,
    DROP COLUMN next_attempt_at,
    DROP COLUMN last_failure,
    DROP COLUMN sent_at;

-- What became of each message.
CREATE VIEW message_standing WITH (security_invoker = true) AS
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
               min(x.next_attempt_at) FILTER (WHERE x.state = 'queued') AS next_attempt_at,
               min(x.settled_at) FILTER (WHERE x.state = 'sent') AS sent_at,
               max(x.reason) FILTER (WHERE x.state <> 'sent') AS reason,
               coalesce(sum(x.version - 1), 0)::bigint AS changes
          FROM delivery x
         WHERE x.region_id = m.region_id AND x.message_id = m.id) d;

-- An endpoint that answers no more is the administrator's to look at: one task for each, however much waits behind it.
ALTER TABLE task
    ADD COLUMN endpoint_id uuid,
    ADD FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint,
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan', 'enter_paper',
        'webhook_failing'));
CREATE UNIQUE INDEX one_alert_for_a_message ON task (region_id, message_id) WHERE kind = 'message_failed';
CREATE UNIQUE INDEX one_open_task_for_an_endpoint ON task (region_id, endpoint_id)
    WHERE state = 'open' AND endpoint_id IS NOT NULL;

-- The application never reads a secret again, nor what a courier has in hand.
GRANT SELECT, UPDATE ON delivery TO adempauze_app;
GRANT SELECT (region_id, id, organisation_id, url, kinds, added_by, added_at, disabled_at, disabled_why, version)
    ON webhook_endpoint TO adempauze_app;
GRANT UPDATE (disabled_at, disabled_why, version) ON webhook_endpoint TO adempauze_app;
GRANT SELECT (region_id, id, endpoint_id, from_at, until_at) ON webhook_secret TO adempauze_app;
GRANT UPDATE (until_at) ON webhook_secret TO adempauze_app;
GRANT SELECT ON message_standing TO adempauze_app;

GRANT SELECT ON delivery, webhook_endpoint, webhook_secret TO adempauze_courier;
GRANT UPDATE (state, reason, answered, attempts, next_attempt_at, settled_at, version) ON delivery TO adempauze_courier;
GRANT UPDATE (busy_until, disabled_at, disabled_why, version) ON webhook_endpoint TO adempauze_courier;
-- Whose work an endpoint is, and whether what was asked for is still asked for.
GRANT SELECT (region_id, id, organisation_id) ON account TO adempauze_courier;
GRANT SELECT (state, answer) ON claim TO adempauze_courier;
CREATE POLICY every_region ON claim FOR SELECT TO adempauze_courier USING (true);

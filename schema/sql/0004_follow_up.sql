-- What a change causes, written in its transaction: tasks, events, messages, audit rows, and the key it came under.

CREATE TABLE task (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL DEFAULT gen_random_uuid(),
    kind            text NOT NULL CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
                                                  'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change',
                                                  'message_failed')),
    state           text NOT NULL CHECK (state IN ('waiting', 'open', 'done', 'cancelled')), -- waiting: for a message
    urgent          boolean NOT NULL DEFAULT false,
    claim_id        uuid,
    order_id        uuid,
    case_id         uuid,
    message_id      uuid,
    organisation_id uuid NOT NULL, -- whose work it is
    team_id         uuid,
    facility_id     uuid,          -- the house's own staff sees it too
    opened_at       timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    overdue_at      timestamptz,   -- when the sweep noticed
    done_at         timestamptz,
    done_by         uuid,
    data            jsonb NOT NULL DEFAULT '{}', -- obstacle, alternatives, deadline; ids and moments only
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, order_id) REFERENCES restraining_order,
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, team_id, organisation_id) REFERENCES team (region_id, id, organisation_id),
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, done_by) REFERENCES account,
    CONSTRAINT a_done_task_says_by_whom CHECK ((state = 'done') = (done_at IS NOT NULL))
);

-- Two daemons may sweep at once: the same work is opened once.
CREATE UNIQUE INDEX one_open_task_of_a_kind ON task (region_id, kind, claim_id)
    WHERE state IN ('waiting', 'open') AND claim_id IS NOT NULL;
CREATE INDEX task_of_organisation ON task (region_id, organisation_id, due_at) WHERE state = 'open';
CREATE INDEX task_by_due ON task (region_id, due_at) WHERE state = 'open' AND overdue_at IS NULL;

-- What happened, in ids and moments. Order for readers is (xid, id): ids alone commit out of order.
CREATE TABLE event (
    region_id         uuid NOT NULL DEFAULT region_here(),
    id                bigint GENERATED ALWAYS AS IDENTITY,
    xid               xid8 NOT NULL DEFAULT pg_current_xact_id(),
    kind              text NOT NULL,
    claim_id          uuid,
    order_id          uuid,
    case_id           uuid,
    task_id           uuid,
    place_id          uuid,
    facility_id       uuid,
    account_id        uuid, -- who did it; none: the daemon itself
    holder_account_id uuid, -- whose hold it concerns
    organisation_ids  uuid[] NOT NULL DEFAULT '{}', -- who may see it, besides the house
    happened_at       timestamptz NOT NULL,
    recorded_at       timestamptz NOT NULL,
    data              jsonb NOT NULL DEFAULT '{}', -- before → after; ids, moments and words of ours only
    PRIMARY KEY (region_id, id)
);

CREATE INDEX event_in_commit_order ON event (region_id, xid, id);
CREATE INDEX event_of_claim ON event (region_id, claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX event_of_order ON event (region_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX event_of_case ON event (region_id, case_id) WHERE case_id IS NOT NULL;

CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_are_kept BEFORE TRUNCATE ON event EXECUTE FUNCTION refuse_change();

-- The outbox. `sequence` counts per (organisation, subject), so that a receiver can tell the newest.
CREATE TABLE message (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind            text NOT NULL,
    urgent          boolean NOT NULL,
    subject_id      uuid NOT NULL, -- the claim, order or case it is about
    claim_id        uuid,
    case_id         uuid,
    sequence        bigint NOT NULL,
    due_at          timestamptz,
    zone            text NOT NULL, -- in which the due moment is written
    created_at      timestamptz NOT NULL,
    state           text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'called')),
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_failure    text, -- a word of ours, never the server's text
    sent_at         timestamptz,
    called_at       timestamptz, -- told by telephone instead
    called_by       uuid,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    opens_task      uuid, -- the waiting task that opens once this is sent or called
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    CONSTRAINT one_sequence_per_receiver_and_subject UNIQUE (region_id, organisation_id, subject_id, sequence),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, opens_task) REFERENCES task,
    FOREIGN KEY (region_id, acknowledged_by) REFERENCES account,
    FOREIGN KEY (region_id, called_by) REFERENCES account
);

CREATE INDEX message_to_send ON message (next_attempt_at) WHERE state = 'queued';
CREATE INDEX message_of_organisation ON message (region_id, organisation_id, created_at);
CREATE INDEX message_of_claim ON message (region_id, claim_id) WHERE claim_id IS NOT NULL;

-- Who did or read what. Content never. `at` is real time, also in a demo.
CREATE TABLE audit (
    region_id    uuid NOT NULL DEFAULT region_here(),
    id           bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    account_id   uuid, -- none: the daemon itself
    action       text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid,
    request_id   text NOT NULL,
    PRIMARY KEY (region_id, id)
);

-- Rows that no seal covers yet; the sealer empties it within a second.
CREATE TABLE audit_pending (
    region_id uuid NOT NULL,
    audit_id  bigint NOT NULL,
    PRIMARY KEY (region_id, audit_id)
);

-- The chain: hash = sha256(previous hash ‖ the row as text), gapless positions per region.
CREATE TABLE audit_link (
    region_id uuid NOT NULL DEFAULT region_here(),
    position  bigint NOT NULL CHECK (position > 0),
    audit_id  bigint NOT NULL,
    hash      text NOT NULL, -- hex
    PRIMARY KEY (region_id, position),
    CONSTRAINT a_row_is_sealed_once UNIQUE (region_id, audit_id),
    FOREIGN KEY (region_id, audit_id) REFERENCES audit
);

CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_pending (region_id, audit_id) VALUES (NEW.region_id, NEW.id);
    RETURN NULL;
END
$$;

CREATE TRIGGER audit_awaits_its_seal AFTER INSERT ON audit FOR EACH ROW EXECUTE FUNCTION await_seal();
CREATE TRIGGER audit_rows_stay BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_kept BEFORE TRUNCATE ON audit EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_links_stay BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_chain_is_kept BEFORE TRUNCATE ON audit_link EXECUTE FUNCTION refuse_change();

-- An audit row as the chain sees it: fields joined by '|', a missing one as '-', the moment in microseconds of the epoch.
CREATE FUNCTION audit_text(a audit) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws('|', a.region_id, a.id, (extract(epoch FROM a.at) * 1000000)::bigint,
                     coalesce(a.account_id::text, '-'), a.action, a.subject_kind,
                     coalesce(a.subject_id::text, '-'), a.request_id)
$$;

-- Seals what is visible and unsealed in this region; how many. Two daemons may call it at once: one waits for the other.
CREATE FUNCTION seal_audit() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    last_position bigint;
    last_hash     text;
    sealed        bigint := 0;
    waiting       audit;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit seal'), hashtext(region_here()::text));
    SELECT l.position, l.hash INTO last_position, last_hash
      FROM audit_link l WHERE l.region_id = region_here() ORDER BY l.position DESC LIMIT 1;
    last_position := coalesce(last_position, 0);
    last_hash := coalesce(last_hash, '');
    FOR waiting IN
        SELECT a.* FROM audit_pending p JOIN audit a ON a.region_id = p.region_id AND a.id = p.audit_id
         WHERE p.region_id = region_here() ORDER BY a.id LIMIT 10000
    LOOP
        last_position := last_position + 1;
        last_hash := encode(sha256(convert_to(last_hash || audit_text(waiting), 'UTF8')), 'hex');
        INSERT INTO audit_link (region_id, position, audit_id, hash)
            VALUES (waiting.region_id, last_position, waiting.id, last_hash);
        DELETE FROM audit_pending WHERE region_id = waiting.region_id AND audit_id = waiting.id;
        sealed := sealed + 1;
    END LOOP;
    RETURN sealed;
END
$$;

-- Answers that were given, kept 30 days, byte for byte. Only effects are kept; a refused request may be tried again.
CREATE TABLE idempotency_key (
    region_id    uuid NOT NULL DEFAULT region_here(),
    account_id   uuid NOT NULL,
    key          uuid NOT NULL,
    request_hash bytea NOT NULL,
    status       int NOT NULL,
    body         text NOT NULL,
    etag         text,
    location     text,
    stored_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (region_id, account_id, key),
    FOREIGN KEY (region_id, account_id) REFERENCES account
);

CREATE INDEX key_by_age ON idempotency_key (stored_at);

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['task', 'event', 'message', 'audit', 'audit_pending', 'audit_link', 'idempotency_key'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT UPDATE ON task, message TO adempauze_app;
GRANT DELETE ON audit_pending, idempotency_key TO adempauze_app;

-- The courier carries every region's post: it sees messages, mailboxes and the tasks that a sent message opens.
CREATE POLICY every_region ON message TO adempauze_courier USING (true) WITH CHECK (true);
CREATE POLICY every_region ON organisation FOR SELECT TO adempauze_courier USING (true);
GRANT SELECT ON message TO adempauze_courier;
GRANT UPDATE (state, attempts, next_attempt_at, last_failure, sent_at, version) ON message TO adempauze_courier;
GRANT SELECT (region_id, id, mailbox, phone) ON organisation TO adempauze_courier;
GRANT SELECT, INSERT ON task, event, audit TO adempauze_courier;
GRANT INSERT ON audit_pending TO adempauze_courier;
GRANT UPDATE (state, opened_at, due_at, version) ON task TO adempauze_courier;
-- Who can telephone when a message does not arrive.
GRANT SELECT (region_id, id, organisation_id) ON household_case TO adempauze_courier;
GRANT SELECT (region_id, id, holder_organisation_id) ON claim TO adempauze_courier;

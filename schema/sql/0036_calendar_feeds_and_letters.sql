-- Calendars that a person's own program fetches, without signing in, at an address that holds a secret. What is in one is
-- read anew each time with the rights that the account has then.
CREATE TABLE calendar_feed (
    region_id  uuid NOT NULL DEFAULT region_here(),
    id         uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    language   text NOT NULL CHECK (language IN ('nl', 'en')),
    added_at   timestamptz NOT NULL,
    revoked_at timestamptz,
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    CONSTRAINT a_feed_is_found_before_its_region UNIQUE (id),
    FOREIGN KEY (region_id, account_id) REFERENCES account
);

CREATE INDEX feed_of_account ON calendar_feed (region_id, account_id) WHERE revoked_at IS NULL;

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON calendar_feed USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT INSERT ON calendar_feed TO adempauze_app;
GRANT SELECT (region_id, id, account_id, language, added_at, revoked_at, version) ON calendar_feed TO adempauze_app;
GRANT UPDATE (revoked_at, version) ON calendar_feed TO adempauze_app;

CREATE POLICY before_a_region ON calendar_feed FOR SELECT TO adempauze_gate USING (true);
GRANT SELECT ON calendar_feed TO adempauze_gate;

-- Whose calendar an address means, as the account is now, and whether it still may be fetched.
CREATE FUNCTION calendar_feed_of(wanted uuid, hash bytea)
    RETURNS TABLE (region_id uuid, id uuid, organisation_id uuid, facility_id uuid, role text, name text, language text,
                   ended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT a.region_id, a.id, a.organisation_id, a.facility_id, a.role, a.name, f.language,
               f.revoked_at IS NOT NULL OR a.disabled_at IS NOT NULL
          FROM calendar_feed f JOIN account a ON a.region_id = f.region_id AND a.id = f.account_id
         WHERE f.id = wanted AND f.token_hash = hash
    $$;

GRANT CREATE ON SCHEMA public TO adempauze_gate;
ALTER FUNCTION calendar_feed_of(uuid, bytea) OWNER TO adempauze_gate;
REVOKE CREATE ON SCHEMA public FROM adempauze_gate;
REVOKE ALL ON FUNCTION calendar_feed_of(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_of(uuid, bytea) TO adempauze_app;

-- When a task last changed.
CREATE INDEX event_of_task ON event (region_id, task_id) WHERE task_id IS NOT NULL;

-- Letters that a resident was given: which dates each told. The next one marks what has changed since.
CREATE TABLE letter (
    region_id      uuid NOT NULL DEFAULT region_here(),
    id             uuid NOT NULL,
    claim_id       uuid NOT NULL,
    language       text NOT NULL CHECK (language IN ('nl', 'en')),
    arrival_at     timestamptz,
    hearing_at     timestamptz,
    decision_at    timestamptz,
    order_until_at timestamptz,
    stay_until_at  timestamptz NOT NULL,
    given_at       timestamptz NOT NULL,
    given_by       uuid NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, given_by) REFERENCES account
);

CREATE INDEX letter_of_claim ON letter (region_id, claim_id, given_at);

CREATE TRIGGER letters_stay BEFORE UPDATE OR DELETE ON letter FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letters_are_kept BEFORE TRUNCATE ON letter EXECUTE FUNCTION refuse_change();

ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON letter USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON letter TO adempauze_app;

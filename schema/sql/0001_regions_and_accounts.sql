-- Regions, and who may enter them. The region is the wall: every table with region data has region_id first in its
-- key and in every foreign key (foreign keys pass row-level security), and a policy that shows one region at a time.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The region of this transaction, set by the daemon's first statement; without it every table looks empty.
CREATE FUNCTION region_here() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('adempauze.region', true), '')::uuid $$;

-- Ends a transaction whose decisive statement changed nothing: every later statement of the same pipeline fails, so a
-- refused insert cannot leave an event, a message, an audit row or a key behind.
CREATE FUNCTION granted(rows bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF rows = 0 THEN
        RAISE EXCEPTION 'refused' USING ERRCODE = 'AP001';
    END IF;
    RETURN true;
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'this record is never changed' USING ERRCODE = 'AP002';
END
$$;

-- One row for this database. A demo database is marked at its creation and carries the offset of its clock.
CREATE TABLE installation (
    only_one             boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    demo                 boolean NOT NULL,
    clock_offset_seconds bigint NOT NULL DEFAULT 0,
    CONSTRAINT only_a_demo_moves_its_clock CHECK (demo OR clock_offset_seconds = 0)
);

CREATE FUNCTION keep_demo_clock_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.demo <> OLD.demo THEN
        RAISE EXCEPTION 'a database is marked as demo when it is created' USING ERRCODE = 'AP002';
    END IF;
    IF OLD.clock_offset_seconds <> 0 AND NEW.clock_offset_seconds < OLD.clock_offset_seconds THEN
        RAISE EXCEPTION 'the demo clock moves forward only' USING ERRCODE = 'AP002';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER demo_clock_moves_forward BEFORE UPDATE ON installation
    FOR EACH ROW EXECUTE FUNCTION keep_demo_clock_forward();

CREATE TABLE region (
    id   uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    zone text NOT NULL
);

CREATE TABLE organisation (
    region_id uuid NOT NULL DEFAULT region_here() REFERENCES region,
    id        uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('police', 'probation', 'shelter', 'safe_home', 'municipality', 'other')),
    name      text NOT NULL,
    mailbox   text, -- a functional mailbox, never a person's
    phone     text,
    PRIMARY KEY (region_id, id)
);

CREATE TABLE team (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name            text NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, id, organisation_id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

-- Who answers for a house, around the clock.
CREATE TABLE desk (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name            text NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

-- Called in this order when the desk stays silent.
CREATE TABLE desk_number (
    region_id uuid NOT NULL DEFAULT region_here(),
    desk_id   uuid NOT NULL,
    position  int NOT NULL CHECK (position > 0),
    label     text NOT NULL,
    phone     text NOT NULL,
    PRIMARY KEY (region_id, desk_id, position),
    FOREIGN KEY (region_id, desk_id) REFERENCES desk
);

CREATE TABLE account (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL,
    facility_id     uuid, -- facility staff have one
    role            text NOT NULL CHECK (role IN ('police_liaison', 'facility_staff', 'placement_worker', 'coordinator',
                                                  'manager', 'administrator', 'auditor', 'agency')),
    name            text NOT NULL,
    password_hash   text NOT NULL, -- Argon2id
    disabled_at     timestamptz,
    PRIMARY KEY (region_id, id),
    CONSTRAINT account_names_are_unique UNIQUE (name),
    CONSTRAINT facility_staff_have_a_facility CHECK ((role = 'facility_staff') = (facility_id IS NOT NULL)),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

-- Real time, also in a demo database.
CREATE TABLE session (
    region_id    uuid NOT NULL DEFAULT region_here(),
    token_hash   bytea NOT NULL PRIMARY KEY,
    account_id   uuid NOT NULL,
    opened_at    timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    FOREIGN KEY (region_id, account_id) REFERENCES account
);

CREATE INDEX session_of_account ON session (region_id, account_id);

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['organisation', 'team', 'desk', 'desk_number', 'account', 'session'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
    END LOOP;
END
$$;

-- The only two looks that come before a region is known.
CREATE POLICY before_a_region ON account FOR SELECT TO adempauze_gate USING (true);
CREATE POLICY before_a_region ON session TO adempauze_gate USING (true) WITH CHECK (true);
GRANT USAGE, CREATE ON SCHEMA public TO adempauze_gate;
GRANT SELECT ON account TO adempauze_gate;
GRANT SELECT, UPDATE ON session TO adempauze_gate;

CREATE FUNCTION account_for_login(wanted text)
    RETURNS TABLE (region_id uuid, id uuid, organisation_id uuid, facility_id uuid, role text, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT a.region_id, a.id, a.organisation_id, a.facility_id, a.role, a.password_hash
          FROM account a
         WHERE a.name = wanted AND a.disabled_at IS NULL
    $$;

-- Who a token stands for, if it still does; notes that it was seen, at most twice a minute.
CREATE FUNCTION session_of(hash bytea, at timestamptz, idle_seconds int)
    RETURNS TABLE (region_id uuid, id uuid, organisation_id uuid, facility_id uuid, role text, name text,
                   expires_at timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public
    AS $$
    BEGIN
        UPDATE session s
           SET last_seen_at = at
         WHERE s.token_hash = hash AND s.revoked_at IS NULL AND s.expires_at > at
           AND extract(epoch FROM at - s.last_seen_at) BETWEEN 30 AND idle_seconds;
        RETURN QUERY
            SELECT a.region_id, a.id, a.organisation_id, a.facility_id, a.role, a.name, s.expires_at
              FROM session s JOIN account a ON a.region_id = s.region_id AND a.id = s.account_id
             WHERE s.token_hash = hash AND s.revoked_at IS NULL AND s.expires_at > at
               AND extract(epoch FROM at - s.last_seen_at) <= idle_seconds
               AND a.disabled_at IS NULL;
    END
    $$;

ALTER FUNCTION account_for_login(text) OWNER TO adempauze_gate;
ALTER FUNCTION session_of(bytea, timestamptz, int) OWNER TO adempauze_gate;
REVOKE CREATE ON SCHEMA public FROM adempauze_gate;
REVOKE ALL ON FUNCTION account_for_login(text), session_of(bytea, timestamptz, int) FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO adempauze_app, adempauze_courier, adempauze_report;
GRANT EXECUTE ON FUNCTION account_for_login(text), session_of(bytea, timestamptz, int) TO adempauze_app;
GRANT SELECT ON installation TO adempauze_app, adempauze_courier;
GRANT UPDATE (clock_offset_seconds) ON installation TO adempauze_app;
GRANT SELECT ON region TO adempauze_app, adempauze_courier, adempauze_report;
GRANT SELECT ON organisation, team, desk, desk_number TO adempauze_app, adempauze_report;
GRANT SELECT (region_id, id, organisation_id, facility_id, role, name, disabled_at) ON account TO adempauze_app;
GRANT SELECT, INSERT ON session TO adempauze_app;
GRANT UPDATE (revoked_at) ON session TO adempauze_app;

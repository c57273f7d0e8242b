-- Facility → unit → place. A place is one bookable bed; nothing here counts how many are free.

CREATE TABLE facility (
    region_id          uuid NOT NULL DEFAULT region_here(),
    id                 uuid NOT NULL,
    operator_id        uuid NOT NULL,
    kind               text NOT NULL CHECK (kind IN ('time_out', 'transit_home')),
    alias              text NOT NULL, -- what others may know it by; never an address
    accepts            text NOT NULL CHECK (accepts IN ('men', 'women', 'anyone')),
    conditions         text NOT NULL DEFAULT '',
    zone               text NOT NULL,
    intake_from        int NOT NULL DEFAULT 0 CHECK (intake_from BETWEEN 0 AND 1439),     -- minutes of the local day
    intake_until       int NOT NULL DEFAULT 1440 CHECK (intake_until BETWEEN 1 AND 1440), -- exclusive
    departure_time     int CHECK (departure_time BETWEEN 0 AND 1439),                     -- minutes of the local day
    turnover_minutes   int NOT NULL DEFAULT 0 CHECK (turnover_minutes BETWEEN 0 AND 2880),
    longest_stay_days  int NOT NULL CHECK (longest_stay_days > 0),
    admission          text NOT NULL CHECK (admission IN ('automatic', 'desk')),
    tail               text NOT NULL CHECK (tail IN ('protect', 'share')),
    phone              text NOT NULL,
    desk_id            uuid NOT NULL,
    details_team_id    uuid NOT NULL, -- who completes what a night left open
    way_to_door        bytea NOT NULL, -- sealed by the daemon; the key is not in this database
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, operator_id) REFERENCES organisation,
    FOREIGN KEY (region_id, desk_id) REFERENCES desk,
    FOREIGN KEY (region_id, details_team_id) REFERENCES team (region_id, id)
);

ALTER TABLE account ADD FOREIGN KEY (region_id, facility_id) REFERENCES facility;

-- What residents share: a home, a flat.
CREATE TABLE unit (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          uuid NOT NULL,
    facility_id uuid NOT NULL,
    name        text NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, id, facility_id),
    FOREIGN KEY (region_id, facility_id) REFERENCES facility
);

CREATE TABLE place (
    region_id    uuid NOT NULL DEFAULT region_here(),
    id           uuid NOT NULL,
    unit_id      uuid NOT NULL,
    facility_id  uuid NOT NULL,
    name         text NOT NULL,
    confirmed_at timestamptz NOT NULL, -- freshness: when somebody last vouched for what is known of it
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, id, facility_id),
    FOREIGN KEY (region_id, unit_id, facility_id) REFERENCES unit (region_id, id, facility_id)
);

CREATE INDEX place_of_facility ON place (region_id, facility_id);

-- A place out of service, or lent to another region. It stands in placement like any claim, so no claim can cross it.
CREATE TABLE closure (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          uuid NOT NULL,
    place_id    uuid NOT NULL,
    reason      text NOT NULL CHECK (reason IN ('repair', 'cleaning', 'staff', 'safety', 'lent', 'other')),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, place_id) REFERENCES place,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account
);

-- What a region shows to others, and the loan of a place: the lender closes it, the borrower gets a guest place.
CREATE TABLE loan (
    region_id          uuid NOT NULL DEFAULT region_here(), -- the lender
    id                 uuid NOT NULL,
    closure_id         uuid NOT NULL,
    borrower_region_id uuid NOT NULL REFERENCES region,
    guest_place_id     uuid NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, closure_id) REFERENCES closure,
    FOREIGN KEY (borrower_region_id, guest_place_id) REFERENCES place (region_id, id),
    CONSTRAINT a_region_does_not_lend_to_itself CHECK (region_id <> borrower_region_id)
);

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['facility', 'unit', 'place', 'closure', 'loan'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT ON %I TO adempauze_app, adempauze_report', wall);
    END LOOP;
END
$$;

-- FOR NO KEY UPDATE on a place is how changes queue for it; that needs the right to update one column.
GRANT UPDATE (confirmed_at) ON place TO adempauze_app;
GRANT INSERT ON closure TO adempauze_app;
REVOKE SELECT ON facility FROM adempauze_report;
GRANT SELECT (region_id, id, operator_id, kind, alias, accepts, zone, longest_stay_days) ON facility TO adempauze_report;

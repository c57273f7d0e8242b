-- What a region shows of its places to the others: alias, kind, whom it takes, on what conditions, and when it is free.
-- Nothing else passes the wall, and only while the place is free for all of that time: whether it is, is looked up and
-- never stored.

CREATE TABLE published_place (
    region_id    uuid NOT NULL DEFAULT region_here(),
    id           uuid NOT NULL,
    place_id     uuid NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, place_id) REFERENCES place,
    FOREIGN KEY (region_id, published_by) REFERENCES account,
    CONSTRAINT what_is_published_ends_after_it_begins CHECK (from_at < until_at),
    CONSTRAINT a_place_is_published_once_at_a_time EXCLUDE USING gist
        (region_id WITH =, place_id WITH =, tstzrange(from_at, until_at) WITH &&) WHERE (withdrawn_at IS NULL)
);

ALTER TABLE published_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_place FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON published_place USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON published_place TO adempauze_app;
GRANT UPDATE (withdrawn_at, version) ON published_place TO adempauze_app;

-- Whether nothing stands on a place over [from, until), as known at a moment: no claim, closure or undecided tail, and
-- nobody who should have left and of whom nobody said so. For whoever calls it, and no further than they may look.
CREATE FUNCTION stands_free(region uuid, place uuid, free_from timestamptz, free_until timestamptz, at timestamptz)
    RETURNS boolean LANGUAGE sql STABLE
    AS $$
        SELECT NOT EXISTS (
            SELECT FROM placement b
             WHERE b.region_id = $1 AND b.place_id = $2 AND b.blocks AND (b.expires_at IS NULL OR b.expires_at > $5)
               AND ((b.occupied AND b.until_at <= $5)
                    OR (b.from_at < $4
                        AND greatest(b.taken_until_at, CASE WHEN b.tail_decided_at > $5 THEN b.tail_until_at END) > $3)))
    $$;

-- The gate sees of other regions what is published, and the placements of those places only, without whose they are.
CREATE POLICY published ON published_place FOR SELECT TO adempauze_gate USING (withdrawn_at IS NULL);
CREATE POLICY published ON place FOR SELECT TO adempauze_gate USING (EXISTS (
    SELECT FROM published_place o WHERE o.region_id = place.region_id AND o.place_id = place.id));
CREATE POLICY published ON unit FOR SELECT TO adempauze_gate USING (EXISTS (
    SELECT FROM place p WHERE p.region_id = unit.region_id AND p.unit_id = unit.id));
CREATE POLICY published ON facility FOR SELECT TO adempauze_gate USING (EXISTS (
    SELECT FROM place p WHERE p.region_id = facility.region_id AND p.facility_id = facility.id));
CREATE POLICY published ON placement FOR SELECT TO adempauze_gate USING (EXISTS (
    SELECT FROM published_place o WHERE o.region_id = placement.region_id AND o.place_id = placement.place_id));
GRANT SELECT ON region, published_place, place_effective TO adempauze_gate;
GRANT SELECT ON place, unit TO adempauze_gate;
GRANT SELECT (region_id, id, operator_id, kind, alias, accepts, conditions, zone, intake_from, intake_until,
              departure_time, turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id,
              wheelchair) ON facility TO adempauze_gate; -- what place_effective names; never the way to the door
GRANT SELECT (region_id, place_id, from_at, until_at, taken_until_at, expires_at, blocks, occupied, tail_until_at,
              tail_decided_at) ON placement TO adempauze_gate;

-- The one window in the wall: what the other regions publish and is free, told to a region, and whom to call there (a
-- region's name and on-call number are no secret). Without a region: nothing.
CREATE FUNCTION places_elsewhere(at timestamptz)
    RETURNS TABLE (id uuid, region_name text, region_phone text, alias text, kind text, accepts text, conditions text,
                   from_at timestamptz, until_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT o.id, r.name, r.on_call_phone, p.alias, p.kind, p.accepts, p.conditions, greatest(o.from_at, $1), o.until_at
          FROM published_place o
          JOIN region r ON r.id = o.region_id
          JOIN place_effective p ON p.region_id = o.region_id AND p.id = o.place_id
         WHERE o.region_id <> region_here() AND o.withdrawn_at IS NULL AND o.until_at > $1
           AND stands_free(o.region_id, o.place_id, greatest(o.from_at, $1), o.until_at, $1)
         ORDER BY r.name, p.alias, o.from_at, o.id
    $$;

GRANT CREATE ON SCHEMA public TO adempauze_gate;
ALTER FUNCTION places_elsewhere(timestamptz) OWNER TO adempauze_gate;
REVOKE CREATE ON SCHEMA public FROM adempauze_gate;
REVOKE ALL ON FUNCTION places_elsewhere(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION places_elsewhere(timestamptz) TO adempauze_app;

-- What holds for a home holds for its units and their places, unless they say otherwise themselves. A surge place is an
-- extra bed, offered only when nothing else fits.

ALTER TABLE facility
    ADD COLUMN wheelchair boolean NOT NULL DEFAULT false; -- somebody in a wheelchair can live there

ALTER TABLE unit
    ADD COLUMN accepts    text CHECK (accepts IN ('men', 'women', 'anyone')), -- none: as the home
    ADD COLUMN conditions text,
    ADD COLUMN wheelchair boolean,
    ADD CONSTRAINT units_of_a_home_have_names UNIQUE (region_id, facility_id, name);

ALTER TABLE place
    ADD COLUMN accepts    text CHECK (accepts IN ('men', 'women', 'anyone')), -- none: as the unit
    ADD COLUMN conditions text,
    ADD COLUMN wheelchair boolean,
    ADD COLUMN surge      boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT places_of_a_unit_have_names UNIQUE (region_id, unit_id, name);

-- The one place where inheritance is written down: the place's own word, else its unit's, else its home's.
CREATE VIEW place_effective WITH (security_invoker = true) AS
    SELECT p.region_id, p.id, p.name, p.unit_id, p.facility_id, p.confirmed_at, p.surge,
           coalesce(p.accepts, u.accepts, f.accepts) AS accepts,
           coalesce(p.conditions, u.conditions, f.conditions) AS conditions,
           coalesce(p.wheelchair, u.wheelchair, f.wheelchair) AS wheelchair,
           f.alias, f.operator_id, f.kind, f.zone, f.intake_from, f.intake_until, f.departure_time, f.turnover_minutes,
           f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id, f.details_team_id
      FROM place p
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id;

GRANT SELECT ON place_effective TO adempauze_app;

-- Where houses stand. A site belongs to an operator and carries the address, sealed by the daemon; a house stands on a
-- site. Sites, houses, units and places are set up by administrators through the daemon; each change is one version on.

CREATE TABLE site (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          uuid NOT NULL,
    operator_id uuid NOT NULL,
    name        text NOT NULL, -- what administrators call it; never an address
    address     bytea,         -- sealed; none: nobody has entered it
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, operator_id) REFERENCES organisation,
    CONSTRAINT sites_have_names UNIQUE (region_id, name)
);

ALTER TABLE site ENABLE ROW LEVEL SECURITY;
ALTER TABLE site FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON site USING (region_id = region_here()) WITH CHECK (region_id = region_here());

ALTER TABLE facility
    ADD COLUMN site_id uuid, -- none: it stands elsewhere, and is not this region's to say
    ADD COLUMN version bigint NOT NULL DEFAULT 1,
    ADD FOREIGN KEY (region_id, site_id) REFERENCES site;
ALTER TABLE unit ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE place ADD COLUMN version bigint NOT NULL DEFAULT 1;

-- Every house so far gets a site of its own, named like it; row-level security holds for the owner of the tables too.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        INSERT INTO site (id, operator_id, name)
        SELECT f.id, f.operator_id,
               f.alias || CASE WHEN row_number() OVER twins > 1 THEN ' ' || row_number() OVER twins ELSE '' END
          FROM facility f
        WINDOW twins AS (PARTITION BY f.alias ORDER BY f.id);
        UPDATE facility SET site_id = id;
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

GRANT SELECT, INSERT ON site TO adempauze_app;
GRANT UPDATE (name, address, version) ON site TO adempauze_app;
GRANT INSERT ON facility, unit, place TO adempauze_app;
GRANT UPDATE (site_id, alias, accepts, conditions, wheelchair, intake_from, intake_until, departure_time,
              turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id, way_to_door, version)
    ON facility TO adempauze_app;
GRANT UPDATE (name, accepts, conditions, wheelchair, version) ON unit TO adempauze_app;
GRANT UPDATE (name, accepts, conditions, wheelchair, surge, version) ON place TO adempauze_app;

-- A unit can be taken whole, by one family: one claim, with a placement on every place of it. The claim moves, lasts and
-- ends by the placement that it had before there were families; on the other places stand those beside it, and whatever
-- happens to the one happens to them, in the same statement. So a unit is taken whole or not at all, and each place keeps
-- its own constraint as the last word.

ALTER TABLE unit
    ADD COLUMN families text NOT NULL DEFAULT 'no' -- only: nobody gets a single place of it
        CONSTRAINT known_words_for_families CHECK (families IN ('no', 'also', 'only'));
GRANT UPDATE (families) ON unit TO adempauze_app;

ALTER TABLE claim
    ADD COLUMN persons int NOT NULL DEFAULT 1 CONSTRAINT a_claim_is_somebodys CHECK (persons BETWEEN 1 AND 20);

ALTER TABLE placement
    ADD COLUMN whole_unit boolean NOT NULL DEFAULT false,
    ADD COLUMN beside uuid, -- the claim's own placement, which this one follows
    ADD CONSTRAINT only_claims_take_units CHECK (NOT whole_unit OR claim_id IS NOT NULL),
    ADD CONSTRAINT only_in_a_unit_taken_whole CHECK (beside IS NULL OR whole_unit),
    ADD CONSTRAINT nothing_stands_beside_itself CHECK (beside <> id),
    ADD FOREIGN KEY (region_id, beside) REFERENCES placement;

CREATE INDEX placement_beside ON placement (region_id, beside) WHERE beside IS NOT NULL;

-- Raises where one of the other places is not free.
CREATE FUNCTION take_whole_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted bigint;
    taken  bigint;
BEGIN
    WITH other AS (
        SELECT n.id
          FROM place p
          JOIN place n ON n.region_id = p.region_id AND n.facility_id = p.facility_id AND n.unit_id = p.unit_id
                      AND n.id <> p.id AND (n.moved_at IS NULL OR n.moved_at > NEW.from_at)
         WHERE p.region_id = NEW.region_id AND p.id = NEW.place_id),
    placed AS (
        INSERT INTO placement (region_id, claim_id, number, place_id, facility_id, person_id, from_at, until_at,
                               taken_until_at, expires_at, blocks, occupied, tail_until_at, tail_decided_at, tail_shared,
                               whole_unit, beside)
        SELECT NEW.region_id, NEW.claim_id, NEW.number, other.id, NEW.facility_id, NEW.person_id, NEW.from_at,
               NEW.until_at, NEW.taken_until_at, NEW.expires_at, NEW.blocks, NEW.occupied, NEW.tail_until_at,
               NEW.tail_decided_at, NEW.tail_shared, true, NEW.id
          FROM other ORDER BY other.id
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT (SELECT count(*) FROM other), (SELECT count(*) FROM placed) INTO wanted, taken;
    PERFORM granted(CASE WHEN taken = wanted THEN 1 ELSE 0 END);
    RETURN NULL;
END
$$;

CREATE FUNCTION follow_whole_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE placement
       SET person_id = NEW.person_id, from_at = NEW.from_at, until_at = NEW.until_at,
           taken_until_at = NEW.taken_until_at, expires_at = NEW.expires_at, blocks = NEW.blocks,
           occupied = NEW.occupied, tail_until_at = NEW.tail_until_at, tail_decided_at = NEW.tail_decided_at,
           tail_shared = NEW.tail_shared
     WHERE region_id = NEW.region_id AND beside = NEW.id;
    RETURN NULL;
END
$$;

-- Whoever changes one place of it by hand is told so at the end.
CREATE FUNCTION check_whole_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM placement own
          JOIN placement b ON b.region_id = own.region_id AND b.beside = own.id
         WHERE own.region_id = NEW.region_id AND own.id = coalesce(NEW.beside, NEW.id)
           AND (b.claim_id, b.number, b.person_id, b.from_at, b.until_at, b.taken_until_at, b.expires_at, b.blocks,
                b.occupied, b.tail_until_at, b.tail_decided_at, b.tail_shared)
               IS DISTINCT FROM
               (own.claim_id, own.number, own.person_id, own.from_at, own.until_at, own.taken_until_at, own.expires_at,
                own.blocks, own.occupied, own.tail_until_at, own.tail_decided_at, own.tail_shared))
    THEN
        RAISE EXCEPTION 'a unit is taken whole' USING ERRCODE = '23514', CONSTRAINT = 'a_unit_is_taken_whole';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER units_are_taken_whole AFTER INSERT ON placement
    FOR EACH ROW WHEN (NEW.whole_unit AND NEW.beside IS NULL) EXECUTE FUNCTION take_whole_unit();
CREATE TRIGGER units_stay_whole AFTER UPDATE ON placement
    FOR EACH ROW WHEN (NEW.whole_unit AND NEW.beside IS NULL) EXECUTE FUNCTION follow_whole_unit();
CREATE CONSTRAINT TRIGGER a_unit_is_taken_whole AFTER INSERT OR UPDATE ON placement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.whole_unit) EXECUTE FUNCTION check_whole_unit();

-- What is locked with a place: where a unit can be taken whole, all its places, by whoever wants one of them.
CREATE FUNCTION places_with(wanted uuid[]) RETURNS uuid[] LANGUAGE sql STABLE
    AS $$
        SELECT wanted || ARRAY(
            SELECT n.id
              FROM place p
              JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id AND u.families <> 'no'
              JOIN place n ON n.region_id = u.region_id AND n.facility_id = u.facility_id AND n.unit_id = u.id
             WHERE p.region_id = region_here() AND p.id = ANY (wanted))
    $$;

CREATE OR REPLACE VIEW place_effective WITH (security_invoker = true) AS
    SELECT p.region_id, p.id, p.name, p.unit_id, p.facility_id, p.confirmed_at, p.surge,
           coalesce(p.accepts, u.accepts, f.accepts) AS accepts,
           coalesce(p.conditions, u.conditions, f.conditions) AS conditions,
           coalesce(p.wheelchair, u.wheelchair, f.wheelchair) AS wheelchair,
           f.alias, f.operator_id, f.kind, f.zone, f.intake_from, f.intake_until, f.departure_time, f.turnover_minutes,
           f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id, f.details_team_id, p.moved_at,
           u.name AS unit_name, u.families
      FROM place p
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id;

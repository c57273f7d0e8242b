-- Lending: the lender's place is closed and a guest place is there in the borrowing region, in one transaction; at the
-- end, or sooner, the other way round. What stands on the guest place is the borrower's. The lender sees that its place is
-- lent and until when; and since somebody may still be there when the loan ends, a lent place is occupied until it is
-- given back, whatever its end says, as a resident's is until somebody says empty.

ALTER TABLE unit ADD COLUMN guests boolean NOT NULL DEFAULT false; -- places that other regions lend are put here
CREATE UNIQUE INDEX one_unit_is_for_guests ON unit (region_id) WHERE guests;
GRANT UPDATE (guests) ON unit TO adempauze_app;

ALTER TABLE place ADD COLUMN on_loan boolean NOT NULL DEFAULT false; -- another region's; here for the time of the loan

ALTER TABLE loan
    ADD COLUMN place_id    uuid NOT NULL,
    ADD COLUMN from_at     timestamptz NOT NULL,
    ADD COLUMN until_at    timestamptz NOT NULL, -- as agreed
    ADD COLUMN lent_by     uuid NOT NULL,
    ADD COLUMN lent_at     timestamptz NOT NULL,
    ADD COLUMN returned_at timestamptz,
    ADD COLUMN version     bigint NOT NULL DEFAULT 1,
    ADD FOREIGN KEY (region_id, place_id) REFERENCES place,
    ADD FOREIGN KEY (region_id, lent_by) REFERENCES account,
    ADD CONSTRAINT a_closure_is_of_one_loan UNIQUE (region_id, closure_id),
    ADD CONSTRAINT a_loan_ends_after_it_begins CHECK (from_at < until_at);
CREATE INDEX loan_of_borrower ON loan (borrower_region_id, until_at) WHERE returned_at IS NULL;

-- Who is somewhere now, and what is lent and not given back; the second may lie ahead of the first.
ALTER TABLE placement
    DROP CONSTRAINT only_claims_occupy,
    ADD CONSTRAINT only_what_blocks_occupies CHECK (NOT occupied OR blocks);
DROP INDEX one_present_per_place;
CREATE UNIQUE INDEX one_present_per_place ON placement (region_id, place_id) WHERE occupied AND claim_id IS NOT NULL;
CREATE INDEX occupied_places ON placement (region_id, place_id) WHERE occupied;

-- The gate writes in one region after the other, each behind its own wall; besides that it sees what is borrowed, by
-- whoever borrowed it, and which regions have room for guests.
CREATE POLICY borrowed ON loan FOR SELECT TO adempauze_gate USING (borrower_region_id = region_here());
CREATE POLICY for_guests ON unit FOR SELECT TO adempauze_gate USING (guests);
GRANT SELECT, INSERT, UPDATE ON loan TO adempauze_gate;
GRANT INSERT ON place, closure, placement, event, audit, audit_pending TO adempauze_gate;
GRANT SELECT (closure_id) ON placement TO adempauze_gate;
GRANT UPDATE (from_at, until_at, taken_until_at, blocks, occupied) ON placement TO adempauze_gate;

CREATE FUNCTION note_loan(loan uuid, place uuid, facility uuid, organisation uuid, kind text, at timestamptz, request text)
    RETURNS void LANGUAGE sql
    AS $$
        INSERT INTO event (kind, place_id, facility_id, organisation_ids, happened_at, recorded_at, data)
        VALUES ($5, $2, $3, ARRAY[$4], $6, $6, jsonb_build_object('loanId', $1));
        INSERT INTO audit (action, subject_kind, subject_id, request_id) VALUES ($5, 'place', $2, $7);
    $$;

-- The guest place of a loan, and the loan itself. The lender's closure is there already. Raises where the borrower has no
-- unit for guests.
CREATE FUNCTION lend_place(loan uuid, closure uuid, lent uuid, borrower uuid, guest uuid, lent_from timestamptz,
                           lent_until timestamptz, by uuid, at timestamptz, request text)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
        here   uuid := region_here();
        words  record;
        room   record;
        called text;
        plan   uuid;
    BEGIN
        SELECT p.alias || ' ' || p.name AS name, p.accepts, p.conditions, p.wheelchair INTO words
          FROM place_effective p WHERE p.region_id = here AND p.id = lent;
        PERFORM set_config('adempauze.region', borrower::text, true);
        SELECT u.id, u.facility_id, f.operator_id INTO room
          FROM unit u JOIN facility f ON f.region_id = u.region_id AND f.id = u.facility_id
         WHERE u.region_id = borrower AND u.guests;
        PERFORM granted(CASE WHEN room.id IS NULL OR borrower = here THEN 0 ELSE 1 END);
        called := words.name;
        FOR n IN 2 .. 1000 LOOP
            EXIT WHEN NOT EXISTS (SELECT FROM place p WHERE p.region_id = borrower AND p.unit_id = room.id AND p.name = called);
            called := words.name || ' (' || n || ')';
        END LOOP;
        INSERT INTO place (region_id, id, unit_id, facility_id, name, accepts, conditions, wheelchair, confirmed_at, on_loan)
        VALUES (borrower, guest, room.id, room.facility_id, called, words.accepts, words.conditions, words.wheelchair, at,
                true);
        plan := gen_random_uuid();
        INSERT INTO closure (region_id, id, place_id, reason, recorded_at)
        VALUES (borrower, plan, guest, 'not_open_yet', at);
        INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at)
        VALUES (borrower, plan, guest, room.facility_id, 'epoch', lent_from, lent_from);
        plan := gen_random_uuid();
        INSERT INTO closure (region_id, id, place_id, reason, recorded_at) VALUES (borrower, plan, guest, 'moved', at);
        INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at)
        VALUES (borrower, plan, guest, room.facility_id, lent_until, 'infinity', 'infinity');
        PERFORM note_loan(loan, guest, room.facility_id, room.operator_id, 'place.borrowed', at, request);
        PERFORM set_config('adempauze.region', here::text, true);
        INSERT INTO loan (region_id, id, closure_id, borrower_region_id, guest_place_id, place_id, from_at, until_at, lent_by,
                          lent_at)
        VALUES (here, loan, closure, borrower, guest, lent, lent_from, lent_until, by, at);
    END
    $$;

-- For the borrower: the guest place is nobody's from then on, and the lender's is free. Not while anybody is in it, nor
-- twice: false. What else stands on the guest place then is refused by its own constraint. The guest place is locked.
CREATE FUNCTION return_place(returned uuid, at timestamptz, request text)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
        here uuid := region_here();
        l    record;
        home record;
    BEGIN
        SELECT * INTO l FROM loan
         WHERE id = returned AND borrower_region_id = here AND region_id <> here AND returned_at IS NULL;
        IF l.id IS NULL OR EXISTS (SELECT FROM placement x
                                    WHERE x.region_id = here AND x.place_id = l.guest_place_id AND x.occupied) THEN
            RETURN false;
        END IF;
        UPDATE placement x SET from_at = greatest(l.from_at, at)
         WHERE x.region_id = here AND x.place_id = l.guest_place_id AND x.closure_id IS NOT NULL AND x.blocks
           AND x.until_at = 'infinity' AND x.from_at > greatest(l.from_at, at);
        PERFORM set_config('adempauze.region', l.region_id::text, true);
        UPDATE placement x
           SET occupied = false, blocks = at > x.from_at,
               until_at = CASE WHEN at > x.from_at THEN least(x.until_at, at) ELSE x.until_at END,
               taken_until_at = CASE WHEN at > x.from_at THEN least(x.taken_until_at, at) ELSE x.taken_until_at END
         WHERE x.region_id = l.region_id AND x.place_id = l.place_id AND x.closure_id = l.closure_id AND x.blocks;
        UPDATE loan SET returned_at = at, version = version + 1 WHERE region_id = l.region_id AND id = l.id;
        SELECT p.facility_id, f.operator_id INTO home
          FROM place p JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
         WHERE p.region_id = l.region_id AND p.id = l.place_id;
        PERFORM note_loan(l.id, l.place_id, home.facility_id, home.operator_id, 'place.returned', at, request);
        PERFORM set_config('adempauze.region', here::text, true);
        RETURN true;
    END
    $$;

-- What the region has borrowed: from whom, which guest place, and until when.
CREATE FUNCTION places_borrowed()
    RETURNS TABLE (id uuid, region_name text, guest_place_id uuid, from_at timestamptz, until_at timestamptz,
                   returned_at timestamptz, version bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT l.id, r.name, l.guest_place_id, l.from_at, l.until_at, l.returned_at, l.version
          FROM loan l JOIN region r ON r.id = l.region_id
         WHERE l.borrower_region_id = region_here() AND l.region_id <> region_here()
    $$;

-- Whom a place can be lent to.
CREATE FUNCTION regions_with_guest_room() RETURNS TABLE (id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT r.id, r.name FROM region r JOIN unit u ON u.region_id = r.id AND u.guests
         WHERE region_here() IS NOT NULL AND r.id <> region_here() ORDER BY r.name, r.id
    $$;

GRANT CREATE ON SCHEMA public TO adempauze_gate;
ALTER FUNCTION lend_place(uuid, uuid, uuid, uuid, uuid, timestamptz, timestamptz, uuid, timestamptz, text)
    OWNER TO adempauze_gate;
ALTER FUNCTION return_place(uuid, timestamptz, text) OWNER TO adempauze_gate;
ALTER FUNCTION places_borrowed() OWNER TO adempauze_gate;
ALTER FUNCTION regions_with_guest_room() OWNER TO adempauze_gate;
REVOKE CREATE ON SCHEMA public FROM adempauze_gate;
REVOKE ALL ON FUNCTION lend_place(uuid, uuid, uuid, uuid, uuid, timestamptz, timestamptz, uuid, timestamptz, text),
    return_place(uuid, timestamptz, text), places_borrowed(), regions_with_guest_room() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lend_place(uuid, uuid, uuid, uuid, uuid, timestamptz, timestamptz, uuid, timestamptz, text),
    return_place(uuid, timestamptz, text), places_borrowed(), regions_with_guest_room() TO adempauze_app;

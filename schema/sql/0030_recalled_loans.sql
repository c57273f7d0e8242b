-- The lender asks for its place back before the loan ends. What stands on the guest place is the borrower's: the lender is
-- told only from when on nothing would.

-- Of a place that the region lent: whether its borrower's house has the paper of an outage to enter, whether somebody
-- should have left and nobody said so, and until when anything stands on it that is not over at `back`. No row: it lent
-- no such place, or has it back.
CREATE FUNCTION stands_on_lent(lent uuid, back timestamptz, at timestamptz)
    RETURNS TABLE (awaits_paper boolean, unconfirmed boolean, until_at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
        here uuid := region_here();
        l    record;
    BEGIN
        SELECT * INTO l FROM loan o WHERE o.region_id = here AND o.id = lent AND o.returned_at IS NULL;
        IF l.id IS NULL THEN
            RETURN;
        END IF;
        PERFORM set_config('adempauze.region', l.borrower_region_id::text, true);
        RETURN QUERY
            SELECT f.paper_since_at IS NOT NULL, coalesce(stands.unconfirmed, false), stands.until_at
              FROM place p
              JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
              LEFT JOIN LATERAL (
                   SELECT bool_or(b.occupied AND b.until_at <= at) AS unconfirmed, max(ends.until_at) AS until_at
                     FROM placement b
                    CROSS JOIN LATERAL (SELECT greatest(b.taken_until_at, CASE WHEN b.tail_decided_at > at
                                                                               THEN b.tail_until_at END) AS until_at) ends
                    WHERE b.region_id = p.region_id AND b.place_id = p.id AND b.blocks AND b.closure_id IS NULL
                      AND (b.expires_at IS NULL OR b.expires_at > at)
                      AND (b.occupied AND b.until_at <= at OR ends.until_at > back)) stands ON true
             WHERE p.region_id = l.borrower_region_id AND p.id = l.guest_place_id;
        PERFORM set_config('adempauze.region', here::text, true);
    END
    $$;

-- The guest place is nobody's from `back` on, and the lender's closure ends then; both stay as they are where the loan has
-- changed since (false). A place that was to be lent later only is given back at once. Whatever stands on the guest place
-- is refused by its own constraint; closures of the borrower there go with it. As at any end of a loan, the lender's place
-- is occupied until it is given back.
CREATE FUNCTION recall_place(recalled uuid, seen bigint, back timestamptz, at timestamptz, request text)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
    AS $$
    DECLARE
        here uuid := region_here();
        l    record;
        room record;
        done boolean;
    BEGIN
        SELECT * INTO l FROM loan
         WHERE region_id = here AND id = recalled AND returned_at IS NULL AND version = seen AND until_at > back;
        IF l.id IS NULL THEN
            RETURN false;
        END IF;
        PERFORM set_config('adempauze.region', l.borrower_region_id::text, true);
        IF back <= l.from_at THEN
            done := return_place(recalled, at, request);
            PERFORM set_config('adempauze.region', here::text, true);
            RETURN done;
        END IF;
        UPDATE placement x SET blocks = false
         WHERE x.region_id = l.borrower_region_id AND x.place_id = l.guest_place_id AND x.closure_id IS NOT NULL
           AND x.blocks AND x.from_at >= back AND x.until_at <> 'infinity';
        UPDATE placement x SET until_at = back, taken_until_at = back
         WHERE x.region_id = l.borrower_region_id AND x.place_id = l.guest_place_id AND x.closure_id IS NOT NULL
           AND x.blocks AND x.from_at < back AND x.until_at > back AND x.until_at <> 'infinity';
        UPDATE placement x SET from_at = back
         WHERE x.region_id = l.borrower_region_id AND x.place_id = l.guest_place_id AND x.closure_id IS NOT NULL
           AND x.blocks AND x.until_at = 'infinity' AND x.from_at > back;
        SELECT p.facility_id, f.operator_id INTO room
          FROM place p JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
         WHERE p.region_id = l.borrower_region_id AND p.id = l.guest_place_id;
        PERFORM note_loan(l.id, l.guest_place_id, room.facility_id, room.operator_id, 'place.recalled', at, request);
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE placement x SET until_at = back, taken_until_at = back
         WHERE x.region_id = here AND x.place_id = l.place_id AND x.closure_id = l.closure_id AND x.blocks;
        UPDATE loan SET until_at = back, version = version + 1
         WHERE region_id = here AND id = l.id AND returned_at IS NULL AND version = seen;
        RETURN FOUND;
    END
    $$;

GRANT CREATE ON SCHEMA public TO adempauze_gate;
ALTER FUNCTION stands_on_lent(uuid, timestamptz, timestamptz) OWNER TO adempauze_gate;
ALTER FUNCTION recall_place(uuid, bigint, timestamptz, timestamptz, text) OWNER TO adempauze_gate;
REVOKE CREATE ON SCHEMA public FROM adempauze_gate;
REVOKE ALL ON FUNCTION stands_on_lent(uuid, timestamptz, timestamptz),
    recall_place(uuid, bigint, timestamptz, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stands_on_lent(uuid, timestamptz, timestamptz),
    recall_place(uuid, bigint, timestamptz, timestamptz, text) TO adempauze_app;

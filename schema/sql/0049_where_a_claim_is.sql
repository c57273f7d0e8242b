-- Where a claim is at a moment, as ClaimRow::here says it: where somebody is, whatever was planned; where nobody is yet,
-- the place that it has then, before its beginning the first; of a claim that has come to nothing, the last that it had.
-- Whatever chooses a house for a claim asks here.
CREATE FUNCTION claim_here(region uuid, claim uuid, at timestamptz)
    RETURNS TABLE (placement_id uuid, place_id uuid, facility_id uuid) LANGUAGE sql STABLE AS $$
    SELECT x.id, x.place_id, x.facility_id
      FROM placement x
     WHERE x.region_id = region AND x.claim_id = claim AND x.beside IS NULL
     ORDER BY x.occupied DESC, x.blocks DESC, (x.blocks AND x.from_at <= at) DESC,
              CASE WHEN x.blocks AND x.from_at > at THEN -x.number ELSE x.number END DESC
     LIMIT 1
$$;

-- Whose house completes the details of what an alert is about.
GRANT SELECT (id, number, place_id, beside, from_at, blocks, occupied) ON placement TO adempauze_courier;

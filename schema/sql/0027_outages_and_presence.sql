-- When nobody could ask the daemon, houses wrote on paper: who came, who left, who moved. Until a house has entered it,
-- what stands here says nothing of its empty beds.

-- When the daemon last swept a region: while somebody does, it goes on; what lies between two beats was an outage.
CREATE TABLE region_beat (
    region_id uuid NOT NULL DEFAULT region_here() PRIMARY KEY REFERENCES region,
    beat_at   timestamptz NOT NULL, -- by the daemon's clock, which in a demo runs ahead
    real_at   timestamptz NOT NULL  -- by the machine's, which says how long nobody was there
);

ALTER TABLE region_beat ENABLE ROW LEVEL SECURITY;
ALTER TABLE region_beat FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON region_beat USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON region_beat TO adempauze_app;
GRANT UPDATE (beat_at, real_at) ON region_beat TO adempauze_app;

ALTER TABLE facility
    ADD COLUMN paper_since_at timestamptz; -- what happened on paper since then has not been entered: nothing is free
GRANT UPDATE (paper_since_at) ON facility TO adempauze_app;
GRANT SELECT (paper_since_at) ON facility TO adempauze_gate;

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan', 'enter_paper'));

-- As before, and not while the house's paper is still to be entered.
CREATE OR REPLACE FUNCTION stands_free(region uuid, place uuid, free_from timestamptz, free_until timestamptz,
                                       at timestamptz)
    RETURNS boolean LANGUAGE sql STABLE
    AS $$
        SELECT NOT EXISTS (
            SELECT FROM placement b
             WHERE b.region_id = $1 AND b.place_id = $2 AND b.blocks AND (b.expires_at IS NULL OR b.expires_at > $5)
               AND ((b.occupied AND b.until_at <= $5)
                    OR (b.from_at < $4
                        AND greatest(b.taken_until_at, CASE WHEN b.tail_decided_at > $5 THEN b.tail_until_at END) > $3)))
           AND NOT EXISTS (
            SELECT FROM place p
              JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
             WHERE p.region_id = $1 AND p.id = $2 AND f.paper_since_at IS NOT NULL)
    $$;

-- Somebody who stayed on past the planned end and then arrived elsewhere was present twice: no period overlapped. Where
-- that was recorded, the older presence becomes that of somebody whom nobody can name: its place stays taken until the
-- house says that it is empty.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE placement x SET person_id = NULL
         WHERE x.occupied AND EXISTS (
            SELECT FROM placement y
             WHERE y.region_id = x.region_id AND y.person_id = x.person_id AND y.occupied AND y.claim_id <> x.claim_id
               AND (y.from_at, y.id) > (x.from_at, x.id));
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

ALTER TABLE placement
    ADD CONSTRAINT nobody_is_present_twice EXCLUDE USING gist
        (region_id WITH =, person_id WITH =, claim_id WITH <>) WHERE (occupied AND person_id IS NOT NULL);

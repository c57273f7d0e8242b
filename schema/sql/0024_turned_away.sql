-- Every request without a place is noted by the daemon, once per request, and followed until somebody knows what became
-- of it.

ALTER TABLE turn_away
    DROP CONSTRAINT turn_away_reason_check,
    ADD CONSTRAINT known_turn_away_reasons CHECK (reason IN ('full', 'closed', 'departure_unconfirmed',
        'over_house_limit', 'not_suitable', 'declined_by_house', 'desk_silent', 'hold_expired', 'too_many_holds',
        'own_choice', 'safety', 'other')),
    DROP CONSTRAINT turn_away_outcome_check,
    ADD CONSTRAINT known_turn_away_outcomes CHECK (outcome IN ('placed', 'elsewhere', 'family', 'hotel', 'home',
        'unknown')),
    ADD COLUMN named         boolean NOT NULL DEFAULT true,  -- its asker sent the request id; else the daemon drew it
    ADD COLUMN said          boolean NOT NULL DEFAULT true,  -- the reason is what a person said
    ADD COLUMN imposed_at    timestamptz,                   -- as the asker stated; tells two requests apart
    ADD COLUMN last_asked_at timestamptz,                   -- none: asked once
    ADD COLUMN claim_id      uuid,                           -- the hold that came to nothing, with its desk's reason
    ADD FOREIGN KEY (region_id, claim_id) REFERENCES claim;

-- What one account asks; and what is still to be followed.
CREATE INDEX turn_away_of_account ON turn_away (region_id, account_id, happened_at);
CREATE INDEX turn_away_open ON turn_away (region_id, happened_at) WHERE outcome IS NULL;

-- The request that a hold answers, where its asker names it.
CREATE TABLE place_request (
    region_id  uuid NOT NULL DEFAULT region_here(),
    claim_id   uuid NOT NULL,
    request_id uuid NOT NULL,
    PRIMARY KEY (region_id, claim_id),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim
);

CREATE INDEX holds_of_request ON place_request (region_id, request_id);

-- Holds that came to nothing and whose request is still to be noted; the sweep takes them off. However a hold expires
-- or is declined, it stands here in the same transaction.
CREATE TABLE failed_hold (
    region_id uuid NOT NULL DEFAULT region_here(),
    claim_id  uuid NOT NULL,
    PRIMARY KEY (region_id, claim_id),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim
);

CREATE FUNCTION note_failed_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO failed_hold (region_id, claim_id) VALUES (NEW.region_id, NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER failed_holds_are_noted AFTER UPDATE OF state ON claim
    FOR EACH ROW WHEN (OLD.state = 'held' AND NEW.state IN ('expired', 'declined'))
    EXECUTE FUNCTION note_failed_hold();

ALTER TABLE failed_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE failed_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON failed_hold USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT, DELETE, UPDATE ON failed_hold TO adempauze_app;

ALTER TABLE place_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_request FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON place_request USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON place_request TO adempauze_app;

ALTER TABLE task
    ADD COLUMN turn_away_id uuid,
    ADD FOREIGN KEY (region_id, turn_away_id) REFERENCES turn_away;

CREATE UNIQUE INDEX one_open_follow_up ON task (region_id, turn_away_id)
    WHERE state IN ('waiting', 'open') AND turn_away_id IS NOT NULL;
CREATE INDEX task_of_turn_away ON task (region_id, turn_away_id) WHERE turn_away_id IS NOT NULL;

-- A house is asked once to make room ahead, whatever runs into what there.
CREATE UNIQUE INDEX one_open_squeeze_per_house ON task (region_id, facility_id)
    WHERE kind = 'squeeze_ahead' AND state IN ('waiting', 'open');

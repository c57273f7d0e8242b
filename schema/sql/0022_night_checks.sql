-- Who was there in the evening, as the house said it. What is corrected later is a further row; the last one stands.

CREATE TABLE night_check (
    region_id   uuid NOT NULL DEFAULT region_here(),
    claim_id    uuid NOT NULL,
    night       date NOT NULL, -- the local date of its evening: from noon to noon
    number      int NOT NULL CHECK (number > 0),
    facility_id uuid NOT NULL,
    presence    text NOT NULL CHECK (presence IN ('present', 'absent', 'absent_with_notice', 'unknown')),
    checked_at  timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    PRIMARY KEY (region_id, claim_id, night, number),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    CONSTRAINT no_night_is_checked_ahead CHECK (checked_at <= recorded_at)
);

CREATE TRIGGER night_checks_stay BEFORE UPDATE OR DELETE ON night_check
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER night_checks_are_kept BEFORE TRUNCATE ON night_check EXECUTE FUNCTION refuse_change();

ALTER TABLE night_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE night_check FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON night_check USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON night_check TO adempauze_app;

-- Who was in a house over a night.
CREATE INDEX placement_of_house ON placement (region_id, facility_id, until_at) WHERE claim_id IS NOT NULL;

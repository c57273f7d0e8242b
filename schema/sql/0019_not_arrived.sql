-- Nobody came. While an order runs, that means: whereabouts unknown. The place stays theirs until somebody decides.

ALTER TABLE claim
    ADD COLUMN missed_at timestamptz, -- when it was recorded, while an order ran
    ADD COLUMN missed_by uuid,
    ADD CONSTRAINT a_missed_arrival_says_by_whom CHECK ((missed_at IS NULL) = (missed_by IS NULL)),
    ADD CONSTRAINT only_stays_are_missed CHECK (missed_at IS NULL OR
                                                state IN ('booked', 'no_show', 'cancelled', 'present', 'departed')),
    ADD FOREIGN KEY (region_id, missed_by) REFERENCES account;

CREATE INDEX awaited_by_arrival ON claim (region_id, expected_arrival_at) WHERE state IN ('held', 'booked');
-- Whether a claim's work was ever opened.
CREATE INDEX task_of_claim ON task (region_id, claim_id, kind) WHERE claim_id IS NOT NULL;

-- A shared tail: while it is open whether a resident's order is extended, others may claim the rest of the place on
-- condition, and see when that is decided. From then on they are firm; no row has to change for it.

ALTER TABLE placement
    ADD COLUMN tail_shared boolean NOT NULL DEFAULT false, -- others may claim the tail on condition; else it is protected
    ADD CONSTRAINT only_a_tail_is_shared CHECK (NOT tail_shared OR
                                                (tail_until_at IS NOT NULL AND tail_decided_at IS NOT NULL));

ALTER TABLE claim
    ADD COLUMN conditional_on       uuid, -- whose tail it lies on
    ADD COLUMN conditional_until_at timestamptz, -- firm from then on
    ADD CONSTRAINT a_condition_is_decided_some_day CHECK ((conditional_on IS NULL) = (conditional_until_at IS NULL)),
    ADD CONSTRAINT no_claim_waits_for_itself CHECK (conditional_on <> id),
    ADD CONSTRAINT the_tail_is_a_claims FOREIGN KEY (region_id, conditional_on) REFERENCES claim;

CREATE INDEX claim_on_tail ON claim (region_id, conditional_on) WHERE conditional_on IS NOT NULL;

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost'));

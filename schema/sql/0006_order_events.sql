-- Everything that can happen to an order, and what it makes due. Truth is the imposition as first recorded and the events;
-- the ends beside them, and the deadlines, are derived and kept so that SQL can see them.

ALTER TABLE restraining_order
    ALTER COLUMN first_days DROP NOT NULL, -- none: as many as the law says, or a moment that the decision names
    ADD COLUMN recorded_imposed_at  timestamptz, -- as first recorded: what is corrected since stands in the events
    ADD COLUMN first_until_named_at timestamptz, -- the end that a court's decision names
    DROP CONSTRAINT restraining_order_ended_early_by_check,
    ADD CONSTRAINT known_early_ends CHECK (ended_early_by IN ('withdrawal', 'annulment', 'suspension',
                                                              'partial_annulment', 'decision')),
    ADD CONSTRAINT a_first_period_is_said_once CHECK (first_days IS NULL OR first_until_named_at IS NULL);

-- What stood before a correction is in the event of its recording.
UPDATE restraining_order o
   SET recorded_imposed_at = coalesce(
           (SELECT (e.data ->> 'imposedAt')::timestamptz
              FROM event e
             WHERE e.region_id = o.region_id AND e.order_id = o.id AND e.kind = 'order.recorded'
             ORDER BY e.id
             LIMIT 1),
           o.imposed_at);

ALTER TABLE restraining_order ALTER COLUMN recorded_imposed_at SET NOT NULL;

ALTER TABLE order_event
    ADD COLUMN until_at          timestamptz, -- the end that the decision names, instead of days
    ADD COLUMN filed_at          timestamptz, -- of the filing that an extension counts from
    ADD COLUMN due_at            timestamptz, -- until when the condition of a suspension must be met
    ADD COLUMN corrects          int CHECK (corrects > 0), -- the event that was typed wrong; none: the imposition
    ADD COLUMN first_days        int CHECK (first_days > 0), -- the imposition's true days
    ADD COLUMN true_decided_at   timestamptz,
    ADD COLUMN true_effective_at timestamptz,
    ADD COLUMN voids             boolean NOT NULL DEFAULT false, -- the event never was
    DROP CONSTRAINT order_event_kind_check,
    DROP CONSTRAINT an_extension_has_days,
    DROP CONSTRAINT a_correction_has_a_moment,
    ADD CONSTRAINT known_kinds CHECK (kind IN ('served', 'extension', 'withdrawal', 'suspension', 'condition_met',
        'condition_broken', 'annulment', 'partial_annulment', 'reinstatement', 'breach', 'court_request', 'decision',
        'correction')),
    ADD CONSTRAINT days_or_a_moment CHECK (days IS NULL OR until_at IS NULL),
    ADD CONSTRAINT only_corrections_correct CHECK (kind = 'correction' OR (imposed_at IS NULL AND corrects IS NULL AND
        first_days IS NULL AND true_decided_at IS NULL AND true_effective_at IS NULL AND NOT voids)),
    ADD CONSTRAINT a_correction_looks_back CHECK (corrects < number),
    ADD CONSTRAINT a_correction_says_why CHECK (kind <> 'correction' OR reason IS NOT NULL),
    ADD FOREIGN KEY (region_id, order_id, corrects) REFERENCES order_event (region_id, order_id, number);

-- The agreed next step of a household matter: where to, and since when that is agreed.
ALTER TABLE household_case
    ADD COLUMN next_step           text CHECK (next_step IN ('return_home', 'stay_on', 'transit_home', 'family',
                                                             'own_housing', 'other_facility', 'detention')),
    ADD COLUMN next_step_agreed_at timestamptz,
    ADD CONSTRAINT a_next_step_is_agreed_some_day CHECK ((next_step IS NULL) = (next_step_agreed_at IS NULL));

-- What an order makes due. Written again with every change of the order; `opened_at` says that its task was opened.
CREATE TABLE order_deadline (
    region_id uuid NOT NULL DEFAULT region_here(),
    order_id  uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('reachability', 'hearing', 'extension_advice', 'extension_decision',
                                            'next_step_warning', 'suspension_condition')),
    due_at    timestamptz NOT NULL,
    opens_at  timestamptz NOT NULL, -- from when it is somebody's work
    opened_at timestamptz,
    PRIMARY KEY (region_id, order_id, kind, due_at),
    FOREIGN KEY (region_id, order_id) REFERENCES restraining_order,
    CONSTRAINT work_opens_before_it_is_due CHECK (opens_at <= due_at)
);

CREATE INDEX deadline_to_open ON order_deadline (region_id, opens_at) WHERE opened_at IS NULL;

ALTER TABLE order_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON order_deadline USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT, DELETE ON order_deadline TO adempauze_app; -- derived: rewritten with its order
GRANT UPDATE (opened_at) ON order_deadline TO adempauze_app;

ALTER TABLE task
    DROP CONSTRAINT task_kind_check,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition'));

-- The work that an order itself makes due is opened once.
CREATE UNIQUE INDEX one_open_task_of_an_order ON task (region_id, kind, order_id)
    WHERE state IN ('waiting', 'open') AND claim_id IS NULL AND order_id IS NOT NULL;

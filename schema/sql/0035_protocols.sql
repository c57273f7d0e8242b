-- Help that begins within a day and goes on after the stay: steps of protocols (config/protocols), what was done about
-- them, help to choose from, and what came of it.

-- A step is a task that is known before it is anybody's work: `planned` until `opens_at`. It keeps from what it counts.
ALTER TABLE task
    ADD COLUMN protocol      text, -- whose step it is; 'appointment': made by hand
    ADD COLUMN number        int CHECK (number > 0), -- which of several of the step
    ADD COLUMN due_from      text, -- a word: what the due moment counts from
    ADD COLUMN due_from_at   timestamptz,
    ADD COLUMN opens_at      timestamptz,
    ADD COLUMN lapses_at     timestamptz, -- what is not open by then is not opened any more
    ADD COLUMN cancelled_why text CHECK (cancelled_why IN ('met', 'stay_called_off', 'stay_moved', 'departed',
                                                           'not_due_any_more', 'not_in_protocol', 'still_open',
                                                           'too_late', 'called_off')),
    ADD COLUMN snoozed_until timestamptz,
    ADD COLUMN snoozed_why   text CHECK (snoozed_why IN ('awaits_answer', 'not_reached', 'appointment_made',
                                                         'at_their_request', 'too_soon')),
    DROP CONSTRAINT task_state_check,
    ADD CONSTRAINT known_task_states CHECK (state IN ('planned', 'waiting', 'open', 'done', 'cancelled')),
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan', 'enter_paper',
        'webhook_failing')
        OR (protocol IS NOT NULL AND kind ~ '^[a-z][a-z0-9_]{0,39}$')), -- the files name their steps
    ADD CONSTRAINT a_step_says_what_it_counts_from CHECK (
        num_nulls(protocol, number, due_from, due_from_at, opens_at) IN (0, 5)),
    ADD CONSTRAINT a_step_belongs_to_a_case CHECK (protocol IS NULL OR case_id IS NOT NULL),
    ADD CONSTRAINT only_steps_are_planned CHECK (state <> 'planned' OR protocol IS NOT NULL),
    ADD CONSTRAINT a_snooze_says_why CHECK ((snoozed_until IS NULL) = (snoozed_why IS NULL));

CREATE UNIQUE INDEX a_step_is_there_once ON task (region_id, protocol, kind, coalesce(claim_id, order_id), number)
    WHERE protocol <> 'appointment' AND state <> 'cancelled';
CREATE INDEX step_to_open ON task (region_id, opens_at) WHERE state = 'planned';
CREATE INDEX step_of_case ON task (region_id, case_id) WHERE protocol IS NOT NULL;
CREATE INDEX snoozed_task ON task (region_id, snoozed_until) WHERE snoozed_until IS NOT NULL;

-- A step may be open several times: last week's and this week's.
DROP INDEX one_open_task_of_a_kind;
CREATE UNIQUE INDEX one_open_task_of_a_kind ON task (region_id, kind, claim_id)
    WHERE state IN ('waiting', 'open') AND claim_id IS NOT NULL AND protocol IS NULL;
DROP INDEX one_open_task_of_an_order;
CREATE UNIQUE INDEX one_open_task_of_an_order ON task (region_id, kind, order_id)
    WHERE state IN ('waiting', 'open') AND claim_id IS NULL AND order_id IS NOT NULL AND protocol IS NULL;

-- Cases whose steps are to be looked at again. Only ever added to by changes, and never with a key, so that no change
-- waits for whoever plans; whoever plans takes away what it saw.
CREATE TABLE follow_up_mark (
    region_id uuid NOT NULL DEFAULT region_here(),
    id        bigint GENERATED ALWAYS AS IDENTITY,
    case_id   uuid NOT NULL,
    PRIMARY KEY (region_id, id)
);

CREATE INDEX mark_of_case ON follow_up_mark (region_id, case_id);

CREATE FUNCTION mark_case_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO follow_up_mark (region_id, case_id) VALUES (NEW.region_id, NEW.case_id);
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_case_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO follow_up_mark (region_id, case_id) VALUES (NEW.region_id, NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_case_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO follow_up_mark (region_id, case_id) VALUES (OLD.region_id, OLD.case_id);
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_case_of_placement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO follow_up_mark (region_id, case_id)
    SELECT c.region_id, c.case_id FROM claim c
     WHERE c.region_id = NEW.region_id AND c.id = NEW.claim_id AND c.case_id IS NOT NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER an_order_moves_steps AFTER INSERT OR UPDATE ON restraining_order
    FOR EACH ROW EXECUTE FUNCTION mark_case_of_row();
CREATE TRIGGER a_new_stay_has_steps AFTER INSERT ON claim
    FOR EACH ROW WHEN (NEW.case_id IS NOT NULL AND NEW.state <> 'held') EXECUTE FUNCTION mark_case_of_row();
CREATE TRIGGER a_stay_moves_steps AFTER UPDATE ON claim
    FOR EACH ROW WHEN (NEW.case_id IS NOT NULL AND NEW.state <> 'held'
                       AND (NEW.state, NEW.case_id, NEW.order_id, NEW.arrived_at, NEW.departed_at, NEW.until_at)
                           IS DISTINCT FROM
                           (OLD.state, OLD.case_id, OLD.order_id, OLD.arrived_at, OLD.departed_at, OLD.until_at))
    EXECUTE FUNCTION mark_case_of_row();
CREATE TRIGGER another_case_takes_the_steps AFTER UPDATE ON claim
    FOR EACH ROW WHEN (OLD.case_id IS NOT NULL AND NEW.case_id IS DISTINCT FROM OLD.case_id)
    EXECUTE FUNCTION mark_case_left();
CREATE TRIGGER a_transfer_moves_steps AFTER INSERT ON placement
    FOR EACH ROW WHEN (NEW.claim_id IS NOT NULL AND NEW.number > 1) EXECUTE FUNCTION mark_case_of_placement();
CREATE TRIGGER a_next_step_meets_steps AFTER UPDATE ON household_case
    FOR EACH ROW WHEN ((NEW.next_step, NEW.organisation_id) IS DISTINCT FROM (OLD.next_step, OLD.organisation_id))
    EXECUTE FUNCTION mark_case_itself();
CREATE TRIGGER whoever_comes_and_goes_moves_steps AFTER INSERT OR UPDATE ON participation
    FOR EACH ROW EXECUTE FUNCTION mark_case_of_row();
CREATE TRIGGER a_done_step_brings_the_next AFTER UPDATE ON task
    FOR EACH ROW WHEN (NEW.protocol IS NOT NULL AND (OLD.state = 'done') <> (NEW.state = 'done'))
    EXECUTE FUNCTION mark_case_of_row();

-- A task on its way to somebody else: it stays whose it is until they take it.
CREATE TABLE task_hand_over (
    region_id            uuid NOT NULL DEFAULT region_here(),
    id                   uuid NOT NULL,
    task_id              uuid NOT NULL,
    from_organisation_id uuid NOT NULL,
    to_organisation_id   uuid NOT NULL,
    to_account_id        uuid, -- none: the organisation's team
    offered_at           timestamptz NOT NULL,
    offered_by           uuid NOT NULL,
    answer               text CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_at          timestamptz,
    answered_by          uuid,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, task_id) REFERENCES task,
    FOREIGN KEY (region_id, from_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, to_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, to_account_id) REFERENCES account,
    FOREIGN KEY (region_id, offered_by) REFERENCES account,
    FOREIGN KEY (region_id, answered_by) REFERENCES account,
    CONSTRAINT an_answer_has_its_moment CHECK (num_nulls(answer, answered_at, answered_by) IN (0, 3))
);

CREATE UNIQUE INDEX a_task_is_offered_to_one ON task_hand_over (region_id, task_id) WHERE answer IS NULL;
CREATE INDEX hand_over_to ON task_hand_over (region_id, to_organisation_id) WHERE answer IS NULL;

-- Who was in touch with whom, when and how. Words and moments; never what was said, never a name.
CREATE TABLE case_contact (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    case_id         uuid NOT NULL,
    claim_id        uuid,
    kind            text NOT NULL CHECK (kind IN ('telephone', 'visit', 'video', 'guided_contact', 'attempt')),
    with_whom       text NOT NULL CHECK (with_whom IN ('order_subject', 'person_at_home', 'both', 'children', 'family',
                                                       'network', 'agency')),
    happened_at     timestamptz NOT NULL,
    task_id         uuid, -- the step it was about
    organisation_id uuid NOT NULL, -- whose contact it was
    recorded_at     timestamptz NOT NULL,
    recorded_by     uuid NOT NULL,
    voided_at       timestamptz, -- it was entered by mistake
    voided_by       uuid,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, task_id) REFERENCES task,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    FOREIGN KEY (region_id, voided_by) REFERENCES account,
    CONSTRAINT a_mistake_is_somebodys CHECK ((voided_at IS NULL) = (voided_by IS NULL)),
    CONSTRAINT no_contact_lies_ahead CHECK (happened_at <= recorded_at)
);

CREATE INDEX contact_of_case ON case_contact (region_id, case_id, happened_at);

-- Help that organisations offer, to choose from.
CREATE TABLE help_offer (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    organisation_id uuid NOT NULL, -- who gives it
    name            text NOT NULL, -- of the offer
    kind            text NOT NULL CHECK (kind IN ('debt_help', 'aggression_regulation', 'addiction_care', 'parenting',
                                                  'housing', 'expert_by_experience', 'peer_group', 'mental_health',
                                                  'relationship', 'legal_aid', 'work_and_income', 'other')),
    for_whom        text NOT NULL CHECK (for_whom IN ('anyone', 'men', 'women', 'parents', 'children', 'families')),
    languages       text[] NOT NULL, -- ISO 639-1
    waiting_days    int NOT NULL CHECK (waiting_days BETWEEN 0 AND 730),
    peers           boolean NOT NULL, -- given in a group of people who know it themselves
    added_at        timestamptz NOT NULL,
    added_by        uuid NOT NULL,
    closed_at       timestamptz, -- since then it is not offered
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, added_by) REFERENCES account,
    CONSTRAINT help_is_given_in_some_language CHECK (cardinality(languages) BETWEEN 1 AND 20)
);

-- What became of help in a case: offered, accepted or declined, confirmed by who gives it, completed or broken off.
CREATE TABLE case_help (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    case_id         uuid NOT NULL,
    offer_id        uuid NOT NULL,
    for_whom        text NOT NULL CHECK (for_whom IN ('order_subject', 'person_at_home', 'both', 'children', 'family')),
    organisation_id uuid NOT NULL, -- who offered it
    state           text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'confirmed', 'completed',
                                                   'broken_off')),
    offered_at      timestamptz NOT NULL,
    offered_by      uuid NOT NULL,
    answered_at     timestamptz,
    answered_by     uuid,
    confirmed_at    timestamptz,
    confirmed_by    uuid,
    ended_at        timestamptz,
    ended_by        uuid,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, offer_id) REFERENCES help_offer,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, offered_by) REFERENCES account,
    FOREIGN KEY (region_id, answered_by) REFERENCES account,
    FOREIGN KEY (region_id, confirmed_by) REFERENCES account,
    FOREIGN KEY (region_id, ended_by) REFERENCES account,
    CONSTRAINT an_answer_is_somebodys CHECK ((answered_at IS NULL) = (answered_by IS NULL)
                                             AND (state = 'offered') = (answered_at IS NULL)),
    CONSTRAINT a_confirmation_is_somebodys CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)
                                                  AND (state NOT IN ('confirmed', 'completed')
                                                       OR confirmed_at IS NOT NULL)),
    CONSTRAINT an_end_is_somebodys CHECK ((ended_at IS NULL) = (ended_by IS NULL)
                                          AND (state IN ('completed', 'broken_off')) = (ended_at IS NOT NULL))
);

CREATE INDEX help_of_case ON case_help (region_id, case_id);
CREATE INDEX help_of_offer ON case_help (region_id, offer_id);
CREATE UNIQUE INDEX help_runs_once ON case_help (region_id, case_id, offer_id, for_whom)
    WHERE state IN ('offered', 'accepted', 'confirmed');

-- What came of it, as facts: a kind and a moment. A breach is an event of its order and stands there.
CREATE TABLE case_outcome (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    case_id         uuid NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('escalation_on_return', 'escalation_later')),
    happened_at     timestamptz NOT NULL,
    organisation_id uuid NOT NULL, -- who reported it
    recorded_at     timestamptz NOT NULL,
    recorded_by     uuid NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    CONSTRAINT no_outcome_lies_ahead CHECK (happened_at <= recorded_at)
);

CREATE INDEX outcome_of_case ON case_outcome (region_id, case_id, happened_at);

-- Only that there is one; never what it says.
ALTER TABLE household_case ADD COLUMN safety_plan_since timestamptz;

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['follow_up_mark', 'task_hand_over', 'case_contact', 'help_offer', 'case_help',
                             'case_outcome'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT DELETE ON follow_up_mark TO adempauze_app;
GRANT UPDATE (answer, answered_at, answered_by) ON task_hand_over TO adempauze_app;
GRANT UPDATE (voided_at, voided_by, version) ON case_contact TO adempauze_app;
GRANT UPDATE (name, for_whom, languages, waiting_days, peers, closed_at, version) ON help_offer TO adempauze_app;
GRANT UPDATE (state, answered_at, answered_by, confirmed_at, confirmed_by, ended_at, ended_by, version)
    ON case_help TO adempauze_app;

-- What orders made due so far is the protocol `order` now: its open and done tasks are steps, and what is still to come
-- is planned anew from the order itself.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE task t
           SET protocol = 'order', number = n.number, due_from_at = t.due_at, opens_at = t.opened_at,
               due_from = CASE t.kind WHEN 'report_reachability' THEN 'reachability'
                                      WHEN 'court_hearing' THEN 'hearing'
                                      WHEN 'advise_on_extension' THEN 'extension_advice'
                                      WHEN 'decide_on_extension' THEN 'extension_decision'
                                      WHEN 'agree_next_step' THEN 'order_end'
                                      ELSE 'suspension_condition' END
          FROM (SELECT s.id,
                       row_number() OVER (PARTITION BY s.order_id, s.kind ORDER BY s.opened_at, s.due_at) AS number
                  FROM task s
                 WHERE s.region_id = here AND s.claim_id IS NULL AND s.order_id IS NOT NULL AND s.case_id IS NOT NULL
                   AND s.state IN ('open', 'done')
                   AND s.kind IN ('report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension',
                                  'agree_next_step', 'judge_condition')) n
         WHERE t.region_id = here AND t.id = n.id;
        -- Steps of orders that were over when something was last recorded would all come at once, and late.
        INSERT INTO follow_up_mark (case_id)
        SELECT DISTINCT o.case_id
          FROM restraining_order o
         WHERE o.region_id = here
           AND o.until_at > (SELECT max(e.recorded_at) FROM event e WHERE e.region_id = here);
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

DROP TABLE order_deadline;

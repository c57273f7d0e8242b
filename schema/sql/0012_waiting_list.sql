-- Who waits for a place, what they were offered, and why they were.

CREATE TABLE waiting_entry (
    region_id        uuid NOT NULL DEFAULT region_here(),
    id               uuid NOT NULL,
    organisation_id  uuid NOT NULL,
    account_id       uuid NOT NULL,
    case_id          uuid,
    person_id        uuid,
    order_id         uuid,
    caller_reference bytea, -- sealed; the organisation's own
    gender           text CHECK (gender IN ('man', 'woman', 'other')),
    kind             text CHECK (kind IN ('time_out', 'transit_home')), -- none: any
    needed_from_at   timestamptz NOT NULL,
    needed_by_at     timestamptz NOT NULL, -- from then on a place would come too late
    imposed_at       timestamptz, -- as the caller said, or of the order
    under_order      boolean NOT NULL,
    danger_running_order boolean NOT NULL,
    sleeps_outside   boolean NOT NULL,
    children_involved boolean NOT NULL,
    registered_at    timestamptz NOT NULL,
    state            text NOT NULL DEFAULT 'waiting'
                     CHECK (state IN ('waiting', 'offered', 'placed', 'withdrawn', 'expired')),
    withdraw_reason  text CHECK (withdraw_reason IN ('found_elsewhere', 'no_longer_needed', 'own_choice', 'other')),
    ended_at         timestamptz,
    version          bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, account_id) REFERENCES account,
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    FOREIGN KEY (region_id, order_id, person_id) REFERENCES restraining_order (region_id, id, person_id),
    CONSTRAINT a_place_is_needed_before_it_comes_too_late CHECK (needed_from_at < needed_by_at),
    CONSTRAINT a_waiting_order_has_its_subject CHECK (order_id IS NULL OR person_id IS NOT NULL),
    CONSTRAINT only_who_waits_is_on_the_list CHECK ((state IN ('waiting', 'offered')) = (ended_at IS NULL)),
    CONSTRAINT a_withdrawal_has_its_reason CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL))
);

CREATE INDEX who_waits ON waiting_entry (region_id, registered_at) WHERE state IN ('waiting', 'offered');
CREATE INDEX who_waited ON waiting_entry (region_id, organisation_id, ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE waiting_offer (
    region_id      uuid NOT NULL DEFAULT region_here(),
    id             uuid NOT NULL,
    round_id       uuid NOT NULL, -- offers that were made together: the first acceptance ends the others
    entry_id       uuid NOT NULL,
    place_id       uuid NOT NULL,
    claim_id       uuid,          -- its hold; none: offered to several, held for nobody before the first acceptance
    task_id        uuid NOT NULL,
    from_at        timestamptz NOT NULL,
    until_at       timestamptz NOT NULL,
    offered_at     timestamptz NOT NULL,
    offered_by     uuid,          -- none: the daemon, when a place came free
    deadline_at    timestamptz NOT NULL,
    state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'released')),
    decline_reason text CHECK (decline_reason IN ('no_longer_needed', 'not_suitable', 'too_far', 'own_choice', 'safety')),
    ended_at       timestamptz,
    why            jsonb NOT NULL, -- rank, rules and values at that moment: words and numbers
    version        bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_entry,
    FOREIGN KEY (region_id, place_id) REFERENCES place,
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, task_id) REFERENCES task,
    FOREIGN KEY (region_id, offered_by) REFERENCES account,
    CONSTRAINT an_offer_ends_after_it_begins CHECK (from_at < until_at),
    CONSTRAINT an_offer_can_be_thought_about CHECK (offered_at < deadline_at),
    CONSTRAINT a_decline_has_its_reason CHECK ((state = 'declined') = (decline_reason IS NOT NULL)),
    CONSTRAINT an_open_offer_has_no_end CHECK ((state = 'open') = (ended_at IS NULL)),
    CONSTRAINT an_accepted_offer_has_its_hold CHECK (state <> 'accepted' OR claim_id IS NOT NULL)
);

-- Whoever waits thinks about one place at a time, and a round has one winner.
CREATE UNIQUE INDEX one_open_offer_per_entry ON waiting_offer (region_id, entry_id) WHERE state = 'open';
CREATE UNIQUE INDEX one_acceptance_per_round ON waiting_offer (region_id, round_id) WHERE state = 'accepted';
CREATE INDEX offer_of_entry ON waiting_offer (region_id, entry_id, offered_at);
CREATE INDEX open_offers ON waiting_offer (region_id, deadline_at) WHERE state = 'open';
CREATE INDEX offer_of_claim ON waiting_offer (region_id, claim_id) WHERE claim_id IS NOT NULL;

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['waiting_entry', 'waiting_offer'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT UPDATE (state, withdraw_reason, ended_at, version) ON waiting_entry TO adempauze_app;
GRANT UPDATE (claim_id, state, decline_reason, ended_at, version) ON waiting_offer TO adempauze_app;

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer'));

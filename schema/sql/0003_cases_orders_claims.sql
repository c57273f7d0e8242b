-- Cases, orders, and claims on places. A claim is a hold or the stay it becomes; a placement says which place, when.

-- One household matter.
CREATE TABLE household_case (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    household_id    uuid NOT NULL, -- opaque; two orders of one household meet here and nowhere else
    organisation_id uuid NOT NULL, -- whose case it is
    lead_account_id uuid,          -- the lead coordinator
    opened_at       timestamptz NOT NULL,
    opened_by       uuid NOT NULL,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, lead_account_id) REFERENCES account,
    FOREIGN KEY (region_id, opened_by) REFERENCES account
);

CREATE INDEX case_of_household ON household_case (region_id, household_id);

CREATE TABLE case_participant (
    region_id       uuid NOT NULL DEFAULT region_here(),
    case_id         uuid NOT NULL,
    organisation_id uuid NOT NULL,
    part            text NOT NULL CHECK (part IN ('lead_coordinator', 'case_manager', 'probation', 'shelter', 'police',
                                                  'municipality', 'other')),
    ground          text NOT NULL CHECK (ground IN ('legal_duty', 'consent', 'vital_interest', 'public_task')),
    PRIMARY KEY (region_id, case_id, organisation_id, part),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

-- A random id and the organisation's own reference, sealed by the daemon. No name, birth date or address.
CREATE TABLE person (
    region_id        uuid NOT NULL DEFAULT region_here(),
    id               uuid NOT NULL,
    organisation_id  uuid NOT NULL,
    client_reference bytea NOT NULL, -- sealed
    reference_index  bytea NOT NULL, -- keyed, to find the same reference again
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    CONSTRAINT a_reference_means_one_person UNIQUE (region_id, organisation_id, reference_index),
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

-- What stands after all events so far, kept beside them so that SQL can see it. Truth is imposed_at and order_event.
-- Local times are stored as imposed: a legal end is never computed again from hours.
CREATE TABLE restraining_order (
    region_id          uuid NOT NULL DEFAULT region_here(),
    id                 uuid NOT NULL,
    case_id            uuid NOT NULL,
    person_id          uuid NOT NULL,
    regime             text NOT NULL,
    regime_version     int NOT NULL,
    municipality       text NOT NULL,
    reference          bytea, -- sealed; the municipality's own
    imposed_at         timestamptz NOT NULL,
    imposed_local      timestamp NOT NULL,
    zone               text NOT NULL,
    first_days         int NOT NULL CHECK (first_days > 0),
    first_until_at     timestamptz NOT NULL,
    first_until_local  timestamp NOT NULL,
    latest_until_at    timestamptz NOT NULL,
    latest_until_local timestamp NOT NULL,
    planned_until_at    timestamptz NOT NULL,
    planned_until_local timestamp NOT NULL,
    until_at           timestamptz NOT NULL, -- planned end, or the early end that stands
    ended_early_by     text CHECK (ended_early_by IN ('withdrawal', 'annulment', 'suspension')),
    needs_confirmation boolean NOT NULL,
    recorded_at        timestamptz NOT NULL,
    recorded_by        uuid NOT NULL,
    version            bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, id, person_id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    CONSTRAINT an_order_ends_after_it_begins CHECK (first_until_at > imposed_at),
    CONSTRAINT no_extension_shortens CHECK (planned_until_at >= first_until_at),
    CONSTRAINT no_order_outlasts_the_law CHECK (planned_until_at <= latest_until_at),
    CONSTRAINT an_early_end_is_early CHECK (until_at <= planned_until_at)
);

CREATE INDEX order_of_case ON restraining_order (region_id, case_id);
CREATE INDEX order_of_person ON restraining_order (region_id, person_id);

CREATE TABLE order_event (
    region_id    uuid NOT NULL DEFAULT region_here(),
    order_id     uuid NOT NULL,
    number       int NOT NULL CHECK (number > 0),
    kind         text NOT NULL CHECK (kind IN ('extension', 'withdrawal', 'annulment', 'suspension', 'reinstatement',
                                               'correction')),
    decided_at   timestamptz NOT NULL,
    effective_at timestamptz NOT NULL,
    days         int CHECK (days > 0),
    imposed_at   timestamptz,
    reason       text CHECK (reason IN ('typing_error', 'later_information')),
    recorded_at  timestamptz NOT NULL,
    recorded_by  uuid NOT NULL,
    PRIMARY KEY (region_id, order_id, number),
    FOREIGN KEY (region_id, order_id) REFERENCES restraining_order,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    CONSTRAINT an_extension_has_days CHECK ((kind = 'extension') = (days IS NOT NULL)),
    CONSTRAINT a_correction_has_a_moment CHECK ((kind = 'correction') = (imposed_at IS NOT NULL))
);

CREATE TRIGGER order_events_stay BEFORE UPDATE OR DELETE ON order_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_events_are_kept BEFORE TRUNCATE ON order_event EXECUTE FUNCTION refuse_change();

CREATE TABLE claim (
    region_id              uuid NOT NULL DEFAULT region_here(),
    id                     uuid NOT NULL,
    state                  text NOT NULL CHECK (state IN ('held', 'expired', 'released', 'declined', 'booked', 'no_show',
                                                          'cancelled', 'present', 'departed')),
    case_id                uuid,
    person_id              uuid,
    order_id               uuid, -- the order that its current basis rests on, if any
    holder_account_id      uuid NOT NULL,
    holder_organisation_id uuid NOT NULL,
    caller_reference       bytea, -- sealed; the holder's own
    remark                 text CHECK (remark IN ('comes_with_police', 'comes_alone', 'needs_quiet', 'needs_interpreter')),
    gender                 text CHECK (gender IN ('man', 'woman', 'other')),
    code                   text NOT NULL, -- spoken
    from_at                timestamptz NOT NULL,
    until_at               timestamptz NOT NULL,
    expected_arrival_at    timestamptz NOT NULL,
    stated_imposed_at      timestamptz, -- as the caller said, before an order is attached
    expires_at             timestamptz, -- none after arrival or confirmation
    answer                 text NOT NULL CHECK (answer IN ('not_needed', 'awaited', 'accepted', 'declined')),
    answer_due_at          timestamptz,
    answered_at            timestamptz,
    answered_by            uuid,
    decline_reason         text CHECK (decline_reason IN ('full_in_fact', 'no_staff', 'not_suitable', 'safety', 'other')),
    arrived_at             timestamptz,
    arrival_recorded_at    timestamptz,
    departed_at            timestamptz,
    departure_recorded_at  timestamptz,
    destination            text CHECK (destination IN ('home', 'family', 'own_housing', 'other_facility', 'detention',
                                                       'unknown')),
    recorded_at            timestamptz NOT NULL,
    version                bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    FOREIGN KEY (region_id, order_id, person_id) REFERENCES restraining_order (region_id, id, person_id),
    FOREIGN KEY (region_id, holder_account_id) REFERENCES account,
    FOREIGN KEY (region_id, holder_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, answered_by) REFERENCES account,
    CONSTRAINT a_claim_ends_after_it_begins CHECK (from_at < until_at),
    CONSTRAINT an_order_has_its_subject CHECK (order_id IS NULL OR person_id IS NOT NULL),
    CONSTRAINT only_holds_expire CHECK (expires_at IS NULL OR state IN ('held', 'expired', 'released', 'declined')),
    CONSTRAINT every_hold_expires CHECK (state <> 'held' OR expires_at IS NOT NULL),
    CONSTRAINT booking_needs_a_person CHECK (state <> 'booked' OR person_id IS NOT NULL),
    CONSTRAINT presence_has_an_arrival CHECK (state NOT IN ('present', 'departed') OR
                                              (arrived_at IS NOT NULL AND arrival_recorded_at IS NOT NULL)),
    CONSTRAINT departure_has_both_moments CHECK ((state = 'departed') = (departed_at IS NOT NULL) AND
                                                 (departed_at IS NULL) = (departure_recorded_at IS NULL))
);

CREATE UNIQUE INDEX open_codes_are_unique ON claim (region_id, code) WHERE state IN ('held', 'booked');
CREATE INDEX claim_of_order ON claim (region_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX claim_of_case ON claim (region_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX claim_of_holder ON claim (region_id, holder_account_id);
CREATE INDEX holds_by_expiry ON claim (region_id, expires_at) WHERE state = 'held';
CREATE INDEX present_by_end ON claim (region_id, until_at) WHERE state = 'present';

-- Which place, when. `taken_until_at` adds the house's turnover; a closure has a row here too, so one constraint guards
-- claims and closures alike. A present person without recorded departure occupies a place whatever the planned end.
CREATE TABLE placement (
    region_id      uuid NOT NULL DEFAULT region_here(),
    id             uuid NOT NULL DEFAULT gen_random_uuid(),
    claim_id       uuid,
    closure_id     uuid,
    number         int NOT NULL DEFAULT 1 CHECK (number > 0), -- order within a claim: a transfer adds one
    place_id       uuid NOT NULL,
    facility_id    uuid NOT NULL,
    person_id      uuid,
    from_at        timestamptz NOT NULL,
    until_at       timestamptz NOT NULL,
    taken_until_at timestamptz NOT NULL,
    expires_at     timestamptz, -- of a hold: from then on it counts as free, swept or not
    blocks         boolean NOT NULL DEFAULT true,
    occupied       boolean NOT NULL DEFAULT false, -- somebody is in it now and nobody has said otherwise
    tail_until_at  timestamptz, -- protected for this resident until then, while now < tail_decided_at
    tail_decided_at timestamptz,
    during         tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(from_at, until_at)) STORED,
    taken          tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(from_at, taken_until_at)) STORED,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, closure_id) REFERENCES closure,
    FOREIGN KEY (region_id, place_id, facility_id) REFERENCES place (region_id, id, facility_id),
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    CONSTRAINT a_placement_is_a_claims_or_a_closures CHECK (num_nonnulls(claim_id, closure_id) = 1),
    CONSTRAINT a_placement_ends_after_it_begins CHECK (from_at < until_at),
    CONSTRAINT turnover_comes_after CHECK (taken_until_at >= until_at),
    CONSTRAINT only_claims_occupy CHECK (NOT occupied OR (claim_id IS NOT NULL AND blocks)),
    CONSTRAINT a_place_has_one_claim_at_a_time EXCLUDE USING gist
        (region_id WITH =, place_id WITH =, taken WITH &&) WHERE (blocks),
    CONSTRAINT nobody_is_in_two_places EXCLUDE USING gist
        (region_id WITH =, person_id WITH =, claim_id WITH <>, during WITH &&) WHERE (blocks AND person_id IS NOT NULL)
);

CREATE UNIQUE INDEX one_present_per_place ON placement (region_id, place_id) WHERE occupied;
-- "Next blocking placement that ends after …": one descent per place (they never overlap).
CREATE INDEX blocking_by_end ON placement (region_id, place_id, taken_until_at) INCLUDE (from_at, expires_at) WHERE blocks;
CREATE INDEX protected_tails ON placement (region_id, place_id, tail_decided_at)
    WHERE blocks AND tail_decided_at IS NOT NULL;
CREATE INDEX placement_of_claim ON placement (region_id, claim_id) WHERE claim_id IS NOT NULL;

-- Why a stay may last; gapless over the stay.
CREATE TABLE basis_segment (
    region_id   uuid NOT NULL DEFAULT region_here(),
    claim_id    uuid NOT NULL,
    number      int NOT NULL CHECK (number > 0),
    basis       text NOT NULL CHECK (basis IN ('order', 'next_order', 'other_measure', 'voluntary', 'wind_down')),
    order_id    uuid,
    from_at     timestamptz NOT NULL,
    until_at    timestamptz NOT NULL,
    why         text NOT NULL CHECK (why IN ('order', 'extension', 'correction', 'reinstatement', 'departure_hour',
                                             'own_request', 'no_housing_yet', 'help_continues', 'court_measure', 'transfer')),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, claim_id, number),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, order_id) REFERENCES restraining_order,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    CONSTRAINT a_segment_ends_after_it_begins CHECK (from_at < until_at),
    CONSTRAINT orders_are_named CHECK ((basis IN ('order', 'next_order')) = (order_id IS NOT NULL))
);

-- At commit: the segments of a stay have no gap, no overlap, and reach from its beginning to its end.
CREATE FUNCTION check_basis_covers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := coalesce(NEW.claim_id, OLD.claim_id);
    here   uuid := coalesce(NEW.region_id, OLD.region_id);
BEGIN
    IF EXISTS (
        SELECT FROM (
            SELECT s.from_at, lag(s.until_at) OVER (ORDER BY s.number) AS before
              FROM basis_segment s
             WHERE s.region_id = here AND s.claim_id = wanted) AS seam
         WHERE seam.before IS NOT NULL AND seam.before <> seam.from_at)
       OR EXISTS (
        SELECT FROM claim c
          JOIN (SELECT min(s.from_at) AS first, max(s.until_at) AS last
                  FROM basis_segment s WHERE s.region_id = here AND s.claim_id = wanted) AS span ON span.first IS NOT NULL
         WHERE c.region_id = here AND c.id = wanted
           AND (span.first <> c.from_at OR span.last <> c.until_at))
    THEN
        RAISE EXCEPTION 'basis segments must cover their stay'
            USING ERRCODE = '23514', CONSTRAINT = 'basis_segments_cover_the_stay';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER basis_segments_cover_the_stay AFTER INSERT OR UPDATE OR DELETE ON basis_segment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_basis_covers();

-- A request that got no place. Repeated searches of one request count once.
CREATE TABLE turn_away (
    region_id       uuid NOT NULL DEFAULT region_here(),
    id              uuid NOT NULL,
    request_id      uuid NOT NULL,
    account_id      uuid NOT NULL,
    organisation_id uuid NOT NULL,
    reason          text NOT NULL CHECK (reason IN ('full', 'not_suitable', 'declined_by_house', 'desk_silent', 'own_choice',
                                                    'safety', 'other')),
    gender          text CHECK (gender IN ('man', 'woman', 'other')),
    under_order     boolean NOT NULL,
    happened_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    outcome         text CHECK (outcome IN ('elsewhere', 'family', 'hotel', 'home', 'unknown')),
    outcome_at      timestamptz,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    CONSTRAINT one_request_is_turned_away_once UNIQUE (region_id, request_id),
    FOREIGN KEY (region_id, account_id) REFERENCES account,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation
);

CREATE INDEX turn_away_by_moment ON turn_away (region_id, happened_at);

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['household_case', 'case_participant', 'person', 'restraining_order', 'order_event', 'claim',
                                'placement', 'basis_segment', 'turn_away'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT UPDATE ON household_case, restraining_order, claim, placement, turn_away TO adempauze_app;
GRANT UPDATE (recorded_at) ON person TO adempauze_app; -- FOR NO KEY UPDATE asks for it
GRANT DELETE, UPDATE ON basis_segment TO adempauze_app; -- what stood before is in the events
GRANT SELECT ON placement, turn_away TO adempauze_report;
GRANT SELECT (region_id, id, state, holder_organisation_id, from_at, until_at, arrived_at, departed_at)
    ON claim TO adempauze_report;

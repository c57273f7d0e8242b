-- Who must not sleep where, and who must not meet whom. Coordinates are sealed by the daemon: the database compares none.

CREATE TABLE house_ban (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          uuid NOT NULL,
    person_id   uuid NOT NULL,
    facility_id uuid NOT NULL,
    from_at     timestamptz NOT NULL,
    until_at    timestamptz, -- none: until it is lifted
    reason      text NOT NULL CHECK (reason IN ('violence', 'threats', 'weapons', 'drugs', 'house_rules', 'other')),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    lifted_by   uuid,
    lifted_at   timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    FOREIGN KEY (region_id, lifted_by) REFERENCES account,
    CONSTRAINT a_ban_ends_after_it_begins CHECK (until_at > from_at),
    CONSTRAINT a_lifted_ban_says_by_whom CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);

CREATE INDEX ban_of_person ON house_ban (region_id, person_id) WHERE lifted_at IS NULL;
CREATE INDEX ban_of_house ON house_ban (region_id, facility_id) WHERE lifted_at IS NULL;

-- A pair stands here once, whichever of the two was named first.
CREATE TABLE must_not_meet (
    region_id      uuid NOT NULL DEFAULT region_here(),
    id             uuid NOT NULL,
    low_person_id  uuid NOT NULL,
    high_person_id uuid NOT NULL,
    until_at       timestamptz, -- none: until it is lifted
    reason         text NOT NULL CHECK (reason IN ('contact_ban', 'violence', 'threats', 'conflict', 'other')),
    recorded_by    uuid NOT NULL,
    recorded_at    timestamptz NOT NULL,
    lifted_by      uuid,
    lifted_at      timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, low_person_id) REFERENCES person,
    FOREIGN KEY (region_id, high_person_id) REFERENCES person,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    FOREIGN KEY (region_id, lifted_by) REFERENCES account,
    CONSTRAINT a_pair_is_written_one_way CHECK (low_person_id < high_person_id),
    CONSTRAINT a_lifted_pair_says_by_whom CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);

CREATE UNIQUE INDEX one_pair_at_a_time ON must_not_meet (region_id, low_person_id, high_person_id)
    WHERE lifted_at IS NULL;
CREATE INDEX pair_of_high ON must_not_meet (region_id, high_person_id) WHERE lifted_at IS NULL;

-- Around what an order forbids. As long as the order stands, or until it is lifted.
CREATE TABLE ban_zone (
    region_id     uuid NOT NULL DEFAULT region_here(),
    id            uuid NOT NULL,
    order_id      uuid NOT NULL,
    centre        bytea NOT NULL, -- sealed
    radius_metres int NOT NULL CHECK (radius_metres BETWEEN 10 AND 100000),
    recorded_by   uuid NOT NULL,
    recorded_at   timestamptz NOT NULL,
    lifted_by     uuid,
    lifted_at     timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, order_id) REFERENCES restraining_order,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account,
    FOREIGN KEY (region_id, lifted_by) REFERENCES account,
    CONSTRAINT a_lifted_zone_says_by_whom CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);

CREATE INDEX zone_of_order ON ban_zone (region_id, order_id) WHERE lifted_at IS NULL;

CREATE TABLE facility_position (
    region_id   uuid NOT NULL DEFAULT region_here(),
    facility_id uuid NOT NULL,
    position    bytea NOT NULL, -- sealed
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, facility_id),
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, recorded_by) REFERENCES account
);

-- Who asked lately where a named person could go, so that nobody finds out where somebody stays by asking house by
-- house. Rows of the last hour only; the audit trail keeps that it was asked. The person may be anybody's guess.
CREATE TABLE safety_question (
    region_id   uuid NOT NULL DEFAULT region_here(),
    id          bigint GENERATED ALWAYS AS IDENTITY,
    account_id  uuid NOT NULL,
    person_id   uuid NOT NULL,
    facility_id uuid, -- none: every house at once
    asked_at    timestamptz NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, account_id) REFERENCES account
);

CREATE INDEX question_of_account ON safety_question (region_id, account_id, asked_at);

-- One booking against a "no", asked for by one and approved by another of another organisation or in another role.
CREATE TABLE safety_override (
    region_id                uuid NOT NULL DEFAULT region_here(),
    id                       uuid NOT NULL,
    person_id                uuid NOT NULL,
    facility_id              uuid NOT NULL,
    reason                   text NOT NULL CHECK (reason IN ('no_other_place', 'facts_outdated', 'all_agree',
                                                             'court_decision', 'other')),
    requested_by             uuid NOT NULL,
    requested_organisation_id uuid NOT NULL,
    requested_role           text NOT NULL,
    requested_at             timestamptz NOT NULL,
    approved_by              uuid,
    approved_organisation_id uuid,
    approved_role            text,
    approved_at              timestamptz,
    expires_at               timestamptz, -- of the approval
    used_claim_id            uuid,
    used_at                  timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person,
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, requested_by) REFERENCES account,
    FOREIGN KEY (region_id, requested_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, approved_by) REFERENCES account,
    FOREIGN KEY (region_id, approved_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, used_claim_id) REFERENCES claim,
    CONSTRAINT nobody_approves_their_own_request CHECK (approved_by <> requested_by),
    CONSTRAINT the_second_looks_from_elsewhere CHECK (approved_organisation_id <> requested_organisation_id OR
                                                      approved_role <> requested_role),
    CONSTRAINT an_approval_is_whole CHECK (num_nulls(approved_by, approved_organisation_id, approved_role, approved_at,
                                                     expires_at) IN (0, 5)),
    CONSTRAINT only_what_was_approved_is_used CHECK (used_at IS NULL OR approved_at IS NOT NULL),
    CONSTRAINT a_use_names_its_booking CHECK ((used_at IS NULL) = (used_claim_id IS NULL))
);

CREATE INDEX override_of_person ON safety_override (region_id, person_id) WHERE used_at IS NULL;

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together'));

-- A person that an organisation may speak of: registered by it, or subject of an order of a case that it, or the
-- account, has a part in. Asked with the caller's own rights: rows of other regions do not exist for it.
CREATE FUNCTION person_in_sight(wanted uuid, organisation uuid, account uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM person p WHERE p.region_id = region_here() AND p.id = wanted AND p.organisation_id = organisation)
        OR EXISTS (SELECT FROM restraining_order o
                     JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
                    WHERE o.region_id = region_here() AND o.person_id = wanted
                      AND (h.organisation_id = organisation OR h.lead_account_id = account
                           OR EXISTS (SELECT FROM case_participant q
                                       WHERE q.region_id = h.region_id AND q.case_id = h.id
                                         AND q.organisation_id = organisation)))
$$;

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['house_ban', 'must_not_meet', 'ban_zone', 'facility_position', 'safety_question',
                                'safety_override'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT UPDATE (lifted_by, lifted_at) ON house_ban, must_not_meet, ban_zone TO adempauze_app;
GRANT UPDATE (position, recorded_by, recorded_at) ON facility_position TO adempauze_app;
GRANT UPDATE (approved_by, approved_organisation_id, approved_role, approved_at, expires_at, used_claim_id, used_at)
    ON safety_override TO adempauze_app;
GRANT DELETE ON safety_question TO adempauze_app;

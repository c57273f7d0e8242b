-- The network around a case: agencies beyond care too, since when and until when each takes part and on what ground it is
-- told, who leads, who talks to whom about what. Nothing of it is overwritten: who left, or changed, stays in its row.

ALTER TABLE organisation
    DROP CONSTRAINT organisation_kind_check,
    ADD CONSTRAINT known_organisation_kinds CHECK (kind IN ('police', 'probation', 'shelter', 'safe_home', 'municipality',
        'bailiff', 'housing_corporation', 'benefits_agency', 'debt_help', 'school', 'other'));

ALTER TABLE case_participant RENAME TO participation;
ALTER TABLE participation
    DROP CONSTRAINT case_participant_pkey,
    DROP CONSTRAINT case_participant_part_check,
    DROP CONSTRAINT case_participant_ground_check,
    ADD COLUMN id           uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN since_at     timestamptz,
    ADD COLUMN left_at      timestamptz, -- half-open: who comes and goes at one moment took part in nothing
    ADD COLUMN left_why     text,
    ADD COLUMN consented_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz,
    ADD PRIMARY KEY (region_id, id);

-- Who takes part so far does since the case was opened; so consent was given by then.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE participation q
           SET since_at = h.opened_at, consented_at = CASE q.ground WHEN 'consent' THEN h.opened_at END
          FROM household_case h
         WHERE q.region_id = here AND h.region_id = q.region_id AND h.id = q.case_id;
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

ALTER TABLE participation
    ALTER COLUMN since_at SET NOT NULL,
    ADD CONSTRAINT known_parts CHECK (part IN ('lead_coordinator', 'case_manager', 'probation', 'shelter', 'police',
        'municipality', 'bailiff', 'housing_corporation', 'benefits_agency', 'debt_help', 'school', 'other')),
    ADD CONSTRAINT known_grounds CHECK (ground IN ('legal_duty', 'agreement', 'consent', 'vital_interest', 'public_task')),
    ADD CONSTRAINT consent_is_dated CHECK ((ground = 'consent') = (consented_at IS NOT NULL)),
    ADD CONSTRAINT only_consent_is_withdrawn CHECK (withdrawn_at IS NULL OR withdrawn_at >= consented_at),
    ADD CONSTRAINT whoever_leaves_has_come CHECK (left_at >= since_at),
    ADD CONSTRAINT whoever_left_says_why CHECK ((left_at IS NULL) = (left_why IS NULL)),
    ADD CONSTRAINT known_reasons_to_leave CHECK (left_why IN ('left', 'consent_withdrawn', 'changed', 'lead_handed_over')),
    ADD CONSTRAINT withdrawn_consent_takes_out CHECK ((withdrawn_at IS NOT NULL) =
                                                      (coalesce(left_why, '') = 'consent_withdrawn'));

CREATE UNIQUE INDEX an_agency_takes_a_part_once_at_a_time ON participation (region_id, case_id, organisation_id, part)
    WHERE left_at IS NULL;
CREATE INDEX participation_of_case ON participation (region_id, case_id, organisation_id);
GRANT UPDATE (left_at, left_why, withdrawn_at) ON participation TO adempauze_app;

-- Who takes part now: said here, once, for whatever asks who may see a case and is told of it.
CREATE VIEW case_participant WITH (security_invoker = true) AS
    SELECT region_id, case_id, organisation_id, part, ground, consented_at, since_at
      FROM participation
     WHERE left_at IS NULL;
GRANT SELECT ON case_participant TO adempauze_app;

-- The lead, offered to another: until it is accepted, whoever has it has it.
CREATE TABLE lead_offer (
    region_id            uuid NOT NULL DEFAULT region_here(),
    id                   uuid NOT NULL,
    case_id              uuid NOT NULL,
    from_organisation_id uuid,
    to_organisation_id   uuid NOT NULL,
    to_account_id        uuid, -- none: whoever accepts it there
    offered_by           uuid NOT NULL,
    offered_at           timestamptz NOT NULL,
    answer               text CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_by          uuid,
    answered_at          timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, from_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, to_organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, to_account_id) REFERENCES account,
    FOREIGN KEY (region_id, offered_by) REFERENCES account,
    FOREIGN KEY (region_id, answered_by) REFERENCES account,
    CONSTRAINT an_answer_is_whole CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3))
);
CREATE UNIQUE INDEX a_lead_is_offered_once_at_a_time ON lead_offer (region_id, case_id) WHERE answer IS NULL;

-- Who talks to whom about what.
CREATE TABLE contact_agreement (
    region_id            uuid NOT NULL DEFAULT region_here(),
    id                   uuid NOT NULL,
    case_id              uuid NOT NULL,
    organisation_id      uuid NOT NULL,
    talks_with           text NOT NULL CHECK (talks_with IN ('agency', 'resident', 'person_at_home', 'children', 'family')),
    with_organisation_id uuid,
    about                text NOT NULL CHECK (about IN ('safety', 'dates', 'guidance', 'housing', 'money', 'debts', 'work',
                                                        'school', 'children', 'legal')),
    since_at             timestamptz NOT NULL,
    until_at             timestamptz,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, case_id) REFERENCES household_case,
    FOREIGN KEY (region_id, organisation_id) REFERENCES organisation,
    FOREIGN KEY (region_id, with_organisation_id) REFERENCES organisation,
    CONSTRAINT an_agency_is_named CHECK ((talks_with = 'agency') = (with_organisation_id IS NOT NULL)),
    CONSTRAINT nobody_talks_to_themselves CHECK (with_organisation_id <> organisation_id),
    CONSTRAINT an_agreement_ends_after_it_began CHECK (until_at >= since_at)
);
CREATE INDEX agreement_of_case ON contact_agreement (region_id, case_id);
GRANT UPDATE (until_at) ON contact_agreement TO adempauze_app;
GRANT UPDATE (answer, answered_by, answered_at) ON lead_offer TO adempauze_app;

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['lead_offer', 'contact_agreement'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

-- On what a message rests: the receiver's part in the case. None: it is told of what is its own, a house that it runs, a
-- place that it holds, a case that it keeps; or of no case.
ALTER TABLE message
    ADD COLUMN participation_id uuid,
    ADD FOREIGN KEY (region_id, participation_id) REFERENCES participation;
CREATE INDEX message_of_participation ON message (region_id, participation_id) WHERE participation_id IS NOT NULL;

-- Why an agency that took a part has no ground to be told any more: 'consent_withdrawn', 'left'; NULL while it takes any
-- part in that case. With the asker's own rights; the region is named, since a courier sees all of them.
CREATE FUNCTION ground_lost(region uuid, told_for uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN q.left_why = 'consent_withdrawn' THEN q.left_why ELSE 'left' END
      FROM participation p
      JOIN participation q ON q.region_id = p.region_id AND q.case_id = p.case_id AND q.organisation_id = p.organisation_id
     WHERE p.region_id = region AND p.id = told_for
       AND NOT EXISTS (SELECT FROM participation s
                        WHERE s.region_id = p.region_id AND s.case_id = p.case_id
                          AND s.organisation_id = p.organisation_id AND s.left_at IS NULL)
     ORDER BY q.left_at DESC, q.left_why = 'consent_withdrawn' DESC
     LIMIT 1
$$;

GRANT SELECT (region_id, id, case_id, organisation_id, left_at, left_why) ON participation TO adempauze_courier;
CREATE POLICY every_region ON participation FOR SELECT TO adempauze_courier USING (true);

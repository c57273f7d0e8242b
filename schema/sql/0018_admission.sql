-- What houses ask before they take somebody: which questions of the catalogue, and what was answered. No free text.

CREATE TABLE facility_admission (
    region_id   uuid NOT NULL DEFAULT region_here(),
    facility_id uuid NOT NULL,
    version     bigint NOT NULL DEFAULT 1,
    changed_by  uuid NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (region_id, facility_id),
    FOREIGN KEY (region_id, facility_id) REFERENCES facility,
    FOREIGN KEY (region_id, changed_by) REFERENCES account
);

CREATE TABLE admission_question (
    region_id   uuid NOT NULL DEFAULT region_here(),
    facility_id uuid NOT NULL,
    position    int NOT NULL CHECK (position BETWEEN 1 AND 12),
    key         text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    required    boolean NOT NULL, -- an unwanted answer keeps somebody out; else the desk weighs it
    wants       text NOT NULL CHECK (wants IN ('yes', 'no')), -- as the catalogue had it when the house chose
    PRIMARY KEY (region_id, facility_id, key),
    FOREIGN KEY (region_id, facility_id) REFERENCES facility_admission,
    CONSTRAINT questions_stand_in_an_order UNIQUE (region_id, facility_id, position)
);

CREATE TABLE admission_answer (
    region_id   uuid NOT NULL DEFAULT region_here(),
    claim_id    uuid NOT NULL,
    key         text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    answer      text NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (region_id, claim_id, key),
    FOREIGN KEY (region_id, claim_id) REFERENCES claim,
    FOREIGN KEY (region_id, answered_by) REFERENCES account
);

ALTER TABLE claim
    ADD COLUMN decline_question text CHECK (decline_question ~ '^[a-z][a-z0-9_]{0,39}$'),
    ADD CONSTRAINT only_a_decline_names_a_question CHECK (decline_question IS NULL OR decline_reason IS NOT NULL);

DO $$
DECLARE
    wall text;
BEGIN
    FOREACH wall IN ARRAY ARRAY['facility_admission', 'admission_question', 'admission_answer'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
        EXECUTE format('CREATE POLICY one_region ON %I USING (region_id = region_here()) '
                       'WITH CHECK (region_id = region_here())', wall);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO adempauze_app', wall);
    END LOOP;
END
$$;

GRANT UPDATE (version, changed_by, changed_at) ON facility_admission TO adempauze_app;
GRANT DELETE ON admission_question TO adempauze_app;
GRANT UPDATE (answer, answered_by, answered_at) ON admission_answer TO adempauze_app;

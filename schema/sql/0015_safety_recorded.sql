-- Whoever corrects where a house stands has seen which entry they correct.

ALTER TABLE facility_position ADD COLUMN version bigint NOT NULL DEFAULT 1;
GRANT UPDATE (version) ON facility_position TO adempauze_app;

-- Whoever is asked for an exception may say no; the task that asks ends with the answer.
ALTER TABLE safety_override
    ADD COLUMN task_id uuid,
    ADD COLUMN refused_by uuid,
    ADD COLUMN refused_at timestamptz,
    ADD FOREIGN KEY (region_id, task_id) REFERENCES task,
    ADD FOREIGN KEY (region_id, refused_by) REFERENCES account,
    ADD CONSTRAINT a_refusal_says_by_whom CHECK ((refused_at IS NULL) = (refused_by IS NULL)),
    ADD CONSTRAINT nothing_is_refused_and_approved CHECK (refused_at IS NULL OR approved_at IS NULL);
GRANT UPDATE (refused_by, refused_at) ON safety_override TO adempauze_app;

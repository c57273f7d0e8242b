-- What a desk needs besides: holds that are extended, telephone calls, whose task it is, what is new since the last
-- look, and whom to call.

ALTER TABLE region
    ADD COLUMN on_call_label text,
    ADD COLUMN on_call_phone text,
    ADD CONSTRAINT an_on_call_number_is_labelled CHECK ((on_call_label IS NULL) = (on_call_phone IS NULL));

ALTER TABLE claim
    ADD COLUMN renewals  int NOT NULL DEFAULT 0 CHECK (renewals >= 0),
    ADD COLUMN called_at timestamptz, -- when holder and house last spoke on the telephone
    ADD COLUMN called_by uuid,
    ADD COLUMN ended_at  timestamptz, -- when a hold was released or declined; one that ended before has its expires_at
    ADD CONSTRAINT a_call_has_a_caller CHECK ((called_at IS NULL) = (called_by IS NULL)),
    ADD FOREIGN KEY (region_id, called_by) REFERENCES account;

ALTER TABLE task
    ADD COLUMN assignee_id  uuid, -- none: the team's
    ADD COLUMN cancelled_at timestamptz,
    ADD FOREIGN KEY (region_id, assignee_id) REFERENCES account;

-- News of tasks: a few hours of a region's work, then whose it is.
CREATE INDEX task_by_opening ON task (region_id, opened_at);
CREATE INDEX task_by_overdue ON task (region_id, overdue_at) WHERE overdue_at IS NOT NULL;
CREATE INDEX task_by_end ON task (region_id, (coalesce(done_at, cancelled_at)))
    WHERE done_at IS NOT NULL OR cancelled_at IS NOT NULL;

GRANT UPDATE (cancelled_at) ON task TO adempauze_courier;

-- Up to when an account has seen what became of its tasks; never backwards.
CREATE TABLE task_look (
    region_id  uuid NOT NULL DEFAULT region_here(),
    account_id uuid NOT NULL,
    looked_at  timestamptz NOT NULL,
    PRIMARY KEY (region_id, account_id),
    FOREIGN KEY (region_id, account_id) REFERENCES account
);

ALTER TABLE task_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_look FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON task_look USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT, INSERT ON task_look TO adempauze_app;
GRANT UPDATE (looked_at) ON task_look TO adempauze_app;

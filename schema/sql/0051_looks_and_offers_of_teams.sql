-- When somebody last looked at what happened is a moment of its own for each thing that they look at: one team's work,
-- that of all of their own teams, or all there is. So far a look counted for everything, and goes on doing so.
ALTER TABLE task_look
    DROP CONSTRAINT task_look_pkey,
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD PRIMARY KEY (region_id, id),
    ADD COLUMN whose text NOT NULL DEFAULT 'all' CHECK (whose IN ('own', 'team', 'all')),
    ADD COLUMN team_id uuid,
    ADD CONSTRAINT a_look_at_a_team_names_it CHECK ((whose = 'team') = (team_id IS NOT NULL)),
    ADD CONSTRAINT one_look_at_each UNIQUE NULLS NOT DISTINCT (region_id, account_id, whose, team_id),
    ADD FOREIGN KEY (region_id, team_id) REFERENCES team;
ALTER TABLE task_look ALTER COLUMN whose DROP DEFAULT;

-- A task may be offered to one of the teams of another organisation, which has it once it is taken.
ALTER TABLE task_hand_over
    ADD COLUMN to_team_id uuid,
    ADD FOREIGN KEY (region_id, to_team_id, to_organisation_id) REFERENCES team (region_id, id, organisation_id),
    ADD CONSTRAINT an_offer_is_to_a_team_or_to_somebody CHECK (to_team_id IS NULL OR to_account_id IS NULL);

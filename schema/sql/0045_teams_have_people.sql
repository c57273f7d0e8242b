-- Whose work it is within an organisation: an account may be in one or more of its teams, and is told of theirs first.
ALTER TABLE account ADD CONSTRAINT an_account_has_one_organisation UNIQUE (region_id, id, organisation_id);

CREATE TABLE team_member (
    region_id       uuid NOT NULL DEFAULT region_here(),
    team_id         uuid NOT NULL,
    account_id      uuid NOT NULL,
    organisation_id uuid NOT NULL, -- of both
    PRIMARY KEY (region_id, team_id, account_id),
    FOREIGN KEY (region_id, team_id, organisation_id) REFERENCES team (region_id, id, organisation_id),
    FOREIGN KEY (region_id, account_id, organisation_id) REFERENCES account (region_id, id, organisation_id)
);

CREATE INDEX team_of_member ON team_member (region_id, account_id);

ALTER TABLE team_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_member FORCE ROW LEVEL SECURITY;
CREATE POLICY one_region ON team_member USING (region_id = region_here()) WITH CHECK (region_id = region_here());
GRANT SELECT ON team_member TO adempauze_app;

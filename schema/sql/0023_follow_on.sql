-- A hold for a resident, from the end of their stay on, while it is open whether their order is extended.

ALTER TABLE claim
    ADD COLUMN follows_claim_id uuid,
    ADD FOREIGN KEY (region_id, follows_claim_id) REFERENCES claim,
    ADD CONSTRAINT no_claim_follows_itself CHECK (follows_claim_id <> id),
    ADD CONSTRAINT who_follows_on_is_known CHECK (follows_claim_id IS NULL OR person_id IS NOT NULL);

CREATE INDEX follow_on_of_claim ON claim (region_id, follows_claim_id) WHERE follows_claim_id IS NOT NULL;

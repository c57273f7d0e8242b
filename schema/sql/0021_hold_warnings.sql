-- Holders are warned once of each moment at which a hold expires.

ALTER TABLE claim
    ADD COLUMN warned_of_at timestamptz; -- the expiry that its holder was warned of

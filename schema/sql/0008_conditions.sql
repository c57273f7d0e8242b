-- A claim may lie on the shared tails of several residents of one place: it is conditional until the last of them is
-- decided, and gives way to whichever stays on.

DROP INDEX claim_on_tail;

ALTER TABLE claim
    DROP CONSTRAINT a_condition_is_decided_some_day,
    DROP CONSTRAINT no_claim_waits_for_itself,
    DROP CONSTRAINT the_tail_is_a_claims;

ALTER TABLE claim
    ALTER COLUMN conditional_on TYPE uuid[] -- whose tails it lies on; claims are never deleted
        USING CASE WHEN conditional_on IS NULL THEN '{}' ELSE ARRAY[conditional_on] END;

ALTER TABLE claim
    ALTER COLUMN conditional_on SET DEFAULT '{}',
    ALTER COLUMN conditional_on SET NOT NULL,
    ADD CONSTRAINT a_condition_is_decided_some_day CHECK ((cardinality(conditional_on) = 0) =
                                                          (conditional_until_at IS NULL)),
    ADD CONSTRAINT no_claim_waits_for_itself CHECK (id <> ALL (conditional_on));

CREATE INDEX claim_on_tails ON claim USING gin (conditional_on) WHERE conditional_until_at IS NOT NULL;

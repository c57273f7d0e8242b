-- Whether somebody who left may come back, as the house said it. It keeps nobody out: a ban of the house does.

ALTER TABLE claim
    ADD COLUMN may_return text CHECK (may_return IN ('yes', 'no', 'not_before')),
    ADD COLUMN may_return_from date,
    ADD CONSTRAINT only_who_left_may_return CHECK (may_return IS NULL OR state = 'departed'),
    ADD CONSTRAINT not_before_names_a_date CHECK ((may_return IS NOT DISTINCT FROM 'not_before') =
                                                  (may_return_from IS NOT NULL));

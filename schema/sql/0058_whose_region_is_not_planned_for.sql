-- Whose region it is is asked once for each table that a statement reads, as a subquery: the planner doesn't see the
-- answer. A function it evaluates while it plans, so the plan that a statement keeps was made for the share of whichever
-- region asked first; in a small one every index that begins with the region looks as good as the right one, and the
-- large ones then read all they have. What is written is checked as before.
DO $$
DECLARE wall record;
BEGIN
    FOR wall IN SELECT c.oid::regclass AS guarded, p.polname AS named
                  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                 WHERE p.polname = 'one_region' LOOP
        EXECUTE format('ALTER POLICY %I ON %s USING (region_id = (SELECT region_here()))', wall.named, wall.guarded);
    END LOOP;
END
$$;

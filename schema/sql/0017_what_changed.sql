-- Which transaction changed a row last. Whoever keeps a copy of what stands on the places of a region asks for the rows
-- that changed in a transaction that was not over when the copy was made, and has the whole again, however many years
-- lie behind. What was there before counts as changed in no transaction: a copy begins by reading everything.

ALTER TABLE facility  ADD COLUMN changed_in xid8 NOT NULL DEFAULT '0';
ALTER TABLE unit      ADD COLUMN changed_in xid8 NOT NULL DEFAULT '0';
ALTER TABLE place     ADD COLUMN changed_in xid8 NOT NULL DEFAULT '0';
ALTER TABLE placement ADD COLUMN changed_in xid8 NOT NULL DEFAULT '0';

CREATE FUNCTION mark_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END
$$;

-- Up to where this database has counted, this transaction's own number with it.
CREATE FUNCTION counted_so_far() RETURNS xid8 LANGUAGE sql STABLE AS $$
    SELECT greatest(pg_snapshot_xmax(pg_current_snapshot()), coalesce(pg_current_xact_id_if_assigned(), '0'::xid8))
$$;

-- A restored database brings along numbers that another one counted. What lies ahead of the own count says nothing.
CREATE FUNCTION counted_here(number xid8) RETURNS xid8 LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN number > counted_so_far() THEN '0'::xid8 ELSE number END
$$;

DO $$
DECLARE
    watched text;
BEGIN
    FOREACH watched IN ARRAY ARRAY['facility', 'unit', 'place', 'placement'] LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN changed_in SET DEFAULT pg_current_xact_id()', watched);
        EXECUTE format('CREATE TRIGGER changes_are_marked BEFORE UPDATE ON %I FOR EACH ROW '
                       'EXECUTE FUNCTION mark_change()', watched);
        EXECUTE format('CREATE INDEX %I ON %I (region_id, changed_in)', watched || '_by_change', watched);
    END LOOP;
END
$$;

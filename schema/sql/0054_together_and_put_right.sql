-- Places of one unit or house that were closed by one act are opened, or closed for longer, by one as well.
ALTER TABLE closure ADD COLUMN together_id uuid;

CREATE INDEX closures_together ON closure (region_id, together_id) WHERE together_id IS NOT NULL;

-- What somebody who waits needs is put right where it turns out to be otherwise.
GRANT UPDATE (gender, kind, needed_from_at, needed_by_at, under_order, danger_running_order, sleeps_outside,
              children_involved, persons, wheelchair) ON waiting_entry TO adempauze_app;

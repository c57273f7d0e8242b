-- The end of a closure may come sooner or later than was thought; each change is one version further.

ALTER TABLE closure ADD COLUMN version bigint NOT NULL DEFAULT 1;
GRANT UPDATE (version) ON closure TO adempauze_app;

CREATE INDEX placement_of_closure ON placement (region_id, closure_id) WHERE closure_id IS NOT NULL;

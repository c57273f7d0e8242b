-- Years that are over: `per_place` stays of two days on every place, back from four days ago, as departed ones stand there:
-- nothing else can be entered for the same time.

SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
-- Row by row an index of ten million costs minutes that nothing measures: those that no foreign key needs are made after.
CREATE TEMP TABLE made_after AS
    SELECT format('DROP INDEX %s', indexrelid::regclass) AS away, pg_get_indexdef(indexrelid) AS back
      FROM pg_index
     WHERE indrelid IN ('claim'::regclass, 'placement'::regclass)
       AND indexrelid NOT IN (SELECT conindid FROM pg_constraint);
SELECT away FROM made_after \gexec
CREATE TEMP TABLE gone AS
    SELECT p.region_id, p.id AS place_id, p.facility_id,
           :'now'::timestamptz - interval '4 days' - k * interval '2 days' AS until_at, a.id AS account_id,
           a.organisation_id, gen_random_uuid() AS id
      FROM place p
      JOIN account a ON a.region_id = p.region_id AND a.name LIKE 'crowd.%.police'
     CROSS JOIN generate_series(0, :per_place - 1) AS k;

INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,
                   expected_arrival_at, answer, arrived_at, arrival_recorded_at, departed_at, departure_recorded_at,
                   destination, recorded_at)
    SELECT region_id, id, 'departed', account_id, organisation_id, 'past', until_at - interval '2 days', until_at,
           until_at - interval '2 days', 'not_needed', until_at - interval '2 days', until_at - interval '2 days', until_at,
           until_at, 'home', until_at - interval '3 days'
      FROM gone;

INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, blocks)
    SELECT region_id, id, place_id, facility_id, until_at - interval '2 days', until_at, until_at, true FROM gone;
SELECT back FROM made_after \gexec
VACUUM ANALYZE claim;
VACUUM ANALYZE placement;
CHECKPOINT;

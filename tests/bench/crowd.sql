-- What is on the places of these regions now and later: `per_place` claims each, ten days with two between. Seven places of
-- ten have somebody present, one of those a tail that is protected; the others are free for some days or weeks. All of it
-- is held by somebody who does not search: nobody has so many holds, and a search asks for the asker's own. Foreign
-- keys are not asked row by row: what is written here keeps them. Nor is the guard against two on one place: a million rows
-- take a quarter of an hour to go into its index, and nothing that is measured here reads it or writes a row.

SET session_replication_role = replica;
SET maintenance_work_mem = '1GB';
SELECT format('ALTER TABLE placement DROP CONSTRAINT %I', conname) FROM pg_constraint
 WHERE conrelid = 'placement'::regclass AND contype = 'x' \gexec
CREATE TEMP TABLE wanted AS
    SELECT p.region_id, p.id AS place_id, p.facility_id, k, p.nth % 10 < 7 AS taken_now, p.nth % 40 = 3 AS tail,
           CASE WHEN p.nth % 10 < 7 THEN :'now'::timestamptz - interval '3 days' + p.nth % 7 * interval '7 hours'
                ELSE :'now'::timestamptz + (2 + p.nth % 53) * interval '1 day' END + k * interval '12 days' AS from_at,
           a.id AS account_id, a.organisation_id, gen_random_uuid() AS id
      FROM (SELECT *, row_number() OVER (PARTITION BY region_id ORDER BY id) AS nth FROM place) p
      JOIN account a ON a.region_id = p.region_id AND a.name LIKE 'crowd.%.worker'
     CROSS JOIN generate_series(0, :per_place - 1) AS k;

INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,
                   expected_arrival_at, expires_at, answer, arrived_at, arrival_recorded_at, recorded_at)
    SELECT region_id, id, CASE WHEN taken_now AND k = 0 THEN 'present' ELSE 'held' END, account_id, organisation_id,
           id::text, from_at, from_at + interval '10 days', from_at,
           CASE WHEN NOT (taken_now AND k = 0) THEN from_at + interval '90 minutes' END, 'not_needed',
           CASE WHEN taken_now AND k = 0 THEN from_at END, CASE WHEN taken_now AND k = 0 THEN from_at END,
           :'now'::timestamptz
      FROM wanted;

INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, expires_at,
                       occupied, tail_until_at, tail_decided_at)
    SELECT region_id, id, place_id, facility_id, from_at, from_at + interval '10 days', from_at + interval '10 days',
           CASE WHEN NOT (taken_now AND k = 0) THEN from_at + interval '90 minutes' END, taken_now AND k = 0,
           CASE WHEN tail AND k = 0 THEN from_at + interval '11 days' END,
           CASE WHEN tail AND k = 0 THEN from_at + interval '10 days' END
      FROM wanted;

ANALYZE;

-- What stands on the places of these regions, for eight weeks. On each, somebody is present under an order of a week
-- ago or longer; two of five of these orders may be extended, for 18 days over what was promised. "Dense" has gaps
-- between the promises, most of less than half a day, some of days; "Full" has none. The same rows each time.

CREATE FUNCTION pg_temp.draw(what text, below int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('x' || substr(md5(what), 1, 6))::bit(24)::int % below $$;

SET session_replication_role = replica;
CREATE TEMP TABLE wanted AS
    WITH RECURSIVE chain AS (
        SELECT p.region_id, p.id AS place_id, p.facility_id, p.name, g.name = 'Full' AS is_full, 0 AS k,
               :'now'::timestamptz - make_interval(hours => 24 * 7 + pg_temp.draw(p.name, 48)) AS from_at,
               240 AS hours
          FROM place p JOIN region g ON g.id = p.region_id
         WHERE g.name IN ('Dense', 'Full')
         UNION ALL
        SELECT region_id, place_id, facility_id, name, is_full, k + 1,
               from_at + make_interval(hours => hours
                   + CASE WHEN is_full THEN 0
                          WHEN pg_temp.draw(name || 'gap' || k, 4) > 0 THEN pg_temp.draw(name || 'short' || k, 12)
                          ELSE pg_temp.draw(name || 'long' || k, 240) END),
               48 + pg_temp.draw(name || 'length' || k, 288)
          FROM chain
         WHERE from_at + make_interval(hours => hours) < :'now'::timestamptz + make_interval(hours => 56 * 24))
    SELECT c.*, c.from_at + make_interval(hours => c.hours) AS until_at, gen_random_uuid() AS id, k = 0 AS present,
           k = 0 AND pg_temp.draw(c.name || 'order', 5) < 2 AS likely, a.id AS account_id, a.organisation_id
      FROM chain c JOIN account a ON a.region_id = c.region_id AND a.name LIKE 'squeeze.%';

INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,
                   expected_arrival_at, expires_at, answer, arrived_at, arrival_recorded_at, recorded_at,
                   stated_imposed_at)
    SELECT region_id, id, CASE WHEN present THEN 'present' ELSE 'held' END, account_id, organisation_id, id::text,
           from_at, until_at, from_at, CASE WHEN NOT present THEN from_at + interval '90 minutes' END, 'not_needed',
           CASE WHEN present THEN from_at END, CASE WHEN present THEN from_at END, :'now'::timestamptz,
           CASE WHEN present THEN from_at END
      FROM wanted;

INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, expires_at,
                       occupied, tail_until_at, tail_decided_at, tail_shared)
    SELECT region_id, id, place_id, facility_id, from_at, until_at, until_at,
           CASE WHEN NOT present THEN from_at + interval '90 minutes' END, present,
           CASE WHEN likely THEN from_at + make_interval(hours => 28 * 24) END, CASE WHEN likely THEN until_at END,
           likely
      FROM wanted;
ANALYZE;

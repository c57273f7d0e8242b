-- A house can be cut off alone, while the daemon runs. Its paper is asked for once, however that came about.

DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        UPDATE task t SET state = 'cancelled', cancelled_at = t.opened_at, version = t.version + 1
         WHERE t.kind = 'enter_paper' AND t.state IN ('waiting', 'open') AND EXISTS (
            SELECT FROM task o
             WHERE o.region_id = t.region_id AND o.facility_id = t.facility_id AND o.kind = t.kind
               AND o.state IN ('waiting', 'open') AND (o.opened_at, o.id) < (t.opened_at, t.id));
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;

CREATE UNIQUE INDEX one_open_paper_per_house ON task (region_id, facility_id)
    WHERE kind = 'enter_paper' AND state IN ('waiting', 'open');

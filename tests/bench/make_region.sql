-- A region of places whose ids are numbers, so that the load can name a place without asking. Run as the superuser.

CREATE FUNCTION pg_temp.numbered(kind text, number int) RETURNS uuid LANGUAGE sql AS
    $$ SELECT ('00000000-0000-4000-' || kind || '-' || lpad(to_hex(number), 12, '0'))::uuid $$;

CREATE FUNCTION pg_temp.make(region int, called text, first int, places int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO region VALUES (pg_temp.numbered('a000', region), called, 'Europe/Amsterdam');
    INSERT INTO organisation (region_id, id, kind, name)
        VALUES (pg_temp.numbered('a000', region), pg_temp.numbered('b000', region), 'police', 'Police ' || called);
    INSERT INTO team (region_id, id, organisation_id, name)
        VALUES (pg_temp.numbered('a000', region), pg_temp.numbered('b100', region), pg_temp.numbered('b000', region), 'team');
    INSERT INTO desk (region_id, id, organisation_id, name)
        VALUES (pg_temp.numbered('a000', region), pg_temp.numbered('b200', region), pg_temp.numbered('b000', region), 'desk');
    INSERT INTO facility (region_id, id, operator_id, kind, alias, accepts, zone, longest_stay_days, admission, tail,
                          phone, desk_id, details_team_id, way_to_door)
        SELECT pg_temp.numbered('a000', region), pg_temp.numbered('8000', n), pg_temp.numbered('b000', region),
               'time_out', 'House ' || n, 'anyone', 'Europe/Amsterdam', 56, 'automatic', 'share', '+31 40 000 0000',
               pg_temp.numbered('b200', region), pg_temp.numbered('b100', region), '\x00'
          FROM generate_series(first / 10, (first + places - 1) / 10) AS n;
    INSERT INTO unit (region_id, id, facility_id, name)
        SELECT region_id, id, id, 'unit' FROM facility WHERE region_id = pg_temp.numbered('a000', region);
    INSERT INTO place (region_id, id, unit_id, facility_id, name, confirmed_at)
        SELECT pg_temp.numbered('a000', region), pg_temp.numbered('9000', n), pg_temp.numbered('8000', n / 10),
               pg_temp.numbered('8000', n / 10), 'P' || n, now()
          FROM generate_series(first, first + places - 1) AS n;
$$;

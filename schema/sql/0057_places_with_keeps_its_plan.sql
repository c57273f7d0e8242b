-- Every hold asks it, and a function in SQL is planned again each time: that takes longer than to run it. One in PL/pgSQL
-- keeps its plan for the session, if that is the same whatever is wanted: hence the SELECT.
CREATE OR REPLACE FUNCTION places_with(wanted uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN wanted || ARRAY(
        SELECT n.id
          FROM place p
          JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id AND u.families <> 'no'
          JOIN place n ON n.region_id = u.region_id AND n.facility_id = u.facility_id AND n.unit_id = u.id
         WHERE p.region_id = region_here() AND p.id = ANY ((SELECT wanted)::uuid[]));
END
$$;

-- What stands on the places of a region and may still matter to somebody who comes after `since`: looked up place by place
-- in three indexes, so that years that are over cost nothing. Closures, and holds that ran out unswept, among them.
CREATE FUNCTION standing_since(since timestamptz) RETURNS SETOF placement LANGUAGE sql STABLE AS $$
    SELECT x.*
      FROM place p
     CROSS JOIN LATERAL (
        SELECT a.* FROM placement a
         WHERE a.region_id = p.region_id AND a.place_id = p.id AND a.blocks AND a.taken_until_at > since
        UNION ALL
        SELECT b.* FROM placement b
         WHERE b.region_id = p.region_id AND b.place_id = p.id AND b.occupied AND b.taken_until_at <= since
        UNION ALL
        SELECT c.* FROM placement c
         WHERE c.region_id = p.region_id AND c.place_id = p.id AND c.blocks AND c.tail_decided_at > since
           AND c.taken_until_at <= since AND NOT c.occupied) x
     WHERE p.region_id = region_here()
$$;

-- Which open stays rest on an order, whichever of their segments does: also those that go on under a next order. Whatever
-- changes with an order asks here.
CREATE INDEX segment_of_order ON basis_segment (region_id, order_id) WHERE order_id IS NOT NULL;

CREATE FUNCTION stays_of_order(an_order uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(
        SELECT c.id
          FROM (SELECT n.id FROM claim n WHERE n.region_id = region_here() AND n.order_id = an_order
                 UNION
                SELECT s.claim_id FROM basis_segment s WHERE s.region_id = region_here() AND s.order_id = an_order) resting
          JOIN claim c ON c.region_id = region_here() AND c.id = resting.id
         WHERE c.state IN ('booked', 'present'))
$$;

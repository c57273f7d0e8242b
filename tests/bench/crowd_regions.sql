-- Regions of the sizes that are searched. Region n has its first place at n × 100,000.

\ir make_region.sql
SELECT pg_temp.make(region, called, region * 100000, places)
  FROM (VALUES (11, 'A Hundred', 100), (12, 'A Thousand', 1000), (13, 'Ten Thousand', 10000),
               (14, 'One Of Twenty-Five', 400), (15, 'A Board', 200)) AS wanted (region, called, places);

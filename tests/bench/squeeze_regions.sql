-- Two regions of 50 places for the squeeze, numbered as in crowd_regions.sql.

\ir make_region.sql
SELECT pg_temp.make(16, 'Dense', 1600000, 50);
SELECT pg_temp.make(17, 'Full', 1700000, 50);

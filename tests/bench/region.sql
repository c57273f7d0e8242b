-- Two regions for the bench: "Bench" with 2000 places to book, "Search" with 100 to search and to race for.

\ir make_region.sql
SELECT pg_temp.make(1, 'Bench', 0, 2000);
SELECT pg_temp.make(2, 'Search', 3000, 100);

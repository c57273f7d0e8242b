-- Roles are the cluster's, not one database's: a superuser runs this once per cluster, again does no harm.
-- owner owns, migrator changes the schema, app is the daemon, courier sends, report reads aggregates; gate owns the
-- few functions that must look before a region is known. None but the cluster's own superuser may pass row-level security.

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT * FROM (VALUES ('adempauze_owner', 'NOLOGIN'), ('adempauze_gate', 'NOLOGIN'),
                              ('adempauze_migrator', 'LOGIN'), ('adempauze_app', 'LOGIN'),
                              ('adempauze_courier', 'LOGIN'), ('adempauze_report', 'LOGIN')) AS role (name, login)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted.name, wanted.login);
        END IF;
    END LOOP;
END
$$;

GRANT adempauze_owner TO adempauze_migrator;
GRANT adempauze_gate TO adempauze_owner;

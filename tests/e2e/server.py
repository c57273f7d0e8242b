"""The PostgreSQL that tests/run gives in ADEMPAUZE_TEST_SERVER, as its superuser sees it: databases of one's own,
counts and digests of every table."""

import glob
import os
import subprocess

# Debian's own psql is a script that looks for the one of a version first, which takes it a tenth of a second each time.
VERSIONS = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda folder: int(folder.split("/")[4]))
CLEAN = {"PATH": ":".join([*VERSIONS[-1:], "/usr/sbin:/usr/bin:/sbin:/bin"]), "LC_ALL": "C.UTF-8"}
# What changes without any change of ours: who is signed in, the seals that follow the audit trail, who asked about whom
# in the last hour, and that somebody sweeps.
RESTLESS = ("session", "audit_link", "audit_pending", "safety_question", "region_beat")


class Server:
    def __init__(self, conninfo: str = ""):
        conninfo = conninfo or os.environ.get("ADEMPAUZE_TEST_SERVER", "")
        if not conninfo:
            raise RuntimeError("ADEMPAUZE_TEST_SERVER is not set; tests/run starts a PostgreSQL and sets it")
        self.parts = dict(part.split("=", 1) for part in conninfo.split())

    def conninfo(self, database: str, user: str = "") -> str:
        parts = {**self.parts, "dbname": database, "user": user or self.parts.get("user", "postgres")}
        return " ".join(f"{key}={value}" for key, value in parts.items())

    def sql(self, database: str, statement: str) -> list[list[str]]:
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", statement,
                               self.conninfo(database)], capture_output=True, text=True, env=CLEAN, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"psql: {done.stderr.strip()}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def create(self, database: str, like: str = "template1") -> None:
        """`like`: what it is a copy of; nobody may be connected there."""
        self.sql("postgres", f"CREATE DATABASE {database} OWNER adempauze_owner TEMPLATE {like} STRATEGY file_copy")

    def drop(self, database: str) -> None:
        self.sql("postgres", f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def dump(self, database: str) -> str:
        return subprocess.run(["pg_dump", "--data-only", "--inserts", self.conninfo(database)], capture_output=True,
                              text=True, env=CLEAN, check=True).stdout


class Tables:
    """Every table of one database."""

    def __init__(self, server: Server, database: str):
        self.server = server
        self.database = database

    def names(self, without=()) -> list[str]:
        rows = self.server.sql(self.database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return [row[0] for row in rows if row[0] not in without]

    def over_all(self, expression: str, without) -> dict[str, str]:
        parts = [f"SELECT '{name}', ({expression.format(table=name)})::text" for name in self.names(without)]
        return dict(self.server.sql(self.database, " UNION ALL ".join(parts)))

    def counts(self) -> dict[str, str]:
        return self.over_all("SELECT count(*) FROM {table}", RESTLESS)

    def digests(self) -> dict[str, str]:
        """What is in every table, without the audit trail (reads are written there) and the keys."""
        return self.over_all("SELECT coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '-') FROM {table} t",
                             (*RESTLESS, "audit", "idempotency_key"))

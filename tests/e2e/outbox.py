"""What lies in the outbox, put there and looked at behind the daemon's back."""


def post(house, now: str, endpoint: str = "", organisation: str = "", count: int = 1, kind: str = "dates_changed",
         urgent: bool = False, subject: str = "gen_random_uuid()", sequence: int = 1, digest: bool = False) -> list[str]:
    """Messages for one endpoint, or for the mailbox of one organisation, perhaps collected until now; their ids."""
    receiver = f"SELECT region_id, organisation_id, id FROM webhook_endpoint WHERE id = '{endpoint}'" if endpoint else \
        f"SELECT region_id, id, NULL::uuid FROM organisation WHERE id = '{organisation}'"
    channel = "webhook" if endpoint else "mail"
    collected = "p.created_at, r.organisation_id" if digest else "NULL, NULL"
    rows = house.server.sql(house.database, f"""
        WITH receiver (region_id, organisation_id, endpoint_id) AS ({receiver}),
        posted AS (
            INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)
            SELECT region_id, gen_random_uuid(), organisation_id, '{kind}', {urgent}, {subject}, {sequence},
                   'Europe/Amsterdam', '{now}'
              FROM receiver, generate_series(1, {count})
            RETURNING region_id, id, urgent, created_at)
        INSERT INTO delivery (region_id, message_id, channel, endpoint_id, urgent, next_attempt_at, digest_at, digest_to)
        SELECT p.region_id, p.id, '{channel}', r.endpoint_id, p.urgent, p.created_at, {collected} FROM posted p, receiver r
        RETURNING message_id""")
    return [row[0] for row in rows]


def states(house, endpoint: str) -> dict[str, int]:
    rows = house.server.sql(house.database, "SELECT state || coalesce(' ' || reason, ''), count(*) FROM delivery "
                            f"WHERE endpoint_id = '{endpoint}' GROUP BY 1")
    return {state: int(count) for state, count in rows}

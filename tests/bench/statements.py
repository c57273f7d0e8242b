"""The statements of one booking, taken from the daemon's own sources, as a script for pgbench: the same texts, in the
same two pipelines, in the same order. Parameters become expressions over pgbench's variables."""

import pathlib
import re

HOUSE = pathlib.Path(__file__).resolve().parents[2]
RAW, QUOTED = r'R"\(.*?\)"', r'(?:"[^"]*"\s*)+'
STATEMENT = re.compile(rf'constexpr\s+(?:pg::)?Statement\s+\w+\{{\s*"([\w.]+)",\s*({RAW}|{QUOTED}|\w+\.data\(\))\}}', re.S)
PART = re.compile(rf'constexpr\s+(?:char\s+(\w+)\[\]|auto\s+(\w+))\s*=\s*(.*?);\n', re.S)
TOKEN = re.compile(rf'{RAW}|"[^"]*"|\w+', re.S)

CLAIM = "lpad(to_hex(:claim::bigint), 32, '0')::uuid"
PLACE = "('00000000-0000-4000-9000-' || lpad(to_hex(:place::bigint), 12, '0'))::uuid"
HOUSE_OF_PLACE = "('00000000-0000-4000-8000-' || lpad(to_hex((:place::bigint / 10)), 12, '0'))::uuid"
FROM, UNTIL, NOW = "to_timestamp(:from::float8)", "to_timestamp(:from::float8 + 864000)", "to_timestamp(:now::float8)"
ACCOUNT, ORGANISATION, NONE = ":account::uuid", ":organisation::uuid", "NULL"
BODY = "repeat('x', 640)"  # as long as the daemon's answer

# A booking without a refusal: (statement, its parameters). "sync" ends a pipeline.
BOOKING = [
    ("transaction.begin", []),
    ("transaction.region", [":region"]),
    ("key.try", [ACCOUNT, CLAIM]),
    ("key.find", [ACCOUNT, CLAIM]),
    ("place.lock_unless_taken", [PLACE, FROM, NOW]),
    ("place.find", [PLACE]),
    ("place.blockers", [PLACE, FROM, NOW]),
    ("paper.awaited", [PLACE]),
    "sync",
    ("place.sweep", [PLACE, NOW]),
    ("claim.insert_hold", [CLAIM, CLAIM, PLACE, HOUSE_OF_PLACE, FROM, UNTIL, UNTIL, "to_timestamp(:from::float8 + 5400)", ACCOUNT,
                           ORGANISATION, NONE, NONE, NONE, "to_hex(:claim::bigint)", FROM, NONE, "'not_needed'", NONE, NOW,
                           "'{}'", *[NONE] * 5, "1", "false"]),
    ("event.insert", ["'hold.placed'", CLAIM, NONE, NONE, NONE, PLACE, HOUSE_OF_PLACE, ACCOUNT, ACCOUNT,
                      "ARRAY[:organisation::uuid]", NOW, NOW, "'{}'", "'{}'::uuid[]"]),
    ("audit.insert", [ACCOUNT, "'hold.placed'", "'claim'", CLAIM, "to_hex(:claim::bigint)"]),
    ("key.store", [ACCOUNT, CLAIM, r"'\x" + "00" * 32 + "'", "201", BODY, "'\"1\"'", "'/v1/holds/' || " + CLAIM]),
    ("transaction.commit", []),
    "sync",
]


def said(expression: str, parts: dict[str, str]) -> str:
    """What a literal, or `joined(…)` of literals and of other such texts, says."""
    words = [each for each in TOKEN.findall(expression) if each not in ("pg", "joined", "data")]
    return "".join(each[3:-2] if each.startswith('R"(') else each.strip('"') if each.startswith('"')
                   else said(parts[each], parts) for each in words)


def texts() -> dict[str, str]:
    found = {}
    for file in sorted((HOUSE / "daemon/storage").glob("*.cpp")):
        source = file.read_text(encoding="utf-8")
        parts = {array or joined: expression for array, joined, expression in PART.findall(source)}
        found |= {name: (expression, parts) for name, expression in STATEMENT.findall(source)}
    return {step[0]: said(*found[step[0]]) for step in BOOKING if step != "sync"}


def filled(text: str, parameters: list[str]) -> str:
    def value(match):
        return parameters[int(match.group(1)) - 1]

    return re.sub(r"\$(\d+)", value, " ".join(text.split())) + ";"


def script(clients: int, places: int, first: int) -> str:
    """Client c of n books numbers c, c + n, c + 2n, …: place by number, then the next twelve days."""
    lines = [rf"\set number :turn * {clients} + :client_id", r"\set turn :turn + 1",
             rf"\set place :number % {places}", rf"\set from {first} + (:number / {places}) * 12 * 86400",
             r"\set claim random(1, 9223372036854775807)", r"\startpipeline"]
    known = texts()
    for step in BOOKING:
        lines += [r"\endpipeline", r"\startpipeline"] if step == "sync" else [filled(known[step[0]], step[1])]
    return "\n".join(lines[:-1]) + "\n"

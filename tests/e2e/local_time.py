"""Wall clock in the Netherlands and moments on the wire, in both directions."""

import datetime
import zoneinfo

ZONE = zoneinfo.ZoneInfo("Europe/Amsterdam")


def moment(local: str) -> datetime.datetime:
    """"2026-11-20 22:14" as it stood on the wall."""
    return datetime.datetime.fromisoformat(local).replace(tzinfo=ZONE)


def utc(local: str) -> str:
    return wire(moment(local))


def wire(at: datetime.datetime) -> str:
    return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def parsed(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def on_wall(text: str) -> str:
    """A moment of the wire as people say it."""
    return parsed(text).astimezone(ZONE).strftime("%a %-d %b %H:%M")


def days_later(text: str, days: int) -> str:
    """The same wall clock time, days later."""
    local = parsed(text).astimezone(ZONE).replace(tzinfo=None) + datetime.timedelta(days=days)
    return wire(local.replace(tzinfo=ZONE))


def elapsed_hours(start: str, end: str) -> float:
    return (parsed(end) - parsed(start)).total_seconds() / 3600

"""Who plays in the demo: the accounts that `adempauzectl demo` wrote down, signed in when they are first needed."""

import json
import pathlib

from client import Api, Session


class People:
    def __init__(self, api: Api, logins: pathlib.Path):
        self.api = api
        self.accounts = json.loads(pathlib.Path(logins).read_text(encoding="utf-8"))["accounts"]
        self.sessions: dict[str, Session] = {}

    def regions(self) -> list[str]:
        return list(dict.fromkeys(account["region"] for account in self.accounts))

    def named(self, role: str, organisation: str = "", facility: str = "", region: str = "", number: int = 0) -> dict:
        """The number-th account of that role; organisation and facility by a part of their name."""
        region = region or self.regions()[0]
        fitting = [account for account in self.accounts
                   if account["role"] == role and account["region"] == region
                   and organisation.lower() in (account.get("organisation") or "").lower()
                   and facility.lower() in (account.get("facility") or "").lower()]
        if len(fitting) <= number:
            raise LookupError(f"the demo has no account {number + 1} of {role} {organisation} {facility} in {region}")
        return fitting[number]

    def session(self, role: str, **which) -> Session:
        account = self.named(role, **which)
        if account["name"] not in self.sessions:
            self.sessions[account["name"]] = self.api.sign_in(account["name"], account["password"])
        return self.sessions[account["name"]]

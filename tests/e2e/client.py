"""A small client of the public API: TLS 1.3 with a CA of one's own, a session per account, an Idempotency-Key with
every POST, If-Match from what was last seen, and every answer judged by the served /v1/openapi.json."""

import http.client
import json
import ssl
import threading
import time
import urllib.parse
import uuid

from contract import Contract

CREATED = 201
TEXTS = ("text/csv", "text/calendar", "text/html")


class Unexpected(AssertionError):
    """An answer other than the one that was asked for."""


class StillNot(AssertionError):
    """Something did not come about in time."""


def until(ask, holds, what: str, seconds: float = 60.0):
    """Asks again and again until the answer holds; never longer than `seconds`, which a slow machine with other work does
    not need."""
    pause = threading.Event()
    deadline = time.monotonic() + seconds
    while True:
        value = ask()
        if holds(value):
            return value
        if time.monotonic() > deadline:
            raise StillNot(f"after {seconds:.0f} s still not: {what}; it is {str(value)[:2000]}")
        pause.wait(0.05)


class Answer:
    def __init__(self, status: int, headers: dict, raw: bytes):
        self.status = status
        self.headers = headers
        self.raw = raw
        self.type = headers.get("content-type", "")
        self.json = json.loads(raw) if "json" in self.type and raw else None

    def __getitem__(self, key):
        return self.json[key]

    def get(self, key, default=None):
        return self.json.get(key, default) if isinstance(self.json, dict) else default

    @property
    def reason(self) -> str:
        return self.get("reason", "")

    @property
    def pointers(self) -> list[str]:
        return [error["pointer"] for error in self.get("errors", [])]

    def __str__(self) -> str:
        return " ".join(part for part in (str(self.status), self.reason, ",".join(self.pointers)) if part)


def raw_text(answer: "Answer") -> str:
    return answer.raw.decode("utf-8-sig")


class Api:
    """One daemon. Sessions share nothing but its address and its contract."""

    def __init__(self, url: str, ca: str, contract: Contract | None = None):
        parts = urllib.parse.urlsplit(url)
        self.url = url
        self.host, self.port = parts.hostname, parts.port
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.tls.minimum_version = ssl.TLSVersion.TLSv1_3
        self.tls.load_verify_locations(ca)
        self.here = threading.local()
        self.contract = contract or Contract(self.send("GET", "/v1/openapi.json", None, {}).json)

    def connection(self, fresh: bool = False) -> http.client.HTTPSConnection:
        kept = getattr(self.here, "connection", None)
        if kept is None or fresh:
            if kept is not None:
                kept.close()
            kept = http.client.HTTPSConnection(self.host, self.port, timeout=60, context=self.tls)
            kept.connect()
            self.here.connection = kept
        return kept

    def close(self) -> None:
        if getattr(self.here, "connection", None) is not None:
            self.here.connection.close()
            self.here.connection = None

    def send(self, method: str, path: str, body: bytes | None, headers: dict) -> Answer:
        """One request, not judged. A kept connection that the daemon has closed meanwhile is opened again once."""
        reused = getattr(self.here, "connection", None) is not None
        try:
            return self.exchange(self.connection(), method, path, body, headers)
        except (ConnectionError, http.client.HTTPException, ssl.SSLError):
            self.close()
            if not reused:
                raise
        return self.exchange(self.connection(fresh=True), method, path, body, headers)

    @staticmethod
    def exchange(connection, method, path, body, headers) -> Answer:
        connection.request(method, path, body=body, headers=headers)
        response = connection.getresponse()
        raw = response.read()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, raw)

    def call(self, method: str, path: str, body=None, headers: dict | None = None) -> Answer:
        """`body`: bytes as they are, anything else as JSON."""
        raw = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        headers = dict(headers or {})
        if raw is not None:
            headers.setdefault("Content-Type", "application/json")
        answer = self.send(method, path, raw, headers)
        self.contract.check(method, path, answer.status, answer.type,
                            raw_text(answer) if answer.type.startswith(TEXTS) else answer.json)
        return answer

    def sign_in(self, name: str, password: str) -> "Session":
        answer = self.call("POST", "/v1/sessions", {"account": name, "password": password},
                           {"Idempotency-Key": str(uuid.uuid4())})
        if answer.status != CREATED:
            raise Unexpected(f"{name} cannot sign in: {answer}")
        return Session(self, answer["token"], answer["account"])


class Session:
    def __init__(self, api: Api, token: str, account: dict):
        self.api = api
        self.token = token
        self.account = account

    def on(self, api: Api) -> "Session":
        """The same session at another daemon."""
        return Session(api, self.token, self.account)

    def call(self, method: str, path: str, body=None, headers: dict | None = None, expect=None) -> Answer:
        answer = self.api.call(method, path, body, {"Authorization": f"Bearer {self.token}", **(headers or {})})
        wanted = (expect,) if isinstance(expect, int) else expect
        if wanted and answer.status not in wanted:
            detail = "" if answer.status < 400 else f" {answer.get('detail', '')} {answer.get('errors', '')}"
            raise Unexpected(f"{self.account['role']} {method} {path}: {answer}{detail}, wanted {wanted}")
        return answer

    def get(self, path: str, expect=200) -> Answer:
        return self.call("GET", path, expect=expect)

    def post(self, path: str, body=None, expect=CREATED, key: str | None = None, match: str | None = None) -> Answer:
        headers = {"Idempotency-Key": key or str(uuid.uuid4())}
        if match:
            headers["If-Match"] = match
        return self.call("POST", path, {} if body is None else body, headers, expect)

    def search(self, wish: dict, expect=200) -> Answer:
        return self.post("/v1/places/_search", wish, expect=expect)

    def change(self, resource: str, act: str, body=None, expect=CREATED) -> Answer:
        """Looks at the resource first and acts on what was seen. What the sweep changed in between is looked at again."""
        for _ in range(3):
            seen = self.get(resource)
            answer = self.post(f"{resource}/{act}", body, expect=None, match=seen.headers["etag"])
            if answer.status != 412:
                break
        if expect and answer.status not in ((expect,) if isinstance(expect, int) else expect):
            raise Unexpected(f"{self.account['role']} POST {resource}/{act}: {answer} {answer.get('errors', '')}, "
                             f"wanted {expect}")
        return answer


class Admin:
    """The admin listener: loopback, plain HTTP."""

    def __init__(self, url: str):
        parts = urllib.parse.urlsplit(url)
        self.host, self.port = parts.hostname, parts.port

    def call(self, method: str, path: str, body=None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            raw = None if body is None else json.dumps(body).encode()
            connection.request(method, path, raw, {"Content-Type": "application/json"} if raw else {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def set_clock(self, now: str) -> None:
        status, raw = self.call("POST", "/demo-clock", {"now": now})
        if status not in (200, 204):
            raise Unexpected(f"the demo clock was not set to {now}: {status} {raw.decode(errors='replace')}")

    def is_ready(self) -> bool:
        try:
            return self.call("GET", "/readyz")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

"""The mail that arrived: one file per message in a maildir, each judged to be free of content (NTA 7516)."""

import email
import email.policy
import pathlib
import re

# What no message may say, whatever it is about.
NEVER = ("huisverbod", "geweld", "violence", "restraining", "uithuis", "thuis slapen", "bewoner", "resident")
ADDRESSING = ("to", "from", "x-envelope-to", "delivered-to", "x-original-to", "return-path", "received", "message-id")


class Mail:
    def __init__(self, raw: bytes):
        self.raw = raw
        self.message = email.message_from_bytes(raw, policy=email.policy.default)

    @property
    def to(self) -> str:
        return str(self.message["To"])

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def id(self) -> str:
        return str(self.message["Message-ID"])

    @property
    def message_id(self) -> str:
        """Of the message that it tells of; a mail about several has one of its own."""
        return self.id.strip("<>").split("@")[0]

    def parts(self) -> dict[str, str]:
        return {part.get_content_type(): part.get_content() for part in self.message.walk() if not part.is_multipart()}

    def readable(self) -> str:
        """All that a reader can see, without the addresses it was sent by."""
        headers = [str(value) for name, value in self.message.items() if name.lower() not in ADDRESSING]
        return "\n".join([*headers, *self.parts().values()])

    def complaints(self, secrets: list[str]) -> list[str]:
        text = self.readable().lower()
        found = [f"says {word!r}" for word in (*NEVER, *secrets) if re.search(rf"\b{re.escape(word.lower())}\b", text)]
        if not {"text/plain", "text/html"} <= set(self.parts()):
            found.append(f"has the parts {sorted(self.parts())}")
        if "https://" not in text:
            found.append("has no link to sign in")
        return found


class Mailbox:
    def __init__(self, folder: pathlib.Path):
        self.folder = pathlib.Path(folder)
        self.read: dict[str, Mail] = {}  # whoever waits looks again and again; a file that is there never changes

    def names(self) -> list[str]:
        return [str(file) for name in ("new", "cur") for file in sorted(self.folder.glob(f"{name}/*"))]

    def mails(self, besides: frozenset[str] = frozenset()) -> list[Mail]:
        names = [name for name in self.names() if name not in besides]
        for name in names:
            if name not in self.read:
                self.read[name] = Mail(pathlib.Path(name).read_bytes())
        return [self.read[name] for name in names]

    def about(self, message_id: str) -> list[Mail]:
        """Those that carry a message's own reference."""
        return [mail for mail in self.mails() if message_id.encode() in mail.raw]

#!/usr/bin/python3
"""A mail server that delivers nothing: it takes messages over STARTTLS and keeps each as a file.

FOLDER is a maildir (tmp/, new/, cur/). Without STARTTLS no message is accepted. Nothing of a message, neither text
nor addresses, is printed.
"""

import argparse
import asyncio
import itertools
import os
import pathlib
import signal
import ssl
import time

from aiosmtpd.smtp import SMTP

LARGEST_MESSAGE = 1024 * 1024


class Maildir:
    """Keeps what arrives; a file is complete from the moment it is in new/."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.numbers = itertools.count(1)
        for name in ("tmp", "new", "cur"):
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)

    def keep(self, message: bytes) -> None:
        name = f"{time.time_ns()}.{os.getpid()}_{next(self.numbers)}.localhost"
        with open(self.folder / "tmp" / name, "xb") as file:
            file.write(message)
            file.flush()
            os.fsync(file.fileno())
        os.rename(self.folder / "tmp" / name, self.folder / "new" / name)

    async def handle_DATA(self, server, session, envelope):
        recipients = "".join(f"X-Envelope-To: {address}\r\n" for address in envelope.rcpt_tos)
        self.keep(recipients.encode() + envelope.content)
        return "250 2.0.0 kept"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--port-file", type=pathlib.Path, help="where the port is written once it listens")
    parser.add_argument("--cert", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    return parser.parse_args()


def tell_port(file: pathlib.Path, port: int) -> None:
    beside = file.with_suffix(".new")
    beside.write_text(f"{port}\n")
    beside.rename(file)


async def serve(options) -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.minimum_version = ssl.TLSVersion.TLSv1_2
    tls.load_cert_chain(options.cert, options.key)
    maildir = Maildir(options.folder)

    def session():
        return SMTP(maildir, tls_context=tls, require_starttls=True, data_size_limit=LARGEST_MESSAGE,
                    hostname="localhost", enable_SMTPUTF8=True)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", options.port)
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)
    if options.port_file:
        tell_port(options.port_file, server.sockets[0].getsockname()[1])
    await stop.wait()
    server.close()


asyncio.run(serve(arguments()))

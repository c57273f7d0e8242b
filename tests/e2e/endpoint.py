"""The system of an organisation, as a test wants it: it takes webhooks over TLS and keeps each, or misbehaves. How it does
is in the path that it was registered with."""

import http.server
import pathlib
import socket
import socketserver
import ssl
import threading
import time

KEPT = ("webhook-id", "webhook-timestamp", "webhook-signature", "content-type")


class Received:
    def __init__(self, path: str, headers: dict, body: bytes):
        self.at = time.monotonic()
        self.path = path
        self.headers = headers
        self.body = body

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]


class Manners(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self):
        self.request.settimeout(60)
        self.request.do_handshake()
        super().setup()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        endpoint = self.server.endpoint
        endpoint.keep(Received(self.path, {name: self.headers[name] for name in KEPT if name in self.headers}, body))
        getattr(self, endpoint.manner(self.path), self.ok)()

    def say(self, status: int, headers=(), body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def ok(self):
        self.say(204 if self.path.endswith("/quiet") else 200, body=b"" if self.path.endswith("/quiet") else b"taken")

    def gone(self):
        self.say(410)

    def busy(self):
        self.say(429, [("Retry-After", "30")])

    def broken(self):
        self.say(500, body=b"x" * 100_000)

    def inward(self):
        self.say(307, [("Location", f"https://127.0.0.1:{self.server.endpoint.port}/ok/inner")])

    def hang(self):
        self.server.endpoint.ended.wait(60)
        self.close_connection = True

    def drip(self):
        """A status and then headers, one letter at a time, without end."""
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
            while not self.server.endpoint.ended.wait(0.2):
                self.wfile.write(b"x")
                self.wfile.flush()
        except OSError:
            pass
        self.close_connection = True

    def flood(self):
        """Taken, with an answer that never ends."""
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n")
            while not self.server.endpoint.ended.is_set():
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass
        self.close_connection = True

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        pass  # who was cut off does not matter here


class Endpoint:
    """Listens on 127.0.0.1 until it is closed."""

    def __init__(self, tls: pathlib.Path):
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.received: list[Received] = []
        self.manners: dict[str, str] = {}  # of a path, where it differs from the path's first word
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls / "server.crt", tls / "server.key")
        self.server = Server(("127.0.0.1", 0), Manners)
        self.server.endpoint = self
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self.thread.start()

    def url(self, path: str) -> str:
        return f"https://127.0.0.1:{self.port}{path}"

    def manner(self, path: str) -> str:
        return self.manners.get(path) or path.split("/")[1]

    def keep(self, received: Received) -> None:
        with self.lock:
            self.received.append(received)

    def at(self, path: str) -> list[Received]:
        with self.lock:
            return [each for each in self.received if each.path == path]

    def close(self) -> None:
        self.ended.set()
        self.server.shutdown()
        self.server.server_close()


class Listener:
    """A port that takes connections and speaks no TLS, or that nobody listens on."""

    def __init__(self, speaks: bytes | None):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.speaks = speaks
        if speaks is not None:
            self.socket.listen(16)
            threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while True:
            try:
                peer, _ = self.socket.accept()
                peer.sendall(self.speaks)
                peer.close()
            except OSError:
                return

    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}/hook"

    def close(self) -> None:
        self.socket.close()

"""The cable between a client and the daemon: passes bytes on, until it is cut."""

import selectors
import socket
import threading


class Gate:
    """`gate.url` leads to the daemon. While it is cut nobody gets through, and whoever was through is cut off."""

    def __init__(self, port: int):
        self.target = port
        self.lock = threading.Lock()
        self.is_cut = False
        self.pairs: list[tuple[socket.socket, socket.socket]] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def accept(self) -> None:
        while True:
            try:
                here, _ = self.listener.accept()
            except OSError:
                return
            with self.lock:
                if self.is_cut:
                    here.close()
                    continue
                try:
                    there = socket.create_connection(("127.0.0.1", self.target))
                except OSError:
                    here.close()
                    continue
                self.pairs.append((here, there))
            threading.Thread(target=self.pump, args=(here, there), daemon=True).start()

    @staticmethod
    def pump(here: socket.socket, there: socket.socket) -> None:
        with selectors.DefaultSelector() as selector:
            try:
                selector.register(here, selectors.EVENT_READ, there)
                selector.register(there, selectors.EVENT_READ, here)
                while True:
                    for key, _ in selector.select():
                        data = key.fileobj.recv(65536)
                        if not data:
                            return
                        key.data.sendall(data)
            except (OSError, ValueError):
                return
            finally:
                here.close()
                there.close()

    def cut(self) -> None:
        with self.lock:
            self.is_cut = True
            pairs, self.pairs = self.pairs, []
        for pair in pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def mend(self) -> None:
        with self.lock:
            self.is_cut = False

    def close(self) -> None:
        self.cut()
        self.listener.close()

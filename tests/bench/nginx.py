"""What a server does that has nothing to think about."""

import shutil
import subprocess
import threading

from harness import HOUSE, House, Process


class Nginx(Process):
    """One worker that serves one file, over TLS 1.3 with the daemon's certificate."""

    def __init__(self, house: House, size: int):
        folder = house.folder / "nginx"
        folder.mkdir(exist_ok=True)
        folder.chmod(0o755)
        house.folder.chmod(0o711)
        (folder / "answer.json").write_bytes(b"x" * size)
        self.port = subprocess.run(["bash", "-c", f'. "{HOUSE}/deploy/lib.sh"; free_port'], capture_output=True, text=True,
                                   check=True).stdout.strip()
        (folder / "nginx.conf").write_text(f"""
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    keepalive_requests 1000000000;
    server {{
        listen 127.0.0.1:{self.port} ssl;
        ssl_protocols TLSv1.3;
        ssl_certificate {house.tls}/server.crt;
        ssl_certificate_key {house.tls}/server.key;
        root {folder};
        location /hook {{ return 204; }}
    }}
}}
""")
        super().__init__([shutil.which("nginx", path="/usr/sbin:/usr/bin"), "-c", str(folder / "nginx.conf")],
                         folder / "output.log")
        pause = threading.Event()
        while not (folder / "nginx.pid").exists() or not (folder / "nginx.pid").read_text().strip():
            if not self.is_running():
                raise RuntimeError(f"nginx: {self.said()}")
            pause.wait(0.05)

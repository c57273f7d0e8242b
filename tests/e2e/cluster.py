"""A PostgreSQL cluster that a test may stop: made, started and stopped by deploy/cluster.sh."""

import pathlib
import shutil
import tempfile

from harness import HOUSE, run
from server import Server


class Cluster:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="adempauze-pg-", dir="/var/tmp"))
        self.folder.chmod(0o711)  # PostgreSQL runs as a user of its own
        self.start()
        self.shell(f'cluster_roles_sql "{self.folder}"')
        self.server = Server(f"host={self.folder}/socket user=postgres dbname=postgres")

    def shell(self, command: str) -> None:
        run("bash", "-euo", "pipefail", "-c",
            f'. "{HOUSE}/deploy/lib.sh"; . "{HOUSE}/deploy/cluster.sh"; {command}')

    def start(self) -> None:
        self.shell(f'cluster_start "{self.folder}"')

    def stop(self) -> None:
        self.shell(f'cluster_stop "{self.folder}"')

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

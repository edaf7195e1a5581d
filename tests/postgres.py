"""A private PostgreSQL for one test run: made in a temporary folder, gone afterwards."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

#: The data lives for one run, so nothing is gained by waiting for the disk; refusals that
#: tests provoke on purpose stay out of the output.
SETTINGS = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "listen_addresses=",
    "log_min_messages=fatal",
)


def find_binaries() -> Path | None:
    """Return the newest PostgreSQL's folder of programs, or None where there is none.

    Debian keeps the server's programs off PATH, in a folder for each version.
    """
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(debian, key=lambda initdb: float(initdb.parts[-3]), default=None)
    found = newest or shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def cluster(binaries: Path) -> Iterator[str]:
    """Run a new cluster and yield its database URL; stop and remove it whatever happens.

    It listens on a Unix socket in its own folder only. Raises CalledProcessError when
    PostgreSQL does not start; it has printed why.
    """
    # A socket's path may have 107 bytes, which a long TMPDIR would leave no room for.
    with TemporaryDirectory(prefix="newsroom-", dir="/tmp") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        control = (binaries / "pg_ctl", "--silent", "-D", f"{folder}/data")
        options = [f"-c {setting}" for setting in (*SETTINGS, f"unix_socket_directories={folder}")]
        _run(*control, "init", "-o", "-U newsroom -A trust -E UTF8 --locale=C.UTF-8 --no-sync")
        _run(*control, "start", "--wait", "-o", " ".join(options))
        try:
            yield f"postgresql://newsroom@{quote(folder, safe='')}/postgres"
        finally:
            _run(*control, "stop", "-m", "immediate")


def _run(*command: str | Path) -> None:
    """Run one of PostgreSQL's programs, as its own user where we are root, whom it refuses."""
    as_postgres = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    subprocess.run([*as_postgres, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)

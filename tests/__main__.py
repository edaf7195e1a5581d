"""Run the whole suite on SQLite, then what touches the database on PostgreSQL.

``python -m tests [--no-skips] [pytest's own arguments]``. Exits non-zero when either
run failed, or when no test ran. With ``--no-skips`` whatever is missing is a failure.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

from pytest import ExitCode

from tests.postgres import cluster, find_binaries

#: A file's tests stay together, since they share what is slow to make. ``-n 0`` undoes it.
ON_EVERY_CORE = ("-n", "auto", "--dist", "loadfile")
NO_POSTGRESQL = "PostgreSQL is not on this machine (Debian: apt install postgresql)"


def main(arguments: list[str]) -> int:
    """Run pytest once a database and return the exit status of the two together."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    codes = [run_pytest("sqlite://:memory:", arguments), run_on_postgresql(arguments)]
    ran = [code for code in codes if code != ExitCode.NO_TESTS_COLLECTED]
    return next(filter(None, ran), 0) if ran else ExitCode.NO_TESTS_COLLECTED


def run_on_postgresql(arguments: list[str]) -> int:
    """Run what touches the database on a PostgreSQL of our own, where there is one."""
    binaries = find_binaries()
    if binaries:
        with cluster(binaries) as url:
            return run_pytest(url, ["--database-only", *arguments])
    print(f"\nSkipped every test on PostgreSQL: {NO_POSTGRESQL}", flush=True)
    return ExitCode.TESTS_FAILED if "--no-skips" in arguments else ExitCode.NO_TESTS_COLLECTED


def run_pytest(url: str, arguments: list[str]) -> int:
    """Run pytest on the database at the URL and return its exit status."""
    print(f"\nTests on {url.partition(':')[0]}", flush=True)
    command = [sys.executable, "-m", "pytest", "-rs", *ON_EVERY_CORE, *arguments]
    environment = os.environ | {"NEWSROOM_DATABASE_URL": url}
    root = Path(__file__).parent.parent
    return subprocess.run(command, env=environment, cwd=root, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

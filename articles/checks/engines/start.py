"""Reach the engine host, and start it where there is none."""

import fcntl
import hashlib
import logging
import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import gettempdir

from articles.checks.engines import host

log = logging.getLogger(__name__)

#: Distributions that the host cannot do without.
ENGINE = ("lingotweaker", "lingotweaker-data-en")

#: How long a host may take to be there, and how long one that did not start is left alone,
#: in seconds.
STARTING, REST = 20.0, 30.0

#: What a host may know of its surroundings: where things are, and no secret.
SURROUNDINGS = ("HOME", "LANG", "PATH", "PYTHONPATH", "TMPDIR")

_ROOT = Path(__file__).parents[3]
_LONGEST_ADDRESS = 107  # unix(7), in bytes

_failed_at: dict[Path, float] = {}


class EngineFailed(Exception):
    """The engine did not answer; the message is for people."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The grammar engine {why}, so its checks were left out.")


@cache
def engine_version() -> str:
    """Return a hash over all that decides what the engine answers; "" where there is none."""
    try:
        versions = " ".join(map(version, ENGINE))
    except PackageNotFoundError:
        return ""
    rules = " ".join(sorted(host.rules_asked()))
    code = Path(host.__file__).read_text(encoding="utf-8")
    return hashlib.sha256(f"{versions}\n{rules}\n{code}".encode()).hexdigest()


def connect() -> socket.socket:
    """Return a connection to the host of this machine and user; raises EngineFailed."""
    if not engine_version():
        raise EngineFailed(f"is not installed (pip install {' '.join(ENGINE)})")
    folder = _folder()
    try:
        return _connected(folder)
    except (FileNotFoundError, ConnectionRefusedError):
        with _locked(folder):
            return _found_or_started(folder)


def _found_or_started(folder: Path) -> socket.socket:
    try:
        return _connected(folder)  # somebody else may just have started it
    except (FileNotFoundError, ConnectionRefusedError):
        _start(folder)
        return _connected(folder)


def _connected(folder: Path) -> socket.socket:
    peer = socket.socket(socket.AF_UNIX)
    try:
        peer.settimeout(STARTING)
        peer.connect(str(folder / host.SOCKET))
    except OSError:
        peer.close()
        raise
    return peer


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold what only one process of the machine may hold at a time."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _start(folder: Path) -> None:
    """Start the host; it is a child of nobody here when this returns."""
    if time.monotonic() - _failed_at.get(folder, -REST) < REST:
        raise EngineFailed("could not be started")
    known = {name: os.environ[name] for name in SURROUNDINGS if name in os.environ}
    try:
        with (folder / "log").open("wb") as output:
            subprocess.run(  # noqa: S603  our own words
                [sys.executable, "-m", host.__name__, str(folder)],
                cwd=_ROOT, env=known, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                start_new_session=True, timeout=STARTING, check=True,
            )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        _failed_at[folder] = time.monotonic()
        log.exception("the engine host did not start; what it said is in %s", folder / "log")
        raise EngineFailed("could not be started") from error


def _folder() -> Path:
    """Return the folder of the host's socket, which is this user's alone."""
    name = f"newsroom-{os.getuid()}-{engine_version()[:12]}"
    folder = Path(gettempdir(), name)
    if len(os.fsencode(folder / host.SOCKET)) > _LONGEST_ADDRESS:
        folder = Path("/tmp", name)  # noqa: S108  it is looked at before it is used
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise EngineFailed(f"has no place for its socket ({error})") from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise EngineFailed(f"was not asked: {folder} should be a folder of this user alone")
    return folder

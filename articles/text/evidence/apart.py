"""Read evidence in a short-lived process of its own, with limits of time and memory.

What strangers bring may crash a parser, or keep it busy without end: that must cost nobody's
page. The process knows no secret of this one, writes no file, and is gone with its answer.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore, Timer
from typing import IO, Any, cast

from articles.text.evidence import check_kind, read_evidence
from articles.text.evidence.base import EvidenceText, Place
from articles.text.importers.base import CannotRead

log = logging.getLogger(__name__)

#: Seconds that a reader may take by the clock; it limits its processor time and memory itself.
LIMIT_WAIT = 30
#: Files that this process has read at a time: each may take a gigabyte.
_readers = BoundedSemaphore(2)

_ROOT = Path(__file__).parents[3]
#: What a reader may know of its surroundings: where things are, and no secret.
_SURROUNDINGS = ("HOME", "LANG", "PATH", "PYTHONPATH", "TMPDIR")


def read_apart(
    name: str, data: bytes, hear: Callable[[int], None] = lambda _: None
) -> EvidenceText:
    """Read as ``read_evidence`` does. Raises CannotRead, too, where the reader dies.

    ``hear`` is told now and then how far it is, in per cent; the reader ends where that raises.
    """
    if not check_kind(name, data).reader:
        return read_evidence(name, data)  # it looks at its beginning alone
    try:
        with _readers:
            answer = _answer(json.dumps(name).encode() + b"\n" + data, hear)
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("a file of evidence was not read: %s", error)
        raise CannotRead(
            "“{name}” is kept without its words: reading it failed, or took too much time or "
            "memory. A person compares it with the quote.",
            name=name,
        ) from error
    if "message" in answer:
        raise CannotRead(answer["message"], **answer["params"])
    places = tuple(Place(*place) for place in answer["places"])
    return EvidenceText(answer["text"], places, answer["notice"])


def _answer(brought: bytes, hear: Callable[[int], None]) -> dict[str, Any]:
    """Return what the reader says last. Raises SubprocessError or OSError where it dies."""
    known = {key: os.environ[key] for key in _SURROUNDINGS if key in os.environ}
    with subprocess.Popen(
        [sys.executable, "-m", "articles.text.evidence"],
        cwd=_ROOT, env=known, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as reader:  # fmt: skip
        watch = Timer(LIMIT_WAIT, reader.kill)
        watch.start()
        try:
            return _spoken(reader, brought, hear)
        finally:
            watch.cancel()
            reader.kill()


def _spoken(
    reader: subprocess.Popen[bytes], brought: bytes, hear: Callable[[int], None]
) -> dict[str, Any]:
    """Hand over what was brought, and return the answer, which comes after all progress."""
    # It says nothing before it has all of it, so that neither waits for the other.
    with cast("IO[bytes]", reader.stdin) as stdin:
        stdin.write(brought)
    for line in cast("IO[bytes]", reader.stdout):
        said: dict[str, Any] = json.loads(line)
        if "percent" not in said:
            return said
        hear(said["percent"])
    # What it wrote may hold words of the file: only the kind of its error is told.
    wrote = cast("IO[bytes]", reader.stderr).read().decode(errors="replace").splitlines()
    kind = wrote[-1].partition(":")[0] if wrote else "no error written"
    raise subprocess.SubprocessError(f"reader ended with {reader.wait()} ({kind})")

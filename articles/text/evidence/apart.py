"""Read evidence in a short-lived process of its own, with limits of time and memory.

What strangers bring may crash a parser, or keep it busy without end: that must cost nobody's
page. The process knows no secret of this one, writes no file, and is gone with its answer.
"""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path, PurePath
from threading import BoundedSemaphore

from articles.text.evidence import EXTENSIONS, read_evidence
from articles.text.evidence.base import EvidenceText, Place, without_words
from articles.text.importers.base import CannotRead

log = logging.getLogger(__name__)

#: Seconds that a reader may take by the clock; it limits its processor time and memory itself.
LIMIT_WAIT = 30
#: Files that this process has read at a time: each may take a gigabyte.
_readers = BoundedSemaphore(2)

_ROOT = Path(__file__).parents[3]
#: What a reader may know of its surroundings: where things are, and no secret.
_SURROUNDINGS = ("HOME", "LANG", "PATH", "PYTHONPATH", "TMPDIR")


def read_apart(name: str, data: bytes) -> EvidenceText:
    """Read as ``read_evidence`` does. A reader that dies leaves no words, and a notice."""
    if PurePath(name).suffix.lower() not in EXTENSIONS:
        return read_evidence(name, b"")  # it looks at the name alone
    known = {key: os.environ[key] for key in _SURROUNDINGS if key in os.environ}
    command = [sys.executable, "-m", "articles.text.evidence"]
    try:
        with _readers:
            done = subprocess.run(  # noqa: S603  our own words
                command, cwd=_ROOT, env=known, input=json.dumps(name).encode() + b"\n" + data,
                capture_output=True, timeout=LIMIT_WAIT, check=True,
            )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        # What it wrote may hold words of the file: only the kind of its error is logged.
        wrote = (getattr(error, "stderr", None) or b"").decode(errors="replace").splitlines()
        kind = wrote[-1].partition(":")[0] if wrote else "no error written"
        log.warning("a file of evidence was not read: %s (%s)", error, kind)
        return without_words(name, "reading it failed, or took too much time or memory")
    answer = json.loads(done.stdout)
    if "message" in answer:
        raise CannotRead(answer["message"], **answer["params"])
    places = tuple(Place(*place) for place in answer["places"])
    return EvidenceText(answer["text"], places, answer["notice"])

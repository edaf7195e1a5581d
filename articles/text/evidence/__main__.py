"""Read one file of evidence in a process of its own: see ``apart``.

In on standard input: the file's name as a line of JSON, then its bytes. Out, each a line of JSON:
how far it is, now and then, in per cent; at last the words, places and notice, or the message
that it is refused with.
"""

import json
import resource
import sys
from dataclasses import asdict

from articles.text.evidence import CannotRead, read_evidence
from articles.text.evidence.base import hearer

#: Bytes of memory, its libraries' own included, and seconds of processor time.
LIMIT_MEMORY = 1 << 30
LIMIT_SECONDS = 10
#: Per cent by which it must have gone on to be told.
STEP = 5


def main() -> None:
    """Read what stands on standard input, within the limits."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT_MEMORY, LIMIT_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    name, data = json.loads(sys.stdin.buffer.readline()), sys.stdin.buffer.read()
    hearer.set(Progress().hear)
    try:
        answer = asdict(read_evidence(name, data))
    except CannotRead as error:
        answer = {"message": error.message, "params": error.params}
    _say(answer)


class Progress:
    """Says how far the reading is, at every step."""

    def __init__(self) -> None:
        self.told = 0

    def hear(self, percent: int) -> None:
        """Say ``percent`` where it is a step further than what was told."""
        if percent >= self.told + STEP:
            self.told = percent
            _say({"percent": percent})


def _say(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

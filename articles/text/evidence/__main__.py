"""Read one file of evidence in a process of its own: see ``apart``.

In on standard input: the file's name as a line of JSON, then its bytes. Out: the words, places
and notice as JSON, or the message that it is refused with.
"""

import json
import resource
import sys
from dataclasses import asdict

from articles.text.evidence import CannotRead, read_evidence

#: Bytes of memory, its libraries' own included, and seconds of processor time.
LIMIT_MEMORY = 1 << 30
LIMIT_SECONDS = 10


def main() -> None:
    """Read what stands on standard input, within the limits."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT_MEMORY, LIMIT_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_SECONDS, LIMIT_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    name, data = json.loads(sys.stdin.buffer.readline()), sys.stdin.buffer.read()
    try:
        answer = asdict(read_evidence(name, data))
    except CannotRead as error:
        answer = {"message": error.message, "params": error.params}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()

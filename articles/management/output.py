"""What commands that print much have in common."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def until_enough() -> Iterator[None]:
    """End the work quietly when whoever reads the output has had enough, as ``head`` has."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Nothing is left to flush it to, which Python does as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""Roll-up captions: each cue shows again the lines before it, and adds a few words.

Automatic captions and live television are made so. Each word is wanted once; but a person may
well say "No. No.", so words are taken for repeats only in a file that rolls throughout.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

Word = TypeVar("Word")

#: Words of a cue that are looked at: three lines of the 32 or 42 signs that captions allow.
_WINDOW = 60


def without_repeats(cues: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """Yield the words that each cue (none of them empty) adds to the one before it.

    A file rolls where at least half of the cues that add words first show the end of the one
    before. Captions that do not roll hardly ever do.
    """
    repeats = [_repeated(before, cue) for before, cue in pairwise([[], *cues])]
    adding = [repeat for repeat, cue in zip(repeats, cues, strict=True) if repeat < len(cue)]
    rolls = 2 * sum(repeat > 0 for repeat in adding) >= max(1, len(adding) - 1)
    for repeat, cue in zip(repeats, cues, strict=True):
        yield cue[repeat:] if rolls else cue


def _repeated(before: Sequence[Word], cue: Sequence[Word]) -> int:
    """Return with how many of its words ``cue`` opens as ``before`` closes, at most."""
    most = min(len(before), len(cue), _WINDOW)
    return next((size for size in range(most, 0, -1) if before[-size:] == cue[:size]), 0)

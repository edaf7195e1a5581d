"""Words into the pieces that a language model reads: byte-level byte-pair encoding.

Sennrich et al., "Neural Machine Translation of Rare Words with Subword Units" (2016), on
bytes as GPT-2 does it, digits one by one as SmolLM2 wants them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

#: GPT-2's pattern, for digits one by one.
_PIECE = re.compile(r"'(?:[sdmt]|ll|ve|re)|\d| ?[^\W\d_]+| ?(?:[^\s\w]|_)+|\s+(?![^\s\d])|\s+")


def _letters() -> dict[int, str]:
    """Return the letter that stands for each byte: itself where that can be seen."""
    seen = [*range(33, 127), *range(161, 173), *range(174, 256)]
    unseen = [byte for byte in range(256) if byte not in seen]
    return dict(zip(seen, map(chr, seen), strict=True)) | {
        byte: chr(256 + number) for number, byte in enumerate(unseen)
    }


_LETTERS = _letters()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text: its number in the vocabulary, and where it stands."""

    id: int
    start: int
    end: int


@dataclass(frozen=True)
class Encoder:
    """A vocabulary, and the pairs that are merged in it, first ones first."""

    vocabulary: Sequence[str]
    merges: Sequence[str]

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {piece: number for number, piece in enumerate(self.vocabulary)}

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {pair: rank for rank, pair in enumerate(self.merges)}

    @cached_property
    def _known(self) -> dict[str, list[str]]:
        return {}

    def encode(self, text: str) -> list[Token]:
        """Return the tokens of ``text`` in order, offsets in code points.

        Where a letter is parted into several tokens, all but the last are empty.
        """
        tokens = []
        for match in _PIECE.finditer(text):
            at = match.start()
            if match.group() not in self._known:
                self._known[match.group()] = self._parts(match.group())
            read = b""
            for part in self._known[match.group()]:
                read += bytes(_BYTES[letter] for letter in part)
                end = match.start() + len(read.decode(errors="ignore"))
                tokens.append(Token(self._ids[part], at, end))
                at = end
        return tokens

    def _parts(self, piece: str) -> list[str]:
        parts = [_LETTERS[byte] for byte in piece.encode()]
        while len(parts) > 1:
            pair = min(pairwise(parts), key=lambda pair: self._ranks.get(" ".join(pair), _NEVER))
            if " ".join(pair) not in self._ranks:
                break
            parts = _merged(parts, pair)
        return parts


_BYTES = {letter: byte for byte, letter in _LETTERS.items()}
_NEVER = 1 << 30


def _merged(parts: list[str], pair: tuple[str, str]) -> list[str]:
    merged: list[str] = []
    for part in parts:
        if merged and (merged[-1], part) == pair:
            merged[-1] += part
        else:
            merged.append(part)
    return merged

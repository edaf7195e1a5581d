"""Find canaries in text and bytes, however they are written there."""

import secrets
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping

Canaries = Mapping[str, str]


#: What every canary begins with, and so is found by in a search.
CANARY = "Canary"


def hatch(*labels: str, begin: str = CANARY) -> dict[str, str]:
    """Return a word for each label that stands nowhere else in the world."""
    return {label: f"{begin}{secrets.token_hex(6)}" for label in labels}


def leaks(places: Iterable[tuple[str, str | bytes]], canaries: Canaries) -> list[str]:
    """Say which canary was found where. ``places`` are names with what stands there."""
    spellings = {label: set(_spellings(word)) for label, word in canaries.items()}
    return [
        f"{label} in {place}"
        for place, content in places
        for label in _found(content if isinstance(content, bytes) else content.encode(), spellings)
    ]


def _found(content: bytes, spellings: Mapping[str, set[bytes]]) -> Iterator[str]:
    both = (content, content.lower())
    for label, ways in spellings.items():
        if any(way in text for way in ways for text in both):
            yield label


def _spellings(word: str) -> Iterator[bytes]:
    """Yield the word as it is, in small letters, in hex, and within any text in base64."""
    plain = word.encode()
    yield from (plain, plain.lower(), plain.hex().encode(), plain[::-1])
    for before in range(3):
        encoded = b64encode(b"\0" * before + plain)
        # The first and last letters hang on what stands beside it.
        yield encoded[4 if before else 0 : len(encoded) // 4 * 4 - 4]

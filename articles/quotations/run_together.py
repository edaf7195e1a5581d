"""Names that are run together: in one word, in an address, with a figure.

“WandaZyx”, “wandazyx”, “Zyx2” and “wzyx@mail.example” all hold a part of “Wanda Zyx”; “Zyxen”,
which may be another's name or any word, holds none.
"""

import re
from collections.abc import Iterator, Set

from articles.registry.keys import fold
from articles.text.document import Span

_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
#: An e-mail address or @name, whole or not; or a host, in lower case as hosts are.
_ADDRESS = re.compile(r"(?<![\w.+@-])(?:[\w.+-]*@[\w.+-]*|[\w-]+(?:\.[\w-]+)+)")
#: What begins a surname of its own: McVermeer is no Vermeer.
_BEGINS_A_NAME = frozenset({"fitz", "mac", "mc"})
#: Letters; what is shorter may be of any word, as Le An are of “lean” and Black of BlackRock.
_SHORTEST = 6


def pieces(word: str) -> Iterator[Span]:
    """Yield the parts of ``word`` between its figures, its signs and the capitals within it."""
    for found in _WORDS.finditer(word):
        start = found.start()
        for at in range(start + 1, found.end()):
            if _opens(word, at) and word[start:at].lower() not in _BEGINS_A_NAME:
                yield Span(start, at)
                start = at
        yield Span(start, found.end())


def is_simple(word: str) -> bool:
    """Say whether ``word`` is of letters alone, and no other begins within it."""
    return word.isalpha() and (word[1:].islower() or word.isupper() or len(word) == 1)


def held_within(word: str, parts: Set[str]) -> list[Span]:
    """Return the ``pieces`` of ``word`` that are ``parts``: two, a long one, or all there is."""
    every = list(pieces(word))
    held = [at for at in every if fold(word[at.start : at.end]) in parts]
    if len(held) > 1 or len(every) == 1:
        return held
    return [at for at in held if at.end - at.start >= _SHORTEST]


def addressed(text: str) -> Iterator[Span]:
    """Yield the words of the e-mail addresses, @names and hosts in ``text``, but for a .com."""
    for address in _ADDRESS.finditer(text):
        name, sign, host = address[0].rstrip(".").rpartition("@")
        if sign or host.islower():
            named = host if sign and not name else host.rpartition(".")[0]
            end = address.start() + len(name + sign + named)
            for word in _LETTERS.finditer(text, address.start(), end):
                yield Span(*word.span())


def is_made_of(word: str, parts: Set[str]) -> bool:
    """Say whether ``word``, folded, is two or more of ``parts`` run together."""
    if len(word) < _SHORTEST or not word.startswith((*parts,)):
        return False
    return word not in parts and _is_run(word, parts)


def addressed_by(name: str, parts: Set[str]) -> list[str]:
    """Return of what a ``name`` within an address, folded, is made: *wzyx* of *w* and *zyx*.

    That is one of ``parts``, and before or after it the beginning of another, or others.
    """
    if name in parts:
        return [name]
    for part in sorted(parts, key=len, reverse=True):
        before, is_held, after = name.partition(part)
        beside, others = [each for each in (before, after) if each], parts - {part}
        if is_held and beside and all(_begins(each, others) for each in beside):
            return [each for each in (before, part, after) if each]
    return []


def _opens(word: str, at: int) -> bool:
    """Say whether a capital at ``at`` opens a word of its own: the Z of AskZyx and of TVZyx."""
    if not word[at].isupper():
        return False
    before, after = word[at - 1], word[at + 1 : at + 2]
    return before.islower() or (before.isupper() and after.islower())


def _begins(word: str, parts: Set[str]) -> bool:
    return any(part.startswith(word) for part in parts) or _is_run(word, parts)


def _is_run(word: str, parts: Set[str]) -> bool:
    ends, open_ends = {0}, [0]
    while open_ends:
        at = open_ends.pop()
        further = {at + len(part) for part in parts if word.startswith(part, at)} - ends
        ends |= further
        open_ends += further
    return len(word) in ends

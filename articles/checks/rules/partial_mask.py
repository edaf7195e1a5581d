"""Profanity masked otherwise than the house does, or in two ways in one story.

Papers mask alike within themselves and unlike one another: "f---", "f***", "[expletive]". The
style sheet says which; where it says "any", the mask that a story uses most is its style. What
is no mask of a known word is left: "A*", "well--known", "M*A*S*H".
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.masks import profanities
from articles.text.document import Document, Span

_TOKEN = re.compile(
    r"(?<![\w*@#$%/.—–-])(?=[a-z]++[*@#$%!&–—-])(?:"
    r"(?P<asterisks>[a-z]+(?:\*+[a-z]*)+)"
    r"|(?P<hyphens>[a-z]{1,2}(?:--+|[–—]+)[a-z]*)"
    r"|(?P<signs>[a-z]+(?:[@$!]|[@#$%!&*]{2,})[a-z]+|[a-z]+[@#$%!&*]{2,})"
    r")(?![\w*@#$%/—–-])"
    r"|(?P<bracketed>[\[(](?:expletive|profanity|obscenity|bleep)[^\])]{0,12}[\])])",
    re.IGNORECASE,
)
_MASK = re.compile(r"[^a-z]+", re.IGNORECASE)
_NAMES = {
    "asterisks": "asterisks",
    "hyphens": "hyphens",
    "signs": "signs",
    "bracketed": "a word in brackets",
}
_SIGN = {"asterisks": "*", "hyphens": "-"}
#: Masked here and there besides those that every house masks.
_MILDER = frozenset("arse ass bloody bugger crap damn damned goddamn hell".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class _Masked:
    """A mask in the copy: its style, and the word that it hides unless that is in brackets."""

    span: Span
    style: str
    hidden: str = ""


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each mask that is not in the house's style, or else not in the story's."""
    masks = list(_masks(story.document))
    style: str = house.sheet.masks
    message = "House style masks profanity with {style}."
    if style == "any":
        style = Counter(mask.style for mask in masks).most_common(1)[0][0] if masks else ""
        message = "This story masks with {style} elsewhere. Mask alike throughout."
    for mask in masks:
        if mask.style != style:
            yield _problem(story.document.text, mask, style, message)


def _masks(document: Document) -> Iterator[_Masked]:
    for match in _TOKEN.finditer(document.text):
        style = match.lastgroup or ""
        hidden = None if style == "bracketed" else _hidden(document, match)
        if style == "bracketed" or hidden:
            yield _Masked(Span(*match.span()), style, hidden or "")


def _hidden(document: Document, match: re.Match[str]) -> str | None:
    """Return the shortest profanity that a mask may hide, or None where it hides none."""
    token = match.group()
    letters = _MASK.sub("", token)
    is_capitalised = letters[0].isupper() and (len(letters) == 1 or not letters.isupper())
    if is_capitalised and match.start() not in document.sentence_openings:
        return None  # a grade, a vitamin, a name
    shown = re.compile(_MASK.sub(_may_be, token.lower()))
    return min(filter(shown.fullmatch, _words()), key=len, default=None)


def _may_be(mask: re.Match[str]) -> str:
    """Return the pattern of what a mask hides: any letters within a word, so many at its end."""
    if mask.end() < len(mask.string) and mask.group()[0] in "*-–—":
        return ".+"
    if mask.group()[0] in "–—" or mask.group() in ("*", "-", "--"):
        return r"(?!)"  # a dash, a note
    return "." * len(mask.group())


@cache
def _words() -> frozenset[str]:
    return _MILDER.union(profanities())


def _problem(text: str, mask: _Masked, style: str, message: str) -> Problem:
    token = text[mask.span.start : mask.span.end]
    return Problem(
        mask.span.start,
        mask.span.end,
        message,
        {"style": _NAMES[style]},
        lambda: _restyled(token, mask.hidden, style),
    )


def _restyled(token: str, hidden: str, style: str) -> Iterator[str]:
    """Yield the mask in another style, where it can be told."""
    runs = _MASK.findall(token)
    if style == "bracketed":
        yield "[expletive]"
    elif hidden and style in _SIGN and len(runs) == 1:
        head, tail = token.split(runs[0])
        yield head + _SIGN[style] * (len(hidden) - len(head) - len(tail)) + tail
    elif hidden and style in _SIGN:
        yield _MASK.sub(lambda run: _SIGN[style] * len(run.group()), token)


RULE = Rule(
    slug="partial_mask",
    category="mask",
    severity="consider",
    version=1,
    title="Profanity not masked as the house does",
    why="Masks of several kinds look like slips, and readers guess at what each hides.",
    find=find,
    flags=(("“F*** off,” he said. “You are a f***ing s---.”", "s---"),),
    leaves=(
        "“F*** off,” he said. “You are full of s***, you b*****d.”",
        "An A* in art, B-- at best, vitamin C---well, M*A*S*H, P!nk, R&D and A&S; see note f**.",
        "It was sh--, well--known, a word--or two, w* and 5*; “[expletive] off.”",
    ),
)

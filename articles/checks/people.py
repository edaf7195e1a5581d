"""The people of a story: where its body names each, in full and by surname, and who speaks.

Built on the names that quotations are attributed with. Headlines, bylines and captions name
people by conventions of their own, so only the body counts; in plain text, short lines above
the first long paragraph may be a headline.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import get_args

from articles.checks.base import Story
from articles.checks.names import is_common_word
from articles.quotations.base import Kind
from articles.text.document import Block, Document, Span

_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_PARTICLES = frozenset({"Al", "De", "Del", "Di", "Du", "La", "Le", "Van", "Von"})
_BRAND = re.compile(r"[a-z]{4}[A-Z]|\b[A-Z]{2,}\b(?!\.)")
_LONGEST_HEADLINE = 20  # words


@dataclass(slots=True)
class Named:
    """A person by full name, with the mentions in the body's own words, in order.

    Of ``mentions`` some are ``in_full``; such a span holds the title or office before the
    name too. Who ``speaks`` is reported to have said something, and who ``is_quoted`` speaks
    whole sentences in marks.
    """

    name: str
    gender: str = ""
    speaks: bool = False
    is_quoted: bool = False
    mentions: list[Span] = field(default_factory=list)
    in_full: list[Span] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name that is no "Jr."."""
        return next(word for word in reversed(self.name.split()) if word not in _SUFFIXES)

    @property
    def is_somebody(self) -> bool:
        """Say whether it is a person's name: by its words, or since its surname stands alone."""
        if not self.in_full or _BRAND.search(self.name) or self.name.split()[0] in _PARTICLES:
            return False
        is_used_alone = len(self.mentions) > len(self.in_full)
        return bool(self.gender) or is_used_alone or not self.has_common_word

    @property
    def has_common_word(self) -> bool:
        """Say whether a word of the name is a word of the language too, as of "Central Bank"."""
        return any(map(is_common_word, self.name.split()))


def people_of(story: Story) -> list[Named]:
    """Return who is named in full in the body outside marked speech, in order of appearance."""
    people: dict[str, Named] = {}
    body = body_of(story.document)
    speakers, quoted = _speakers(story, get_args(Kind)), _speakers(story, ("direct", "block"))
    for person in story.names.people:
        span = Span(person.start, person.end)
        if " " not in person.name or not person.likely or not is_within(span, body):
            continue
        named = people.setdefault(person.name, Named(person.name, person.gender))
        named.speaks, named.is_quoted = person.name in speakers, person.name in quoted
        named.mentions.append(span)
        if span.end - span.start >= len(person.name):
            named.in_full.append(span)
    return list(people.values())


def _speakers(story: Story, kinds: Container[Kind]) -> set[str]:
    return {
        quote.speaker.text
        for quote in story.quotes
        if quote.speaker and quote.cue and quote.attributed and quote.kind in kinds
    }


def body_of(document: Document) -> list[Block]:
    """Return the paragraphs of the body."""
    body = [block for block in document.blocks if block.kind == "paragraph"]
    if len(body) < len(document.blocks):
        return body
    long = (n for n, block in enumerate(body) if _is_long(document, block))
    return body[next(long, 0) :]


def _is_long(document: Document, block: Block) -> bool:
    return len(document.text[block.start : block.end].split()) > _LONGEST_HEADLINE


def is_within(span: Span, blocks: Sequence[Block]) -> bool:
    """Say whether one of the blocks, in text order, holds the stretch."""
    at = bisect_right(blocks, span.start, key=attrgetter("start")) - 1
    return at >= 0 and blocks[at].span.covers(span)

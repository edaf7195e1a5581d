"""What a rule is, what it reads and what it answers."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from articles.checks.confusions import Place, places
from articles.checks.engines.tagger import Tagged, tag, tag_known
from articles.checks.house import House, Severity
from articles.checks.phrases import Phrases, by_sentence, read_phrases
from articles.quotations.base import Quote
from articles.quotations.extract import names_outside
from articles.quotations.names import Names
from articles.text.document import Document, Span

Category = Literal[
    "spelling", "word", "grammar", "punctuation", "name", "mask", "capitals",
    "role", "attribution", "sourcing", "style", "structure",
]  # fmt: skip

#: Categories about the language itself; the others are about the journalism.
LANGUAGE: frozenset[str] = frozenset(
    {"spelling", "word", "grammar", "punctuation", "name", "mask", "capitals"}
)


#: What a rule reads at a time. What it finds in a paragraph depends on nothing outside it, and
#: not on the registry either: whom a name stands for hangs on the rest of the copy.
Scope = Literal["paragraph", "document"]


@dataclass(frozen=True, slots=True)
class Match:
    """What an engine sees: where, in code points, by which of its own rules, what instead."""

    start: int
    end: int
    rule: str
    message: str
    suggestions: tuple[str, ...] = ()

    def moved(self, by: int) -> "Match":
        """Return the match as it stands in a text that begins ``by`` code points earlier."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True)
class Story:
    """One piece of copy as rules read it: all of it, or for some rules one block.

    ``matches`` are the grammar engine's, in text order, or None where it could not be
    asked. ``date`` is the day for which the copy is written, if that is known. ``parts`` are
    its blocks as stories, where it was parted; ``tags`` its parts of speech, where known.
    """

    document: Document
    quotes: tuple[Quote, ...] = ()
    matches: tuple[Match, ...] | None = None
    date: datetime.date | None = None
    parts: tuple["Story", ...] = ()
    tags: tuple[str, ...] | None = None

    @cached_property
    def tagged(self) -> tuple[Tagged, ...]:
        """Words and marks of every sentence in order, each with its part of speech."""
        if self.parts:
            tags = (each for part in self.parts for each in part.all_tags())
            return tuple(tag_known(self.document, tags))
        if self.tags is not None:
            return tuple(tag_known(self.document, self.tags))
        return tuple(tag(self.document))

    def all_tags(self) -> Iterable[str]:
        """Return the parts of speech of ``tagged`` alone, which may be known without it."""
        return (token.tag for token in self.tagged) if self.tags is None else self.tags

    @cached_property
    def tagged_sentences(self) -> tuple[Sequence[Tagged], ...]:
        """What is ``tagged``, a sentence at a time."""
        return tuple(by_sentence(self.tagged, self.document.sentences))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Its words in their company, but for names and parts of compounds."""
        if self.parts:
            starts = (block.start for block in self.document.blocks)
            return tuple(
                place.moved(start)
                for part, start in zip(self.parts, starts, strict=True)
                for place in part.places
            )
        return tuple(places(self.document))

    @cached_property
    def phrases(self) -> tuple[Phrases, ...]:
        """The phrases of every sentence in order."""
        return tuple(map(read_phrases, self.tagged_sentences))

    @cached_property
    def matches_by_rule(self) -> Mapping[str, Sequence[Match]]:
        """The grammar engine's matches by its own rules; none where it could not be asked."""
        by_rule: dict[str, list[Match]] = {}
        for match in self.matches or ():
            by_rule.setdefault(match.rule, []).append(match)
        return by_rule

    @cached_property
    def marked_speech(self) -> tuple[Span, ...]:
        """The stretches of marked speech, in text order."""
        quotes = (quote for quote in self.quotes if quote.kind != "indirect")
        return tuple(sorted(span for quote in quotes for span in quote.spans))

    @cached_property
    def names(self) -> Names:
        """The names of people outside marked speech, and whom they stand for."""
        return names_outside(self.document, self.marked_speech)

    def in_quote(self, span: Span) -> bool:
        """Say whether the stretch touches marked speech, which nothing may change silently."""
        return any(map(span.overlaps, self.marked_speech))


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule's ``find`` yields: where, what, and what instead.

    ``message`` is an English template; ``params`` fill its ``{names}``. The web side
    translates the template. ``suggest`` is called only when somebody looks at the
    flag, because suggestions can cost a hundred times what finding does. ``severity``
    stands in for the rule's own, where what it finds is graver here, or less so, than there.
    """

    start: int
    end: int
    message: str
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    suggest: Callable[[], Iterable[str]] = tuple
    confidence: float = 1.0
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the desk looks for.

    A rule of scope "paragraph" is given a story of one block at a time, offsets from the
    block's start. What a rule that ``gives_way`` finds is left out where a rule that does
    not has found something in the same words. A rule that ``needs_engine`` is left out where
    the grammar engine could not be asked. ``flags`` are examples ``(text, words flagged)``;
    ``leaves`` are texts in which nothing may be flagged. A rule without both fails the tests.
    ``house`` and ``date`` are what to read the examples with where the default house, or copy
    for no day, could not tell.
    """

    slug: str
    category: Category
    severity: Severity
    version: int
    title: str
    why: str
    find: Callable[[Story, House], Iterable[Problem]]
    flags: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]
    scope: Scope = "document"
    gives_way: bool = False
    needs_engine: bool = False
    house: House | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the name of the rule that saw it: what becomes a flag.

    ``severity`` is what the house makes of it: the problem's or rule's own, unless it is set.
    """

    start: int
    end: int
    text: str
    rule: Rule
    problem: Problem
    in_quote: bool
    severity: Severity

    @property
    def message(self) -> str:
        """The message in English, filled in."""
        return self.problem.message.format(**self.problem.params)

    def suggestions(self) -> list[str]:
        """Work out what to put instead, best first; may be slow."""
        return list(self.problem.suggest())

"""Read one document with every rule: text in, quotes and findings in text order out."""

import datetime
import gc
import logging
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import get_args

from articles.checks import english
from articles.checks.base import LANGUAGE, Finding, Match, Problem, Rule, Story
from articles.checks.confirmed import Confirmed, confirm
from articles.checks.engines.start import EngineFailed, engine_version
from articles.checks.house import House, Registry, RuleSetting, Severity, Sheet
from articles.checks.kept import Kept, Parts, reading_version
from articles.checks.matches import matches_of
from articles.checks.parts import Part, parted
from articles.checks.rules_index import all_rules
from articles.quotations.base import Quote
from articles.quotations.extract import read_quotes
from articles.text.document import Document, Span

log = logging.getLogger(__name__)
#: Rules that tell how the house writes a word: by its sheet, and by its registry.
_SPELLING = frozenset({"house_words", "name_form"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the desk made of one document.

    ``findings`` are for people to see, ``pilots`` those of rules in pilot mode, which are
    counted alone. ``rules_run`` are the slugs of the rules that read it all; ``notices``
    name what could not be run, for people to see. Without its quotations copy is not read
    at all.

    ``parts`` are what the next reading may know of this one. ``version`` is that of the
    rules and the house, see ``reading_version``, or empty where something failed. ``sheet``
    is what it was read with, if it was, and ``registry`` what the house knows of its names.
    ``confirmed`` are the names and offices that it knows to be right.
    """

    quotes: tuple[Quote, ...]
    findings: tuple[Finding, ...]
    notices: tuple[str, ...]
    rules_run: frozenset[str] = frozenset()
    quotes_read: bool = True
    pilots: tuple[Finding, ...] = ()
    parts: Parts = field(default_factory=dict)
    version: str = ""
    sheet: Sheet | None = None
    registry: Registry = field(default_factory=Registry)
    confirmed: tuple[Confirmed, ...] = ()


UNREAD = Reading(
    (), (), ("Quotations could not be read, so no rule was run: read it yourself.",),
    quotes_read=False,
)  # fmt: skip


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Put the collector of garbage off: reading makes many small things, and hardly a cycle.

    It would look through all of them again and again: a twentieth of the time of a reading.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


@_collecting_later()
def read(
    document: Document,
    house: House,
    rules: Iterable[Rule] | None = None,
    date: datetime.date | None = None,
    known: Parts | None = None,
) -> Reading:
    """Read ``document`` with ``rules`` (all of them by default), findings in text order.

    ``date`` is the day for which the copy is written, where that is known. Of ``known``, the
    parts of an earlier reading, what has not changed is not read again. Blocks that are not
    English are left alone but for their quotations.
    """
    try:
        quotes = read_quotes(document)
    except Exception:  # copy must come in whatever it holds
        log.exception("quotations could not be read")
        return UNREAD
    house = house.knowing(document)
    foreign, notices = _foreign(document)
    left_out = [document.blocks[number].span for number in foreign]
    document = _without(document, left_out)
    kept, nameless = Kept(known or {}), replace(house, registry=Registry())
    story = Story(document, quotes, _matches(document, house, notices, kept), date)
    rules = _at_work(all_rules() if rules is None else rules, story)
    parts = parted(story, nameless, reading_version(nameless), kept)
    found = _found(rules, *parts, house, notices)
    confirmed = _confirmed(document, house.registry, date, notices)
    findings = sorted(_outside(left_out, chain.from_iterable(found.values())), key=_place)
    pilots = {slug for slug, setting in house.settings.items() if setting.is_pilot}
    is_whole = len(found) == len(rules) and (story.matches is not None or not engine_version())
    return Reading(
        quotes,
        tuple(_without_echoes([f for f in findings if f.rule.slug not in pilots])),
        tuple(notices),
        frozenset(found),
        pilots=tuple(f for f in findings if f.rule.slug in pilots),
        parts=kept.parts,
        version=reading_version(house) if is_whole else "",
        sheet=house.sheet,
        registry=house.registry,
        confirmed=confirmed,
    )


def _confirmed(
    document: Document, registry: Registry, date: datetime.date | None, notices: list[str]
) -> tuple[Confirmed, ...]:
    """Return what is known to be right; where that fails, say so and return nothing."""
    try:
        return confirm(document, registry, date)
    except Exception:  # praise may cost no review
        log.exception("what is right could not be confirmed")
        notices.append("Names and offices could not be confirmed: check them yourself.")
        return ()


def _foreign(document: Document) -> tuple[Collection[int], list[str]]:
    """Return the numbers of the blocks that are not English, and what people are told of them."""
    try:
        foreign = english.foreign_blocks(document)
        return foreign, english.notices(document, foreign)
    except Exception:  # what language it is may cost less than the review, too
        log.exception("the language of the copy could not be told")
        return (), ["The language of the copy could not be told: it was read as English."]


def _without(document: Document, left_out: Collection[Span]) -> Document:
    """Return the document without some of its blocks, every offset kept."""
    if not left_out:
        return document  # its words and sentences are known by now
    blocks = (block for block in document.blocks if block.span not in left_out)
    return Document(document.text, tuple(blocks))


def _matches(
    document: Document, house: House, notices: list[str], kept: Kept
) -> tuple[Match, ...] | None:
    """Return what the grammar engine sees; where it fails, say so and return None."""
    try:
        return matches_of(document, house.sheet.variant, kept)
    except EngineFailed as error:
        notices.append(str(error))
        return None


def _outside(left_out: Iterable[Span], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings of a rule that do not touch what is left out, which it may see too."""
    for finding in findings:
        if not any(map(Span(finding.start, finding.end).overlaps, left_out)):
            yield finding


def _at_work(rules: Iterable[Rule], story: Story) -> list[Rule]:
    """Return the rules but for those that need the engine, where that could not be asked.

    They must not run: that they find nothing then says nothing of what they found before.
    """
    return [rule for rule in rules if story.matches is not None or not rule.needs_engine]


def _found(
    rules: Iterable[Rule], story: Story, parts: list[Part], house: House, notices: list[str]
) -> dict[str, list[Finding]]:
    """Return what each rule finds, by its slug; of one that fails, say so instead."""
    found = {}
    for rule in rules:
        try:
            found[rule.slug] = list(_findings(rule, story, house, parts))
        except Exception:  # one broken rule costs its own findings, never the review
            log.exception("rule %s failed", rule.slug)
            notices.append(f"The rule “{rule.title}” failed and was left out.")
    for part in parts:
        part.keep_tags()
    return found


def _findings(rule: Rule, story: Story, house: House, parts: Iterable[Part]) -> Iterator[Finding]:
    for problem, offset in _problems(rule, story, house, parts):
        span = Span(problem.start + offset, problem.end + offset)
        if not 0 <= span.start < span.end <= len(story.document.text):
            raise ValueError(f"{rule.slug} found something at {span}, where no words are")
        words = story.document.text[span.start : span.end]
        in_quote = story.in_quote(span)
        set_by_house = house.settings.get(rule.slug, RuleSetting()).severity
        severity = set_by_house or problem.severity or rule.severity
        yield Finding(span.start, span.end, words, rule, problem, in_quote, severity)


def _problems(
    rule: Rule, story: Story, house: House, parts: Iterable[Part]
) -> Iterator[tuple[Problem, int]]:
    """Yield each problem with the offset that its place is counted from."""
    if rule.scope == "document":
        for problem in rule.find(story, house):
            yield problem, 0
        return
    for part in parts:
        for problem in part.problems(rule):
            yield problem, part.start


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule.slug


def _without_echoes(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings that say something new.

    An engine's gives way where a rule of ours has found something; and of two of ours about
    the language, on the very same words, the graver stands. So does one of two that tell how
    the house writes a word, by its sheet and by its registry.
    """
    own = [
        Span(finding.start, finding.end)
        for finding in findings
        if finding.rule.category in LANGUAGE and not finding.rule.gives_way
    ]
    told = _gravest(f for f in findings if f.rule.category in LANGUAGE)
    spelt = _gravest(f for f in findings if f.rule.slug in _SPELLING)
    for finding in findings:
        span, rule = Span(finding.start, finding.end), finding.rule
        if rule.gives_way and any(map(span.overlaps, own)):
            continue
        if rule.slug in _SPELLING and spelt[span].rule is not rule:
            continue
        if rule.category not in LANGUAGE or told[span].rule is rule:
            yield finding


def _gravest(findings: Iterable[Finding]) -> dict[Span, Finding]:
    """Return the gravest finding on each stretch."""
    found: dict[Span, Finding] = {}
    for finding in sorted(findings, key=_gravity):
        found.setdefault(Span(finding.start, finding.end), finding)
    return found


def _gravity(finding: Finding) -> tuple[bool, int, str]:
    severities = get_args(Severity)
    return finding.rule.gives_way, severities.index(finding.severity), finding.rule.slug

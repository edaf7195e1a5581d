"""Compare a quote with evidence: is it there, and is it what was said?

The quote is split at its ellipses; each part is looked for word for word, then by what
it shares with the evidence, and aligned. A bracket stands for any words, or for none;
letters in brackets inside a word (*[T]he*, *love[s]*) may be there or not.

Not judged: whether words left out turn the meaning, but for a following *but*, *unless*
or *not*; a quote joined from sentences in another order; a translated quote.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from rapidfuzz.distance import Levenshtein

from articles.quotations import lexicon as lex
from articles.quotations.evidence import Evidence, fold, words_in
from articles.quotations.locate import Place, exact_places, near_place
from articles.text.document import Span

Verdict = Literal["verbatim", "trimmed", "altered", "not_found"]
Op = Literal["equal", "replace", "delete", "insert"]
WarningId = Literal["negation", "number", "far_apart", "cut_before_turn"]

#: The least share of words in common with which a quote of so many words counts as
#: found; a longer one needs 0.6. Of 1,000 runs of 5 to 30 words from other news, 11
#: count as found so: stock phrases of five words or so that really stand there.
LEAST_ALIKE = ((3, 1.0), (5, 0.8), (11, 0.7))
_FAR = 200  # words between two parts
_FEW = 4  # words: so short a part must stand near the others

_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?)\s*")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_INSIDE_WORD = re.compile(r"(?<=[^\W\d_])\[([^\W\d_]+)\]|\[([^\W\d_]+)\](?=[^\W\d_])")
_WILD = "["
_NEGATIONS = frozenset(
    ("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without")
)
_NUMBERS = lex.words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion trillion half third quarter dozen first second"
)
_TURNS = frozenset(("but", "unless", "except", "not", "if", "though", "although", "however"))


class Step(NamedTuple):
    """Words of the quote against words of the evidence, as each stands in its text."""

    op: Op
    quote: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What evidence says of a quote.

    ``span`` is the place in the evidence, in code points, from the first word found to
    the last; ``similarity`` the share of words in common, 0 to 1, leaving out what
    ellipses and brackets own up to. ``warnings`` are ids.
    """

    verdict: Verdict
    similarity: float
    span: Span | None = None
    alignment: tuple[Step, ...] = ()
    warnings: tuple[WarningId, ...] = ()


class _QuoteWord(NamedTuple):
    """A word of the quote; ``folded`` is ``[`` for a bracket. ``bare`` leaves letters out."""

    folded: str
    shown: str
    bare: str = ""


def match(quote: str, evidence: str | Evidence) -> Match:
    """Compare ``quote``, with or without its marks, with ``evidence``.

    Pass an ``Evidence`` to compare many quotes with one text: its index is built once.
    """
    source = Evidence(evidence) if isinstance(evidence, str) else evidence
    parts = [words for words in map(_words, _ELLIPSIS.split(quote)) if words]
    if not any(word.folded != _WILD for part in parts for word in part):
        return Match("not_found", 0.0)
    places = _place_all(source, parts)
    return _judged(source, parts, places)


def _words(part: str) -> list[_QuoteWord]:
    words: list[_QuoteWord] = []
    last = 0
    whole = _INSIDE_WORD.sub(lambda m: f"\ue000{m[1] or m[2]}\ue001", part)
    for bracket in (*_BRACKET.finditer(whole), None):
        end = bracket.start() if bracket else len(whole)
        words.extend(_plain_words(whole[last:end]))
        if bracket:
            words.append(_QuoteWord(_WILD, bracket.group()))
            last = bracket.end()
    return words


def _plain_words(text: str) -> list[_QuoteWord]:
    """Read words in which letters between private marks stood in brackets."""
    if "\ue000" not in text:
        return [_QuoteWord(w.folded, text[w.start : w.end]) for w in words_in(text)]
    words: list[_QuoteWord] = []
    for chunk in text.split():
        full = chunk.replace("\ue000", "").replace("\ue001", "")
        bare = re.sub("\ue000[^\ue001]*\ue001", "", chunk)
        shown = chunk.replace("\ue000", "[").replace("\ue001", "]")
        found, left = words_in(full), words_in(bare)
        if full == chunk or len(found) != 1:
            words.extend(_QuoteWord(w.folded, full[w.start : w.end]) for w in found)
        else:
            words.append(_QuoteWord(found[0].folded, shown, left[0].folded if left else ""))
    return words


def _place_all(evidence: Evidence, parts: list[list[_QuoteWord]]) -> list[Place | None]:
    """Place the longest part first, then the others on their own side of it."""
    places: list[Place | None] = [None] * len(parts)
    order = sorted(range(len(parts)), key=lambda k: -len(parts[k]))
    for position in order:
        earlier = [p.end for p in places[:position] if p]
        later = [p.first for p in places[position + 1 :] if p]
        floor, ceiling = max(earlier, default=0), min(later, default=len(evidence.folded))
        if len(parts[position]) <= _FEW and (earlier or later):
            floor = max(floor, ceiling - _FAR) if later else floor
            ceiling = min(ceiling, floor + _FAR) if earlier else ceiling
        places[position] = _place(
            evidence, parts[position], floor, ceiling, not later or bool(earlier)
        )
    return places


def _place(
    evidence: Evidence, part: list[_QuoteWord], floor: int, ceiling: int, forward: bool
) -> Place | None:
    """Return where a part stands between two words: the first such place, or the last."""
    words = [word.folded for word in part if word.folded != _WILD]
    if not words:
        return None
    if len(words) == len(part):
        exact = exact_places(evidence, words)
        fitting = (place for place in exact if floor <= place.first and place.end <= ceiling)
        chosen = next(fitting, None) if forward else max(fitting, default=None)
        if chosen:
            return chosen
    near = near_place(evidence, words)
    return near if near and floor <= near.first and near.end <= ceiling else None


class _Aligned(NamedTuple):
    """A part against its place: steps, words in common, and words compared on each side."""

    steps: list[Step]
    place: Place | None
    equal: int
    quoted: int
    found: int

    @property
    def exact(self) -> bool:
        return self.equal == self.quoted == self.found


def _align(evidence: Evidence, part: list[_QuoteWord], place: Place | None) -> _Aligned:
    """Align a part with its place, word by word; brackets excuse what they stand for."""
    if place is None:
        count = sum(word.folded != _WILD for word in part)
        gone = Step("delete", tuple(word.shown for word in part), ())
        return _Aligned([gone], None, 0, count, 0)
    there = evidence.folded[place.first : place.end]
    here = _with_letters(part, there)
    steps, equal, quoted, found = [], 0, 0, 0
    groups = _groups(here, there)
    for op, here_start, here_end, there_start, there_end in groups:
        shown = tuple(word.shown for word in part[here_start:here_end])
        words = evidence.original(place.first + there_start, place.first + there_end)
        steps.append(Step(op, shown, words))
        if all(word == _WILD for word in here[here_start:here_end]) and here_end > here_start:
            continue
        equal += here_end - here_start if op == "equal" else 0
        quoted += here_end - here_start
        found += there_end - there_start
    tight = Place(place.first + groups[0][3], place.first + groups[-1][4]) if groups else None
    return _Aligned(
        steps, tight if tight and tight.first < tight.end else None, equal, quoted, found
    )


def _groups(here: list[str], there: list[str]) -> list[tuple[Op, int, int, int, int]]:
    """Return edit operations, neighbouring changes joined, without insertions at the ends."""
    groups: list[tuple[Op, int, int, int, int]] = []
    for edit in Levenshtein.opcodes(here, there):
        op, here_start, there_start = cast(Op, edit.tag), edit.src_start, edit.dest_start
        joins = groups and op != "equal" and groups[-1][0] != "equal"
        if joins and _WILD in here[groups[-1][1] : edit.src_end]:
            _, here_start, _, there_start, _ = groups.pop()
            op = "replace"
        groups.append((op, here_start, edit.src_end, there_start, edit.dest_end))
    while groups and groups[0][0] == "insert":
        groups.pop(0)
    while groups and groups[-1][0] == "insert":
        groups.pop()
    return groups


def _with_letters(part: list[_QuoteWord], there: list[str]) -> list[str]:
    """Return the folded words; bracketed letters are left out where the evidence has none."""
    held = set(there)
    return [
        word.bare if word.bare in held and word.folded not in held else word.folded for word in part
    ]


def _judged(evidence: Evidence, parts: list[list[_QuoteWord]], places: list[Place | None]) -> Match:
    aligned = [_align(evidence, part, place) for part, place in zip(parts, places, strict=True)]
    equal, quoted = sum(a.equal for a in aligned), sum(a.quoted for a in aligned)
    compared = quoted + sum(a.found for a in aligned)
    similarity = 2 * equal / compared if compared else 0.0
    found = [a.place for a in aligned if a.place]
    if not found or similarity < _least(quoted):
        return Match("not_found", similarity)
    span = evidence.span(found[0].first, found[-1].end)
    steps = tuple(step for a in aligned for step in a.steps)
    trimmed = any(word.folded == _WILD or word.bare for part in parts for word in part) or any(
        before.end < after.first for before, after in pairwise(found)
    )
    exact = all(a.exact and a.place for a in aligned)
    verdict: Verdict = "altered" if not exact else "trimmed" if trimmed else "verbatim"
    return Match(verdict, similarity, span, steps, _warnings(evidence, steps, found))


def _least(words: int) -> float:
    """Return how alike a quote of so many words must be to count as found."""
    return next((least for most, least in LEAST_ALIKE if words <= most), 0.6)


def _warnings(
    evidence: Evidence, steps: tuple[Step, ...], places: list[Place]
) -> tuple[WarningId, ...]:
    changed = [step for step in steps if step.op != "equal"]
    said = [fold(word) for step in changed for word in step.evidence]
    quoted = [fold(word) for step in changed for word in step.quote]
    warnings: list[WarningId] = []
    if sum(map(_negates, said)) != sum(map(_negates, quoted)):
        warnings.append("negation")
    if sorted(filter(_counts, said)) != sorted(filter(_counts, quoted)):
        warnings.append("number")
    if any(after.first - before.end > _FAR for before, after in pairwise(places)):
        warnings.append("far_apart")
    if _turns(evidence, places[-1].end):
        warnings.append("cut_before_turn")
    return tuple(warnings)


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _counts(word: str) -> bool:
    return word in _NUMBERS or any(c.isdigit() for c in word)


def _turns(evidence: Evidence, end: int) -> bool:
    """Say whether the sentence goes on, past the words quoted, with *but* or *unless*."""
    if not 0 < end < len(evidence.folded):
        return False
    between = evidence.text[evidence.ends[end - 1] : evidence.starts[end]]
    return not re.search(r"[.!?…\n]", between) and evidence.folded[end] in _TURNS

"""Patterns of words and parts of speech that are slips wherever they stand.

A pattern is a line of slots: ``"according ^ DT|PRP$"`` says where a word is missing,
``"despite [of]"`` which one is too much. A slot is fitted by a word in lower case, by a Penn
Treebank tag ("NN*" for all that begin so), by any form of a verb ("~consist"), by either of
some ("is|was"), by anything but those ("!the|a"), by what is both ("JJ&!other"), or may be
left out ("RB?"). START is what stands before the first word of a sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from articles.checks.base import Problem, Story
from articles.checks.engines.spelling import zipf
from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of

_TAGS = frozenset(
    """
    CC CD DT EX FW IN JJ JJR JJS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD
    VBG VBN VBP VBZ WDT WP WP$ WRB START
    """.split()  # noqa: SIM905
)
_START = Tagged(-1, -1, "", "START", "")
#: A part of speech stands this often among a million words, or oftener.
_OF_A_TAG = 10_000
_BE = ("be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re")


@dataclass(frozen=True, slots=True)
class _Slot:
    """What a word may be: one of these words or tags, and none of those."""

    words: frozenset[str]
    tags: frozenset[str]
    not_words: frozenset[str]
    not_tags: frozenset[str]

    @property
    def is_open(self) -> bool:
        return not (self.words or self.tags)

    @property
    def commonness(self) -> float:
        """How often one of the words stands in a million; a tag stands for common words."""
        return sum(10 ** (zipf(word) - 3) for word in self.words) + _OF_A_TAG * len(self.tags)

    def fits(self, low: str, tag: str) -> bool:
        if low in self.not_words or tag in self.not_tags:
            return False
        return low in self.words or tag in self.tags or not (self.words or self.tags)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Slots, the first that is wrong and the first after it (the same for a gap), the cure."""

    slots: tuple[_Slot, ...]
    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that fit a pattern: those that are wrong, and the words on both sides of them.

    ``wrong`` is empty where a word is missing; ``instead`` is what should stand there, "" for
    nothing.
    """

    before: Tagged
    wrong: Sequence[Tagged]
    after: Tagged
    instead: str

    def problem(self, message: str) -> Problem:
        """Return the slip with ``message``, filled with ``{wrong}`` and ``{instead}``.

        Marked are the wrong words and the one after, or those on both sides of a gap.
        """
        marked = [word for word in (*(self.wrong or [self.before]), self.after) if word.text]
        kept = "" if self.wrong else self.before.text
        phrase = " ".join(filter(None, (kept, self.instead, self.after.text)))
        if marked[0].text[0].isupper():
            phrase = phrase[0].upper() + phrase[1:]
        params = {"wrong": " ".join(word.text for word in self.wrong), "instead": self.instead}
        return Problem(marked[0].start, self.after.end, message, params, partial(list, (phrase,)))


class Wordings:
    """Patterns laid over tagged words; each is looked up by a slot that it must have."""

    def __init__(self, patterns: Iterable[tuple[str, str]]) -> None:
        """Read ``(pattern, what should stand there)``; raises ValueError for what is none."""
        self._by_word: dict[str, list[tuple[int, _Pattern]]] = defaultdict(list)
        self._by_tag: dict[str, list[tuple[int, _Pattern]]] = defaultdict(list)
        for source, instead in patterns:
            for parts in _with_and_without(source.split()):
                self._add(_read(parts, instead))

    def slips(self, story: Story) -> Iterator[Slip]:
        """Yield what fits, at most one slip before each word, in text order."""
        for sentence in story.tagged_sentences:
            words = (_START, *sentence)
            found: dict[int, Slip] = {}
            for slip in self._slips(words):
                found.setdefault(slip.after.start, slip)
            yield from (found[start] for start in sorted(found))

    def _slips(self, words: Sequence[Tagged]) -> Iterator[Slip]:
        lows, tags = [word.low for word in words], [word.tag for word in words]
        for i, (low, tag) in enumerate(zip(lows, tags, strict=True)):
            for at, pattern in (*self._by_word.get(low, ()), *self._by_tag.get(tag, ())):
                if _fits(pattern, lows, tags, i - at):
                    slip = _slip(pattern, words, i - at)
                    if slip:
                        yield slip

    def _add(self, pattern: _Pattern) -> None:
        firm = [(i, slot) for i, slot in enumerate(pattern.slots) if not slot.is_open]
        plain = [(i, slot) for i, slot in firm if not slot.tags]
        at, slot = min(plain or firm, key=lambda each: each[1].commonness)
        for word in slot.words:
            self._by_word[word].append((at, pattern))
        for tag in slot.tags:
            self._by_tag[tag].append((at, pattern))


def _with_and_without(parts: list[str]) -> Iterator[list[str]]:
    """Yield the slots with each that may be left out there and not there."""
    at = next((i for i, part in enumerate(parts) if len(part) > 1 and part[-1] == "?"), None)
    if at is None:
        yield parts
        return
    yield from _with_and_without([*parts[:at], *parts[at + 1 :]])
    yield from _with_and_without([*parts[:at], parts[at][:-1], *parts[at + 1 :]])


def _read(parts: list[str], instead: str) -> _Pattern:
    start = next(i for i, part in enumerate(parts) if part == "^" or part[0] == "[")
    if parts[start] == "^":
        end, parts = start, [*parts[:start], *parts[start + 1 :]]
    else:
        end = 1 + next(i for i, part in enumerate(parts) if part[-1] == "]")
    return _Pattern(tuple(_slot(part.strip("[]")) for part in parts), start, end, instead)


def _slot(part: str) -> _Slot:
    said, _, barred = part.partition("!")
    return _Slot(*_names(said.rstrip("&")), *_names(barred))


def _names(part: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words and the tags that one half of a slot names."""
    names = part.split("|") if part else []
    tags = [tag for name in names if name[0].isupper() for tag in _tags(name)]
    words = [word for name in names if not name[0].isupper() for word in _words(name)]
    return frozenset(words), frozenset(tags)


def _tags(name: str) -> list[str]:
    stem = name.rstrip("*")
    found = [tag for tag in _TAGS if tag == stem or (name != stem and tag.startswith(stem))]
    if not found:
        raise ValueError(f"{name} is no part of speech")
    return found


def _words(name: str) -> tuple[str, ...]:
    if not name.startswith("~"):
        return (name,)
    if name == "~be":
        return _BE
    verb = verbs_of(name[1:]).get("base")
    if not verb:
        raise ValueError(f"{name} is no verb")
    return (verb.base, *verb.past, *verb.participle, *verb.gerund, *verb.third)


def _fits(pattern: _Pattern, lows: Sequence[str], tags: Sequence[str], first: int) -> bool:
    """Say whether the pattern fits from the word at ``first`` on, words folded."""
    end = first + len(pattern.slots)
    if first < 0 or end > len(lows):
        return False
    return all(map(_Slot.fits, pattern.slots, lows[first:end], tags[first:end]))


def _slip(pattern: _Pattern, words: Sequence[Tagged], first: int) -> Slip | None:
    """Return the slip, or None where the sentence ends with it or it is part of a name."""
    start, end = first + pattern.start, first + pattern.end
    named = range(start, end) or range(start - 1, start)
    if end == len(words) or any(_is_name(words, at) for at in named):
        return None
    return Slip(words[start - 1], words[start:end], words[end], pattern.instead)


def _is_name(words: Sequence[Tagged], at: int) -> bool:
    """Say whether a word has the capital of a name or heading, not of a sentence or "I"."""
    return at > 1 and words[at].text[0].isupper() and words[at].low != "i"

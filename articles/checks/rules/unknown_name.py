"""An unknown name, one slip away from a well-known one.

First names are a fairly closed class, so any slip counts in a word that stands right
before another name; family names differ by a letter as a matter of course (Stineman,
Stoneman), so there only swapped letters count, and any slip for a famous name. Names
that the story repeats are left alone, and so is a slip for a common word, which the rule
on spelling takes.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import frequencies, zipf
from articles.checks.house import House
from articles.checks.lexicon import unexplained
from articles.checks.names import is_common_word, is_inflection, name_after, name_words
from articles.checks.slips import as_printed, nearest, one_edit
from articles.text.document import Document, Word

_SHORTEST = 7
_SHORTEST_SWAP = 5
#: How common a name must be to be what was meant, and how much commoner than the slip.
#: wordfreq gives Volodymyr 2.4, Vladimir 3.9, and Vladmir, a common slip, 1.6.
_KNOWN, _COMMONER = 2.3, 2.0
_FAMOUS = 3.2
#: A story that repeats a spelling more often than this means it.
_OFTEN = 2


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield unknown names at their first occurrence."""
    found = list(_slips(story.document, house))
    if not found:
        return
    here = {form.lower() for form, _ in name_words(story.document)}
    for form, word, meant in found:
        if meant.lower() not in here:
            yield _unknown(form, word, house.registry.preferred(meant))


def _slips(document: Document, house: House) -> Iterator[tuple[str, Word, str]]:
    """Yield the unknown names with their first occurrences and the names that were meant."""
    for form, words in unexplained(document, house).items():
        if form[0].isupper() and len(words) <= _OFTEN:
            meant = _meant(form, any(name_after(document, words[0])))
            if meant:
                yield form, words[0], meant


def _unknown(form: str, word: Word, meant: str) -> Problem:
    return Problem(
        word.start,
        word.start + len(form),
        "“{form}” is no known name; “{meant}” is one letter away.",
        {"form": form, "meant": meant},
        lambda: [meant],
        0.7,
    )


@lru_cache(maxsize=20_000)
def _meant(form: str, is_first_name: bool) -> str | None:
    word = nearest(form)
    if word and word.islower() and zipf(word) >= _KNOWN + 1:
        return None
    slip = form.lower()
    known = {name for name in _near(slip, is_first_name) if _is_meant(slip, name)}
    best = max(known, key=zipf, default=None)
    return best and (as_printed(best) or best).capitalize()


def _near(slip: str, is_first_name: bool) -> Iterator[str]:
    swaps = _swaps(slip) if len(slip) >= _SHORTEST_SWAP else ()
    if len(slip) < _SHORTEST:
        yield from (name for name in swaps if zipf(name) >= _FAMOUS)
    elif is_first_name:
        yield from one_edit(slip)
    else:
        yield from swaps
        yield from (name for name in one_edit(slip) if zipf(name) >= zipf(slip) + _FAMOUS)


def _swaps(word: str) -> Iterable[str]:
    return (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))


def _is_meant(slip: str, name: str) -> bool:
    return (
        name in frequencies()
        and zipf(name) >= max(_KNOWN, zipf(slip) + _COMMONER)
        and not is_common_word(name)
        and not is_inflection(slip, name)
    )


RULE = Rule(
    slug="unknown_name",
    category="name",
    severity="should",
    version=2,
    title="Unknown name",
    why="A name one letter away from a well-known one is more likely a slip than a person.",
    find=find,
    flags=(
        ("A call from Volodomyr Tkachenko came at noon.", "Volodomyr"),
        ("He met Vladmir Sorokin in Vienna.", "Vladmir"),
        ("The award went to Katherin Okafor.", "Katherin"),
        ("“No comment,” said Kelly Schmdit of the union.", "Schmdit"),
    ),
    leaves=(
        "Volodymyr Tkachenko and Oleksandr Bondar met Iryna Shevchuk in Zhytomyr.",
        "Chimamanda Adichie, Nguyen Thi Hanh and Saoirse Ronan read aloud.",
        "Katherine Stineman sued; Lars Pettersen and Anders Sundheim did not.",
        "Braynard said no. Later Braynard said yes, and Braynard left.",
    ),
)

"""Slips of the finger and of the ear: what a misspelt word was meant to be."""

import re
import string
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from articles.checks.data import read_list
from articles.checks.engines.spelling import frequencies, is_word, zipf
from articles.checks.sheet import Variant

#: From this length on, three edits may part a slip from its word; below it, two.
_LONG = 10
#: What one step of wordfreq's zipf scale is worth in edits. Fitted, like the costs
#: below, on the Wikipedia list of common misspellings.
_ZIPF_WORTH = 0.25
#: Little words that never begin a compound, and those that never end one.
_NEVER_FIRST = frozenset(
    """
    a and are as at but could did does each every for from had has have his in my no of often our
    since thank that the their these they this those to very was were who with would your
    """.split()  # noqa: SIM905, a list of 40 strings is harder to read
)
_NEVER_LAST = frozenset(
    """
    about and because but could for from had have his my that the their these they this those was
    were whether while will with would you your
    """.split()  # noqa: SIM905
)
_COMMON = 4.5  # zipf
_VOWELS = frozenset("aeiouy")


def one_edit(word: str) -> Iterator[str]:
    """Yield every spelling one letter dropped, added, changed or swapped from ``word``.

    The first letter stays, but for a swap or a doubling: writers seldom get it wrong.
    Doubling the wrong letter ("reccomend") counts as one edit.
    """
    letters = string.ascii_lowercase + "'"
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        for letter in letters:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
        if tail:
            yield head + tail[1:]
            yield head[:-1] + tail[0] + head[-1] + tail[1:]
    if word[:1] == word[1:2]:
        yield word[1:]
    yield from _doubled_elsewhere(word)


def _doubled_elsewhere(word: str) -> Iterator[str]:
    for i in range(1, len(word)):
        if word[i] == word[i - 1]:
            single = word[:i] + word[i + 1 :]
            yield from (single[:j] + single[j - 1 :] for j in range(2, len(single) + 1))


def dropped_apostrophe(word: str) -> str | None:
    """Return the contraction that lost its apostrophe ("dont" as "don't"), or None."""
    folded = word.lower()
    forms = (f"{folded[:i]}'{folded[i:]}" for i in range(1, len(folded)))
    return next((form for form in forms if zipf(form) >= _COMMON and as_printed(form)), None)


def run_together(word: str) -> str | None:
    """Return the two words that a missed space made one ("alot" as "a lot"), or None.

    Only where one is a little word that no compound begins or ends with.
    """
    parts = ((word[:i], word[i:]) for i in range(1, len(word)))
    return next((f"{head} {tail}" for head, tail in parts if _are_two_words(head, tail)), None)


def _are_two_words(head: str, tail: str) -> bool:
    if head in _NEVER_FIRST and len(tail) > 2:
        return is_word(tail) and zipf(tail) >= _COMMON
    if tail in _NEVER_LAST and len(head) > 1:
        return is_word(head) and zipf(head) >= _COMMON
    return False


def as_printed(word: str, variant: Variant | None = None) -> str | None:
    """Return a lower-case word as a dictionary has it ("paris" as "Paris"), or None."""
    forms = (word, word.capitalize())
    return next((form for form in forms if is_word(form, variant)), None)


@lru_cache(maxsize=20_000)
def nearest(word: str) -> str | None:
    """Return the commonest dictionary word one edit from ``word``, as printed, or None."""
    folded = word.lower().replace("’", "'")
    seen = {form for form in one_edit(folded) if form in frequencies() and form != folded}
    by_frequency = sorted(seen, key=zipf, reverse=True)
    return next(filter(None, map(as_printed, by_frequency)), None)


@lru_cache(maxsize=20_000)
def has_commoner_near(word: str, at_least: float) -> bool:
    """Say whether a word of zipf ``at_least`` has nearly the spelling or the same letters.

    "publicly" is near "publically", "grateful" near "greatful".
    """
    reach = _within_reach(word, int(at_least))
    common = (form for form in reach if zipf(form) >= at_least and form != word)
    return any(is_same_but_slip(word, form) and as_printed(form) for form in common)


def is_same_but_slip(wrong: str, right: str) -> bool:
    """Say whether two spellings are much alike, or have the same letters."""
    same_letters = sorted(wrong) == sorted(right)
    return wrong[0] == right[0] and cost(wrong, right) <= (2.0 if same_letters else 1.5)


def cost(wrong: str, right: str) -> float:
    """Return how unlike two spellings are, in edits (optimal string alignment).

    Doubling a letter, swapping two and mistaking a vowel are the commonest slips
    (Mitton, English Spelling and the Computer, 1996), so they cost less than one.
    """
    rows = [[0.0] * (len(right) + 1) for _ in range(len(wrong) + 1)]
    for i in range(len(wrong) + 1):
        for j in range(len(right) + 1):
            if i or j:
                rows[i][j] = min(_steps(wrong, right, i, j, rows))
    return rows[-1][-1] + (0.5 if wrong[:1] != right[:1] else 0)


def _steps(wrong: str, right: str, i: int, j: int, rows: list[list[float]]) -> Iterator[float]:
    if i:
        yield rows[i - 1][j] + _gap(wrong, i - 1)
    if j:
        yield rows[i][j - 1] + _gap(right, j - 1)
    if i and j:
        yield rows[i - 1][j - 1] + _change(wrong[i - 1], right[j - 1])
    if i > 1 and j > 1 and wrong[i - 2 : i] == right[j - 2 : j][::-1]:
        yield rows[i - 2][j - 2] + 0.7


def _gap(word: str, i: int) -> float:
    if word[i] in "' ":
        return 0.3
    return 0.5 if word[i] in (word[i - 1 : i], word[i + 1 : i + 2]) else 1.0


def _change(wrong: str, right: str) -> float:
    if wrong == right:
        return 0.0
    return 0.8 if wrong in _VOWELS and right in _VOWELS else 1.0


@cache
def _words_by_length(at_least: int) -> dict[int, list[str]]:
    """Return the words of zipf ``at_least`` by length; of all, 0, it takes some 50 ms."""
    least = 10.0 ** (at_least - 9)
    by_length: dict[int, list[str]] = {}
    for word in (word for word, share in frequencies().items() if share >= least):
        if word.isascii() and word.replace("'", "").isalpha():
            by_length.setdefault(len(word), []).append(word)
    return by_length


def suggestions(word: str, variant: Variant, limit: int = 5) -> list[str]:
    """Return what ``word`` may have been meant to be, best first, in ``variant``'s spelling.

    The case of the first letter is kept. Takes some 40 ms the first time that a word is
    asked for: call it when somebody looks.
    """
    return list(_suggested(word, variant)[:limit])


@lru_cache(maxsize=20_000)
def _suggested(word: str, variant: Variant) -> tuple[str, ...]:
    folded = word.lower().replace("’", "'")
    near = set(_within_reach(folded)) - _profanities() - {folded}
    parted = run_together(folded)
    ranked = sorted(near | {parted} if parted else near, key=lambda form: _rank(folded, form))
    printed = (form if form == parted else as_printed(form, variant) for form in ranked)
    cased = (_cased_like(word, form) for form in printed if form)
    return tuple(dict.fromkeys(cased))


@cache
def _profanities() -> frozenset[str]:
    # A desk does not put an oath into anybody's mouth; rules on masks deal with those.
    return frozenset(re.sub(r"[()]", "", entry) for entry in read_list("profanities.txt"))


def _rank(wrong: str, right: str) -> float:
    return cost(wrong, right) - _ZIPF_WORTH * zipf(right.split()[-1])


def _within_reach(folded: str, at_least: int = 0) -> Iterator[str]:
    """Yield the words of zipf ``at_least`` that lie a few edits from ``folded``."""
    reach = 3 if len(folded) >= _LONG else 2
    for length in range(len(folded) - reach, len(folded) + reach + 1):
        words = _words_by_length(at_least).get(length, [])
        for form, _, _ in process.extract(
            folded, words, scorer=OSA.distance, score_cutoff=reach, limit=None
        ):
            yield form


def _cased_like(word: str, form: str) -> str:
    if len(word) > 1 and word.isupper():
        return form.upper()
    return form[0].upper() + form[1:] if word[0].isupper() else form

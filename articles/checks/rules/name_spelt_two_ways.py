"""One name, spelt two ways in one story.

Two capitalised words of five letters or more that lie one slip apart, or differ in
vowels only, are taken for one name, unless something shows that they are two: an
inflection (Obama, Obamas), a pair of genders (Ivanov, Ivanova), two forms that are
both in common use (Johnson, Johnston), or different names beside them. The same name
beside both settles it the other way.

The desk sees this error without knowing which of the two spellings is right.
"""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.names import Name, is_common_word, is_inflection, is_known_name, names_of

_SHORTEST = 5
#: From this length on, two vowels may differ: Halvorsen, Halverson.
_LONG = 7
_VOWELS = re.compile(r"[aeiouyäöüåæøéèêáíóú]")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the rarer spelling's first occurrence, once for each rarer spelling."""
    names = [name for name in names_of(story.document) if len(name.form) >= _SHORTEST]
    flagged: set[str] = set()
    for one, other in _close_pairs(names):
        if _look_alike(one.form, other.form) and _may_be_one(one, other):
            wrong, right = _rarer_first(one, other)
            if wrong.form not in flagged and not _confirms(house, wrong):
                flagged.add(wrong.form)
                yield _problem(wrong, right)


def _close_pairs(names: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield pairs that share a key: in a long story comparing all with all takes minutes."""
    buckets: dict[str, list[Name]] = {}
    for name in names:
        for key in _keys(name.form):
            bucket = buckets.setdefault(key, [])
            yield from ((other, name) for other in bucket)
            bucket.append(name)


def _keys(form: str) -> set[str]:
    """Return what spellings one edit apart have in common: themselves less one letter."""
    shortened = {form[:i] + form[i + 1 :] for i in range(len(form))}
    return shortened | {form, _VOWELS.sub("~", form)}


def _problem(wrong: Name, right: Name) -> Problem:
    first = wrong.words[0]
    return Problem(
        first.start,
        first.start + len(wrong.form),
        "Spelt “{wrong}” here and “{right}” elsewhere in this story ({count}×).",
        {"wrong": wrong.form, "right": right.form, "count": str(len(right.words))},
        lambda: [right.form],
        0.9 if wrong.shares_neighbour(right) else 0.6,
    )


def _look_alike(one: str, other: str) -> bool:
    if one[0] != other[0]:
        return False
    edits = OSA.distance(one, other, score_cutoff=2)
    if edits == 2:
        long = min(len(one), len(other)) >= _LONG
        return long and _VOWELS.sub("~", one) == _VOWELS.sub("~", other)
    return edits == 1 and not is_inflection(one, other)


def _may_be_one(one: Name, other: Name) -> bool:
    if one.shares_neighbour(other):
        return True
    if one.neighbours_conflict(other):
        return False
    if is_common_word(one.form) or is_common_word(other.form):
        return False
    return not (is_known_name(one.form) and is_known_name(other.form))


def _rarer_first(one: Name, other: Name) -> tuple[Name, Name]:
    rarer, commoner = sorted(
        (one, other),
        key=lambda name: (len(name.words), is_known_name(name.form), -name.words[0].start),
    )
    return rarer, commoner


def _confirms(house: House, name: Name) -> bool:
    form = house.registry.find(name.form)
    return form is not None and not form.banned


RULE = Rule(
    slug="name_spelt_two_ways",
    category="name",
    severity="must",
    version=1,
    title="Name spelt two ways",
    why="One of the two spellings is wrong, and the person it belongs to will notice.",
    find=find,
    flags=(
        (
            "Ruth Pettersen spoke first. Later Pettersen left, but Petterson’s aide stayed.",
            "Petterson",
        ),
        ("President Zelensky flew out. Zelensky waved. Zelenskyy did not speak.", "Zelenskyy"),
        ("Council chief Ann Halvorsen said no. Halvorsen left. Halverson came back.", "Halverson"),
        ("Boris Johnson came. Then Boris Johnston went home; Johnson smiled.", "Johnston"),
    ),
    leaves=(
        "Barack Obama met the Obamas’ neighbours; Russia and the Russians agreed.",
        "Ivan Melnikov and his wife Olga Melnikova voted.",
        "Maria Lopez and Marina Lopez are sisters-in-law; Daniel met Daniela.",
        "The farmer Peter Hansen is no kin of Karl Hanssen, the vet.",
        "Israel and the Israelis, Iraq and an Iraqi, Austria and an Austrian.",
    ),
)

"""One name, spelt two ways in one story.

Two capitalised words of five letters or more that lie one slip apart, differ in vowels
only or sound the same are taken for one name, unless something shows that they are two:
an inflection (Obama, Obamas), a pair of genders (Ivanov, Ivanova), different names beside
them. The same name beside both settles it the other way.

Two forms that are both in common use (Johnson, Johnston) are taken for one only where
they sound the same, or where one belongs to a full name and the other to none: a story
introduces everybody once.

The desk sees this error without knowing which of the two spellings is right, unless the
house does.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from rapidfuzz.distance import OSA

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import is_word
from articles.checks.house import House
from articles.checks.names import Name, is_common_word, is_inflection, is_known_name, names_of
from articles.checks.roles.headlines import headlines_of
from articles.checks.sounds import sound
from articles.text.accents import unaccented
from articles.text.document import Document

_SHORTEST = 5
#: Spellings that sound the same may be shorter: Turk, Türk; Fry, Frye beside one name.
_SHORTEST_SOUND, _SHORTEST_BESIDE = 4, 3
#: From this length on, two vowels may differ: Halvorsen, Halverson.
_LONG = 7
_POSSESSIVE = re.compile(r"['’][sS]?\Z")
_VOWELS = re.compile(r"[aeiouyäöüåæøéèêáíóú]")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the rarer spelling's first occurrence, once for each rarer spelling.

    Of two spellings the one that the house knows is right, but for accents, which many lists
    leave out. Those that it has banned are left to the rule on forms of names, which flags each.
    """
    names = [name for name in names_of(story.document) if len(name.form) >= _SHORTEST_BESIDE]
    names += _in_capitals(story.document, names)
    known = house.registry.right_words()
    flagged = {form.form for form in house.registry.forms.values() if form.banned}
    for one, other in _close_pairs(names):
        if _look_alike(one.form, other.form) and _may_be_one(one, other):
            differs_in_accents = unaccented(one.form) == unaccented(other.form)
            told = frozenset[str]() if differs_in_accents else known
            pair = _rarer_first(one, other)
            wrong, right = sorted(pair, key=lambda name: name.form.casefold() in told)
            if wrong.form not in flagged and wrong.form.casefold() not in told:
                flagged.add(wrong.form)
                yield _problem(wrong, right, house.registry.preferred(right.form))


def _in_capitals(document: Document, names: Collection[Name]) -> Iterator[Name]:
    """Yield what headlines in capitals name, as a sentence would write it.

    What is one of ``names`` but for accents is left, and what a dictionary has.
    """
    known = {unaccented(name.form.casefold()) for name in names}
    for headline in headlines_of(document):
        words = document.words_in(headline)
        for word in words if document.text[headline.start : headline.end].isupper() else ():
            form = _POSSESSIVE.sub("", word.text).title()
            is_new = len(form) >= _SHORTEST and unaccented(form.casefold()) not in known
            if is_new and not (is_common_word(form) or is_word(form)):
                known.add(unaccented(form.casefold()))
                yield Name(form, [word])


def _close_pairs(names: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield pairs that share a key: in a long story comparing all with all takes minutes."""
    buckets: dict[str, list[Name]] = {}
    for name in names:
        for key in _keys(name.form):
            bucket = buckets.setdefault(key, [])
            yield from ((other, name) for other in bucket)
            bucket.append(name)


def _keys(form: str) -> set[str]:
    """Return what alike spellings share: their sound, their letters, themselves less one."""
    keys = {f"~{sound(form)}", "#" + "".join(sorted(form))}
    if len(form) >= _SHORTEST:
        keys |= {form[:i] + form[i + 1 :] for i in range(len(form))}
        keys |= {form, _VOWELS.sub("~", form)}
    return keys


def _problem(wrong: Name, right: Name, suggestion: str) -> Problem:
    first = wrong.words[0]
    found = first.text[: len(wrong.form)]
    return Problem(
        first.start,
        first.start + len(wrong.form),
        "Spelt “{wrong}” here and “{right}” elsewhere in this story ({count}×).",
        {"wrong": found, "right": right.form, "count": str(len(right.words))},
        lambda: [suggestion.upper() if found.isupper() else suggestion],
        0.9 if wrong.shares_neighbour(right) else 0.6,
    )


def _look_alike(one: str, other: str) -> bool:
    if is_inflection(one, other):
        return False
    if sound(one) == sound(other) or _are_swapped(one, other):
        return True
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST:
        return False
    edits = OSA.distance(one, other, score_cutoff=2)
    long = min(len(one), len(other)) >= _LONG
    return edits == 1 or (edits == 2 and long and _VOWELS.sub("~", one) == _VOWELS.sub("~", other))


def _are_swapped(one: str, other: str) -> bool:
    """Say whether two letters within have changed places: Keir, Kier."""
    is_alike = (one[0], sorted(one)) == (other[0], sorted(other))
    return is_alike and len(one) >= _SHORTEST_SOUND and OSA.distance(one, other) == 1


def _may_be_one(one: Name, other: Name) -> bool:
    if one.shares_neighbour(other):
        return True
    shortest = min(len(one.form), len(other.form))
    if one.neighbours_conflict(other) or shortest < _SHORTEST_SOUND:
        return False
    if unaccented(one.form) == unaccented(other.form):
        return True
    if shortest < _SHORTEST:
        return False
    sounds_alike = sound(one.form) == sound(other.form)
    if _introduced_once(one, other) and sounds_alike:
        return True
    if is_common_word(one.form) or is_common_word(other.form):
        return _is_no_word_turned(one, other)
    both_known = is_known_name(one.form) and is_known_name(other.form)
    return sounds_alike or _introduced_once(one, other) or not both_known


def _is_no_word_turned(one: Name, other: Name) -> bool:
    """Say whether one turns two letters of the other, and is itself no word: Macron, Macorn."""
    is_nothing = [not (is_common_word(n.form) or is_known_name(n.form)) for n in (one, other)]
    return any(is_nothing) and _introduced_once(one, other) and _are_swapped(one.form, other.form)


def _introduced_once(one: Name, other: Name) -> bool:
    """Say whether one is somebody's family name in full, and the other nobody's."""
    return bool((one.given and other.stands_alone) or (other.given and one.stands_alone))


def _rarer_first(one: Name, other: Name) -> tuple[Name, Name]:
    rarer, commoner = sorted((one, other), key=_trust)
    return rarer, commoner


def _trust(name: Name) -> tuple[int, bool, bool, bool, int, bool, int]:
    """Order spellings: how often, in order, accented, how early in a full name, or at all."""
    full_at = name.full_at or 0
    return (
        len(name.words),
        not name.form[:2].isupper(),  # "HAlvorsen"
        not name.form.isascii(),
        name.full_at is not None,
        -full_at,
        is_known_name(name.form),
        -name.words[0].start,
    )


RULE = Rule(
    slug="name_spelt_two_ways",
    category="name",
    severity="must",
    version=3,
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
        ("Nadia McAllister sang. “More,” cried the crowd, but McAlister left.", "McAlister"),
        ("The envoy Jorge Ibáñez wept; Ibanez had lost.", "Ibanez"),
        ("In May Joan Firth-Browne won; Ms Firth-Brown wept.", "Brown"),
        ("The leader Keir Marsh spoke. Then Kier Marsh left the hall.", "Kier"),
        ("Actor Stephen Marsh bowed, and Steven Marsh sang.", "Steven"),
        ("Boris Johnson came. Then Boris Johnston went home; Johnson smiled.", "Johnston"),
    ),
    leaves=(
        "Barack Obama met the Obamas’ neighbours; Russia and the Russians agreed.",
        "Ivan Melnikov and his wife Olga Melnikova voted.",
        "Maria Lopez and Marina Lopez are sisters-in-law; Daniel met Daniela.",
        "Peter Janssen spoke; Erik Jansson replied. Jansson smiled, Janssen frowned.",
        "The farmer Peter Hansen is no kin of Karl Hanssen, the vet.",
        "Israel and the Israelis, Iraq and an Iraqi, Austria and an Austrian.",
    ),
)

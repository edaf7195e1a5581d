"""What a name or a role tells of the person: titles, gender, number."""

import re
from typing import NamedTuple

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex

_HANGS_ON = re.compile(r" (?:of|for|in|at|from|with|on|close|familiar|near|to)\b")

_INDEFINITE = frozenset(("a", "an", "another", "one"))
#: What is joined to an office that somebody holds no longer, not yet or not alone.
_AFFIXES = re.compile(r"\A(?:co|ex|then)-|-(?:designate|elect)\Z")


class Person(NamedTuple):
    """A name where it stands in the text."""

    start: int
    end: int
    name: str
    opens: bool
    gender: str
    likely: bool = True  #: a person, not a place or a body


def without_titles(words: list[str]) -> list[str]:
    """Drop *Sen.*, *White House Secretary* and words that open a sentence from a name's front.

    *President-elect* and *then-Mayor* are dropped too.
    """
    while words and (_is_title(words[0]) or words[0].lower() in gaz.COMMON):
        words = words[1:]
    offices = [k for k, word in enumerate(words[:-2]) if word.lower() in gaz.ROLES]
    return words[offices[-1] + 1 :] if offices else words


def _is_title(word: str) -> bool:
    return _AFFIXES.sub("", word.rstrip(".").lower()) in gaz.TITLES


def with_genders(people: list[Person]) -> list[Person]:
    """Give every mention of a person the gender that a title shows anywhere, or the first name."""
    titled = {person.name: person.gender for person in people if person.gender}
    return [p._replace(gender=titled.get(p.name) or gender_of(p.name)) for p in people]


def title_gender(words: str) -> str:
    """Return ``m`` or ``f`` where a title before the name says so, as *Mr.* does."""
    for word in words.split()[:-1]:
        for gender, titles in (("f", gaz.FEMALE), ("m", gaz.MALE)):
            if word.rstrip(".").lower() in titles:
                return gender
    return ""


def gender_of(name: str) -> str:
    """Return ``m`` or ``f`` where the words of a name or role tell, or nothing."""
    words = name.lower().split()
    if words[0] in gaz.WOMEN or words[-1] in gaz.FEMALE:
        return "f"
    return "m" if words[0] in gaz.MEN or words[-1] in gaz.MALE else ""


def may_be_one(name: str, other: str) -> bool:
    """Say whether two names that share a part may be one person's: *Rob Roe*, *Robert J. Roe*."""
    if name.endswith(other) or other.endswith(name):
        return True
    first, second = name.split(), other.split()
    return first[-1] == second[-1] and first[0].startswith(second[0][:3])


def likely_person(name: str) -> bool:
    """Say whether a name is a person's rather than a place's or a body's."""
    words = name.split()
    return not name.isupper() and not any(
        word.lower() in gaz.BODIES or ("-" in word and word.split("-")[1].islower())
        for word in words
    )


def fits(person: Person, gender: str) -> bool:
    """Say whether *he* (``m``) or *she* (``f``) can stand for somebody."""
    return person.gender in ("", gender) and not is_plural(person.name)


def is_plural(name: str) -> bool:
    """Tell *two officials* from a name and from one person's role."""
    last = name.rsplit(" ", 1)[-1]
    return last.islower() and last.endswith("s")


def is_role(phrase: str) -> bool:
    """Say whether a phrase is headed by a role: *a Varn spokesman*, *the mayor of Varn*.

    A name right after the role is who is meant: *mayor Ann Roe*.
    """
    words = phrase.split()
    head = _HANGS_ON.split(phrase, maxsplit=1)[0].split()
    if len(words) == len(head) > 1 and head[0].lower() in _INDEFINITE:
        is_whole = "by" not in words and words[-1] != "that"
        if is_whole and head[-1].islower():
            return True  # *a Roe adviser*, who is not Roe
    if len(words) > len(head) and head and _is_common(head):
        return True
    heads = [k for k, word in enumerate(words) if word in gaz.ROLES]
    if not heads or len(words) == 1:
        return False
    return heads[-1] + 1 == len(words) or words[heads[-1] + 1] in ("for", "of", "at", "from", "in")


def _is_common(head: list[str]) -> bool:
    """Tell *a friend* and *Officials*, before *of Ann Roe*, from *the Bank* and *Bo Lee*."""
    determined = head[0].lower() in lex.DETERMINERS and head[-1].islower()
    return determined or head[-1].lower() in gaz.KINDS

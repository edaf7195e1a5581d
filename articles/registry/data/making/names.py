"""Titles and names, told apart as the World Factbook lists them: "President Ivan ORTEGA Lima".

A surname stands in capitals there. The name is what stands around the capitals and is no
word of a title, no rank and no country; the title is what stands before it.
"""

import html
import re
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

#: What may stand in a name in small letters.
_WITHIN = re.compile(
    r"(?:d[aeio]|dos|das|del|van|von|der|den|bint?|ibni?|la|le|[eiy]|[aeu]l|ould)\Z"
)
#: Particles of a surname in capitals that are written small; in Flemish names they are not.
_SMALL = frozenset({"DE", "DA", "DO", "DOS", "DAS", "DEL", "DI", "DER", "DEN", "E", "Y"})
#: Given names that are one with what follows: "Abd al-Salam", "Mohamed Ould Bilal".
_JOINED = re.compile(r"(?:Abd\w*|Muhamm?[ae]d|Moham+[ae]d|Van|De|Le|La|El|Al|Ould|Bin|al-\w+)\Z")
_NUMERAL = re.compile(r"(?:I{1,3}|IV|VI{0,3}|X|XIV|XVI)\Z")
_INITIAL = re.compile(r"(?:[A-Z]\.)+\Z|[A-Z]\Z")
_PATRONYMIC = re.compile(r"[A-Z][a-z]+(?:vich|vna|ich|ichna)\Z")
_NICKNAME = re.compile(r'["“]([^"”]+)["”]')
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
#: A title that several share in one line, in the plural.
_SHARED = re.compile(r"((?:\w+ )*(?:Deputy|Vice) (?:Prime )?(?:Minister|President|Premier))s\Z")
#: What is left of a title when a part of it is lost, or is no office yet.
_NO_OFFICE = re.compile(
    r"(?:Minister|State|(?:Interim )?Prime|Chief|Presidential (?:Leadership )?Council)\Z"
    r"|Minister (?:and|of (?!State\Z))|.*[- ](?:[Ee]lect|Designate)\b"
)
_SURNAME_FIRST = frozenset({"Macau", "Vietnam"})
_ASIDE = re.compile(r"\[.*?\]|\s-\s.*")


class Listed(NamedTuple):
    """One who is listed: the title, or ""; the name in full; its usual form; other forms.

    ``surname`` is what stands in capitals, be it a surname or a king's first name.
    """

    title: str
    full: str
    usual: str
    surname: str
    forms: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The surname of a name that begins with it, a king's name without the number, or ""."""
        bare = " ".join(word for word in self.surname.split() if not _NUMERAL.match(word))
        return bare if self.full.startswith(f"{bare} ") else ""


def _words_of(section: str) -> frozenset[str]:
    sections = (Path(__file__).parent / "title_words.txt").read_text(encoding="utf-8").split("# ")
    found = next(each for each in sections if each.startswith(section))
    return frozenset(found.partition("\n")[2].split())


_FIRST, _TITLE, _RANKS, _LINKS = map(_words_of, ("first", "words", "ranks", "links"))


def parse(listed: str, country: str) -> list[Listed]:
    """Return who is listed in a line of the Factbook, under ``country``.

    It is nobody where no surname is in capitals, or where capitals stand in two places.
    """
    text = _ASIDE.sub("", html.unescape(listed).replace("\xa0", " ").replace("’", "'"))
    text = text.replace("Tan Sri ", "").replace("Prime minister", "Prime Minister")
    several = text.split(" and ")
    if not all(any(map(is_surname, each.split())) for each in several):
        several = [text]
    found: list[Listed] = []
    for each in several:
        nicknames = _NICKNAME.findall(re.split(r"[A-Z]{3}", each)[0])
        title, name = _parted(_NICKNAME.sub("", each).split(), country)
        if not name or _groups(name) != 1:
            return []
        title = title or (found[0].title if found else "")
        found.append(_listed(title, name, country, nicknames))
    return found


def is_surname(word: str) -> bool:
    """Say whether a word stands in capitals, all of it or a part of it: "al-SABAH"."""
    if "." in word or _NUMERAL.match(word) or word in ("CEO", "GNU", "CNSP"):
        return False
    return any(part.isupper() for part in _CAPITALS.findall(re.sub(r"^(Mc|Mac)", "", word)))


def _parted(words: list[str], country: str) -> tuple[str, list[str]]:
    """Return the title, or "", and the words of the name that ends last in ``words``."""
    own = set(re.findall(r"[\w'-]+", country)) if "of" in words else set()

    def is_of_title(word: str) -> bool:
        word = word.strip(",")
        return word[0].isdigit() or word in own or word in _FIRST | _TITLE | _RANKS | _LINKS

    capitals = [number for number, word in enumerate(words) if is_surname(word)]
    if not capitals:
        return "", []
    start = end = capitals[-1]
    while start and (is_surname(words[start - 1]) or not is_of_title(words[start - 1])):
        start -= 1
    while end + 1 < len(words) and _goes_on(words[end + 1]) and not is_of_title(words[end + 1]):
        end += 1
    return _title(words[:start]), words[start : end + 1]


def _goes_on(word: str) -> bool:
    return word[0].isupper() or bool(_WITHIN.match(word)) or word.startswith("al-")


def _title(words: list[str]) -> str:
    """Return the title that ``words`` are or end with, without ranks; "" where they are none."""
    start = next((at for at, word in enumerate(words) if word in _FIRST), len(words))
    kept = words[start:]
    while len(kept) > 1 and kept[-1] in _RANKS | _LINKS and kept[-2:] != ["Governor", "General"]:
        kept.pop()
    title = re.sub(r"\b(\w+)(?: \1\b)+", r"\1", " ".join(kept))
    title = _SHARED.sub(r"\1", title.removeprefix("New Zealand is represented by "))
    return "" if _NO_OFFICE.match(title) else title


def _groups(name: list[str]) -> int:
    """Return in how many places capitals stand; particles and numerals part none."""
    words = [word for word in name if not (_WITHIN.match(word) or _NUMERAL.match(word))]
    return sum(1 for is_capitals, _ in groupby(words, is_surname) if is_capitals)


def _listed(title: str, name: list[str], country: str, nicknames: list[str]) -> Listed:
    first = next(at for at, word in enumerate(name) if is_surname(word))
    last = max(at for at, word in enumerate(name) if is_surname(word))
    last += last + 1 < len(name) and bool(_NUMERAL.match(name[last + 1]))
    cased = _cased(name, is_flemish=country == "Belgium")
    full = " ".join(cased)
    given, surname = cased[:first], " ".join(cased[first : last + 1])
    if not given or country in _SURNAME_FIRST:
        return Listed(title, full, full, surname)
    plain = [word for word in given if not _INITIAL.match(word) and not _is_patronymic(word, given)]
    usual = " ".join([*(plain or given), surname])
    forms = [f"{nickname} {surname}" for nickname in nicknames]
    is_apart = not any(_JOINED.match(each) or _WITHIN.match(each) for each in plain)
    if len(plain) > 1 and is_apart and surname not in plain:
        forms.append(f"{plain[0]} {surname}")
    return Listed(title, full, usual, surname, tuple(forms))


def _is_patronymic(word: str, given: list[str]) -> bool:
    return word == given[-1] and len(given) > 1 and bool(_PATRONYMIC.match(word))


def _cased(name: list[str], *, is_flemish: bool) -> list[str]:
    """Return the words of a name in their usual case: "de KIRCHNER" as "de Kirchner"."""
    cased = []
    for at, word in enumerate(name):
        is_particle = word in _SMALL and not is_flemish and at > 0
        cased.append(word.lower() if is_particle else cased_word(word))
    return cased


def cased_word(word: str) -> str:
    """Return a word in capitals in its usual case: "MCLAUGHLIN" as "McLaughlin"."""
    return "-".join(map(_cased_part, word.split("-"))) if is_surname(word) else word


def _cased_part(part: str) -> str:
    if _NUMERAL.match(part):
        return part
    prefix = re.match(r"Ma?c(?=[A-Z]{2})|MC(?=[A-Z]{3})|[A-Z]'(?=[A-Z]{3})", part)
    if prefix:
        return prefix[0].capitalize() + part[prefix.end() :].capitalize()
    return part.capitalize() if part.isupper() else part

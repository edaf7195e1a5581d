"""Invented people for a registry of any size, and copy that names some of them.

Names are strung of syllables. How often each is borne falls with its rank as it does in a
country of many families: of 500,000 people some 3,000 share the commonest surname and some
8,000 the commonest first name, and dozens have both.
"""

import itertools
import random
from collections.abc import Iterator

from articles.registry.base import Form, Person, Term
from articles.registry.formats.gather import Entry

_ONSETS = """
    b br d dr f g gr h j k kl l m n p r s st t tr v z
    """.split()  # noqa: SIM905
_VOWELS = ["a", "e", "i", "o", "u", "ei", "au"]
_CODAS = ["", "", "n", "r", "l", "s", "nd", "rk", "tz"]
_FIRST, _LAST = 1_500, 40_000
#: Sentences that bring the names in, as news has them: in full first, then by surname.
_SENTENCES = (
    "{full}, the mayor of Lower Fenwick, told the board that the ferry would not run again. ",
    "“It is late,” {last} said of the plan, which {other} had drawn up in the spring. ",
    "The inquiry will hear {other} next week, and {last}’s own account of the night after that. ",
)


def _names(count: int, seed: int, syllables: int) -> list[str]:
    random_ = random.Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        parts = (
            random_.choice(_ONSETS) + random_.choice(_VOWELS) + random_.choice(_CODAS)
            for _ in range(syllables)
        )
        names["".join(parts).capitalize()] = None
    return list(names)


class Crowd:
    """An endless line of invented people, the same at each run."""

    def __init__(self) -> None:
        self._random = random.Random(5)
        self._first, self._last = _names(_FIRST, 1, 2), _names(_LAST, 2, 3)
        self._first_weights = list(itertools.accumulate(_weights(_FIRST, 0.8)))
        self._last_weights = list(itertools.accumulate(_weights(_LAST, 0.75)))
        self._numbers = itertools.count(1)

    def name(self) -> tuple[str, str]:
        """Return a first name and a surname, common ones more often."""
        (first,) = self._random.choices(self._first, cum_weights=self._first_weights)
        (last,) = self._random.choices(self._last, cum_weights=self._last_weights)
        return first, last

    def entries(self, count: int) -> Iterator[Entry]:
        """Yield the next people, each with four forms of the name and an office."""
        for number in itertools.islice(self._numbers, count):
            yield Entry(f"line {number}", _person(number, *self.name()))

    def article(self, text: str) -> str:
        """Return a story of as many words as ``text``, with people in it, some very common."""
        told = []
        for rank in (0, 1, 5, 20, 100, 400):
            full = f"{self._first[rank]} {self._last[rank]}"
            last, other = self.name()[1], " ".join(self.name())
            told += [s.format(full=full, last=last, other=other) for s in _SENTENCES]
        words = text.split(" ")
        return "".join(told) + "\n\n" + " ".join(words[: -len("".join(told).split())])


def _weights(count: int, power: float) -> list[float]:
    return [(rank + 4) ** -power for rank in range(count)]


def _person(number: int, first: str, last: str) -> Person:
    source = f"register of {2000 + number % 25}, entry {number}"
    forms = (
        Form(f"{first} {last}", "preferred", source),
        Form(f"{first} {'ABCDEFGHJK'[number % 10]}. {last}", "variant", source),
        Form(f"{first[0]}. {last}", "variant", source),
        Form(f"{first} {last}{'hy'[number % 2]}", "transliteration", source),
    )
    since = f"{1990 + number % 30}-{number % 12 + 1:02}-01"
    term = Term("mayor", source, "council", f"District {number % 9000}", "", since)
    return Person(f"invented:{number}", f"{first} {last}", source, forms, (term,))

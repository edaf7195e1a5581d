"""A name that is one slip away from that of somebody whom the house's registry knows.

All of the full name but one word is theirs, and that word is no name that anybody is known to
bear: "Ann Roe" is not taken for Anne Roe. Where many share the rest of the name ("Michael"),
only what is a slip rather than another name counts: letters swapped or doubled, a vowel for
another. Another way of writing a name in Latin letters ("Borissov") is no slip. Once a slip
stands in a full name, the same word is flagged wherever it stands. One that makes another name
("Barrack Obama") is asked about: see ``near_known``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import zipf
from articles.checks.house import House
from articles.checks.names import is_inflection
from articles.checks.near_known import Near, near_known
from articles.checks.near_names import FullName, bare, doubtful_names
from articles.checks.romanised import is_romanised_alike
from articles.checks.slips import cost
from articles.registry.base import Form, Person
from articles.registry.forms import preferred_forms
from articles.registry.index import Registry
from articles.registry.keys import name_keys
from articles.text.document import Word

#: Letters of the shortest word of a name that is taken to be meant.
_SHORTEST = 5
#: A name of this frequency, in zipf, tells few from each other: wordfreq gives Michael 5.1,
#: Emmanuel 3.4, Volodymyr 2.3.
_SHARED = 4.0


@dataclass(frozen=True, slots=True)
class _Meant:
    """Whose name was meant, as the registry has it, and the word for the slip."""

    form: Form
    word: str


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every occurrence of a word that is a slip in the full name of somebody known."""
    people = _by_words(house.registry.people)
    among = {word for words in people for word in words}
    meant: dict[str, _Meant] = {}
    for word, name in doubtful_names(story.document) if people else ():
        # What is a form of a name itself, banned or not, is for the rule on these.
        is_form = house.registry.find(bare(word))
        known = None if is_form else _known_near(name, people, among)
        if known and bare(word) not in meant:
            meant[bare(word)] = _as_written(known, name, house)
    for word in story.document.words if meant else ():
        if bare(word) in meant:
            yield _problem(word, meant[bare(word)])
    for near in near_known(story.document, house.registry.people, story.date):
        if not (bare(near.word) in meant or house.registry.find(bare(near.word))):
            yield _near_problem(near)


def _by_words(people: Iterable[Person]) -> dict[tuple[str, ...], list[tuple[Person, Form]]]:
    """Return the full names of people, by their folded words."""
    found = defaultdict(list)
    for person in people:
        for form in (*person.forms, Form(person.name, "variant", person.source)):
            if form.kind != "script":
                found[tuple(name_keys(form.text).key.split())].append((person, form))
    return found


def _known_near(
    name: FullName, people: dict[tuple[str, ...], list[tuple[Person, Form]]], among: Set[str]
) -> tuple[Person, Form] | None:
    """Return who bears the name but for a slip: nobody where two do, or one bears just this.

    ``among`` are the words of all names. What is banned is known too, and left to the rule on
    forms of names.
    """
    if name.words in people:
        return None
    meant = (words for words in name.near(among) if words in people and _is_meant(name, words))
    near = [
        known
        for words in meant
        for known in people[words]
        if known[1].kind != "banned"
        and not is_romanised_alike(name.words[name.at], words[name.at], known[0])
    ]
    return near[0] if len({person.ref for person, _ in near}) == 1 else None


def _is_meant(name: FullName, words: tuple[str, ...]) -> bool:
    slip, right = name.words[name.at], words[name.at]
    if len(right) < _SHORTEST or is_inflection(slip, right):
        return False
    rest = (*words[: name.at], *words[name.at + 1 :])
    return cost(slip, right) < 1 or min(map(zipf, rest)) < _SHARED


def _as_written(known: tuple[Person, Form], name: FullName, house: House) -> _Meant:
    """Return the name as the house writes it, if that has as many words, else as it is known."""
    person, form = known
    preferred = preferred_forms(person, house.sheet.name)[0]
    if len(preferred.text.split()) == len(name.words):
        form = preferred
    return _Meant(form, form.text.split()[name.at])


def _problem(word: Word, meant: _Meant) -> Problem:
    form = bare(word)
    return Problem(
        word.start,
        word.start + len(form),
        "“{form}” is nobody’s name here; the registry has “{name}” ({source}).",
        {"form": form, "name": meant.form.text, "source": meant.form.source},
        lambda: [meant.word],
        0.9,
    )


def _near_problem(near: Near) -> Problem:
    form = bare(near.word)
    return Problem(
        near.word.start,
        near.word.start + len(form),
        "“{form}” is one letter away from “{name}” ({source}): is that who is meant?",
        {"form": form, "name": near.form.text, "source": near.form.source},
        lambda: [near.meant.upper() if form.isupper() else near.meant],
        severity=None if near.in_office else "consider",
    )


RULE = Rule(
    slug="misspelt_name",
    category="name",
    severity="should",
    version=4,
    title="Misspelt name of somebody known",
    why="A name one letter away from one in the registry is more likely a slip than a person.",
    find=find,
    house=House(
        registry=Registry.of_rows(
            [
                Person("desk:marsh", "Oleksandr Marshenko", "city list, 2024"),
                Person("desk:roe", "Anne Roe", "staff list, 2024"),
            ]
        )
    ),
    flags=(
        ("Oleksnadr Marshenko spoke.", "Oleksnadr"),
        ("The mayor, Oleksandr Marshneko, spoke.", "Marshneko"),
    ),
    leaves=("Oleksandr Marshenko and Marshenko’s friends met Ann Roe and Oleksii Marshenko.",),
)

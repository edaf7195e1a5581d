"""A noun that is never counted, counted: "an advice", "many furniture", "informations".

English counts these by a word for one of them: a piece of advice (Quirk and others, A
Comprehensive Grammar of the English Language, 1985, 5.9). Only nouns that no trade counts
are on the list; their plurals are flagged whether or not a dictionary has them.
"""

from collections.abc import Iterator
from functools import cache, partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House
from articles.checks.inflections import verbs_of
from articles.checks.nouns import NounGroup, never_counted, noun_groups, plural

_COUNTING = frozenset(
    """
    a an another each every many several few these those numerous various two three four five six
    seven eight nine ten
    """.split()  # noqa: SIM905
)
#: "A little money", "a bit of luck": these stand before any noun.
_SMALL = frozenset({"little", "lot", "bit", "whole", "single", "half"})
_ENDS_GROUP = frozenset(". , : IN VBZ VBD VBP MD WDT TO WRB".split()) | {""}  # noqa: SIM905


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each mass noun with what counts it, or its plural alone."""
    del house
    for words in story.tagged_sentences:
        for word in words:
            mass = _plurals().get(word.text)
            if mass and word.tag in {"NNS", "NN"}:
                yield _problem(word, word, mass)
        for group in noun_groups(words):
            counting = _counting(group)
            if counting:
                yield _problem(counting, group.head, group.head.text)


@cache
def _plurals() -> dict[str, str]:
    """Return plurals that do not exist with their singulars, but for forms of verbs."""
    return {plural(mass): mass for mass in never_counted() if not verbs_of(plural(mass))}


def _counting(group: NounGroup) -> Tagged | None:
    """Return the word that counts a mass noun, or None where nothing does."""
    head, first = group.head, group.words[0]
    if head.low not in never_counted() or group.next_tag not in _ENDS_GROUP:
        return None
    if any(
        word.low in _SMALL or word.tag[:2] == "NN" or word.tag == "VBG" for word in group.words[:-1]
    ):
        return None
    leaders = (group.before, first)
    return next((word for word in leaders if word and word.low in _COUNTING), None)


def _problem(first: Tagged, head: Tagged, mass: str) -> Problem:
    return Problem(
        first.start,
        head.end,
        "“{noun}” is not counted: write “{noun}”, “some {noun}” or “a piece of {noun}”.",
        {"noun": mass},
        partial(list, (mass, f"some {mass}", f"a piece of {mass}")),
    )


RULE = Rule(
    slug="mass_noun",
    category="grammar",
    severity="should",
    version=1,
    title="Mass noun counted",
    why="Words such as “advice” and “furniture” have no plural and take no “a”.",
    find=find,
    flags=(
        ("She gave him an advice.", "an advice"),
        ("They bought many furniture.", "many furniture"),
        ("The office collects informations.", "informations"),
        ("He had another homework to do.", "another homework"),
    ),
    leaves=(
        "A piece of advice, an advice column, some furniture and a furniture store.",
        "A little money, a bit of progress, the equipment, every homework assignment.",
        "The work progresses as the year does; it evidences care.",
    ),
    scope="paragraph",
)

"""A fragment of four words or more in quote marks that nobody is said to have spoken.

Whose words a fragment repeats is often plain to the reporter only. One to three words
are left alone: in labelled news half of those are names, terms and scare quotes, while
fragments of four words or more are somebody's words four times in five.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.rules.orphan_quote import orphan

_FEWEST_WORDS = 4


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each longer fragment without a sure speaker, once."""
    for quote in story.quotes:
        if quote.kind == "partial" and not quote.attributed:
            words = sum(1 for span in quote.spans for _ in story.document.words_in(span))
            if words >= _FEWEST_WORDS:
                yield from orphan(story, quote)


RULE = Rule(
    slug="orphan_fragment",
    category="attribution",
    severity="should",
    version=1,
    title="Quoted words without a speaker",
    why="Readers cannot tell whose words a fragment repeats.",
    find=find,
    flags=(
        (
            "The streets were “as empty as a school in August” by noon.",
            "“as empty as a school in August”",
        ),
    ),
    leaves=(
        "The streets were “as good as empty” by noon, Ines Calloway said.",
        "The so-called “rent holiday” ends in May.",
    ),
)

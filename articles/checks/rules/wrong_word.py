"""A real word in the wrong place: "three moths ago", "better then ever".

No dictionary sees it. Each word is weighed against those that writers put for it, by how
often either stands beside its neighbours (after Golding and Roth, "A Winnow-based approach
to context-sensitive spelling correction", 1999, with counts in place of their training).
How much likelier the other must be is measured for each pair on copy where the word was
right, see data/confusions/make.py.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.confusions import Place, rivals, set_like
from articles.checks.house import House

#: Nouns that are modals as well, but not where no verb follows: "kick the can down a road".
_NO_MODAL = re.compile(
    r"the (?:can|will|might|must) (?:of|in|on|to|at|for|from|down|up|over|and|or|with|is|was)\b",
    re.IGNORECASE,
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the words for which another of their kind was far more likely meant."""
    for place in story.places:
        meant = _meant(place)
        if meant and not _NO_MODAL.match(story.document.text, place.start):
            yield _problem(place, meant, story.document.text)


def _meant(place: Place) -> str | None:
    """Return the rival that is furthest above its threshold, or None."""
    excess = rivals(place)
    best = max(excess, key=excess.__getitem__, default=None)
    return best if best and excess[best] > 0 else None


def _problem(place: Place, meant: str, text: str) -> Problem:
    meant = set_like(meant, place, text)
    return Problem(
        place.start,
        place.end,
        "“{word}” may be a slip for “{meant}”, which is far commoner between these words.",
        {"word": text[place.start : place.end], "meant": meant},
        lambda: [meant],
        0.6,
    )


RULE = Rule(
    slug="wrong_word",
    category="word",
    severity="should",
    version=1,
    title="Wrong word",
    why="A slip that makes another word passes every spelling check.",
    find=find,
    flags=(
        ("The strike began eight moths ago.", "moths"),
        ("It was better then anything else on offer.", "then"),
        ("She new nothing about the plan.", "new"),
        ("The two sides put there own case.", "there"),
        ("Prices may very from shop to shop.", "very"),
    ),
    leaves=(
        "The moths came in the evening, and the months went by.",
        "The treaty lets a country leave, and the rule lets one bank lend.",
        "She knew nothing new; then it was better than before.",
        "Their cars were there, where they were told to leave them.",
        "They kick the can down a road, against the will of the people.",
        "May Very, of Form Street, spoke of a then-secret loose-leaf file.",
        "It's a long way to its end, and you're too late to see your friend.",
    ),
    scope="paragraph",
)

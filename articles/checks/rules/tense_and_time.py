"""A tense that does not fit its time: "has closed last week", "will open yesterday".

The present perfect does not go with a time that is over, nor does the future; what began
then and lasts takes the perfect (Quirk and others, A Comprehensive Grammar of the English
Language, 1985, 4.18 to 4.25 and 4.41). "Since" with the present is left to a quoted speaker.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.phrases import Phrases
from articles.checks.tenses import Mismatch, present_since, tense_mismatches
from articles.text.document import Document, Span


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every verb, or time, that does not fit the other in its clause."""
    del house
    for phrases in story.phrases:
        for mismatch in tense_mismatches(phrases):
            if not _lasts(story, phrases, mismatch):
                yield _problem(story.document, phrases, mismatch)
        for mismatch in present_since(phrases):
            if not story.in_quote(_span(phrases, mismatch.first, mismatch.last)):
                yield _problem(story.document, phrases, mismatch)


def _lasts(story: Story, phrases: Phrases, mismatch: Mismatch) -> bool:
    """Say whether the time is "in" the year for which the copy is written, which is not over."""
    year = phrases.words[mismatch.other.last].text
    return story.date is not None and year == str(story.date.year)


def _span(phrases: Phrases, first: int, last: int) -> Span:
    return Span(phrases.words[first].start, phrases.words[last].end)


def _problem(document: Document, phrases: Phrases, mismatch: Mismatch) -> Problem:
    here = _span(phrases, mismatch.first, mismatch.last)
    there = _span(phrases, mismatch.other.first, mismatch.other.last)
    params = {
        "words": document.text[here.start : here.end],
        "others": document.text[there.start : there.end],
        "right": "".join(mismatch.right),
    }
    advice = "write “{right}”" if mismatch.right else "change one or the other"
    return Problem(
        here.start,
        here.end,
        f"The tense does not fit the time, “{{words}}” with “{{others}}”: {advice}.",
        params,
        partial(list, mismatch.right),
    )


RULE = Rule(
    slug="tense_and_time",
    category="grammar",
    severity="should",
    version=2,
    title="Tense does not fit the time",
    why="A reader who sees two times in one clause does not know when it was.",
    find=find,
    scope="paragraph",
    flags=(
        ("The firm has announced it last week.", "has announced"),
        ("The firm has closed the plant yesterday.", "has closed"),
        ("Yesterday they have left the town.", "have left"),
        ("The council will meet two days ago.", "two days ago"),
        ("Soldiers are about to reach the hills earlier this month.", "earlier this month"),
        ("Tomorrow we went to the sea.", "went"),
        ("Since 2010 she lives in Oslo.", "lives"),
        ("He is working here since 2015.", "is working"),
    ),
    leaves=(
        "The firm announced it last week, and it has grown since last week.",
        "He has said that the man left last week.",
        "She has visited the town flooded last year, and the vote last week has upset her.",
        "The work has been done by last week’s team.",
        "The next day we went home. In 2007 she joins a band, and in 2030 it will end.",
        "Sales are growing at the fastest pace since 2008.",
        "Since then he has been ill. Since it is late we leave.",
        "“Since May I see him daily,” she said.",
        "Last week was cold. Yesterday he was to go. Two years ago is a long time.",
    ),
)

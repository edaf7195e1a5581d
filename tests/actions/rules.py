"""Rules of the tests' own, so that what the desk finds is theirs to say."""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House


def make_rule(
    slug: str, pattern: str, *, message: str = "Look at “{words}”.", **values: object
) -> Rule:
    """Return a rule that finds what the regular expression matches."""

    def find(story: Story, house: House) -> Iterator[Problem]:
        for match in re.finditer(pattern, story.document.text):
            yield Problem(match.start(), match.end(), message, {"words": match.group()})

    known = {
        "category": "spelling",
        "severity": "should",
        "version": 1,
        "title": slug,
        "why": "Because.",
        "find": find,
        "flags": (),
        "leaves": (),
    }
    return Rule(slug, **{**known, **values})  # type: ignore[arg-type]


def fail(story: Story, house: House) -> Iterator[Problem]:
    """What a broken rule does: find one thing, then fail."""
    yield Problem(0, 1, "Found before the failure.")
    raise ZeroDivisionError

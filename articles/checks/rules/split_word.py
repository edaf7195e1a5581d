"""One word written as two: "web site", "your self", "before hand".

The list holds words that dictionaries print closed and that meet as two words only by
chance. Where chance has a pattern ("any body of water", "had his hair cut", "some one
million people", "a meeting with in Burlington") it is left alone.
"""

import re
from collections.abc import Iterator
from functools import cache, partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.data import read_list
from articles.checks.house import House

#: What may follow two words that are right: "any body of water", "some one hundred".
_MEANT_BEFORE = re.compile(
    r" (?:of|part|in|ever|since|hundred|thousand|million|billion|the past|[12]\d{3}|[A-Z])"
)
#: A verb that was done to something owned: "got her hair cut".
_OWNED = re.compile(r"\b(?:my|your|his|her|its|our|their)\s+\Z|['’]s?\s+\Z", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    rests: dict[str, list[str]] = {}
    for pair in read_list("split_words.txt"):
        rests.setdefault(pair[0], []).append(pair[1:])
    # By their first letters, of which most words have none: one by one takes ten times as long.
    words = "|".join(
        rf"[{first.upper()}{first}](?:{'|'.join(rest)})" for first, rest in rests.items()
    )
    return re.compile(rf"\b(?<!['’-])(?:{words})(?![\w'’-])")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each pair of words that is one."""
    text = story.document.text
    for match in _pattern().finditer(text):
        if match.group().casefold() in house.sheet.words or _is_meant(text, match):
            continue
        right = match.group().replace(" ", "")
        message = "This is one word: “{right}”."
        yield Problem(
            match.start(), match.end(), message, {"right": right}, partial(list, (right,))
        )


def _is_meant(text: str, match: re.Match[str]) -> bool:
    if match.group().lower().startswith("hair "):
        return _OWNED.search(text, max(0, match.start() - 12), match.start()) is not None
    return match.group().lower().endswith((" body", " one", " in")) and bool(
        _MEANT_BEFORE.match(text, match.end())
    )


RULE = Rule(
    slug="split_word",
    category="spelling",
    severity="should",
    version=1,
    title="One word split in two",
    why="Two halves of a word read as two words.",
    find=find,
    flags=(
        ("The web site was down.", "web site"),
        ("Ask your self who paid.", "your self"),
        ("They knew it before hand.", "before hand"),
        ("He came home with a new hair cut.", "hair cut"),
    ),
    leaves=(
        "Any body of water freezes. He had his hair cut.",
        "Some one hundred people came to a meeting with in-laws.",
        "The website lists everything that anybody asked for.",
    ),
    scope="paragraph",
)

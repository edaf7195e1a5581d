"""Questions whose verb does not fit the pronoun after it: "Do she like it?"."""

import re
from collections.abc import Iterator

from articles.checks.concord.base import MANY, ONE, Clash
from articles.checks.phrases import Phrases

_QUESTION = re.compile(r"(?:^|(?<=[uq\"])|(?<=,))(?P<verb>[ZB])r*(?P<pronoun>[12346])")


def inverted_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs of a question that do not fit the pronoun after them."""
    if not phrases.words or phrases.words[-1].text != "?":
        return
    for match in _QUESTION.finditer(phrases.kinds):
        verb, is_one = match.start("verb"), match["pronoun"] in "34"
        if phrases.head(verb).low in (MANY if is_one else ONE) and not _is_i(phrases, match):
            yield Clash.at(phrases, verb, match.start("pronoun"), is_one)


def _is_i(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether it is "was I", or "were" in a condition."""
    verb = phrases.head(match.start("verb")).low
    return verb == "were" or (verb == "was" and match["pronoun"] == "1")

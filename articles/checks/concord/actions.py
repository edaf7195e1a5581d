"""Actions that are subjects, and a verb for several: "Having a car are useful"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import ATTACHED, is_determined
from articles.checks.concord.base import Clash
from articles.checks.phrases import Phrases

_ACTION = re.compile(rf"(?:(?P<to>t)r*b|G)(?P<object>[spx])?{ATTACHED}*r*(?P<verb>B)r*j")


def action_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield "are" and "were" after an action at the beginning of a sentence."""
    match = _ACTION.match(phrases.kinds)
    if not match or phrases.head(match.start("verb")).low not in {"are", "were"}:
        return
    # "Growing tomatoes are red": only a determiner or a singular shows what is done to what.
    thing = match.start("object")
    if match["to"] or (
        match["object"] and (match["object"] == "s" or is_determined(phrases, thing))
    ):
        yield Clash.at(phrases, match.start("verb"), 0, True)

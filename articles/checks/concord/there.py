"""What there is and its verb: "There was two", "There where two"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import opens_clause
from articles.checks.concord.base import MANY, ONE, Clash, holds_and
from articles.checks.phrases import Phrases

_THERE = re.compile(r"er*(?P<verb>[ZBV])r*E?(?P<noun>[sp])")
_THERE_WHERE = re.compile(r"e(?P<where>u)(?P<noun>[spx])(?![ZBVM])")


def there_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs that do not fit what there is: "There was two", "There where two"."""
    for match in _THERE_WHERE.finditer(phrases.kinds):
        where = match.start("where")
        if phrases.head(where).low == "where" and opens_clause(phrases, match.start()):
            yield Clash.at(phrases, where, match.start("noun"), match["noun"] == "s")
    for match in _THERE.finditer(phrases.kinds):
        noun, is_one = match.start("noun"), match["noun"] == "s"
        rest = phrases.kinds[match.end() :]
        is_joined = holds_and(phrases, noun) or (is_one and re.match("[^.:]*[&,]|Z", rest))
        if not is_joined and phrases.head(match.start("verb")).low in (MANY if is_one else ONE):
            yield Clash.at(phrases, match.start("verb"), noun, is_one)

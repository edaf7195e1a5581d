"""What there is and its verb: "There was two", "There where two"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import opens_clause
from articles.checks.concord.base import MANY, ONE, Clash, holds_and, is_supposed
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
        verb = match.start("verb")
        if is_joined or phrases.head(verb).low not in (MANY if is_one else ONE):
            continue
        if not (_may_do(phrases, noun) or (is_one and is_supposed(phrases, verb))):
            yield Clash.at(phrases, verb, noun, is_one)


def _may_do(phrases: Phrases, at: int) -> bool:
    """Say whether a noun in the phrase may do what another undergoes: "no law requiring tests"."""
    item = phrases.items[at]
    return any(word.tag == "VBG" for word in phrases.words[item.first + 2 : item.last])

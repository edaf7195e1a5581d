"""A noun and the verb after who, which or that: "A company which provide"."""

import re
from collections.abc import Iterator

from articles.checks.concord.base import Clash, holds_and, is_verb
from articles.checks.phrases import Phrases

_WHICH = re.compile(r"(?P<noun>[sp])(?P<comma>,?)(?P<which>w)r*(?P<verb>[ZB])")
_BEFORE_WHICH = re.compile(r"(?:[spxo4]?i+)*$")


def relative_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs that do not fit the noun before who, which or that."""
    for match in _WHICH.finditer(phrases.kinds):
        at, verb, is_one = match.start(), match.start("verb"), match["noun"] == "s"
        fits = is_one == (match["verb"] == "Z")
        if fits or not _is_antecedent(phrases, at, is_one, match["comma"]):
            continue
        if not _is_about_it_all(phrases, match) and is_verb(phrases, at, verb):
            yield Clash.at(phrases, verb, at, is_one)


def _is_antecedent(phrases: Phrases, at: int, is_one: bool, comma: str) -> bool:
    """Say whether "who" can mean no other noun: not as in "boxes of wood that are"."""
    before = phrases.kinds[:at]
    if phrases.head(at).low == "those":
        return not before.endswith(("si", "xi"))  # "the only one of those who is late"
    is_item = re.search("[&|4O]$|ja$", before) or (is_one and before.endswith(","))
    if is_item or not _is_plain(phrases, at):
        return False
    if not set(before) & set("px6&|" if is_one else "sx4o"):
        return True  # no other noun of this number has been named
    return (not comma and _is_new(phrases, at, is_one)) or _is_unlinked(before, is_one)


def _is_plain(phrases: Phrases, at: int) -> bool:
    """Say whether it is a common noun and one thing, not "the number" or "the cat and dog"."""
    head = phrases.head(at)
    if head.low == "number" or holds_and(phrases, at):
        return False
    return head.text.islower() or head.tag == "DT" or phrases.items[at].last == 0


def _is_new(phrases: Phrases, at: int, is_one: bool) -> bool:
    """Say whether it is the new object of a verb, after which nothing earlier is described."""
    before = phrases.kinds[:at]
    is_new = not is_one or phrases.words[phrases.items[at].first].low in {"a", "an"}
    return is_new and "w" not in before and re.search("[ZBVAbEG]r*$", before) is not None


def _is_unlinked(before: str, is_one: bool) -> bool:
    """Say whether it hangs on no noun of the other number, as in "boxes of wood"."""
    chain = _BEFORE_WHICH.search(before)
    links = chain[0] if chain else ""
    before = before.removesuffix(links)
    if is_one:
        return not links and not re.search("[,EGwa]$|[Gw].?.?$", before)
    is_joined = re.search("(?:[&|,4OE]|ja)$", before) or (links and before.endswith("G"))
    return not set(links) - {"p", "i"} and not is_joined


def _is_about_it_all(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether "which is" may speak of the clause, or "sort of" is no verb."""
    verb = phrases.head(match.start("verb")).low
    if match["noun"] == "s":
        return verb in {"sort", "kind"}
    which = phrases.head(match.start("which")).low
    sums_up = which == "which" and verb in {"is", "was", "means", "makes"}
    return sums_up or match["comma"] != ""

"""A noun and its verb: "The box of nails, which came late, are heavy"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import ATTACHED, TAKE_CLAUSES, base_in, opens_clause
from articles.checks.concord.base import MANY, ONE, Clash, is_verb
from articles.checks.concord.quantities import counts
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

#: After their object a bare infinitive stands: "to let the boxes dry".
_BARE_AFTER_OBJECT = frozenset("help let make see hear watch have".split())  # noqa: SIM905

#: What may stand between a subject and its verb: "such as X", a participle or infinitive with
#: its object, a relative clause with one finite verb, an apposition in brackets or commas.
_SUCH = r"(?:ja[spx](?:[&|][spx])*)?"
_PART = rf"(?:(?P<part>Er*|Gr*|tr*b)(?P<of>[spxo4]?){ATTACHED}*)?"
_RELATIVE = r"(?:w(?P<does>r*[ZBVMA])r*(?:[EGj]|i*[spxo4])(?:[rEGj]|i*[spxo4])*)?"
_ASIDE = (
    r"(?:\([^()]{1,12}\))?(?:,(?:[rj&]+|ja[^ZBVMAbuwq,:.]{1,10}|[^ZBVMAbuwq,:.&|!1236]{1,10}),)?"
)
#: A clause that only adds something, between commas: after it only an auxiliary is sure.
_ADDED = r"(?P<added>,[wq][^ZBVMA,:.\"(Q]*[ZBVMA][^,:.\"(Q]*,r*)"
_BETWEEN = rf"{_SUCH}{_PART}{_RELATIVE}{_ASIDE}r*"
_AFTER_ADDED = {
    "s": re.compile(rf"s{ATTACHED}*{_ADDED}(?P<verb>B)"),
    "p": re.compile(rf"p{ATTACHED}*{_ADDED}(?P<verb>Z)"),
}
_SUBJECT = {
    "s": re.compile(rf"s{ATTACHED}*{_BETWEEN}(?P<verb>[Bb])"),
    "p": re.compile(rf"p(?:{ATTACHED}|(?P<more>[&|][px]))*{_BETWEEN}(?P<verb>Z)"),
}


def noun_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs that do not fit the noun before: "The box of nails are heavy"."""
    for at in range(len(phrases.kinds)):
        counted = at + 2 if counts(phrases, at) else at
        kind = phrases.kinds[counted]
        match = _SUBJECT[kind].match(phrases.kinds, counted) if kind in _SUBJECT else None
        if match is None or not opens_clause(phrases, at):
            continue
        if _is_whole(phrases, match) and is_verb(phrases, at, match.start("verb")):
            yield Clash.at(phrases, match.start("verb"), at, kind == "s")


def added_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield auxiliaries that do not fit the noun: "The box, which was nailed shut, have gone"."""
    for at, kind in enumerate(phrases.kinds):
        match = _AFTER_ADDED[kind].match(phrases.kinds, at) if kind in _AFTER_ADDED else None
        if match is None or phrases.head(match.start("verb")).low not in ONE | MANY:
            continue
        if opens_clause(phrases, at) and is_verb(phrases, at, match.start("verb")):
            yield Clash.at(phrases, match.start("verb"), at, kind == "s")


def _is_whole(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether what matched is a subject and nothing else: no list, name or other clause."""
    first, head = phrases.items[match.start()].first, phrases.head(match.start())
    is_one = match[0][0] == "s"
    if (
        head.low == "anything"
        or _is_share(phrases, match.start())
        or not (is_one or _is_common_plural(phrases, match))
    ):
        return False
    if first and head.tag == "NNS" and head.text[0].isupper():
        return False
    if not first and set(verbs_of(head.low)) == {"participle"}:  # "Gone are the days"
        return False
    before = phrases.words[phrases.items[match.start("verb")].first - 1]
    if match["verb"] == "b" and (
        match["part"] or match["does"] or before.tag[:2] not in {"NN", "RB"}
    ):
        return False
    return (
        before.low != "not" and not before.tag.startswith("JJ") and not _may_go_on(phrases, match)
    )


def _is_share(phrases: Phrases, at: int) -> bool:
    """Say whether it is "one in five" or "one out of ten", which take either verb."""
    last = phrases.items[at].last
    after = phrases.words[last + 1 : last + 4]
    is_of = bool(after) and after[0].low in {"in", "out"}
    is_known = any(word.tag in {"DT", "PRP$"} for word in after)
    return phrases.head(at).low == "one" and is_of and not is_known


def _is_common_plural(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether a plural is no gerund with its object, no name and no end of a list."""
    item = phrases.items[match.start()]
    if phrases.words[item.first].low.endswith("ing"):
        return False
    if (
        "," in match[0]
        and item.first == item.last
        and phrases.head(match.start()).text[0].isupper()
    ):
        return False
    if not match["more"]:
        return True
    other = phrases.words[phrases.items[match.start("more") + 1].first]
    return phrases.kinds[match.start() - 1 :][:1] != "," and other.tag not in {"DT", "PRP$"}


def _may_go_on(phrases: Phrases, match: re.Match[str]) -> bool:
    """Say whether the verb may be that of a clause within: "who says the boxes have"."""
    if match["does"]:
        does = match.end("does") - 1
        return match["does"][-1] == "M" or base_in(phrases, does, TAKE_CLAUSES)
    if not match["part"]:
        return False
    part = match.end("part") - 1
    is_compound = match["part"][0] == "G" and match.end("part") == match.start("verb")
    is_past = match["part"][0] == "E" and match["of"] != ""
    return is_compound or is_past or base_in(phrases, part, TAKE_CLAUSES | _BARE_AFTER_OBJECT)

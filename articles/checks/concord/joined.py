"""The second of two verbs with one subject: "He is calling out firms and have pleaded".

The first verb fits the subject, so it tells the number; the second has to be the same.
"""

import re
from collections.abc import Iterator

from articles.checks.clauses import ATTACHED, FINITE, base_in, is_determined
from articles.checks.concord.base import MANY, ONE, Clash
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_JOINED = re.compile(r"[&!]r*(?P<verb>[ZBb])")
_BREAK = re.compile(r'[:.;"(Q]')
_SUBJECT = re.compile(rf"(?P<noun>[spx1-6]){ATTACHED}*(?:E{ATTACHED}*)?w?r*$")
#: A clause within another, whose subject may be what goes on.
_IN_CLAUSE = re.compile(r"[s34][^:.;\"(Q]*[uwq]")
#: Before an inverted clause: "and neither has he".
_INVERTS = frozenset({"so", "neither", "nor", "not", "thus", "then"})
#: Verbs after whose object a bare infinitive stands: "He helps her cook and clean".
_BARE_AFTER_OBJECT = frozenset("help let make see hear watch have do be".split())  # noqa: SIM905
_IS_ONE = {"s": True, "3": True, "4": True, "p": False, "6": False}


def joined_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield each verb joined to another by "and" or "but" that does not fit their subject."""
    for match in _JOINED.finditer(phrases.kinds):
        verb = match.start("verb")
        between = phrases.words[phrases.items[match.start()].last + 1 : phrases.items[verb].first]
        if any(word.low in _INVERTS for word in between):
            continue
        first = _first_verb(phrases.kinds, match.start())
        subject = _SUBJECT.search(phrases.kinds, 0, first) if first else None
        if first and subject:
            is_one = _number(phrases, first, subject)
            if is_one is False and _IN_CLAUSE.search(phrases.kinds, 0, first):
                continue  # "The study asks how firms grow and shows it"
            if is_one is not None and _differs(phrases, first, match.start(), verb, is_one):
                yield Clash.at(phrases, verb, subject.start(), is_one)


def _first_verb(kinds: str, end: int) -> int | None:
    """Return where the finite verb before ``end`` is, if nothing but it can be joined.

    An infinitive, a participle or another clause in between could be what goes on. Several
    finite verbs have to be all of one number.
    """
    start = max((match.end() for match in _BREAK.finditer(kinds, 0, end)), default=0)
    finite = [at for at in range(start, end) if re.match(FINITE, kinds[at])]
    if not finite or re.search("[btuwqe]", kinds[finite[-1] + 1 : end]):
        return None
    if "b" in kinds[start : finite[-1]]:
        return None
    one_number = {kinds[at] for at in finite} in ({"Z"}, {"B"}) and not set("126") & set(
        kinds[start:end]
    )
    return finite[-1] if len(finite) == 1 or one_number else None


def _number(phrases: Phrases, first: int, subject: re.Match[str]) -> bool | None:
    """Say whether the subject is singular by its first verb, or else by itself."""
    kind = phrases.kinds[first]
    if kind == "Z":
        return True
    if kind == "B":
        return None if subject["noun"] in "12" else False
    is_joined = re.search("[&|]r*$", phrases.kinds[: subject.start()])
    return None if kind != "V" or is_joined else _IS_ONE.get(subject["noun"])


def _differs(phrases: Phrases, first: int, joint: int, verb: int, is_one: bool) -> bool:
    word, after = phrases.head(verb), phrases.kinds[verb + 1 : verb + 2]
    forms = verbs_of(word.low)
    if not is_one:
        is_noun = "third" in forms and "n" in forms["third"].kinds and after == "i"
        return word.low in ONE or (word.tag == "VBZ" and "third" in forms and not is_noun)
    if word.low in MANY - {"do"}:
        return True
    if phrases.kinds[first] != "Z" or "base" not in forms or "past" in forms or word.low == "do":
        return False
    only_verb = not forms["base"].kinds and "participle" not in forms and word.tag[:2] == "VB"
    says_how = re.fullmatch("[rj]+", phrases.kinds[first + 1 : joint]) is not None
    if phrases.head(first).low in ONE and not (only_verb or says_how):
        return False
    last = phrases.items[joint - 1].last
    before, to = phrases.words[last], phrases.words[last - 1]
    is_base = before.tag not in {"NN", "JJ"} or to.low == "to"
    is_joined_to_base = is_base and "base" in verbs_of(before.low)
    if is_joined_to_base or base_in(phrases, first, _BARE_AFTER_OBJECT - {"have"}):
        return False
    return is_determined(phrases, verb + 1) or after in set("o432t")

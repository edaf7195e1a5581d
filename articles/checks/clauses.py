"""Where a clause begins, and which clauses take a bare verb: what agreement hangs on."""

import re

from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

#: A finite verb; a prepositional phrase on the letters of ``phrases``.
FINITE = "[ZBVMA]"
ATTACHED = "(?:r*i+[spxo4])"

#: Verbs that an unmarked clause may follow: "I think the box is empty".
_SAYS = frozenset(
    """
    say think believe hope guess suppose assume realize realise claim argue insist swear bet
    """.split()  # noqa: SIM905
)

#: Verbs that a clause may follow, but a noun as well.
TAKE_CLAUSES = _SAYS | frozenset(
    """
    tell show know feel hear see find mean notice prove ensure fear admit understand suggest report
    """.split()  # noqa: SIM905
)

#: After these "that he go" is right (Quirk and others, 3.59: the mandative subjunctive).
MANDATES = re.compile(
    r"(?:demand|insist|ask|request|suggest|recommend|propos|requir|urg|order|mandat|stipulat|"
    r"prefer|plead|beg|advis|move|essential|important|vital|imperative|necessary|crucial|"
    r"critical|lest|condition|desir|wish|pray|rul|direct|decree|motion|instruct|petition|thing)"
)
#: How many words before a subject a mandate is looked for.
_REACH = 12

#: Heads of phrases that a clause may follow: "every time the lift stops".
_MOMENTS = frozenset({"time", "day", "night", "moment", "minute", "week", "month", "year", "way"})

_BREAK = re.compile(r"[,:.u(\"Q]")
_SUBJECT_AND_VERB = re.compile(rf"[spx12346eDq].*{FINITE}")
_OPENS_AS = re.compile(r"(?:^|[,:(\"])[&!r\"]*a$")
_FRONTED = re.compile(rf"(?:^|[,:(\"u])[&!r\"]*{ATTACHED}+$")


def opens_clause(phrases: Phrases, at: int) -> bool:
    """Say whether a subject, not an object or the item of a list, may stand at ``at``."""
    kinds = phrases.kinds
    before = kinds[:at].rstrip("r")
    if before.endswith(("u", '"')) and _is_within(phrases, at, before):
        return False
    if not before.strip('"(!&') or before[-1] in 'u":(' or _FRONTED.search(before):
        return True
    if before[-1] in "sx" and phrases.head(len(before) - 1).low in _MOMENTS:
        return opens_clause(phrases, len(before) - 1)
    if before[-1] == "w":
        return kinds[at] == "p" or phrases.words[phrases.items[at].first].tag in {"DT", "PRP$"}
    if before[-1] == "q":
        return kinds[at] == "p" or phrases.head(len(before) - 1).low == "whose"
    if before[-1] in "ZBVMbG":
        return base_in(phrases, len(before) - 1, _SAYS)
    if before[-1] == ",":
        part = _BREAK.split(before[:-1])[-1].lstrip("&!")
        return bool(re.match("[riuatEGe]|$", part) or _SUBJECT_AND_VERB.search(part))
    if _OPENS_AS.search(before):
        return is_determined(phrases, at)
    return _is_joined(phrases, at, before)


def _is_joined(phrases: Phrases, at: int, before: str) -> bool:
    """Say whether "and" or "but" joins a clause that begins at ``at`` to the one before."""
    if not joins_clauses(before):
        return False
    is_item = before[-2] in "spxo4"
    return not is_item or (is_determined(phrases, at) and _takes_no_more(phrases, before))


def _is_within(phrases: Phrases, at: int, before: str) -> bool:
    """Say whether the mark before closes a quotation, or the "that" before belongs to the noun."""
    if before[-1] == '"':
        return not _opens_quote(phrases, before)
    return _is_determiner(phrases, at, len(before) - 1)


def _opens_quote(phrases: Phrases, before: str) -> bool:
    """Say whether the quotation mark at the end of ``before`` is the first of two."""
    return phrases.head(len(before) - 1).text in "“‘" or before.count('"') % 2 == 1


def _is_determiner(phrases: Phrases, at: int, before: int) -> bool:
    """Say whether the "that" right before a bare noun goes with it: "who fit that profile"."""
    if phrases.head(before).low != "that" or before + 1 != at or phrases.kinds[at] != "s":
        return False
    item, verb = phrases.items[at], phrases.kinds[before - 1 : before]
    is_bare = item.first == item.last
    return is_bare and verb in set("ZBVMbGE") and not base_in(phrases, before - 1, TAKE_CLAUSES)


def _takes_no_more(phrases: Phrases, before: str) -> bool:
    """Say whether the clause has its object, so that what "and" adds must be a subject."""
    part = _BREAK.split(before[:-1])[-1]
    finite = [m.start() for m in re.finditer(FINITE, part)]
    start = len(before) - 1 - len(part)
    return (
        len(finite) == 1
        and re.search("[uwqatb]", part) is None
        and not base_in(phrases, start + finite[0], TAKE_CLAUSES)
    )


def joins_clauses(before: str) -> bool:
    """Say whether the letters ``before`` are those of a clause and a conjunction after it."""
    part = _BREAK.split(before[:-1].rstrip(","))[-1]
    is_possessor = before[-2:-1] == "O"  # "the owner’s and the tenant’s"
    return before[-1] in "&|!" and not is_possessor and _SUBJECT_AND_VERB.search(part) is not None


def base_in(phrases: Phrases, at: int, verbs: frozenset[str]) -> bool:
    """Say whether the word at ``at`` is a form of one of the ``verbs``."""
    return any(verb.base in verbs for verb in verbs_of(phrases.head(at).low).values())


def is_determined(phrases: Phrases, at: int) -> bool:
    """Say whether a noun phrase with its determiner or number is at ``at``."""
    if at >= len(phrases.items):
        return False
    return phrases.words[phrases.items[at].first].tag in {"DT", "PRP$", "PDT", "CD"}


def is_mandated(phrases: Phrases, at: int) -> bool:
    """Say whether a word before the subject at ``at`` makes "that he go" right."""
    first = phrases.items[at].first
    before = [word.low for word in phrases.words[max(0, first - _REACH) : first]]
    return any(
        MANDATES.match(word) and ("that" in before[place:] or place + 1 == len(before))
        for place, word in enumerate(before)
    )

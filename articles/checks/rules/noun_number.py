"""A noun that does not go with the number or the determiner before it: "two thing", "a cars".

Numbers from two on and "these", "several", "one of the" take the plural; "a", "each",
"every", "another" and "this" the singular (Quirk and others, A Comprehensive Grammar of the
English Language, 1985, 5.10 to 5.25). Left alone is a number that joins with its noun to
describe another ("two price tags"), units, which many write so ("six foot tall"), and
nouns with one form for both.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import zipf
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House
from articles.checks.inflections import verbs_of
from articles.checks.nouns import NounGroup, always_counted, noun_groups, plural, singular

_SEVERAL = frozenset({"these", "those", "many", "several", "few", "various", "numerous"})
_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()  # noqa: SIM905
)
_DIGITS = re.compile(r"[2-9]|[1-9]\d{1,2}")
_ONE = frozenset({"a", "an", "each", "every", "another", "this"})
#: "One of the cars": what stands before "of the", and after "of".
_SOME = frozenset({"one", "many", "several", "few", "both", "each", "either", "neither"})
_THE = frozenset({"the", "these", "those", "my", "your", "his", "her", "its", "our", "their"})
#: "A lot of students": several, unless the noun is a mass.
_A_LOT = frozenset(
    {"lot", "lots", "number", "variety", "couple", "series", "dozens", "hundreds", "thousands",
     "millions", "kinds", "sorts", "types", "plenty"}
)  # fmt: skip
_KINDS = frozenset({"kind", "sort", "type"})
_ALL_KINDS = frozenset({"all", "different", "various", "many", "several", "numerous"})
#: What stands before a number that is a name or a measure, not a count.
_LABELS = frozenset({"NN", "NNS", "NNP", "NNPS", "$", "CD", "#", "SYM", "POS"})
_NOT_COUNTED = frozenset({"a", "an", "/", "#", "-", "–", "at", "age", "by", "."})
_DETERMINING = frozenset({"DT", "PRP$", "POS", "PDT", "CD", "WDT", "WP$"})

#: One form for one and several, a plural that is one thing, or a group that is several.
_EITHER = frozenset(
    """
    fish deer sheep aircraft spacecraft giraffe elk bison salmon trout shrimp squid species means
    series dozen hundred thousand million billion trillion percent percentage half quarter third
    score stone foot inch mile yard acre pound ounce gallon degree quid grand people folk personnel
    crossroads headquarters barracks works gallows news thanks savings commons summons blues singles
    tens thousands millions heavens gains doubles odds goods sports affairs parentheses surroundings
    data media heads communications lots tons way bit head
    offspring kind sort type pair group batch team crew staff family bunch rest majority side
    """.split()  # noqa: SIM905
)
_QUANTITIES = frozenset(
    """
    few couple dozen many lot half thousand hundred million billion gazillion bazillion several
    half-dozen half-billion half-million whole further other first second third fourth fifth coupla
    last next
    """.split()  # noqa: SIM905
)
_ENDS_GROUP = frozenset(". , : CC IN VBZ VBD VBP MD WDT WP TO -RRB- RB WRB VBN".split()) | {""}  # noqa: SIM905
#: A plural or a participle before the noun is most often a subject with its verb.
_PARTS_GROUP = frozenset({"NNS", "NNPS", "VBG"})
_ENDS_CLAUSE = frozenset({".", ",", "CC", "IN", "TO", ""})
_ENDS_SUBJECT = frozenset({".", "CC", "VBZ", "VBP", "VBD", "MD", ""})
_KNOWN = 2.5  # zipf, for the form that should stand


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each noun of the wrong number with what asks for the other, both included."""
    del house
    for words in story.tagged_sentences:
        for group in noun_groups(words):
            first = words.index(group.words[0])
            yield from _in_group(group, words[:first])
        yield from _kinds(words)


def _in_group(group: NounGroup, before: Sequence[Tagged]) -> Iterator[Problem]:
    head, describing = group.head, group.words[:-1]
    if head.low in _EITHER or head.low.endswith("ics") or group.next_tag not in _ENDS_GROUP:
        return
    if head.text[0].isupper() or any(word.tag in _PARTS_GROUP for word in describing):
        return
    find_start, right = (_one, singular) if group.is_plural else (_several, plural)
    form, start = right(head.low), find_start(group, before)
    if start and form and zipf(form) >= _KNOWN:
        yield _problem([start, *_since(start, before, describing)], head, form)


def _since(start: Tagged, *runs: Sequence[Tagged]) -> list[Tagged]:
    return [word for run in runs for word in run if word.start > start.start]


def _problem(before: Sequence[Tagged], head: Tagged, form: str) -> Problem:
    phrase = " ".join(word.text for word in before)
    return Problem(
        before[0].start,
        head.end,
        "“{phrase}” does not go with “{noun}”: make one of them fit the other.",
        {"phrase": phrase, "noun": head.text},
        partial(list, (f"{phrase} {form}",)),
    )


def _several(group: NounGroup, before: Sequence[Tagged]) -> Tagged | None:
    """Return the word that asks for a plural where the group is singular, or None."""
    head, first = group.head, group.words[0]
    leader = before[-1] if before and before[-1].low in _SEVERAL else first
    if leader.low in _SEVERAL and leader is not head:
        is_open = group.next_tag == "CC" or _may_be_verb(group)  # "many sales and finance jobs"
        return None if is_open else leader
    if len(group.words) > 1 and first.tag == "CD":
        return first if _counts(group, before) else None
    return _of_several(head, group, before)


def _may_be_verb(group: NounGroup) -> bool:
    """Say whether the noun may be a verb, or describe a time: "these help", "many last year"."""
    described = [word for word in group.words[:-1] if word.low not in _SEVERAL]
    if described:
        return any(word.low in _QUANTITIES for word in described)
    return "base" in verbs_of(group.head.low) and group.head.low not in always_counted()


def _counts(group: NounGroup, before: Sequence[Tagged]) -> bool:
    """Say whether the group is a number with what it counts: no date, label or measure."""
    number, head = group.words[0], group.head
    if before and (before[-1].tag in _LABELS or before[-1].low in _NOT_COUNTED):
        return False
    if any(word.tag.startswith("NN") or word.low in _QUANTITIES for word in group.words[1:-1]):
        return False
    if group.next_tag == "CC" or any(word.low.endswith("-old") for word in group.words):
        return False
    if _may_be_clause(group):
        return False
    if number.low in _NUMBERS:
        return zipf(head.low) >= _KNOWN
    is_label = bool(before) and before[-1].low == "of"  # "the Group of 20 meeting"
    is_count = _DIGITS.fullmatch(number.text) and head.low in always_counted()
    return bool(is_count) and not is_label


def _may_be_clause(group: NounGroup) -> bool:
    """Say whether the noun, or the verb after it, may be another: "the two write"."""
    if group.next_tag == "VBZ" and group.after and group.after.low not in {"is", "has"}:
        return True
    is_counted = group.head.low in always_counted()
    return len(group.words) == 2 and "base" in verbs_of(group.head.low) and not is_counted


def _of_several(head: Tagged, group: NounGroup, before: Sequence[Tagged]) -> Tagged | None:
    lows = [word.low for word in before[-3:]]
    if lows[-1:] == ["of"] and lows[-2:-1] and lows[-2] in _A_LOT:
        return before[-2] if head.low in always_counted() else None
    if len(lows) == 3 and lows[0] in _SOME and lows[1] == "of" and lows[2] in _THE:
        is_label = len(before) > 3 and before[-4].tag.startswith("NN")  # "phase one of the plan"
        is_best = any(word.tag in {"JJS", "RBS"} for word in group.words)
        return before[-3] if not is_label and (is_best or head.low in always_counted()) else None
    return None


def _one(group: NounGroup, before: Sequence[Tagged]) -> Tagged | None:
    """Return the word that asks for a singular where the group is plural, or None."""
    if not before or before[-1].low not in _ONE or before[-1].tag != "DT":
        return None
    if any(word.tag == "CD" or word.low in _QUANTITIES | _NUMBERS for word in group.words):
        return None
    is_joined = len(before) > 1 and before[-2].end == before[-1].start
    return before[-1] if not is_joined and not _is_clause(group, before[-1]) else None


def _is_clause(group: NounGroup, determiner: Tagged) -> bool:
    """Say whether the noun may be a verb, or begin a clause: "a way people like"."""
    if any("third" in verbs_of(word.low) for word in group.words[:-1]):
        return True
    may_be_verb = "third" in verbs_of(group.head.low)
    if any(word.tag.startswith("NN") for word in group.words[:-1]):
        return may_be_verb or group.next_tag not in _ENDS_CLAUSE
    if len(group.words) > 1:  # "a fish rots from the head"
        return may_be_verb and group.next_tag not in _ENDS_SUBJECT
    return may_be_verb and determiner.low not in {"a", "an", "every"}


def _kinds(words: Sequence[Tagged]) -> Iterator[Problem]:
    for at in range(len(words) - 2):
        several, kind, of = words[at : at + 3]
        if several.low in _ALL_KINDS and kind.low in _KINDS and of.low == "of":
            earlier = [word for word in words[max(0, at - 2) : at] if not word.tag.startswith("RB")]
            if not earlier or earlier[-1].tag not in _DETERMINING:
                yield _problem([several], kind, plural(kind.low))


RULE = Rule(
    slug="noun_number",
    category="grammar",
    severity="should",
    version=2,
    title="One or several",
    why="A number and its noun that do not fit leave readers to guess how many are meant.",
    find=find,
    flags=(
        ("She brought two chair to the table.", "two chair"),
        ("He was one of the player on the field.", "one of the player"),
        ("They sell all kind of tools.", "all kind"),
        ("He bought a swords at the fair.", "a swords"),
        ("These situation cannot last.", "These situation"),
        ("A lot of student came.", "lot of student"),
        ("Every windows was broken.", "Every windows"),
    ),
    leaves=(
        "A two-car garage, a five number summary, two price tags and a 10 mile run.",
        "He is six foot tall, saw two deer and several hundred sheep, and flew ten aircraft.",
        "A few weeks and another ten minutes later, every two days, a dozen eggs came.",
        "Each costs a pound; these help, and many work. This means trouble.",
        "It was a crossroads, a series and a means; a way people like.",
        "May 5 deadline, Stage 3 emergency, Sept. 11 attack and No. 2 seed.",
    ),
    scope="paragraph",
)

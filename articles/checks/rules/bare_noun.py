"""A noun that is always counted, alone where it needs "a", "the" or the plural.

"He has problem", "it is good idea": a singular count noun takes a determiner (Huddleston
and Pullum, The Cambridge Grammar of the English Language, 2002, 5.8.3). It stands bare in
fixed phrases ("by car", "in person"), in pairs ("from door to door", "knife and fork"), in
headlines and captions, where a role is named ("as captain"), and where it only describes
another noun. So only nouns of a list are looked at, and only as the object of a verb or a
preposition, after "be", or as the subject before an auxiliary.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House
from articles.checks.indefinite import with_article
from articles.checks.inflections import verbs_of
from articles.checks.nouns import NounGroup, always_counted, noun_groups, plural

_BE = frozenset({"be", "is", "was", "are", "were", "been", "'s", "'m", "'re", "am"})
#: A bare subject is flagged before these alone: other verbs follow one in any headline.
_FINITE = frozenset(
    """
    is has was does must should can could will would may might cannot
    """.split()  # noqa: SIM905
)
_OPENS_CLAUSE = frozenset({"if", "when", "because", "although", "though", "while", "unless"})
_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "for", "from", "with", "to", "into", "about", "inside", "near", "behind"}
)
#: Words that settle how many are meant, or that stand for a determiner.
_SETTLING = frozenset(
    """
    a an the this that these those no any some each every either neither another both all
    what which whatever whichever whose one more less much enough little same other last next
    first second third once half my your his her its our their thy thee per
    senior chief deputy assistant acting former vice
    """.split()  # noqa: SIM905
)
_FIXED = frozenset(
    {("in", "person"), ("from", "person"), ("with", "child"), ("on", "camera"), ("at", "table")}
)
#: "A kind of bird" and "the price of admission" need no article after "of".
_KINDS = frozenset(
    """
    kind kinds sort sorts type types form forms style class amount lack price cost choice use
    """.split()  # noqa: SIM905
)
_ENDS_GROUP = frozenset(
    """
    . , : CC IN VBZ VBD VBP MD WDT WP WP$ WRB TO PRP PRP$ DT RB RBR VBN VB EX
    """.split()  # noqa: SIM905
)
_JOINING = frozenset({"and", "or", "nor", "but"})
_SUBJECTS = frozenset({"PRP", "NN", "NNS", "NNP", "NNPS", "WDT", "WP", "EX"})
#: What a participle in -ing with an object follows; "a sampling error" has none.
_BEFORE_GERUND = frozenset({"IN", "VBZ", "VBP", "VBD", "VB", "TO", "RB"})
_BEFORE_BASE = frozenset({"START", "TO", "MD", "RB", "PRP", ",", "NN", "NNS"})
_DESCRIBING = frozenset({"NN", "JJ", "JJR", "VBN", "VBG", "RB"})
_START = Tagged(-1, -1, "", "START", "")
_TITLES = frozenset({"headline", "caption", "byline"})
_ENDS_SENTENCE = frozenset({".", "!", "?", "”", '"', ":", ")", "’"})


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each bare noun with what describes it."""
    del house
    if all(block.kind in _TITLES for block in story.document.blocks):
        return
    for words in story.tagged_sentences:
        if words and words[-1].text in _ENDS_SENTENCE:  # no heading, no line of a list
            for group in noun_groups(words):
                if _is_bare(group, words):
                    yield _problem(group)


def _problem(group: NounGroup) -> Problem:
    described = [word.text for word in group.words[:-1] if word.low != "such"]
    one = " ".join([*described, group.head.text])
    several = " ".join([*described, plural(group.head.low)])
    pair = " ".join(word.low for word in group.words[-2:])
    return Problem(
        group.words[0].start,
        group.head.end,
        "“{noun}” can be counted: it needs “a”, “the” or the like before it, or the plural.",
        {"noun": pair if pair in always_counted() else group.head.text},
        partial(list, (with_article(one), f"the {one}", several)),
    )


def _is_bare(group: NounGroup, words: Sequence[Tagged]) -> bool:
    head = group.head
    described = [word for word in group.words[:-1] if word.low != "such"]
    is_small = head.text.islower() or group.words[0] is words[0]
    if head.tag != "NN" or not is_small or not _is_counted(group):
        return False
    if group.next_tag not in _ENDS_GROUP or (group.after and group.after.low in _JOINING):
        return False
    if any(word.low in _SETTLING or word.tag not in _DESCRIBING for word in described):
        return False
    if group.next_tag == "," and _JOINING & {word.low for word in _next(words, head, 6)}:
        return False  # the first of a list, which may describe what closes it
    if sum(word.low == head.low for word in words) > 1:  # "from door to door"
        return False
    return _needs_determiner(group, (_START, *words))


def _next(words: Sequence[Tagged], word: Tagged, count: int) -> Sequence[Tagged]:
    at = words.index(word) + 1
    return words[at : at + count]


def _is_counted(group: NounGroup) -> bool:
    pair = " ".join(word.low for word in group.words[-2:])
    return group.head.low in always_counted() or pair in always_counted()


def _needs_determiner(group: NounGroup, words: Sequence[Tagged]) -> bool:
    """Say whether the word before the group gives it a place that a bare noun cannot fill."""
    first = words.index(group.words[0])
    before, earlier = words[first - 1], words[first - 2] if first > 1 else _START
    is_described = any(word.tag.startswith("JJ") for word in group.words)
    if group.words[0].low == "such":
        return before.low not in _SETTLING
    if before is _START or before.low in _OPENS_CLAUSE:
        return group.after is not None and group.after.low in _FINITE
    if before.low in _BE and before.tag != "POS":
        is_role = group.after is not None and group.after.low == "of"  # "he was owner of two"
        return is_described or (earlier.tag == "PRP" and not is_role)
    if len(group.words) == 1 and _may_be_verb(before, group):
        return False
    if before.tag in {"IN", "TO"}:
        if before.low == "of":
            return is_described and earlier.low not in _KINDS
        is_fixed = (before.low, group.head.low) in _FIXED or _is_range(group, words[:first])
        return before.low in _PREPOSITIONS and not is_fixed
    return before.tag.startswith("VB") and _is_verb(before, earlier)


def _may_be_verb(before: Tagged, group: NounGroup) -> bool:
    """Say whether a noun alone may be a verb that the tagger has taken for one."""
    if "base" not in verbs_of(group.head.low):
        return False
    has_object = group.next_tag in {"DT", "PRP", "PRP$"}
    return before.tag == "TO" or has_object


def _is_range(group: NounGroup, before: Sequence[Tagged]) -> bool:
    """Say whether the noun is one end of "from student to teacher"."""
    if before[-1].low == "from":
        return group.next_tag == "TO"
    return before[-1].low == "to" and any(word.low == "from" for word in before)


def _is_verb(word: Tagged, earlier: Tagged) -> bool:
    """Say whether ``word`` is a verb with an object, not one that describes a noun."""
    if word.tag == "VBN":  # "has bought car"
        return earlier.low in _HAVE
    if word.tag == "VBG":
        return earlier.tag in _BEFORE_GERUND
    if word.tag in {"VBD", "VBP"}:
        return earlier.tag in _SUBJECTS and word.low != "turned"  # "teacher turned politician"
    return word.tag == "VBZ" or earlier.tag in _BEFORE_BASE


RULE = Rule(
    slug="bare_noun",
    category="grammar",
    severity="consider",
    version=2,
    title="Noun without article",
    why="A noun that can be counted needs “a”, “the” or the plural; alone it reads as a slip.",
    find=find,
    flags=(
        ("She has problem with the landlord.", "problem"),
        ("He was accused of committing war crime in the east.", "war crime"),
        ("It is very good idea to leave early.", "very good idea"),
        ("They walked to nearby village for water.", "nearby village"),
    ),
    leaves=(
        "They came by car, in person, from door to door, as passenger or driver.",
        "She has a problem; the war crime trial goes on. His friend took it to task.",
        "They need problem solvers, and a good student card.",
        "She was senior nurse at the hospital, then became captain.",
        "Man bites dog, police officer says",
    ),
    scope="paragraph",
)

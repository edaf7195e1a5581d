"""Two clauses run together with nothing between: "The hall was cold we went home".

English joins main clauses with a mark or a conjunction (Quirk and others, A Comprehensive
Grammar of the English Language, 1985, 13.1 to 13.22). But a clause may follow without one
where it is the object of what stands before ("I think we have"), says more about a noun
("the man we saw"), follows an adjective ("glad we came") or a subordinate clause ("Once he
left we slept"), or only comments ("it was late I must say"). So the first clause has to be
whole and hold no word that another clause may hang on, and the second may lack nothing.
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.clauses import ATTACHED, FINITE, TAKE_CLAUSES, base_in, is_determined
from articles.checks.house import House
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases
from articles.text.document import Document

#: The end of a clause, then a pronoun and its verb.
_MEETING = re.compile(rf"(?P<last>[spxo24GEjir])(?P<pronoun>[12346e])r*(?P<verb>{FINITE})")
_BREAK = re.compile(r"[,:.;(\"Q)?]")
#: A whole clause: subject and verb, and no clause begun that is not ended.
_CLAUSE = re.compile(
    rf"[&!r]*[spx1-6e]{ATTACHED}*r*{FINITE}(?:[^uwqa]|a(?=[^ZBVMA]*$)|w(?=r*{FINITE}))*"
)
#: After a noun: a copula and what it says, or a transitive verb and its object.
_COPULA = re.compile(r"[ZBV]r*j")
_TRANSITIVE = re.compile(r"(?:[ZBV]r*(?:[GE]r*)?|Mr*b)(?=[spxo4])")
_BE = frozenset({"is", "are", "was", "were", "'s", "'re"})
#: Verbs with an object beside the noun that they say more of: "the pen he gave her".
_TWO_OBJECTS = frozenset(
    """
    give tell show send offer ask teach pay buy owe lend cost call name make consider find leave
    bring get win do wish save take elect label deem allow promise keep
    """.split()  # noqa: SIM905
)
_TIMES = frozenset(
    """
    second minute hour day night week weekend month year decade morning evening afternoon time
    summer winter spring fall season
    """.split()  # noqa: SIM905
)

#: Prepositions that a clause may end in. "For", "like" and "until" are conjunctions as well.
_ENDING = frozenset(
    """
    with of at in on from by about into over out up down off through without around together along
    behind away back under across against near
    """.split()  # noqa: SIM905
)
_HOLD_CLAUSES = TAKE_CLAUSES | frozenset(
    """
    wish decide learn agree ask answer announce add explain remember forget imagine consider
    conclude confirm complain declare deny demand discover doubt dream expect figure imply indicate
    mention note observe order predict pray pretend promise propose protest recall recognize
    recognise recommend remark reply request require reveal respond state stress teach threaten
    trust urge vow warn worry write read remind assure convince inform persuade advise notify make
    sound look seem appear happen turn care check watch prefer concede estimate gather hint hold
    judge joke maintain point reckon repeat signal speculate testify whisper shout cry charge
    """.split()  # noqa: SIM905
)
#: Adjectives and adverbs that a clause may hang on, or that turn what they open into one.
_HANG_ON = frozenset(
    """
    glad sure sorry afraid happy certain aware lucky fortunate convinced confident surprised proud
    pleased sad disappointed worried grateful thankful likely true clear obvious possible impossible
    amazing good great important nice funny strange odd weird bad better best shocked amazed excited
    relieved hopeful thrilled delighted concerned embarrassed ashamed angry upset mad positive
    doubtful fair wonderful unfair unlikely evident apparent ironic remarkable adamant comfortable
    so such too once then now every last only whatever whenever wherever however cause cuz
    """.split()  # noqa: SIM905
)
_NOUNS_WITH_CLAUSES = _TIMES | frozenset(
    """
    fact idea feeling sign way reason moment place chance proof belief news hope case thing point
    problem truth question odds evidence story sense impression claim theory word doubt thought
    rumor rumour view fear bet guess instant extent degree kind sort type anything everything
    nothing something all one ones possibility
    """.split()  # noqa: SIM905
)
#: Verbs of a clause that only comments on another.
_COMMENTS = frozenset(
    """
    say think believe guess suppose hope know mean feel imagine suspect hear understand assume swear
    add tell write note explain continue recall ask assure must admit am 'm
    """.split()  # noqa: SIM905
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each place where one whole clause meets another, from its last word to a verb."""
    del house
    for phrases in story.phrases:
        if not phrases.words or phrases.words[-1].text == "?":
            continue
        for match in _MEETING.finditer(phrases.kinds):
            if _is_run_on(phrases, match):
                yield _problem(story.document, phrases, match)


def _is_run_on(phrases: Phrases, match: re.Match[str]) -> bool:
    pronoun, last = match.start("pronoun"), match["last"]
    left = _BREAK.split(phrases.kinds[:pronoun])[-1]
    right = _BREAK.split(phrases.kinds[match.start("verb") :])[0]
    if not _is_whole(phrases, left, pronoun) or _is_comment(phrases, match.start("verb"), right):
        return False
    if last in "GEir":
        is_subject = match["pronoun"] in "136"
        return is_subject and (last in "GE" or phrases.head(pronoun - 1).low in _ENDING)
    return last not in "spx" or _lacks_nothing(phrases, match, left, right)


def _is_whole(phrases: Phrases, left: str, end: int) -> bool:
    """Say whether ``left``, up to ``end``, is a clause that no other may hang on."""
    joined = re.split("[&|!]", left)[-1]
    if not _CLAUSE.fullmatch(left) or not re.search(FINITE, joined):
        return False
    return not any(
        word in _HANG_ON or any(verb.base in _HOLD_CLAUSES for verb in verbs_of(word).values())
        for word in _words(phrases, end - len(left), end)
    )


def _words(phrases: Phrases, start: int, end: int) -> list[str]:
    first, last = phrases.items[start].first, phrases.items[end - 1].last
    return [word.low for word in phrases.words[first : last + 1]]


def _is_comment(phrases: Phrases, verb: int, right: str) -> bool:
    """Say whether the second clause only comments: "I must say", "he said"."""
    words = [phrases.head(verb + i).low for i, kind in enumerate(right[:4]) if kind in "ZBVMAbGE"]
    bases = {verb.base for word in words for verb in verbs_of(word).values()}
    return not _COMMENTS.isdisjoint({*words, *bases})


def _lacks_nothing(phrases: Phrases, match: re.Match[str], left: str, right: str) -> bool:
    """Say whether the clause after a noun cannot be about it: "help we have no food"."""
    verb = match.start("verb")
    if not _NOUNS_WITH_CLAUSES.isdisjoint(_words(phrases, match.start() + 1 - len(left), verb)):
        return False
    if right[-1] == "i":  # "the town we are happy in"
        return False
    if _COPULA.match(right) and match["pronoun"] in "346":
        return phrases.head(verb).low in _BE and "t" not in right
    found = _TRANSITIVE.match(right)
    if not found or base_in(phrases, verb + found.end() - 1, _TWO_OBJECTS):
        return False
    return match["pronoun"] == "e" or _is_object(phrases, verb + found.end())


def _is_object(phrases: Phrases, at: int) -> bool:
    """Say whether the phrase at ``at`` is an object, not a time as in "the pen he lost a day"."""
    item, head = phrases.items[at], phrases.head(at)
    if head.low.removesuffix("s") in _TIMES:
        return False
    return item.kind in "o4" or is_determined(phrases, at) or head.tag == "NNP"


def _problem(document: Document, phrases: Phrases, match: re.Match[str]) -> Problem:
    last, pronoun = phrases.head(match.start()), phrases.head(match.start("pronoun"))
    verb = phrases.head(match.start("verb"))
    first, second = document.text[last.start : last.end], document.text[pronoun.start : verb.end]
    return Problem(
        last.start,
        verb.end,
        "Two sentences run together before “{second}”: part them with a mark or a conjunction.",
        {"second": second},
        partial(list, (f"{first}. {second[:1].upper()}{second[1:]}", f"{first}; {second}")),
    )


RULE = Rule(
    slug="run_on",
    category="punctuation",
    severity="should",
    version=1,
    title="Two sentences run together",
    why="Where nothing parts two clauses, readers take the second for a part of the first.",
    find=find,
    scope="paragraph",
    flags=(
        ("They had no table to sit at they had no chairs.", "at they had"),
        ("The soup was cold we sent it back.", "cold we sent"),
        ("The dog bit him he cried.", "him he cried"),
        ("The village lost its well it has no water.", "well it has"),
        ("The roofs were mended they look new.", "mended they look"),
    ),
    leaves=(
        "The man we saw is the one they live with.",
        "I think we have time. He said they were late. They hope she comes.",
        "I am glad we came. It was so cold we went home. The day he left it rained.",
        "Once he came in we slept. When she walked in he left.",
        "It was late I must say. They are at home I think.",
        "In the house they lived in he found a map.",
        "He told her he was ill. She gave the woman I spoke with a pen.",
        "This is the house we live in, and that is the dress she wore.",
        "What they fought for they won. Has he gone in we wonder?",
        "He is the fool he was. That is the place we are happy in.",
    ),
)

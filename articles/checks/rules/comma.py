"""Commas that part clauses: "However the council …", "…, however it …", "isn’t it?".

A linking word or phrase that opens a sentence has a comma after it (Chicago Manual of
Style, 17th ed., 6.49; AP Stylebook, "comma"): without one "However the council" reads as
"in whatever way". Between two full sentences a comma is too weak for it: there a
semicolon or a full stop stands before (Chicago 6.57). Short adverbs ("then", "now",
"thus") need no comma and are left alone. Before the main clause a comma ends what is done
"after watching the film" (6.36); one stands before a question at the end (6.38) too.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.clauses import TAKE_CLAUSES
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_LINKS = (
    "however|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|additionally"
    "|unfortunately|fortunately|likewise|in fact|in addition|in conclusion|in summary"
    "|in other words|for example|for instance|as a result|as a consequence|on the other hand"
    "|on the contrary|by contrast|apparently|obviously|typically|similarly|luckily"
)
_OPENING = re.compile(rf"(?P<link>{_LINKS}) (?=(?P<next>[\w’']+))", re.IGNORECASE)
#: What begins the clause that is linked. "However hard" and "in fact wrong" link nothing.
_SUBJECTS = frozenset(("DT", "PRP", "PRP$", "EX", "NNP", "NNPS", "NNS"))
_SPLICED = frozenset(
    "however therefore moreover furthermore nevertheless nonetheless consequently".split()  # noqa: SIM905
)
#: A clause that opens so leans on the next and is no sentence.
_LEANING = frozenset(("IN", "WRB", "TO", "VBG", "VBN", "RB", "CC", "WP", "WDT"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_MARKS = frozenset("\"'“‘")
#: "After watching the film we left": what opens the sentence, and the pronoun that comes next.
_GERUND = re.compile(r"[aiu]r*G[spxo4]?(?:r*i+[spxo4])*(?=(?P<next>[1236])r*[VZBMA])")
_BEFORE_GERUND = frozenset("after before by upon when while without besides".split())  # noqa: SIM905
#: Clauses that only add something, whatever stands before: "prices which in turn rise".
_IN_TURN = re.compile(r"(?<![\w’'-])(?P<word>[\w’'-]+) (?P<rest>which in turn)\b")
_TAG_QUESTION = re.compile(
    r"(?<![\w’'-])(?P<word>[\w’'-]+) (?P<rest>(?:do|does|did|is|are|was|were|have|has|wo|ca"
    r"|could|would|should)n[’']t (?:he|she|it|they|we|you|I))\?"
)
_ASKS = re.compile(r"(?:wh\w+|how|but|and|so|or|then|if)\b", re.IGNORECASE)
#: Within so many words "However you define it, …" shows its comma.
_NEAR = 6


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each linking word that lacks its comma, or has one where a stop belongs."""
    for words in _sentences(story):
        yield from _unmarked(story.document.text, words)
        for at in range(2, len(words) - 3):
            if words[at].low in _SPLICED and words[at - 1].text == "," and _splices(words, at):
                yield _spliced(words[at - 1], words[at])
        yield from _unparted(story.document.text, words)
    for phrases in story.phrases:
        yield from _after_gerund(story.document.text, phrases)


def _sentences(story: Story) -> Iterator[list[Tagged]]:
    words = iter(story.tagged)
    word = next(words, None)
    for sentence in story.document.sentences:
        inside = []
        while word and word.start < sentence.end:
            inside.append(word)
            word = next(words, None)
        if inside:
            yield inside


def _unmarked(text: str, words: Sequence[Tagged]) -> Iterator[Problem]:
    first = int(len(words) > 1 and words[0].text in _MARKS)
    match = _OPENING.match(text, words[first].start, words[-1].end)
    if match is None:
        return
    at = next(i for i, word in enumerate(words) if word.start >= match.start("next"))
    if words[at].tag not in _SUBJECTS or _is_manner(words, at):
        return
    link = match["link"]
    message = "Put a comma after “{link}”."
    right = f"{link},"
    yield Problem(
        match.start(), match.end("link"), message, {"link": link}, partial(list, (right,))
    )


def _unparted(text: str, words: Sequence[Tagged]) -> Iterator[Problem]:
    """Yield "which in turn" and the question at the end where no comma stands before them."""
    start, end = words[0].start, words[-1].end
    if text.find(" in turn", start, end) >= 0:
        yield from map(_missing, _IN_TURN.finditer(text, start, end))
    tag = words[-1].text == "?" and _TAG_QUESTION.search(text, start, end)
    if tag and not _ASKS.match(text, start):
        yield _missing(tag)


def _missing(match: re.Match[str]) -> Problem:
    word, rest = match.group("word", "rest")
    message = "Put a comma before “{rest}”."
    right = f"{word}, {rest}"
    return Problem(
        match.start(), match.end("rest"), message, {"rest": rest}, partial(list, (right,))
    )


def _after_gerund(text: str, phrases: Phrases) -> Iterator[Problem]:
    """Yield the words on both sides of the comma that "After watching the film we left" lacks."""
    match = _GERUND.match(phrases.kinds)
    if match is None or phrases.words[0].low not in _BEFORE_GERUND:
        return
    gerund = next(word for word in phrases.words if word.tag == "VBG")
    verb = verbs_of(gerund.low).get("gerund")
    if verb is None or verb.base in TAKE_CLAUSES:
        return
    after = phrases.words[phrases.items[match.start("next")].first]
    before = phrases.words[phrases.items[match.end() - 1].last]
    message = "Put a comma before “{word}”: the main clause begins there."
    right = f"{before.text}, {after.text}"
    yield Problem(before.start, after.end, message, {"word": after.text}, partial(list, (right,)))


def _is_manner(words: Sequence[Tagged], at: int) -> bool:
    """Say whether *however* is "in whatever way": its clause ends in a comma."""
    near = words[at + 1 : at + _NEAR]
    return words[at - 1].low == "however" and any(word.text == "," for word in near)


def _splices(words: Sequence[Tagged], at: int) -> bool:
    """Say whether full sentences stand on both sides of the comma before ``at``."""
    before = words[: at - 1]
    after = words[at + 2 :] if words[at + 1].text == "," else words[at + 1 :]
    if not after or after[0].tag not in _SUBJECTS | {"NN", "JJ"} or before[0].tag in _LEANING:
        return False
    return any(w.tag in _FINITE for w in before) and any(w.tag in _FINITE for w in after[1:_NEAR])


def _spliced(comma: Tagged, link: Tagged) -> Problem:
    message = "Two sentences meet here: put a semicolon or a full stop before “{link}”."
    instead = (f"; {link.text},", f". {link.text.capitalize()},")
    return Problem(comma.start, link.end, message, {"link": link.text}, partial(list, instead))


RULE = Rule(
    slug="comma",
    category="punctuation",
    severity="consider",
    version=2,
    title="Comma between clauses",
    why="A reader takes the words on both sides for one phrase.",
    find=find,
    flags=(
        ("However the council did vote.", "However"),
        ("For example the ferry was late.", "For example"),
        ("The ferry was late, however it sailed.", ", however"),
        ("After watching the film we left.", "film we"),
        ("Fees rise which in turn hurts trade.", "rise which in turn"),
        ("They do like it don’t they?", "it don’t they"),
    ),
    leaves=(
        "However hard they tried, the ferry sank. However you see it, it sank.",
        "The ferry, however, sailed. When it came, however, the crew left.",
        "After hearing he was ill, we left. Why don’t you? Who says they don’t you?",
        "Then the ferry sailed. In fact, it sank. In addition to the ferry, a boat sank.",
    ),
    scope="paragraph",
)

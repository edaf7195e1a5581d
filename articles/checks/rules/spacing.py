"""Blanks that are missing or too many: "home.The", "home . The", "( so )", "five- year".

A mark holds on to the word before it and parts it from the word after it; brackets hold
what is in them; a hyphen holds both. Left alone are addresses, file names, spaced dots
(". . ."), emoticons, brackets within a word ("boat(s)"), and hyphens that hang on purpose
("third- and fourth-year pupils"). Doubled blanks are left to whoever sets the page.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import is_word
from articles.checks.house import House

_WORD = r"[^\W\d_]+"
#: What addresses, handles and file names are made of, up to the next blank.
_SIGN = r"(?:://|www\.|@|\.(?:com|org|net|edu|gov|co|uk|html?|pdf|docx?)\b)"
_HAS_ADDRESS = re.compile(_SIGN, re.I)
_ADDRESS = re.compile(rf"\S*{_SIGN}\S*", re.I)

_JOINED = re.compile(
    rf"(?<![^\W\d_])(?P<left>[^\W\d_]{{2,}}+)(?P<mark>[.?!;,]|\()(?P<right>{_WORD})(?![\w.@/)(=-])"
)
#: A month cut short and its day: "Nov.1".
_MONTH_AND_DAY = re.compile(
    r"(?<![\w.-])(?P<month>(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?P<day>[0-3]?\d)(?![\w-]|\.\d)"
)
_BEFORE_MARK = re.compile(r"(?<=[\w)\"”’]) +(?:[,;:?!]|\.(?![\w. ]|$))(?![\w.:;,(){}<>=/\\|*-])")
#: A full stop with a blank on both sides between two sentences.
_BEFORE_STOP = re.compile(r"(?<=[^\W\d_]{2}) \.(?= [A-Z“\"])")
_BEFORE_QUOTE = re.compile(r"(?<=[^\W\d_]{2}):[\"“](?=\w)")
_BEFORE_COMMA = re.compile(r"(?<=[^\W\d_]) ,(?=[^\W\d_])")
_IN_BRACKETS = re.compile(r"[(\[] +(?=[\w\"“‘])|(?<=[\w.,!?\"”’]) +[)\]]")
#: A hyphen with a blank on one side; one that hangs is followed by *and*, *or* and the like.
_LOOSE_HYPHEN = re.compile(
    rf"(?<![\w@/.-]){_WORD}+- (?!(?:and|or|to|but|nor|through|than|versus|vs)\b){_WORD}"
    rf"|(?<=[a-z]{{2}} )-[^\W\d_]{{2,}}(?![-\w])"
    rf"|(?<![\w@/.-]){_WORD}+-(?= (?:--|—))"
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every blank that is missing or too many."""
    text = story.document.text
    addresses = (
        [match.span() for match in _ADDRESS.finditer(text)] if _HAS_ADDRESS.search(text) else []
    )
    for pattern, check in _CHECKS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in addresses):
                continue
            problem = check(match)
            if problem:
                yield problem


def _joined(match: re.Match[str]) -> Problem | None:
    left, mark, right = match.group("left", "mark", "right")
    if not (is_word(left) or is_word(left.lower())) or not (is_word(right) and len(right) > 1):
        return None
    if mark in ".?!" and not (right[0].isupper() and left[-1].islower()):
        return None
    if mark == "(" and len(right) < 3:
        return None
    instead = f"{left} ({right}" if mark == "(" else f"{left}{mark} {right}"
    return _problem(match, "A blank is missing here. Write “{right}”.", instead)


def _month_and_day(match: re.Match[str]) -> Problem:
    instead = f"{match['month']} {match['day']}"
    return _problem(match, "A blank is missing here. Write “{right}”.", instead)


def _too_many(match: re.Match[str]) -> Problem:
    return _problem(match, "No blank belongs here. Write “{right}”.", match.group().strip())


def _before_quote(match: re.Match[str]) -> Problem:
    instead = f"{match.group()[0]} {match.group()[1]}"
    return _problem(match, "A blank is missing here. Write “{right}”.", instead)


def _before_comma(match: re.Match[str]) -> Problem:
    return _problem(match, "The blank belongs after the comma.", ", ")


def _loose_hyphen(match: re.Match[str]) -> Problem:
    found = match.group()
    if found[0] == "-":
        instead = [f"– {found[1:]}", found[1:]]
    else:
        closed = found.replace("- ", "")  # a word that was parted at the end of a line
        instead = [closed] if is_word(closed) else []
        instead += [found.replace("- ", "-"), found.replace("- ", " – ")]
    message = "A hyphen joins two words and a dash has a blank on both sides: this has one blank."
    return Problem(match.start(), match.end(), message, suggest=partial(list, instead))


def _problem(match: re.Match[str], message: str, instead: str) -> Problem:
    params = {"right": instead}
    return Problem(match.start(), match.end(), message, params, partial(list, (instead,)))


_CHECKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Problem | None]], ...] = (
    (_JOINED, _joined),
    (_MONTH_AND_DAY, _month_and_day),
    (_BEFORE_MARK, _too_many),
    (_BEFORE_STOP, _too_many),
    (_BEFORE_QUOTE, _before_quote),
    (_BEFORE_COMMA, _before_comma),
    (_IN_BRACKETS, _too_many),
    (_LOOSE_HYPHEN, _loose_hyphen),
)

RULE = Rule(
    slug="spacing",
    category="punctuation",
    severity="should",
    version=2,
    title="Blank missing or too many",
    why="A blank in the wrong place ties words together or tears them apart.",
    find=find,
    flags=(
        ("They went home.The ferry had left.", "home.The"),
        ("They sell fish,bread and rope.", "fish,bread"),
        ("The lowest since Nov.1, they said.", "Nov.1"),
        ("They sell bread , rope and fish.", " ,"),
        ("They went home . The ferry had left.", " ."),
        ("The skipper said:“No berth.”", ":“"),
        ("They sell bread ,rope and fish.", " ,"),
        ("The crew(all men) left.", "crew(all"),
        ("The crew ( all men) left.", "( "),
        ("It was a five- year plan.", "five- year"),
        ("The old plan was lost -the first one.", "-the"),
    ),
    leaves=(
        "See example.com/Home.html or write to home.The@example.com at 5:30 p.m.",
        "He waited . . . and left. :) The boat(s) sank. He has a .22 rifle.",
        "Third- and fourth-year pupils, pre- or post-war, U.S.A.Today",
    ),
    scope="paragraph",
)

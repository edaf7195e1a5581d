"""Numbers as news writes them, with how far rounding may have moved them.

"$1.2 million" stands for anything from 1.15 to 1.25 million, "3,000" for 2,950 to 3,050, "38" for
37.5 to 38.5. Ordinals, dates, scores and "percentage points" are not read as numbers.
"""

import re
from dataclasses import dataclass

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_WORDS = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: number * 10 for number, word in enumerate(_TENS, start=2)}
    | {
        f"{tens}-{unit}": number * 10 + digit
        for number, tens in enumerate(_TENS, start=2)
        for digit, unit in enumerate(_UNITS[1:10], start=1)
    }
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT = {"k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}

_IN_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
#: A number with its unit; fill it into a larger one with ``number("name")``.
_NUMBER = (
    rf"(?P<sign>[$£€])?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|\b(?:{_IN_WORDS})\b(?!-))"
    rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)}|(?<=\d)(?:{'|'.join(_SHORT)}))\b)?"
    r"(?P<percent>(?: ?%|[ -](?:percent|per cent|pct\.?)(?! points?)))?(?![\w,.]?\d|[a-z])"
)
_WHOLE = re.compile(_NUMBER, re.IGNORECASE)
#: The same without groups, where it does not go on from a word or a number.
NUMBER = r"(?<![\w$£€.,-])" + re.sub(r"\(\?P<\w+>", "(?:", _NUMBER)
_ABOUT = re.compile(
    r"(?:\b(?:about|almost|approximately|around|at (?:least|most)|close to|just|less than|more than"
    r"|nearly|over|roughly|some|under|up to)|[~≈<>])(?: an?)? ?\Z",
    re.IGNORECASE,
)
_LONGEST_ABOUT = 20  # code points
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def number(name: str) -> str:
    """Return the pattern of a number as a group called ``name``, its unit included."""
    return rf"(?P<{name}>{NUMBER})"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit ("$", "£", "€", "%" or ""), and the least and most it may stand for.

    ``may_be_year`` says whether it is written as years are.
    """

    value: float
    unit: str
    low: float
    high: float
    may_be_year: bool = False


def figure(words: str) -> Figure:
    """Return the figure that ``words`` write; raises ValueError where they write none."""
    match = _WHOLE.fullmatch(words.strip())
    if match is None:
        raise ValueError(f"{words!r} is no number")
    unit = match["sign"] or ("%" if match["percent"] else "")
    scale = (_SCALES | _SHORT)[match["scale"].lower()] if match["scale"] else 1
    digits = match["digits"].replace(",", "").lower()
    value = (_WORDS[digits] if digits in _WORDS else float(digits)) * scale
    half = _place(digits) * scale / 2
    may_be_year = not unit and scale == 1 and _YEAR.fullmatch(match["digits"]) is not None
    return Figure(value, unit, value - half, value + half, may_be_year)


def is_about(text: str, start: int) -> bool:
    """Say whether the number that begins at ``start`` is told roughly: "nearly", "about a"."""
    return _ABOUT.search(text, max(0, start - _LONGEST_ABOUT), start) is not None


def _place(digits: str) -> float:
    """Return the value of the last place that was not rounded away: the second, or a later."""
    if "." in digits:
        return 10.0 ** -len(digits.partition(".")[2])
    if digits in _WORDS or len(digits) < 3:
        return 1
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0 ** min(zeros, len(digits) - 2)

"""Wholes that a sentence divides: the answers to one question, a sum of money.

"45% backed it, 38% opposed it and 27% did not know" is more than all; "of the £12m, £5m went to
roads, £4m to schools and £2m to parks" leaves £1m unexplained.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.checks.figures import NUMBER, Figure, figure, is_about, number

#: Answers of which everybody gives one: for, against, and neither.
_ANSWERS = tuple(
    re.compile(told, re.IGNORECASE)
    for told in (
        r"\b(?:undecided|unsure|uncertain|neither|neutral|abstain\w*|no (?:opinion|view|answer)"
        r"|(?:not|n[’']t) (?:sure|know|say|decided?))\b",
        r"\b(?:oppos|disapprov|disagree|reject|against\b|no\b)",
        r"\b(?:back|support|favou?r|approv|agree|endors|yes\b|for\b)",
    )
)
_PERCENT = re.compile(rf"(?P<share>{NUMBER})(?<=[%t])(?P<answer>[^.;:()%\d\n]{{3,50}})")
#: What stands in any text with a share, and with a sum of money: the patterns are slow.
_HAS_PERCENT, _HAS_MONEY = re.compile("%|per ?cent|pct"), re.compile("[$£€]")
_JOINED = re.compile(r"(?:,|,? and|,? while|,? but)(?: (?:only|just|another|the other|some))? \Z")
_MONEY = r"(?=[$£€])"
_PART = rf"{_MONEY}{NUMBER}[^.;:()$£€\d\n]{{4,40}}?"
_DIVIDED = re.compile(
    rf"\bof (?:the|its|their|his|her) {_MONEY}{number('whole')},? "
    rf"(?P<parts>{_PART}(?:, {_PART})*,? and {_PART})(?=[.;\n]|\Z)",
    re.IGNORECASE,
)
_SUM = re.compile(NUMBER)


@dataclass(frozen=True, slots=True)
class Division:
    """A whole that its parts do not make: where to look, and both in words."""

    span: tuple[int, int]
    total: str
    whole: str
    is_sure: bool = True


def answers_over_all(text: str) -> Iterator[Division]:
    """Yield the last of two or three answers to one question that are more than all together."""
    run: list[re.Match[str]] = []
    for match in _PERCENT.finditer(text) if _HAS_PERCENT.search(text) else ():
        goes_on = run and run[-1].end() == match.start() and _JOINED.search(run[-1]["answer"])
        is_of_others = match["answer"].startswith(" of ")
        run = [*run, match] if goes_on and not is_of_others else [match]
        kinds = [_kind(each["answer"]) for each in run]
        shares = [figure(each["share"]) for each in run]
        if {1, 2} <= set(kinds) and None not in kinds and len(set(kinds)) == len(kinds):
            yield from _over_all(run, shares)


def _kind(answer: str) -> int | None:
    """Return which of the three answers it is; "did not know what to back" is neither."""
    return next((kind for kind, words in enumerate(_ANSWERS) if words.search(answer)), None)


def _over_all(run: list[re.Match[str]], shares: list[Figure]) -> Iterator[Division]:
    is_rough = any(is_about(each.string, each.start("share")) for each in run)
    if not is_rough and sum(share.low for share in shares) > 100:
        yield Division(run[-1].span("share"), f"{sum(s.value for s in shares):g}%", "100%")


def misdivided(text: str) -> Iterator[Division]:
    """Yield each sum of money that is divided into parts which make another sum.

    It is sure of what is too much, beyond rounding; of what is less, some may go unsaid.
    """
    for match in _DIVIDED.finditer(text) if _HAS_MONEY.search(text) else ():
        whole, found = figure(match["whole"]), list(_SUM.finditer(match["parts"]))
        parts = [figure(part.group()) for part in found]
        is_rough = any(is_about(match["parts"], part.start()) for part in found)
        if is_rough or any(part.unit != whole.unit for part in parts):
            continue
        total = sum(part.value for part in parts)
        if not math.isclose(total, whole.value):
            is_sure = sum(part.low for part in parts) > whole.high
            words = f"{whole.unit}{total:,.10g}"
            yield Division(match.span("whole"), words, match["whole"], is_sure)

"""What the copy says of somebody's office: a claim, which can be held against the register."""

from dataclasses import dataclass

from articles.checks.roles.mentions import Mention
from articles.checks.roles.phrases import Phrase
from articles.text.document import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody with an office, as the copy has it; ``words`` are those that name the office.

    Of these, ``judged`` are those that the register can tell of, without a party before them.
    It ``is_doubtful`` whose the office is, or whether it is quite this office. ``sentence``
    is where it stands, ``is_past`` whether it is told of as over (*was president*),
    ``began`` whether the time named is when it began (*became president in 2012*), and
    ``is_owner`` whether the name is a possessive (*President Roe’s wall*). ``where`` are the
    words of a place that stands apart from the office, after the name (*Sen. Ann Roe of Ohio*).
    """

    mention: Mention
    phrase: Phrase
    words: Span
    judged: Span
    sentence: Span
    is_doubtful: bool = False
    is_past: bool = False
    began: bool = False
    is_owner: bool = False
    where: Span | None = None

"""Of what time a sentence speaks that gives somebody an office: now, a time named, or the past.

Titles are kept in stories of the past (*In 2014 President Roe said*), so an office counts as
wrong only where the sentence speaks of the article's own day, or of a day that is known.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.checks.roles.base import Claim
from articles.registry.dates import Days
from articles.text.document import Document

_MONTHS = {name[:3].lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = re.compile(r"(?<![\d,.$£€-])(?:1[89]|20)\d\d(?![\d%,]*\d|s\b| (?:people|votes|dead))")
_DATE = re.compile(rf"\b(?P<month>{_MONTH})(?: \d{{1,2}},?)?,? (?P<year>(?:1[89]|20)\d\d)\b")
_IN_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ll]ast|[Ss]ince|[Bb]y|[Uu]ntil|on) (?P<month>{_MONTH})\b(?! \d{{4}})"
)
_DECADE = re.compile(r"\b(?:1[89]|20)\d0s\b|\b\d+ years (?:ago|earlier)|\b(?:years|decades) ago\b")
#: Words of the day on which the copy is read, or of the days before it.
_NOW = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|now|currently|this (?:morning|afternoon|evening|week"
    r"|weekend|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
#: Verbs with which news of the day reports, and those in the present.
_REPORTED = re.compile(
    r"\b(?:said|says|told|tells|tweeted|tweets|announced|warned|added|declined|spoke|speaks|has"
    r"|have|is|are|will)\b"
)
#: Laws and deeds are told by whoever held office then: "signed by President Roe".
_BY = re.compile(r"\bby \Z")
#: What, right after a name, makes of an office something that is not so.
_MODAL = re.compile(r"(?:['’]s)?,? (?:\w+ )?(?:would|could|might|may|should)\b")
#: Words that move a sentence off to some other time, or into a tale of what was.
_PAST = re.compile(
    r"\b(?:then|once|formerly|previously|at the time|back (?:in|when)|last (?:year|decade|century"
    r"|month)|(?:years?|months?|decades?|weeks?) (?:ago|earlier|before|later)|when|while|during"
    r"|under|before|after|until|since|ever|history|historic(?:al)?|late(?:r)?|earlier|former"
    r"|old|legacy|era|memoirs?|presidency|had|used to|as (?:president|prime minister|chancellor"
    r"|governor|senator|leader|king|queen)|in office|took office|predecessors?|successors?"
    r"|first term|second term)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|hypothetical|potential|possible|hopes?"
    r"|wants?|elect\w*|inaugurat\w*|becom\w+|running|race|candidates?|nominees?|nominated|bid"
    r"|campaign\w*|next|imagine|parody|impersonat\w+|fiction\w*|play(?:s|ed|ing)|succeed\w*"
    r"|replac\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """The times that a sentence names; ``is_now`` where it speaks of the article's own days.

    It ``is_reported`` where it tells news of the day, ``is_past`` where it may tell of some
    other time, ``is_supposed`` of what is not so.
    ``years`` are those named in the paragraph and in the copy so far.
    """

    times: tuple[Days, ...]
    is_now: bool
    is_reported: bool
    is_past: bool
    is_supposed: bool
    years: frozenset[int]

    @property
    def is_of_the_day(self) -> bool:
        """Say whether something tells that the sentence is about the article's own days."""
        return self.is_plain and (self.is_now or self.is_reported)

    @property
    def is_plain(self) -> bool:
        """Say whether nothing tells that the sentence is not about the article's own days."""
        return not self.is_supposed and (self.is_now or not self.is_past)


def when_of(document: Document, claim: Claim, day: datetime.date) -> When:
    """Return of what time the sentence of ``claim`` speaks, read on ``day``.

    The words of the claim itself are left out: they say what it is, not when.
    """
    sentence = claim.sentence
    words = document.text[sentence.start : sentence.end]
    for span in (claim.words, claim.mention.span):
        start, end = span.start - sentence.start, span.end - sentence.start
        words = words[:start] + "_" * (end - start) + words[end:]
    block = document.block_at(sentence.start)
    before = document.text[: block.end if block else sentence.end]
    return When(
        tuple(_times(words, day)),
        _NOW.search(words) is not None,
        _REPORTED.search(words) is not None,
        _PAST.search(words) is not None
        or _DECADE.search(words) is not None
        or _BY.search(document.text, sentence.start, claim.words.start) is not None,
        _SUPPOSED.search(words) is not None
        or _MODAL.match(document.text, claim.mention.span.end) is not None,
        frozenset(int(match.group()) for match in _YEAR.finditer(before)),
    )


def _times(words: str, day: datetime.date) -> Iterator[Days]:
    dated = set()
    for match in _DATE.finditer(words):
        dated.add(match.start("year"))
        yield _month(int(match["year"]), _MONTHS[match["month"][:3].lower()])
    for match in _YEAR.finditer(words):
        if match.start() not in dated:
            year = int(match.group())
            yield Days(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    for match in _IN_MONTH.finditer(words):
        month = _MONTHS[match["month"][:3].lower()]
        yield _month(day.year - (month > day.month), month)
    if re.search(r"\blast year\b", words, re.IGNORECASE):
        yield Days(datetime.date(day.year - 1, 1, 1), datetime.date(day.year - 1, 12, 31))


def _month(year: int, month: int) -> Days:
    last = calendar.monthrange(year, month)[1]
    return Days(datetime.date(year, month, 1), datetime.date(year, month, last))

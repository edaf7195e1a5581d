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
_DAYS = r"today|tonight|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: Words of the day on which the copy is read, or of the days before it.
_NOW = re.compile(
    rf"\b(?:{_DAYS}|now|currently|this (?:morning|afternoon|evening|week|weekend|month|year))\b",
    re.IGNORECASE,
)
#: Verbs with which news of the day reports, and those in the present.
_REPORTED = re.compile(
    r"\b(?:said|says|told|tells|tweeted|tweets|announced|warned|added|declined|spoke|speaks|has"
    r"|have|is|are|(?-i:will))\b",
    re.IGNORECASE,
)
#: What, right after a name, its bearer does on those days: "says", "has left", "met aides today".
_DEED = re.compile(
    r",? (?:(?:also|again|later|on [A-Z]\w+) )?(?:said|says|told|tells|tweeted|tweets|announced"
    r"|warned|added|declined|spoke|speaks|has|is|will|plans|wants|visits|meets|urges|calls"
    rf"|(?:[\w’'-]+ ){{1,5}}?(?:{_DAYS}))\b",
    re.IGNORECASE,
)
#: Laws and deeds are told by whoever held office then: "signed by President Roe".
_BY = re.compile(r"\bby \Z")
#: What, right after a name, makes of an office something that is not so.
_MODAL = re.compile(
    r"(?:['’]s)?,? (?:\w+ )?(?:would|could|might|should|(?-i:may|MAY(?! \d)))\b", re.IGNORECASE
)
#: Words that move a sentence off to some other time, or into a tale of what was.
_PAST = re.compile(
    r"\b(?:then|once|formerly|previously|at the time|back (?:in|when)|last (?:year|decade|century"
    r"|month)|(?:years?|months?|decades?|weeks?) (?:ago|earlier|before|later)|(?:1[89]|20)\d0s"
    r"|when|while|during|under|until|history|historic(?:al)?|legacy|era|memoirs?|presidency"
    r"|used to|as (?:president|prime minister|chancellor|governor|senator|leader|king|queen)"
    r"|in office|took office|predecessors?|successors?|first term|second term)\b",
    re.IGNORECASE,
)
#: Words that may do so.
_PERHAPS_PAST = re.compile(
    r"\b(?:before|after|since|ever|late(?:r)?|earlier|former|old|had)\b", re.IGNORECASE
)
#: Right after an office: until when it was held.
_UNTIL = re.compile(
    r",? (?:(?:from|since) [^,;.]{3,20} (?=(?:to|through|until|till)\b)|(?=(?:until|till|up to)\b))"
    r"(?P<time>(?:[^,;.]|, (?=\d{4})|\.(?= \d))*)"
)
#: Whose father or brother may have held the office too; and nobody is late while in it.
_KIN = re.compile(
    r"\b(?:(?:grand|god|step)?(?:(?:father|mother|parent|son|daughter)s?|child(?:ren)?)"
    r"|(?:(?:step)?(?:brother|sister)|sibling|in-law|husband|widow(?:er)?|nephew|niece|uncle|aunt"
    r"|cousin|heir)s?|wife|wives|family|families|dynasty|elder|younger|the late)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|whether|unless|hypothetical|imagine|parody|impersonat\w+|fiction\w*|play(?:s|ed|ing))\b",
    re.IGNORECASE,
)
#: Works and pictures, which show people as they were.
_SHOWN = re.compile(
    r"\b(?:actors?|anniversary|archives?|biograph\w+|clips?|documentar\w+|dramas?|exhibit\w*|films?"
    r"|footage|memoirs?|movies?|museum|novels?|obituar\w+|paintings?|photo\w*|pictur\w+|portraits?"
    r"|retrospective|snapshots?)\b",
    re.IGNORECASE,
)
#: Words of who may come to office: candidates are called by offices that they do not hold.
_SUPPOSED = re.compile(
    r"\b(?:potential|possible|hopes?|wants?|elect\w*|inaugurat\w*|becom\w+|running|race"
    r"|candidates?|nominees?|nominated|bid|campaign\w*|succeed\w*|replac\w+|sworn|swears?"
    r"|(?:is|was|be|been) (?:appointed|named)|(?:takes?|took|taking) (?:office|over|the oath)"
    r"|next(?! (?:week|month|year|\w+day)\b))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """The times that a sentence names; ``is_now`` where it speaks of the article's own days.

    It ``is_reported`` where it tells news of the day, ``is_of_deed`` where it is the one named
    who does something then; it ``is_past``, or perhaps so, where it
    tells of some other time, ``is_of_kin`` where it tells of a family. It ``is_unreal`` where it
    tells what is not so, and ``is_supposed`` where it may tell what is to come. ``years`` are
    those named in the copy so far, ``near`` those of the paragraph. It ``has_end`` where it says
    until when the office was held (*president until 2018*), and ``end`` is that if a time is
    named that is past.
    """

    times: tuple[Days, ...]
    years: frozenset[int]
    near: frozenset[int]
    is_now: bool
    is_reported: bool
    is_of_deed: bool
    is_past: bool
    is_perhaps_past: bool
    is_of_kin: bool
    is_unreal: bool
    is_supposed: bool
    end: Days | None
    has_end: bool

    @property
    def is_certain(self) -> bool:
        """Say whether nothing tells for sure that it is not about the article's own days."""
        return not self.is_unreal and (self.is_now or not self.is_past)

    @property
    def is_plain(self) -> bool:
        """Say whether nothing at all tells so."""
        doubt = self.is_past or self.is_perhaps_past
        return not (self.is_unreal or self.is_supposed) and (self.is_now or not doubt)

    @property
    def is_of_the_day(self) -> bool:
        """Say whether something tells that it is about the article's own days, and nothing not."""
        return self.is_plain and (self.is_now or self.is_reported or self.is_of_deed)


def when_of(document: Document, claim: Claim, day: datetime.date) -> When:
    """Return of what time the sentence of ``claim`` speaks, read on ``day``.

    The words of the claim itself are left out: they say what it is, not when.
    """
    text, sentence = document.text, claim.sentence
    words = _without(text[sentence.start : sentence.end], sentence.start, claim)
    block = document.block_at(sentence.start) or sentence
    paragraph = text[block.start : block.end]
    until = _UNTIL.match(text, max(claim.words.end, claim.mention.span.end), sentence.end)
    ends = _times(until["time"], day) if until else ()
    return When(
        times=tuple(_times(words, day)),
        years=_years(text[: block.end]),
        near=_years(paragraph),
        is_now=_has(_NOW, words),
        is_reported=_has(_REPORTED, words),
        is_of_deed=_DEED.match(text, claim.mention.span.end) is not None,
        is_past=_has(_PAST, words)
        or _BY.search(text, sentence.start, claim.words.start) is not None,
        is_perhaps_past=_has(_PERHAPS_PAST, words) or _has(_SHOWN, paragraph),
        is_of_kin=_has(_KIN, text[sentence.start : sentence.end]),
        is_unreal=_has(_UNREAL, words) or _MODAL.match(text, claim.mention.span.end) is not None,
        is_supposed=_has(_SUPPOSED, words),
        end=next((end for end in ends if end.first <= day), None),
        has_end=until is not None,
    )


def _has(pattern: re.Pattern[str], words: str) -> bool:
    return pattern.search(words) is not None


def _without(words: str, start: int, claim: Claim) -> str:
    """Return the words of a sentence from ``start`` with those of the claim blanked."""
    for span in (claim.words, claim.mention.span):
        first, last = max(0, span.start - start), max(0, span.end - start)
        words = f"{words[:first]}{'_' * (last - first)}{words[last:]}"
    return words


def _years(words: str) -> frozenset[int]:
    return frozenset(int(match.group()) for match in _YEAR.finditer(words))


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

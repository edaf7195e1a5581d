"""Claims that nothing else comes up to: "the largest", "first ever", "the only"."""

import re
from collections.abc import Iterator

from articles.text.document import Span

_WHOSE = r"(?:\b(?:the|its|his|her|their|our|my|your|among)|[’']s?)"
#: Words in -est that compare nothing, or only tell time or place.
_NO_DEGREE = (
    r"(?!(?:latest|nearest|closest|interest|forest|protest|request|contest|arrest|guest|test|rest"
    r"|west|midwest|harvest|honest|modest|earnest|tempest|priest|chest|nest|vest|quest|conquest|unrest"
    r"|digest|manifest|invest|suggest|lest|behest|inquest|zest|crest|pest|attest|detest|infest"
    r"|ingest|divest|budapest|northwest|southwest|self-interest|disinterest|dishonest)\b)"
)
_SUPERLATIVE = re.compile(
    rf"""{_WHOSE}\ (?:[\w-]+\ )?
        (?:{_NO_DEGREE}[a-z]{{3,}}est\b | (?:most|least)\ [a-z]{{5,}}\b | worst\b | best-)
      | \bthe\ only\ (?!way\b|thing\b|reason\b|question\b)[a-z]
      | \b(?:first|second|third|best|worst)[- ]ever\b
      | \bfor\ the\ first\ time\b | \bnever\ before\b
      | \bunprecedented\b | \ball-time\b | \bunrivall?ed\b | \bhistory[’']s\b
      | \b(?:world\ record|record[- ](?:high|low|number|breaking|setting))\b
      | \bmore\ than\ any\ other\b | \blike\ no\ other\b
      | \bthe\ first\ (?:[\w’'-]+\ ){{1,3}}?(?:to\ (?!be\b)[a-z] | ever\b | since\b
        | in\ (?:[\w’'-]+\ ){{0,3}}(?:history|years|decades|century|nation|country|world)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def superlatives(text: str, sentence: Span) -> Iterator[str]:
    """Yield “a superlative” where the sentence puts something above or before all others."""
    if _SUPERLATIVE.search(text, sentence.start, sentence.end):
        yield "a superlative"

"""“Sources” needs two: as many people are tied to a quote as copy says that speak.

*Officials* whose body copy names with them, or the desk has tied, speak as that body.
"""

import re

from articles.actions.errors import Blocker, short
from articles.actions.unnamed_speakers import is_second_hand
from articles.checks.named import is_body
from articles.models import Quote, Source
from articles.quotations import gazetteer as gaz
from articles.quotations.unnamed import is_source, people

#: By these many may be heard at once, as on a picture.
_HEARD = (Source.Kind.WIRE, Source.Kind.BROADCAST, Source.Kind.SOCIAL)
_BELONGS = re.compile(r" (?:at|from|for|of|with) (?:the )?")
_TEXTS = gaz.TEXTS | gaz.OCCASIONS
_FAR = 200  # code points on either side of a quote in which its speaker is looked for


def missing_people(quote: Quote) -> tuple[int, int]:
    """Return how many people the quote's speaker stands for, and how many are tied to it.

    Neither a document nor an observation is a person, and one person of the registry is one
    whatever sources stand for them. Zero needed where that is not to be shown: another outlet
    has spoken with them, copy reports what *officials said* in its own words, a body speaks by
    them, or a broadcast does; *sources*, by that word, are always shown.
    """
    tied = _people_tied(quote)
    if not quote.speaker or is_second_hand(quote):
        return 0, tied
    if is_source(quote.speaker):
        return people(quote.speaker), tied
    needed = people(quote.speaker) if _are_ours(quote) else 0
    return (needed if needed > 1 and not _speak_as_one(quote) else 0), tied


def too_few(quote: Quote) -> Blocker | None:
    """Return that fewer are tied to the quote than copy says that speak, or None."""
    needed, tied = missing_people(quote)
    if tied >= needed or _repeats(quote):
        return None
    rule = "“Sources” needs two" if needed > 1 else "A source has to be known to the desk"
    return Blocker(
        "sources",
        f"{rule}: “{quote.speaker}” of quote {short(quote.exact)} stands for {needed} at least, "
        f"and {tied or 'no'} {'person is' if tied < 2 else 'people are'} tied to it. Tie who "
        "says so on the quote’s page, or name them in the copy.",
        f"quote:{quote.pk}",
    )


def _people_tied(quote: Quote) -> int:
    tied = [*filter(None, [quote.source]), *quote.further_sources.all()]
    people = [source for source in tied if source.kind == Source.Kind.PERSON]
    return len({(source.person_id, source.person_id or source.pk) for source in people})


def _are_ours(quote: Quote) -> bool:
    """Say whether marked words of people without a name are tied to what we heard or read."""
    is_unnamed = quote.speaker_kind == Quote.SpeakerKind.UNNAMED and quote.is_marked
    return is_unnamed and quote.source is not None and quote.source.kind not in _HEARD


def _speak_as_one(quote: Quote) -> bool:
    """Say whether *officials* speak as the body that is tied or named, or by the document."""
    source = quote.source
    if source is None:
        return False
    if source.kind == Source.Kind.DOCUMENT:
        return _is_in_text(quote, source.name)
    _, *body = _BELONGS.split(quote.speaker, maxsplit=1)
    return is_body(source.name) or any(map(is_body, body)) or source.name in quote.speaker


def _is_in_text(quote: Quote, title: str) -> bool:
    """Say whether copy has them say it *in the indictment*, or by the document’s own title."""
    text = quote.article.working.text
    near = text[max(0, quote.start - _FAR) : quote.end + _FAR]
    nouns = "|".join(map(re.escape, {*_TEXTS, *title.lower().split()}))
    said = rf"{re.escape(quote.speaker)} {re.escape(quote.cue)} [^.“”\"]*?\b(?:in|by)"
    return bool(re.search(rf"{said} (?:[\w-]+ ){{0,4}}?(?:{nouns})\b", near, re.IGNORECASE))


def _repeats(quote: Quote) -> bool:
    """Say whether the source, whom copy names, says the words elsewhere: a headline’s *tenants*."""
    words = _plain(quote)
    others = quote.article.quotes.live().exclude(pk=quote.pk).exclude(source=None)
    by_them = others.filter(source=quote.source).exclude(kind=Quote.Kind.INDIRECT)
    return bool(words) and any(
        words in _plain(other) and other.speaker_kind == Quote.SpeakerKind.PERSON
        for other in by_them
    )


def _plain(quote: Quote) -> str:
    return quote.words.casefold().strip(" ,.!?")

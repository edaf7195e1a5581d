"""Who speaks in a story, under the names that its copy gives them.

A person whom the copy does not name is called here what the copy calls them, and nothing
else: a report is printed and passed on, and may not tell who a confidential source is. What
somebody said under their name and what they said without it stand apart for the same reason.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Quote, Source

Kind = Quote.SpeakerKind

NOT_NAMED = "a source whom the copy does not name"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source that a person has set, or a speaker that only the desk has read.

    ``kind`` is one of ``Quote.SpeakerKind``, that of a source which is no person, or nothing
    where it is not known.
    """

    name: str
    kind: str
    quotes: tuple[Quote, ...]

    @property
    def key(self) -> str:
        """Its name in an address, which tells no source."""
        return f"speaker-{self.quotes[0].pk}"

    @property
    def unconfirmed(self) -> int:
        """Of how many of the quotes only the desk says that they are this speaker's."""
        return sum(not quote.source_id for quote in self.quotes)


def speakers(quotes: Iterable[Quote], text: str) -> list[Speaker]:
    """Return the speakers of ``quotes``, those with most quotes first.

    ``text`` is the copy, which says who is named. A speaker that was only read goes with
    the source of the same name.
    """
    copy = folded(text)
    groups: defaultdict[tuple[str, object], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.source and not _is_named(quote, copy):
            groups["unnamed", quote.source_id].append(quote)
        elif quote.source:
            groups["named", folded(quote.source.name)].append(quote)
        elif quote.speaker:
            groups["named", folded(quote.speaker)].append(quote)
    found = [_speaker(naming, group) for (naming, _), group in groups.items()]
    return sorted(found, key=lambda speaker: (-len(speaker.quotes), speaker.quotes[0].start))


def _speaker(naming: str, quotes: list[Quote]) -> Speaker:
    source = next((quote.source for quote in quotes if quote.source), None)
    read = next((quote.speaker for quote in quotes if quote.speaker), "")
    kinds = {quote.speaker_kind for quote in quotes} - {""}
    if source is None:
        return Speaker(read, kinds.pop() if len(kinds) == 1 else "", tuple(quotes))
    if source.kind != Source.Kind.PERSON:
        return Speaker(str(source), source.kind, tuple(quotes))
    if naming == "named":
        kind = Kind.COLLECTIVE if Kind.COLLECTIVE in kinds else Kind.PERSON
        return Speaker(source.name, kind, tuple(quotes))
    read_kind = kinds.pop() if len(kinds) == 1 else Kind.UNNAMED
    permitted = str(source) if source.is_confidential else NOT_NAMED
    return Speaker(read or permitted, read_kind, tuple(quotes))


def _is_named(quote: Quote, copy: str) -> bool:
    """Say whether the copy, folded, names the quote's source as who said it.

    It does where the words that it gives the speaker share a capital word with the name, or
    where the whole name stands in it and the speaker is not read as an unnamed one. A
    confidential source's name is the desk's own for it, and stands in no copy.
    """
    if quote.source and quote.source.is_confidential:
        return False
    if quote.source is None or quote.source.kind != Source.Kind.PERSON:
        return True
    proper = {word for word in quote.source.name.split() if word[:1].isupper()}
    if proper & set(quote.speaker.split()):
        return True
    return quote.speaker_kind != Kind.UNNAMED and folded(quote.source.name) in copy


def folded(words: str) -> str:
    """Return words as they are compared: in one case, single blanks between them."""
    return " ".join(words.split()).casefold()

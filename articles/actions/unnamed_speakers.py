"""Copy names whoever it quotes, or leave was given not to (design §2, rule 4).

Where the desk knows who spoke the rule is exact: the name stands in the copy, or it does not, and
then the conditions are to be met that AP sets for all material from a source without a name.
Elsewhere the words by which copy calls a speaker are read, which errs, so that a person may say
why they may stand; so it is with an office that tells who holds it. A spokesman's word is that of
a body that copy names, and another outlet has asked its own source, unless our evidence is first
hand.
"""

from collections.abc import Iterable, Iterator

from django.conf import settings

from articles.actions.errors import Blocker, short
from articles.actions.open_names import open_names
from articles.actions.terms import terms_with
from articles.checks.named import is_body, names_one, proper_name, stands_so
from articles.checks.names import is_common_word
from articles.models import Quote, Source
from articles.quotations import lexicon as lex
from articles.quotations.hiding import (
    asks_for_silence,
    is_said_by_office,
    singles_out,
    speaks_for_a_body,
)
from articles.quotations.named_beside import is_named_beside
from articles.quotations.roles import speaker_kind
from articles.quotations.unnamed import is_mouthpiece, is_source
from articles.quotations.unnamed_person import is_indefinite, is_pronoun, is_unnamed_person
from articles.registry.keys import keys_in, name_keys
from articles.text.document import Block, Document

#: Where a reader learns who is quoted; a byline says who writes.
_READ = ("headline", "standfirst", "paragraph", "caption")
#: Where a capital is a name's: headlines may put one to every word.
_PLAIN = ("paragraph", "caption")


def unnamed_speakers(document: Document, quotes: Iterable[Quote]) -> Iterator[Blocker]:
    """Yield each of ``quotes`` whose speaker ``document`` does not name, or seems not to.

    Rule ``unnamed`` is sure; ``may_be_unnamed`` is for a person to read.
    """
    asked = [quote for quote in quotes if not (is_second_hand(quote) or _has_terms(quote))]
    names = _Names(document)
    for quote in asked:
        target = f"quote:{quote.pk}"
        hidden = quote.source if quote.source and names.hides(quote.source) else None
        if hidden and not _may_tell(document, quote):
            yield Blocker("unnamed", _told(quote, hidden, names), target)
        elif doubt := _doubt(document, quote, names):
            yield Blocker("may_be_unnamed", doubt + _whose_evidence(quote), target)


def is_second_hand(quote: Quote) -> bool:
    """Say whether another outlet has spoken with its speaker, and we have not.

    What is tied to the outlet itself, or to a wire, is theirs whatever hand wrote it down.
    """
    is_first_hand = quote.evidence is not None and quote.evidence.first_hand
    return _is_told_elsewhere(quote) and not (is_first_hand and not _is_theirs(quote))


def _is_theirs(quote: Quote) -> bool:
    source, outlets = quote.source, (quote.via.casefold(), quote.outlet.casefold())
    return source is not None and (
        source.kind == Source.Kind.WIRE or source.name.casefold() in outlets
    )


def _is_told_elsewhere(quote: Quote) -> bool:
    ours = settings.SITE_NAME.casefold()
    return bool(quote.via or (quote.outlet and quote.outlet.casefold() not in ours))


def _has_terms(quote: Quote) -> bool:
    """Say whether its terms settle that it goes without a name."""
    terms = terms_with(quote.source, quote.agreement) if quote.source else None
    return terms is not None and (terms.is_unnamed or terms.is_off_record)


class _Names:
    """The names that copy gives, and whether they are those of a source; each is read once."""

    def __init__(self, document: Document) -> None:
        self.keys = keys_in(_part(document, _READ))
        self.plain = _part(document, _PLAIN)
        self._have: dict[int, bool] = {}

    def have(self, source: Source) -> bool:
        """Say whether copy names the source, by its own name or another that it is known by.

        A common word names it as its own name alone: as an alias *Hull* would be the town, too.
        """
        if source.pk not in self._have:
            names = _names(source)
            words = [name for name in names if name == source.name or name.startswith("@")]
            so = any(stands_so(self.plain, name) for name in words)
            self._have[source.pk] = so or names_one(self.keys, names)
        return self._have[source.pk]

    def by_alias(self, source: Source, called: str) -> str:
        """Return the alias that alone names a person, if that may be another's name in the copy.

        An alias that shares no word with the name may be, unless the speaker is ``called`` so.
        """
        if not (called and _is_person(source)) or names_one(self.keys, [source.name]):
            return ""
        aliases = (alias.name for alias in source.aliases.all())
        apart = (alias for alias in aliases if not _share_word(alias, source.name))
        used = next((alias for alias in apart if names_one(self.keys, [alias])), "")
        return "" if _share_word(used, called) else used

    def hides(self, source: Source) -> bool:
        """Say whether it is a person whom copy does not name."""
        return _is_person(source) and not self.have(source)


def _share_word(one: str, other: str) -> bool:
    return not set(name_keys(one).key.split()).isdisjoint(name_keys(other).key.split())


def _part(document: Document, kinds: Iterable[str]) -> Document:
    read = (document.text[b.start : b.end] for b in document.blocks if b.kind in kinds)
    return Document("\n\n".join(read))


def _is_person(source: Source) -> bool:
    is_one = source.kind == Source.Kind.PERSON
    return is_one and (source.person is not None or not is_body(source.name))


def _names(source: Source) -> list[str]:
    """Return the names of a source: that of a body is nobody's own."""
    is_person = _is_person(source)
    return [name for name in open_names(source) if not (is_person and is_body(name))]


def _may_tell(document: Document, quote: Quote) -> bool:
    """Say whether an office, a body or its spokesman stands for the speaker.

    The reading errs, so that what the sentence has right beside the word for saying counts, too.
    """
    called = _called(quote)
    is_body = speaker_kind(called.lower()) == "collective"
    beside = (_beside(text, quote) for text in _sentences(document, quote))
    is_office = any(is_said_by_office(text, quote.cue) for text in beside)
    return is_body or is_office or is_mouthpiece(called) or singles_out(called)


def _told(quote: Quote, source: Source, names: _Names) -> str:
    words, called = short(quote.exact), _called(quote)
    agreed = "record what was agreed with them and ask for anonymity."
    if not any(map(proper_name, _names(source))):
        return (
            f"“{source}” is no name, or none that the copy gives: say who says {words}, and name "
            f"them in the copy, or {agreed}"
        )
    is_named = names_one(names.keys, [called])
    alias = f"add “{called}” as an alias where that is their name, too, " if is_named else ""
    return (
        f"The copy nowhere names {source}, who says {words}: name them, {alias}or {agreed}"
        f"{_whose_evidence(quote)}"
    )


def _whose_evidence(quote: Quote) -> str:
    is_ours = _is_told_elsewhere(quote)
    return " Where another outlet heard it, mark its evidence as second hand." if is_ours else ""


def _called(quote: Quote) -> str:
    """Return what copy calls the speaker, or may do where the reading is not sure."""
    return quote.speaker or next(iter(quote.candidates), "")


def _doubt(document: Document, quote: Quote, names: _Names) -> str:
    """Return why copy may leave out who speaks, and what to do, or nothing."""
    words, called = short(quote.exact), _called(quote)
    is_named = quote.source is not None and names.have(quote.source)
    if _asks_for_silence(document, quote):
        return (
            f"The copy says that somebody beside {words} is not to be named: ask for anonymity "
            "for whoever says it, or say why it may stand."
        )
    if is_mouthpiece(called):
        is_plain = is_named or speaks_for_a_body(called) or _has_name_before(document, quote)
        asked = f"The copy names no body for which “{called}” says {words}: name it."
        return "" if is_plain else asked
    if quote.source and names.hides(quote.source):
        return (
            f"The copy nowhere names {quote.source}, who says {words}, and may call them by their "
            "office or body alone: name them, or say why that tells readers who it is."
        )
    if quote.source and (alias := names.by_alias(quote.source, called)):
        return (
            f"The copy names {quote.source}, who says {words}, by “{alias}”, an alias, and calls "
            f"who says it “{called}”: name them, or say why nobody else is meant there."
        )
    return _read_doubt(document, quote, is_named)


def _read_doubt(document: Document, quote: Quote, is_named: bool) -> str:
    if not _may_be_unnamed(document, quote, is_named):
        return ""
    return (
        f"The copy seems not to name who says {short(quote.exact)}, “{_called(quote)}”: "
        "name them, or tie the quote to who said it and ask for anonymity. Where they are "
        "named, say so."
    )


def _may_be_unnamed(document: Document, quote: Quote, is_named: bool) -> bool:
    """Judge by what copy calls the speaker; *she* may well be somebody whom it names elsewhere."""
    called = _called(quote)
    is_person = is_named and quote.source is not None and _is_person(quote.source)
    if not is_unnamed_person(called) or (is_person and not is_indefinite(called)):
        return False
    is_author = called == "I" and any(block.kind == "byline" for block in document.blocks)
    if is_author or (quote.source is None and is_source(called)):  # whom “sources” asks about
        return False
    is_read = bool(quote.speaker or quote.source or is_pronoun(called))
    texts = (document.text[block.start : block.end] for block in _blocks(document, quote))
    return is_read and not any(is_named_beside(text, called, quote.cue) for text in texts)


def _blocks(document: Document, quote: Quote) -> Iterator[Block]:
    return (b for b in document.blocks if b.start < quote.end and quote.start < b.end)


def _asks_for_silence(document: Document, quote: Quote) -> bool:
    """Say whether the sentences in which it stands do, beside its own words."""
    return any(asks_for_silence(_beside(text, quote)) for text in _sentences(document, quote))


def _sentences(document: Document, quote: Quote) -> Iterator[str]:
    spans = (s for s in document.sentences if s.start < quote.end and quote.start < s.end)
    return (document.text[span.start : span.end] for span in spans)


def _beside(text: str, quote: Quote) -> str:
    return text.replace(quote.exact, " ")


def _has_name_before(document: Document, quote: Quote) -> bool:
    """Say whether its paragraph, beside its words, or the one before has a name, as a body's."""
    ours = [block.start for block in _blocks(document, quote)]
    before = [b for b in document.blocks if b.kind == "paragraph" and b.end <= min(ours, default=0)]
    near = [*before[-1:], *_blocks(document, quote)]
    return any(
        word.text[0].isupper()
        and not quote.start <= word.start < quote.end
        and word.text.lower() not in lex.TIMES
        and not (word.start in document.sentence_openings and is_common_word(word.text))
        for block in near
        for word in document.words_in(block.span)
    )

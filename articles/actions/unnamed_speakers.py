"""Copy names whoever it quotes, or leave was given not to (design §2, rule 4).

Where the desk knows who spoke the rule is exact: the name stands in the copy, or it does not, and
then the conditions are to be met that AP sets for all material from a source without a name.
Elsewhere the words by which copy calls a speaker are read, which errs, so that a person may say
why they may stand. A spokesman's word is that of a body, and another outlet has asked its own
source.
"""

from collections.abc import Iterable, Iterator

from django.conf import settings

from articles.actions.errors import Blocker, short
from articles.actions.open_names import open_names
from articles.actions.terms import terms_with
from articles.checks.named import is_body, names_one, proper_name
from articles.models import Quote, Source
from articles.quotations.named_beside import is_named_beside
from articles.quotations.unnamed import is_mouthpiece, is_source
from articles.quotations.unnamed_person import is_indefinite, is_pronoun, is_unnamed_person
from articles.registry.keys import keys_in
from articles.text.document import Document

#: Where a reader learns who is quoted; a byline says who writes.
_READ = ("headline", "standfirst", "paragraph", "caption")


def unnamed_speakers(document: Document, quotes: Iterable[Quote]) -> Iterator[Blocker]:
    """Yield each of ``quotes`` whose speaker ``document`` does not name, or seems not to.

    Rule ``unnamed`` is sure; ``may_be_unnamed`` is for a person to read.
    """
    asked = [quote for quote in quotes if not (is_second_hand(quote) or _is_settled(quote))]
    named = _named(document, {quote.source for quote in asked if quote.source})
    for quote in asked:
        target = f"quote:{quote.pk}"
        if quote.source and not named.get(quote.source.pk, True):
            yield Blocker("unnamed", _told(quote, quote.source), target)
        elif _may_be_unnamed(document, quote, quote.source_id in named):
            said = (
                f"The copy seems not to name who says {short(quote.exact)}, “{_called(quote)}”: "
                "name them, or tie the quote to who said it and ask for anonymity. Where they are "
                "named, say so."
            )
            yield Blocker("may_be_unnamed", said, target)


def is_second_hand(quote: Quote) -> bool:
    """Say whether another outlet has spoken with its speaker."""
    ours = settings.SITE_NAME.casefold()
    return bool(quote.via or (quote.outlet and quote.outlet.casefold() not in ours))


def _is_settled(quote: Quote) -> bool:
    """Say whether its terms, or the body it speaks for, settle that it goes without a name."""
    if is_mouthpiece(_called(quote)):
        return True
    terms = terms_with(quote.source, quote.agreement) if quote.source else None
    return terms is not None and (terms.is_unnamed or terms.is_off_record)


def _named(document: Document, sources: set[Source]) -> dict[int, bool]:
    """Return of the sources that are people, by id, whether ``document`` names them."""
    read = (document.text[b.start : b.end] for b in document.blocks if b.kind in _READ)
    known = keys_in(Document("\n\n".join(read)))
    return {each.pk: names_one(known, _names(each)) for each in sources if _is_person(each)}


def _is_person(source: Source) -> bool:
    is_one = source.kind == Source.Kind.PERSON
    return is_one and (source.person is not None or not is_body(source.name))


def _names(source: Source) -> list[str]:
    """Return the names of a person: that of a body is nobody's own."""
    return [name for name in open_names(source) if not is_body(name)]


def _told(quote: Quote, source: Source) -> str:
    words = short(quote.exact)
    if not any(map(proper_name, _names(source))):
        return (
            f"“{source}” is no name: say who says {words}, and name them in the copy, or record "
            "what was agreed with them and ask for anonymity."
        )
    return (
        f"The copy nowhere names {source}, who says {words}: name them, add the alias by which the "
        "copy does, or record what was agreed with them and ask for anonymity."
    )


def _called(quote: Quote) -> str:
    """Return what copy calls the speaker, or may do where the reading is not sure."""
    return quote.speaker or next(iter(quote.candidates), "")


def _may_be_unnamed(document: Document, quote: Quote, is_named: bool) -> bool:
    """Judge by what copy calls the speaker; *she* may well be somebody whom it names elsewhere."""
    called = _called(quote)
    if not is_unnamed_person(called) or (is_named and not is_indefinite(called)):
        return False
    is_author = called == "I" and any(block.kind == "byline" for block in document.blocks)
    if is_author or (quote.source is None and is_source(called)):  # whom “sources” asks about
        return False
    is_read = bool(quote.speaker or quote.source or is_pronoun(called))
    blocks = (b for b in document.blocks if b.start < quote.end and quote.start < b.end)
    texts = (document.text[block.start : block.end] for block in blocks)
    return is_read and not any(is_named_beside(text, called, quote.cue) for text in texts)

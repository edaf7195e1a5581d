"""Mixed quotation: a fragment in the middle of the same speaker's indirect speech.

*She said the bridge was “a rusted promise” to the port* is one speech act, of which the
reporter gave two words as they were spoken.
"""

from collections.abc import Iterable
from typing import NamedTuple

from articles.quotations.base import Quote


class Act(NamedTuple):
    """One speech act: a quote, and the fragments of it that stand in quote marks."""

    quote: Quote
    fragments: tuple[Quote, ...]


def speech_acts(quotes: Iterable[Quote]) -> tuple[Act, ...]:
    """Return the speech acts that ``quotes``, in text order, make up, in the same order.

    A fragment goes with the indirect speech that covers it, where one speaks both; every
    other quote is an act by itself.
    """
    quotes = tuple(quotes)
    indirect = [quote for quote in quotes if quote.kind == "indirect"]
    fragments: dict[int, list[Quote]] = {id(quote): [] for quote in quotes}
    nested = set()
    for fragment in (quote for quote in quotes if quote.kind == "partial"):
        whole = next((quote for quote in indirect if _holds(quote, fragment)), None)
        if whole:
            fragments[id(whole)].append(fragment)
            nested.add(id(fragment))
    return tuple(Act(q, tuple(fragments[id(q)])) for q in quotes if id(q) not in nested)


def _holds(whole: Quote, fragment: Quote) -> bool:
    speakers = (whole.speaker, fragment.speaker)
    same = len({speaker and speaker.text for speaker in speakers}) == 1
    return same and all(any(s.covers(p) for s in whole.spans) for p in fragment.spans)

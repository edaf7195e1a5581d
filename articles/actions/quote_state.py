"""What a quote's proof stands on: what it binds, what the evidence says, what may be done to it.

Whatever touches words, speaker, evidence or the mark of a translation lets a verification fall.
"""

import hashlib

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import lock_article
from articles.actions.log import last_to_act
from articles.models import Quote
from articles.permissions import Person, named
from articles.quotations.evidence import Evidence as Words
from articles.quotations.match import Match, match

#: Seconds for which a comparison is remembered.
DAY = 24 * 60 * 60


def binding(quote: Quote) -> str:
    """Return a hash, in hex, of what a verification binds; one keyed by the house's secret.

    That is the quote's words, its speaker, its evidence, and the language of a translated one.
    The log keeps it: without a key, whoever reads the log could try names until one fits, and
    so learn what a source was called before it was made confidential.
    """
    source = f"{quote.source_id}:{quote.source.name}" if quote.source else ""
    parts = [quote.exact, source, quote.evidence.sha256 if quote.evidence else ""]
    if quote.translated_from:
        parts.append(quote.translated_from)
    return salted_hmac("articles.binding", "\n".join(parts), algorithm="sha256").hexdigest()


def standing(quote: Quote) -> str:
    """Return the quote's status and its ``binding``, which a dispute is about."""
    return f"{quote.status} {binding(quote)}"


def compared(quote: Quote, words: Words | None = None) -> Match | None:
    """Compare the quote word by word with its evidence.

    ``words`` is that evidence, indexed, where many quotes are held against it. None where
    there is no text, and for a translated quote, which is compared with nothing.
    """
    evidence = quote.evidence
    if evidence is None or not evidence.text or quote.translated_from:
        return None
    # A million words take seconds to index; neither they nor the quote's words change under a key.
    key = hashlib.sha256(f"{evidence.sha256}\n{quote.words}".encode()).hexdigest()
    return cache.get_or_set(f"match-{key}", lambda: match(quote.words, words or evidence.text), DAY)


def holds(found: Match | None) -> bool:
    """Whether the evidence has the quote's words, and leaves nothing for a person to weigh."""
    return found is not None and found.verdict in ("verbatim", "trimmed") and not found.warnings


def match_if_it_holds(quote: Quote, words: Words | None = None) -> None:
    """Say that a quote with a speaker matches its evidence, where it does."""
    if quote.source and holds(compared(quote, words)):
        quote.status = Quote.Status.MATCHED


def unverify(quote: Quote) -> None:
    """Let a quote fall back to what is left when what it bound changes."""
    quote.status = Quote.Status.ATTRIBUTED if quote.source else Quote.Status.UNATTRIBUTED
    quote.verified_by = quote.verified_at = None
    quote.bound_sha256 = ""


def locked_quote(quote: Quote) -> Quote:
    """Return the quote as it is now, its article locked until the transaction ends.

    Raises Conflict where a reading of the copy has taken it away.
    """
    lock_article(quote.article)
    quotes = Quote.objects.select_related("article__desk", "source", "evidence")
    now = quotes.defer("evidence__file").filter(pk=quote.pk).first()
    if now is None:
        raise Conflict("The words of this quote have left the copy.")
    return now


def check_live(quote: Quote) -> None:
    """Raise Refused for a quote that was set aside, or whose words have left the copy."""
    if quote.is_set_aside:
        raise Refused(f"This quote was set aside{by(quote, 'set_aside')}: take it up again first.")
    if quote.retired:
        raise Refused("The words of this quote have left the copy.")


def check_seen(quote: Quote, seen: str | None, now: str) -> None:
    """Raise Conflict where ``seen``, what the person was shown, is not ``now`` any more."""
    if seen not in (None, now):
        last = _last_to_act(quote)
        who = f"; {named(last)} acted on it last" if last else ""
        raise Conflict(
            f"This quote has changed since you opened it{who}. Compare it again; what you "
            "typed is kept."
        )


def by(quote: Quote, verb: str) -> str:
    """Return “ by” and the name of who last did ``verb`` to the quote, if anybody did."""
    person = _last_to_act(quote, verb)
    return f" by {named(person)}" if person else ""


def quote_target(quote: Quote) -> str:
    """Name the quote for the log."""
    return f"quote:{quote.pk}"


def _last_to_act(quote: Quote, *verbs: str) -> Person | None:
    """Return who last did one of ``verbs``, or anything at all, to the quote, if anybody did."""
    return last_to_act(quote.article, quote_target(quote), *verbs)

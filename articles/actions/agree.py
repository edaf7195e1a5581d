"""Record on what terms a source spoke, and say which terms a quote was spoken on."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from articles.actions.called import tells
from articles.actions.deciders import may_decide
from articles.actions.errors import Conflict, Refused
from articles.actions.freed import keeping_in_mind
from articles.actions.freer_terms import is_freer, locked_with_uses, reopen
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.actions.naming import check_naming
from articles.actions.quote_state import (
    binding,
    check_live,
    check_seen,
    locked_quote,
    match_if_it_holds,
    quote_target,
    unverify,
)
from articles.actions.real_names import real_names
from articles.actions.seal_identity import LOST, may_open
from articles.actions.terms import UNNAMED, check_source, newest
from articles.models import Agreement, Quote, Source
from articles.models.sealed import LostKey, Sealed
from articles.permissions import Person, may, named
from articles.text.copy import normalise


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed, by whom of the desk, and on which day."""

    level: str
    terms: str
    agreed_by: Person
    agreed_on: date
    permitted_description: str = ""


@sensitive_variables()
def record_agreement(
    user: Person, source: Source, agreed: Agreed, seen: int | None = None
) -> Agreement:
    """Record what was agreed with the source. Needs the act ``agree``.

    Where it frees the desk of what was promised before, what stood under that falls: quotes of
    the source, those that it says too, and what rests on evidence that it gave (``reopen``).
    ``seen`` is the id of the newest agreement as the person was shown it, or 0 for none.
    Raises Refused without terms in words, without a permitted description for a source that
    copy may not name, for a description that names it, and for terms that somebody not of the
    desk agreed to or that are yet to be; Conflict where others were recorded meanwhile.
    """
    require(user, "agree", source.desk)
    terms = require_words(agreed.terms, "Terms")
    with transaction.atomic():
        source, quotes, statements = locked_with_uses(source)
        before = newest(source)
        _check_newest(source, seen)
        agreement = Agreement(
            source=source,
            level=agreed.level,
            permitted_description=normalise(agreed.permitted_description).strip(),
            terms=Sealed.of(terms),
            agreed_by=agreed.agreed_by,
            agreed_on=agreed.agreed_on,
            recorded_by=user,
        )
        check_fields(agreement, "level", "permitted_description")
        _check(agreement)
        _check_names_nobody(user, agreement)
        agreement.save()
        target = agreement_target(agreement)
        record(
            user, "recorded_agreement", None, target, source=source.pk, level=str(agreement.level)
        )
        if before and is_freer(agreement.level, before.level):
            reopen(user, quotes, statements, agreement=agreement.pk)
    return agreement


def choose_terms(
    user: Person, quote: Quote, agreement: Agreement | None, seen: str | None = None
) -> None:
    """Say on which of its source's terms the quote was spoken; None is the newest.

    A verification falls, so that nobody frees their own story of what was promised. Needs the
    act ``agree``. Raises Refused for terms of another source, and for such as let no quote
    stand in copy; Conflict as ``set_speaker`` does.
    """
    require(user, "agree", quote.article.desk)
    with transaction.atomic():
        quote = locked_quote(quote)
        check_live(quote)
        check_seen(quote, seen, binding(quote))
        if quote.source is None or (agreement and agreement.source_id != quote.source_id):
            raise Refused("Terms: choose an agreement with this quote’s source.")
        check_source(quote, quote.source, agreement)
        was_verified = quote.status == Quote.Status.VERIFIED
        with keeping_in_mind(user, quote):
            quote.agreement = agreement
            unverify(quote)
            match_if_it_holds(quote)
            quote.save()
        record(
            user,
            "chose_terms",
            quote.article,
            quote_target(quote),
            agreement=agreement.pk if agreement else None,
            reset=was_verified,
        )


@sensitive_variables()
def open_terms(user: Person, agreement: Agreement) -> str:
    """Return the terms in words. Each look is on the log.

    Raises Refused for those whom ``may_open_terms`` does not let, and where the key is lost.
    """
    if not may_open_terms(user, agreement):
        raise Refused(
            "The terms are under seal: who agreed to them, who may know the source and who "
            "decides on its anonymity may read them."
        )
    with transaction.atomic():
        words = opened(agreement.terms)
        record(user, "opened_terms", None, agreement_target(agreement), source=agreement.source_id)
    return words


def may_open_terms(user: Person, agreement: Agreement) -> bool:
    """Say whether ``user`` may read the terms: they made them, may know the source, or decide."""
    desk = agreement.source.desk
    if not may(user, "read", desk):
        return False
    if user.pk in (agreement.recorded_by_id, agreement.agreed_by_id):
        return True
    identity = getattr(agreement.source, "identity", None)
    if identity and may_open(user, identity):
        return True
    requests = agreement.requests.select_related("article__desk", "agreement")
    return any(may_decide(user, request) for request in requests)


def opened(sealed: Sealed) -> str:
    """Open the seal. Raises Refused where the key is lost."""
    try:
        return sealed.open()
    except LostKey as error:
        raise Refused(LOST) from error


def agreement_target(agreement: Agreement) -> str:
    """Name the agreement for the log."""
    return f"agreement:{agreement.pk}"


def _check_newest(source: Source, seen: int | None) -> None:
    last = newest(source)
    if seen is not None and seen != (last.pk if last else 0):
        who = f"{named(last.recorded_by)} has" if last else "Somebody has"
        raise Conflict(
            f"{who} recorded other terms with this source meanwhile. Look at them; what you "
            "typed is kept."
        )


def _check(agreement: Agreement) -> None:
    if agreement.level in UNNAMED and not agreement.permitted_description:
        raise Refused(
            "Permitted description: say what copy may call a source that it does not name."
        )
    if not may(agreement.agreed_by, "agree", agreement.source.desk):
        raise Refused(
            f"Who agreed: {named(agreement.agreed_by)} makes no agreements for this desk."
        )
    if agreement.agreed_on > timezone.localdate():
        raise Refused("When: this day is yet to come.")


@sensitive_variables()
def _check_names_nobody(user: Person, agreement: Agreement) -> None:
    """Refuse a description that names the source, which anybody may read."""
    source, words = agreement.source, agreement.permitted_description
    check_naming(user, source, words, "Permitted description")
    is_open = not source.is_confidential and agreement.level in UNNAMED
    if is_open and tells(words, real_names(source)):
        raise Refused("Permitted description: it names the source.")

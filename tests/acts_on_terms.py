"""The actions on agreements and anonymity with who may do them, beside those of ``tests.acts``."""

from collections.abc import Callable

from django.contrib.auth.models import User

from articles.actions.agree import choose_terms
from articles.actions.anonymity import (
    approve_anonymity,
    open_answers,
    refuse_anonymity,
    withdraw_anonymity,
)
from articles.actions.further_sources import add_further_source, remove_further_source
from articles.actions.set_speaker import set_speaker
from articles.models import Quote, Role
from articles.permissions import may
from tests.actions.agreed import agreed_with, asked
from tests.factories import make_article, make_source, make_user

STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
MANAGERS = {Role.DESK_EDITOR, Role.STANDARDS}


def make_quote() -> Quote:
    """Return a quote of sources, one of whom is tied to it."""
    quote = make_article("Sources said the ferry will stop.").quotes.get()
    set_speaker(make_user(Role.REPORTER), quote, make_source())
    quote.refresh_from_db()
    return quote


def do_remove_further(user: User) -> None:
    quote, other = make_quote(), make_source(name="Bo Larsen")
    add_further_source(make_user(Role.REPORTER), quote, other)
    remove_further_source(user, quote, other)


def do_approve(user: User) -> None:
    request = asked()
    if may(user, "approve_anonymity", request.article.desk):
        open_answers(user, request)
    approve_anonymity(user, request, "It is vital.")


#: Name → the action, the act it needs, and who may do that.
ON_TERMS: dict[str, tuple[Callable[[User], object], str, set]] = {
    "record_agreement": (lambda user: agreed_with(make_source(), by=user), "agree", STAFF),
    "choose_terms": (lambda user: choose_terms(user, make_quote(), None), "agree", STAFF),
    "add_further_source": (
        lambda user: add_further_source(user, make_quote(), make_source(name="Bo Larsen")),
        "attribute",
        STAFF,
    ),
    "remove_further_source": (do_remove_further, "attribute", STAFF),
    "ask_anonymity": (lambda user: asked(by=user), "ask_anonymity", STAFF),
    "approve_anonymity": (do_approve, "approve_anonymity", MANAGERS),
    "refuse_anonymity": (
        lambda user: refuse_anonymity(user, asked(), "It is opinion."),
        "approve_anonymity",
        MANAGERS,
    ),
    "withdraw_anonymity": (
        lambda user: withdraw_anonymity(user, asked(), "It is opinion."),
        "approve_anonymity",
        MANAGERS,
    ),
}

"""Leave to print a source without its name: asked for, decided on by a manager, taken back.

The four questions are the Associated Press's conditions for material from anonymous sources,
each asked by itself: information and not opinion; vital to the report; not to be had except so;
from a source who is reliable and in a position to know (AP, News Values & Principles). As there,
a news manager decides before the story goes on.
"""

import json
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from articles.actions.agree import opened
from articles.actions.deciders import check_decider, may_decide
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import lock_article, move_status, require, require_words
from articles.actions.leave import has_lapsed, quotes_of, shown, use_of
from articles.actions.log import record
from articles.actions.seal_identity import may_open
from articles.actions.terms import NEVER, UNNAMED
from articles.models import Agreement, AnonymityRequest, Article
from articles.models.sealed import Sealed
from articles.permissions import Person, may, named

#: The house's questions; each is answered in words.
QUESTIONS = {
    "information": "Is it information, and not opinion?",
    "vital": "Why is it vital to the story?",
    "otherwise": "Why can it not be had on the record?",
    "reliable": "Why is the source reliable, and in a position to know?",
}
Status = AnonymityRequest.Status
STANDING = (Status.ASKED, Status.APPROVED)


@sensitive_variables()
def ask_anonymity(
    user: Person, agreement: Agreement, article: Article, answers: Mapping[str, str]
) -> AnonymityRequest:
    """Ask leave to print the source without its name in this article. Needs ``ask_anonymity``.

    ``answers`` answer QUESTIONS, and are sealed. What was approved and has lapsed, since the
    source is quoted otherwise now, is taken back. Raises Refused where a question is not
    answered and for terms that ask for no anonymity; Conflict where it is asked for or approved
    already.
    """
    require(user, "ask_anonymity", article.desk)
    _check_terms(agreement, article)
    said = {name: require_words(answers.get(name, ""), QUESTIONS[name]) for name in QUESTIONS}
    with transaction.atomic():
        article = lock_article(article)
        _make_way(user, agreement, article)
        request = AnonymityRequest.objects.create(
            agreement=agreement,
            article=article,
            answers=Sealed.of(json.dumps(said)),
            asked_by=user,
        )
        _record(user, "asked_anonymity", request)
    return request


def approve_anonymity(
    user: Person, request: AnonymityRequest, reason: str, seen: str | None = None
) -> None:
    """Let copy leave the source's name out where it is quoted now. Needs ``approve_anonymity``.

    ``seen`` is what is quoted (``leave.shown``) as the person was shown it. Raises Refused for
    who asked, agreed to the terms or wrote part of the story, superusers too, without a reason,
    and to those who have not read the answers; Conflict where somebody has decided meanwhile,
    or what is quoted has changed.
    """
    _decide(user, request, Status.APPROVED, reason, seen)


def refuse_anonymity(user: Person, request: AnonymityRequest, reason: str) -> None:
    """Do not let it: the source is named, or what it says is cut. As ``approve_anonymity``."""
    _decide(user, request, Status.REFUSED, reason)


def withdraw_anonymity(user: Person, request: AnonymityRequest, reason: str) -> None:
    """Take back what was asked for or approved; from then on it stands in the way of release.

    For who asked, and for those who may decide such requests. Raises Refused without a
    reason, and Conflict where it was refused or taken back meanwhile.
    """
    own = request.asked_by_id == user.pk
    require(user, "ask_anonymity" if own else "approve_anonymity", request.article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        now = _locked(request)
        if now.status not in STANDING:
            raise Conflict(f"Somebody was first: this is {state(now)} already.")
        move_status(now, Status.WITHDRAWN, withdrawn_by=user, withdrawn_because=reason)
        _record(user, "withdrew_anonymity", now)


@sensitive_variables()
def open_answers(user: Person, request: AnonymityRequest) -> list[tuple[str, str]]:
    """Return each question with its answer. Each look is on the log.

    Raises Refused for those whom ``may_open_answers`` does not let, and where the key is lost.
    """
    if not may_open_answers(user, request):
        raise Refused(
            "The answers are under seal: who asked, who may know the source and who decides "
            "may read them."
        )
    with transaction.atomic():
        answers = json.loads(opened(request.answers))
        _record(user, "opened_answers", request)
    return [(question, answers[name]) for name, question in QUESTIONS.items()]


def may_open_answers(user: Person, request: AnonymityRequest) -> bool:
    """Say whether ``user`` may read the answers: they asked, may know the source, or decide."""
    desk = request.article.desk
    if not may(user, "read", desk):
        return False
    identity = getattr(request.agreement.source, "identity", None)
    is_let_in = identity is not None and may_open(user, identity)
    return user.pk == request.asked_by_id or is_let_in or may_decide(user, request)


def state(request: AnonymityRequest) -> str:
    """Return where the request stands and by whom, such as “refused by Ann Roe”."""
    who = {
        Status.ASKED: request.asked_by,
        Status.WITHDRAWN: request.withdrawn_by,
    }.get(Status(request.status), request.decided_by)
    return f"{request.get_status_display()} by {named(who)}"


def _decide(
    user: Person, request: AnonymityRequest, to: str, reason: str, seen: str | None = None
) -> None:
    require(user, "approve_anonymity", request.article.desk)
    check_decider(user, request)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        now = _locked(request)
        if to == Status.APPROVED:
            _check_read(user, now)
        if now.status != Status.ASKED:
            raise Conflict(f"Somebody was first: this is {state(now)} already.")
        is_yes = to == Status.APPROVED
        uses = _uses(now, seen) if is_yes else []
        move_status(now, to, decided_by=user, decided_at=timezone.now(), reason=reason, uses=uses)
        _record(user, "approved_anonymity" if is_yes else "refused_anonymity", now)


def _uses(request: AnonymityRequest, seen: str | None) -> list[str]:
    quotes = quotes_of(request)
    if seen not in (None, shown(quotes)):
        raise Conflict(
            "What the story quotes of this source has changed since you opened this: read it again."
        )
    return [use_of(quote) for quote in quotes]


def _locked(request: AnonymityRequest) -> AnonymityRequest:
    """Return the request as it is now, its article locked until the transaction ends."""
    lock_article(request.article)
    people = ("asked_by", "decided_by", "withdrawn_by")
    rows = AnonymityRequest.objects.select_related("article__desk", "agreement", *people)
    return rows.get(pk=request.pk)


def _check_terms(agreement: Agreement, article: Article) -> None:
    if agreement.source.desk_id != article.desk_id:
        raise Refused("Source: choose one of this story’s desk.")
    if agreement.level == Agreement.Level.OFF_RECORD:
        raise Refused(f"{NEVER}: no leave makes it so. Agree on background first.")
    if agreement.level not in UNNAMED:
        raise Refused("This source is on the record: name it, or agree on background first.")


def _make_way(user: Person, agreement: Agreement, article: Article) -> None:
    """Take back what has lapsed. Raises Conflict where something stands."""
    asked = article.anonymity_requests.filter(agreement=agreement, status__in=STANDING)
    standing = asked.select_related("article", "agreement", "asked_by", "decided_by").first()
    if standing is None:
        return
    if not has_lapsed(standing):
        raise Conflict(f"Anonymity for this source in this story is {state(standing)} already.")
    because = "It was asked for anew, for what is quoted now."
    move_status(standing, Status.WITHDRAWN, withdrawn_by=user, withdrawn_because=because)
    _record(user, "withdrew_anonymity", standing)


def _check_read(user: Person, request: AnonymityRequest) -> None:
    looks = request.article.events.filter(verb="opened_answers", target=_target(request))
    if not looks.filter(actor=user).exists():
        raise Refused("Read the answers to the four questions first, then decide.")


def _record(user: Person, verb: str, request: AnonymityRequest) -> None:
    record(user, verb, request.article, _target(request), source=request.agreement.source_id)


def _target(request: AnonymityRequest) -> str:
    return f"request:{request.pk}"

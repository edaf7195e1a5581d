"""Rows for tests, made by the same actions that people use, as plain keyword functions.

What a test does not name has a plain value: ``make_article(headline="Bridge opens")``.
"""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User

from articles.actions.apply import apply_approved
from articles.actions.attach_evidence import attach_evidence
from articles.actions.decide import approve
from articles.actions.keep_evidence import Snapshot, keep_evidence
from articles.actions.mark_statement import Marks, mark_statement
from articles.actions.propose import Proposal, propose
from articles.actions.quote_state import binding
from articles.actions.raise_flag import raise_flag
from articles.actions.read_evidence import read_evidence
from articles.actions.release import approve_release, publish
from articles.actions.set_speaker import add_source, set_speaker
from articles.actions.submit import Filing, submit
from articles.actions.verify_quote import verify_quote
from articles.models import (
    Approval,
    Article,
    Correction,
    Desk,
    Evidence,
    Flag,
    Membership,
    Quote,
    Revision,
    Role,
    Source,
    Statement,
)
from articles.models.membership import CROSS_DESK
from articles.text.copy import PARTS, Copy

HEADLINE = "Council votes to keep the bridge open"
BODY = "The council met on Tuesday.\n\nIt will meet again in May."

_numbers = count(1)


def make_desk(name: str = "World") -> Desk:
    """Return the desk of this name, made if there is none."""
    return Desk.objects.get_or_create(name=name, slug=name.lower().replace(" ", "-"))[0]


def make_user(
    role: str | None = None, desk: Desk | None = None, username: str = "", **values: Any
) -> User:
    """Return a new user with ``role`` at ``desk``; without a desk at every desk, or World.

    Without a role the user belongs to no desk. The password is ``password``.
    """
    username = username or f"{role or 'nobody'}-{next(_numbers)}"
    user = get_user_model().objects.create_user(username, password="password", **values)
    if role:
        add_role(user, role, desk)
    return user


def add_role(user: User, role: str, desk: Desk | None = None) -> User:
    """Give ``user`` one more role, as ``make_user`` does; forget those read before."""
    if desk is None and role not in CROSS_DESK:
        desk = make_desk()
    Membership.objects.create(user=user, desk=desk, role=role)
    user.__dict__.pop("newsroom_roles", None)
    return user


def make_article(
    body: str = BODY, *, filed_by: User | None = None, desk: Desk | None = None, **values: Any
) -> Article:
    """File an article by ``submit``; ``values`` are other parts of the copy and of the Filing."""
    desk = desk or make_desk()
    parts = {part: values.pop(part) for part in PARTS if part in values}
    copy = Copy(**{"headline": HEADLINE, **parts, "body": body})
    filing = Filing(**{"slug": f"story-{next(_numbers)}", "desk": desk, **values})
    return submit(filed_by or make_user(Role.REPORTER, desk), copy, filing)


def place_of(article: Article, words: str) -> tuple[int, int]:
    """Return where ``words`` first stand in the working revision, in code points."""
    start = article.working.text.index(words)
    return start, start + len(words)


def make_flag(
    article: Article,
    words: str,
    *,
    severity: str = "must",
    message: str = "Is this so?",
    by: User | None = None,
) -> Flag:
    """Raise a flag by hand on the first ``words`` of the copy."""
    by = by or make_user(Role.FACT_CHECKER, article.desk)
    return raise_flag(by, article, article.working, place_of(article, words), message, severity)


def make_correction(
    article: Article, wrong: str, right: str, *, by: User | None = None, **values: Any
) -> Correction:
    """Propose ``right`` for the first ``wrong``; ``values`` are the Proposal's other fields."""
    by = by or make_user(Role.COPY_EDITOR, article.desk)
    start, end = place_of(article, wrong)
    proposal = Proposal(start, end, right, **{"reason": "It is wrong.", **values})
    return propose(by, article, article.working, proposal)


def apply_correction(
    article: Article, wrong: str, right: str, *, by: User | None = None, **values: Any
) -> Revision:
    """Propose, approve and apply one correction; ``article`` is then of the new revision."""
    editor = make_user(Role.DESK_EDITOR, article.desk)
    approve(editor, [make_correction(article, wrong, right, by=by, **values)])
    revision = apply_approved(editor, article)
    article.refresh_from_db()
    return revision


def make_source(desk: Desk | None = None, name: str = "Ana Duarte", **values: Any) -> Source:
    """Return a source of the desk."""
    desk = desk or make_desk()
    return add_source(make_user(Role.FACT_CHECKER, desk), desk, name, **values)


def make_evidence(desk: Desk | None = None, text: str = "", **values: Any) -> Evidence:
    """Keep a snapshot at the desk, and read it; ``values`` are the Snapshot's other fields."""
    evidence = bring_evidence(desk, text, **values)
    read_evidence(evidence.pk)
    evidence.refresh_from_db()
    return evidence


def bring_evidence(desk: Desk | None = None, text: str = "", **values: Any) -> Evidence:
    """Keep a snapshot as ``make_evidence`` does; that of a file is still to be read."""
    desk = desk or make_desk()
    snapshot = Snapshot(**{"title": f"Notes {next(_numbers)}", "text": text, **values})
    return keep_evidence(make_user(Role.FACT_CHECKER, desk), desk, snapshot)


def make_statement(
    article: Article, words: str, *, by: User | None = None, **marks: bool
) -> Statement:
    """Put the first ``words`` of the copy on the ledger; ``marks`` are its legal marks."""
    by = by or make_user(Role.FACT_CHECKER, article.desk)
    place = place_of(article, words)
    return mark_statement(by, article, article.working, place, Marks(**marks))


def verify(quote: Quote, by: User | None = None) -> Quote:
    """Give the quote a speaker and evidence of its own words, and verify it."""
    desk = quote.article.desk
    by = by or make_user(Role.FACT_CHECKER, desk)
    set_speaker(by, quote, make_source(desk))
    attach_evidence(by, quote, make_evidence(desk, quote.words))
    quote.refresh_from_db()
    verify_quote(by, quote, binding(quote))
    quote.refresh_from_db()
    return quote


def approve_for_release(article: Article, by: User | None = None, override: str = "") -> Approval:
    """Approve the release of the working revision; ``article`` is then as it is now."""
    by = by or make_user(Role.DESK_EDITOR, article.desk)
    approval = approve_release(by, article, article.working, override)
    article.refresh_from_db()
    return approval


def publish_article(article: Article, by: User | None = None) -> Article:
    """Approve and publish the working revision; return ``article`` as it is now."""
    if article.status != Article.Status.READY or article.is_published:
        approve_for_release(article)
    publish(by or make_user(Role.PUBLISHER, article.desk), article, article.working)
    article.refresh_from_db()
    return article

"""A superuser's client, and one row of everything that the admin only shows."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client

from articles.actions.complain import complain
from articles.actions.raise_flag import comment
from articles.actions.set_rule import set_rule
from articles.models import Event, LogHead, PilotCount, Role
from tests.acts_on_sources import make_identity
from tests.factories import (
    apply_correction,
    make_article,
    make_flag,
    make_user,
    place_of,
    publish_article,
    verify,
)
from tests.registered import make_person, make_place


@pytest.fixture
def superuser(db) -> User:
    return make_user(username="root", is_staff=True, is_superuser=True)


@pytest.fixture
def admin_client(superuser) -> Client:
    client = Client()
    client.force_login(superuser)
    return client


@pytest.fixture
def rows(db) -> dict[str, Model]:
    """A story that has been all the way, by model name: one row each."""
    article = make_article(
        "“We meet in May,” Ana Duarte said.\n\nIt was on Tuesday, and the comittee met."
    )
    quote = verify(article.quotes.live().get())
    flag = make_flag(article, "Tuesday", severity="consider")
    editor = make_user(Role.DESK_EDITOR)
    remark = comment(editor, article, article.working, place_of(article, "It was"), "Was it?")
    complaint = complain(editor, article.flags.get(rule="spelling"), "It is a name.")
    publish_article(article)
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="Wrong day."
    )
    found: dict[str, Any] = {
        "article": article,
        "revision": article.working,
        "flag": flag,
        "quote": quote,
        "source": quote.source,
        "identity": make_identity(),
        "evidence": quote.evidence,
        "correction": article.corrections.get(),
        "approval": article.approvals.get(),
        "comment": remark,
        "event": Event.objects.first(),
        "loghead": LogHead.objects.get(),
        "rulestate": set_rule(make_user(Role.STANDARDS), "spelling", "consider", is_pilot=False),
        "pilotcount": PilotCount.objects.create(article=article, rule="spelling", found=1),
        "complaint": complaint,
        "person": make_person("Ruth Pettersen"),
        "place": make_place("Lysova"),
    }
    return found

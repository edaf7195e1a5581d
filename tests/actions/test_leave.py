"""Leave is for what was quoted when it was given, and by who wrote none of the story."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from articles.actions.anonymity import (
    approve_anonymity,
    open_answers,
    refuse_anonymity,
)
from articles.actions.edit_copy import edit_copy
from articles.actions.errors import Conflict
from articles.actions.leave import shown
from articles.actions.set_speaker import set_speaker
from articles.actions.settle import settle_lost
from articles.models import AnonymityRequest, Article, Role
from tests.actions.agreed import (
    BODY,
    SPEECH,
    agreed_with,
    approved,
    asked,
    in_the_way,
    rules,
)
from tests.factories import (
    add_role,
    make_article,
    make_desk,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db
Status = AnonymityRequest.Status
ACTS = (approve_anonymity, refuse_anonymity)


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


def quoted(body: str = BODY) -> AnonymityRequest:
    """Return leave that was asked for and approved, for a story that quotes the source."""
    article, source = make_article(body), make_source()
    agreement = agreed_with(source)
    for quote in article.quotes.all():
        set_speaker(make_user(Role.FACT_CHECKER), quote, source)
    return approved(asked(article, agreement))


def rewrite(article: Article, old: str, new: str, by: User | None = None) -> None:
    """Edit the copy, and say that the source says all that is quoted."""
    article.refresh_from_db()
    copy = article.working.copy
    body = copy.body.replace(old, new)
    edit_copy(
        by or make_user(Role.COPY_EDITOR),
        article,
        article.working,
        replace(copy, body=body),
        "Late.",
    )
    source = article.anonymity_requests.first().agreement.source
    for quote in article.quotes.live().filter(source=None):
        set_speaker(make_user(Role.FACT_CHECKER), quote, source)


ANEW = [
    ("a senior official said.", "a senior official said.\n\n“It is late,” a senior official said."),
    (SPEECH, f"{SPEECH} or June"),
    ("a senior official", "the harbor’s official"),
]


@pytest.mark.parametrize(("old", "new"), ANEW)
def test_what_is_quoted_otherwise_than_was_approved_is_asked_anew(old, new):
    request = quoted()
    assert "anonymity" not in rules(request.article)
    rewrite(request.article, old, new)
    (blocker,) = (b for b in in_the_way(request.article) if b.rule == "anonymity")
    assert "before these words stood so in the copy: ask again" in blocker.message
    again = asked(request.article, request.agreement)
    request.refresh_from_db()
    assert (request.status, request.withdrawn_by) == ("withdrawn", again.asked_by)
    approved(again)
    assert "anonymity" not in rules(request.article)


def test_words_elsewhere_and_a_quote_that_is_cut_need_no_new_leave(editor):
    request = quoted(f"{BODY}\n\n“It is late,” a senior official said.")
    rewrite(request.article, "The harbor board met.", "The board met late.")
    rewrite(request.article, "\n\n“It is late,” a senior official said.", "")
    settle_lost(editor, request.article)
    assert request.article.quotes.live().count() == 1
    assert "anonymity" not in rules(request.article)
    with pytest.raises(Conflict, match="is approved by"):
        asked(request.article, request.agreement)


def test_leave_of_who_writes_part_of_the_story_later_counts_no_more():
    request = quoted()
    add_role(request.decided_by, Role.COPY_EDITOR, make_desk())
    rewrite(request.article, "The harbor board met.", "The board met late.", request.decided_by)
    (blocker,) = (b for b in in_the_way(request.article) if b.rule == "anonymity")
    assert "has written part of the story since: ask again" in blocker.message


def test_what_changed_while_a_manager_read_is_a_conflict(editor):
    request = asked()
    open_answers(editor, request)
    with pytest.raises(Conflict, match="has changed since you opened this"):
        approve_anonymity(editor, request, "It is vital.", "other words")
    approve_anonymity(editor, request, "It is vital.", shown([]))

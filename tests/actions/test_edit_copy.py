"""Rewrite copy before it is published: a new revision, with everything carried."""

from dataclasses import replace

import pytest

from articles.actions.edit_copy import edit_copy
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import LIMIT
from articles.models import Article, Event, Revision, Role
from tests.actions.together import together
from tests.factories import make_article, make_user, publish_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article():
    return make_article("The council met.")


def file(article: Article, body: str, reason: str = "Rewritten.", user=None) -> Revision:
    copy = replace(article.working.copy, body=body)
    return edit_copy(user or make_user(Role.REPORTER), article, article.working, copy, reason)


def test_an_edit_is_a_new_revision_and_the_old_one_stays(article):
    user = make_user(Role.REPORTER)
    revision = file(article, "The council met.\r\n\r\nIt rained.", " More. ", user)
    assert (revision.number, revision.kind, revision.author) == (2, "edit", user)
    assert (revision.body, revision.reason) == ("The council met.\n\nIt rained.", "More.")
    assert revision.sha256 == revision.copy.sha256
    first = article.revisions.get(number=1)
    assert (revision.parent, first.body) == (first, "The council met.")
    filed = Event.objects.get(verb="filed_revision")
    assert filed.details == {
        "number": 2, "kind": "edit", "sha256": revision.sha256, "parent_sha256": first.sha256,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "reason", "words"),
    [
        ("The council met.\r\n", "So.", "Nothing is changed"),
        (" ", "So.", "no text"),
        ("x" * (LIMIT + 1), "So.", "the desk takes 400,000"),
        ("It met.", " ", "Reason: say something"),
        ("It met.", "x" * 501, "at most 500"),
    ],
)
def test_what_cannot_be_filed_is_refused_in_words(article, body, reason, words):
    with pytest.raises(Refused, match=words):
        file(article, body, reason)
    assert article.revisions.count() == 1


def test_published_copy_is_not_rewritten(article):
    publish_article(article)
    with pytest.raises(Refused, match="was published: propose a correction"):
        file(article, "It met.")


def test_who_comes_second_is_told_who_was_first(article):
    stale = Article.objects.get(pk=article.pk)
    assert stale.working.number == 1
    first = file(article, "It met.")
    with pytest.raises(Conflict, match=f"{first.author} has filed revision 2 meanwhile"):
        file(stale, "It sat.")


def test_of_two_at_the_same_moment_one_is_filed(transactional_db):
    article = make_article("The council met.")
    outcomes = together(lambda: file(article, "It met."), lambda: file(article, "It sat."))
    assert {type(outcome) for outcome in outcomes} == {Revision, Conflict}
    winner = next(outcome for outcome in outcomes if isinstance(outcome, Revision))
    loser = next(outcome for outcome in outcomes if isinstance(outcome, Conflict))
    assert str(loser).startswith(f"{winner.author} has filed revision 2 meanwhile")
    assert Revision.objects.count() == 2

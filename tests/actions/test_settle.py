"""Doubtful places are confirmed, lost things settled, both by a person."""

import pytest

from articles.actions.errors import Refused
from articles.actions.propose import Proposal
from articles.actions.rule_on_flag import accept_flag
from articles.actions.settle import confirm_place, settle_lost
from articles.models import AnchorState, Correction, Event, Flag, Quote, Role
from tests.actions.test_review import edit
from tests.factories import make_article, make_correction, make_desk, make_flag, make_user, verify

pytestmark = pytest.mark.django_db

LOST = "Teh council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said."
BODY = f"{LOST}\n\nWhat follows has nothing to do with it at all."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.COPY_EDITOR, make_desk())


def test_what_an_edit_cut_waits_to_be_settled(editor):
    article = make_article(BODY)
    flag = make_flag(article, "Tuesday")
    correction = make_correction(article, "Teh", "The")
    quote = verify(article.quotes.get(kind="direct"))
    edit(article, f"{LOST}\n\n", "")
    for row in (flag, correction, quote):
        row.refresh_from_db()
        assert row.anchor_state == "orphaned"
    assert (flag.status, correction.status, quote.retired) == ("open", "proposed", False)

    assert settle_lost(editor, article) >= 3
    for row in (flag, correction, quote):
        row.refresh_from_db()
    assert (flag.status, flag.ruled_by) == ("resolved", editor)
    assert flag.reason == "Its words have left the copy."
    assert correction.status == "stale"
    assert (quote.retired, quote.status, quote.bound_sha256) == (True, "attributed", "")
    details = Event.objects.order_by("seq").last().details
    assert (details["flags"], details["corrections"]) == (1, 1)


def test_what_stands_in_its_place_is_not_settled(editor):
    article = make_article(BODY)
    lost, kept = make_flag(article, "Tuesday"), make_flag(article, "follows")
    edit(article, f"{LOST}\n\n", "")
    settle_lost(editor, article)
    lost.refresh_from_db()
    kept.refresh_from_db()
    assert (lost.status, kept.status, kept.anchor_state) == ("resolved", "open", "moved")


def test_a_flag_whose_correction_was_lost_is_open_again(editor):
    """The correction took in more words than the flag, and those are gone."""
    article = make_article(BODY)
    flag = make_flag(article, "follows")
    start = article.working.text.index("nothing")
    accept_flag(editor, flag, Proposal(start, start + 10, "something", "So."))
    edit(article, "nothing to do", "a lot to do")
    settle_lost(editor, article)
    flag.refresh_from_db()
    assert (flag.status, Correction.objects.get().status) == ("open", "stale")


def test_with_nothing_lost_there_is_nothing_to_settle(editor):
    with pytest.raises(Refused, match="Nothing has lost its place"):
        settle_lost(editor, make_article(BODY))
    assert not Event.objects.filter(verb="settled_lost").exists()


@pytest.mark.parametrize("kind", ["flag", "quote", "correction"])
def test_a_doubtful_place_is_confirmed(editor, kind):
    article = make_article(BODY)
    row = {
        "flag": lambda: make_flag(article, "Tuesday"),
        "quote": lambda: article.quotes.get(kind="direct"),
        "correction": lambda: make_correction(article, "Teh", "The"),
    }[kind]()
    type(row).objects.filter(pk=row.pk).update(anchor_state=AnchorState.DOUBTFUL)
    confirm_place(editor, row)
    row.refresh_from_db()
    assert row.anchor_state == "moved"
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("confirmed_place", f"{kind}:{row.pk}")


@pytest.mark.parametrize("state", ["exact", "moved", "orphaned"])
def test_only_a_doubtful_place_is_confirmed(editor, state):
    flag = make_flag(make_article(BODY), "Tuesday")
    Flag.objects.update(anchor_state=state)
    with pytest.raises(Refused, match="not in doubt any more"):
        confirm_place(editor, flag)
    flag.refresh_from_db()
    assert flag.anchor_state == state


def test_a_quote_that_was_set_aside_is_not_settled_again(editor):
    article = make_article(BODY)
    Quote.objects.update(retired=True, anchor_state=AnchorState.ORPHANED, note="A title.")
    with pytest.raises(Refused, match="Nothing has lost its place"):
        settle_lost(editor, article)

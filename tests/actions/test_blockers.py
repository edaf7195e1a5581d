"""What stands in the way of release, each with its place."""

import pytest

from articles.actions.blockers import blockers
from articles.actions.errors import Blocked, Blocker
from articles.actions.propose import Proposal
from articles.actions.release import approve_release, clear_legal
from articles.actions.rule_on_flag import accept_flag, dismiss_flags, query_flag
from articles.actions.verify_quote import dispute_quote
from articles.models import AnchorState, Article, Correction, Flag, Quote, Role
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db

PLAIN = "The council met on Tuesday.\n\nIt meets again in May."
QUOTED = "The council met.\n\n“We will keep it open,” Ana Duarte said."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def publisher():
    return make_user(Role.PUBLISHER, make_desk())


def blocked(article: Article, editor) -> list[Blocker]:
    """What a refused release names."""
    article.refresh_from_db()
    with pytest.raises(Blocked) as refusal:
        approve_release(editor, article, article.working)
    assert not article.approvals.filter(voided_at=None, kind="release").exists()
    return list(refusal.value.blockers)


def test_a_clean_story_has_nothing_in_the_way(editor):
    article = make_article(PLAIN)
    assert blockers(article, at_publication=True) == []
    approve_release(editor, article, article.working)
    article.refresh_from_db()
    assert article.status == "ready"


@pytest.mark.parametrize("headline", ["", "  "])
def test_a_story_without_a_headline_is_refused(editor, headline):
    article = make_article(PLAIN, headline=headline)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("structure", f"article:{article.pk}")
    assert "headline" in blocker.message


@pytest.mark.parametrize("status", ["open", "queried", "accepted"])
def test_an_unsettled_must_flag_is_in_the_way(editor, status):
    flag = make_flag(make_article(PLAIN), "Tuesday")
    if status == "queried":
        query_flag(editor, flag, "Which?")
    if status == "accepted":
        accept_flag(editor, flag, Proposal(flag.start, flag.end, "Monday", "So."))
    blocker = blocked(flag.article, editor)[0]
    assert (blocker.rule, blocker.target) == ("flag", f"flag:{flag.pk}")
    assert "Tuesday" in blocker.message
    assert status in blocker.message
    assert ("not yet applied" in blocker.message) == (status == "accepted")


@pytest.mark.parametrize("severity", ["should", "consider"])
def test_a_lesser_flag_is_not_in_the_way(editor, severity):
    article = make_flag(make_article(PLAIN), "Tuesday", severity=severity).article
    assert approve_release(editor, article, article.working)


def test_a_dismissed_must_flag_is_not_in_the_way(editor):
    flag = make_flag(make_article(PLAIN), "Tuesday")
    dismiss_flags(editor, [flag], "Right.")
    assert approve_release(editor, flag.article, flag.article.working)


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
@pytest.mark.parametrize("severity", ["must", "consider"])
def test_a_flag_out_of_place_is_in_the_way(editor, state, severity):
    flag = make_flag(make_article(PLAIN), "Tuesday", severity=severity)
    Flag.objects.update(anchor_state=state)
    (blocker,) = blocked(flag.article, editor)
    assert (blocker.rule, blocker.target) == ("place", f"flag:{flag.pk}")
    assert state.label in blocker.message


@pytest.mark.parametrize("kind", ["direct", "block", "partial"])
@pytest.mark.parametrize("status", ["unattributed", "attributed", "matched"])
def test_an_unverified_quote_is_in_the_way(editor, kind, status):
    article = make_article(QUOTED)
    quote = article.quotes.get(kind="direct")
    Quote.objects.filter(pk=quote.pk).update(kind=kind, status=status, speaker="")
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("quote", f"quote:{quote.pk}")
    assert Quote.Status(status).label in blocker.message


def test_a_speaker_whom_nobody_confirmed_is_named_so(editor):
    article = make_article(QUOTED)
    (blocker,) = blocked(article, editor)
    assert "speaker not confirmed (Ana Duarte?)" in blocker.message


def test_a_verified_quote_is_not_in_the_way(editor):
    article = make_article(QUOTED)
    verify(article.quotes.get(kind="direct"))
    assert approve_release(editor, article, article.working)


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_a_disputed_quote_is_in_the_way_whatever_its_kind(editor, kind):
    article = make_article(QUOTED)
    quote = article.quotes.get(kind="direct")
    dispute_quote(editor, quote, "Never said.")
    Quote.objects.update(kind=kind)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("dispute", f"quote:{quote.pk}")


@pytest.mark.parametrize("state", [AnchorState.DOUBTFUL, AnchorState.ORPHANED])
def test_a_verified_quote_out_of_place_is_in_the_way(editor, state):
    article = make_article(QUOTED)
    quote = verify(article.quotes.get(kind="direct"))
    Quote.objects.update(anchor_state=state)
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("place", f"quote:{quote.pk}")


@pytest.mark.parametrize("status", ["proposed", "approved"])
def test_a_pending_correction_is_in_the_way(editor, status):
    correction = make_correction(make_article(PLAIN), "Tuesday", "Monday")
    Correction.objects.update(status=status, decided_by=editor)
    (blocker,) = blocked(correction.article, editor)
    assert (blocker.rule, blocker.target) == ("correction", f"correction:{correction.pk}")
    assert f"is {status}" in blocker.message


def test_legal_is_in_the_way_until_it_has_cleared_this_text(editor):
    article = make_article(PLAIN, legal="required")
    (blocker,) = blocked(article, editor)
    assert (blocker.rule, blocker.target) == ("legal", f"article:{article.pk}")
    clear_legal(make_user(Role.LEGAL), article, article.working)
    article.refresh_from_db()
    assert approve_release(editor, article, article.working)


def test_a_new_text_is_to_be_cleared_again(editor):
    article = make_article(PLAIN, legal="required")
    clear_legal(make_user(Role.LEGAL), article, article.working)
    apply_correction(article, "Tuesday", "Monday")
    assert [blocker.rule for blocker in blocked(article, editor)] == ["legal"]


def test_everything_in_the_way_is_named_at_once(editor):
    article = make_article(QUOTED, headline="", legal="required")
    make_flag(article, "council")
    make_correction(article, "met", "sat")
    rules = [blocker.rule for blocker in blocked(article, editor)]
    assert rules == ["structure", "flag", "quote", "correction", "legal"]

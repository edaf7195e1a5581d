"""Flags and remarks by hand, on words that a person chose."""

import pytest

from articles.actions.errors import Conflict, Refused
from articles.actions.raise_flag import BY_HAND, comment, raise_flag
from articles.models import Comment, Event, Flag, Role
from tests.factories import apply_correction, make_article, make_flag, make_user, place_of

pytestmark = pytest.mark.django_db

BODY = "😀 The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article():
    return make_article(BODY)


def test_it_stands_on_the_words_chosen(article):
    user = make_user(Role.FACT_CHECKER)
    flag = make_flag(article, "Tuesday", message=" Was {it}? ", severity="should", by=user)
    assert article.working.text[flag.start : flag.end] == flag.exact == "Tuesday"
    assert (flag.rule, flag.raised_by, flag.severity) == (BY_HAND, user, "should")
    assert flag.text == "Was {it}?"
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("raised_flag", f"flag:{flag.pk}")
    assert event.details == {"severity": "should"}


def test_two_may_be_raised_on_the_same_words(article):
    assert make_flag(article, "Tuesday").pk != make_flag(article, "Tuesday").pk


@pytest.mark.parametrize(("words", "inside"), [("keep it", True), ("“", True), ("Tuesday", False)])
def test_it_knows_whether_it_stands_in_a_quote(article, words, inside):
    assert make_flag(article, words).in_quote == inside


@pytest.mark.parametrize("message", ["", " \t"])
def test_it_says_what_is_wrong(article, message):
    with pytest.raises(Refused, match="What is wrong: say something"):
        make_flag(article, "Tuesday", message=message)


def test_a_severity_that_is_none_is_refused(article):
    with pytest.raises(Refused, match="Severity: "):
        make_flag(article, "Tuesday", severity="perhaps")


@pytest.mark.parametrize("place", [(3, 3), (5, 2), (0, 9_999), (-2, 3)])
def test_words_must_be_chosen(article, place):
    user = make_user(Role.DESK_EDITOR)
    with pytest.raises(Refused, match="Select some words"):
        raise_flag(user, article, article.working, place, "Why?", "must")
    with pytest.raises(Refused, match="Select some words"):
        comment(user, article, article.working, place, "Why?")
    assert not (Flag.objects.exists() or Comment.objects.exists())


def test_a_text_that_has_moved_on_is_a_conflict(article):
    base, place = article.working, place_of(article, "Tuesday")
    apply_correction(article, "The council", "It")
    user = make_user(Role.DESK_EDITOR)
    with pytest.raises(Conflict, match="has filed revision 2 meanwhile"):
        raise_flag(user, article, base, place, "Why?", "must")
    with pytest.raises(Conflict, match="has filed revision 2 meanwhile"):
        comment(user, article, base, place, "Why?")


def test_a_remark_stands_on_its_words(article):
    user = make_user(Role.LEGAL)
    remark = comment(user, article, article.working, place_of(article, "Ana Duarte"), " Hm. ")
    assert (remark.exact, remark.body, remark.author) == ("Ana Duarte", "Hm.", user)
    assert Event.objects.order_by("seq").last().target == f"comment:{remark.pk}"


def test_an_empty_remark_is_none(article):
    with pytest.raises(Refused, match="Comment: say something"):
        comment(make_user(Role.LEGAL), article, article.working, (0, 4), " ")

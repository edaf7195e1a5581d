"""Propose a correction: whose words, why, of what class, and on what ground."""

import pytest

from articles.actions.errors import Conflict, Refused
from articles.actions.propose import Proposal, propose
from articles.models import Correction, Event, Role
from tests.actions.together import together
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_user,
    place_of,
    publish_article,
)

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said.\n\nIt meets in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article():
    return make_article(BODY)


@pytest.fixture
def published():
    return publish_article(make_article("The council met on Tuesday.\n\nIt meets in May."))


def test_a_correction_is_anchored_where_the_words_stand(article):
    user = make_user(Role.REPORTER)
    correction = make_correction(article, "Tuesday", "Wednesday", by=user)
    assert article.working.text[correction.start : correction.end] == "Tuesday"
    assert (correction.right, correction.proposed_by) == ("Wednesday", user)
    assert (correction.status, correction.decided_by) == ("proposed", None)
    assert correction.revision == article.working


def test_it_is_logged_by_its_id_and_class(published):
    correction = make_correction(
        published, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("proposed", f"correction:{correction.pk}")
    assert event.details == {"flag": None, "correction_class": "correction"}


def test_what_is_typed_instead_is_normalised(article):
    assert make_correction(article, "Tuesday", "Cafe\u0301\r\nTuesday").right == "Café\nTuesday"


def test_nothing_may_be_put_instead(article):
    assert make_correction(article, " on Tuesday", "").right == ""


@pytest.mark.parametrize("place", [(5, 5), (9, 3), (-1, 4), (0, 99_999)])
def test_words_of_the_text_must_be_chosen(article, place):
    with pytest.raises(Refused, match="Choose words of one part"):
        propose(make_user(Role.REPORTER), article, article.working, Proposal(*place, "x", "Why"))


def test_a_headline_is_not_joined_to_the_body(article):
    with pytest.raises(Refused, match="Choose words of one part"):
        make_correction(article, "open\n\nThe", "open The")


def test_the_same_words_are_no_correction(article):
    with pytest.raises(Refused, match="what stands there already"):
        make_correction(article, "Tuesday", "Tuesday")


def test_the_story_may_not_be_emptied(article):
    with pytest.raises(Refused, match="no text"):
        make_correction(article, article.working.body, "", quote_ground="cut")


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_is_asked_for(article, reason):
    with pytest.raises(Refused, match="Reason: say something"):
        make_correction(article, "Tuesday", "Monday", reason=reason)


@pytest.mark.parametrize(
    "values",
    [
        {"reason": "x" * 501},
        {"notice": "x" * 1001},
        {"correction_class": "oversight"},
        {"quote_ground": "mood"},
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_words(article, values):
    words = "We" if "quote_ground" in values else "Tuesday"
    with pytest.raises(Refused, match=r"at most|not a valid choice"):
        make_correction(article, words, "Monday", **values)


def test_published_copy_asks_for_a_class(published):
    with pytest.raises(Refused, match="Class: published copy needs one"):
        make_correction(published, "Tuesday", "Monday")


@pytest.mark.parametrize("name", sorted({*Correction.Class.values} - {"refile"}))
def test_published_copy_asks_for_a_notice(published, name):
    with pytest.raises(Refused, match="Notice: readers must be told"):
        make_correction(published, "Tuesday", "Monday", correction_class=name, notice=" ")


def test_a_refile_asks_for_no_notice(published):
    assert make_correction(published, "meets", "sits", correction_class="refile").notice == ""


def test_words_in_a_quote_ask_for_a_ground(article):
    with pytest.raises(Refused, match="Ground: these words are inside a quote"):
        make_correction(article, "open,", "shut,")
    assert make_correction(article, "open,", "shut,", quote_ground="evidence").quote_ground


@pytest.mark.parametrize("words", ["“", ",” Ana", "Tuesday.\n\n“We"])
def test_the_marks_belong_to_the_quote(article, words):
    with pytest.raises(Refused, match="Ground"):
        make_correction(article, words, "x")


def test_words_beside_a_quote_need_no_ground_and_keep_none(article):
    correction = make_correction(article, " Ana", " Bo", quote_ground="evidence")
    assert correction.quote_ground == ""


@pytest.mark.parametrize(
    "other", ["Tuesday", "on Tuesday", "Tues", "day", "council met on Tuesday"]
)
def test_one_that_overlaps_anothers_is_a_conflict_that_names_them(article, other):
    first = make_correction(article, "Tuesday", "Monday")
    with pytest.raises(Conflict, match=f"{first.proposed_by} has already proposed “Monday”"):
        make_correction(article, other, "never")


def test_one_beside_anothers_is_none(article):
    make_correction(article, "on ", "")
    assert make_correction(article, "Tuesday", "Monday")


def test_one_that_was_settled_is_no_longer_in_the_way(article):
    apply_correction(article, "Tuesday", "Monday")
    assert make_correction(article, "Monday", "Sunday")


def test_a_text_that_has_moved_on_is_a_conflict_that_names_who(article):
    base, user = article.working, make_user(Role.REPORTER)
    revision = apply_correction(article, "Tuesday", "Monday")
    with pytest.raises(Conflict, match=f"{revision.author} has filed revision 2 meanwhile"):
        propose(user, article, base, Proposal(0, 3, "x", "Why"))


def test_of_two_proposed_at_the_same_moment_one_stands(transactional_db):
    article = make_article(BODY)
    users = [make_user(Role.REPORTER) for _ in range(2)]
    place = place_of(article, "Tuesday")
    outcomes = together(
        *(
            lambda user=user: propose(
                user, article, article.working, Proposal(*place, "Monday", "It was.")
            )
            for user in users
        )
    )
    assert {type(outcome) for outcome in outcomes} == {Conflict, Correction}
    assert Correction.objects.count() == 1

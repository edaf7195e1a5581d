"""“This rule is wrong”: who may say so, what is kept of it, and how it is settled."""

import pytest

from articles.actions.complain import complain, settle_complaint
from articles.actions.errors import Conflict, Refused
from articles.models import Complaint, Event, Flag, Role
from tests.actions.rules import make_rule
from tests.factories import apply_correction, make_article, make_flag, make_user

pytestmark = pytest.mark.django_db

MAY_NOT_COMMENT = [Role.PUBLISHER, Role.AUDITOR, Role.ADMIN]


@pytest.fixture(autouse=True)
def _one_rule(use_rules):
    use_rules(make_rule("rain", "rain", version=3))


@pytest.fixture
def flag() -> Flag:
    return make_article("All is dry.\n\nIt may rain by May.\n\nAll is well.").flags.get()


@pytest.fixture
def complaint(flag) -> Complaint:
    return complain(make_user(Role.REPORTER), flag, "Rain is no slip.")


def test_it_keeps_the_copy_it_was_said_of(flag, complaint):
    apply_correction(flag.article, "by May", "in June")
    complaint.refresh_from_db()
    assert complaint.passage == ("It may ", "rain", " by May.")
    assert (complaint.rule, complaint.rule_version) == ("rain", 3)


def test_the_flag_stays_as_it_is_and_the_log_has_no_word_of_the_copy(flag, complaint):
    flag.refresh_from_db()
    assert flag.status == Flag.Status.OPEN
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("complained", f"complaint:{complaint.pk}")
    assert event.details == {"flag": flag.pk}


@pytest.mark.parametrize("role", MAY_NOT_COMMENT)
def test_who_may_not_comment_may_not_complain(flag, role):
    with pytest.raises(Refused, match="do not let you comment"):
        complain(make_user(role), flag, "Rain is no slip.")


def test_it_says_what_is_wrong(flag):
    with pytest.raises(Refused, match="What is wrong with the rule: say something"):
        complain(make_user(Role.REPORTER), flag, " ")


def test_a_note_that_is_too_long_is_refused(flag):
    with pytest.raises(Refused, match="Note: "):
        complain(make_user(Role.REPORTER), flag, "x" * 501)


def test_a_person_s_flag_has_no_rule(flag):
    by_hand = make_flag(flag.article, "dry")
    with pytest.raises(Refused, match="A person raised this flag"):
        complain(make_user(Role.REPORTER), by_hand, "It is not.")


def test_a_flag_that_has_lost_its_words_says_nothing_of_its_rule(flag):
    Flag.objects.update(anchor_state="doubtful")
    flag.refresh_from_db()
    with pytest.raises(Refused, match="not certain"):
        complain(make_user(Role.REPORTER), flag, "Rain is no slip.")


def test_one_at_a_time_and_another_once_it_is_settled(flag, complaint):
    with pytest.raises(Conflict, match="already said so"):
        complain(make_user(Role.COPY_EDITOR), flag, "It rains.")
    settle_complaint(make_user(Role.STANDARDS), complaint, "Mended in version 4.")
    assert complain(make_user(Role.COPY_EDITOR), flag, "It rains.").settled_by is None


@pytest.mark.parametrize("role", [Role.ADMIN, Role.STANDARDS])
def test_who_sets_rules_settles(complaint, role):
    user = make_user(role)
    settle_complaint(user, complaint, " Mended. ")
    complaint.refresh_from_db()
    assert (complaint.answer, complaint.settled_by) == ("Mended.", user)
    assert Event.objects.order_by("seq").last().verb == "settled_complaint"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMIN, Role.STANDARDS}))
def test_nobody_else_settles(complaint, role):
    with pytest.raises(Refused, match="do not let you set rules"):
        settle_complaint(make_user(role), complaint, "Mended.")


def test_it_is_settled_once_and_with_words(complaint):
    user = make_user(Role.STANDARDS)
    with pytest.raises(Refused, match="Answer: say something"):
        settle_complaint(user, complaint, "")
    settle_complaint(user, complaint, "Mended.")
    with pytest.raises(Conflict, match="settled already"):
        settle_complaint(user, complaint, "Never.")

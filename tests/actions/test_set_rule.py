"""What the house makes of a rule: severity and pilot mode, by whom, and from when on."""

import pytest

from articles.actions.errors import Refused
from articles.actions.review import reread
from articles.actions.set_rule import set_rule
from articles.models import Event, Flag, PilotCount, Role, RuleState
from tests.actions.rules import make_rule
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db

RAIN = make_rule("rain", "rain")


@pytest.fixture(autouse=True)
def _one_rule(use_rules, monkeypatch):
    use_rules(RAIN)
    monkeypatch.setattr("articles.actions.set_rule.catalogue", lambda: (RAIN,))


@pytest.mark.parametrize("role", [Role.ADMIN, Role.STANDARDS])
def test_who_may_set_a_rule(role):
    user = make_user(role)
    state = set_rule(user, "rain", "must", is_pilot=True)
    assert (state.severity, state.is_pilot, state.set_by) == ("must", True, user)
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("set_rule", "rulestate:rain")
    assert event.details == {"severity": "must", "pilot": True}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMIN, Role.STANDARDS}))
def test_nobody_else_may(role):
    with pytest.raises(Refused, match="do not let you set rules"):
        set_rule(make_user(role), "rain", "must", is_pilot=False)
    assert not RuleState.objects.exists()


def test_there_must_be_such_a_rule_and_such_a_severity():
    user = make_user(Role.STANDARDS)
    with pytest.raises(Refused, match="no rule “snow”"):
        set_rule(user, "snow", "", is_pilot=False)
    with pytest.raises(Refused, match="Severity: "):
        set_rule(user, "rain", "grave", is_pilot=False)


def test_the_house_s_severity_stands_in_for_the_rule_s():
    article = make_article("It may rain.")
    assert article.flags.get().severity == "should"
    set_rule(make_user(Role.STANDARDS), "rain", "consider", is_pilot=False)
    reread(make_user(Role.DESK_EDITOR), article)
    assert article.flags.get().severity == "consider"
    set_rule(make_user(Role.STANDARDS), "rain", "", is_pilot=False)
    reread(make_user(Role.DESK_EDITOR), article)
    assert article.flags.get().severity == "should"


def test_a_rule_in_pilot_mode_is_counted_and_shown_to_nobody():
    set_rule(make_user(Role.STANDARDS), "rain", "", is_pilot=True)
    article = make_article("It may rain. It did rain.")
    assert not article.flags.exists()
    assert PilotCount.objects.get().found == 2


def test_flags_of_a_rule_that_goes_on_trial_lapse_and_come_back_after_it():
    article, editor = make_article("It may rain."), make_user(Role.DESK_EDITOR)
    set_rule(make_user(Role.STANDARDS), "rain", "", is_pilot=True)
    reread(editor, article)
    assert article.flags.get().status == Flag.Status.RESOLVED
    set_rule(make_user(Role.STANDARDS), "rain", "", is_pilot=False)
    reread(editor, article)
    assert article.flags.get().status == Flag.Status.OPEN
    assert not PilotCount.objects.exists()

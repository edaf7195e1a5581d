"""Who may do what: every action asked by every role, and by those who have none here."""

import pytest
from django.contrib.auth.models import AnonymousUser, User

from articles.actions.errors import Refused
from articles.models import Event, Role
from articles.permissions import ACTS, MAY, desks_of, may, roles_at, visible_articles
from tests.acts import ASKED, Act
from tests.factories import add_role, make_article, make_desk, make_user

pytestmark = pytest.mark.django_db

PAIRS = [(name, role) for name in ASKED for role in Role]
MAY_PAIRS = [pair for pair in PAIRS if pair[1] in ASKED[pair[0]].roles]
MAY_NOT_PAIRS = [pair for pair in PAIRS if pair not in MAY_PAIRS]


def refuses(act: Act, user: User) -> bool:
    """Whether the action is refused by name, and leaves no trace of this person."""
    with pytest.raises(Refused) as refusal:
        act.do(user)
    assert not Event.objects.filter(actor=user).exists()
    return str(refusal.value) == f"Your roles at World do not let you {ACTS[act.named]}."


@pytest.mark.parametrize(("name", "role"), MAY_PAIRS)
def test_a_role_may(name, role):
    user = make_user(role, make_desk())
    ASKED[name].do(user)
    assert Event.objects.filter(actor=user).exists()


@pytest.mark.parametrize(("name", "role"), MAY_NOT_PAIRS)
def test_a_role_may_not(name, role):
    assert refuses(ASKED[name], make_user(role, make_desk()))


@pytest.mark.parametrize("name", ASKED)
def test_a_superuser_without_a_role_may_not(name):
    assert refuses(ASKED[name], make_user(is_superuser=True, is_staff=True))


@pytest.mark.parametrize("name", ASKED)
def test_somebody_who_has_left_may_not(name):
    user = make_user(is_active=False)
    for role in Role:
        add_role(user, role, make_desk())
    assert refuses(ASKED[name], user)


@pytest.mark.parametrize("name", ASKED)
def test_every_role_at_another_desk_is_none_at_this_one(name):
    user = make_user()
    for role in Role:
        add_role(user, role, make_desk("Sport"))
    assert refuses(ASKED[name], user)


def test_standards_and_legal_may_act_at_every_desk():
    sport = make_desk("Sport")
    assert may(make_user(Role.STANDARDS), "approve", sport)
    assert may(make_user(Role.LEGAL), "clear", sport)


def test_roles_add_up():
    both = add_role(make_user(Role.REPORTER), Role.LEGAL)
    assert roles_at(both, make_desk()) == {"reporter", "legal"}
    assert roles_at(both, make_desk("Sport")) == {"legal"}


def test_nobody_signed_in_has_no_role():
    assert roles_at(AnonymousUser(), make_desk()) == set()


def test_every_act_has_its_words_and_somebody_who_may():
    assert set(MAY) == set(ACTS)
    assert all(MAY.values())


def test_each_sees_the_stories_of_their_own_desks():
    here, there = make_article(), make_article("Elsewhere.", desk=make_desk("Sport"))
    assert set(visible_articles(make_user(Role.REPORTER))) == {here}
    assert set(visible_articles(make_user(Role.AUDITOR))) == {here, there}
    assert not visible_articles(make_user(is_superuser=True)).exists()
    gone = add_role(make_user(is_active=False), Role.AUDITOR)
    assert not visible_articles(gone).exists()
    assert set(desks_of(make_user(Role.REPORTER), "file")) == {make_desk()}
    assert not desks_of(make_user(Role.REPORTER), "approve").exists()

"""Who a confidential source is: sealed, opened by leave alone, each look on the log."""

import pytest

from articles.actions.edit_source import describe_source
from articles.actions.errors import Conflict, Refused
from articles.actions.grant_identity import grant_identity, take_grant
from articles.actions.make_confidential import add_confidential
from articles.actions.rate_source import rate_source
from articles.actions.seal_identity import LOST, Who, holds_leave, open_identity, seal_identity
from articles.models import Event, Identity, IdentityGrant, Membership, Role
from articles.models.sealed import Sealed
from tests.acts_on_sources import make_confidential_source, make_identity
from tests.factories import add_role, make_desk, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reporter(db):
    return make_user(Role.REPORTER)


@pytest.fixture
def identity(reporter) -> Identity:
    return make_identity(by=reporter)


def test_whoever_seals_it_may_see_it_and_each_look_is_logged(reporter):
    source = make_confidential_source(by=reporter)
    identity = seal_identity(reporter, source, " Ana Duarte ", "tel. 1", "From the fair.")
    who = open_identity(reporter, source)
    assert who == Who("Ana Duarte", "tel. 1", "From the fair.")
    event = Event.objects.latest("seq")
    assert (event.verb, event.target) == ("opened_identity", f"identity:{identity.pk}")
    assert (event.actor, event.details) == (reporter, {"source": source.pk})


def test_nobody_but_who_added_it_seals_it_first(reporter):
    source = make_confidential_source(by=reporter)
    for role in Role:
        with pytest.raises(Refused):
            seal_identity(make_user(role), source, "Bo Lind")
    assert not Identity.objects.exists()
    assert seal_identity(reporter, source, "Ana Duarte").grants.get().person == reporter


def test_who_has_left_the_desk_does_not_seal_it_either(reporter):
    source = make_confidential_source(by=reporter)
    Membership.objects.filter(user=reporter).delete()
    reporter.__dict__.pop("newsroom_roles")
    assert not holds_leave(reporter, source)


def test_what_it_is_called_tells_nothing_of_who_is_sealed(reporter):
    source = make_confidential_source("Duarte’s clerk", by=reporter)
    with pytest.raises(Refused, match="working name or an alias holds") as refusal:
        seal_identity(reporter, source, "Ana Duarte")
    assert "Duarte" not in str(refusal.value)
    describe_source(reporter, source, "Heron", "")
    identity = seal_identity(reporter, source, "Ana Duarte")
    with pytest.raises(Refused, match="working name or an alias holds"):
        seal_identity(reporter, identity.source, "Ana Heron")
    assert open_identity(reporter, source).name == "Ana Duarte"


def test_a_note_on_it_tells_nothing_either(identity, reporter):
    source, editor = identity.source, make_user(Role.DESK_EDITOR)
    rate_source(editor, source, "proven", "AnaDuarte was right.", "untested")  # no leave to know
    grant_identity(editor, identity, other := make_user(Role.DESK_EDITOR))
    for note in ("AnaDuarte was wrong.", "Duаrte was wrong.", "See ana.duarte@port.example."):
        with pytest.raises(Refused, match="may hold no part of the source’s name"):
            rate_source(other, source, "wrong", note, "proven")
    rate_source(other, source, "wrong", "The tape says no.", "proven")


def test_nobody_else_sees_it(identity):
    refused = [make_user(role) for role in Role]
    refused.append(make_user(is_superuser=True, is_staff=True))
    refused.append(add_role(make_user(is_superuser=True), Role.DESK_EDITOR))
    looks = Event.objects.count()
    for user in refused:
        with pytest.raises(Refused, match="You have no leave"):
            open_identity(user, identity.source)
    assert Event.objects.count() == looks


def test_who_has_left_the_desk_sees_it_no_more(identity, reporter):
    Membership.objects.filter(user=reporter).delete()
    reporter.__dict__.pop("newsroom_roles")
    with pytest.raises(Refused, match="You have no leave"):
        open_identity(reporter, identity.source)


def test_leave_is_given_and_taken_back(identity):
    editor, checker = make_user(Role.DESK_EDITOR), make_user(Role.FACT_CHECKER)
    grant = grant_identity(editor, identity, checker)
    assert open_identity(checker, identity.source).name == "Ana Duarte"
    with pytest.raises(Conflict, match="has leave already"):
        grant_identity(editor, identity, checker)
    take_grant(editor, grant)
    with pytest.raises(Refused, match="You have no leave"):
        open_identity(checker, identity.source)
    with pytest.raises(Conflict, match="Somebody was first"):
        take_grant(editor, grant)


def test_nobody_gives_leave_to_themselves(identity):
    editor = add_role(make_user(Role.DESK_EDITOR, is_superuser=True), Role.STANDARDS)
    with pytest.raises(Refused, match="Nobody gives leave to themselves"):
        grant_identity(editor, identity, editor)


def test_leave_is_for_people_of_the_desk(identity):
    stranger = make_user(Role.REPORTER, make_desk("Sport"))
    with pytest.raises(Refused, match="has no role at World"):
        grant_identity(make_user(Role.DESK_EDITOR), identity, stranger)


def test_it_is_sealed_anew_only_by_those_who_may_see_it(identity, reporter):
    with pytest.raises(Refused, match="You have no leave"):
        seal_identity(make_user(Role.DESK_EDITOR), identity.source, "Bo Lind")
    seal_identity(reporter, identity.source, "Ana M. Duarte")
    assert open_identity(reporter, identity.source).name == "Ana M. Duarte"
    assert IdentityGrant.objects.count() == 1


def test_only_a_confidential_source_has_one_and_it_has_a_name(reporter):
    with pytest.raises(Refused, match="not confidential"):
        seal_identity(reporter, make_source(), "Ana Duarte")
    with pytest.raises(Refused, match="Name: say something here"):
        seal_identity(reporter, make_confidential_source(by=reporter), " ")


def test_nothing_sealed_is_nothing_to_open(reporter):
    with pytest.raises(Conflict, match="No identity is sealed"):
        open_identity(reporter, make_confidential_source())


def test_a_lost_key_is_said_and_no_look_is_logged(identity, reporter, settings):
    settings.SEAL_KEYS = ["bm90aGluZy1idXQtYW5vdGhlci1rZXktMzItYnl0ZXM="]
    looks = Event.objects.count()
    with pytest.raises(Refused) as refusal:
        open_identity(reporter, identity.source)
    assert str(refusal.value) == LOST
    assert Event.objects.count() == looks


def test_what_is_sealed_tells_nothing_of_itself(identity):
    assert str(identity.sealed) == repr(identity.sealed) == "<sealed>"
    assert repr(Who("Ana Duarte", "tel. 1")) == "Who()"
    assert b"Duarte" not in identity.sealed.token
    assert Sealed.of("Ana") != Sealed.of("Ana")


def test_two_sources_have_no_working_name_in_common():
    user = make_user(Role.REPORTER)
    add_confidential(user, make_desk(), "Clerk", "person")
    with pytest.raises(Refused, match="already has a source"):
        add_confidential(user, make_desk(), "Clerk", "person")

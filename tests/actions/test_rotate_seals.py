"""Keys: made, rotated, lost; and what is checked of them before deployment."""

from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command

from articles.actions.rotate_seals import rotate_seals, sealed_fields
from articles.models import Event, Identity
from articles.seal_check import check_seal_keys
from tests.acts_on_sources import make_identity

pytestmark = pytest.mark.django_db


def key() -> str:
    return Fernet.generate_key().decode()


def test_every_sealed_field_is_rotated():
    names = {f"{model._meta.object_name}.{field.name}" for model, field in sealed_fields()}
    assert {each.field for each in rotate_seals()} == names
    assert {"Identity.sealed", "Agreement.terms", "AnonymityRequest.answers"} <= names


def test_after_rotating_the_older_key_can_go(settings):
    old, new = key(), key()
    settings.SEAL_KEYS = [old]
    identity = make_identity()
    settings.SEAL_KEYS = [new, old]
    out = StringIO()
    call_command("rotate_seals", stdout=out)
    assert "Identity.sealed: 1 sealed anew" in out.getvalue()
    settings.SEAL_KEYS = [new]
    assert "Ana Duarte" in Identity.objects.get(pk=identity.pk).sealed.open()
    event = Event.objects.latest("seq")
    assert (event.verb, event.actor, event.details) == (
        "rotated_seals",
        None,
        {"anew": 1, "lost": 0},
    )


def test_what_no_key_opens_is_counted_and_left(settings, capsys):
    settings.SEAL_KEYS = [key()]
    identity = make_identity()
    settings.SEAL_KEYS = [key()]
    err = StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("rotate_seals", stdout=StringIO(), stderr=err)
    assert stop.value.code == 1
    assert "Identity.sealed: 1 that no key in NEWSROOM_SEAL_KEYS opens" in err.getvalue()
    assert Identity.objects.get(pk=identity.pk).sealed == identity.sealed


def test_a_made_key_is_a_key(settings):
    out = StringIO()
    call_command("make_seal_key", stdout=out)
    settings.SEAL_KEYS = [out.getvalue().strip()]
    assert check_seal_keys() == []


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([], ["articles.E001"]),
        (["too short"], ["articles.E003"]),
        (["DEVELOPMENT"], ["articles.E002"]),
        ([key(), "DEVELOPMENT"], ["articles.E002"]),
        ([key(), key()], []),
    ],
)
def test_deployment_is_refused_without_sound_keys(settings, keys, found):
    settings.SEAL_KEYS = [
        settings.DEVELOPMENT_SEAL_KEY if name == "DEVELOPMENT" else name for name in keys
    ]
    faults = check_seal_keys()
    assert [fault.id for fault in faults] == found
    assert not any(name in f"{fault.msg}{fault.hint}" for fault in faults for name in keys if name)


def test_a_development_machine_takes_its_own_key_and_no_other_words(settings):
    settings.DEBUG = True
    settings.SEAL_KEYS = [settings.DEVELOPMENT_SEAL_KEY]
    assert check_seal_keys() == []
    settings.SEAL_KEYS = ["too short"]
    assert [fault.id for fault in check_seal_keys()] == ["articles.E003"]

"""No confidential word is found outside its seal; those entitled to them see them all.

The control comes first: the words are there to be found, and the finder finds them.
"""

import re
from base64 import b64encode

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.actions.rotate_seals import sealed_fields
from articles.models import AnonymityRequest, Role, Source
from articles.permissions import may
from tests.canary import places
from tests.canary.finder import CANARY, hatch, leaks
from tests.canary.road import HERON, ONCE_OPEN, PLANTED, Road, make_road
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def road(transactional_db) -> Road:
    return make_road()


def test_every_sealed_field_has_its_canaries(road):
    """A new confidential field without one fails here."""
    found = {
        f"{model._meta.object_name}.{field.name}": (model, field)
        for model, field in sealed_fields()
    }
    assert set(found) == set(PLANTED)
    for name, (model, field) in found.items():
        rows = model._default_manager.all()
        opened = "\n".join(getattr(row, field.name).open() for row in rows)
        assert [label for label in PLANTED[name] if road.canaries[label] not in opened] == []


def test_the_entitled_see_every_one_of_them(road):
    one, other = road.sources
    asked = AnonymityRequest.objects.get()
    terms = one.agreements.get()
    shown = [
        road.post("rita", "identity_open", one.pk),
        road.post("rita", "identity_open", other.pk),
        road.post("rita", "agreement_open", one.pk, terms.pk),
        road.post("dana", "anonymity_answers", "ferry", asked.pk),
    ]
    html = "".join(response.content.decode() for response in shown)
    assert [label for label, word in road.canaries.items() if word not in html] == []
    assert all("no-store" in response["Cache-Control"] for response in shown)


@pytest.mark.parametrize(
    "write",
    [
        str, str.upper, lambda word: word.encode().hex(),
        lambda word: b64encode(f"x{word}yz".encode()).decode(),
        lambda word: b64encode(f"xy{word}".encode()).decode(),
    ],
)  # fmt: skip
def test_a_planted_leak_is_found(write):
    words = hatch("one", "two")
    text = f"nothing {write(words['one'])} nothing"
    assert leaks([("here", text), ("there", b"nothing")], words) == ["one in here"]


def test_a_leak_in_the_database_is_found(road):
    """The crawl of tables, files, dumps, pages and the admin does reach what stands there."""
    word = hatch("open")
    make_open = Source(name=word["open"], desk=road.sources[0].desk, added_by=road.people["rita"])
    make_open.save()
    for found in (
        places.rows_as_text(), places.raw_files(), [places.dump()],
        places.admin_pages(visitor("superuser")), places.pages("rita", road.client("rita")),
    ):  # fmt: skip
        assert leaks(found, word)


@pytest.mark.sqlite
def test_no_page_shows_one(road):
    """To the desk's staff working names are shown; to others, and in public, not even those."""
    for role in (*Role, "", "superuser", "nobody"):
        is_staff = role in Role.values and may(make_user(role), "attribute", road.sources[0].desk)
        words = road.canaries if is_staff else road.canaries | road.working
        assert leaks(places.pages(role, visitor(role)), words) == []


@pytest.mark.sqlite
def test_no_page_shows_one_to_those_who_may_open_it(road):
    for name in ("rita", "dana"):
        assert leaks(places.pages(name, road.client(name)), road.canaries) == []


@pytest.mark.sqlite
def test_the_admin_shows_none(road):
    words = road.canaries | road.working
    for user in (
        make_user(is_superuser=True, is_staff=True),
        make_user(Role.AUDITOR, is_staff=True),
    ):
        assert leaks(places.admin_pages(client_of(user)), words) == []


def test_neither_log_nor_sessions_nor_cache_nor_exports_hold_one(road):
    assert leaks(places.stores(), road.canaries | road.working) == []
    assert leaks(places.exports(), road.canaries | road.working) == []
    assert leaks([places.dump()], road.canaries) == []


def test_the_database_holds_none(road, capsys):
    """In its rows none at all; in its files none that was always under seal, nor an old name
    once they are scrubbed.
    """
    assert leaks(places.rows_as_text(), road.canaries) == []
    sealed = {label: word for label, word in road.canaries.items() if label not in ONCE_OPEN}
    assert leaks(places.raw_files(), sealed) == []

    call_command("scrub_database")
    assert leaks(places.raw_files(wal=False), road.canaries) == []


@pytest.mark.sqlite
def test_no_search_answers_to_one(road):
    """Who searches for a canary gets what they get for a word that stands nowhere."""
    client, nonsense = road.client("rita"), "Qzxquv"
    for path in ("/desk/", "/desk/sources/", "/desk/rules/", "/desk/evidence/"):
        assert _answer(client, path, CANARY) == _answer(client, path, nonsense)


@pytest.mark.sqlite
def test_no_search_of_the_admin_answers_to_one(road):
    client = visitor("superuser")
    for model, found in admin.site._registry.items():
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        for word in (CANARY, HERON) if found.search_fields else ():
            results = client.get(address, {"q": word}).context["cl"].result_count
            assert (address, word, results) == (address, word, 0)


def _answer(client: Client, path: str, word: str) -> str:
    html = client.get(path, {"q": word}).content.decode().replace(word, "…")
    return re.sub(r'(csrf[^"]*"[^"]*"|value="|x-csrftoken": ")[A-Za-z0-9]{64}"', "", html)


def visitor(role: str) -> Client:
    if role == "nobody":
        return Client(raise_request_exception=False)
    if role == "superuser":
        return client_of(make_user(is_superuser=True, is_staff=True))
    return client_of(make_user(role or None))


def client_of(user) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client

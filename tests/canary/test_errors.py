"""What is typed or shown in confidence is on no error page, in no log and in no refusal."""

import logging
from collections.abc import Iterator

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.log import AdminEmailHandler

from articles.actions import log
from articles.actions.anonymity import QUESTIONS
from articles.actions.errors import Conflict
from articles.models import Agreement, Role, Source
from tests.actions.agreed import agreed_with
from tests.acts_on_sources import make_confidential_source, make_identity
from tests.canary.finder import hatch, leaks
from tests.factories import make_article, make_source, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

BODY = "The harbor board met.\n\n“The ferry will stop in May,” a senior official said."


class Form:
    """A form with confidential fields: where it is sent, and what is typed into it."""

    def __init__(self, screen: str) -> None:
        self.user = make_user(Role.REPORTER)
        self.words = hatch("name", *FIELDS[screen])
        self.args = getattr(self, screen)()
        self.address = reverse(screen, args=self.args)
        self.typed = {"working_name": "Egret", "level": "background", "agreed_on": "2026-03-02"}
        self.typed |= {"permitted_description": "an official"}
        self.typed |= {name: self.words[name] for name in FIELDS[screen]}

    def client(self) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(self.user)
        return client

    def identity_seal(self) -> list[object]:
        return [make_confidential_source(by=self.user).pk]

    def identity_open(self) -> list[object]:
        return [make_identity(self.words["name"], self.user).source_id]

    def source_make_confidential(self) -> list[object]:
        return [make_source(name=self.words["name"]).pk]

    def source_agree(self) -> list[object]:
        return [make_confidential_source(by=self.user).pk]

    def agreement_open(self) -> list[object]:
        source = make_confidential_source(by=self.user)
        return [source.pk, agreed_with(source, by=self.user, terms=self.words["name"]).pk]

    def anonymity_ask(self) -> list[object]:
        agreement: Agreement = agreed_with(make_source())
        return [make_article(BODY).slug, agreement.pk]


#: Screen → its confidential fields.
FIELDS = {
    "identity_seal": ["identity_name", "contact", "known"],
    "identity_open": [],
    "source_make_confidential": ["contact", "known"],
    "source_agree": ["terms"],
    "agreement_open": [],
    "anonymity_ask": list(QUESTIONS),
}
TYPED = [screen for screen, fields in FIELDS.items() if fields]


@pytest.fixture(params=FIELDS)
def form(request, db) -> Form:
    return Form(request.param)


@pytest.fixture(params=TYPED)
def typed_form(request, db) -> Form:
    return Form(request.param)


@pytest.fixture
def admins(settings) -> Iterator[None]:
    """Let errors be mailed to admins with a whole page, as Django can."""
    settings.ADMINS = [("Ann", "ann@example.org")]
    handler = AdminEmailHandler(include_html=True)
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)


def fail(*_: object) -> None:
    raise RuntimeError("the disk is full")


def log_fails(patch: pytest.MonkeyPatch) -> None:
    """The act is done all but for its event: what it has in hand, it has in clear."""
    patch.setattr(log, "_take_next", fail)


def sealing_fails(patch: pytest.MonkeyPatch) -> None:
    """The library that encrypts fails with the words in hand."""
    patch.setattr("cryptography.fernet.Cipher", fail)


@pytest.mark.parametrize("debug", [True, False])
@pytest.mark.parametrize("fault", [log_fails, sealing_fails])
def test_no_error_page_log_or_report_has_it(
    form, debug, fault, settings, monkeypatch, caplog, admins
):
    settings.DEBUG = debug
    fault(monkeypatch)
    with caplog.at_level(logging.INFO):
        response = form.client().post(form.address, form.typed)
    assert response.status_code == 500
    assert "Internal Server Error" in caplog.text
    reports = [part for mailed in mail.outbox for part in (mailed.body, str(mailed.alternatives))]
    assert reports
    found = [
        ("page", response.content),
        ("log", caplog.text),
        *(("mail", each) for each in reports),
    ]
    assert leaks(found, form.words) == []


def test_the_page_of_an_error_would_have_it(settings, monkeypatch):
    """The control: what nobody marked as sensitive is there for all to see."""
    settings.DEBUG = True
    form = Form("identity_seal")
    word = hatch("open")["open"]
    monkeypatch.setattr(log, "_take_next", fail)
    address = reverse("source_add_confidential")
    desk = Source.objects.get().desk_id
    response = form.client().post(address, {"working_name": word, "kind": "person", "desk": desk})
    assert response.status_code == 500
    assert leaks([("page", response.content)], {"open": word})


def test_no_refusal_gives_it_back(typed_form, monkeypatch):
    def refuse(*_: object) -> None:
        raise Conflict("Somebody was first.")

    monkeypatch.setattr(log, "_take_next", refuse)
    response = typed_form.client().post(typed_form.address, typed_form.typed)
    html = response.content.decode()
    assert response.status_code == 409
    assert "Somebody was first." in html
    assert "Egret" in html
    assert "type that again" in html
    assert leaks([("page", html)], typed_form.words) == []


def test_nor_does_the_page_of_a_session_that_has_ended(typed_form):
    response = Client().post(typed_form.address, typed_form.typed)
    assert response.status_code == 403
    assert "Egret" in response.content.decode()
    assert leaks([("page", response.content)], typed_form.words) == []


def test_nor_that_of_a_form_older_than_the_sign_in(typed_form):
    client = Client(enforce_csrf_checks=True)
    client.force_login(typed_form.user)
    response = client.post(
        typed_form.address, typed_form.typed, headers={"Origin": "http://testserver"}
    )
    assert response.status_code == 403
    assert "Egret" in response.content.decode()
    assert leaks([("page", response.content)], typed_form.words) == []


def test_nothing_confidential_answers_to_a_get(form):
    response = form.client().get(form.address, form.typed)
    assert response.status_code in (200, 405)
    shown = {label: word for label, word in form.words.items() if label != "name"}
    assert leaks([("page", response.content)], shown) == []

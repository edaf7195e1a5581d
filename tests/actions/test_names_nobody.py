"""Copy that quotes somebody whom it does not name: it needs leave, or the name."""

from datetime import timedelta

import pytest

from articles.actions.quote_state import binding
from articles.actions.verify_quote import verify_quote
from articles.models import Quote, Role
from tests.actions.agreed import DAY, SPEECH, agreed_with, approved, asked, proved, rules
from tests.factories import make_desk, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk())


@pytest.fixture
def source():
    return make_source()


def test_copy_that_names_nobody_names_its_source_or_has_leave(checker, source):
    quote = proved(checker, source)
    assert rules(quote.article) == ["unnamed"]
    agreed_with(source, "on_record", description="")
    assert rules(quote.article) == ["unnamed"]
    approved(asked(quote.article, agreed_with(source, agreed_on=DAY + timedelta(days=1))))
    assert rules(quote.article) == []


@pytest.mark.parametrize(
    "body",
    [
        f"“{SPEECH},” Ana Duarte said.",
        f"“{SPEECH},” a spokeswoman for the harbor board said.",
        f"“{SPEECH},” a senior official told Reuters.",
    ],
)
def test_a_name_a_mouthpiece_and_another_outlets_source_need_no_leave(checker, source, body):
    assert rules(proved(checker, source, body).article) == []


def test_several_who_speak_by_a_document_need_none_either(checker):
    body = f"“{SPEECH},” prosecutors said."
    assert rules(proved(checker, make_source(kind="document"), body).article) == []


@pytest.mark.parametrize("kind", ["document", "observation"])
def test_one_official_is_no_document_whatever_the_source_is_called(checker, kind):
    assert rules(proved(checker, make_source(kind=kind)).article) == ["unnamed"]


def test_who_frees_a_quote_of_what_was_promised_does_not_prove_it_too(checker, source):
    agreed_with(source)
    quote = proved(checker, source)
    agreed_with(source, "on_record", agreed_on=DAY + timedelta(days=1))
    quote.refresh_from_db()
    assert quote.status == Quote.Status.MATCHED
    verify_quote(checker, quote, binding(quote))
    agreed_with(source, agreed_on=DAY + timedelta(days=2))
    quote.refresh_from_db()
    assert quote.status == Quote.Status.VERIFIED

"""What falls when a source frees the desk of a promise."""

from datetime import date

import pytest

from articles.actions.clear_statement import clear_statement
from articles.actions.set_basis import add_support, set_basis
from articles.actions.statement_state import standing
from articles.models import Event, Evidence, Role
from tests.actions.agreed import BODY, agreed_with, proved
from tests.factories import (
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_statement,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def reporter():
    return make_user(Role.REPORTER, make_desk())


def last() -> Event:
    return Event.objects.order_by("seq").last()


@pytest.mark.parametrize(
    ("bo_is", "is_to_be_verified"),
    [
        ("speaker", True),
        ("further", True),
        ("giver", True),
        ("giver on these terms", True),
        ("giver on others", False),
        ("nobody", False),
    ],
)
def test_freer_terms_let_fall_what_stood_under_the_old(reporter, bo_is, is_to_be_verified):
    bo, name = make_source(name="Bo Larsen"), "Bo Larsen" if bo_is == "speaker" else "Ana Duarte"
    early = agreed_with(bo, "on_record", agreed_on=date(2026, 3, 1))
    quote = proved(make_user(Role.FACT_CHECKER), make_source(name=name))
    old = agreed_with(bo, "off_record")
    if bo_is == "further":
        quote.further_sources.add(bo)
    elif bo_is.startswith("giver"):
        terms = {"giver on these terms": old, "giver on others": early}.get(bo_is)
        Evidence.objects.filter(pk=quote.evidence_id).update(given_by=bo, agreement=terms)
    agreed_with(bo, "on_record", by=reporter)
    quote.refresh_from_db()
    assert quote.status == ("matched" if is_to_be_verified else "verified")
    assert (last().verb == "terms_changed") == is_to_be_verified


def test_a_statement_on_what_was_given_off_the_record_is_open_and_uncleared_again(reporter):
    bo, article = make_source(name="Bo Larsen"), make_article(BODY, filed_by=reporter)
    evidence, legal = make_evidence(text="The ferry stops."), make_user(Role.LEGAL)
    rests, common = (
        make_statement(article, words, libel_risk=True) for words in ("The harbor", "board met")
    )
    add_support(reporter, rests, evidence)
    set_basis(reporter, common, "common", "All saw it.")
    for statement in (rests, common):
        statement.refresh_from_db()
        clear_statement(legal, statement, standing(statement))
    agreed_with(bo, "off_record")
    Evidence.objects.filter(pk=evidence.pk).update(given_by=bo)
    agreed_with(bo, "background", by=reporter)
    for statement in (rests, common):
        statement.refresh_from_db()
    assert (rests.basis, rests.cleared_by) == ("open", None)
    assert (common.basis, common.cleared_by) == ("common", legal)
    assert (last().verb, last().target) == ("terms_changed", f"statement:{rests.pk}")


def test_stricter_terms_let_nothing_fall(reporter):
    quote = verify(make_article(BODY, filed_by=reporter).quotes.get())
    agreed_with(quote.source)
    agreed_with(quote.source, "off_record")
    quote.refresh_from_db()
    assert quote.status == "verified"

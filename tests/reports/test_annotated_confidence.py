"""The annotated draft keeps to itself who a source without a name is, and what may tell it."""

from datetime import date

import pytest

from articles.actions.set_basis import Stretch, add_support, set_basis
from articles.models import Agreement, Article, Evidence, Quote, Role, Source, Statement
from articles.models.sealed import Sealed
from tests.factories import (
    make_article,
    make_evidence,
    make_source,
    make_statement,
    make_user,
    verify,
)
from tests.reports.ferry import BODY, FACT, everything

pytestmark = pytest.mark.django_db

CANARY = "Xanthippe"


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def confidential(level: str = "background", *, is_confidential: bool = True) -> Source:
    """Return a source with canaries in all that may tell who it is."""
    source = make_source(name=f"{CANARY} One", description=f"clerk {CANARY}")
    Source.objects.filter(pk=source.pk).update(is_confidential=is_confidential)
    desk = make_user(Role.REPORTER)
    Agreement.objects.create(
        source=source,
        level=level,
        permitted_description="an official briefed on it",
        terms=Sealed.of(CANARY),
        agreed_by=desk,
        recorded_by=desk,
        agreed_on=date(2026, 1, 2),
    )
    source.refresh_from_db()
    return source


def closed_evidence(given_by: Source | None = None) -> Evidence:
    evidence = make_evidence(
        text=f"{CANARY}: “It was full.” Aboard: 400 people.",
        title=f"Talk with {CANARY}",
        locator=f"{CANARY}, p. 3",
    )
    Evidence.objects.filter(pk=evidence.pk).update(
        given_by=given_by, address=f"https://{CANARY}.example/", file_name=f"{CANARY}.txt"
    )
    evidence.refresh_from_db()
    return evidence


def speak(article: Article, source: Source, evidence: Evidence | None = None) -> Quote:
    """Let the source be who said the unnamed official's words."""
    quote = article.quotes.get(exact__contains="It was full")
    Quote.objects.filter(pk=quote.pk).update(
        source=source, evidence=evidence, status="attributed", note=CANARY
    )
    quote.refresh_from_db()
    return quote


@pytest.mark.parametrize("is_confidential", [True, False])
def test_an_unnamed_source_is_called_what_was_agreed(article, checker, is_confidential):
    quote = speak(article, confidential(is_confidential=is_confidential), closed_evidence())
    statement = make_statement(article, "It sank.")
    set_basis(checker, statement, "attributed", f"{CANARY} told us.", quote)
    told = everything(article)
    assert CANARY not in told
    assert "an official briefed on it" in told
    assert "Evidence in confidence" in told
    assert quote.evidence.sha256[:12] not in told


def test_a_confidential_source_without_terms_is_described_by_none_of_its_own(article):
    source = make_source(name=f"{CANARY} Two")
    Source.objects.filter(pk=source.pk).update(is_confidential=True)
    speak(article, source, closed_evidence())
    assert CANARY not in everything(article)


def test_one_whom_the_copy_does_not_name_is_called_what_the_copy_calls_them(article):
    speak(article, make_source(name=f"{CANARY} Three"), closed_evidence())
    told = everything(article)
    assert CANARY not in told
    assert "Said by one official" in told


@pytest.mark.parametrize("is_confidential", [True, False])
def test_evidence_that_an_unnamed_source_gave_is_in_confidence(article, checker, is_confidential):
    statement = make_statement(article, FACT)
    evidence = closed_evidence(confidential(is_confidential=is_confidential))
    Evidence.objects.filter(pk=evidence.pk).update(added_by=checker)  # so that they may see it
    add_support(checker, statement, evidence, Stretch((0, 5), f"{CANARY}, line 2"))
    Statement.objects.update(note=f"As {CANARY} says.")
    told = everything(article)
    assert CANARY not in told
    assert "Evidence in confidence" in told


def test_evidence_of_an_unnamed_source_in_another_story_is_in_confidence_here(article, checker):
    evidence = closed_evidence()
    speak(make_article(BODY), confidential(), evidence)
    add_support(checker, make_statement(article, FACT), evidence)
    assert CANARY not in everything(article)


def test_evidence_that_another_unnamed_source_bears_out_is_in_confidence(article, checker):
    evidence, quote = closed_evidence(), verify(article.quotes.get(exact__contains="We knew"))
    Quote.objects.filter(pk=quote.pk).update(evidence=evidence)
    add_support(checker, make_statement(article, FACT), evidence)
    assert CANARY in everything(article)
    quote.further_sources.add(confidential())
    assert CANARY not in everything(article)


def test_the_control_finds_what_is_not_in_confidence(article, checker):
    """Else these tests would pass on an export that says nothing."""
    add_support(checker, make_statement(article, FACT), closed_evidence())
    assert f"Talk with {CANARY}, {CANARY}, p. 3, https://{CANARY}.example/" in everything(article)

"""What an act is given was fetched before its lock: it is judged as it is by then."""

import pytest

from articles.actions import freer_terms
from articles.actions.attach_evidence import attach_evidence
from articles.actions.decide import approve
from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.errors import Conflict, Refused
from articles.actions.further_sources import add_further_source
from articles.actions.merge_sources import merge_sources
from articles.actions.remove_source import remove_source
from articles.actions.rule_on_flag import dismiss_flags
from articles.actions.set_basis import add_support, set_basis
from articles.actions.set_speaker import set_speaker
from articles.models import Correction, Evidence, Flag, Quote, Role, Source
from tests.actions.agreed import agreed_with
from tests.factories import (
    make_article,
    make_correction,
    make_evidence,
    make_flag,
    make_source,
    make_statement,
    make_user,
)

pytestmark = pytest.mark.django_db

FACT = "The ferry sank in 1911."
SPEECH = "We will not keep the bridge open"
BODY = f"{FACT}\n\n“{SPEECH},” Ana Duarte said.\n\nBo Larsen said that it was late."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def article():
    return make_article(BODY)


@pytest.fixture
def quote(article):
    return article.quotes.get(kind="direct")


def test_a_quote_that_a_reading_took_away_has_left_the_copy(checker, article):
    reported = article.quotes.get(kind="indirect")
    Quote.objects.filter(pk=reported.pk).delete()
    with pytest.raises(Conflict, match="The words of this quote have left the copy"):
        set_speaker(checker, reported, make_source())


def test_a_source_that_was_removed_speaks_no_quote(checker, editor, quote):
    source = make_source()
    remove_source(editor, Source.objects.get(pk=source.pk))
    with pytest.raises(Conflict, match="this source is removed already"):
        set_speaker(checker, quote, source)


def test_a_source_that_was_merged_is_tied_to_nothing(checker, editor, quote):
    source, other = make_source(name="Bo Larsen"), make_source(name="Bo E. Larsen")
    set_speaker(checker, quote, make_source())
    merge_sources(editor, Source.objects.get(pk=other.pk), source)
    with pytest.raises(Refused, match="was merged into another"):
        add_further_source(checker, quote, other)


@pytest.mark.parametrize("of", ["quote", "statement"])
def test_nothing_is_rested_on_evidence_that_is_off_the_record_by_now(checker, article, quote, of):
    statement, evidence = make_statement(article, FACT), make_evidence(text="The log.")
    source = make_source()
    agreed_with(source, "off_record", description="")
    Evidence.objects.filter(pk=evidence.pk).update(given_by=source)
    with pytest.raises(Refused, match="gave this evidence off the record"):
        if of == "quote":
            attach_evidence(checker, quote, evidence)
        else:
            add_support(checker, statement, evidence)


@pytest.mark.parametrize("act", ["attach", "support", "edit"])
def test_evidence_that_is_in_confidence_by_now_is_used_by_few(checker, article, quote, act):
    evidence, source = make_evidence(text="The log."), make_source()
    Source.objects.filter(pk=source.pk).update(is_confidential=True)
    Evidence.objects.filter(pk=evidence.pk).update(given_by=source)
    acts = {
        "attach": lambda: attach_evidence(checker, quote, evidence),
        "support": lambda: add_support(checker, make_statement(article, FACT), evidence),
        "edit": lambda: edit_evidence(checker, evidence, Particulars("Minutes")),
    }
    with pytest.raises(Refused, match="was given in confidence"):
        acts[act]()


def test_evidence_to_which_a_quote_comes_while_it_is_waited_for_is_looked_at_again(
    checker, quote, monkeypatch
):
    evidence, lock = make_evidence(text=f"{SPEECH}."), freer_terms.lock_evidence

    def wait(row: Evidence) -> Evidence:
        attach_evidence(checker, quote, evidence)  # by whoever held it
        return lock(row)

    monkeypatch.setattr(freer_terms, "lock_evidence", wait)
    with pytest.raises(Conflict, match="Something was tied to this just now"):
        edit_evidence(checker, evidence, Particulars("Minutes"))


def test_no_statement_stands_on_a_quote_that_was_set_aside(checker, article, quote):
    Quote.objects.filter(pk=quote.pk).update(retired=True)
    with pytest.raises(Refused, match="choose one that stands in this story"):
        set_basis(checker, make_statement(article, FACT), "attributed", quote=quote)


def test_a_flag_that_must_be_answered_by_now_is_not_its_author_s_to_dismiss(editor):
    flag = make_flag(make_article(BODY, filed_by=editor), "sank", severity="should")
    Flag.objects.filter(pk=flag.pk).update(severity="must")
    with pytest.raises(Refused, match="somebody else dismisses its must-flags"):
        dismiss_flags(editor, [flag], "It did.")


def test_flags_of_which_one_is_in_a_quote_by_now_are_not_dismissed_at_once(article):
    flags = [make_flag(article, words) for words in ("ferry", "sank")]
    Flag.objects.filter(pk=flags[0].pk).update(in_quote=True)
    with pytest.raises(Refused, match="dismissed by itself"):
        dismiss_flags(make_user(Role.COPY_EDITOR), flags, "It did.")


def test_of_what_is_applied_just_that_is_said(editor, article, quote):
    """Its old place may be in a quote by now: nobody asks what lets that be changed."""
    correction = make_correction(article, "1911", "1912")
    winner = make_user(Role.DESK_EDITOR, first_name="Dana")
    Correction.objects.filter(pk=correction.pk).update(
        status="applied", decided_by=winner, decided_at=article.filed_at,
        applied_in=article.working, start=quote.start, end=quote.end,
    )  # fmt: skip
    with pytest.raises(Conflict, match="already applied"):
        approve(editor, [correction])

"""Words freed of what was promised to their source need a second person."""

import pytest

from articles.actions.agree import choose_terms
from articles.actions.attach_evidence import attach_evidence
from articles.actions.blockers import blockers
from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.errors import Refused
from articles.actions.further_sources import remove_further_source
from articles.actions.merge_sources import merge_sources
from articles.actions.quote_state import binding
from articles.actions.release import approve_release
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker, unset_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Article, Evidence, Quote, Role
from tests.actions.agreed import agreed_with
from tests.actions.test_review import edit
from tests.factories import make_article, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db

SAID = "Nils Verhoeven said that the dam would burst."
MARKED = "“The dam will burst,” Nils Verhoeven said."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def nils():
    return make_source(name="Nils Verhoeven")


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR)


def told_by(source, body: str = SAID) -> Quote:
    """Return the quote, its story filed, with its speaker set."""
    quote = make_article(body, headline="Dam").quotes.get()
    set_speaker(make_user(Role.FACT_CHECKER), quote, source)
    quote.refresh_from_db()
    return quote


def promise(source, level: str = "off_record") -> None:
    agreed_with(source, level)


def rules(article: Article) -> list[str]:
    return [blocker.rule for blocker in blockers(Article.objects.get(pk=article.pk))]


def with_terms(user, quote, source):
    agreed_with(source, "on_record", by=user)


def with_earlier_terms(user, quote, source):
    choose_terms(user, quote, source.agreements.order_by("pk").first())


def with_another_speaker(user, quote, source):
    set_speaker(user, quote, make_source(name="Nils A. Verhoeven"))


def with_no_speaker(user, quote, source):
    unset_speaker(user, quote)


def as_no_speech(user, quote, source):
    set_aside_quote(user, quote, "A title.")


LIFT = [with_terms, with_earlier_terms, with_another_speaker, with_no_speaker, as_no_speech]


@pytest.mark.parametrize("lift", LIFT)
@pytest.mark.parametrize("level", ["off_record", "background"])
def test_who_lifts_a_promise_does_not_approve_the_release(editor, nils, lift, level):
    agreed_with(nils, "on_record")
    quote = told_by(nils)
    promise(nils, level)
    quote.refresh_from_db()
    lift(editor, quote, nils)
    assert "freed" in rules(quote.article)
    article = Article.objects.get(pk=quote.article_id)
    with pytest.raises(Refused, match="You lifted what was promised"):
        approve_release(editor, article, article.working, "He agreed since.")
    other = make_user(Role.DESK_EDITOR)
    approval = approve_release(other, article, article.working, "He agreed since: I called him.")
    assert any(key.startswith("freed") for key in approval.overridden)


def test_what_is_promised_as_before_is_not_freed(editor, nils):
    quote = told_by(nils)
    promise(nils, "background")
    quote.refresh_from_db()
    set_speaker(editor, quote, nils)
    attach_evidence(editor, quote, make_evidence(text=SAID))
    assert "freed" not in rules(quote.article)


def test_words_of_nobody_to_whom_something_was_promised_are_set_aside_by_one(editor, nils):
    quote = told_by(nils, MARKED)
    as_no_speech(editor, quote, nils)
    assert rules(quote.article) == []


def test_what_is_promised_of_words_set_aside_is_told_at_release(editor, nils):
    quote = told_by(nils, MARKED)
    as_no_speech(editor, quote, nils)
    promise(nils)
    assert rules(quote.article) == ["freed"]


def test_words_that_are_freed_and_cut_are_not_forgotten(editor, nils):
    quote = told_by(nils)
    promise(nils)
    quote.refresh_from_db()
    unset_speaker(editor, quote)
    edit(quote.article, SAID, "Zzz.")
    edit(quote.article, "Zzz.", SAID)
    assert rules(quote.article) == ["freed"]


def test_a_merger_that_frees_is_noted(editor, nils):
    quote = told_by(nils)
    promise(nils, "background")
    other = make_source(name="Verhoeven, Nils")
    agreed_with(other, "on_record")
    merge_sources(editor, nils, other)
    quote.refresh_from_db()
    assert quote.freed_by == editor


def test_evidence_that_is_replaced_or_nobodys_any_more_frees_what_rests_on_it(editor, nils):
    quote = told_by(make_source(name="Ana Duarte"))
    evidence = make_evidence(text=SAID)
    attach_evidence(editor, quote, evidence)
    Evidence.objects.filter(pk=evidence.pk).update(given_by=nils)
    promise(nils)
    quote.refresh_from_db()
    attach_evidence(editor, quote, make_evidence(text="Other words."))
    quote.refresh_from_db()
    assert quote.freed_by == editor
    Quote.objects.update(freed_by=None, evidence=evidence)
    evidence.refresh_from_db()
    edit_evidence(editor, evidence, Particulars(title="Notes"))
    quote.refresh_from_db()
    assert quote.freed_by == editor


def test_a_further_source_that_is_taken_off_frees_it(editor, nils):
    quote = told_by(make_source(name="Ana Duarte"))
    quote.further_sources.add(nils)
    promise(nils)
    remove_further_source(editor, quote, nils)
    quote.refresh_from_db()
    assert quote.freed_by == editor


def test_another_who_verifies_it_settles_it(nils):
    one, two = make_user(Role.FACT_CHECKER), make_user(Role.FACT_CHECKER)
    quote = told_by(nils, MARKED)
    promise(nils)
    agreed_with(nils, "on_record", by=make_user(Role.REPORTER))
    quote.refresh_from_db()
    Quote.objects.filter(pk=quote.pk).update(freed_by=one)
    attach_evidence(two, quote, make_evidence(text="“The dam will burst,” he said."))
    quote.refresh_from_db()
    with pytest.raises(Refused, match="somebody else verifies it"):
        verify_quote(one, quote, binding(quote))
    verify_quote(two, quote, binding(quote))
    assert rules(quote.article) == []


def test_words_that_have_left_the_copy_are_free(editor, nils):
    quote = told_by(nils)
    promise(nils)
    quote.refresh_from_db()
    unset_speaker(editor, quote)
    Quote.objects.update(anchor_state="orphaned", retired=True)
    assert rules(quote.article) == []

"""What was promised to a source stands in the way of release until it is kept."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.anonymity import refuse_anonymity, withdraw_anonymity
from articles.actions.attach_evidence import attach_evidence
from articles.actions.blockers import returning
from articles.actions.errors import Blocked, Refused
from articles.actions.further_sources import add_further_source
from articles.actions.make_confidential import make_confidential
from articles.actions.quote_state import binding
from articles.actions.release import approve_release, publish
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import take_back_verification, verify_quote
from articles.models import Agreement, Article, Role, Source
from tests.actions.agreed import (
    BODY,
    DAY,
    NAMED,
    SPEECH,
    agreed_with,
    approved,
    asked,
    in_the_way,
    proved,
    rules,
)
from tests.factories import (
    approve_for_release,
    make_article,
    make_evidence,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def off_record(source: Source) -> Agreement:
    return agreed_with(source, "off_record", agreed_on=DAY + timedelta(days=1))


def test_a_source_off_the_record_is_tied_to_no_quote(checker, source):
    off_record(source)
    quote = make_article(BODY).quotes.get()
    with pytest.raises(Refused, match="Off the record is never published: Ana Duarte") as refusal:
        set_speaker(checker, quote, source)
    assert refusal.value.target == f"source:{source.pk}"
    quote.refresh_from_db()
    assert quote.source is None


def test_nor_is_it_a_further_source(checker, source):
    quote = make_article(BODY).quotes.get()
    set_speaker(checker, quote, make_source(name="Bo Larsen"))
    off_record(source)
    with pytest.raises(Refused, match="Off the record is never published"):
        add_further_source(checker, quote, source)


@pytest.mark.parametrize("names_terms", [True, False])
def test_evidence_given_off_the_record_is_attached_to_nothing(checker, source, names_terms):
    quote = make_article(BODY).quotes.get()
    evidence = make_evidence(text=SPEECH)
    evidence.given_by = source
    evidence.agreement = off_record(source) if names_terms else None
    evidence.save()
    if not names_terms:
        agreed_with(source, "on_record")
        off_record(source)
    with pytest.raises(Refused, match="gave this evidence off the record"):
        attach_evidence(checker, quote, evidence)
    quote.refresh_from_db()
    assert quote.evidence is None


def test_evidence_given_on_other_terms_than_the_newest_may_stand(checker, source):
    evidence = make_evidence(text=SPEECH)
    evidence.given_by, evidence.agreement = source, agreed_with(source, "on_record")
    evidence.save()
    off_record(source)
    attach_evidence(checker, make_article(BODY).quotes.get(), evidence)


def test_terms_off_the_record_recorded_later_are_in_the_way(checker, editor, source):
    quote = proved(checker, source)
    off_record(source)
    (blocker,) = in_the_way(quote.article)
    assert (blocker.rule, blocker.target) == ("off_record", f"quote:{quote.pk}")
    assert "what Ana Duarte said off the record" in blocker.message


def test_so_is_evidence_given_off_the_record(checker, source):
    quote = proved(checker, make_source(name="Bo Larsen"), NAMED.replace("Ana Duarte", "Bo Larsen"))
    quote.evidence.given_by = source
    quote.evidence.save()
    off_record(source)
    assert rules(quote.article) == ["off_record"]


def test_deep_background_is_never_quoted(checker, source):
    quote = proved(checker, source)
    agreement = agreed_with(source, "deep")
    approved(asked(quote.article, agreement))
    assert rules(quote.article) == ["deep"]
    other = make_article(BODY).quotes.get()
    with pytest.raises(Refused, match="Deep background is never quoted"):
        set_speaker(checker, other, source)


def test_deep_background_may_be_said_in_the_copys_own_words(checker, source):
    article = make_article("A senior official said the ferry will stop in May.")
    agreement = agreed_with(source, "deep")
    set_speaker(checker, article.quotes.get(), source)
    assert rules(article) == ["anonymity"]
    approved(asked(article, agreement))
    assert rules(article) == []


def test_an_unnamed_source_needs_leave_for_this_story(checker, editor, source):
    quote = proved(checker, source)
    agreement = agreed_with(source)
    (blocker,) = in_the_way(quote.article)
    assert blocker.rule == "anonymity"
    assert "nobody has asked for it" in blocker.message
    approved(asked(make_article(BODY), agreement))
    assert rules(quote.article) == ["anonymity"]
    request = asked(quote.article, agreement)
    assert "asked for by reporter-" in in_the_way(quote.article)[0].message
    approved(request)
    assert rules(quote.article) == []
    withdraw_anonymity(editor, request, "It was opinion.")
    assert "withdrawn by desk_editor-" in in_the_way(quote.article)[0].message
    refuse_anonymity(editor, asked(quote.article, agreement), "It is opinion.")
    assert "refused by desk_editor-" in in_the_way(quote.article)[0].message


def test_new_terms_are_asked_about_anew(checker, source):
    quote = proved(checker, source)
    approved(asked(quote.article, agreed_with(source)))
    agreed_with(source, agreed_on=DAY + timedelta(days=1))
    assert rules(quote.article) == ["anonymity"]


def test_leave_for_further_sources_is_asked_too(checker, source):
    quote = proved(checker, source)
    approved(asked(quote.article, agreed_with(source)))
    other = make_source(name="Bo Larsen")
    agreed_with(other)
    add_further_source(checker, quote, other)
    assert rules(quote.article) == ["anonymity"]


def test_a_confidential_source_without_terms_is_in_the_way(checker, source):
    quote = proved(checker, source)
    make_confidential(make_user(Role.REPORTER), source, "Harbor hand")
    (*_, blocker) = in_the_way(quote.article)
    assert blocker.rule == "anonymity"
    assert "no terms with its source say" in blocker.message
    agreed_with(source, "on_record", description="")
    assert "anonymity" in rules(quote.article)


@pytest.mark.parametrize("beside", ["Ana Duarte", "Duarte of the Board"])
def test_copy_that_names_an_unnamed_source_is_in_the_way(checker, source, beside):
    source.aliases.create(name="Duarte of the Board")
    quote = proved(checker, source, f"{BODY} {beside} was there.")
    approved(asked(quote.article, agreed_with(source)))
    assert rules(quote.article) == ["named"]


@pytest.mark.parametrize("beside", ["Duarte", "Duarte’s office", "Ms. Duarte"])
def test_the_surname_beside_it_is_in_the_way_too(checker, source, beside):
    quote = proved(checker, source, f"{BODY} It was in {beside}.")
    approved(asked(quote.article, agreed_with(source)))
    assert rules(quote.article) == ["named"]


def test_a_surname_that_is_a_word_names_who_speaks_by_it(checker):
    baker = make_source(name="Oda Baker")
    quote = proved(checker, baker, f"A senior official met.\n\n“{SPEECH},” Baker said.")
    agreed_with(baker)
    assert "named" in rules(quote.article)


def test_a_name_that_is_not_sealed_stands_elsewhere_for_a_reason_that_is_given(
    checker, editor, source
):
    quote = proved(checker, source, f"{BODY}\n\nAna Duarte was there.")
    approved(asked(quote.article, agreed_with(source)))
    (blocker,) = in_the_way(quote.article)
    assert (blocker.rule, blocker.target) == ("may_name", f"quote:{quote.pk}")
    assert "elsewhere, in paragraph 3" in blocker.message
    article = Article.objects.get(pk=quote.article_id)
    approve_for_release(article, editor, override="She is the harbor’s chief.")


def test_copy_that_says_more_than_was_agreed_needs_a_note(checker, source):
    quote = proved(checker, source, f"“{SPEECH},” a senior harbor official said.")
    approved(asked(quote.article, agreed_with(source)))
    (blocker,) = in_the_way(quote.article)
    assert blocker.rule == "description"
    assert "“a senior harbor official”; agreed is “a senior official”" in blocker.message
    take_back_verification(checker, quote)
    quote.refresh_from_db()
    with pytest.raises(Refused, match="calls its source “a senior harbor official”"):
        verify_quote(checker, quote, binding(quote))
    verify_quote(checker, quote, binding(quote), "She agreed to it on the phone.")
    assert rules(quote.article) == []


def test_a_note_from_before_the_terms_says_nothing_of_them(checker, source):
    quote = proved(checker, source, f"“{SPEECH},” a senior harbor official said.", note="Heard.")
    agreed_with(source)
    assert "description" in rules(quote.article)


def test_no_override_breaks_the_houses_word(checker, editor, source):
    quote = proved(checker, source)
    agreed_with(source)
    article = Article.objects.get(pk=quote.article_id)
    with pytest.raises(Blocked) as blocked:
        approve_release(editor, article, article.working, "It cannot wait.")
    assert [blocker.rule for blocker in blocked.value.blockers] == ["anonymity"]


def test_leave_taken_back_after_the_approval_stops_publication(checker, editor, source):
    quote = proved(checker, source)
    request = approved(asked(quote.article, agreed_with(source)))
    article = Article.objects.get(pk=quote.article_id)
    approve_for_release(article, editor)
    withdraw_anonymity(request.asked_by, request, "She takes it back.")
    with pytest.raises(Blocked) as blocked:
        publish(make_user(Role.PUBLISHER), article, article.working)
    assert [blocker.rule for blocker in blocked.value.blockers] == ["anonymity"]


def test_a_withdrawn_story_comes_not_back_while_a_promise_is_broken(checker, source):
    quote = proved(checker, source, NAMED)
    assert returning(quote.article) == []
    off_record(source)
    article = Article.objects.get(pk=quote.article_id)
    assert [blocker.rule for blocker in returning(article)] == ["off_record"]


def test_the_day_of_the_newest_agreement_counts_not_when_it_was_typed(checker, source):
    quote = proved(checker, source)
    agreed_with(source, "on_record", agreed_on=timezone.localdate())
    agreed_with(source, "off_record", agreed_on=DAY)
    assert rules(quote.article) == ["unnamed"]


def test_many_quotes_of_a_source_are_asked_about_as_few_are(checker, source):
    agreed_with(source)

    def asked_of(many: int) -> int:
        told = (f"“The ferry {n} will stop,” a senior official said." for n in range(many))
        article = make_article("\n\n".join(told))
        for quote in article.quotes.all():
            set_speaker(checker, quote, source)
        with CaptureQueriesContext(connection) as captured:
            assert rules(article).count("anonymity") == many
        return len(captured)

    assert asked_of(2) == asked_of(12)

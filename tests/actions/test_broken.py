"""What readers see against the terms on which its source spoke."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.actions.broken import broken
from articles.actions.seal_identity import Who, keep_under_seal
from articles.actions.set_speaker import set_speaker
from articles.actions.settle import settle_lost
from articles.models import (
    Agreement,
    AnonymityRequest,
    Article,
    Desk,
    Quote,
    Role,
    Source,
    Statement,
)
from tests.actions.agreed import DAY, NAMED, agreed_with, approved, asked, proved
from tests.factories import (
    add_role,
    apply_correction,
    make_article,
    make_evidence,
    make_source,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db
LATER = DAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def published(quote: Quote) -> Quote:
    """Publish the quote's story."""
    publish_article(Article.objects.get(pk=quote.article_id))
    return quote


def on_background(checker, source: Source, **values: str) -> tuple[Quote, AnonymityRequest]:
    """Publish a quote of the source on background, with leave."""
    quote = proved(checker, source, **values)
    request = approved(asked(quote.article, agreed_with(source)))
    return published(quote), request


def rules(to: User | None = None) -> list[str]:
    """Return the rules by which something is published against its terms."""
    return sorted(each.promise.rule for each in broken(Desk.objects.all(), to))


def test_what_leave_covers_breaks_nothing_and_what_it_does_not_is_told(checker, source):
    quote, request = on_background(checker, source)
    assert rules() == []
    add_role(request.decided_by, Role.COPY_EDITOR, quote.article.desk)
    quote.article.revisions.create(
        number=9, kind="edit", author=request.decided_by, body="Late.", sha256="0" * 64
    )
    (found,) = broken(Desk.objects.all())
    assert found.article == quote.article
    assert "has written part of the story since" in found.promise.message


def test_words_that_leave_was_not_given_for_are_told(checker, source):
    quote, request = on_background(checker, source)
    request.uses = []
    request.save()
    (found,) = broken(Desk.objects.all())
    assert (found.promise.rule, found.promise.target) == ("anonymity", f"quote:{quote.pk}")
    assert "before these words stood so" in found.promise.message


@pytest.mark.parametrize(
    ("level", "by"), [("background", "anonymity"), ("off_record", "off_record")]
)
def test_so_are_the_terms_of_who_else_says_so(checker, source, level, by):
    quote = published(proved(checker, source, NAMED))
    other = make_source(name="Bo Larsen")
    quote.further_sources.add(other)
    agreed_with(other, level)
    assert rules() == [by]


def test_terms_agreed_since_are_held_against_the_text(checker, source):
    quote = published(proved(checker, source, NAMED))
    agreement = agreed_with(source)
    assert rules() == ["anonymity", "named"]
    approved(asked(quote.article, agreement))
    assert rules() == ["named"]
    deep = agreed_with(source, "deep", agreed_on=LATER)
    approved(asked(quote.article, deep))
    assert rules() == ["deep", "named"]


def test_words_that_readers_still_see_count_though_an_edit_took_them_out(checker, source):
    quote = published(proved(checker, source, NAMED))
    article = Article.objects.get(pk=quote.article_id)
    taken = {"correction_class": "correction", "notice": "So.", "quote_ground": "paraphrased"}
    apply_correction(article, article.working.body, "The bridge stays.", **taken)
    settle_lost(make_user(Role.COPY_EDITOR), article)
    agreed_with(source, "off_record")
    assert Quote.objects.get(pk=quote.pk).retired
    assert rules() == ["off_record"]
    publish_article(article)
    assert rules() == []


def test_who_is_on_the_record_since_is_to_be_named(checker, source):
    on_background(checker, source)
    agreed_with(source, "on_record", agreed_on=LATER)
    assert rules() == ["unnamed"]


def test_a_sealed_name_is_told_to_those_alone_who_may_know_of_it(checker, source):
    published(proved(checker, source, NAMED))
    reporter = make_user(Role.REPORTER)
    keep_under_seal(reporter, source, Who("Ana Duarte"))
    Source.objects.update(is_confidential=True, name="Harbor hand")
    assert rules(to=checker) == ["anonymity"]
    assert rules(to=reporter) == rules(to=make_user(Role.DESK_EDITOR)) == ["anonymity", "named"]


def test_a_statement_that_rests_on_what_is_off_the_record_now_is_told(source):
    article = make_article("The ferry is late.")
    evidence = make_evidence(text="It is late.")
    evidence.given_by = source
    evidence.save()
    place = {"start": 0, "end": 18, "exact": "The ferry is late.", "revision": article.working}
    statement = Statement.objects.create(
        article=article, marked_by=article.filed_by, basis="sourced", **place
    )
    statement.supports.create(evidence=evidence, added_by=article.filed_by)
    publish_article(article)
    assert rules() == []
    agreed_with(source, "off_record")
    (found,) = broken(Desk.objects.all())
    assert found.promise.target == f"statement:{statement.pk}"


def test_many_are_found_as_few_are(checker, source):
    def asked_for(many: int) -> int:
        for _ in range(many):
            article = make_article("A senior official said the ferry will stop in May.")
            set_speaker(checker, article.quotes.get(), source)
            approved(asked(article, source.agreements.get()))
            publish_article(article)
        AnonymityRequest.objects.update(uses=[])
        Agreement.objects.update(recorded_at=timezone.now())  # so that the text is read too
        with CaptureQueriesContext(connection) as captured:
            assert len(broken(Desk.objects.all())) == AnonymityRequest.objects.count()
        return len(captured)

    agreed_with(source)
    assert asked_for(2) == asked_for(6)

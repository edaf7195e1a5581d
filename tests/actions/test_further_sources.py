"""“Sources” needs two: as many sources are tied to a quote as copy says that speak."""

import pytest

from articles.actions.errors import Conflict, Refused
from articles.actions.further_sources import (
    add_further_source,
    remove_further_source,
    tie_together,
)
from articles.actions.merge_sources import merge_sources
from articles.actions.set_speaker import set_speaker, unset_speaker
from articles.models import Event, Person, Quote, Source
from articles.views.terms_shown import terms_context
from tests.actions.agreed import SPEECH, agreed_with, in_the_way, rules
from tests.factories import (
    approve_for_release,
    make_article,
    make_desk,
    make_source,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


SOURCES = "Sources said the ferry will stop in May."


@pytest.mark.parametrize(
    ("body", "needed"),
    [
        (SOURCES, 2),
        ("A source said the ferry will stop in May.", 1),
        ("Two people familiar with the talks said the ferry will stop in May.", 2),
        (f"“{SPEECH},” three officials said.", 3),
        (f"“{SPEECH},” officials said.", 2),
    ],
)
def test_sources_needs_as_many_as_the_copy_says(checker, body, needed):
    article = make_article(body)
    quote = article.quotes.get()
    for tied in range(needed):
        source = make_source(name=f"Source {tied}")
        if tied:
            assert "sources" in rules(article)
            add_further_source(checker, quote, source)
        else:
            assert quote.is_marked or rules(article) == ["sources"]
            set_speaker(checker, quote, source)
        quote.refresh_from_db()
    assert "sources" not in rules(article)


@pytest.mark.parametrize(
    "body",
    [
        "Officials said the ferry will stop in May.",
        "The Gazette quoted sources as saying that the ferry will stop in May.",
        "Sources told the Gazette that the ferry will stop in May.",
        "Two in three voters said the ferry should stop.",
    ],
)
def test_what_needs_no_sources_of_ours(body):
    assert rules(make_article(body)) == []


def test_sources_told_our_own_paper_are_ours(settings):
    settings.SITE_NAME = "The Harbor Gazette"
    article = make_article("Sources told the Gazette that the ferry will stop in May.")
    assert rules(article) == ["sources"]


@pytest.mark.parametrize("kind", ["wire", "broadcast", "social"])
def test_what_a_broadcast_or_another_desk_says_is_one(checker, kind):
    article = make_article(f"“{SPEECH},” officials said.")
    set_speaker(checker, article.quotes.get(), make_source(name="Statement", kind=kind))
    assert "sources" not in rules(article)


def test_further_sources_are_tied_and_taken_off(checker, source):
    quote = make_article(SOURCES).quotes.get()
    with pytest.raises(Refused, match="Set the speaker first"):
        add_further_source(checker, quote, source)
    set_speaker(checker, quote, source)
    with pytest.raises(Refused, match="the speaker already"):
        add_further_source(checker, quote, source)
    with pytest.raises(Refused, match="of this desk"):
        add_further_source(checker, quote, make_source(make_desk("Sport")))
    other = make_source(name="Bo Larsen")
    add_further_source(checker, quote, other)
    assert Event.objects.order_by("seq").last().verb == "tied_source"
    with pytest.raises(Conflict, match="is tied already by fact_checker-"):
        add_further_source(checker, quote, other)
    remove_further_source(checker, quote, other)
    with pytest.raises(Conflict, match="not tied any more by fact_checker-"):
        remove_further_source(checker, quote, other)
    assert not quote.further_sources.exists()


def test_a_further_source_is_tied_to_all_that_sources_say_here(checker, source):
    told = "Sources said it is late.\n\nOfficials said the quay is shut."
    article = make_article(f"{SOURCES}\n\n{told}")
    first, second, third = article.quotes.order_by("start")
    for quote in (first, second, third):
        set_speaker(checker, quote, source)
        quote.refresh_from_db()
    other = make_source(name="Bo Larsen")
    assert tie_together(checker, first, other) == [second]
    assert [quote.further_sources.count() for quote in (first, second, third)] == [1, 1, 0]
    assert "sources" not in rules(article)


def test_who_else_says_so_goes_with_the_speaker(checker, source):
    quote = make_article(SOURCES).quotes.get()
    set_speaker(checker, quote, source)
    add_further_source(checker, quote, make_source(name="Bo Larsen"))
    unset_speaker(checker, quote)
    assert not quote.further_sources.exists()


def test_a_further_source_who_becomes_the_speaker_counts_once(checker, source):
    quote = make_article(SOURCES).quotes.get()
    other = make_source(name="Bo Larsen")
    set_speaker(checker, quote, source)
    add_further_source(checker, quote, other)
    quote.refresh_from_db()
    set_speaker(checker, quote, other)
    assert not quote.further_sources.exists()
    assert rules(quote.article).count("sources") == 1


@pytest.mark.parametrize("acts", [add_further_source, remove_further_source])
def test_what_has_changed_since_it_was_shown_is_a_conflict(checker, source, acts):
    quote = make_article(SOURCES).quotes.get()
    with pytest.raises(Conflict, match="has changed since"):
        acts(checker, quote, source, "seen long ago")


def test_that_sources_are_too_few_may_be_overridden(editor):
    article = make_article(SOURCES)
    approval = approve_for_release(article, editor, "The second is at sea.")
    assert [key.split()[0] for key in approval.overridden] == ["sources"]


@pytest.mark.parametrize("kind", ["document", "observation", "wire", "broadcast", "social"])
def test_only_people_are_sources(checker, source, kind):
    quote = make_article(f"“{SPEECH},” sources said.").quotes.get()
    paper = make_source(name="The ledger", kind=kind)
    set_speaker(checker, quote, paper)
    assert "sources" in rules(quote.article)
    set_speaker(checker, quote, source)
    quote.refresh_from_db()
    add_further_source(checker, quote, paper)
    (blocker,) = (b for b in in_the_way(quote.article) if b.rule == "sources")
    assert "stands for 2 at least, and 1 person is tied to it" in blocker.message
    add_further_source(checker, quote, make_source(name="Bo Larsen"))
    assert "sources" not in rules(quote.article)


def test_two_sources_who_are_one_in_the_registry_are_one(checker, source):
    quote = make_article(SOURCES).quotes.get()
    one = Person.objects.create(source="desk", ref="ana-duarte", name="Ana Duarte")
    other = make_source(name="A. Duarte")
    Source.objects.update(person=one)
    set_speaker(checker, quote, source)
    quote.refresh_from_db()
    add_further_source(checker, quote, other)
    assert rules(quote.article).count("sources") == 1


def test_two_sources_who_were_merged_are_one_and_told_of_once(checker, editor, source):
    quote = make_article(SOURCES).quotes.get()
    other = make_source(name="A. Duarte")
    set_speaker(checker, quote, source)
    quote.refresh_from_db()
    add_further_source(checker, quote, other)
    merge_sources(editor, other, source)
    agreed_with(source)
    assert rules(quote.article) == ["anonymity", "sources"]
    (said,) = terms_context(checker, Quote.objects.get())["said"]
    assert said.terms.source == source

"""A named source made confidential: what goes under seal, what falls, and when it may not be."""

from dataclasses import replace

import pytest

from articles.actions.edit_copy import edit_copy
from articles.actions.edit_source import add_alias, link_person
from articles.actions.errors import Refused
from articles.actions.make_confidential import make_confidential
from articles.actions.merge_sources import merge_sources
from articles.actions.named_still import also_named_in
from articles.actions.raise_flag import comment
from articles.actions.rate_source import rate_source
from articles.actions.seal_identity import open_identity
from articles.actions.set_speaker import set_speaker
from articles.models import Agreement, Person, Quote, Role, Source
from articles.models.sealed import Sealed
from tests.actions.agreed import agreed_with
from tests.factories import (
    apply_correction,
    make_article,
    make_source,
    make_user,
    place_of,
    publish_article,
    verify,
)

pytestmark = pytest.mark.django_db

UNNAMED = "“We will keep it open,” a clerk said."
NAMED = "“We will keep it open,” Ana Duarte said."


@pytest.fixture
def editor(db):
    return make_user(Role.DESK_EDITOR)


def test_all_that_tells_who_it_is_goes_under_seal(editor):
    ana = make_source(description="clerk of the harbour board")
    merge_sources(editor, make_source(name="A. Duarte"), ana)
    add_alias(editor, ana, "Anita")
    rate_source(editor, ana, "proven", "Her own minutes.", "untested")
    link_person(editor, ana, Person.objects.create(ref="x:1", name="Ana", source="Gazette"))
    make_confidential(editor, ana, "Heron", "tel. 1", "From the fair.")
    ana.refresh_from_db()
    assert (ana.name, ana.description, ana.reliability_note) == ("Heron", "", "")
    assert (ana.is_confidential, ana.person, ana.aliases.count()) == (True, None, 0)
    assert ana.reliability == "proven"
    assert not Source.objects.filter(name__icontains="Duarte").exists()
    who = open_identity(editor, ana)
    assert (who.name, set(who.aliases)) == ("Ana Duarte", {"A. Duarte", "Anita"})
    assert who.contact == "tel. 1"
    assert who.known.split("\n") == [
        "From the fair.", "clerk of the harbour board", "Her own minutes.", "In the registry: x:1",
    ]  # fmt: skip


def test_outside_the_desk_it_is_called_what_is_permitted(editor):
    ana = make_source()
    make_confidential(editor, ana, "Heron")
    ana.refresh_from_db()
    assert str(ana) == "a confidential source"
    Agreement.objects.create(
        source=ana, level="background", permitted_description="an official of the port",
        terms=Sealed.of("So."), agreed_by=editor, recorded_by=editor, agreed_on="2026-05-01",
    )  # fmt: skip
    assert str(Source.objects.get(pk=ana.pk)) == "an official of the port"


def test_its_verified_quotes_are_to_be_verified_again(editor):
    quote = verify(make_article(UNNAMED).quotes.get())
    assert make_confidential(editor, quote.source, "Heron") == 1
    quote.refresh_from_db()
    assert (quote.status, quote.bound_sha256) == (Quote.Status.MATCHED, "")


def test_a_source_that_copy_names_is_not_made_confidential(editor):
    article = make_article(NAMED, slug="pier")
    quote = verify(article.quotes.get())
    with pytest.raises(Refused, match="The copy names this source: pier"):
        make_confidential(editor, quote.source, "Heron")
    copy = replace(article.working.copy, body=UNNAMED)
    edit_copy(editor, article, article.working, copy, "She asked for it.")
    assert "earlier revisions of pier" in also_named_in(quote.source, ["Ana Duarte"])
    make_confidential(editor, quote.source, "Heron")


def test_nor_one_that_readers_still_find_named(editor):
    article = make_article(NAMED, slug="pier")
    quote = verify(article.quotes.get())
    publish_article(article)
    told = {"correction_class": "correction", "notice": "A name was taken out."}
    apply_correction(article, "Ana Duarte", "a clerk", **told)
    assert "Duarte" not in article.working.text
    with pytest.raises(Refused, match="pier"):
        make_confidential(editor, quote.source, "Heron")


def test_nor_one_that_an_agreement_names(editor):
    ana = make_source()
    Agreement.objects.create(
        source=ana, level="background", permitted_description="Ana Duarte of the port",
        terms=Sealed.of("So."), agreed_by=editor, recorded_by=editor, agreed_on="2026-05-01",
    )  # fmt: skip
    with pytest.raises(Refused, match="The description that was agreed names"):
        make_confidential(editor, ana, "Heron")


@pytest.mark.parametrize(
    "working_name",
    [
        "Duarte", "the duarte woman", "Ana Duarte", "Duarte’s friend", "Dúarte-led", "Ana_1",
        "AnaDuarte", "anaduarte", "Du\u00adarte", "Duаrte", "ADuarte9", "aduarte@port.example",
    ],
)  # fmt: skip
def test_a_working_name_tells_nothing(editor, working_name):
    with pytest.raises(Refused, match="may hold no part of the source’s name") as refusal:
        make_confidential(editor, make_source(), working_name)
    assert "Duarte" not in str(refusal.value)


def test_a_working_name_is_a_name_of_its_own(editor):
    make_source(name="Heron")
    with pytest.raises(Refused, match="already has a source"):
        make_confidential(editor, make_source(), "Heron")


def test_it_is_done_once(editor):
    ana = make_source()
    make_confidential(editor, ana, "Heron")
    with pytest.raises(Refused, match="confidential already"):
        make_confidential(editor, ana, "Egret")


def test_nor_one_that_copy_names_by_surname(editor):
    body = f"{UNNAMED}\n\n“It is late,” Duarte said."
    article = make_article(body, slug="pier")
    ana = make_source()
    for quote in article.quotes.live():
        set_speaker(editor, quote, ana)
    for is_looked_at in (False, True):
        with pytest.raises(Refused, match="The copy names this source: pier"):
            make_confidential(editor, ana, "Heron", is_looked_at=is_looked_at)
    assert not Source.objects.get(pk=ana.pk).is_confidential


def test_words_of_the_name_in_copy_are_to_be_looked_at(editor):
    body = f"{UNNAMED}\n\nThe Duarte-built pier stands."
    quote = verify(make_article(body, slug="pier").quotes.get())
    ana = make_source()
    set_speaker(editor, quote, ana)
    with pytest.raises(Refused, match="words of this source’s name: pier"):
        make_confidential(editor, ana, "Heron")
    make_confidential(editor, ana, "Heron", is_looked_at=True)


def test_what_is_said_of_the_copy_names_it_too(editor):
    article = make_article(NAMED, slug="pier")
    quote = article.quotes.get()
    set_speaker(editor, quote, make_source())
    comment(editor, article, article.working, place_of(article, "said"), "Duarte’s idea?")
    apply_correction(article, "Ana Duarte", "a clerk", reason="Duarte asked.")
    told = set(also_named_in(make_source(), ["Ana Duarte"]))
    assert {"corrections on pier", "comments on pier", "earlier revisions of pier"} <= told
    quote.refresh_from_db()
    Quote.objects.filter(pk=quote.pk).update(speaker="Duarte")
    assert "what copy called the speaker of quotes: 1" in set(
        also_named_in(make_source(), ["Ana Duarte"])
    )


def test_nobody_gets_to_read_terms_that_others_agreed(editor):
    ana = make_source()
    agreement = agreed_with(ana)
    with pytest.raises(Refused, match="recorded terms with this source: they or"):
        make_confidential(editor, ana, "Heron")
    make_confidential(agreement.recorded_by, ana, "Heron")
    ana.refresh_from_db()
    assert ana.is_confidential


def test_who_added_a_source_makes_it_confidential_whoever_agreed_terms(editor):
    ana = make_source()
    agreed_with(ana)
    make_confidential(ana.added_by, ana, "Heron")
    ana.refresh_from_db()
    assert ana.is_confidential

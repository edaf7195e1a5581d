"""Sources: found, named, rated, tied to the registry, removed; and what falls with a name."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from articles.actions import edit_source
from articles.actions.edit_source import add_alias, describe_source, link_person, remove_alias
from articles.actions.errors import Conflict, Refused
from articles.actions.merge_sources import merge_sources
from articles.actions.rate_source import rate_source
from articles.actions.remove_source import remove_source
from articles.actions.set_speaker import add_source, set_speaker
from articles.actions.source_state import find_source
from articles.models import Event, Person, Quote, Role, Source
from tests.acts_on_sources import make_confidential_source, make_identity
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify

pytestmark = pytest.mark.django_db

SPOKEN = "“We will keep it open,” Ana Duarte said."


@pytest.fixture
def editor(db):
    return make_user(Role.DESK_EDITOR)


def last() -> Event:
    return Event.objects.latest("seq")


def test_a_source_is_found_by_name_or_alias_whatever_the_case(editor):
    ana = make_source()
    add_alias(editor, ana, "A. Duarte")
    assert find_source(make_desk(), " ana duarte ") == ana
    assert find_source(make_desk(), "a. DUARTE") == ana
    assert find_source(make_desk(), "Ana Duarte", "document") is None
    assert find_source(make_desk("Sport"), "Ana Duarte") is None


def test_who_is_typed_by_an_alias_is_no_new_source(editor):
    ana = make_source()
    add_alias(editor, ana, "A. Duarte")
    assert add_source(editor, ana.desk, "A. Duarte") == ana


def test_an_alias_leads_to_one_source_alone(editor):
    make_source()
    with pytest.raises(Refused, match="found by that name already"):
        add_alias(editor, make_source(name="Bo Lind"), "ana duarte")


def test_an_alias_is_taken_away_once(editor):
    ana = make_source()
    add_alias(editor, ana, "A. Duarte")
    alias = ana.aliases.get()
    remove_alias(editor, alias)
    assert find_source(ana.desk, "A. Duarte") is None
    with pytest.raises(Conflict, match="Somebody was first"):
        remove_alias(editor, alias)


def test_another_name_takes_its_verifications_back(editor):
    quote = verify(make_article(SPOKEN).quotes.get())
    assert describe_source(editor, quote.source, "Ana M. Duarte", "head of the board") == 1
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by, quote.bound_sha256) == ("matched", None, "")
    event = quote.article.events.latest("seq")
    assert (event.verb, event.target) == ("speaker_changed", f"quote:{quote.pk}")


def test_another_description_leaves_them(editor):
    quote = verify(make_article(SPOKEN).quotes.get())
    assert describe_source(editor, quote.source, "Ana Duarte", "head of the board") == 0
    quote.refresh_from_db()
    assert quote.status == Quote.Status.VERIFIED
    assert quote.source.description == "head of the board"


def test_a_name_that_another_source_has_is_refused(editor):
    make_source()
    with pytest.raises(Refused, match="Merge the two instead"):
        describe_source(editor, make_source(name="Bo Lind"), "Ana Duarte", "")


def test_two_names_given_in_one_moment_do_not_clash_unsaid(editor, monkeypatch):
    monkeypatch.setattr(edit_source, "_check_free", lambda source: None)
    make_source()
    with pytest.raises(Conflict, match="another source has this name now"):
        describe_source(editor, make_source(name="Bo Lind"), "Ana Duarte", "")


def test_whoever_names_it_second_is_told(editor):
    ana = make_source()
    describe_source(editor, ana, "Ana M. Duarte", "", seen="Ana Duarte")
    with pytest.raises(Conflict, match=r"is called Ana M\. Duarte now"):
        describe_source(editor, ana, "Anna Duarte", "", seen="Ana Duarte")


def test_it_is_rated_with_a_note(editor):
    ana = make_source()
    rate_source(editor, ana, "wrong", "Denied what the tape has.", "untested")
    ana.refresh_from_db()
    assert (ana.reliability, ana.reliability_note) == ("wrong", "Denied what the tape has.")
    assert last().details == {"reliability": "wrong"}


def test_a_rating_needs_its_note_a_known_word_and_a_fresh_look(editor):
    ana = make_source()
    with pytest.raises(Refused, match="say what shows it"):
        rate_source(editor, ana, "proven", " ", "untested")
    with pytest.raises(Refused, match="not a valid choice"):
        rate_source(editor, ana, "saintly", "Always.", "untested")
    rate_source(editor, ana, "proven", "Right twice.", "untested")
    with pytest.raises(Conflict, match="now noted as proven right"):
        rate_source(editor, ana, "wrong", "Not so.", "untested")


def test_it_is_somebody_of_the_registry_or_nobody(editor):
    ana, known = (
        make_source(),
        Person.objects.create(ref="x:1", name="Ana Duarte", source="Gazette"),
    )
    link_person(editor, ana, known)
    assert Source.objects.get(pk=ana.pk).person == known
    link_person(editor, ana, None)
    assert Source.objects.get(pk=ana.pk).person is None


def test_a_confidential_source_is_nobody_of_the_registry(editor):
    known = Person.objects.create(ref="x:1", name="Ana Duarte", source="Gazette")
    source = make_confidential_source()
    with pytest.raises(Refused, match="it would name them"):
        link_person(editor, source, known)
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=source.pk).update(person=known)


def test_an_unused_source_is_removed_with_aliases_and_identity(editor):
    ana, identity = make_source(), make_identity()
    add_alias(editor, ana, "A. Duarte")
    remove_source(editor, ana)
    remove_source(editor, identity.source)
    assert not Source.objects.exists()


def test_what_stands_on_a_source_keeps_it(editor):
    quote = verify(make_article(SPOKEN).quotes.get())
    with pytest.raises(Refused, match=r"\(quotes: 1\). Merge it into another"):
        remove_source(editor, quote.source)
    with pytest.raises(ProtectedError):
        quote.source.delete()


def test_evidence_keeps_its_source(editor):
    ana, evidence = make_source(), make_evidence(text="Words.")
    type(evidence).objects.filter(pk=evidence.pk).update(given_by=ana)
    with pytest.raises(Refused, match="evidence: 1"):
        remove_source(editor, ana)


def test_a_speaker_is_not_set_to_a_source_that_was_merged(editor):
    old, new = make_source(name="A. Duarte"), make_source()
    merge_sources(editor, old, new)
    with pytest.raises(Refused, match="was merged into another"):
        set_speaker(editor, make_article(SPOKEN).quotes.get(), old)

"""Acts on the registry: who may do them, what they refuse, and what becomes of the copy."""

import pytest
from django.db import connection

from articles.actions.edit_registry import (
    confirm_term,
    remove_item,
    remove_part,
    save_item,
    save_part,
)
from articles.actions.errors import Conflict, Refused
from articles.actions.register import (
    FormOfName,
    Namesakes,
    TermOfOffice,
    register_person,
    register_place,
)
from articles.actions.registry_rows import stamp
from articles.models import Event, NameForm, Person, Role, RoleTerm, StyleSheet
from tests.factories import make_article, make_desk, make_user
from tests.registered import make_form, make_person, make_place

pytestmark = pytest.mark.django_db

MAY = {Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS, Role.ADMIN}


@pytest.fixture
def editor():
    return make_user(Role.COPY_EDITOR, make_desk())


@pytest.fixture
def mayor():
    person = make_person("Ruth Pettersen")
    return RoleTerm.objects.create(
        person=person, title="Mayor", since="2019", confirmed="2024-05-01", source="list"
    )


def every_act(user, mayor) -> list:
    """Return every act on the registry, to be done by ``user``."""
    person, form = mayor.person, mayor.person.forms.get()
    return [
        lambda: register_person(user, "Bo Larsen", "list"),
        lambda: register_place(user, "Lysova", "atlas"),
        lambda: save_item(user, person),
        lambda: save_part(user, form),
        lambda: save_part(
            user, NameForm(person=person, text="Ruth P.", kind="variant", source="x")
        ),
        lambda: confirm_term(user, mayor, "2025", "list"),
        lambda: remove_part(user, mayor),
        lambda: remove_item(user, person),
    ]


@pytest.mark.parametrize("role", Role)
def test_who_may(mayor, role):
    user = make_user(role, make_desk())
    for act in every_act(user, mayor):
        if role in MAY:
            act()
        else:
            with pytest.raises(Refused, match="do not let you add to the registry"):
                act()
    done = Event.objects.filter(actor=user).count()
    assert done == (8 if role in MAY else 0)


@pytest.mark.parametrize("values", [{"is_superuser": True}, {"is_active": False}])
def test_superusers_and_who_has_left_may_not(mayor, values):
    user = make_user(None if "is_superuser" in values else Role.COPY_EDITOR, **values)
    for act in every_act(user, mayor):
        with pytest.raises(Refused, match="do not let you"):
            act()


@pytest.mark.parametrize("source", ["", "  ", "\n", "\u200b", "\xad \u2060"])
def test_no_row_stands_without_its_source(editor, mayor, source):
    refused = [
        lambda: register_person(editor, "Bo Larsen", source),
        lambda: register_person(editor, "Bo Larsen", "x", [FormOfName("Boe", "variant", source)]),
        lambda: register_person(editor, "Bo Larsen", "x", (), [TermOfOffice("Clerk", source)]),
        lambda: register_place(editor, "Lysova", source),
        lambda: confirm_term(editor, mayor, "2025", source),
        lambda: save_part(editor, RoleTerm(person=mayor.person, title="Clerk", source=source)),
    ]
    for act in refused:
        with pytest.raises(Refused, match=r"^Source: is empty: say where this is known from"):
            act()
    assert Person.objects.count() == 1 and NameForm.objects.count() == 1


def test_words_are_cleaned_as_an_import_does(editor):
    person = register_person(editor, " Bo \u00a0 Larsen\n", "staff  list")
    assert (person.name, person.source) == ("Bo Larsen", "staff list")
    assert person.forms.get().key == "bo larsen"


def test_references_are_our_own_and_each_once(editor):
    refs = [register_person(editor, "Bo Larsen", "list", is_another=True).ref for _ in range(3)]
    assert refs == ["newsroom:bo-larsen", "newsroom:bo-larsen-2", "newsroom:bo-larsen-3"]
    assert register_person(editor, "Бо", "list").ref == "newsroom:name"


def test_a_name_that_is_there_in_any_form_is_asked_about(editor, mayor):
    make_form(mayor.person, "Ruth Petersen")
    place = make_place("Ruth Bay")
    with pytest.raises(Namesakes) as refusal:
        register_person(editor, "RUTH petersen", "list")
    assert refusal.value.rows == [mayor.person]
    with pytest.raises(Namesakes) as refusal:
        register_place(editor, "Ruth Bay", "atlas")
    assert refusal.value.rows == [place]


def test_a_form_may_count_for_one_sheet(editor):
    sheet = StyleSheet.objects.create(name="Quay")
    forms = [FormOfName("Bo Larssen", "preferred", "Quay’s book", sheet=sheet)]
    person = register_person(editor, "Bo Larsen", "list", forms)
    assert person.forms.get(sheet=sheet).text == "Bo Larssen"


@pytest.mark.parametrize(
    ("until", "day", "said"),
    [
        ("2024-06", "2025", "To: this term has an end"),
        ("", "", "Confirmed: say on which day"),
        ("", "last week", "Confirmed: “last week” is no date"),
        ("", "2024-04", "Confirmed: a source shows it on 2024-05-01 already"),
        ("", "2018", "“2018” is before “2019”"),
    ],
)
def test_what_cannot_be_confirmed(editor, mayor, until, day, said):
    mayor.until = until
    mayor.save()
    with pytest.raises(Refused, match=said):
        confirm_term(editor, mayor, day, "list")
    mayor.refresh_from_db()
    assert mayor.confirmed == "2024-05-01"


def test_the_last_form_of_a_name_stays(editor, mayor):
    with pytest.raises(Refused, match="the only form of the name"):
        remove_part(editor, mayor.person.forms.get())


def test_two_who_change_a_row_do_not_overwrite_each_other(editor, mayor):
    seen, other = stamp(mayor), RoleTerm.objects.get(pk=mayor.pk)
    mayor.title = "Reeve"
    save_part(editor, mayor, seen)
    other.title = "Bailiff"
    with pytest.raises(Conflict, match="this row has changed"):
        save_part(editor, other, seen)
    with pytest.raises(Conflict, match="this row has changed"):
        remove_part(editor, other, seen)
    RoleTerm.objects.all().delete()
    with pytest.raises(Conflict, match="is gone already"):
        save_part(editor, other, seen)
    Person.objects.all().delete()
    with pytest.raises(Conflict, match="no longer in the registry"):
        save_part(editor, other, seen)


@pytest.mark.django_db(transaction=True)
def test_stories_that_the_name_stands_in_are_read_again(editor):
    article = make_article("On Monday Bo Larsson left.")
    assert not article.flags.exists()
    other = make_article("It rained.")
    reads = Event.objects.filter(verb="reviewed")
    before = reads.filter(article=other).count()
    person = register_person(
        editor, "Bo Larsen", "list", [FormOfName("Bo Larsson", "banned", "council")]
    )
    assert article.flags.get().exact == "Bo Larsson"
    remove_item(editor, person)
    assert article.flags.get().status == "resolved"
    assert reads.filter(article=other).count() == before
    assert connection.in_atomic_block is False

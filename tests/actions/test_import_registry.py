"""Importing: what is new is added, what changed is changed, and a hand's edit stands."""

import dataclasses

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import import_registry as module
from articles.actions.edit_registry import remove_item, remove_part, save_part
from articles.actions.errors import Refused
from articles.actions.import_registry import Imported, import_registry
from articles.models import Event, NameForm, Person, Place, Role, RoleTerm, StyleSheet
from articles.models.registry_store import DatabaseStore, read_all
from articles.registry import base
from articles.registry.formats.gather import Entry
from tests.factories import make_article, make_desk, make_user
from tests.registered import make_person, make_place

pytestmark = pytest.mark.django_db

MAYOR = base.Term("mayor", "gazette", jurisdiction="Lysova", since="2019-10")
RUTH = base.Person(
    "desk:ruth",
    "Ruth Pettersen",
    "list",
    (
        base.Form("Ruth Pettersen", "preferred", "list"),
        base.Form("Rut Petersen", "variant", "register"),
    ),
    (MAYOR,),
)
LYSOVA = base.Place("desk:lysova", "Lysova", "atlas", "Fogo")


def take(*items, user=None, dry_run=False):
    entries = [Entry(f"line {n}", item) for n, item in enumerate(items, start=2)]
    return import_registry(user, entries, "0" * 64, dry_run=dry_run)


def changed(person, **values):
    return dataclasses.replace(person, **values)


def test_people_and_places_are_added_with_all_that_is_said_of_them():
    assert take(RUTH, LYSOVA) == Imported(added=["Ruth Pettersen", "Lysova"])
    named = base.Form("Lysova", "variant", "atlas")
    assert list(read_all()) == [RUTH, changed(LYSOVA, forms=(named,))]
    assert {item.ref for item in DatabaseStore().find({"petersen", "lysova"})} == {
        RUTH.ref,
        LYSOVA.ref,
    }


def test_a_second_run_changes_nothing():
    take(RUTH, LYSOVA)
    rows = list(NameForm.objects.values_list("pk", "text"))
    assert take(RUTH, LYSOVA) == Imported(unchanged=2)
    assert list(NameForm.objects.values_list("pk", "text")) == rows


def test_what_the_file_now_says_is_changed_and_nothing_is_lost():
    take(RUTH)
    ended = changed(MAYOR, until="2023-05", source="gazette, 2023-05-02")
    form = base.Form("Ruth Petersson", "banned", "style council")
    read = changed(RUTH, source="list of 2023", forms=(form,), terms=(ended,))
    assert take(read) == Imported(changed=["Ruth Pettersen"])
    assert list(read_all()) == [changed(read, forms=(*RUTH.forms, form))]
    assert take(read) == Imported(unchanged=1)
    assert take(RUTH) == Imported(changed=["Ruth Pettersen"])


def test_what_was_edited_by_hand_is_left_and_told():
    take(RUTH)
    RoleTerm.objects.update(until="2022")
    done = take(RUTH)
    assert done.added == done.changed == []
    assert str(done.refused[0]).startswith("line 2, desk:ruth: was edited here since")
    assert RoleTerm.objects.get().until == "2022"


def test_what_a_hand_has_added_stays_beside_what_is_new():
    take(RUTH)
    NameForm.objects.create(
        person=Person.objects.get(), text="Ruthie Pettersen", kind="banned", source="desk"
    )
    assert take(RUTH) == Imported(unchanged=1)
    chair = base.Term("chair", "minutes", since="2024")
    assert take(changed(RUTH, terms=(MAYOR, chair))) == Imported(changed=["Ruth Pettersen"])
    assert list(RoleTerm.objects.values_list("title", flat=True)) == ["mayor", "chair"]
    assert NameForm.objects.filter(text="Ruthie Pettersen").exists()
    NameForm.objects.filter(kind="variant").update(kind="banned")
    assert len(take(changed(RUTH, terms=(MAYOR, chair))).refused) == 1


@pytest.fixture
def editor():
    return make_user(Role.COPY_EDITOR, make_desk())


def test_who_was_removed_by_hand_is_left_out_and_told(editor):
    take(RUTH, LYSOVA)
    remove_item(editor, Person.objects.get())
    done = take(RUTH, LYSOVA)
    assert done == Imported(unchanged=1, left_out=["Ruth Pettersen"])
    assert str(done).endswith("0 refused, 1 left out, as removed here by hand.")
    assert not Person.objects.exists()
    remove_item(editor, Place.objects.get())
    assert take(LYSOVA).left_out == ["Lysova"]


def test_a_form_or_a_term_that_was_removed_by_hand_is_left_out(editor):
    chair = base.Term("chair", "minutes", since="2024")
    both = changed(RUTH, terms=(MAYOR, chair))
    take(both)
    remove_part(editor, RoleTerm.objects.get(title="mayor"))
    remove_part(editor, NameForm.objects.get(text="Rut Petersen"))
    assert take(both) == Imported(unchanged=1)
    assert list(read_all()) == [changed(RUTH, forms=RUTH.forms[:1], terms=(chair,))]
    again = RoleTerm(person=Person.objects.get(), **dataclasses.asdict(MAYOR))
    save_part(editor, again)
    assert take(both) == Imported(unchanged=1)
    assert RoleTerm.objects.count() == 2


def test_who_was_entered_by_hand_is_not_overwritten():
    make_person("Ruth Pettersen", ref="desk:ruth")
    assert take(changed(RUTH, name="Ruth Petersen")).refused
    assert Person.objects.get().name == "Ruth Pettersen"
    assert take(RUTH) == Imported(changed=["Ruth Pettersen"])  # which only adds


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (changed(RUTH, source=""), "source is empty: say where this is known from"),
        (changed(RUTH, ref=""), "ref is empty"),
        (changed(RUTH, forms=(base.Form("Ruth", "variant", ""),)), "source is empty"),
        (changed(RUTH, forms=(base.Form("", "variant", "list"),)), "name is empty"),
        (changed(RUTH, terms=(changed(MAYOR, source=""),)), "source is empty"),
        (changed(RUTH, terms=(changed(MAYOR, since="May 2019"),)), "from “May 2019” is no date"),
        (changed(RUTH, terms=(changed(MAYOR, until="2018"),)), "to “2018” is before “2019-10”"),
        (changed(RUTH, name="R" * 201), "name has 201 characters"),
        (
            changed(RUTH, forms=(base.Form("Ruth", "preferred", "list", sheet="Quay"),)),
            "there is no style sheet “Quay”",
        ),
        (changed(LYSOVA, ref="desk:moss"), "“Ada Moss” has this reference, and is a person"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_line_and_the_rest_is_taken(item, reason):
    make_person("Ada Moss", ref="desk:moss")
    done = take(item, changed(LYSOVA, ref="desk:other"))
    assert done.added == ["Lysova"]
    assert str(done.refused[0]).startswith(f"line 2, {item.ref}: {reason}")
    assert Place.objects.count() == 1
    assert Person.objects.count() == 1


def test_a_form_of_a_sheet_s_own():
    StyleSheet.objects.create(name="Quay", variant="en-GB")
    form = base.Form("Ruth Petersen", "preferred", "desk", sheet="Quay")
    take(changed(RUTH, forms=(*RUTH.forms, form)))
    assert NameForm.objects.get(text="Ruth Petersen").sheet.name == "Quay"
    assert list(read_all()) == [changed(RUTH, forms=(*RUTH.forms, form))]


def test_a_dry_run_says_the_same_and_writes_nothing():
    take(RUTH)
    before = list(read_all()), Event.objects.count()
    read = changed(RUTH, source="list of 2023"), LYSOVA, changed(LYSOVA, ref="desk:x", source="")
    dry = take(*read, dry_run=True)
    assert (list(read_all()), Event.objects.count()) == before
    assert dry == take(*read)
    assert (dry.added, dry.changed, len(dry.refused)) == (["Lysova"], ["Ruth Pettersen"], 1)


def test_one_event_tells_counts_and_the_file_s_hash():
    admin = make_user(Role.ADMIN)
    take(RUTH, LYSOVA, changed(RUTH, ref="desk:x", source=""), user=admin)
    event = Event.objects.get(verb="imported_registry")
    assert event.actor == admin
    assert event.details == {
        "sha256": "0" * 64, "added": 2, "changed": 0, "unchanged": 0, "refused": 1,
        "left_out": 0,
    }  # fmt: skip


@pytest.mark.parametrize("role", Role)
def test_who_may_import(role):
    user = make_user(role)
    if role in (Role.STANDARDS, Role.ADMIN):
        assert take(RUTH, user=user).added
        return
    with pytest.raises(Refused, match="do not let you import into the registry"):
        take(RUTH, user=user)
    assert not Person.objects.exists()


def test_what_comes_twice_is_taken_once():
    assert take(RUTH, RUTH, changed(RUTH, source="other")) == Imported(
        added=["Ruth Pettersen"], changed=["Ruth Pettersen"], unchanged=1
    )
    assert Person.objects.get().source == "other"
    assert NameForm.objects.count() == 2


def test_two_terms_that_begin_on_one_day_are_two():
    other = base.Term("chair", "minutes", since="2018")
    acting = changed(MAYOR, until="2020", source="another gazette")
    person = changed(RUTH, terms=(MAYOR, other, acting))
    take(person)
    assert set(RoleTerm.objects.values_list("until", flat=True)) == {"", "2020"}
    assert RoleTerm.objects.count() == 3
    assert take(person) == Imported(unchanged=1)


def test_queries_grow_with_batches_not_with_people(monkeypatch):
    people = [changed(RUTH, ref=f"desk:{number}") for number in range(40)]
    counts = []
    for some in (people[:3], people):
        with CaptureQueriesContext(connection) as queries:
            take(*some)
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 4
    monkeypatch.setattr(module, "_BATCH", 7)
    assert take(*people) == Imported(unchanged=40)


@pytest.mark.django_db(transaction=True)
def test_unpublished_stories_are_read_again():
    article = make_article("So Rut Petersen met the council at noon.")
    assert not article.flags.filter(rule="name_form").exists()
    take(RUTH)
    assert article.flags.get(rule="name_form").exact == "Rut Petersen"


def test_places_keep_their_hand_s_edits_too():
    make_place("Lysova")
    assert take(changed(LYSOVA, ref="desk:Lysova")).refused
    assert Place.objects.get().country == ""


def test_only_the_first_changes_are_kept_and_of_each_the_first_lines(monkeypatch):
    monkeypatch.setattr(module, "MOST_CHANGES", 2)
    monkeypatch.setattr(module, "_MOST_LINES", 2)
    people = [base.Person(f"desk:{n}", f"Ann Moss {n}", "list") for n in range(4)]
    take(*people)
    forms = tuple(base.Form(f"Anne {n}", "variant", "list") for n in range(4))
    done = take(*(changed(person, forms=forms) for person in people), dry_run=True)
    assert len(done.changed) == 4 and [each.name for each in done.changes] == done.changed[:2]
    assert done.changes[0].lines == (
        "new form “Anne 0”: kind variant, source list",
        "new form “Anne 1”: kind variant, source list",
        "and 2 more",
    )

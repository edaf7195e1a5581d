"""The registry's screens: searched, added to, edited, and to whom each is shown."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Event, NameForm, Role, RoleTerm
from tests.factories import make_desk, make_source, make_user
from tests.registered import make_form, make_person, make_place
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db

EDITORS = {Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS, Role.ADMIN}


@pytest.fixture
def editor(client):
    user = make_user(Role.COPY_EDITOR, make_desk())
    client.force_login(user)
    return user


@pytest.fixture
def ruth():
    person = make_person("Ruth Pettersen", "Ruth Petersen")
    term = {"title": "Mayor", "jurisdiction": "Lysova", "since": "2019", "source": "list, 2019"}
    RoleTerm.objects.create(person=person, **term)
    return person


def page(client, name: str, *args: object, **query: object) -> str:
    response = client.get(reverse(name, args=args), query)
    assert response.status_code == 200
    return html_of(response)


@pytest.mark.parametrize("q", ["ruth", "PETTER", "Pétersen", "ruth petersen"])
def test_people_are_found_by_the_beginning_of_any_form(client, editor, ruth, q):
    make_place("Lysova")
    html = page(client, "registry", q=q)
    assert html.count("/desk/registry/people/") == 1
    assert "Mayor, Lysova" in html and "/desk/registry/places/" not in html


def test_places_are_found_too_and_can_be_asked_for_alone(client, editor, ruth):
    place = make_place("Lysova")
    make_person("Anna Lysova")
    assert reverse("registry_place", args=[place.pk]) in page(client, "registry", q="lys")
    html = page(client, "registry", q="lys", kind="place")
    assert "/desk/registry/people/" not in html


def test_an_exact_name_stands_first(client, editor):
    make_person("Anna Aasen")
    make_person("Ann")
    html = page(client, "registry", q="ann")
    assert html.index(">Ann</a>") < html.index(">Anna Aasen</a>")


def test_who_is_not_found_can_be_added(client, editor):
    html = page(client, "registry", q="Nobody Known")
    assert f"{reverse('registry_add')}?name=Nobody%20Known" in html


def test_pages_hold_fifty(client, editor):
    for number in range(51):
        make_person(f"Ada Moss{number:02}")
    assert "Page 1 of 2" in page(client, "registry", q="ada")
    assert page(client, "registry", q="ada", page=2).count("/registry/people/") == 1


def test_a_person_s_page_tells_all_that_is_known_and_from_where(client, editor, ruth):
    html = page(client, "registry_person", ruth.pk)
    for said in ("Ruth Petersen", "Mayor", "Lysova", "2019", "in office", "list, 2019", ruth.ref):
        assert said in html


def test_a_source_of_one_s_own_desks_alone_is_named_on_it(client, editor, ruth):
    for desk, name in ((make_desk(), "Ruth of World"), (make_desk("Sport"), "Ruth of Sport")):
        source = make_source(desk, name)
        source.person = ruth
        source.save()
    html = page(client, "registry_person", ruth.pk)
    assert "Ruth of World" in html and "Ruth of Sport" not in html


@pytest.mark.parametrize("role", Role)
def test_every_role_reads_and_editors_change(client, ruth, role):
    client.force_login(make_user(role, make_desk()))
    place = make_place("Lysova")
    pages = [
        page(client, "registry"),
        page(client, "registry_person", ruth.pk),
        page(client, "registry_place", place.pk),
        page(client, "registry_due"),
    ]
    for html in pages:
        assert ('method="post" action="/desk/registry/' in html or "registry/add" in html) == (
            role in EDITORS
        )


@pytest.mark.parametrize("name", ["registry", "registry_due", "registry_add", "registry_import"])
def test_nobody_reads_it_without_signing_in(client, name):
    assert client.get(reverse(name)).headers["Location"].startswith("/login/")


@pytest.mark.parametrize("role", sorted({*Role} - EDITORS))
def test_other_roles_add_and_change_nothing(client, ruth, role):
    client.force_login(make_user(role, make_desk()))
    term, form = ruth.terms.get(), ruth.forms.first()
    typed = {"name": "New", "text": "New", "title": "New", "source": "x", "confirmed": "2026"}
    for name, pk in (
        ("people_save", ruth.pk), ("people_remove", ruth.pk), ("people_form_add", ruth.pk),
        ("term_add", ruth.pk), ("term_save", term.pk), ("term_confirm", term.pk),
        ("term_remove", term.pk), ("form_save", form.pk), ("form_remove", form.pk),
    ):  # fmt: skip
        response = client.post(reverse(name, args=[pk]), typed)
        assert (name, response.status_code) == (name, 422)
        assert "do not let you add to the registry" in html_of(response)
    assert client.get(reverse("registry_add")).status_code == 422
    assert not Event.objects.filter(verb="edited_registry").exists()


def test_rows_are_changed_added_and_removed(client, editor, ruth):
    variant = ruth.forms.get(kind="variant")
    typed = {"text": "Ruth Petersen", "kind": "banned", "source": "style council, 2026"}
    client.post(reverse("form_save", args=[variant.pk]), typed)
    client.post(reverse("people_form_add", args=[ruth.pk]), {**typed, "text": "R. Pettersen"})
    client.post(reverse("term_add", args=[ruth.pk]), {"title": "MP", "source": "register, 2026"})
    client.post(reverse("term_remove", args=[ruth.terms.get(title="Mayor").pk]))
    assert set(ruth.forms.values_list("text", "kind")) == {
        ("Ruth Pettersen", "preferred"), ("Ruth Petersen", "banned"), ("R. Pettersen", "banned"),
    }  # fmt: skip
    assert [term.title for term in ruth.terms.all()] == ["MP"]
    assert Event.objects.filter(verb="edited_registry", target=f"person:{ruth.pk}").count() == 4
    assert "removed what the registry has of" in page(client, "registry_person", ruth.pk)


def test_a_row_without_its_source_is_refused_and_what_was_typed_kept(client, editor, ruth):
    response = client.post(
        reverse("term_add", args=[ruth.pk]), {"title": "Harbour master", "source": ""}
    )
    assert response.status_code == 422
    html = html_of(response)
    assert "Source: is empty: say where this is known from." in html and "Harbour master" in html


def test_a_row_that_somebody_has_changed_meanwhile_is_a_conflict(client, editor, ruth):
    html = client.get(reverse("registry_person", args=[ruth.pk])).content.decode()
    term = ruth.terms.get()
    seen = html.split(f'/terms/{term.pk}/"')[1].split('name="seen" value="')[1].split('"')[0]
    typed = {"title": "Reeve", "source": "list", "seen": seen}
    assert client.post(reverse("term_save", args=[term.pk]), typed).status_code == 303
    response = client.post(reverse("term_save", args=[term.pk]), {**typed, "title": "Mayor"})
    assert response.status_code == 409 and "Somebody was first" in html_of(response)
    assert ruth.terms.get().title == "Reeve"


def test_still_in_office_today_is_confirmed_with_its_source(client, editor, ruth):
    today = timezone.localdate()
    assert "Ruth Pettersen" in page(client, "registry_due")
    term = ruth.terms.get()
    typed = {"confirmed": today.isoformat(), "source": "council minutes", "due": "1"}
    response = client.post(reverse("term_confirm", args=[term.pk]), typed)
    assert response.headers["Location"] == reverse("registry_due")
    term.refresh_from_db()
    assert (term.confirmed, term.source) == (today.isoformat(), "council minutes")
    assert "Every" not in page(client, "registry_due")
    assert "All terms that last were shown" in page(client, "registry_due")


def test_terms_to_look_up_again_are_those_ended_or_long_not_shown(client, editor, ruth):
    today = timezone.localdate()
    year = (today - datetime.timedelta(days=400)).isoformat()
    anna, bo = make_person("Anna Aasen"), make_person("Bo Larsen")
    seat = {"title": "Reeve", "jurisdiction": "Lysova", "source": "list"}
    RoleTerm.objects.create(person=anna, since="2015", until="2020-01-01", **seat)
    RoleTerm.objects.create(person=bo, since="2020", confirmed=today.isoformat(), **seat)
    RoleTerm.objects.create(person=bo, title="Judge", since="2010", until=year, source="list")
    html = page(client, "registry_due")
    assert "Ruth Pettersen</a>, Mayor" in html and "Bo Larsen</a>, Judge" in html
    assert "Anna Aasen" not in html and "Bo Larsen</a>, Reeve" not in html


def test_a_person_tied_to_a_source_is_not_taken_out(client, editor, ruth):
    source = make_source(make_desk(), "Ruth")
    source.person = ruth
    source.save()
    response = client.post(reverse("people_remove", args=[ruth.pk]))
    assert response.status_code == 422 and "untie it" in html_of(response)
    source.person = None
    source.save()
    response = client.post(reverse("people_remove", args=[ruth.pk]), follow=True)
    assert "is no longer in the registry" in html_of(response)
    assert not NameForm.objects.exists()


def test_with_another_name_the_old_one_stays_a_form(client, editor, ruth):
    make_form(ruth, "R. Pettersen")
    client.post(
        reverse("people_save", args=[ruth.pk]),
        {"name": "Ruth Lindqvist", "source": "register, 2026"},
    )
    assert dict(ruth.forms.values_list("text", "kind")) == {
        "Ruth Lindqvist": "preferred", "Ruth Pettersen": "variant", "Ruth Petersen": "variant",
        "R. Pettersen": "variant",
    }  # fmt: skip

"""Adding to the registry: from its own screen, from a flag, and from chosen words."""

import pytest
from django.urls import reverse

from articles.models import Event, Flag, NameForm, Person, Place, Role, RoleTerm
from tests.factories import make_article, make_desk, make_user
from tests.registered import make_person
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db


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


def add(client, **typed: object):
    form = {"kind": "person", "name": "Bo Larsen", "source": "staff list, 2026", **typed}
    return client.post(reverse("registry_add"), form)


def test_a_person_is_added_with_forms_and_a_term(client, editor):
    response = add(
        client, also="Boe Larsen\nБо Ларсен", never="Bo Larson", title="Mayor",
        jurisdiction="Lysova", since="2024-05",
    )  # fmt: skip
    person = Person.objects.get()
    assert response.headers["Location"] == reverse("registry_person", args=[person.pk])
    assert dict(person.forms.values_list("text", "kind")) == {
        "Bo Larsen": "preferred", "Boe Larsen": "variant", "Бо Ларсен": "script",
        "Bo Larson": "banned",
    }  # fmt: skip
    assert {form.source for form in person.forms.all()} == {"staff list, 2026"}
    assert person.terms.get().source == "staff list, 2026"


def test_a_place_is_added_with_its_country(client, editor):
    add(client, kind="place", name="Lysova", country="Fogo")
    assert Place.objects.get().country == "Fogo"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"source": " "}, "Is empty: say where this is known from."),
        ({"source": "\u200b"}, "Is empty: say where this is known from."),
        ({"term_source": "\xad"}, "Is empty: say where this is known from."),
        ({"name": ""}, "Is empty."),
        ({"name": "…"}, "Has no letter in it."),
        ({"title": "Mayor", "since": "May 2024"}, "write 2019, 2019-10 or 2019-10-25"),
        ({"title": "Mayor", "since": "2024", "until": "2019"}, "“2019” is before “2024”"),
        ({"title": "", "jurisdiction": "Lysova"}, "Say which office it is."),
        ({"kind": "place", "title": "Mayor"}, "A place holds no office"),
        ({"also": "x" * 201}, "200 at most can be kept"),
        ({"kind": "river"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_in_the_field_s_words_and_kept(client, editor, typed, said):
    response = add(client, appointed_by="The King", **{"title": "Mayor", **typed})
    assert response.status_code == 422
    html = html_of(response)
    assert said in html and "The King" in html
    assert not Person.objects.exists() and not NameForm.objects.exists()
    assert not Event.objects.exists()


def test_a_wrong_date_is_told_at_its_field_and_by_its_label(client, editor):
    html = html_of(add(client, title="Mayor", since="31/12/2020"))
    assert "__all__" not in html
    assert '<a href="#id_since">Look at “From”.</a>' in html
    assert 'id="id_since_error"' in html


def test_another_of_the_same_name_is_added_only_knowingly(client, editor, ruth):
    response = add(client, name="ruth PETTERSEN")
    html = html_of(response)
    assert response.status_code == 422 and "Is it one of these?" in html
    assert reverse("registry_person", args=[ruth.pk]) in html and "Mayor, Lysova" in html
    assert add(client, name="Ruth Pettersen", is_another="on").status_code == 303
    assert Person.objects.count() == 2


def test_a_second_click_says_that_it_is_there_already(client, editor):
    typed = {"also": "Boe Larsen", "title": "Mayor", "since": "2024"}
    first = add(client, **typed)
    second = add(client, **typed)
    assert second.headers["Location"] == first.headers["Location"]
    assert "“Bo Larsen” is in the registry already." in html_of(client.get(second["Location"]))
    assert Person.objects.count() == 1
    for other in ({"title": "Clerk"}, {"also": "Bø Larsen"}, {"source": "another list"}):
        assert add(client, **typed | other).status_code == 422


def test_the_form_from_a_flag_has_the_whole_name_and_leads_back(client, editor):
    make_article("They met President Katherin Okafor’s aide.", slug="mayor")
    flag = Flag.objects.get(exact="Katherin")
    link = f"{reverse('registry_add')}?story=mayor&amp;flag={flag.pk}"
    assert link in html_of(client.get(reverse("review", args=["mayor"])))
    assert 'value="Katherin Okafor"' in page(client, "registry_add", story="mayor", flag=flag.pk)


def test_a_story_or_flag_of_another_desk_is_not_there(client, editor):
    article = make_article("They met Katherin Okafor.", desk=make_desk("Sport"), slug="match")
    assert client.get(reverse("registry_add"), {"story": "match"}).status_code == 404
    own = make_article(slug="mayor")
    flag = article.flags.first()
    query = {"story": own.slug, "flag": flag.pk}
    assert client.get(reverse("registry_add"), query).status_code == 404


def test_words_chosen_in_the_text_lead_to_the_form(client, editor):
    article = make_article("On Monday Bo Larsen left.", slug="mayor")
    typed = {"revision": article.working_id, "words": "Bo Larsen"}
    response = client.post(reverse("select_register", args=["mayor"]), typed)
    assert response.headers["Location"] == "/desk/registry/add/?name=Bo+Larsen&story=mayor"


@pytest.mark.django_db(transaction=True)
def test_once_it_is_added_the_flag_on_the_name_is_settled(client, editor):
    make_article("On Monday the envoy met Katherin Okafor.", slug="mayor")
    flag = Flag.objects.get(exact="Katherin")
    response = add(client, name="Katherin Okafor", story="mayor", flag=flag.pk)
    assert response.headers["Location"] == f"/desk/mayor/#flag-{flag.pk}"
    flag.refresh_from_db()
    assert (flag.status, flag.reason) == ("resolved", "The desk no longer finds it.")

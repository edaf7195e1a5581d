"""A source’s agreements on its page: who records them, and who reads the terms."""

import pytest
from django.urls import reverse

from articles.models import Agreement, Article, Event, Role
from tests.actions.agreed import BODY, agreed_with
from tests.actions.confided import confidential_source
from tests.factories import make_article, make_source, make_user
from tests.views.screens import html_of
from tests.views.terms import CANARY, STAFF, held, page, post, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="ferry")


@pytest.fixture
def agreement(article) -> Agreement:
    return agreed_with(make_source(), terms=CANARY)


def typed_agreement(**values: object) -> dict[str, object]:
    typed = {"level": "background", "permitted_description": "an official", "terms": CANARY}
    return {**typed, "agreed_on": "2026-03-02", "agreed_by": "", "seen": "0", **values}


@pytest.mark.parametrize("role", [*Role])
def test_who_records_an_agreement(client, role):
    source, user = make_source(), sign_in(client, role)
    offered = reverse("source_agree", args=[source.pk]) in page(client, "source", source.pk)
    response = post(client, "source_agree", source.pk, **typed_agreement())
    assert offered == (role in STAFF) == (response.status_code == 303)
    if offered:
        agreement = source.agreements.get()
        assert (agreement.agreed_by, agreement.recorded_by) == (user, user)
        html = page(client, "source", source.pk)
        assert "copy may call it “an official”" in html
        assert "counts now" in html
        assert CANARY not in html
    else:
        assert "do not let you record what was agreed" in html_of(response)


def test_the_form_is_for_those_alone_who_may_know_a_confidential_source(client):
    source = confidential_source()
    for user, is_let_in in ((source.identity.sealed_by, True), (make_user(Role.STANDARDS), False)):
        client.force_login(user)
        html = page(client, "source", source.pk)
        assert (reverse("source_agree", args=[source.pk]) in html) == is_let_in
        assert ("Those who may know the source record" in html) != is_let_in


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"level": ""}, "Level: "),
        ({"permitted_description": ""}, "Permitted description: "),
        ({"agreed_on": "soon"}, "When: type a day"),
        ({"agreed_on": "2026-02-31"}, "When: type a day"),
        ({"seen": "77"}, "recorded other terms"),
    ],
)
@pytest.mark.parametrize("htmx", [True, False])
def test_a_refused_agreement_gives_its_terms_back_to_nobody(client, values, said, htmx):
    sign_in(client)
    response = post(
        client, "source_agree", make_source().pk, htmx=htmx, **typed_agreement(**values)
    )
    assert response.status_code in (409, 422)
    html = html_of(response)
    assert said in html
    assert CANARY not in html


def test_htmx_shows_the_page_anew(client):
    sign_in(client)
    source = make_source()
    response = post(client, "source_agree", source.pk, htmx=True, **typed_agreement())
    assert response["HX-Refresh"] == "true"


def test_the_terms_are_read_by_post_alone(client, agreement):
    client.force_login(agreement.recorded_by)
    args = (agreement.source_id, agreement.pk)
    assert client.get(reverse("agreement_open", args=args)).status_code == 405
    assert "Read the terms" in page(client, "source", agreement.source_id)
    assert CANARY in held(post(client, "agreement_open", *args))
    assert Event.objects.order_by("seq").last().verb == "opened_terms"
    sign_in(client, Role.STANDARDS)
    assert "Read the terms" not in page(client, "source", agreement.source_id)
    response = post(client, "agreement_open", *args)
    assert response.status_code == 422
    assert CANARY not in html_of(response)

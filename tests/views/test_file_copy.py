"""Filing copy: kept exactly, and refused in words that lose nothing typed."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions import guard
from articles.models import Article, Desk, Membership, Role
from tests.factories import make_article, make_desk, make_user
from tests.views.screens import file_story, not_filed

pytestmark = pytest.mark.django_db

FILING = {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR}


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def reporter(client: Client, desk: Desk):
    user = make_user(Role.REPORTER, desk)
    client.force_login(user)
    return user


def test_strangers_are_sent_to_the_login(client: Client) -> None:
    assert client.get(reverse("file_copy"))["Location"].startswith("/login/")


@pytest.mark.parametrize("role", sorted(FILING))
def test_who_may_file(client: Client, desk: Desk, role: str) -> None:
    client.force_login(make_user(role, desk))
    response = file_story(client, desk, headline="Ferry sinks")
    assert response["Location"] == reverse("review", args=["ferry-sinks"])


@pytest.mark.parametrize("role", sorted({*Role} - FILING))
def test_who_may_not_file(client: Client, desk: Desk, role: str) -> None:
    client.force_login(make_user(role))
    assert "Choose a desk at which you may file." in not_filed(file_story(client, desk))


def test_only_desks_where_one_may_file_are_offered(client: Client, reporter) -> None:
    city = make_desk("City")
    Membership.objects.create(user=reporter, desk=city, role=Role.FACT_CHECKER)
    html = client.get(reverse("file_copy")).content.decode()
    assert ">World</option>" in html
    assert ">City</option>" not in html


def test_an_only_desk_is_chosen_already(client: Client, desk: Desk, reporter) -> None:
    html = client.get(reverse("file_copy")).content.decode()
    assert f'<option value="{desk.pk}" selected>World</option>' in html


def test_copy_is_kept_exactly(client: Client, desk: Desk, reporter) -> None:
    body = (
        '"Sh*t happens," he said --  twice.\r\n\r\n'
        "  “Curly” and ‘single’, a *star*, **two**, [sic] & <b>.\r\n"
        "Café\t№ 5\r\n\r\n\r\nThe end. "
    )
    file_story(client, desk, headline="*Stars* stay ", body=f"\r\n{body}", captions="One\r\nTwo")
    revision = Article.objects.get().working
    assert revision.body == body.replace("\r\n", "\n")
    assert revision.headline == "*Stars* stay "
    assert revision.captions == "One\nTwo"


def test_all_that_is_filed_beside_the_copy(client: Client, desk: Desk, reporter) -> None:
    file_story(
        client,
        desk,
        slug="Ferry-1",
        language="en-GB",
        priority=1,
        deadline="2026-05-12T17:30",
        embargo_until="2026-05-12T20:00",
        legal_required="on",
    )
    article = Article.objects.get()
    assert (article.slug, article.language, article.priority) == ("ferry-1", "en-GB", 1)
    assert timezone.localtime(article.deadline).strftime("%d %H:%M") == "12 17:30"
    assert timezone.localtime(article.embargo_until).strftime("%d %H:%M") == "12 20:00"
    assert (article.legal, article.filed_by, article.status) == ("required", reporter, "in_review")


def test_a_draft_is_saved_as_one(client: Client, desk: Desk, reporter) -> None:
    file_story(client, desk, headline="Ferry sinks", status="draft")
    assert Article.objects.get().status == "draft"


def test_no_other_status_can_be_filed(client: Client, desk: Desk, reporter) -> None:
    not_filed(file_story(client, desk, headline="Ferry sinks", status="published"))


def test_a_slug_is_made_from_the_headline_and_is_free(client: Client, desk: Desk, reporter) -> None:
    for _ in range(3):
        file_story(client, desk, headline="Ferry sinks — again!")
    slugs = sorted(Article.objects.values_list("slug", flat=True))
    assert slugs == ["ferry-sinks-again", "ferry-sinks-again-2", "ferry-sinks-again-3"]


def test_a_made_slug_is_cut_to_fit_and_still_free(client: Client, desk: Desk, reporter) -> None:
    for _ in range(2):
        file_story(client, desk, headline="ferry " * 40)
    assert all(len(slug) <= 80 for slug in Article.objects.values_list("slug", flat=True))
    assert Article.objects.count() == 2


def test_a_headline_without_latin_letters_needs_a_slug(client: Client, desk, reporter) -> None:
    assert "Type a slug" in not_filed(file_story(client, desk, headline="Паром"))


@pytest.mark.parametrize("slug", ["två ord", "a/b", "-?-"])
def test_a_malformed_slug_is_refused(client: Client, desk: Desk, reporter, slug: str) -> None:
    html = not_filed(file_story(client, desk, slug=slug))
    assert "letters without accents, digits" in html
    assert f'value="{slug}"' in html


@pytest.mark.parametrize("slug", ["taken", "file"])
def test_a_taken_slug_is_refused(client: Client, desk: Desk, reporter, slug: str) -> None:
    make_article(slug="taken")
    response = file_story(client, desk, slug=slug, body="What I typed.")
    assert response.status_code == 422
    assert f"“{slug}” is taken. Choose another." in response.content.decode()
    assert "What I typed." in response.content.decode()


def test_a_slug_taken_at_the_same_moment(client, desk, reporter, monkeypatch) -> None:
    make_article(slug="taken")
    monkeypatch.setattr("articles.forms.filing.is_taken", lambda slug: False)
    response = file_story(client, desk, slug="taken", body="What I typed.")
    assert response.status_code == 422
    assert "“taken” is taken. Choose another." in response.content.decode()
    assert "What I typed." in response.content.decode()


@pytest.mark.parametrize("body", ["", "\r\n \r\n"])
def test_a_story_without_text(client: Client, desk: Desk, reporter, body: str) -> None:
    html = not_filed(file_story(client, desk, headline="Only a headline", body=body))
    assert "The story has no text. Type, paste or upload it." in html
    assert "Only a headline" in html
    assert "Choose the file again" not in html


def test_a_story_that_is_too_long(client: Client, desk: Desk, reporter, monkeypatch) -> None:
    monkeypatch.setattr(guard, "LIMIT", 50)
    html = not_filed(file_story(client, desk, headline="Long", body="words " * 10))
    assert "the desk takes 50" in html
    assert "words words" in html


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("desk", "", "Choose a desk."),
        ("priority", "9", "Select a valid choice"),
        ("deadline", "soon", "Type a date and a time, such as 2026-05-12 17:30."),
        ("language", "fr", "Select a valid choice"),
    ],
)
def test_a_field_that_is_wrong(client, desk, reporter, field, value, said) -> None:
    typed = {"headline": "Kept", "body": "The ferry sank.", "desk": desk.pk, field: value}
    html = not_filed(client.post(reverse("file_copy"), typed))
    assert said in html
    assert "Kept" in html
    assert "The ferry sank." in html


def test_line_ends_survive_a_refusal(client: Client, desk: Desk, reporter) -> None:
    html = not_filed(file_story(client, desk, slug="?", body="\r\nOne.\r\n\r\nTwo."))
    # A browser drops the first line end in a textarea, so the template writes one more.
    assert ">\n\r\nOne.\r\n\r\nTwo.</textarea>" in html


def test_nul_characters_are_dropped(client: Client, desk: Desk, reporter) -> None:
    file_story(client, desk, headline="Ferry", body="It\x00 sank.")
    assert Article.objects.get().working.body == "It sank."

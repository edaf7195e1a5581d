"""The timeline: every act in words, newest first."""

import ast
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from articles import actions
from articles.actions.decide import approve
from articles.actions.log import record
from articles.actions.move_article import move_article
from articles.models import Article, Event, Role
from articles.views.timeline import PAGE, SENTENCES, sentence
from tests.factories import approve_for_release, make_article, make_correction, make_flag, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(client: Client) -> Article:
    client.force_login(make_user(Role.AUDITOR))
    return make_article("The mayor met the council on Tuesday.", slug="mayor")


def page(client: Client, **query: object) -> str:
    response = client.get(reverse("timeline", args=["mayor"]), query)
    assert response.status_code == 200
    return response.content.decode()


def log(article: Article, verb: str, target: str = "", **details: int | str) -> Event:
    with transaction.atomic():
        return record(None, verb, article, target, **details)


def test_a_batch_is_counted(client: Client, article: Article) -> None:
    maria = make_user(Role.DESK_EDITOR, first_name="Maria", last_name="Gomez")
    pairs = [("mayor", "Mayor"), ("met", "saw"), ("Tuesday", "Monday")]
    corrections = [make_correction(article, wrong, right) for wrong, right in pairs]
    approve(maria, corrections)
    html = page(client)
    address = reverse("corrections", args=["mayor"])
    link = f'<a href="{address}#correction-{corrections[0].pk}">approved 3 corrections</a>'
    assert "<strong>Maria Gomez</strong>" in html
    assert link in html


def test_newest_first_with_hash_and_number(client: Client, article: Article) -> None:
    make_flag(article, "mayor")
    html = page(client)
    assert html.index("raised a flag (must)") < html.index("filed the story")
    event = article.events.latest("seq")
    assert f"{event.seq} · {event.hash[:12]}" in html


def test_the_desk_itself_is_an_actor(client: Client, article: Article) -> None:
    html = page(client)
    assert "<strong>The desk</strong>" in html
    assert "read revision 1; flags: " in html


def test_links_lead_to_what_was_done(client: Client, article: Article) -> None:
    flag = make_flag(article, "mayor")
    html = page(client)
    assert f"{reverse('review', args=['mayor'])}#flag-{flag.pk}" in html
    assert f"{reverse('compare', args=['mayor'])}?from=1&amp;to=1" in html


def test_a_release_names_its_revision(client: Client, article: Article) -> None:
    approve_for_release(article)
    assert "approved the release of revision 1" in page(client)


def test_a_move_names_both_statuses(client: Client, article: Article) -> None:
    move_article(make_user(Role.DESK_EDITOR), article, "held", "The mayor has not answered.")
    assert "moved the story from in review to held" in page(client)


def test_an_unknown_verb_is_shown_plainly(article: Article) -> None:
    assert sentence(log(article, "turned_round", "flag:3"), {}) == "turned round flag:3"
    assert sentence(log(article, "turned_round"), {}) == "turned round"


def test_details_that_are_missing_do_not_break_the_page(article: Article) -> None:
    assert sentence(log(article, "filed_revision", "revision:7"), {}) == "filed revision ? (?)"


def test_every_verb_that_actions_record_has_a_sentence() -> None:
    assert actions.__file__
    folder = Path(actions.__file__).parent
    trees = [ast.parse(path.read_text()) for path in folder.glob("*.py")]
    calls = [
        node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "record"
        # What is done to no article is on no timeline.
        and getattr(node.args[2], "value", node) is not None
    ]
    verbs = {
        word.value
        for call in calls
        for word in ast.walk(call.args[1])
        if isinstance(word, ast.Constant)
    }
    assert len(verbs) > 20
    assert verbs - set(SENTENCES) == set()


def test_pages(client: Client, article: Article) -> None:
    for number in range(PAGE):
        log(article, f"did_{number}")
    assert f"did {PAGE - 1}" in page(client)
    assert "filed the story" not in page(client)
    assert "filed the story" in page(client, page=2)


def test_queries_do_not_grow(client: Client, article: Article, django_assert_max_num_queries):
    for number in range(60):
        log(article, "raised_flag", f"flag:{number}")
    with django_assert_max_num_queries(9):
        page(client)


@pytest.mark.parametrize("role", [*Role])
def test_every_role_may_look(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    page(client)


def test_strangers_and_other_desks(client: Client, article: Article) -> None:
    client.force_login(make_user())
    assert client.get(reverse("timeline", args=["mayor"])).status_code == 404
    client.logout()
    assert client.get(reverse("timeline", args=["mayor"])).status_code == 302

"""Rulings on flags: the small exchange, the plain form, and what is refused to whom."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.rule_on_flag import dismiss_flags, query_flag
from articles.models import AnchorState, Article, Correction, Flag, Role
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_user,
    publish_article,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

HTMX = {"HX-Request": "true"}
TYPED = {"suggested": "wrong", "reason": "A slip.", "question": "Sure?", "answer": "Yes."}
MAY_RULE = {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS}
MAY_ANSWER = {*MAY_RULE, Role.REPORTER, Role.FACT_CHECKER, Role.LEGAL}
ACTS = ("flag_accept", "flag_dismiss", "flag_query", "flag_answer", "flag_undo")


@pytest.fixture
def article() -> Article:
    return make_article("It is wrogn.\n\nAll is well. It is wrogn again.", slug="plan")


@pytest.fixture
def flag(article: Article) -> Flag:
    return article.flags.in_text_order()[0]


@pytest.fixture
def editor(client: Client) -> User:
    user = make_user(Role.COPY_EDITOR, first_name="Carl", last_name="Weiss")
    client.force_login(user)
    return user


def act(client: Client, name: str, flag: Flag, htmx: bool = True, **typed: str) -> HttpResponse:
    url = reverse(name, args=["plan", flag.pk])
    return client.post(url, typed or TYPED, headers=HTMX if htmx else {})


def status_of(flag: Flag) -> str:
    flag.refresh_from_db()
    return flag.status


def prepare(name: str, flag: Flag) -> None:
    """Bring the flag to where the act can be done."""
    editor = make_user(Role.COPY_EDITOR)
    if name == "flag_answer":
        query_flag(editor, flag, "Sure?")
    if name == "flag_undo":
        dismiss_flags(editor, [flag], "A pun.")
    flag.refresh_from_db()


def test_a_suggestion_is_accepted_and_only_what_changed_is_sent(client, editor, article, flag):
    html = act(client, "flag_accept", flag, suggested="wrong").content.decode()
    correction = Correction.objects.get()
    assert (correction.exact, correction.right) == ("wrogn", "wrong")
    assert correction.proposed_by == editor
    assert correction.reason == "“wrogn” is no word."
    assert f'id="flag-{flag.pk}"' in html
    assert html.count('hx-swap-oob="true"') == 4  # counts, places, block, card
    assert f'<ins data-extra data-marks="flag-{flag.pk}">wrong</ins>' in html
    assert html.count('id="block-') == 1
    assert html.count("<article") == 1


def test_what_was_typed_is_taken_where_no_suggestion_was_pressed(client, editor, flag):
    act(client, "flag_accept", flag, right="right", reason="The mayor said so.")
    correction = Correction.objects.get()
    assert (correction.right, correction.reason) == ("right", "The mayor said so.")


def test_a_suggestion_may_be_to_cut_the_words(client, editor, flag):
    act(client, "flag_accept", flag, suggested="", right="wrogn")
    assert Correction.objects.get().right == ""


def test_without_scripts_the_browser_is_sent_back_to_the_card(client, editor, flag):
    response = act(client, "flag_dismiss", flag, htmx=False)
    assert response.status_code == 303
    assert response.url == f"{reverse('review', args=['plan'])}#flag-{flag.pk}"


def test_dismissing_needs_a_reason_and_keeps_the_form(client, editor, flag):
    response = act(client, "flag_dismiss", flag, reason=" ")
    assert response.status_code == 422
    assert response["HX-Retarget"] == "#notice"
    assert "Reason: say something here." in response.content.decode()
    assert status_of(flag) == Flag.Status.OPEN


def test_a_question_and_its_answer_make_a_thread(client, editor, flag):
    html = act(client, "flag_query", flag, question="Which one?").content.decode()
    assert "Which one?" in html
    assert status_of(flag) == Flag.Status.QUERIED
    assert act(client, "flag_answer", flag, answer="The old one.").status_code == 422
    client.force_login(make_user(Role.REPORTER))
    html = act(client, "flag_answer", flag, answer="The old one.").content.decode()
    assert "Which one?" in html
    assert "The old one." in html
    assert status_of(flag) == Flag.Status.OPEN


def test_undoing_opens_the_flag_and_withdraws_its_correction(client, editor, flag):
    act(client, "flag_accept", flag, suggested="wrong")
    html = act(client, "flag_undo", flag).content.decode()
    assert "<del>" not in html
    assert status_of(flag) == Flag.Status.OPEN
    assert Correction.objects.get().status == Correction.Status.WITHDRAWN


def test_the_second_of_two_editors_is_told(client, editor, flag, monkeypatch):
    def overtaken(user: User, rows: list[Flag], reason: str) -> None:
        dora = make_user(Role.COPY_EDITOR, username="dora")
        dismiss_flags(dora, list(Flag.objects.filter(pk=rows[0].pk)), "A pun.")
        dismiss_flags(user, rows, reason)

    monkeypatch.setattr("articles.views.flags.dismiss_flags", overtaken)
    response = act(client, "flag_dismiss", flag)
    assert response.status_code == 409
    assert "already dismissed by dora" in response.content.decode()
    assert status_of(flag) == Flag.Status.DISMISSED
    assert flag.reason == "A pun."


def test_several_are_dismissed_for_one_reason(client, editor, article):
    flags = list(article.flags.in_text_order())
    url = reverse("flags_dismiss", args=["plan"])
    typed = {"ids": [flag.pk for flag in flags] + ["x"], "reason": "The house says so."}
    html = client.post(url, typed, headers=HTMX).content.decode()
    assert html.count("<article") == 2
    assert html.count('id="block-') == 2
    assert {flag.reason for flag in article.flags.all()} == {"The house says so."}


def test_a_bulk_dismissal_leaves_what_was_ruled_on_meanwhile(client, editor, article, flag):
    query_flag(editor, flag, "Sure?")
    url = reverse("flags_dismiss", args=["plan"])
    ids = [f.pk for f in article.flags.all()]
    assert client.post(url, {"ids": ids, "reason": "A pun."}, headers=HTMX).status_code == 200
    assert status_of(flag) == Flag.Status.QUERIED
    response = client.post(url, {"ids": ids, "reason": "A pun."}, headers=HTMX)
    assert response.status_code == 422
    assert "None of these flags is open any more." in response.content.decode()


def test_a_bulk_dismissal_reaches_no_other_story(client, editor, flag):
    other = make_article("It is wrogn.", slug="other").flags.get()
    url = reverse("flags_dismiss", args=["plan"])
    response = client.post(url, {"ids": [other.pk], "reason": "A pun."}, headers=HTMX)
    assert response.status_code == 422
    assert status_of(other) == Flag.Status.OPEN


def test_published_copy_takes_class_and_notice(client, editor):
    article = make_article("It is well. It is well.", slug="late")
    publish_article(article)
    apply_correction(
        article, "well", "wrogn", correction_class="correction", notice="We said it was well."
    )
    flag = article.flags.get()
    url = reverse("flag_accept", args=["late", flag.pk])
    response = client.post(url, {"suggested": "wrong"}, headers=HTMX)
    assert response.status_code == 422
    assert "Class: published copy needs one" in response.content.decode()
    typed = {"suggested": "wrong", "correction_class": "correction", "notice": "It was wrong."}
    assert client.post(url, typed, headers=HTMX).status_code == 200
    assert flag.corrections.get().notice == "It was wrong."


def test_words_of_a_quote_are_changed_only_on_a_ground(client, editor):
    flag = make_article("“It is wrogn,” said Ana Duarte.", slug="plan").flags.get()
    response = act(client, "flag_accept", flag, suggested="wrong")
    assert response.status_code == 422
    assert "Ground:" in response.content.decode()
    act(client, "flag_accept", flag, suggested="wrong", quote_ground="transcription")
    assert flag.corrections.get().quote_ground == "transcription"


def test_the_card_comes_with_its_suggestions(client, editor, flag):
    url = reverse("flag", args=["plan", flag.pk])
    html = " ".join(client.get(url, headers=HTMX).content.decode().split())
    assert 'name="suggested" value="wrong"' in html
    assert 'name="suggested" value="wring"' in html
    assert "<html" not in html
    flag.refresh_from_db()
    assert flag.suggestions == ["wrong", "wring"]


def test_by_itself_the_flag_is_a_page_whose_acts_are_plain_forms(client, editor, flag):
    html = client.get(reverse("flag", args=["plan", flag.pk])).content.decode()
    assert "<html" in html
    assert 'id="block-' in html
    assert "hx-disable" in html
    for name in ("flag_accept", "flag_dismiss", "flag_query"):
        assert f'action="{reverse(name, args=["plan", flag.pk])}"' in html


def test_a_settled_flag_without_a_place_still_has_its_page(client, editor, flag):
    Flag.objects.update(anchor_state=AnchorState.ORPHANED, status=Flag.Status.RESOLVED)
    html = client.get(reverse("flag", args=["plan", flag.pk])).content.decode()
    assert "Resolved" in html


def test_a_flag_is_found_only_in_its_own_story(client, editor, flag):
    make_article("Well.", slug="other")
    assert client.get(reverse("flag", args=["other", flag.pk])).status_code == 404
    make_article("Well.", slug="sport", desk=make_desk("Sport"))
    assert client.get(reverse("flag", args=["sport", flag.pk])).status_code == 404


def test_a_screen_of_an_older_revision_is_told_and_its_text_left_alone(
    client, editor, article, flag
):
    shown = str(article.working_id)
    apply_correction(article, "well", "fine")
    html = act(client, "flag_dismiss", flag, reason="A pun.", shown=shown).content.decode()
    assert "Revision 2 has been filed meanwhile." in html
    assert 'id="block-' not in html
    assert f'id="flag-{flag.pk}"' in html


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", ACTS)
def test_who_may_rule(client: Client, flag: Flag, name: str, role: str) -> None:
    prepare(name, flag)
    before = flag.status
    client.force_login(make_user(role))
    response = act(client, name, flag)
    if role in (MAY_ANSWER if name == "flag_answer" else MAY_RULE):
        assert response.status_code == 200
        assert status_of(flag) != before
    else:
        assert response.status_code == 422
        assert "do not let you" in response.content.decode()
        assert status_of(flag) == before


@pytest.mark.parametrize("role", [*Role])
def test_who_may_dismiss_several(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    ids = [flag.pk for flag in article.flags.all()]
    url = reverse("flags_dismiss", args=["plan"])
    response = client.post(url, {"ids": ids, "reason": "A pun."}, headers=HTMX)
    assert response.status_code == (200 if role in MAY_RULE else 422)


@pytest.mark.parametrize("name", [*ACTS, "flag"])
def test_signed_out_one_is_sent_to_sign_in(client: Client, flag: Flag, name: str) -> None:
    response = act(client, name, flag)
    assert response["HX-Redirect"] == reverse("login")
    response = act(client, name, flag, htmx=False, reason="A pun.")
    assert response.status_code == 403
    assert "Your session has ended" in response.content.decode()
    assert "A pun." in response.content.decode()


@pytest.mark.parametrize("name", ACTS)
def test_nothing_is_done_by_looking(client: Client, editor: User, flag: Flag, name: str) -> None:
    assert client.get(reverse(name, args=["plan", flag.pk])).status_code == 405


def test_queries_of_a_ruling_do_not_grow_with_flags_or_quotes(client, editor):
    def queries(many: int) -> int:
        body = "\n\n".join(f"“It is well {n},” said Ana Duarte. So wrogn." for n in range(many))
        article = make_article(body, slug=f"plan-{many}")
        make_correction(article, "well", "fine", quote_ground="evidence")
        url = reverse("flag_dismiss", args=[article.slug, article.flags.first().pk])
        with CaptureQueriesContext(connection) as captured:
            assert client.post(url, TYPED, headers=HTMX).status_code == 200
        return len(captured)

    assert queries(5) == queries(40) <= 22

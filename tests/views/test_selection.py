"""Words chosen in the text: found by offsets or by typing, then flagged, corrected, discussed."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from articles.actions.errors import Refused
from articles.models import Article, Comment, Correction, Flag, Role
from articles.views.selection import find_words
from tests.factories import apply_correction, make_article, make_user

pytestmark = pytest.mark.usefixtures("one_rule")

HTMX = {"HX-Request": "true"}
TEXT = "The cat sat.  The “cat”\nconcatenated 🙂 it’s"
TYPED = {"words": "late", "severity": "must", "message": "By how much?", "right": "early",
         "reason": "The clerk said so.", "body": "Check it."}  # fmt: skip
MAY = {
    "select_flag": {
        Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS, Role.LEGAL
    },
    "select_correction": {
        Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS
    },
    "select_comment": {*Role} - {Role.PUBLISHER, Role.AUDITOR, Role.ADMIN},
}  # fmt: skip


@pytest.fixture
def article(db: None) -> Article:
    return make_article("It is 🙂 late, too late.", slug="plan", headline="Head")


@pytest.fixture
def editor(client: Client, article: Article) -> User:
    user = make_user(Role.COPY_EDITOR)
    client.force_login(user)
    return user


def select(
    client: Client, name: str, article: Article, htmx: bool = True, **typed: object
) -> HttpResponse:
    url = reverse(name, args=["plan"])
    typed = {**TYPED, "revision": article.working_id, "which": 1, **typed}
    return client.post(url, typed, headers=HTMX if htmx else {})


def found(words: str, **where: int) -> str:
    start, end = find_words(TEXT, words, **where)
    return TEXT[start:end]


def test_words_that_stand_once_are_found():
    assert find_words(TEXT, "sat") == (8, 11)


def test_one_of_several_is_asked_for():
    with pytest.raises(Refused, match="“cat” stands in the text 2 times"):
        find_words(TEXT, "cat")
    assert find_words(TEXT, "cat", which=2) == (19, 22)
    with pytest.raises(Refused, match="only 2 times"):
        find_words(TEXT, "cat", which=3)


def test_words_that_are_not_there_are_told():
    with pytest.raises(Refused, match="“dog” is not in the text"):
        find_words(TEXT, " dog ")


def test_blanks_line_ends_and_the_shape_of_marks_need_not_agree():
    assert found('The "cat" concatenated') == "The “cat”\nconcatenated"
    assert found("it's") == "it’s"


def test_a_word_is_not_found_inside_another():
    with pytest.raises(Refused):
        find_words(TEXT, "concat")


@pytest.mark.parametrize("words", [".", "“cat”", "🙂"])
def test_words_may_begin_and_end_with_what_is_no_letter(words):
    assert found(words, which=1) == words


@pytest.mark.parametrize("words", ["(", "[a-z]+", "sat.*", "\\"])
def test_what_is_typed_is_no_pattern(words):
    with pytest.raises(Refused, match="is not in the text"):
        find_words(TEXT, words)


def test_offsets_from_the_browser_hold_where_the_words_are_there():
    assert find_words(TEXT, "cat", start=19, end=22) == (19, 22)
    assert find_words(TEXT, " sat.  The ", start=7, end=18) == (8, 17)


@pytest.mark.parametrize(("start", "end"), [(0, 3), (900, 903), (22, 19)])
def test_offsets_that_do_not_hold_the_words_are_not_believed(start, end):
    assert find_words(TEXT, "sat", start=start, end=end) == (8, 11)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_whatever_is_selected_is_found_again_by_its_offsets(start, end):
    words = TEXT[start:end]
    if words.strip():
        assert found(words, start=start, end=end) == words.strip()


def test_a_flag_is_raised_on_the_second_of_two(client, editor, article):
    html = select(client, "select_flag", article, which=2).content.decode()
    flag = Flag.objects.get()
    assert (flag.start, flag.exact, flag.text) == (24, "late", "By how much?")
    assert (flag.severity, flag.raised_by) == ("must", editor)
    assert 'hx-swap-oob="beforeend:#rail"' in html
    assert f'id="flag-{flag.pk}"' in html
    assert 'id="block-6"' in html


def test_offsets_count_code_points(client, editor, article):
    select(client, "select_flag", article, start=14, end=18, which="")
    assert Flag.objects.get().start == 14


def test_a_correction_is_proposed(client, editor, article):
    html = select(client, "select_correction", article).content.decode()
    correction = Correction.objects.get()
    assert (correction.start, correction.right, correction.proposed_by) == (14, "early", editor)
    assert f'<ins data-extra data-marks="correction-{correction.pk}">early</ins>' in html


def test_a_comment_is_made(client, editor, article):
    html = select(client, "select_comment", article).content.decode()
    comment = Comment.objects.get()
    assert (comment.start, comment.body) == (14, "Check it.")
    assert f'id="comment-{comment.pk}"' in html


@pytest.mark.parametrize(
    ("name", "kind"),
    [("select_flag", "flag"), ("select_correction", "correction"), ("select_comment", "comment")],
)
def test_without_scripts_the_browser_is_sent_to_the_new_card(client, editor, article, name, kind):
    response = select(client, name, article, htmx=False)
    made = {"flag": Flag, "correction": Correction, "comment": Comment}[kind].objects.get()
    assert response.status_code == 303
    assert response.url == f"{reverse('review', args=['plan'])}#{kind}-{made.pk}"


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("select_flag", {"message": " "}, "What is wrong: say something here."),
        ("select_flag", {"severity": "dire"}, "Severity:"),
        ("select_flag", {"words": ""}, "The words: This field is required."),
        ("select_flag", {"which": "two"}, "Which of them: Enter a whole number."),
        ("select_flag", {"words": "late", "which": ""}, "stands in the text 2 times"),
        ("select_correction", {"right": "late"}, "this is what stands there already"),
        ("select_correction", {"words": "Head It is"}, "Choose words of one part of the story"),
        ("select_comment", {"body": ""}, "Comment: say something here."),
        ("select_comment", {"body": "\u200b"}, "Comment: say something here."),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_made(
    client, editor, article, name, typed, said
):
    response = select(client, name, article, **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert response["HX-Retarget"] == "#notice"
    assert not (Flag.objects.exists() or Correction.objects.exists() or Comment.objects.exists())


def test_an_older_revision_is_a_conflict(client, editor, article):
    shown = article.working_id
    apply_correction(article, "too", "so")
    response = select(client, "select_comment", article, revision=shown)
    assert response.status_code == 409
    assert "has filed revision 2 meanwhile" in response.content.decode()


def test_a_revision_of_another_story_is_not_found(client, editor, article):
    other = make_article("It is late.", slug="other")
    response = select(client, "select_comment", article, revision=other.working_id)
    assert response.status_code == 404


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", MAY)
def test_who_may_do_what(client: Client, article: Article, name: str, role: str) -> None:
    client.force_login(make_user(role))
    response = select(client, name, article)
    if role in MAY[name]:
        assert response.status_code == 200
    else:
        assert response.status_code == 422
        assert "do not let you" in response.content.decode()


@pytest.mark.parametrize("name", MAY)
def test_signed_out_one_is_sent_to_sign_in(client: Client, article: Article, name: str) -> None:
    assert select(client, name, article)["HX-Redirect"] == reverse("login")

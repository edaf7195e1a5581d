"""Who wrote a story does not take away what stands in its way."""

import pytest

from articles.actions.authors import authors, hands, writers
from articles.actions.blockers import blockers
from articles.actions.errors import Refused
from articles.actions.release import approve_release, clear_legal
from articles.actions.rule_on_flag import answer_query, dismiss_flags, query_flag
from articles.models import Article, Role
from tests.actions.test_review import edit
from tests.factories import (
    add_role,
    apply_correction,
    approve_for_release,
    make_article,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def test_authors_filed_or_typed_and_do_not_merely_correct():
    article = make_article()
    corrector = make_user(Role.COPY_EDITOR)
    apply_correction(article, "Tuesday", "Monday", by=corrector)
    typist = edit(article, "Monday", "Sunday").author
    assert authors(article) == {article.filed_by_id, typist.pk}
    assert corrector.pk in writers(article)


@pytest.mark.parametrize(
    "byline",
    ["By Dána Desk", "DANA B. DESK and Bo Lind", "Bo Lind\nAdditional reporting: Dаna Desk"],
)
def test_whom_the_byline_names_wrote_it_whoever_typed_it(byline):
    dana = make_user(Role.DESK_EDITOR, first_name="Dana", last_name="Desk")
    article = make_article(byline=byline)
    assert all(dana.pk in found(article) for found in (authors, hands, writers))
    with pytest.raises(Refused, match="You wrote part of this text"):
        approve_release(dana, article, article.working)


@pytest.mark.parametrize("byline", ["By Dana Deskins", "Desk Dana", "Bo Desk", "Dana", ""])
def test_who_has_part_of_a_name_in_the_byline_wrote_nothing(byline):
    dana = make_user(Role.DESK_EDITOR, first_name="Dana", last_name="Desk")
    make_user(Role.DESK_EDITOR, last_name="Desk")
    article = make_article(byline=byline)
    assert authors(article) == hands(article) == {article.filed_by_id}
    assert dana.pk not in writers(article)


def test_a_correction_of_what_readers_saw_is_not_by_whom_the_byline_names():
    dana = make_user(Role.DESK_EDITOR, first_name="Dana", last_name="Desk")
    article = publish_article(make_article(byline="By Dana Desk"))
    noted = {"correction_class": "correction", "notice": "It was Monday."}
    apply_correction(article, "Tuesday", "Monday", **noted)
    assert dana.pk not in writers(article)
    assert dana.pk in hands(article)


@pytest.mark.parametrize("superuser", [False, True])
def test_the_filer_dismisses_no_must_flag_of_their_own(superuser):
    filer = make_user(Role.COPY_EDITOR, is_superuser=superuser)
    flag = make_flag(make_article(filed_by=filer), "Tuesday", severity="must")
    with pytest.raises(Refused, match="You wrote this story"):
        dismiss_flags(filer, [flag], "Right.")
    dismiss_flags(make_user(Role.COPY_EDITOR), [flag], "Right.")


def test_the_filer_may_dismiss_a_lesser_flag():
    filer = make_user(Role.COPY_EDITOR)
    flag = make_flag(make_article(filed_by=filer), "Tuesday", severity="should")
    dismiss_flags(filer, [flag], "Right.")


def test_a_lawyer_who_wrote_it_does_not_clear_it():
    filer = add_role(make_user(Role.REPORTER), Role.LEGAL)
    article = make_article(filed_by=filer, legal=Article.Legal.REQUIRED)
    with pytest.raises(Refused, match="somebody else clears it"):
        clear_legal(filer, article, article.working)


def test_who_asked_does_not_answer():
    editor = make_user(Role.COPY_EDITOR)
    flag = make_flag(make_article(), "Tuesday")
    query_flag(editor, flag, "Which Tuesday?")
    with pytest.raises(Refused, match="You asked"):
        answer_query(editor, flag, "The last one.")


def test_a_story_published_without_a_headline_can_be_corrected():
    article = make_article(headline="")
    approve_for_release(article, override="The wire has none.")
    publish_article(article)
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    assert blockers(article) == []

"""Words that wait for legal in one story wait in every other of the desk that has them."""

import pytest

from articles.actions.blockers import blockers
from articles.actions.mark_statement import take_off
from articles.actions.move_article import move_article
from articles.models import Article, Event, Role, Statement
from tests.actions.legal_marks import CHARGE, LATER, charge, clear
from tests.actions.test_review import edit
from tests.factories import make_article, make_desk, make_statement, make_user

pytestmark = pytest.mark.django_db

REFILED = f"It rains. And  “bo lind stole,\nthe bell”, they say.{LATER}"


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def statement() -> Statement:
    return charge()


def brought(article: Article) -> list[str]:
    return [row.exact for row in article.statements.to_be_cleared()]


def test_copy_filed_again_as_another_story_keeps_its_legal_mark(statement):
    move_article(make_user(Role.DESK_EDITOR), statement.article, "spiked", "Too hot.")
    article = make_article(REFILED)
    (row,) = article.statements.all()
    assert (row.exact, row.libel_risk, row.marked_by) == (
        "bo lind stole,\nthe bell", True, statement.marked_by
    )  # fmt: skip
    assert statement.article.slug in row.note
    assert [blocker.rule for blocker in blockers(article)] == ["quote", "legal_mark"]
    assert Event.objects.get(verb="brought_legal_mark").article == article


def test_an_edit_that_brings_the_words_brings_the_mark(statement):
    article = make_article(f"It rains.{LATER}")
    plain = make_statement(article, "It rains")
    edit(article, "It rains.", f"It rains. {CHARGE}")
    assert brought(article) == [CHARGE.rstrip(".")]
    edit(article, "It rains.", "It snows.")
    assert brought(article) == [CHARGE.rstrip(".")]
    assert not Statement.objects.get(pk=plain.pk).has_legal_mark


def test_what_the_words_read_before_an_edit_counts_too(statement):
    edit(statement.article, CHARGE, "He has a bell.")
    assert brought(make_article(REFILED)) == ["bo lind stole,\nthe bell"]


def test_a_statement_that_is_there_gets_the_mark(statement):
    article = make_article(f"It rains.{LATER}")
    edit(article, "It rains.", "Bo Lind stole the bells.")
    there = make_statement(article, "Bo Lind stole the bells")
    edit(article, "bells", "bell")
    (row,) = article.statements.live()
    assert (row.pk, row.needs_clearing) == (there.pk, True)


def _cleared(statement: Statement) -> None:
    clear(make_user(Role.LEGAL), statement)


def _taken_off(statement: Statement) -> None:
    take_off(make_user(Role.LEGAL), statement, "It is true.")


def _of_another_desk(statement: Statement) -> None:
    Article.objects.update(desk=make_desk("Sport"))


def _of_few_words(statement: Statement) -> None:
    Statement.objects.update(exact="the bell")


@pytest.mark.parametrize("case", [_cleared, _taken_off, _of_another_desk, _of_few_words])
def test_words_bring_no_mark(statement, case):
    case(statement)
    assert brought(make_article(REFILED)) == []


def test_what_legal_took_off_here_stays_off_though_another_story_waits(statement):
    article = make_article(REFILED)
    (row,) = article.statements.all()
    take_off(make_user(Role.LEGAL), row, "It quotes the court.")
    edit(article, "It rains.", "It snows.")
    assert brought(article) == []

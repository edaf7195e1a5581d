"""The actions on statements with who may do them, beside those of ``tests.acts``."""

from collections.abc import Callable

from django.contrib.auth.models import User

from articles.actions.clear_statement import clear_statement, mark_legal, take_back_clearance
from articles.actions.mark_statement import (
    Marks,
    dismiss_claim,
    mark_statement,
    put_back,
    take_off,
)
from articles.actions.set_basis import add_support, remove_support, set_basis
from articles.actions.statement_state import standing
from articles.models import Article, Role, Statement
from tests.factories import make_article, make_evidence, make_statement, make_user

STATERS = {
    Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS,
    Role.LEGAL,
}  # fmt: skip


def story() -> Article:
    return make_article("The council met.\n\nIt meets again.")


def statement(**marks: bool) -> Statement:
    return make_statement(story(), "The council met.", **marks)


def do_mark(user: User) -> None:
    article = story()
    mark_statement(user, article, article.working, (0, 11))


def do_dismiss(user: User) -> None:
    article = story()
    dismiss_claim(user, article, article.working, (0, 11))


def do_put_back(user: User) -> None:
    found = statement()
    take_off(make_user(Role.FACT_CHECKER), found, "No fact.")
    put_back(user, found)


def do_add_support(user: User) -> None:
    add_support(user, statement(), make_evidence(text="Minutes."))


def do_remove_support(user: User) -> None:
    found, evidence = statement(), make_evidence(text="Minutes.")
    remove_support(user, add_support(make_user(Role.FACT_CHECKER), found, evidence))


def do_clear(user: User) -> None:
    found = statement(libel_risk=True)
    clear_statement(user, found, standing(found))


def do_take_back(user: User) -> None:
    found = statement(libel_risk=True)
    clear_statement(make_user(Role.LEGAL), found, standing(found))
    take_back_clearance(user, found)


#: Name → the action, the act it needs, and who may do that.
ON_STATEMENTS: dict[str, tuple[Callable[[User], object], str, set]] = {
    "mark_statement": (do_mark, "state", STATERS),
    "dismiss_claim": (do_dismiss, "state", STATERS),
    "take_off": (lambda user: take_off(user, statement(), "No fact."), "state", STATERS),
    "put_back": (do_put_back, "state", STATERS),
    "set_basis": (lambda user: set_basis(user, statement(), "opinion"), "state", STATERS),
    "add_support": (do_add_support, "state", STATERS),
    "remove_support": (do_remove_support, "state", STATERS),
    "mark_legal": (
        lambda user: mark_legal(user, statement(), Marks(for_legal=True)), "state", STATERS
    ),
    "clear_statement": (do_clear, "clear", {Role.LEGAL}),
    "take_back_clearance": (do_take_back, "clear", {Role.LEGAL}),
}  # fmt: skip

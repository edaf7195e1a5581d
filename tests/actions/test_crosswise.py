"""No two acts wait for each other on PostgreSQL, which would end one of them.

An act holds the log from its event to its end, and only then the database looks whether the rows
that it names are still there. So whoever waits for the log holds no row whole; and who has it
waits for no row.
"""

import threading
import time
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from articles.actions.change_login import changing_login
from articles.actions.edit_registry import save_item
from articles.actions.edit_sheet import change_sheet, choose_sheet, make_sheet
from articles.actions.log import record
from articles.actions.merge_sources import merge_sources
from articles.models import Desk, Evidence, Person, Role, Source, StyleSheet
from tests.actions.agreed import proved
from tests.actions.together import PATIENCE, together
from tests.factories import add_role, make_desk, make_evidence, make_source, make_user
from tests.registered import make_form, make_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]

WAITING = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
Act = Callable[[], object]


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def until_somebody_waits() -> None:
    """Return once another transaction waits for what this one holds."""
    deadline = time.monotonic() + PATIENCE
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                return
            time.sleep(0.01)


def both(first: Act, then: Act, other: Act) -> list[object]:
    """Do ``first`` and ``then`` in one transaction, between which ``other`` comes to wait."""
    begun = threading.Event()

    def act() -> None:
        with transaction.atomic():
            first()
            begun.set()
            until_somebody_waits()
            then()

    return together(act, lambda: begun.wait(PATIENCE) and other())


def log() -> None:
    record(None, "tried", None)


def change_login() -> None:
    person = User.objects.get(username="ana")
    with changing_login(person, person):
        User.objects.filter(pk=person.pk).update(is_staff=True)


def add_source() -> None:
    ana = User.objects.get(username="ana")
    Source.objects.create(desk=make_desk(), name="Bo Larsen", added_by=ana)


#: What locks rows and is logged → what names these rows.
NAMED = {
    "the sheet of a desk": (
        lambda user: choose_sheet(user, make_desk(), None),
        add_source,
    ),
    "a sheet": (
        lambda user: change_sheet(user, StyleSheet.objects.get()),
        lambda: Desk.objects.update(sheet=StyleSheet.objects.get()),
    ),
    "a login": (
        lambda _: change_login(),
        add_source,
    ),
    "a name": (
        lambda user: save_item(user, Person.objects.get()),
        lambda: make_form(Person.objects.get(), "Ada Moos"),
    ),
}


@pytest.mark.parametrize("what", NAMED)
def test_who_waits_for_the_log_lets_others_name_what_it_changes(what):
    change, name = NAMED[what]
    make_desk()
    user = add_role(make_user(Role.ADMIN, username="ana"), Role.STANDARDS)
    make_person("Ada Moss")
    make_sheet(user, StyleSheet(name="The Quay"))
    _, conflict = both(log, name, lambda: change(user))
    assert not isinstance(conflict, Exception), conflict


def test_who_merges_sources_waits_for_their_evidence_before_it_logs():
    source, into = make_source(name="Bo Larsen"), make_source(name="Bo E. Larsen")
    proved(make_user(Role.FACT_CHECKER), source)
    given = make_evidence(text="Notes.", given_by=source)
    editor, held = make_user(Role.DESK_EDITOR), Evidence.objects.filter(pk=given.pk)
    outcomes = both(
        lambda: held.update(title="Minutes"), log, lambda: merge_sources(editor, source, into)
    )
    assert outcomes == [None, 1]

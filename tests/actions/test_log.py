"""The log: in the act's own transaction, one unbroken chain, and never a word of copy."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from articles.actions.errors import Refused
from articles.actions.log import record
from articles.actions.verify_log import verify_log
from articles.models import Event, LogHead, Revision, Role
from articles.models.event import GENESIS, chained_hash
from tests.actions.together import together
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db


def append(verb: str = "tried") -> Event:
    with transaction.atomic():
        return record(None, verb, None, "test:1", count=1)


def head() -> tuple[int, str]:
    return LogHead.objects.values_list("seq", "hash").get()


def test_each_row_follows_from_the_one_before():
    first, second = append(), append()
    assert (first.seq, first.previous_hash) == (1, GENESIS)
    assert (second.seq, second.previous_hash) == (2, first.hash)
    assert second.hash == chained_hash(first.hash, second.canonical)
    assert head() == (2, second.hash)


def test_what_is_hashed_says_who_did_what_to_what_and_when():
    article = make_article("It opened.")
    user = make_user(Role.REPORTER)
    with transaction.atomic():
        event = record(user, "tried", article, "flag:7", ok=True, none=None)
    stored = Event.objects.get(pk=event.pk)
    assert stored.canonical == (
        f'{{"actor":{user.pk},"article":{article.pk},"at":"{event.at.isoformat()}",'
        f'"details":{{"none":null,"ok":true}},"seq":{event.seq},"target":"flag:7","verb":"tried"}}'
    )
    assert stored.columns_agree()


def test_an_event_outside_a_transaction_is_refused(transactional_db):
    with pytest.raises(RuntimeError, match="in the transaction of its act"):
        record(None, "tried", None)
    assert head() == (0, GENESIS)


def test_what_is_rolled_back_leaves_no_gap(transactional_db):
    append()
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            record(None, "never", None)
            raise ZeroDivisionError
    append()
    assert list(Event.objects.values_list("seq", "verb")) == [(1, "tried"), (2, "tried")]
    assert verify_log() == (2, None)


def test_an_inner_rollback_leaves_no_gap():
    with transaction.atomic():
        record(None, "outer", None)
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            record(None, "never", None)
            raise ZeroDivisionError
        record(None, "outer", None)
    assert verify_log() == (2, None)


def test_a_refused_act_leaves_no_row():
    before = head()
    with pytest.raises(Refused):
        make_article("")
    assert head() == before


def test_many_at_once_make_one_chain(transactional_db):
    def some() -> None:
        for _ in range(5):
            append()

    outcomes = together(*[some] * 6)
    assert outcomes == [None] * 6
    assert verify_log() == (30, None)
    assert head() == (30, Event.objects.get(seq=30).hash)


def test_stories_filed_at_once_make_one_chain(transactional_db):
    users = [make_user(Role.REPORTER) for _ in range(4)]
    together(*(lambda user=user: make_article("It opened.", filed_by=user) for user in users))
    good, broken = verify_log()
    assert (good, broken) == (Event.objects.count(), None)
    assert Revision.objects.count() == 4


@pytest.mark.parametrize("model", [Event, Revision])
@pytest.mark.parametrize("act", ["update", "delete", "raw update", "raw delete", "bulk_update"])
def test_the_database_refuses_to_change_or_delete(model, act):
    make_article("It opened.")
    row, table = model.objects.first(), model._meta.db_table
    column = "verb" if model is Event else "body"
    acts = {
        "update": lambda: model.objects.filter(pk=row.pk).update(**{column: "x"}),
        "delete": lambda: model.objects.filter(pk=row.pk)._raw_delete("default"),
        "raw update": lambda: connection.cursor().execute(f"UPDATE {table} SET {column} = 'x'"),
        "raw delete": lambda: connection.cursor().execute(f"DELETE FROM {table}"),
        "bulk_update": lambda: model.objects.bulk_update([row], [column]),
    }
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        acts[act]()
    assert model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", [Event, Revision])
def test_a_row_does_not_let_itself_be_changed_or_deleted(model):
    make_article("It opened.")
    row = model.objects.first()
    with pytest.raises(ValidationError, match="never"):
        row.save()
    with pytest.raises(ValidationError, match="never"):
        row.delete()

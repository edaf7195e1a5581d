"""verify_log names the first bad row, whatever an intruder did to the log."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from articles.actions.log import record
from articles.actions.verify_log import verify_log
from articles.models import Event, LogHead
from articles.models.event import canonical_text, chained_hash
from articles.models.log_guard import drop_guard
from tests.factories import make_article, make_user

pytestmark = pytest.mark.django_db

ROWS = 6


@pytest.fixture(autouse=True)
def log():
    """Six rows, without the triggers that guard them; the test's rollback brings those back."""
    article, user = make_article("It opened."), make_user()
    with transaction.atomic():
        for number in range(ROWS - Event.objects.count()):
            record(user, "tried", article, f"flag:{number}", count=number)
    connection.check_constraints()  # PostgreSQL drops no trigger while others wait
    drop_guard(connection)


def change(seq: int, **values) -> None:
    assert Event.objects.filter(seq=seq).update(**values) == 1


def rehash(seq: int, **values) -> None:
    """Change a row and make it hold in itself, as one who knows the format would."""
    event = Event.objects.get(seq=seq)
    for name, value in values.items():
        setattr(event, name, value)
    event.canonical = canonical_text(
        seq=event.seq, at=event.at.isoformat(), actor=event.actor_id, verb=event.verb,
        article=event.article_id, target=event.target, details=event.details,
    )  # fmt: skip
    change(
        seq, canonical=event.canonical, hash=chained_hash(event.previous_hash, event.canonical),
        previous_hash=event.previous_hash, **values,
    )  # fmt: skip


def first_bad() -> tuple[int, str]:
    _, broken = verify_log()
    assert broken is not None
    return broken.seq, broken.why


def test_a_log_that_nobody_touched_holds():
    assert verify_log() == (ROWS, None)


def test_an_empty_log_holds():
    Event.objects.all()._raw_delete("default")
    LogHead.objects.update(seq=0, hash="0" * 64)
    assert verify_log() == (0, None)


@pytest.mark.parametrize("seq", [1, 3, ROWS])
@pytest.mark.parametrize("column", ["at", "actor", "verb", "article", "target"])
def test_an_edited_column_is_found(seq, column):
    event = Event.objects.get(seq=seq)
    values = {
        "at": event.at + timedelta(microseconds=1),
        "actor": make_user(),
        "verb": "released",
        "article": None,
        "target": "flag:99",
    }
    change(seq, **{column: values[column]})
    assert first_bad() == (seq, "its columns are not what was hashed")


@pytest.mark.parametrize("seq", [1, 3, ROWS])
def test_edited_text_is_found(seq):
    event = Event.objects.get(seq=seq)
    change(seq, canonical=event.canonical.replace('"verb":"', '"verb":"not_'))
    assert first_bad() == (seq, "its hash does not follow from its text")


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"details":{}}'])
def test_text_that_is_no_event_is_found(text):
    change(3, canonical=text)
    assert first_bad()[0] == 3
    event = Event.objects.get(seq=3)
    change(3, hash=chained_hash(event.previous_hash, text))
    assert first_bad() == (3, "its columns are not what was hashed")


@pytest.mark.parametrize("column", ["hash", "previous_hash"])
@pytest.mark.parametrize("seq", [1, 3, ROWS])
def test_an_edited_hash_is_found(seq, column):
    change(seq, **{column: "f" * 64})
    assert first_bad() == (seq, "its hash does not follow from its text")


def test_a_row_that_was_made_to_hold_again_is_found_by_the_next():
    rehash(3, verb="released")
    assert first_bad() == (4, "it does not follow from the row before it")


def test_a_last_row_that_was_made_to_hold_again_is_found_by_the_head():
    rehash(ROWS, verb="released")
    assert first_bad() == (ROWS, "it is not the row that the log's head names")


def test_a_deleted_row_is_found():
    Event.objects.filter(seq=3)._raw_delete("default")
    assert first_bad() == (4, "row 3 is missing before it")


def test_the_first_row_deleted_is_found():
    Event.objects.filter(seq=1)._raw_delete("default")
    assert first_bad() == (2, "row 1 is missing before it")


def test_a_deletion_that_was_closed_up_is_found():
    Event.objects.filter(seq=3)._raw_delete("default")
    for seq in range(4, ROWS + 1):
        Event.objects.filter(seq=seq).update(seq=seq - 1)
    assert first_bad() == (3, "it does not follow from the row before it")


def test_an_inserted_row_is_found():
    for seq in range(ROWS, 2, -1):
        Event.objects.filter(seq=seq).update(seq=seq + 1)
    event = Event.objects.get(seq=2)
    event.seq, event.previous_hash = 3, event.hash
    event.hash = chained_hash(event.previous_hash, event.canonical)
    Event.objects.bulk_create([event])
    assert first_bad() == (3, "its columns are not what was hashed")


def test_an_inserted_row_that_holds_in_itself_is_found_by_the_next():
    for seq in range(ROWS, 2, -1):
        Event.objects.filter(seq=seq).update(seq=seq + 1)
    event = Event.objects.get(seq=2)
    event.seq, event.previous_hash, event.hash = 3, event.hash, "f" * 64
    Event.objects.bulk_create([event])
    rehash(3)
    assert first_bad() == (4, "it does not follow from the row before it")


def test_a_row_put_behind_the_last_is_found():
    last = Event.objects.get(seq=ROWS)
    last.seq, last.previous_hash, last.hash = ROWS + 1, last.hash, "f" * 64
    Event.objects.bulk_create([last])
    rehash(ROWS + 1)
    assert first_bad() == (ROWS + 1, "it stands behind the row that the log's head names")


def test_swapped_rows_are_found():
    for seq, new in ((3, 99), (4, 3), (99, 4)):
        Event.objects.filter(seq=seq).update(seq=new)
    assert first_bad() == (3, "it does not follow from the row before it")


def test_swapped_contents_are_found():
    names = ("at", "actor_id", "verb", "article_id", "target", "canonical")
    three, four = (Event.objects.filter(seq=seq).values(*names).get() for seq in (3, 4))
    change(3, **four)
    change(4, **three)
    assert first_bad() == (3, "its hash does not follow from its text")


def test_a_cut_tail_is_found_by_the_head():
    Event.objects.filter(seq__gt=4)._raw_delete("default")
    assert first_bad() == (5, "it is missing, and so is what followed")


def test_a_missing_head_is_found():
    LogHead.objects.all().delete()
    assert first_bad() == (ROWS + 1, "the log's head, which ends it, is missing")


@pytest.mark.parametrize("canonical", ["", "[]", "{}", '{"details": 1}'])
def test_a_row_without_a_date_or_details_does_not_agree(canonical):
    """SQLite gives None for a date that is none."""
    assert not Event(seq=1, at=None, canonical=canonical).columns_agree()


def test_a_row_that_cannot_be_read_is_found(monkeypatch):
    def unreadable(*_):
        raise ValueError("day is out of range for month")

    monkeypatch.setattr("articles.actions.verify_log._fault", unreadable)
    assert first_bad()[0] == 1


def test_the_first_of_several_is_named():
    change(2, verb="released")
    change(5, verb="released")
    assert first_bad()[0] == 2


def test_the_command_says_that_the_log_holds(capsys):
    call_command("verify_log")
    assert capsys.readouterr().out == f"The log holds: {ROWS} rows.\n"


def test_the_command_names_the_bad_row_and_fails(capsys):
    change(3, verb="released")
    with pytest.raises(SystemExit) as exit_:
        call_command("verify_log")
    assert exit_.value.code == 1
    assert capsys.readouterr().err == (
        "The log is broken at row 3: its columns are not what was hashed.\n"
    )

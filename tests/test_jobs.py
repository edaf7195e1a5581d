"""Jobs: beside the server, by a worker of its own, and what either leaves when it dies."""

from collections.abc import Iterator
from threading import Event as Signal
from threading import get_ident

import pytest
from django.core.management import call_command
from django.test import override_settings
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from articles import tasks
from articles.actions import read_evidence as reading
from articles.actions.read_evidence import Reading
from articles.models import Evidence
from articles.tasks import draw_text, drawn_later, take_up
from newsroom.settings import JOBS
from tests.actions.test_read_evidence import age
from tests.factories import bring_evidence

#: Seconds for another thread to do what takes it none.
SOON = 20


@pytest.fixture
def beside() -> Iterator[None]:
    with override_settings(TASKS={"default": {"BACKEND": JOBS["beside"]}}):
        yield


@pytest.fixture
def by_worker() -> Iterator[None]:
    with override_settings(TASKS={"default": {"BACKEND": JOBS["database"]}}):
        yield


def work() -> None:
    """Do all jobs that wait, as ``manage.py db_worker`` does."""
    Worker(
        queue_names=["default"], excluded_queue_names=[], backend_name="default", interval=0,
        batch=True, startup_delay=False, max_tasks=None, worker_id="living",
    ).run()  # fmt: skip


def brought() -> Evidence:
    return bring_evidence(file_name="a.txt", file=b"Open.")


def state_of(evidence: Evidence) -> tuple[str, str]:
    return Evidence.objects.values_list("state", "text").get(pk=evidence.pk)


@pytest.mark.django_db
def test_at_once_it_is_read_when_the_call_is_back():
    assert drawn_later(brought()).text == "Open."


@pytest.mark.django_db
def test_what_is_read_already_is_no_job(monkeypatch):
    monkeypatch.setattr(tasks, "draw_text", None)
    assert drawn_later(bring_evidence(text="Open.")).text == "Open."


@pytest.mark.usefixtures("beside")
def test_beside_the_server_jobs_are_done_in_turn_by_another_thread(monkeypatch):
    begun, go_on, done, seen = Signal(), Signal(), Signal(), []

    def job(pk: int) -> None:
        begun.set()
        go_on.wait(SOON)
        seen.append((pk, get_ident()))

    def end() -> None:
        if len(seen) == 2:
            done.set()

    monkeypatch.setattr(tasks, "read_evidence", job)
    monkeypatch.setattr(tasks, "take_up", end)
    results = [draw_text.enqueue(1), draw_text.enqueue(2)]  # comes back while the first is held
    assert begun.wait(SOON)
    assert [result.status for result in results] == [TaskResultStatus.READY] * 2
    assert seen == []
    go_on.set()
    assert done.wait(SOON)
    assert [pk for pk, _ in seen] == [1, 2]
    assert {thread for _, thread in seen} - {get_ident()}
    assert len({thread for _, thread in seen}) == 1


@pytest.mark.usefixtures("beside")
def test_a_job_that_fails_does_not_stop_those_after_it(monkeypatch, caplog):
    done = Signal()

    def job(pk: int) -> None:
        if pk == 1:
            raise ZeroDivisionError

    monkeypatch.setattr(tasks, "read_evidence", job)
    monkeypatch.setattr(tasks, "take_up", done.set)  # the last that a job does
    draw_text.enqueue(1)
    draw_text.enqueue(2)
    assert done.wait(SOON)
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("by_worker")
def test_a_worker_reads_what_was_brought():
    evidence = drawn_later(brought())
    assert (evidence.state, evidence.text) == ("waiting", "")
    work()
    assert state_of(evidence) == ("read", "Open.")
    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("by_worker")
def test_a_worker_that_died_strands_nothing():
    """Its job is RUNNING for ever, which no worker takes; the evidence is asked for anew."""
    evidence = drawn_later(brought())
    job = DBTaskResult.objects.get()
    job.claim("dead")
    Reading(evidence.pk).hear(40)
    work()
    assert state_of(evidence) == ("reading", "")
    assert take_up() == 0
    age(evidence)
    call_command("read_evidence")
    work()
    assert state_of(evidence) == ("read", "Open.")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("by_worker")
def test_one_job_finds_what_another_worker_left():
    left = drawn_later(brought())
    DBTaskResult.objects.get().claim("dead")
    Reading(left.pk)
    age(left)
    drawn_later(bring_evidence(file_name="b.txt", file=b"Shut."))
    work()
    assert state_of(left) == ("read", "Open.")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("by_worker")
def test_a_job_that_is_there_twice_is_done_once(monkeypatch):
    read = []
    read_apart = reading.read_apart
    monkeypatch.setattr(reading, "read_apart", lambda *a: read.append(a[0]) or read_apart(*a))
    evidence = drawn_later(brought())
    draw_text.enqueue(evidence.pk)
    work()
    assert read == ["a.txt"]


@pytest.mark.django_db
def test_the_command_says_what_it_found(capsys):
    call_command("read_evidence")
    age(brought())
    call_command("read_evidence")
    assert capsys.readouterr().out == "Nothing was left unread.\n1 taken up again.\n"

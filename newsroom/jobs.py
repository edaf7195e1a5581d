"""Jobs done beside the server: in a thread of the process that asked for them, one at a time.

What an installation has by default, so that an upload is answered at once without a worker to
be run beside the server. Jobs end with their process: whoever asks for one keeps in the database
that it is to be done, as ``articles.actions.read_evidence`` does.
"""

import logging
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from django.db import close_old_connections
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task
from django_tasks.utils import get_random_id

log = logging.getLogger(__name__)


class _Worker:
    """The thread, which begins with the first job: a server may fork before that."""

    def __init__(self) -> None:
        self.jobs: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self.lock = Lock()
        self.thread: Thread | None = None

    def give(self, job: Callable[[], object]) -> None:
        self.jobs.put(job)
        with self.lock:
            if self.thread is None:
                self.thread = Thread(target=self._work, name="jobs", daemon=True)
                self.thread.start()

    def _work(self) -> None:
        while True:
            job = self.jobs.get()
            close_old_connections()
            try:
                job()
            except Exception:
                log.exception("a job failed")
            close_old_connections()


_worker = _Worker()


class BesideBackend(BaseTaskBackend):
    """Takes a job, and returns before it is done."""

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        """Let the thread do it after those that it was given before."""
        self.validate_task(task)
        _worker.give(partial(task.call, *args, **kwargs))
        return TaskResult(
            task=task, id=get_random_id(), status=TaskResultStatus.READY, enqueued_at=None,
            started_at=None, finished_at=None, last_attempted_at=None, args=list(args),
            kwargs=kwargs, backend=self.alias, errors=[], worker_ids=[],
        )  # fmt: skip

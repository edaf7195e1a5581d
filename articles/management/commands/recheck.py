"""Read many stories again over all cores; run again, it goes on where it was interrupted."""

import logging
import os
import signal
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections
from django.db.models import QuerySet
from rich.console import Console
from rich.progress import track

from articles.actions.recheck import Rechecked, recheck
from articles.checks.house import House
from articles.checks.run import read
from articles.models import Article, Desk
from articles.text.document import Document

log = logging.getLogger(__name__)

INTERRUPTED = 128 + signal.SIGINT

#: Stories that a process takes at a time, and reads to the end when it is interrupted.
AT_A_TIME = 4

#: What came of one story: what was read, None where that was known, or why it failed.
Outcome = Rechecked | str | None


class Command(BaseCommand):
    help = (
        "Read the working revision of stories again with today's rules, style sheets and names. "
        "What was read with them already is left alone, so an interrupted run can be gone on "
        "with. Exits with 1 where a story failed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="all stories by default")
        parser.add_argument("--desk", metavar="SLUG", help="only this desk's")
        parser.add_argument("--status", choices=Article.Status.values, help="only those")
        parser.add_argument(
            "--processes", type=int, default=len(os.sched_getaffinity(0)), metavar="N"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        keys = list(_chosen(options).order_by("pk").values_list("pk", flat=True))
        tally = Tally()
        try:
            _read_all(keys, options["processes"], tally)
        except BrokenProcessPool as error:
            raise CommandError(
                "A process was killed, perhaps for want of memory: run it again with fewer "
                "--processes. It goes on where it stopped."
            ) from error
        except KeyboardInterrupt:
            self._sum_up(tally)
            self.stdout.write("Interrupted: run it again to go on with the rest.")
            sys.exit(INTERRUPTED)
        self._sum_up(tally)
        if tally.failures:
            sys.exit(1)

    def _sum_up(self, tally: "Tally") -> None:
        for failure in tally.failures:
            self.stderr.write(failure)
        for notice, times in tally.notices.most_common():
            self.stdout.write(f"{times} ×: {notice}")
        self.stdout.write(
            f"{tally.read} read again, {tally.known} had been already, "
            f"{len(tally.failures)} failed."
        )
        flags = tally.flags
        self.stdout.write(
            f"Flags: {flags['raised']} raised, {flags['reopened']} reopened, "
            f"{flags['lapsed']} lapsed."
        )


@dataclass(slots=True)
class Tally:
    """What came of all stories so far."""

    read: int = 0
    known: int = 0
    flags: Counter[str] = field(default_factory=Counter)
    notices: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one story."""
        if outcome is None:
            self.known += 1
        elif isinstance(outcome, str):
            self.failures.append(outcome)
        else:
            self.read += 1
            self.notices.update(outcome.notices)
            for became in ("raised", "reopened", "lapsed"):
                self.flags[became] += getattr(outcome, became)


def _chosen(options: dict[str, Any]) -> QuerySet[Article]:
    """Return the stories that the options name; raises CommandError where one names none."""
    articles = Article.objects.all()
    if options["slugs"]:
        articles = articles.filter(slug__in=options["slugs"])
        unknown = set(options["slugs"]) - set(articles.values_list("slug", flat=True))
        if unknown:
            raise CommandError(f"There is no story “{min(unknown)}”.")
    if options["desk"]:
        if not Desk.objects.filter(slug=options["desk"]).exists():
            raise CommandError(f"There is no desk “{options['desk']}”.")
        articles = articles.filter(desk__slug=options["desk"])
    return articles.filter(status=options["status"]) if options["status"] else articles


def _read_all(keys: list[int], processes: int, tally: Tally) -> None:
    """Read the stories; KeyboardInterrupt stops it once what was begun is done."""
    # What is loaded here, the processes share; a connection they may not.
    read(Document("Nothing has been read before."), House())
    connections.close_all()
    console = Console(stderr=True)
    with ProcessPoolExecutor(processes, get_context("fork"), _leave_interrupts_to_us) as pool:
        outcomes = pool.map(_recheck, keys, chunksize=AT_A_TIME)
        shown = track(
            outcomes, "Reading", len(keys), console=console, disable=not console.is_terminal
        )
        try:
            for outcome in shown:
                tally.add(outcome)
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise


def _leave_interrupts_to_us() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _recheck(key: int) -> Outcome:
    article = Article.objects.select_related("desk", "working").get(pk=key)
    try:
        return recheck(article)
    except Exception as error:  # one story that fails costs itself alone
        log.exception("%s could not be read again", article)
        return f"{article}: {error}"

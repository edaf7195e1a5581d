"""A registry as it grows: how fast people are imported, and how long a check of copy takes.

    python -m tests.benchmarks.registry [SIZE…]

SIZEs are numbers of people, 1000 50000 500000 by default, each with four forms of the name and
a term of office; the registry is filled up to each in turn, on SQLite in a file and then on a
PostgreSQL of our own. Rates are of the rows that a step adds. A check is of a story of some
1,000 words, half of its invented names among the commonest: the registry is asked for all of
them, and the rules that need it read the story. Its times are the best of five, waited and of
the CPU: ours, and that of the database's process.
"""

import datetime
import os
import statistics
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

import django

from tests.postgres import cluster, find_binaries

SIZES = (1_000, 50_000, 500_000)
#: Stories made of each seed, and how often each is read.
STORIES, ROUNDS = 6, 5
DAY = datetime.date(2026, 3, 2)
ROWS = 6  # of one person: itself, four forms, a term


def main(arguments: list[str]) -> None:
    """Run the sizes on both databases, each in a process of its own."""
    sizes = arguments or list(map(str, SIZES))
    with TemporaryDirectory(prefix="newsroom-", dir="/tmp") as folder:
        _run(f"sqlite:///{folder}/registry.sqlite3", sizes)
    binaries = find_binaries()
    if binaries is None:
        print("PostgreSQL is not on this machine: not measured.")
        return
    with cluster(binaries) as url:
        _run(url, sizes)


def _run(url: str, sizes: list[str]) -> None:
    environment = os.environ | {"NEWSROOM_DATABASE_URL": url}
    command = [sys.executable, "-m", "tests.benchmarks.registry", "--here", *sizes]
    subprocess.run(command, env=environment, check=True)


def measure(sizes: list[int]) -> None:
    """Fill the database that is configured up to each size, and print a row for each."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests.benchmarks.registry_people import Crowd

    call_command("migrate", verbosity=0)
    print(f"{connection.vendor}: people, import s, rows/s; check: ms median, worst, CPU; queries")
    crowd, there = Crowd(), 0
    for size in sizes:
        seconds = _import(crowd, size - there)
        rate = (size - there) * ROWS / seconds
        there = size
        *times, queries = _check(crowd)
        told = " ".join(f"{milliseconds:8.1f}" for milliseconds in times)
        print(f"{size:9,} {seconds:8.1f} {rate:8,.0f} {told} {queries:4}", flush=True)


def _import(crowd, count: int) -> float:
    from django.db import connection

    from articles.actions.import_registry import import_registry

    start = time.perf_counter()
    done = import_registry(None, crowd.entries(count), "0" * 64)
    seconds = time.perf_counter() - start
    assert len(done.added) == count
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # which PostgreSQL does by itself within a minute
    return seconds


def _check(crowd) -> list[float]:
    """Return the median and the worst of some stories, of time waited and of CPU time, in ms.

    A story's is its best of some readings. The most queries of one come last.
    """
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.benchmarks.reread import seed_stories

    texts = [crowd.article(text) for text in seed_stories() for _ in range(STORIES)]
    best = [map(min, zip(*(_timed(text) for _ in range(ROUNDS)), strict=True)) for text in texts]
    waited, cpu = zip(*best, strict=True)
    counts = []
    for text in texts:
        with CaptureQueriesContext(connection) as queries:
            _timed(text)
        counts.append(len(queries))
    return [*(of(times) for times in (waited, cpu) for of in (statistics.median, max)), max(counts)]


def _cpu() -> float:
    """Return the seconds of CPU time that we have used, and the database's process for us."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return time.process_time()
    # A process's clock, as clock_getcpuclockid(3) makes it of its id.
    return time.process_time() + time.clock_gettime(
        ~connection.connection.info.backend_pid << 3 | 2
    )


def _timed(text: str) -> tuple[float, float]:
    """Return what a check of the text takes, in ms waited and of CPU time."""
    from articles.checks.base import Story
    from articles.checks.confirmed import confirm
    from articles.checks.house import House
    from articles.checks.rules import misspelt_name, name_form, wrong_role
    from articles.models.registry_store import DatabaseStore
    from articles.text.document import Document

    document = Document(text)
    document.words, document.sentence_openings  # noqa: B018 (other rules need them anyway)
    start, cpu = time.perf_counter(), _cpu()
    house = House(store=DatabaseStore()).knowing(document)
    story = Story(document, date=DAY)
    for rule in (name_form.RULE, misspelt_name.RULE, wrong_role.RULE):
        list(rule.find(story, house))
    confirm(document, house.registry, DAY)
    return (time.perf_counter() - start) * 1000, (_cpu() - cpu) * 1000


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        measure([int(size) for size in sys.argv[2:]])
    else:
        main(sys.argv[1:])

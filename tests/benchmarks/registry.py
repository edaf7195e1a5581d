"""A registry as it grows: how fast people are imported, and how long a check of copy takes.

    python -m tests.benchmarks.registry [SIZE…]

SIZEs are numbers of people, 1000 50000 500000 by default, each with four forms of the name and
a term of office; the registry is filled up to each in turn, on SQLite in a file and then on a
PostgreSQL of our own. Rates are of the rows that a step adds, with the most memory that our
process has had so far. A check is of a story of some 1,000 words, half of its invented names
among the commonest: the registry is asked for all of them, and the rules that need it read the
story. Times are waited and of the CPU, ours and that of the database's process: of the first
reading, when no name of it has been looked up in a dictionary either, and the best of five more.
"""

import datetime
import os
import resource
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
    print(f"{connection.vendor}: people, import s, rows/s, MB; queries of a check; its ms:")
    print("first, median and worst: waited, CPU; again, median and worst: waited, CPU")
    crowd, there = Crowd(), 0
    for size in sizes:
        seconds = _import(crowd, size - there)
        rate = (size - there) * ROWS / seconds
        there = size
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        queries, *times = _check(crowd)
        told = " ".join(f"{milliseconds:6.1f}" for milliseconds in times)
        print(f"{size:9,} {seconds:8.1f} {rate:8,.0f} {memory:5.0f} {queries:3} {told}", flush=True)


def _import(crowd, count: int) -> float:
    from django.db import connection

    from articles.actions.import_registry import import_registry

    start = time.perf_counter()
    done = import_registry(None, crowd.entries(count), "0" * 64)
    seconds = time.perf_counter() - start
    assert len(done.added) == count
    is_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:  # which PostgreSQL does by itself within a minute
        cursor.execute("VACUUM ANALYZE" if is_postgresql else "ANALYZE")
    return seconds


def _check(crowd) -> list[float]:
    """Return the most queries of a story, and times in ms: see ``main``'s heading."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.benchmarks.reread import seed_stories

    for text in seed_stories():  # which loads dictionaries and the like
        _timed(crowd.article(text))
    texts = [crowd.article(text) for text in seed_stories() for _ in range(STORIES)]
    first, again = [], []
    for text in texts:
        first.append(_timed(text))
        again.append(tuple(map(min, zip(*(_timed(text) for _ in range(ROUNDS)), strict=True))))
    counts = []
    for text in texts:
        with CaptureQueriesContext(connection) as queries:
            _timed(text)
        counts.append(len(queries))
    times = [times for readings in (first, again) for times in zip(*readings, strict=True)]
    return [max(counts), *(of(each) for each in times for of in (statistics.median, max))]


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

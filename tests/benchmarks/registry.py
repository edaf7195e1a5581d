"""A registry as it grows: how fast people are imported, and how long a check of copy takes.

    python -m tests.benchmarks.registry [SIZE…]

SIZEs are numbers of people, 1,000 50,000 500,000 by default, each with four forms of the name
and a term of office; the registry is filled up to each in turn, on SQLite in a file and then on
a PostgreSQL of our own. A check is of a story of some 1,000 words, for which the names of it
are looked up and read by the rules that ask the registry; every second name in the story is
one of the commonest. Rates are of the rows that that step adds, its first size without
anything there.
"""

import os
import statistics
import subprocess
import sys
import time
from itertools import islice
from tempfile import TemporaryDirectory

import django

from tests.postgres import cluster, find_binaries

SIZES = (1_000, 50_000, 500_000)
STORIES, ROUNDS = 20, 3
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
    print(f"{connection.vendor}: people, import s, rows/s; check ms median, worst; queries")
    crowd, there = Crowd(), 0
    for size in sizes:
        seconds = _import(crowd, size - there)
        rate = (size - there) * ROWS / seconds
        there = size
        median, worst, queries = _check(crowd)
        print(
            f"{size:9,} {seconds:8.1f} {rate:8,.0f} {median:8.1f} {worst:8.1f} {queries:4}",
            flush=True,
        )


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


def _check(crowd) -> tuple[float, float, int]:
    """Return the median and the worst of some stories in ms, and the most queries of one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.benchmarks.reread import seed_stories

    texts = [crowd.article(text) for text in islice(seed_stories(), STORIES)]
    times, most = [], 0
    for text in texts * ROUNDS:
        times.append(_timed(text))
    for text in texts:
        with CaptureQueriesContext(connection) as queries:
            _timed(text)
        most = max(most, len(queries))
    return statistics.median(times), max(times), most


def _timed(text: str) -> float:
    from articles.checks.base import Story
    from articles.checks.confirmed import confirm_names
    from articles.checks.house import House
    from articles.checks.rules import name_form
    from articles.models.registry_store import DatabaseStore
    from articles.text.document import Document

    document = Document(text)
    document.words, document.sentences  # noqa: B018 (other rules have them found anyway)
    start = time.perf_counter()
    house = House(store=DatabaseStore()).knowing(document)
    list(name_form.find(Story(document), house))
    confirm_names(document, house.registry)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        measure([int(size) for size in sys.argv[2:]])
    else:
        main(sys.argv[1:])

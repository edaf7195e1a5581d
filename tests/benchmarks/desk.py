"""Server time and queries of the desk's busiest screens, small beside large, in one run.

    python -m tests.benchmarks.desk

Medians of the whole request inside Django's test client, on the database that
NEWSROOM_DATABASE_URL names, in a test database of its own. The second row of each pair
says how the time grows with what is on the screen; its queries must not.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import django
from django.db import connection
from django.test.utils import (
    CaptureQueriesContext,
    setup_test_environment,
    teardown_test_environment,
)

ROUNDS = 30

Request = Callable[[], object]


def main() -> None:
    """Print a row for each screen and size."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    with _test_database():
        from tests.benchmarks import desk_cases

        print(f"{connection.vendor}, median of {ROUNDS} requests")
        for title, prepare in desk_cases.CASES:
            _row(title, prepare())


def _row(title: str, requests: Iterator[Request]) -> None:
    with CaptureQueriesContext(connection) as queries:
        next(requests)()
    count = len(queries)  # before the next request clears the log
    milliseconds = statistics.median(_timed(next(requests)) for _ in range(ROUNDS))
    print(f"{title:44} {milliseconds:7.1f} ms {count:4} queries")


def _timed(request: Request) -> float:
    start = time.perf_counter()
    request()
    return (time.perf_counter() - start) * 1000


@contextmanager
def _test_database() -> Iterator[None]:
    setup_test_environment(debug=False)
    name = connection.creation.create_test_db(verbosity=0)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


if __name__ == "__main__":
    main()

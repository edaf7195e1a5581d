"""What every test stands on: its database, and what may be skipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.test import TransactionTestCase, override_settings
from hypothesis import settings

from articles.models import LogHead
from articles.models.log_guard import drop_guard, make_guard
from newsroom.settings import JOBS

# How long one example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

#: The benchmark data, beside the checkout.
SHARED = Path(__file__).parents[2] / "shared"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("newsroom")
    group.addoption("--no-skips", action="store_true", help="a skipped test is a failed one")
    group.addoption(
        "--database-only", action="store_true", help="only tests that touch the database"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what has no business on this database; it runs on the other one."""
    on_postgresql = connections["default"].vendor == "postgresql"
    kept = [
        item
        for item in items
        if (touches_database(item) or not config.getoption("database_only"))
        and not item.get_closest_marker("sqlite" if on_postgresql else "postgres")
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def touches_database(item: pytest.Item) -> bool:
    """Say whether the test asks for a database, by mark or by fixture."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or DATABASE_FIXTURES & fixtures)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("shared") and not SHARED.exists():
        pytest.skip(f"the benchmark data is not at {SHARED}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Under --no-skips fail what was skipped, unless it is for want of the benchmark data."""
    report = yield
    excused = item.get_closest_marker("shared") and not SHARED.exists()
    if item.config.getoption("no_skips") and not excused:
        _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector):
    """Under --no-skips fail a module that skips itself."""
    report = yield
    if collector.config.getoption("no_skips"):
        _fail_if_skipped(report)
    return report


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"--no-skips allows no skipped test: {report.longrepr[2]}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep SQLite's test database in a file, so that threads contend for it as in life."""
    connection = connections["default"]
    if connection.vendor == "sqlite":
        folder = tmp_path_factory.mktemp("database")
        connection.settings_dict["TEST"]["NAME"] = str(folder / "test.sqlite3")


@pytest.fixture(autouse=True, scope="session")
def _flush_past_the_guard() -> Iterator[None]:
    """Lift the triggers that forbid deletion while a transactional test's rows are cleared.

    The flush also takes the log's head, which a migration made: put it back.
    """
    flush = TransactionTestCase._fixture_teardown

    def unguarded(case: TransactionTestCase) -> None:
        connection = connections["default"]
        drop_guard(connection)
        flush(case)
        LogHead.objects.create(pk=1)
        make_guard(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", unguarded)
        yield


@pytest.fixture(autouse=True, scope="session")
def _jobs_at_once() -> Iterator[None]:
    """Do jobs where they are asked for: a test knows when they are done."""
    with override_settings(TASKS={"default": {"BACKEND": JOBS["immediate"]}}):
        yield


@pytest.fixture(autouse=True, scope="session")
def _quick_passwords() -> Iterator[None]:
    """Hash passwords by something quick: the real one takes 0.3 s a person."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield

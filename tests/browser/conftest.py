"""A real Chromium for tests: people's pages, and what no page may do."""

import re
import shutil
from collections.abc import Callable, Iterator
from threading import Condition

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.signals import request_finished, request_started
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = 1440
PHONE = 390
#: Seconds until what a page is to show is given up: a machine that is busy takes some.
PATIENCE = 60

expect.set_options(timeout=PATIENCE * 1000)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses a page, so that ``-m "not browser"`` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium, with a fresh profile, for the whole run."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if not executable:
        pytest.skip("Chromium is not on this machine (Debian: apt install chromium)")
    with pytest.MonkeyPatch.context() as patch:
        # Sync Playwright keeps an event loop running in this thread, where Django then
        # refuses to touch the database.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        # While it runs, Django keeps this thread's connections elsewhere: one left open here
        # would be found by no test, and shared by the processes that a test forks.
        connections.close_all()
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
            yield chromium
            chromium.close()


class Underway:
    """The requests that have begun and are not answered yet."""

    def __init__(self) -> None:
        self.count, self.changed = 0, Condition()

    def begin(self, **_: object) -> None:
        with self.changed:
            self.count += 1

    def end(self, **_: object) -> None:
        with self.changed:
            self.count -= 1
            self.changed.notify()

    def wait(self) -> None:
        """Wait until all are answered."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.count == 0, PATIENCE), "no answer"


@pytest.fixture
def underway() -> Iterator[Underway]:
    """The requests of one test, which leaves none of them behind."""
    requests = Underway()
    request_started.connect(requests.begin)
    request_finished.connect(requests.end)
    yield requests
    request_started.disconnect(requests.begin)
    request_finished.disconnect(requests.end)


@pytest.fixture
def page_as(
    browser: Browser,
    # The database before the server: one that finds SQLite in memory, as it is until then, lets
    # all its threads share one connection, and SQLite crashes.
    django_db_setup: None,
    live_server: LiveServer,
    underway: Underway,
    request: pytest.FixtureRequest,
) -> Iterator[OpenPage]:
    """Open pages of people, each in a context of their own; addresses may begin with "/".

    ``page_as("ruth")`` is a page of the user of that name, signed in; ``page_as()`` is a
    reader's. Options: ``width`` in CSS pixels, ``dark=True``, ``scripts=False``.

    The test fails if any page wrote an error to the console, which includes a breach of the
    Content-Security-Policy, a script's error and a failed request; or it names, as regular
    expressions, those it expects: ``@pytest.mark.console_errors("status of 409")``.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(
        username: str = "", *, width: int = DESKTOP, dark: bool = False, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        listen(context, complaints)
        if username:
            sign_in(context, username, live_server.url)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    # What a page has asked for by itself, such as suggestions, is still worked out when the page
    # is gone: with the rows of the next test, or against the lock that empties the tables.
    underway.wait()
    marker = request.node.get_closest_marker("console_errors")
    expected = marker.args if marker else ()
    unexpected = [line for line in complaints if not any(re.search(e, line) for e in expected)]
    if unexpected:
        pytest.fail("The browser complained:\n" + "\n".join(unexpected), pytrace=False)


def listen(context: BrowserContext, complaints: list[str]) -> None:
    """Add to the complaints every error that a page of the context shows or throws."""

    def on_console(message) -> None:
        if message.type == "error":
            complaints.append(f"{message.location['url']}: {message.text}")

    context.on("console", on_console)
    context.on("weberror", lambda fault: complaints.append(f"{fault.page.url}: {fault.error}"))


def sign_in(context: BrowserContext, username: str, url: str) -> None:
    """Give the context the person's session; the sign-in form has a test of its own."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=username))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": url}])


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], None]:
    """Assert that axe finds nothing wrong with how accessible a page is: ``axe(page)``."""
    checker = Axe()

    def assert_accessible(page: Page) -> None:
        results = checker.run(page)
        if results.violations_count:
            pytest.fail(f"{page.url}: {results.generate_report()}", pytrace=False)

    return assert_accessible

"""What tests of actions share."""

from collections.abc import Callable

import pytest

from articles.checks import run
from articles.models import Role
from tests.factories import make_desk, make_source, make_user

UseRules = Callable[..., None]


@pytest.fixture
def use_rules(monkeypatch: pytest.MonkeyPatch) -> UseRules:
    """Let the desk read with the rules given, and with no other."""

    def use(*rules) -> None:
        monkeypatch.setattr(run, "all_rules", lambda: rules)

    return use


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk())


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def source():
    return make_source()

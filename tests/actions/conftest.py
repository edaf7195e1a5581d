"""What tests of actions share."""

from collections.abc import Callable

import pytest

from articles.checks import run

UseRules = Callable[..., None]


@pytest.fixture
def use_rules(monkeypatch: pytest.MonkeyPatch) -> UseRules:
    """Let the desk read with the rules given, and with no other."""

    def use(*rules) -> None:
        monkeypatch.setattr(run, "all_rules", lambda: rules)

    return use

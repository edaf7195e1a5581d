"""What tests of reports share with those of actions."""

from tests.actions.conftest import use_rules

__all__ = ["use_rules"]

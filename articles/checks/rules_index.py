"""Rules are found by being in the folder ``rules``: a module holds a ``RULE``, or ``RULES``."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

from articles.checks import rules
from articles.checks.base import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the desk, sorted by slug."""
    return tuple(sorted(_rules(), key=lambda rule: rule.slug))


def _rules() -> Iterator[Rule]:
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{info.name}")
        yield from module.RULES if hasattr(module, "RULES") else (module.RULE,)

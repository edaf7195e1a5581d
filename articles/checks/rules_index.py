"""Rules are found by being in the folder ``rules``: each module holds one ``RULE``."""

import importlib
import pkgutil
from functools import cache

from articles.checks import rules
from articles.checks.base import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of the desk, sorted by slug."""
    modules = (
        importlib.import_module(f"{rules.__name__}.{info.name}")
        for info in pkgutil.iter_modules(rules.__path__)
    )
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.slug))

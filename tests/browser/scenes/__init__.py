"""Every screen in every state that it can be in: rows made, and a page brought to it.

A scene takes a page of the editor ``dana`` and leaves it at its screen; ``SCENES`` has them
by name.
"""

from tests.browser.scenes import (
    corrections,
    desk,
    evidence,
    ledger,
    public,
    quotes,
    registry,
    release,
    report,
    review,
    rules,
    sources,
)
from tests.browser.scenes.base import SCENES

__all__ = [
    "SCENES",
    "corrections",
    "desk",
    "evidence",
    "ledger",
    "public",
    "quotes",
    "registry",
    "release",
    "report",
    "review",
    "rules",
    "sources",
]

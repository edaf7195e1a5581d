"""A check at every start: the keys that seal confidential identities are there and sound.

That of development, which is public, is refused in production.
"""

from collections.abc import Iterator
from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

MAKE_ONE = "Make a key with manage.py make_seal_key and set NEWSROOM_SEAL_KEYS to it."


@register(Tags.security)
def check_seal_keys(**_: Any) -> list[CheckMessage]:
    """Return what is wrong with NEWSROOM_SEAL_KEYS. No message shows a key."""
    return list(_faults(settings.SEAL_KEYS))


def _faults(keys: list[str]) -> Iterator[CheckMessage]:
    if not keys:
        yield Error("NEWSROOM_SEAL_KEYS has no key.", hint=MAKE_ONE, id="articles.E001")
    for place, key in enumerate(keys, 1):
        if key == settings.DEVELOPMENT_SEAL_KEY and not settings.DEBUG:
            yield Error(
                f"Key {place} in NEWSROOM_SEAL_KEYS is the one of development, which is public.",
                hint=f"{MAKE_ONE} Then run manage.py rotate_seals before you take this one out.",
                id="articles.E002",
            )
        elif not _is_key(key):
            yield Error(
                f"Key {place} in NEWSROOM_SEAL_KEYS is no key: 32 bytes in URL-safe base64.",
                hint=MAKE_ONE,
                id="articles.E003",
            )


def _is_key(key: str) -> bool:
    try:
        Fernet(key)
    except ValueError:
        return False
    return True

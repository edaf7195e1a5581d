"""A field that is stored encrypted, and opened by name alone, never by being looked at.

Its value in Python is ``Sealed``, which tells nothing of itself: neither a template, a
serialiser, a log nor a traceback can print what is in it.
"""

from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models
from django.views.decorators.debug import sensitive_variables


class Sealed:
    """Words under seal."""

    __slots__ = ("token",)

    def __init__(self, token: bytes) -> None:
        self.token = bytes(token)

    @classmethod
    @sensitive_variables()
    def of(cls, words: str) -> "Sealed":
        """Seal ``words`` with the first of the keys."""
        return cls(_keys().encrypt(words.encode()))

    def open(self) -> str:
        """Return the words. Raises LostKey where no key of ours opens them."""
        try:
            return _keys().decrypt(self.token).decode()
        except InvalidToken as error:
            raise LostKey("No key in NEWSROOM_SEAL_KEYS opens this.") from error

    def rotated(self) -> "Sealed":
        """Return the same words under the first of the keys. Raises LostKey."""
        try:
            return Sealed(_keys().rotate(self.token))
        except InvalidToken as error:
            raise LostKey("No key in NEWSROOM_SEAL_KEYS opens this.") from error

    def __eq__(self, other: object) -> bool:
        """Whether it is the same seal; the same words are sealed otherwise each time."""
        return isinstance(other, Sealed) and self.token == other.token

    def __hash__(self) -> int:
        return hash(self.token)

    def __repr__(self) -> str:
        return "<sealed>"

    __str__ = __repr__


class LostKey(Exception):
    """What is sealed was sealed with a key that we do not have."""


class SealedField(models.BinaryField):
    """Text encrypted at rest; ``Sealed`` in Python."""

    _pyi_private_set_type: Sealed
    _pyi_private_get_type: Sealed  # type: ignore[assignment]

    def from_db_value(self, value: Any, *args: object) -> Sealed | None:
        return None if value is None else Sealed(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        token = value.token if isinstance(value, Sealed) else value
        return super().get_db_prep_value(token, connection, prepared)

    def value_to_string(self, obj: models.Model) -> str:
        """Serialise nothing of it: a dump is read by others than those granted the identity."""
        return ""


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.SEAL_KEYS])

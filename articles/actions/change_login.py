"""Log who changed what a person logs in with, or may do as a superuser."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.log import record
from articles.permissions import Person

FIELDS = ("password", "is_superuser", "is_active", "is_staff")


@contextmanager
def changing_login(user: Person, person: Person) -> Iterator[None]:
    """Record which of FIELDS the block changes of ``person``, in one transaction with it.

    The event says only which of them changed. Who may change them, Django's admin asks.
    """
    with transaction.atomic():
        before = _login(person)
        yield
        after = _login(person)
        changed = {name: before[name] != after[name] for name in FIELDS}
        if any(changed.values()):
            record(user, "changed_login", None, f"user:{person.pk}", **changed)


def _login(person: Person) -> dict[str, object]:
    return User.objects.select_for_update(no_key=True).values(*FIELDS).get(pk=person.pk)

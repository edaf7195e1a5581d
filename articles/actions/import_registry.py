"""Take people and places into the registry: what is new is added, what has changed is changed.

An import overwrites nothing that the house has edited by hand: whoever or whatever differs
from what the last import left only gets what is not there yet, and where the import says
something else, it is refused and the house's stands. Nothing is ever removed, and what was
removed by hand is left out.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from django.db import transaction

from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.recheck_copy import recheck_few
from articles.actions.removed_rows import removal_of, removals, without_removed
from articles.models import Article, StyleSheet
from articles.models.registry_store import Kept, read_kept
from articles.models.registry_write import write_items
from articles.permissions import Person as User
from articles.registry.base import Form, Person, Place, Term
from articles.registry.changes import changes
from articles.registry.data import pack, starter
from articles.registry.formats.fields import faults_of
from articles.registry.formats.gather import Entry
from articles.registry.forms import with_name
from articles.registry.merging import hash_of, merged, only_adds

#: Of so many that are changed it is told what changes in them, in so many lines each.
MOST_CHANGES = 50
_MOST_LINES = 12
_BATCH = 2_000
_EDITED = "was edited here since it was imported, and says something else: it is left as it is"
_CALLED = {"since": "from", "until": "to", "text": "name"}

Item = Person | Place


class Refusal(NamedTuple):
    """What an import did not take: where in the file it stands, whose it is, and why."""

    where: str
    ref: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}, {self.ref}: {self.reason}"


class Change(NamedTuple):
    """What changes in somebody or something of that name, a line for each field."""

    name: str
    lines: tuple[str, ...]


@dataclass
class Imported:
    """What an import did, or would do: the names of those added and changed, and the rest."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # removed here by hand
    #: What the first of the changes are: nobody reads those of half a million.
    changes: list[Change] = field(default_factory=list, compare=False)

    def __str__(self) -> str:
        told = (
            f"{len(self.added):,} added, {len(self.changed):,} changed, "
            f"{self.unchanged:,} unchanged, {len(self.refused):,} refused"
        )
        left_out = f", {len(self.left_out):,} left out, as removed here by hand"
        return f"{told}{left_out if self.left_out else ''}."


def import_registry(
    user: User | None, entries: Iterable[Entry], sha256: str, dry_run: bool = False
) -> Imported:
    """Take in the entries of a file with this hash; return what became of them.

    Needs the act ``import_registry`` across desks; ``user`` is None for whoever runs the
    server. A dry run does the same and takes it all back.
    """
    if user:
        require(user, "import_registry", None)
    done = Imported()
    with transaction.atomic():
        _take_all(entries, done)
        record(
            user,
            "imported_registry",
            None,
            sha256=sha256,
            added=len(done.added),
            changed=len(done.changed),
            unchanged=done.unchanged,
            refused=len(done.refused),
            left_out=len(done.left_out),
        )
        if done.added or done.changed:
            recheck_few(Article.objects.unpublished().values_list("pk", flat=True))
        transaction.set_rollback(dry_run)
    return done


def import_starter(user: User | None, dry_run: bool = False) -> Imported:
    """Take in the registry that comes with Newsroom, as ``import_registry`` does a file."""
    entries = (Entry("the starter registry", item) for item in starter())
    return import_registry(user, entries, hashlib.sha256(pack(starter())).hexdigest(), dry_run)


def _take_all(entries: Iterable[Entry], done: Imported) -> None:
    sheets = {"", *StyleSheet.objects.values_list("name", flat=True)}
    removed = removals()
    for batch in _batches(iter(entries)):
        known = read_kept([entry.item.ref for entry in batch])
        writes: dict[str, Kept] = {}
        there = frozenset(known)
        for entry in batch:
            write = _taken(entry, known.get(entry.item.ref), sheets, removed, done)
            if write:
                writes[write.item.ref] = known[write.item.ref] = write
        write_items(list(writes.values()), there)


def _taken(
    entry: Entry,
    known: Kept | None,
    sheets: Collection[str],
    removed: frozenset[str],
    done: Imported,
) -> Kept | None:
    """Return what is to be written of an entry, if anything, and count it."""
    where, item = entry
    if removed:
        if known is None and removal_of(item.ref) in removed:
            done.left_out.append(item.name)
            return None
        item = without_removed(item, known.item if known else None, removed)
    reason = _fault(item, sheets) or (_other_kind(item, known.item) if known else None)
    if reason:
        done.refused.append(Refusal(where, item.ref, reason))
        return None
    if known is None:
        done.added.append(item.name)
        named = with_name(merged(item, item))
        return Kept(named, hash_of(named))
    both = with_name(merged(known.item, item))
    if both == known.item:
        done.unchanged += 1
        return None
    is_as_imported = hash_of(known.item) == known.imported
    if not is_as_imported and not only_adds(known.item, both):
        done.refused.append(Refusal(where, item.ref, _EDITED))
        return None
    done.changed.append(item.name)
    if len(done.changes) < MOST_CHANGES:
        done.changes.append(Change(item.name, _lines(known.item, both)))
    return Kept(both, hash_of(both) if is_as_imported else known.imported)


def _lines(known: Item, both: Item) -> tuple[str, ...]:
    """Return what changes, line by line, and how much more there is."""
    told = list(changes(known, both))
    more = [f"and {len(told) - _MOST_LINES:,} more"] if len(told) > _MOST_LINES else []
    return (*told[:_MOST_LINES], *more)


def _fault(item: Item, sheets: Collection[str]) -> str | None:
    """Return why the registry cannot hold this, or None."""
    terms = item.terms if isinstance(item, Person) else ()
    for row in (item, *item.forms, *terms):
        for name, message in faults_of(_fields(row)):
            return f"{_CALLED.get(name, name)} {message}"
    unknown = next((form.sheet for form in item.forms if form.sheet not in sheets), None)
    return f"there is no style sheet “{unknown}”" if unknown else None


def _fields(row: Item | Form | Term) -> dict[str, str]:
    return {name: getattr(row, name) for name in row.__slots__ if name not in ("forms", "terms")}


def _other_kind(item: Item, known: Item) -> str | None:
    if type(item) is type(known):
        return None
    return f"“{known.name}” has this reference, and is a {type(known).__name__.lower()}"


def _batches(entries: Iterator[Entry]) -> Iterator[Sequence[Entry]]:
    while batch := list(islice(entries, _BATCH)):
        yield batch

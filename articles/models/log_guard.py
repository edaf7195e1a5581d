"""Triggers that keep the log and the revisions from being changed or deleted in SQL.

They stop slips and ORM bulk calls, not a person who owns the database: that is what the
hash chain is for.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

#: Table and, on it, the acts that are refused.
GUARDED = ("articles_event", "articles_revision")
ACTS = ("update", "delete")


def make_guard(connection: BaseDatabaseWrapper) -> None:
    """Forbid UPDATE and DELETE on the guarded tables."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE OR REPLACE FUNCTION articles_refuse() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
            )
        for table, act in _pairs():
            cursor.execute(_create(connection.vendor, table, act))


def drop_guard(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away again, as a migration backwards and test clean-up must."""
    with connection.cursor() as cursor:
        for table, act in _pairs():
            on_table = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}{on_table}")


def _pairs() -> list[tuple[str, str]]:
    return [(table, act) for table in GUARDED for act in ACTS]


def _create(vendor: str, table: str, act: str) -> str:
    if vendor == "postgresql":
        return (
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION articles_refuse()"
        )
    return (
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )

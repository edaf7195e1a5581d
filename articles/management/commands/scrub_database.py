"""Overwrite what has been deleted, so that the database's files hold no old names.

SQLite: deleted bytes are overwritten at once (``secure_delete``), but the write-ahead log
keeps older pages until it is cut to nothing (https://sqlite.org/pragma.html#pragma_wal_checkpoint).
PostgreSQL: an UPDATE leaves the old row in its page. VACUUM frees that place, but overwrites
nothing; VACUUM FULL writes the table anew and gives the old file back to the disk
(https://www.postgresql.org/docs/current/sql-vacuum.html).
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from articles.models import Source, SourceAlias

LEFT = {
    "postgresql": "The server's write-ahead log keeps them until it is recycled; archived logs, "
    "replicas, backups and the disk's own freed blocks are not touched.",
    "sqlite": "Backups and the disk's own freed blocks are not touched.",
}


class Command(BaseCommand):
    help = (
        "Overwrite names that sources had before they were made confidential, and all else that "
        "was deleted. On PostgreSQL sources are locked meanwhile."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                tables = ", ".join(model._meta.db_table for model in (Source, SourceAlias))
                cursor.execute(f"VACUUM (FULL, ANALYZE) {tables}")
            else:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                is_busy, *_ = cursor.fetchone()
                if is_busy:
                    raise CommandError("Somebody is reading the database. Run this again.")
        self.stdout.write(f"Scrubbed. {LEFT[connection.vendor]}")

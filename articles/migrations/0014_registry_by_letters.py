"""Sort the keys of names by their letters alone, whatever the language of the server.

PostgreSQL can then use their indexes for the beginning of a name, as SQLite does anyway.
"""

from django.db import migrations


def set_collation(collation):
    def change(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for column in ("key", "last_key"):
                schema_editor.execute(
                    f"ALTER TABLE articles_nameform ALTER COLUMN {column} "
                    f'TYPE varchar(200) COLLATE "{collation}"'
                )

    return change


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_registry_lookup")]

    operations = [migrations.RunPython(set_collation("C"), set_collation("default"))]

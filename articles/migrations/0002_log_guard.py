"""Give the log its head, and keep log and revisions from being changed in SQL."""

from django.db import migrations

from articles.models.log_guard import drop_guard, make_guard


def make_head(apps, schema_editor):
    apps.get_model("articles", "LogHead").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [
        migrations.RunPython(make_head, migrations.RunPython.noop),
        migrations.RunPython(
            lambda apps, editor: make_guard(editor.connection),
            lambda apps, editor: drop_guard(editor.connection),
        ),
    ]

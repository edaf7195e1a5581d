"""A name may have a short form: a surname that comes first, a king's name without the number."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0018_quotes_freed_of_a_promise"),
    ]

    operations = [
        migrations.AlterField(
            model_name="nameform",
            name="kind",
            field=models.CharField(
                choices=[
                    ("preferred", "preferred"),
                    ("variant", "variant"),
                    ("short", "short, such as a surname that comes first"),
                    ("banned", "banned"),
                    ("transliteration", "transliteration"),
                    ("script", "in its own script"),
                ],
                max_length=15,
            ),
        ),
    ]

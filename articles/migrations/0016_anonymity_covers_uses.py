"""What a manager's leave covers; leave that was given before covers nothing, and is asked anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0015_last_reading_confirmed"),
    ]

    operations = [
        migrations.AddField(
            model_name="anonymityrequest",
            name="uses",
            field=models.JSONField(
                blank=True, default=list, help_text="Of each quote that was approved, a hash."
            ),
        ),
    ]

"""Who recorded an agreement; who decided or withdrew a request for anonymity, and why."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0011_evidence_state_at"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="agreement",
            name="recorded_by",
            # No agreement is kept yet for whom this would be.
            field=models.ForeignKey(
                default=None,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="anonymityrequest",
            name="withdrawn_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="anonymityrequest",
            name="withdrawn_because",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AlterField(
            model_name="anonymityrequest",
            name="reason",
            field=models.CharField(
                blank=True, help_text="Why it was so decided.", max_length=500
            ),
        ),
        migrations.RemoveConstraint(
            model_name="anonymityrequest", name="a_decided_request_names_who"
        ),
        migrations.AddConstraint(
            model_name="anonymityrequest",
            constraint=models.CheckConstraint(
                condition=~models.Q(status__in=["approved", "refused"])
                | models.Q(decided_by__isnull=False, reason__gt=""),
                name="a_decided_request_names_who_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="anonymityrequest",
            constraint=models.CheckConstraint(
                condition=~models.Q(status="withdrawn")
                | models.Q(withdrawn_by__isnull=False, withdrawn_because__gt=""),
                name="a_withdrawn_request_names_who_and_why",
            ),
        ),
    ]

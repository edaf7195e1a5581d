"""Who is what at which desk: roles belong to a person at a desk."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.article import Desk


class Role(models.TextChoices):
    REPORTER = "reporter", "reporter"
    COPY_EDITOR = "copy_editor", "copy editor"
    FACT_CHECKER = "fact_checker", "fact-checker"
    DESK_EDITOR = "desk_editor", "desk editor"
    STANDARDS = "standards", "standards"
    LEGAL = "legal", "legal"
    PUBLISHER = "publisher", "publisher"
    AUDITOR = "auditor", "auditor"
    ADMIN = "admin", "admin"


#: Roles that may be held across desks.
CROSS_DESK = (Role.STANDARDS, Role.LEGAL, Role.AUDITOR, Role.ADMIN)


class Membership(models.Model):
    """One person's role at one desk, or at every desk where ``desk`` is empty."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    desk = models.ForeignKey(
        Desk, on_delete=models.CASCADE, related_name="memberships", null=True, blank=True
    )
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "desk", "role"],
                name="one_membership_each",
                violation_error_message="This person already has this role at this desk.",
            ),
            models.UniqueConstraint(
                fields=["user", "role"],
                condition=Q(desk__isnull=True),
                name="one_membership_across_desks",
                violation_error_message="This person already has this role across desks.",
            ),
            models.CheckConstraint(
                condition=Q(desk__isnull=False) | Q(role__in=CROSS_DESK),
                name="only_some_roles_cross_desks",
                violation_error_message="Name a desk: this role does not cross desks.",
            ),
        ]

    def __str__(self) -> str:
        where = self.desk.name if self.desk else "every desk"
        return f"{self.user}, {self.get_role_display()}, {where}"

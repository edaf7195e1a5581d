"""People, desks, and who is what where: all that is configured in the admin.

Roles are given and taken by actions alone, so that each is on the log.
"""

from contextlib import nullcontext
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from articles.actions.change_login import changing_login
from articles.actions.edit_sheet import choose_sheet
from articles.actions.grant import grant_role, may_configure, revoke_role
from articles.admin.base import linked, tell_of_stories
from articles.models import Desk, Membership

#: Of the acts that keep a person from being deleted: there may be thousands.
MOST_SHOWN = 20


class ConfigurationAdmin(admin.ModelAdmin):
    """For superusers and those with the role admin across desks."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may_configure(request.user, None)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_configure(request.user, None)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_configure(request.user, None)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_configure(request.user, None)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_configure(request.user, None)


class RevokingAdmin(admin.ModelAdmin):
    """Rows with memberships: those are revoked, and so logged, before a row is deleted."""

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say what keeps a row from being deleted, not that permission for it is lacking."""
        nested, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return nested, counts, set() if protected else lacking, protected[:MOST_SHOWN]

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Revoke the row's memberships, then delete it."""
        for membership in obj.memberships.select_related("user", "desk"):
            revoke_role(request.user, membership)  # type: ignore[arg-type]
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Delete one by one, as from a row's own page."""
        for row in queryset:
            self.delete_model(request, row)


@admin.register(Desk)
class DeskAdmin(RevokingAdmin, ConfigurationAdmin):
    list_display = ["name", "slug", linked("sheet")]
    list_select_related = ["sheet"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}

    def save_model(self, request: HttpRequest, obj: Desk, form: Any, change: bool) -> None:
        """Save the desk; which sheet it is given is logged, and its copy read again."""
        chosen = obj.sheet
        obj.sheet_id = form.initial.get("sheet")
        super().save_model(request, obj, form, change)
        if "sheet" in form.changed_data:
            stories = choose_sheet(request.user, obj, chosen)  # type: ignore[arg-type]
            tell_of_stories(request, stories)


@admin.register(Membership)
class MembershipAdmin(ConfigurationAdmin):
    """Roles are granted and revoked, never changed: the log says what each was."""

    list_display = ["__str__", linked("desk"), "role"]
    list_filter = ["role", "desk"]
    list_select_related = ["user", "desk"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "desk__name"]
    ordering = ["user__username", "desk__name", "role"]

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Membership, form: Any, change: bool) -> None:
        """Grant the role that the form describes."""
        granted = grant_role(request.user, obj.user, obj.desk, obj.role)  # type: ignore[arg-type]
        obj.pk = granted.pk

    def delete_model(self, request: HttpRequest, obj: Membership) -> None:
        """Revoke the role."""
        revoke_role(request.user, obj)  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Membership]) -> None:
        """Revoke each role."""
        for membership in queryset.select_related("user", "desk"):
            revoke_role(request.user, membership)  # type: ignore[arg-type]


class MembershipInline(admin.TabularInline):
    """A person's roles, to read; each links to its page, where it can be revoked."""

    model = Membership
    fields = ["desk", "role"]
    extra = 0
    show_change_link = True

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


admin.site.unregister(User)


@admin.register(User)
class PersonAdmin(RevokingAdmin, UserAdmin):
    """Django's users, with their roles. Who has acted at the desk cannot be deleted."""

    fieldsets = [*(UserAdmin.fieldsets or ()), ("Roles", {"fields": ["grant"]})]
    readonly_fields = ["grant"]
    inlines = [MembershipInline]

    def get_inlines(self, request: HttpRequest, obj: Model | None) -> Any:
        """Show roles once there is somebody who can have them."""
        return self.inlines if obj else []

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save the person; what changes of an earlier login is logged."""
        logged = changing_login(request.user, obj) if change else nullcontext()  # type: ignore[arg-type]
        with logged:
            super().save_model(request, obj, form, change)

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        """Set another person's password: that it was done is logged."""
        person = self.get_object(request, unquote(id))
        logged = changing_login(request.user, person) if person else nullcontext()  # type: ignore[arg-type]
        with logged:
            return super().user_change_password(request, id, form_url)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes themselves: the log needs who did it."""
        return obj != request.user and super().has_delete_permission(request, obj)

    @admin.display(description="give a role")
    def grant(self, user: User) -> str:
        """A link to the form that grants this person a role."""
        url = reverse("admin:articles_membership_add", query={"user": user.pk})
        return format_html('<a href="{}">Give {} another role</a>', url, user)

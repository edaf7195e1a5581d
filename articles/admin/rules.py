"""How rules are set, and what was said of them: set and settled on the desk's own screens."""

from django.contrib import admin

from articles.admin.base import ReadOnlyAdmin, linked
from articles.models import Complaint, PilotCount, RuleState


@admin.register(RuleState)
class RuleStateAdmin(ReadOnlyAdmin):
    list_display = ["slug", "severity", "is_pilot", "set_by", "set_at"]
    list_filter = ["severity", "is_pilot"]
    list_select_related = ["set_by"]


@admin.register(PilotCount)
class PilotCountAdmin(ReadOnlyAdmin):
    list_display = ["rule", linked("article"), "found"]
    list_filter = ["rule"]
    list_select_related = ["article"]


@admin.register(Complaint)
class ComplaintAdmin(ReadOnlyAdmin):
    list_display = ["rule", "note", linked("flag"), "made_by", "made_at", "settled_by", "answer"]
    list_filter = ["rule"]
    list_select_related = ["flag", "made_by", "settled_by"]
    search_fields = ["rule", "note", "answer"]

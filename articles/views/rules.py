"""The rules: how each is set, how it fared with editors, and what is said of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from django.db.models import Count, Q, Sum
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.actions.complain import settle_complaint
from articles.actions.set_rule import set_rule
from articles.checks.base import Rule
from articles.checks.catalogue import catalogue
from articles.checks.house import RuleSetting, Severity
from articles.models import Complaint, Correction, Flag, PilotCount, RuleState
from articles.models.rule_state import SEVERITIES
from articles.permissions import desks_of, may
from articles.views.answers import SeeOther
from articles.views.desk import DeskRequest, desk_view

#: A correction that came of a flag shows that the rule was right of it, as long as it stands.
_HEEDED = Q(status=Flag.Status.ACCEPTED) | Q(corrections__status=Correction.Status.APPLIED)


@dataclass(frozen=True, slots=True)
class Fare:
    """One rule, how the house has set it, and how it fared; ``counts`` are of all desks."""

    rule: Rule
    setting: RuleSetting
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        return self.setting.severity or self.rule.severity

    @property
    def heeded(self) -> int | None:
        """Of the flags that editors ruled on, the percentage that they accepted."""
        ruled = self.counts["accepted"] + self.counts["dismissed"]
        return round(100 * self.counts["accepted"] / ruled) if ruled else None

    def is_called(self, asked: str) -> bool:
        """Whether the rule's title or slug holds what was asked for."""
        return asked.lower() in f"{self.rule.title} {self.rule.slug}".lower()

    def order(self) -> tuple[int, int, str]:
        """First what people complain of, then what is raised most."""
        return -self.counts["complaints"], -self.counts["raised"], self.rule.slug


@desk_view
@require_safe
def rules(request: DeskRequest) -> HttpResponse:
    """Show every rule with its counts, those that were raised most first."""
    asked = request.GET.get("q", "").strip()
    fares = [
        fare for fare in _fares() if asked.lower() in f"{fare.rule.title} {fare.rule.slug}".lower()
    ]
    fares.sort(
        key=lambda fare: (-fare.counts["complaints"], -fare.counts["raised"], fare.rule.slug)
    )
    context = {
        "fares": fares,
        "asked": asked,
        "complaints": _complaints(request).filter(settled_by=None),
    }
    return render(request, "articles/rules.html", context)


@desk_view
@require_safe
def rule(request: DeskRequest, slug: str) -> HttpResponse:
    """Show one rule: what it is for, its examples, its counts, what is said of it."""
    fare = next((fare for fare in _fares() if fare.rule.slug == slug), None)
    if fare is None:
        raise Http404
    context = {
        "fare": fare,
        "severities": SEVERITIES,
        "may_set": may(request.user, "set_rules", None),
        "complaints": _complaints(request).filter(rule=slug),
    }
    return render(request, "articles/rule.html", context)


@desk_view
@require_POST
def rule_set(request: DeskRequest, slug: str) -> HttpResponse:
    """Set a rule's severity and pilot mode."""
    set_rule(request.user, slug, request.POST.get("severity", ""), "is_pilot" in request.POST)
    return SeeOther(reverse("rule", args=[slug]))


@desk_view
@require_POST
def complaint_settle(request: DeskRequest, pk: int) -> HttpResponse:
    """Say what comes of a complaint."""
    complaint = get_object_or_404(_complaints(request), pk=pk)
    settle_complaint(request.user, complaint, request.POST.get("answer", ""))
    return SeeOther(reverse("rule", args=[complaint.rule]))


def _complaints(request: DeskRequest) -> Any:
    """What was said of rules, on copy of the person's own desks: open ones first, oldest first."""
    rows = Complaint.objects.filter(flag__article__desk__in=desks_of(request.user))
    people = ("made_by", "settled_by")
    return rows.select_related("flag__article", "revision", *people).order_by(
        "settled_at", "made_at"
    )


def _fares() -> Iterator[Fare]:
    settings, counts = RuleState.all_settings(), _counts()
    nothing = dict.fromkeys(("raised", "open", "accepted", "dismissed", "complaints", "pilot"), 0)
    for each in catalogue():
        setting = settings.get(each.slug, RuleSetting())
        yield Fare(each, setting, nothing | counts[each.slug])


def _counts() -> dict[str, dict[str, int]]:
    """Count by rule, in three queries: flags by what became of them, complaints, pilots' finds."""
    flags = Flag.objects.values("rule").annotate(
        raised=Count("pk", distinct=True),
        open=Count("pk", Q(status__in=Flag.UNSETTLED), distinct=True),
        accepted=Count("pk", _HEEDED, distinct=True),
        dismissed=Count("pk", Q(status=Flag.Status.DISMISSED), distinct=True),
    )
    open_complaints = Complaint.objects.filter(settled_by=None).order_by()
    complaints = open_complaints.values("rule").annotate(complaints=Count("pk"))
    pilots = PilotCount.objects.values("rule").annotate(pilot=Sum("found"))
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    rows: Iterable[Any] = chain(flags, complaints, pilots)
    for row in rows:
        counts[row["rule"]] |= {name: row[name] for name in row if name != "rule"}
    return counts

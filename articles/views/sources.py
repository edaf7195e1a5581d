"""The sources of a person's desks: found by name or alias, and each on a page of its own."""

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.actions.agree import agreement_target
from articles.actions.seal_identity import holds_leave, identity_target
from articles.actions.source_state import source_target, verified_quotes
from articles.models import Event, Identity, Person, Quote, Source
from articles.permissions import MAY, desks_of, may, seen_evidence, staff_of, visible_sources
from articles.registry.keys import name_keys
from articles.views.agreements_shown import agreements_context
from articles.views.desk import DeskRequest, desk_view, to_id
from articles.views.timeline import sentence

#: Sources, and quotes of one, on a page.
PAGE = 50
#: Of the evidence, of people of one name in the registry, and of the log: the latest.
FEW = 20


@desk_view
@require_safe
def sources(request: DeskRequest) -> HttpResponse:
    """Show one page of the sources that were asked for, by name."""
    asked = {name: request.GET.get(name, "").strip() for name in ("q", "desk", "kind")}
    page = Paginator(_used(_found(request, asked)), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "query": asked,
        "asked": query.urlencode(),
        "desks": desks_of(request.user),
        "sealing": desks_of(request.user, "seal"),
        "kinds": Source.Kind.choices,
    }
    return render(request, "articles/sources.html", context)


@desk_view
@require_safe
def source(request: DeskRequest, pk: int) -> HttpResponse:
    """Show one source; one that was merged leads to where it went."""
    row = get_source(request, pk)
    if row.merged_into_id:
        return redirect("source", row.merged_into_id, permanent=False)
    return render(request, "articles/source.html", page_context(request, row))


def get_source(request: DeskRequest, pk: int) -> Source:
    """Return the source with its desk, or raise Http404 where it is not one's own to see."""
    rows = visible_sources(request.user).select_related("desk", "added_by", "person")
    return get_object_or_404(rows, pk=pk)


def page_context(request: DeskRequest, row: Source) -> dict[str, object]:
    """Return what the source's page shows."""
    quotes = row.quotes.select_related("article__working").order_by("-created_at", "-pk")
    evidence = row.evidence.defer("text", "places", "file")
    identity = Identity.objects.filter(source=row).select_related("sealed_by").first()
    return {
        "source": row,
        "can": {act: may(request.user, act, row.desk) for act in MAY},
        "page": Paginator(quotes, PAGE).get_page(request.GET.get("page")),
        "asked": "",
        "use": _use(row),
        "verified": len(verified_quotes(row)),
        "evidence": seen_evidence(request.user, evidence)[:FEW],
        "pieces": row.evidence.count(),
        "kinds": Source.Kind.choices,
        "ratings": Source.Reliability.choices,
        "rated": _events(row).filter(verb="rated_source").first(),
        **agreements_context(request.user, row),
        "history": [(event, sentence(event, {})) for event in _events(row, identity)[:FEW]],
        "namesakes": _namesakes(row),
        "identity": identity,
        "may_open": row.is_confidential and holds_leave(request.user, row),
        "grants": identity.grants.select_related("person", "granted_by") if identity else [],
        "people": staff_of(row.desk).exclude(pk=request.user.pk) if identity else [],
    }


def _found(request: DeskRequest, asked: dict[str, str]) -> QuerySet[Source]:
    rows = visible_sources(request.user).filter(merged_into=None)
    if desk := to_id(asked["desk"]):
        rows = rows.filter(desk=desk)
    if asked["kind"]:
        rows = rows.filter(kind=asked["kind"])
    if words := asked["q"]:
        by_alias = Source.objects.filter(aliases__name__icontains=words).values("pk")
        rows = rows.filter(Q(name__icontains=words) | Q(pk__in=by_alias))
    return rows.select_related("desk").prefetch_related("aliases", "agreements")


def _used(rows: QuerySet[Source]) -> QuerySet[Source]:
    """Add how often each source is used, and when last, by subqueries: joins multiply rows."""
    quotes = Quote.objects.filter(source=OuterRef("pk")).order_by()
    counted = quotes.values("source").annotate(
        n=Count("pk"), stories=Count("article", distinct=True)
    )
    latest = quotes.order_by("-created_at").values("created_at")[:1]
    return rows.annotate(
        given=Subquery(counted.values("n")),
        stories=Subquery(counted.values("stories")),
        last_used=Subquery(latest),
    )


def _use(row: Source) -> Source:
    return _used(Source.objects.filter(pk=row.pk)).get()


def _events(row: Source, identity: Identity | None = None) -> QuerySet[Event]:
    """Return what the log has of the source, newest first."""
    targets = [source_target(row), *map(agreement_target, row.agreements.all())]
    targets += [identity_target(identity)] if identity else []
    events = Event.objects.filter(article=None, target__in=targets).select_related("actor")
    return events.order_by("-seq")


def _namesakes(row: Source) -> QuerySet[Person]:
    """Return the people of the registry who are called as the source is."""
    if row.is_confidential or row.person_id:
        return Person.objects.none()
    return called_so(row.name)[:FEW]


def called_so(name: str) -> QuerySet[Person]:
    """Return the people of the registry who have a name of these letters."""
    return Person.objects.filter(forms__key=name_keys(name).key).distinct().order_by("ref")

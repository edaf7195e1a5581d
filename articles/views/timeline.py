"""A story's timeline: every act on it, newest first, in words."""

from collections import defaultdict
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.models import Article, Event
from articles.views.desk import DeskRequest, desk_view, get_article, to_id
from articles.views.places import url_of

PAGE = 100

#: Verb → what is said of the actor. ``things`` are counted from the event's target,
#: ``at`` is the number of the revision that it names; the others are its details.
SENTENCES = {
    "accepted": "accepted {things}",
    "added_source": "added {things}",
    "answered": "answered a question on {things}",
    "applied": "applied {things}",
    "approved": "approved {things}",
    "approved_release": "approved the release of revision {at}",
    "attached_evidence": "attached evidence to {things}",
    "cleared_legal": "cleared revision {at} for legal",
    "commented": "made {things}",
    "confirmed_place": "confirmed the place of {things}",
    "dismissed": "dismissed {things}",
    "disputed": "disputed {things}",
    "filed": "filed the story",
    "filed_revision": "filed revision {number} ({kind})",
    "kept_evidence": "kept {things}",
    "moved": "moved the story from {before} to {after}",
    "overrode": "approved the release of revision {at} over {overridden} in the way",
    "proposed": "proposed {things}",
    "published": "published revision {at}",
    "queried": "asked the reporter about {things}",
    "raised_flag": "raised {things} ({severity})",
    "rejected": "rejected {things}",
    "reviewed": "read revision {at}; flags: {raised} new, {lapsed} no longer found",
    "scheduled": "changed the schedule or what legal must see",
    "set_aside": "set {things} aside as no speech",
    "set_speaker": "set the speaker of {things}",
    "settled_lost": "settled what had left the copy: {flags} flags, {quotes} quotes, "
    "{corrections} corrections",
    "took_up": "took {things} up again as speech",
    "undid_ruling": "undid the ruling on {things}",
    "verified": "verified {things}",
    "withdrew": "withdrew {things}",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One event with its sentence and the address of what it is about."""

    event: Event
    sentence: str
    url: str


@desk_view
def timeline(request: DeskRequest, slug: str) -> HttpResponse:
    """Show one page of the story's events."""
    article = get_article(request, slug)
    events = article.events.select_related("actor").order_by("-seq")
    page = Paginator(events, PAGE).get_page(request.GET.get("page"))
    numbers = dict(article.revisions.values_list("pk", "number"))
    entries = [
        Entry(event, sentence(event, numbers), _url(article, event, numbers)) for event in page
    ]
    context = {"article": article, "tab": "timeline", "page": page, "entries": entries}
    return render(request, "articles/timeline.html", context)


def sentence(event: Event, numbers: dict[int, int]) -> str:
    """Say in words what the event's actor did; ``numbers`` are revisions' by id.

    A verb without a sentence is shown as it was logged, with its target.
    """
    known = SENTENCES.get(event.verb)
    if known is None:
        return f"{event.verb.replace('_', ' ')} {event.target}".strip()
    words: defaultdict[str, object] = defaultdict(lambda: "?", event.details)
    words["things"], words["at"] = _things(event.target), numbers.get(_id(event), "?")
    for status in ("before", "after"):
        words[status] = dict(Article.Status.choices).get(str(words[status]), words[status])
    return known.format_map(words)


def _things(target: str) -> str:
    kind, _, ids = target.partition(":")
    count = len(ids.split(","))
    return f"a {kind}" if count == 1 else f"{count} {kind}s"


def _id(event: Event) -> int:
    first = event.target.partition(":")[2].partition(",")[0]
    return to_id(first) or 0


def _url(article: Article, event: Event, numbers: dict[int, int]) -> str:
    if not event.target.startswith("revision:"):
        return url_of(article, event.target)
    number = numbers.get(_id(event), 1)
    before = max(1, number - 1)
    return f"{reverse('compare', args=[article.slug])}?from={before}&to={number}"

"""A story's timeline: every act on it, newest first, in words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from articles.models import Article, Event
from articles.views.desk import DeskRequest, desk_view, get_article, to_id
from articles.views.places import url_of

PAGE = 100

#: Verb → what is said of the actor. ``things`` are counted from the event's target,
#: ``at`` is the number of the revision that it names; the others are its details.
SENTENCES = {
    "accepted": "accepted {things}",
    "added_alias": "gave {things} another name",
    "added_source": "added {things}",
    "added_support": "rested {things} on evidence",
    "answered": "answered a question on {things}",
    "applied": "applied {things}",
    "approved": "approved {things}",
    "approved_anonymity": "approved the anonymity of a source",
    "approved_release": "approved the release of revision {at}",
    "asked_anonymity": "asked for the anonymity of a source",
    "attached_evidence": "attached evidence to {things}",
    "brought_legal_mark": "filed words that wait for legal in another story: {things}",
    "changed_login": "changed the login of {things}",
    "chose_terms": "said on what terms {things} was spoken",
    "cleared_legal": "cleared revision {at} for legal",
    "cleared_statement": "cleared {things} for legal",
    "commented": "made {things}",
    "complained": "said that the rule behind a flag is wrong",
    "confirmed_place": "confirmed the place of {things}",
    "described_source": "named or described {things}",
    "dismissed": "dismissed {things}",
    "dismissed_claim": "said that {things} needs no check",
    "disputed": "disputed {things}",
    "edited_evidence": "edited what is said of evidence",
    "edited_registry": "{act} what the registry has of {things}",
    "exported_annotated": "took the annotated draft of revision {at} ({format})",
    "filed": "filed the story",
    "filed_revision": "filed revision {number} ({kind})",
    "granted_identity": "gave somebody leave to see {things}",
    "imported_registry": "imported into the registry: {added} new, {changed} changed",
    "kept_evidence": "kept {things}",
    "linked_person": "said who {things} is in the registry",
    "made_alike": "had a name written alike by {things}",
    "made_confidential": "made {things} confidential",
    "marked_legal": "set the legal marks of {things}",
    "marked_statement": "put {things} on the ledger",
    "marked_translated": "marked {things} as translated",
    "matched": "found {things} in the evidence",
    "merged_sources": "merged {things} into another",
    "moved": "moved the story from {before} to {after}",
    "opened_answers": "read why the anonymity of a source is asked for",
    "opened_identity": "looked at {things}",
    "opened_terms": "read the terms of {things}",
    "overrode": "approved the release of revision {at} over {overridden} in the way",
    "proposed": "proposed {things}",
    "published": "published revision {at}",
    "put_back_statement": "put {things} back on the ledger",
    "queried": "asked the reporter about {things}",
    "raised_flag": "raised {things} ({severity})",
    "rated_source": "noted {things} as {reliability}",
    "read_again": "had evidence read again",
    "read_evidence": "drew the text of evidence: {state}",
    "recorded_agreement": "recorded {things} with a source",
    "refused_anonymity": "refused the anonymity of a source",
    "registered": "added {things} to the registry",
    "rejected": "rejected {things}",
    "removed_alias": "took a name off {things}",
    "removed_source": "removed {things}",
    "removed_support": "took evidence from {things}",
    "reopened_statement": "edited the words of {things}, to be checked again",
    "resealed_identity": "sealed {things} anew",
    "reviewed": "read revision {at}; flags: {raised} new, {lapsed} no longer found",
    "rotated_seals": "sealed everything under seal with the newest key",
    "scheduled": "changed the schedule: {changes}",
    "sealed_identity": "sealed {things}",
    "set_aside": "set {things} aside as no speech",
    "set_basis": "said what {things} stands on: {basis}",
    "set_speaker": "set the speaker of {things}",
    "settled_complaint": "settled what was said of a rule",
    "settled_lost": "settled what had left the copy: {flags} flags, {quotes} quotes, "
    "{statements} statements, {corrections} corrections",
    "speaker_changed": "took the verification of {things} back: its source is called otherwise now",
    "terms_changed": "freed {things} of earlier terms, to be checked again",
    "tied_source": "tied a further source to {things}",
    "took_back_clearance": "took the clearance of {things} back",
    "took_back_verification": "took the verification of {things} back",
    "took_identity_grant": "took back somebody’s leave to see {things}",
    "took_off_statement": "took {things} off the ledger",
    "took_up": "took {things} up again as speech",
    "undid_ruling": "undid the ruling on {things}",
    "unmarked_translated": "said that {things} was not translated",
    "unset_speaker": "took the speaker off {things}",
    "untied_source": "took a further source off {things}",
    "verified": "verified {things}",
    "withdrew": "withdrew {things}",
    "withdrew_anonymity": "took back the anonymity of a source",
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
    words["changes"] = "; ".join(_schedule_changes(event.details)) or "no part of it"
    for status in ("before", "after"):
        words[status] = dict(Article.Status.choices).get(str(words[status]), words[status])
    return known.format_map(words)


def _things(target: str) -> str:
    kind, _, ids = target.partition(":")
    count = len(ids.split(","))
    article = "an" if kind.startswith(tuple("aeiou")) else "a"
    return f"{article} {kind}" if count == 1 else f"{count} {kind}s"


def _schedule_changes(details: dict[str, Any]) -> Iterator[str]:
    """Say of each part of a schedule that changed what it was and what it became."""
    for name in ("priority", "deadline", "embargo", "legal"):
        before: Any = details.get(f"{name}_before")
        after: Any = details.get(name)
        if before == after or f"{name}_before" not in details:
            continue
        match name:
            case "priority":
                labels = dict(Article.Priority.choices)
                yield f"priority {labels.get(before, '?')} → {labels.get(after, '?')}"
            case "legal":
                yield f"legal {'required' if after == Article.Legal.REQUIRED else 'dropped'}"
            case _ if before is None:
                yield f"{name} set to {_moment(after)}"
            case _ if after is None:
                yield f"{name} of {_moment(before)} lifted"
            case _:
                yield f"{name} moved from {_moment(before)} to {_moment(after)}"


def _moment(iso: str) -> str:
    return date_format(localtime(datetime.fromisoformat(iso)), "j M Y, H:i T")


def _id(event: Event) -> int:
    first = event.target.partition(":")[2].partition(",")[0]
    return to_id(first) or 0


def _url(article: Article, event: Event, numbers: dict[int, int]) -> str:
    if not event.target.startswith("revision:"):
        return url_of(article, event.target)
    number = numbers.get(_id(event), 1)
    before = max(1, number - 1)
    return f"{reverse('compare', args=[article.slug])}?from={before}&to={number}"

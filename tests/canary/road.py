"""Confidential words typed into the desk's own screens, by the people who would type them."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.anonymity import QUESTIONS
from articles.actions.attach_evidence import attach_evidence
from articles.actions.merge_sources import merge_sources
from articles.actions.quote_state import binding
from articles.actions.set_basis import add_support, set_basis
from articles.actions.verify_quote import verify_quote
from articles.models import AnonymityRequest, Article, Person, Quote, Role, Source
from tests.canary.finder import hatch
from tests.factories import (
    approve_for_release,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_statement,
    make_user,
    publish_article,
)

BODY = "The harbor board met.\n\n“The ferry will stop in May,” a senior official said."

#: Sealed field → the labels of the canaries that go into it.
PLANTED = {
    "Identity.sealed": [
        "name", "contact", "known", "old name", "old alias", "merged name", "old description",
        "old rating", "later contact", "later known",
    ],
    "Agreement.terms": ["terms"],
    "AnonymityRequest.answers": [f"answer {name}" for name in QUESTIONS],
}  # fmt: skip
LABELS = [label for labels in PLANTED.values() for label in labels]
#: What stood in the open before the source was made confidential.
ONCE_OPEN = ["old name", "old alias", "merged name", "old description", "old rating"]
#: What the desk's staff call the two sources: no secret there, and nowhere else to be seen.
WORKING = ["working name", "other working name"]
HERON = "Heron"


@dataclass
class Road:
    """Two confidential sources, one in a published story; who typed what, and the rows."""

    canaries: dict[str, str] = field(default_factory=lambda: hatch(*LABELS))
    working: dict[str, str] = field(default_factory=lambda: hatch(*WORKING, begin=HERON))
    people: dict[str, User] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    stories: list[Article] = field(default_factory=list)

    def client(self, name: str) -> Client:
        """Return a client signed in as this person."""
        client = Client(raise_request_exception=False)
        client.force_login(self.people[name])
        return client

    def post(self, by: str, screen: str, /, *args: Any, **typed: Any) -> Any:
        """Send a form of the desk's as a person does, who must not be refused."""
        response = self.client(by).post(reverse(screen, args=args), typed)
        assert response.status_code in (200, 303), (screen, response.content.decode()[-2000:])
        return response


def make_road() -> Road:
    """Go the whole road: sealed, agreed, asked for, approved, verified, published."""
    road = Road()
    names = {"rita": Role.REPORTER, "dana": Role.DESK_EDITOR, "fay": Role.FACT_CHECKER}
    road.people = {name: make_user(role, username=name) for name, role in names.items()}
    _publish_unnamed(road)
    _make_confidential(road)
    return road


def _publish_unnamed(road: Road) -> None:
    said = road.canaries
    road.post(
        "rita", "source_add_confidential", working_name=road.working["working name"],
        kind="person", desk=make_desk().pk,
    )  # fmt: skip
    source = Source.objects.get(name=road.working["working name"])
    road.post(
        "rita", "identity_seal", source.pk, identity_name=said["name"], contact=said["contact"],
        known=said["known"],
    )  # fmt: skip
    road.post(
        "rita", "source_agree", source.pk, level="background", terms=said["terms"],
        agreed_on="2026-03-02", permitted_description="a senior official", seen="0",
    )  # fmt: skip
    story = make_article(BODY, slug="ferry", filed_by=road.people["rita"])
    _verify(road, story, source)
    answers = {name: said[f"answer {name}"] for name in QUESTIONS}
    road.post("rita", "anonymity_ask", "ferry", source.agreements.get().pk, **answers)
    asked = AnonymityRequest.objects.get()
    road.post("dana", "anonymity_answers", "ferry", asked.pk)
    road.post("dana", "anonymity_approve", "ferry", asked.pk, reason="It is vital.")
    approve_for_release(story, override="Its evidence says so.")
    road.sources.append(source)
    road.stories.append(publish_article(story))


def _make_confidential(road: Road) -> None:
    said = road.canaries
    source = make_source(name=said["old name"], description=said["old description"])
    road.post("rita", "source_alias", source.pk, alias=said["old alias"])
    road.post("dana", "source_rate", source.pk, reliability="proven", note=said["old rating"],
              seen="untested")  # fmt: skip
    Person.objects.create(ref="gazette:7", name="Ines Baptista", source="Harbor Gazette, 2 May")
    road.post("rita", "source_person", source.pk, person="gazette:7")
    merge_sources(road.people["dana"], make_source(name=said["merged name"]), source)
    story = make_article(BODY, slug="quay", filed_by=road.people["rita"])
    _verify(road, story, source)
    road.post(
        "rita", "source_make_confidential", source.pk, contact=said["later contact"],
        known=said["later known"], working_name=road.working["other working name"],
    )  # fmt: skip
    road.sources.append(Source.objects.get(pk=source.pk))
    road.stories.append(story)


def _verify(road: Road, story: Article, source: Source) -> None:
    """Set the story's speaker on the quote's page, verify the quote, and rest a statement on it."""
    quote = story.quotes.get()
    road.post("rita", "quote_speaker", story.slug, quote.pk, name=source.name)
    attach_evidence(road.people["fay"], quote, make_evidence(text=quote.words))
    quote = Quote.objects.get(pk=quote.pk)
    verify_quote(road.people["fay"], quote, binding(quote))
    statement = make_statement(story, "The harbor board met.", by=road.people["fay"])
    add_support(road.people["fay"], statement, quote.evidence)
    set_basis(road.people["fay"], statement, "attributed", quote=quote)

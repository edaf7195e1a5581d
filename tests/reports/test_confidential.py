"""A report calls a confidential source what copy calls it, or what is permitted; never by name."""

import pytest

from articles.actions.make_confidential import add_confidential
from articles.actions.set_speaker import set_speaker
from articles.models import Quote, Role
from articles.reports.quotes import quote_report
from articles.reports.speakers import Speaker
from tests.actions.agreed import agreed_with
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db


def speaker_of(body: str, kind: str = "person", description: str = "") -> Speaker:
    """Return whom the report names where a confidential “Night Heron” is set as the speaker."""
    user = make_user(Role.REPORTER)
    source = add_confidential(user, make_desk(), "Night Heron", kind)
    if description:
        agreed_with(source, by=user, description=description)
    article = make_article(body)
    set_speaker(user, article.quotes.get(), source)
    [speaker] = quote_report(article).speakers
    return speaker


def test_it_is_what_the_copy_calls_it():
    speaker = speaker_of("“We will keep it open,” a clerk of the port said.")
    assert speaker.name.endswith("clerk of the port")


def test_else_it_is_what_the_agreement_permits():
    body = "It was loud.\n\n“We will keep it open.”"
    assert speaker_of(body, description="an official").name == "an official"


def test_or_no_more_than_that_it_is_confidential():
    body = "The Night Heron sank.\n\n“We will keep it open.”"
    assert speaker_of(body).name == "a confidential source"


@pytest.mark.parametrize("kind", ["document", "wire"])
def test_a_confidential_paper_is_not_named_either(kind):
    speaker = speaker_of("“We will keep it open,” the plan says.", kind)
    assert (speaker.name, speaker.kind) == ("a confidential source", kind)
    assert Quote.objects.get().source.name == "Night Heron"

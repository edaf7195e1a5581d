"""What the tests of agreements and anonymity share: a story with an unnamed source."""

from datetime import date

from django.contrib.auth.models import User

from articles.actions.agree import Agreed, record_agreement
from articles.actions.anonymity import QUESTIONS, approve_anonymity, ask_anonymity, open_answers
from articles.actions.attach_evidence import attach_evidence
from articles.actions.blockers import blockers
from articles.actions.errors import Blocker
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Agreement, AnonymityRequest, Article, Quote, Role, Source
from tests.factories import make_article, make_evidence, make_source, make_user

SPEECH = "The ferry will stop in May"
BODY = f"The harbor board met.\n\n“{SPEECH},” a senior official said."
NAMED = f"“{SPEECH},” Ana Duarte said."
DAY = date(2026, 3, 2)
ANSWERS = dict.fromkeys(QUESTIONS, "So it is.")


def agreed_with(
    source: Source,
    level: str = "background",
    by: User | None = None,
    description: str = "a senior official",
    **values: object,
) -> Agreement:
    """Record an agreement with the source; ``values`` are the other fields of Agreed."""
    by = by or make_user(Role.REPORTER, source.desk)
    agreed = Agreed(
        **{
            "level": level,
            "terms": "No name, no sex.",
            "agreed_by": by,
            "agreed_on": DAY,
            "permitted_description": description,
            **values,
        }  # type: ignore[arg-type]
    )
    return record_agreement(by, source, agreed)


def asked(
    article: Article | None = None, agreement: Agreement | None = None, by: User | None = None
) -> AnonymityRequest:
    """Ask for anonymity in an article."""
    article = article or make_article(BODY)
    agreement = agreement or agreed_with(make_source(article.desk, "Bo Larsen"))
    by = by or make_user(Role.REPORTER, article.desk)
    return ask_anonymity(by, agreement, article, ANSWERS)


def approved(request: AnonymityRequest, by: User | None = None) -> AnonymityRequest:
    """Let a manager approve the request."""
    by = by or make_user(Role.STANDARDS)
    open_answers(by, request)
    approve_anonymity(by, request, "It is vital.")
    request.refresh_from_db()
    return request


def in_the_way(article: Article, **values: object) -> list[Blocker]:
    """Return what stands in the way of the article's release, as it is now."""
    return blockers(Article.objects.get(pk=article.pk), **values)


def rules(article: Article, **values: object) -> list[str]:
    """Return the rules by which that stands in the way."""
    return [blocker.rule for blocker in in_the_way(article, **values)]


def proved(checker: User, source: Source, body: str = BODY, **values: object) -> Quote:
    """Return the story's quote, tied to the source and verified."""
    quote = make_article(body).quotes.get()
    set_speaker(checker, quote, source)
    quote.refresh_from_db()
    attach_evidence(checker, quote, make_evidence(text=quote.words))
    quote.refresh_from_db()
    verify_quote(checker, quote, binding(quote), **values)
    quote.refresh_from_db()
    return quote

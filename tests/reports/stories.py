"""A story whose quotes each stand otherwise, for tests of its report."""

from django.contrib.auth.models import User

from articles.actions.attach_evidence import attach_evidence
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Article, Evidence, Quote, Role, Source
from tests.factories import make_article, make_user

BODY = """“The pier has been loved for a century,” said Mira Castellanos, who leads the board.

“We have a contract,” said Ilya Brandt of the union.

“It has made up its mind,” said one official.

“It is a disgrace.”

Two officials said the repairs would cost more than the pier is worth."""


def make_story(body: str = BODY, **values: object) -> Article:
    """File the story; speaker kinds are as a reading gives them, whatever today's reading is."""
    article = make_article(body, slug="pier", headline="", **values)
    for words, kind in (("official", "unnamed"), ("Two officials", "collective")):
        article.quotes.filter(speaker__icontains=words).update(speaker_kind=kind)
    return article


def quote(article: Article, words: str) -> Quote:
    """The quote that holds ``words``."""
    return article.quotes.get(exact__contains=words)


def prove(row: Quote, source: Source, evidence: Evidence, by: User | None = None) -> Quote:
    """Set the speaker and attach the evidence; where somebody is named, they verify it."""
    checker = make_user(Role.FACT_CHECKER, row.article.desk)
    set_speaker(checker, row, source)
    attach_evidence(checker, row, evidence)
    row = Quote.objects.select_related("article", "source", "evidence").get(pk=row.pk)
    if by:
        verify_quote(by, row, binding(row), "Heard on the tape.")
        row.refresh_from_db()
    return row

"""Everything that is logged of agreements and anonymity, done with one word in every field."""

from django.contrib.auth.models import User

from articles.actions.agree import choose_terms, open_terms
from articles.actions.anonymity import (
    QUESTIONS,
    approve_anonymity,
    ask_anonymity,
    open_answers,
    refuse_anonymity,
    withdraw_anonymity,
)
from articles.actions.further_sources import add_further_source, remove_further_source
from articles.actions.set_basis import add_support
from articles.actions.set_speaker import set_speaker
from articles.models import Role
from tests.actions.agreed import agreed_with
from tests.factories import make_article, make_evidence, make_source, make_statement, make_user


def know_terms(one: User, two: User, word: str) -> None:
    """Do everything to terms that is logged; ``one`` and ``two`` have every role."""
    reporter = make_user(Role.REPORTER)
    article = make_article(f"“We {word} stay,” a {word} clerk said.", filed_by=reporter)
    quote, source = article.quotes.get(), make_source(name="Plover")
    set_speaker(one, quote, source)
    agreement = agreed_with(source, by=reporter, terms=word, description=f"a {word} clerk")
    quote.refresh_from_db()
    choose_terms(one, quote, agreement)
    other = make_source(name=f"{word} Dunlin")
    add_further_source(one, quote, other)
    remove_further_source(one, quote, other)
    open_terms(reporter, agreement)
    answers = dict.fromkeys(QUESTIONS, word)
    refuse_anonymity(two, ask_anonymity(one, agreement, article, answers), word)
    request = ask_anonymity(one, agreement, article, answers)
    open_answers(two, request)
    approve_anonymity(two, request, word)
    withdraw_anonymity(one, request, word)
    _free(one, word)


def _free(one: User, word: str) -> None:
    """Put on the record what was given on background, and a statement rests on."""
    story, source = make_article(f"The {word} pier is old."), make_source(name="Avocet")
    agreed_with(source, by=one, terms=word, description=f"a {word} clerk")
    evidence = make_evidence(story.desk, f"The {word} pier is old.", given_by=source)
    add_support(one, make_statement(story, f"The {word} pier is old."), evidence)
    agreed_with(source, "on_record", by=one, terms=word)

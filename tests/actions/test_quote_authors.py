"""Nobody who wrote a story proves its quotes or sets them aside, superusers among them."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_copy import edit_copy
from articles.actions.errors import Refused
from articles.actions.quote_state import binding
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import dispute_quote, quote_authors, verify_quote
from articles.models import Article, Quote, Role
from articles.text.copy import Copy
from tests.factories import (
    HEADLINE,
    add_role,
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_evidence,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db

WORDS = "We will not keep the bridge open after the month of May"
BODY = f"The council met.\n\n“{WORDS},” Ana Duarte said.\n\nIt meets in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def editor(**values):
    return make_user(Role.DESK_EDITOR, make_desk(), **values)


def filed(user) -> Article:
    return make_article(BODY, filed_by=add_role(user, Role.REPORTER))


def typed(user) -> Article:
    article = make_article(BODY)
    copy = Copy(headline=HEADLINE, body=f"{BODY} All of it.")
    edit_copy(user, article, article.working, copy, "It was short.")
    return article


def changed_a_quote(user) -> Article:
    article = make_article(BODY)
    apply_correction(article, "month of May", "end of May", by=user, quote_ground="transcription")
    return article


def corrected_elsewhere(user) -> Article:
    article = make_article(BODY)
    apply_correction(article, "council met", "council sat", by=user)
    return article


def proposed_in_a_quote(user) -> Article:
    article = make_article(BODY)
    make_correction(article, "month of May", "end", by=user, quote_ground="transcription")
    return article


def prepared(article: Article) -> Quote:
    quote = article.quotes.get(kind="direct")
    checker = make_user(Role.FACT_CHECKER, article.desk)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(text=quote.words))
    quote.refresh_from_db()
    return quote


@pytest.mark.parametrize("powers", [{}, {"is_superuser": True}])
@pytest.mark.parametrize("wrote", [filed, typed, changed_a_quote])
def test_who_wrote_it_neither_verifies_nor_sets_aside(wrote, powers):
    user = editor(**powers)
    quote = prepared(wrote(user))
    assert user.pk in quote_authors(quote.article)
    for act in (
        lambda: verify_quote(user, quote, binding(quote)),
        lambda: set_aside_quote(user, quote, "A title."),
    ):
        with pytest.raises(Refused, match="You wrote part of this story: somebody else"):
            act()
    quote.refresh_from_db()
    assert (quote.status, quote.retired) == ("matched", False)


@pytest.mark.parametrize("wrote", [corrected_elsewhere, proposed_in_a_quote])
def test_who_put_right_other_words_may_verify(wrote):
    user = editor()
    quote = prepared(wrote(user))
    assert user.pk not in quote_authors(quote.article)
    verify_quote(user, quote, binding(quote))


def test_who_applied_anothers_change_of_a_quote_may_verify():
    article = changed_a_quote(editor())
    applied_by = article.revisions.order_by("number").last().author
    quote = prepared(article)
    verify_quote(applied_by, quote, binding(quote))


def test_who_wrote_it_may_dispute():
    user = editor()
    quote = prepared(filed(user))
    dispute_quote(user, quote, "I misheard it.")
    quote.refresh_from_db()
    assert quote.status == "disputed"

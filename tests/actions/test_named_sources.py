"""A sealed name stands nowhere in a story that quotes its bearer."""

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import User

from articles.actions.agree import choose_terms
from articles.actions.errors import Blocked
from articles.actions.make_confidential import make_confidential
from articles.actions.release import approve_release
from articles.actions.set_speaker import set_speaker
from articles.models import Article, IdentityGrant, Role
from tests.actions.agreed import BODY, DAY, agreed_with, approved, asked, in_the_way, rules
from tests.factories import (
    make_article,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


WHERE = [
    ({"body": f"{BODY} Oda Vermeirsch was there."}, "paragraph 2"),
    ({"body": f"{BODY}\n\nIt hung in Vermeirsch’s office."}, "paragraph 3"),
    ({"body": BODY, "headline": "Ferry closes for Vermeirsch"}, "the headline"),
    ({"body": BODY, "captions": "Oda R. Vermeirsch on the quay."}, "the caption"),
    ({"body": f"{BODY}\n\nIt hung in Ver\u00admeіrsch’s office."}, "paragraph 3"),
    ({"body": f"{BODY}\n\nWrite to odaver@mail.example."}, "paragraph 3"),
]


def confided(checker, name: str = "Oda Vermeirsch", **values: object) -> tuple[Article, User]:
    """Return a story that quotes a sealed source, and who sealed it."""
    source, reporter = make_source(name=name), make_user(Role.REPORTER, username="rita")
    make_confidential(reporter, source, "Harbor hand")
    article = make_article(**values)
    source.refresh_from_db()
    set_speaker(checker, article.quotes.get(), source)
    return article, reporter


@pytest.mark.parametrize(("values", "where"), WHERE)
def test_a_sealed_name_is_named_by_its_parts_anywhere(checker, editor, values, where):
    article, reporter = confided(checker, **values)
    (told,) = (b for b in in_the_way(article) if b.rule == "named")
    (seen,) = (b for b in in_the_way(article, to=reporter) if b.rule == "named")
    assert told.key == seen.key
    assert where in seen.message
    assert "rsch" not in told.message + seen.message
    assert told == next(b for b in in_the_way(article, to=editor) if b.rule == "named")
    with pytest.raises(Blocked) as blocked:
        approve_release(editor, article, article.working, "It cannot wait.")
    assert told in blocked.value.blockers


def test_only_who_has_leave_is_told_where_and_of_which_quote(checker, editor):
    article, reporter = confided(checker, body=f"{BODY}\n\nIt hung in Vermeirsch’s office.")
    (told,) = (b for b in in_the_way(article, to=editor) if b.rule == "named")
    assert told.message == (
        "The copy names a source who was promised not to be named. rita has leave to know who "
        "it is, and can find the place."
    )
    assert "named" not in rules(article, to=checker)
    IdentityGrant.objects.all().delete()
    (told,) = (b for b in in_the_way(article, to=editor) if b.rule == "named")
    assert "standards can give somebody leave" in told.message
    assert "named" not in rules(article, to=reporter)


def test_what_may_be_somebody_else_is_for_a_person_to_read(checker, editor):
    article, reporter = confided(checker, "Oda Baker", body=f"{BODY}\n\nOn Friday Baker left.")
    (told,) = (b for b in in_the_way(article, to=reporter) if b.rule == "may_name")
    assert "The copy may name the source of quote" in told.message
    assert "may_name" in rules(article, to=editor)
    assert "named" not in rules(article)


def test_a_story_that_names_nobody_is_in_nobodys_way(checker):
    article, _ = confided(checker, body=f"{BODY}\n\nBo Larsen left for Oslo.")
    assert not {"named", "may_name"} & set(rules(article))


def test_where_the_key_is_lost_the_story_waits(checker, settings):
    article, _ = confided(checker, body=BODY)
    settings.SEAL_KEYS = [Fernet.generate_key().decode()]
    (blocker,) = (b for b in in_the_way(article) if b.rule == "named")
    assert "cannot be checked. The key with which this was sealed" in blocker.message


def test_who_is_on_the_record_too_may_be_named_elsewhere(checker, source):
    article = make_article(f"{BODY}\n\n“It is late,” Ana Duarte said.")
    unnamed, on_record = article.quotes.order_by("start")
    open_terms = agreed_with(source, "on_record", description="")
    agreement = agreed_with(source, agreed_on=DAY + timedelta(days=1))
    for quote in (unnamed, on_record):
        set_speaker(checker, quote, source)
        quote.refresh_from_db()
    choose_terms(checker, on_record, open_terms)
    approved(asked(article, agreement))
    assert not {"named", "may_name"} & set(rules(article))

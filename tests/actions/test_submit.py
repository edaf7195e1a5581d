"""File copy: what is stored is what was typed, read at once."""

import hashlib
from datetime import UTC, datetime

import pytest

from articles.actions.errors import Refused
from articles.actions.guard import LIMIT
from articles.actions.submit import Filing, submit
from articles.models import Article, Event, Original, Revision, Role
from articles.text.copy import Copy
from tests.actions.rules import make_rule
from tests.actions.together import together
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db


def test_line_ends_and_accents_are_made_one_and_nothing_else_changes():
    typed = "\r\nCafe\u0301  one.\r\n\r\nHe said “f**k” — *twice*.\r\n"
    article = make_article(typed, headline="A\rB")
    assert article.working.body == "Café  one.\n\nHe said “f**k” — *twice*."
    assert article.working.headline == "A\nB"


def test_the_stored_parts_are_hashed():
    revision = make_article("One.", headline="Head", byline="By Ana").working
    canonical = (
        '{"body":"One.","byline":"By Ana","captions":"","dateline":"",'
        '"headline":"Head","standfirst":""}'
    )
    assert revision.sha256 == hashlib.sha256(canonical.encode()).hexdigest()
    assert revision.sha256 == revision.copy.sha256


def test_it_is_the_first_revision_and_its_author_is_who_filed_it():
    user = make_user(Role.REPORTER)
    article = make_article(filed_by=user)
    revision = article.revisions.get()
    assert (revision.number, revision.kind, revision.author) == (1, "draft", user)
    assert article.working == revision
    assert article.filed_by == user
    assert article.published is None
    assert article.status == "in_review"


def test_everything_filed_beside_the_copy_is_kept():
    deadline, embargo = (datetime(2031, 5, day, 12, tzinfo=UTC) for day in (1, 2))
    article = make_article(
        priority=1, deadline=deadline, embargo_until=embargo, legal="required",
        language="en-GB", status="draft",
    )  # fmt: skip
    article.refresh_from_db()
    assert (article.priority, article.deadline, article.embargo_until) == (1, deadline, embargo)
    assert (article.legal, article.language, article.status) == ("required", "en-GB", "draft")


def test_the_bytes_it_came_in_are_kept_as_they_came():
    data = b"\xef\xbb\xbfOne.\r\n\x00\xff"
    article = make_article("One.", original_name="one.txt", original=data)
    original = Original.objects.get(revision=article.working)
    assert (original.name, bytes(original.data)) == ("one.txt", data)


def test_pasted_copy_keeps_no_original():
    make_article()
    assert not Original.objects.exists()


@pytest.mark.parametrize("body", ["", "   ", "\r\n\r\n", "\x00"])
def test_copy_without_a_body_is_refused(body):
    with pytest.raises(Refused, match="Body: the story has no text"):
        make_article(body)
    assert not Article.objects.exists()


def test_copy_over_the_limit_is_refused_with_both_figures():
    with pytest.raises(Refused, match=r"has 400,012 characters; the desk takes 400,000"):
        make_article("x" * LIMIT, headline="1234567890")


def test_a_slug_that_is_taken_is_refused():
    make_article(slug="bridge")
    with pytest.raises(Refused, match="Slug: “bridge” is taken"):
        make_article(slug="bridge")
    assert Article.objects.count() == 1


@pytest.mark.parametrize("slug", ["", "two words", "a/b", "x" * 81])
def test_a_slug_that_is_none_is_refused(slug):
    with pytest.raises(Refused, match="Slug: "):
        make_article(slug=slug)


@pytest.mark.parametrize(
    "values", [{"status": s} for s in ("ready", "published", "held")] + [{"legal": "cleared"}]
)
def test_copy_cannot_come_in_as_what_only_a_later_act_makes_of_it(values):
    with pytest.raises(Refused, match="comes in as a draft or for review"):
        make_article(**values)


@pytest.mark.parametrize("values", [{"language": "tlh"}, {"priority": 9}])
def test_a_value_that_is_none_of_its_choices_is_refused(values):
    with pytest.raises(Refused, match="not a valid choice"):
        make_article(**values)


def test_a_refusal_leaves_nothing_behind():
    make_article(slug="bridge")
    before = (Revision.objects.count(), Event.objects.count())
    with pytest.raises(Refused):
        make_article(slug="bridge")
    assert (Revision.objects.count(), Event.objects.count()) == before


def test_filing_and_reading_are_logged():
    user = make_user(Role.REPORTER)
    revision = make_article(filed_by=user).working
    filed, reviewed = Event.objects.order_by("seq")
    assert (filed.verb, filed.actor, filed.target) == ("filed", user, f"revision:{revision.pk}")
    assert filed.details == {"sha256": revision.sha256}
    assert (reviewed.verb, reviewed.actor) == ("reviewed", None)


@pytest.mark.parametrize("before", ["", "😀🇺🇦 ", "e\u0301 n\u0303 ", "x\u0301\u0302 ", "—“ ”"])
def test_flags_stand_where_their_words_do(use_rules, before):
    use_rules(make_rule("teh", "teh"))
    article = make_article(f"{before}Then teh council met teh mayor 😀.", headline=f"{before}Yes")
    flags = list(article.flags.order_by("start"))
    text = article.working.text
    assert [text[flag.start : flag.end] for flag in flags] == ["teh", "teh"]
    assert all(flag.exact == "teh" and flag.anchor_state == "exact" for flag in flags)
    assert all(text[flag.end :].startswith(flag.suffix) and flag.suffix for flag in flags)


@pytest.mark.parametrize("before", ["", "😀🇺🇦 ", "e\u0301 x\u0301 "])
def test_quotes_stand_where_their_words_do(before):
    article = make_article(f"{before}It is over.\n\n“It is not 😀 over,” Ana Duarte said.")
    quote = article.quotes.get()
    text = article.working.text
    assert text[quote.start : quote.end] == quote.exact
    assert quote.exact.startswith("“It is not 😀")
    assert [text[a:b] for a, b in quote.spans] == ["“It is not 😀 over,”"]


def test_a_slug_taken_at_the_same_moment_is_refused_once(transactional_db):
    desk = make_desk()
    users = [make_user(Role.REPORTER, desk) for _ in range(2)]
    filing = Filing(slug="bridge", desk=desk)
    outcomes = together(
        *(lambda user=user: submit(user, Copy(headline="A", body="One."), filing) for user in users)
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [str(refusal) for refusal in refused] == ["Slug: “bridge” is taken. Choose another."]
    assert Article.objects.count() == 1

"""Copy names whoever it quotes, or leave was given not to."""

from datetime import timedelta

import pytest

from articles.actions.errors import Blocked
from articles.actions.quote_state import binding
from articles.actions.release import approve_release
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Article, NameForm, Person, Quote, Source
from tests.actions.agreed import (
    DAY,
    NAMED,
    SPEECH,
    agreed_with,
    approved,
    asked,
    in_the_way,
    proved,
    rules,
)
from tests.factories import approve_for_release, make_article, make_source

pytestmark = pytest.mark.django_db
MARKED = f"“{SPEECH},” a beekeeper said."
REPORTED = "A beekeeper said the ferry will stop in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def tied(checker, source: Source, body: str, **values: object) -> Article:
    """Return a story whose one quote is tied to the source."""
    article = make_article(body, **values)
    set_speaker(checker, article.quotes.get(), source)
    return article


def asked_of(article: Article) -> list[str]:
    """Return by which of the two rules speakers without a name stand in the way."""
    return [rule for rule in rules(article) if rule in ("unnamed", "may_be_unnamed")]


def test_copy_that_names_nobody_names_its_source_or_has_leave(checker, editor, source):
    quote = proved(checker, source)
    agreed_with(source, "on_record", description="")
    (blocker,) = in_the_way(quote.article)
    assert (blocker.rule, blocker.target) == ("unnamed", f"quote:{quote.pk}")
    assert "nowhere names Ana Duarte, who says “The ferry" in blocker.message
    article = Article.objects.get(pk=quote.article_id)
    with pytest.raises(Blocked) as blocked:
        approve_release(editor, article, article.working, "It cannot wait.")
    assert blocked.value.blockers == (blocker,)
    approved(asked(article, agreed_with(source, agreed_on=DAY + timedelta(days=1))))
    assert rules(article) == []


@pytest.mark.parametrize("body", [MARKED, REPORTED, f"“{SPEECH},” officials said.",
                                  f"“{SPEECH},” said Bo Larsen."])  # fmt: skip
def test_it_is_so_whatever_words_it_has_for_the_speaker(checker, source, body):
    assert asked_of(tied(checker, source, body)) == ["unnamed"]


@pytest.mark.parametrize("name", ["a beekeeper", "Beekeeper", "senior official", "Hull beekeeper"])
def test_no_copy_names_a_source_whose_name_is_none(checker, name):
    article = tied(checker, make_source(name=name), f"{MARKED} Beekeeper: a Hull beekeeper.")
    assert asked_of(article) == ["unnamed"]
    (message,) = (b.message for b in in_the_way(article) if b.rule == "unnamed")
    assert f"“{name}” is no name" in message


@pytest.mark.parametrize(
    "values",
    [
        {"body": NAMED},
        {"body": f"The ferry is Dúarte’s.\n\n“{SPEECH},” she said."},
        {"body": f"“{SPEECH},” she said.", "headline": "Duarte stops ferry"},
        {"body": f"“{SPEECH},” she said.", "captions": "ANA DUARTE on the quay."},
        {"body": f"“{SPEECH},” Ana of the Ferry said."},
        {"body": f"“{SPEECH},” Anna Dewarte said."},
    ],
)
def test_a_name_by_which_she_is_known_anywhere_in_copy_names_her(checker, source, values):
    source.aliases.create(name="Ana of the Ferry")
    person = Person.objects.create(source="desk", ref="ana", name="Ana Duarte")
    NameForm.objects.create(source="desk", person=person, text="Anna Dewarte", kind="variant")
    source.person = person
    source.save()
    assert asked_of(tied(checker, source, **values)) == []


def test_an_alias_that_is_a_body_s_or_no_name_names_nobody(checker, source):
    for name in ("Harbor Board", "A beekeeper", "Ferry"):
        source.aliases.create(name=name)
    body = f"{MARKED}\n\nThe Harbor Board shut it. Ferry crews left."
    assert asked_of(tied(checker, source, body)) == ["unnamed"]


def test_an_alias_may_be_the_name_of_another_in_the_copy(checker, source):
    source.aliases.create(name="Bo Larsen")
    elsewhere = f"“{SPEECH},” she said.\n\nBo Larsen, a diver, left."
    article = tied(checker, source, elsewhere)
    (message,) = (b.message for b in in_the_way(article) if b.rule == "may_be_unnamed")
    assert "“Bo Larsen”, an alias" in message
    for named in (f"“{SPEECH},” said Bo Larsen.", f"{elsewhere} Ana Duarte stayed."):
        assert asked_of(tied(checker, source, named)) == []


def test_an_insider_is_not_the_firm_s_name(checker):
    body = f"“{SPEECH},” said an insider at the pier’s owner, Hull Water."
    assert asked_of(make_article(body)) == ["may_be_unnamed"]


def test_a_byline_names_no_source(checker, source):
    assert asked_of(tied(checker, source, MARKED, byline="By Ana Duarte")) == ["unnamed"]


def test_who_stands_elsewhere_in_the_story_may_be_unnamed_here(checker, editor, source):
    quote = proved(checker, source, f"{MARKED}\n\nAna Duarte was there.")
    assert rules(quote.article) == ["may_be_unnamed"]
    article = Article.objects.get(pk=quote.article_id)
    approve_for_release(article, editor, override="She keeps the bees.")


UNTIED = [
    (MARKED, ["may_be_unnamed"]),
    (REPORTED, ["may_be_unnamed"]),
    (f"“{SPEECH},” she said.", ["may_be_unnamed"]),
    ("Someone on the quay said the ferry will stop in May.", ["may_be_unnamed"]),
    ("Ana Duarte, a beekeeper, said the ferry will stop in May.", []),
    ("Mayor Jane Roe met the board.\n\nThe mayor said the ferry will stop in May.", []),
    ("A spokeswoman for the board said the ferry will stop in May.", []),
    ("A report said the ferry will stop in May.", []),
    ("Officials said the ferry will stop in May.", []),
    ("A beekeeper told Reuters the ferry will stop in May.", []),
]


@pytest.mark.parametrize(("body", "by"), UNTIED)
def test_where_nobody_is_tied_the_words_are_read(body, by):
    assert asked_of(make_article(body)) == by


@pytest.mark.parametrize("name", ["Harbor Board", "The ledger"])
@pytest.mark.parametrize("body", [MARKED, REPORTED, f"“{SPEECH},” she said."])
def test_one_person_is_no_document_and_no_body(checker, name, body):
    kind = "person" if name == "Harbor Board" else "document"
    assert asked_of(tied(checker, make_source(name=name, kind=kind), body)) == ["may_be_unnamed"]


@pytest.mark.parametrize(
    ("name", "kind", "body"),
    [
        ("Harbor Board", "person", f"“{SPEECH},” the board said."),
        ("The ledger", "document", f"“{SPEECH},” prosecutors said."),
        ("The ledger", "document", f"“{SPEECH},” a report said."),
        ("Ida Holm", "person", f"“{SPEECH},” a spokeswoman for the harbor board said."),
        ("Ida Holm", "person", f"“{SPEECH},” a senior official told Reuters."),
    ],
)
def test_bodies_texts_mouthpieces_and_other_outlets_sources_need_no_leave(
    checker, name, kind, body
):
    assert asked_of(tied(checker, make_source(name=name, kind=kind), body)) == []


def test_a_first_person_is_whoever_the_byline_names(checker):
    paper = make_source(name="My notes", kind="observation")
    body = f"“{SPEECH},” I said."
    assert asked_of(tied(checker, paper, body)) == ["may_be_unnamed"]
    assert asked_of(tied(checker, paper, body, byline="By Rita")) == []


def test_who_frees_a_quote_of_what_was_promised_does_not_prove_it_too(checker, source):
    agreed_with(source)
    quote = proved(checker, source)
    agreed_with(source, "on_record", agreed_on=DAY + timedelta(days=1))
    quote.refresh_from_db()
    assert quote.status == Quote.Status.MATCHED
    verify_quote(checker, quote, binding(quote))
    agreed_with(source, agreed_on=DAY + timedelta(days=2))
    quote.refresh_from_db()
    assert quote.status == Quote.Status.VERIFIED

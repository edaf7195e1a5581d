"""Which speakers copy certainly hides, so that nobody overrides it, and which it only may."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_source import add_alias
from articles.actions.errors import Refused
from articles.actions.further_sources import add_further_source
from articles.actions.set_speaker import set_speaker
from articles.models import Article, NameForm, Person, Quote, Role
from tests.actions.agreed import SPEECH, in_the_way, rules
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def checker():
    return make_user(Role.FACT_CHECKER, make_desk())


def said_by(checker, name: str, body: str, kind: str = "person", **values: object) -> Article:
    """Return a story whose quotes in marks are all tied to the source of this name."""
    article = make_article(body.format(f"“{SPEECH},”"), **values)
    source = make_source(name=name, kind=kind)
    for quote in article.quotes.exclude(kind=Quote.Kind.INDIRECT):
        set_speaker(checker, quote, source)
    return article


def asked_of(article: Article) -> list[str]:
    """Return by which rules its speakers stand in the way, beside what is to be verified."""
    return [rule for rule in rules(article) if rule != "quote"]


HIDDEN = [
    ("Ida Holm", "{} the official said."),
    ("Ida Holm", "{} a mayor said."),
    ("Ida Holm", "{} the mayor’s aide said."),
    ("Ida Holm", "{} she said. The mayor left."),
    ("Ida Holm", "{} Mayor Bo Larsen said."),
    ("Police Source", "{} the police source said."),
    ("Ministry Insider", "{} the ministry insider said."),
    ("Council Worker", "{} the council worker said."),
    ("Council Plumber", "{} the council plumber said."),
    ("Navy Man", "{} the navy man said."),
    ("Beekeeper", "{} the Beekeeper said. Beekeeper left."),
    ("Official", "{} the official said. Bo met Official."),
    ("Judge", "{} a judge said. Bo met Judge Ruth Hale."),
    ("@harbourcat", "{} a harbourcat said."),
]


@pytest.mark.parametrize(("name", "body"), HIDDEN)
def test_copy_hides_who_speaks(checker, name, body):
    assert asked_of(said_by(checker, name, body)) == ["unnamed"]


SINGLED_OUT = [
    ("Pope Leo XIV", "{} the Pope said on Sunday."),
    ("King Charles III", "{} the King said."),
    ("Ruth Hale", "{} the judge said."),
    ("Lena Brandt", "{} the prime minister said."),
    ("Lena Brandt", "{} the deputy prime minister of Norway said."),
    ("Ida Holm", "{} Hull’s mayor said."),
    ("Ida Holm", "{} said the mayor."),
    ("Lena Brandt", "The minister, Carl Voss, left.\n\nThe prime minister said: {}"),
    ("Hull City", "{} the team said."),
]


@pytest.mark.parametrize(("name", "body"), SINGLED_OUT)
def test_who_is_known_by_the_office_may_be_named_enough(checker, name, body):
    assert asked_of(said_by(checker, name, body)) == ["may_be_unnamed"]


NAMED = [
    ("Prince", "{} said Prince."),
    ("Pink", "{} Pink said."),
    ("Maria, 9", "{} Maria, 9, said."),
    ("@harbourcat", "{} tweeted @harbourcat."),
    ("Hull Fire Brigade", "{} firefighters said."),
    ("Hull Royal Infirmary", "{} the hospital said."),
    ("Police Federation", "{} the union said."),
]


@pytest.mark.parametrize(("name", "body"), NAMED)
def test_one_word_a_handle_and_a_body_are_named(checker, name, body):
    assert asked_of(said_by(checker, name, body)) == []


SILENT = [
    "{} the official, who asked not to be named, said.",
    "{} the official said, asking not to be named.",
    "Speaking on condition of anonymity, the official said: {}",
    "{} a spokesman for the port, who declined to be identified, said.",
    "{} the official said, since he was not authorised to speak.",
    "{} said Maria, which is not her real name.",
]


@pytest.mark.parametrize("body", SILENT)
def test_who_asked_not_to_be_named_is_asked_about_though_named_elsewhere(checker, body):
    article = said_by(checker, "Ida Holm", f"{body}\n\nIda Holm declined to comment.")
    assert set(asked_of(article)) == {"may_be_unnamed"}


def test_what_the_speech_or_another_sentence_tells_of_silence_is_not_theirs(checker):
    body = "{} Ida Holm said. A guard asked not to be named.\n\n“Bo spoke anonymously,” she said."
    assert asked_of(said_by(checker, "Ida Holm", body)) == []


@pytest.mark.parametrize(("first_hand", "by"), [(True, ["unnamed"]), (False, [])])
def test_what_was_told_another_outlet_is_ours_where_we_heard_it(checker, first_hand, by):
    article = said_by(checker, "Ida Holm", "{} a senior official told Reuters.")
    evidence = make_evidence(text=SPEECH, first_hand=first_hand)
    attach_evidence(checker, article.quotes.get(), evidence)
    assert asked_of(article) == by
    assert not by or "second hand" in in_the_way(article)[-1].message


@pytest.mark.parametrize(("name", "kind"), [("Reuters", "document"), ("A wire", "wire")])
def test_what_is_tied_to_the_outlet_is_theirs(checker, name, kind):
    article = said_by(checker, name, "{} one witness told Reuters.", kind)
    attach_evidence(checker, article.quotes.get(), make_evidence(text=SPEECH))
    assert asked_of(article) == []


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ("{} a spokesman said.", ["may_be_unnamed"]),
        ("{} the spokesman of nobody in particular said.", ["may_be_unnamed"]),
        ("It rained in May.\n\n{} a senior spokesman said.", ["may_be_unnamed"]),
        ("{} a bank spokesman said.", []),
        ("{} a spokesman for the port said.", []),
        ("Norvik shut its plant.\n\n{} a spokesman said.", []),
    ],
)
def test_a_spokesman_speaks_for_a_body_that_copy_names(checker, body, by):
    assert asked_of(said_by(checker, "Ivar Kolm", body)) == by


def test_an_alias_is_offered_where_copy_has_a_name(checker):
    (by_name,) = (b for b in in_the_way(said_by(checker, "Ana Duarte", "{} Bo Larsen said."))
                  if b.rule == "unnamed")  # fmt: skip
    (by_none,) = (b for b in in_the_way(said_by(checker, "Ana Duarte", "{} the official said."))
                  if b.rule == "unnamed")  # fmt: skip
    assert "alias" in by_name.message and "alias" not in by_none.message


def test_a_word_that_is_an_alias_is_the_town_too_and_a_handle_is_not(checker):
    article = said_by(checker, "Ilse Kurt", "{} the official said.\n\nBo left Hull for @quay.")
    for alias, by in (("Hull", ["unnamed"]), ("@quay", [])):
        add_alias(checker, article.quotes.get().source, alias)
        assert asked_of(article) == by


def test_an_alias_is_nobody_else_s_name(checker):
    source = make_source(name="Gro Vik")
    make_source(name="Ida Holm")
    known = Person.objects.create(source="desk", ref="bo", name="Bo Lind")
    NameForm.objects.create(source="desk", person=known, text="Bo Lind", kind="variant")
    with pytest.raises(Refused, match="found by that name already"):
        add_alias(checker, source, "Ida Holm")
    with pytest.raises(Refused, match="the registry knows another person by that name"):
        add_alias(checker, source, "BO LIND")
    source.person = known
    source.save()
    add_alias(checker, source, "Bo Lind")


TWO_ASKED = [
    ("Notebook", "document", "{} officials said."),
    ("Notebook", "observation", "{} officials said."),
    ("Hull Council", "person", "{} sources said."),
]
NOT_ASKED = [
    ("Kent County Council", "person", "{} officials said."),
    ("Harbor Board", "person", "{} prosecutors said in the indictment."),
    ("Hull Royal Infirmary", "person", "{} doctors at Hull Royal Infirmary said."),
    ("Greenpeace", "person", "{} campaigners from Greenpeace said."),
    ("The indictment", "document", "{} prosecutors said in the indictment."),
    ("Fern paper", "document", "{} scientists wrote in Fern."),
]


@pytest.mark.parametrize(("name", "kind", "body"), TWO_ASKED)
def test_a_plural_needs_two_whatever_their_words_were_taken_from(checker, name, kind, body):
    article = said_by(checker, name, body, kind)
    (blocker,) = (b for b in in_the_way(article) if b.rule == "sources")
    assert "on the quote’s page, or" in blocker.message


@pytest.mark.parametrize(("name", "kind", "body"), NOT_ASKED)
def test_a_plural_of_a_body_that_is_named_or_tied_is_one(checker, name, kind, body):
    assert asked_of(said_by(checker, name, body, kind)) == []


def test_a_headline_that_repeats_a_named_speaker_s_words_needs_no_second(checker):
    body = "“We stay,” said Ida Holm, who lives there."
    article = said_by(checker, "Ida Holm", body, headline="‘We stay’, say tenants")
    first, last = article.quotes.order_by("start")
    assert asked_of(article) == []
    set_speaker(checker, last, make_source(name="Bo Larsen"))
    assert "sources" in asked_of(article)
    add_further_source(checker, first, make_source(name="Bo Larsen"))
    assert "sources" not in asked_of(article)

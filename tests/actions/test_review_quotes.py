"""Quotes through edits: the same words keep their verification, all others lose it."""

import pytest

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.quote_state import binding
from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.set_speaker import set_speaker
from articles.actions.settle import settle_lost
from articles.actions.verify_quote import verify_quote
from articles.models import AnchorState, Article, Event, Quote, Role
from tests.actions.test_review import edit, read_again
from tests.factories import (
    apply_correction,
    make_article,
    make_evidence,
    make_source,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db

SAID = "“We will keep the bridge open,” Ana Duarte said."
BODY = f"The council met on Tuesday.\n\n{SAID}\n\nIt will meet again in May, and then in June."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def quoted(article: Article, words: str) -> Quote:
    return article.quotes.live().get(exact__contains=words)


def verified(article: Article) -> Quote:
    quote = verify(quoted(article, "We will keep"))
    assert quote.status == "verified"
    return quote


def test_a_quote_that_only_moved_keeps_its_verification():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, "on Tuesday", "in the town hall on Tuesday")
    quote.refresh_from_db()
    assert (quote.status, quote.anchor_state) == ("verified", "moved")
    assert article.working.text[quote.start : quote.end] == quote.exact
    assert [article.working.text[a:b] for a, b in quote.spans] == [quote.exact]


def test_an_edited_quote_is_the_same_quote_unverified():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, "keep the bridge", "keep that bridge")
    quote.refresh_from_db()
    assert article.quotes.count() == 1
    assert (quote.status, quote.verified_by, quote.bound_sha256) == ("attributed", None, "")
    assert quote.exact == "“We will keep that bridge open,”"
    assert quote.source is not None
    assert Event.objects.order_by("seq").last().details["unverified"] == 1


@pytest.mark.parametrize(
    ("old", "new"), [("open,”", "open?”"), ("“We", "“So we"), ("We will", "We “will”")]
)
def test_the_least_edit_inside_the_marks_undoes_a_verification(old, new):
    article = make_article(BODY)
    quote = verified(article)
    edit(article, old, new)
    quote.refresh_from_db()
    assert quote.status != "verified" or quote.anchor_state in ("orphaned", "doubtful")


def test_an_edit_undone_does_not_verify_again():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, "keep the bridge", "keep that bridge")
    edit(article, "keep that bridge", "keep the bridge")
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by, quote.bound_sha256) == ("matched", None, "")


def test_an_edit_that_brings_a_quote_into_line_lets_it_match():
    article = make_article(BODY)
    quote, checker = quoted(article, "We will keep"), make_user(Role.FACT_CHECKER, article.desk)
    set_speaker(checker, quote, make_source(article.desk))
    attach_evidence(checker, quote, make_evidence(article.desk, "We will keep that bridge open."))
    edit(article, "keep the bridge", "keep that bridge")
    quote.refresh_from_db()
    assert quote.status == "matched"


def test_a_translation_stays_one_through_an_edit_and_is_verified_again_by_a_person():
    article = make_article(BODY)
    quote, checker = verified(article), make_user(Role.FACT_CHECKER, article.desk)
    mark_translated(checker, quote, "Welsh")
    quote.refresh_from_db()
    verify_quote(checker, quote, binding(quote), "Our own translation.")
    edit(article, "on Tuesday", "in the town hall on Tuesday")
    quote.refresh_from_db()
    assert quote.status == "verified"
    edit(article, "keep the bridge", "keep that bridge")
    quote.refresh_from_db()
    assert (quote.translated_from, quote.status) == ("Welsh", "attributed")


def test_words_given_to_somebody_else_are_unverified():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, "Ana Duarte said", "Bo Larsen said")
    quote.refresh_from_db()
    assert quote.speaker == "Bo Larsen"
    assert quote.status == "attributed"


def test_a_quote_made_longer_is_one_quote_unverified():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, "Ana Duarte said.", "Ana Duarte said. “And it will be free.”")
    marked = article.quotes.live().exclude(kind="indirect")
    for one in marked:
        others = marked.exclude(pk=one.pk)
        assert not [o for o in others if o.start < one.end and one.start < o.end]
    quote.refresh_from_db()
    assert quote.status != "verified" or marked.count() == 2


def test_a_quote_set_aside_stays_set_aside_when_read_again():
    article = make_article("They call it the “bridge of sighs” here.\n\nIt is old.")
    set_aside_quote(make_user(Role.FACT_CHECKER), article.quotes.get(), "A name.")
    read_again(article)
    assert article.quotes.get().retired


def test_a_quote_set_aside_stays_so_when_the_text_before_it_changes():
    article = make_article("They call it the “bridge of sighs” here.\n\nIt is old.")
    set_aside_quote(make_user(Role.FACT_CHECKER), article.quotes.get(), "A name.")
    edit(article, "They call", "All the people of the town call")
    assert not article.quotes.live().exists()
    quote = article.quotes.get()
    assert article.working.text[quote.start : quote.end] == quote.exact


def test_a_quote_set_aside_covers_no_other_that_comes_to_its_old_place():
    article = make_article("We read “aaaa bbbb cccc” here.")
    set_aside_quote(make_user(Role.FACT_CHECKER), article.quotes.get(), "A name.")
    edit(article, "We read “aaaa bbbb cccc” here.", "We read “dddd eeee ffff” here.")
    assert quoted(article, "dddd").status == "unattributed"


def test_words_that_were_settled_as_lost_are_a_new_quote_when_they_come_back():
    article = make_article(BODY)
    verified(article)
    edit(article, f"{SAID}\n\n", "")
    settle_lost(make_user(Role.COPY_EDITOR), article)
    assert not article.quotes.live().exclude(kind="indirect").exists()
    edit(article, "It will meet", f"{SAID}\n\nIt will meet")
    assert quoted(article, "We will keep").status == "unattributed"


def test_a_lost_quote_takes_no_other_quotes_place_later():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, f"{SAID}\n\n", "")
    quote.refresh_from_db()
    assert quote.anchor_state == "orphaned"
    edit(article, "It will", "“Bridges are for all of us, as I see it,” Bo Larsen said.\n\nIt will")
    quote.refresh_from_db()
    assert quote.anchor_state == "orphaned"
    assert "We will keep" in quote.exact
    assert quoted(article, "Bridges").source is None


def test_a_quote_cut_and_put_back_is_the_same_quote():
    article = make_article(BODY)
    quote = verified(article)
    edit(article, f"{SAID}\n\n", "")
    edit(article, "It will meet", f"{SAID}\n\nIt will meet")
    quote.refresh_from_db()
    assert (quote.status, quote.anchor_state) == ("verified", "moved")
    assert article.quotes.exclude(kind="indirect").count() == 1


def test_a_second_quote_of_the_same_words_is_verified_by_itself():
    article = make_article(BODY)
    first = verified(article)
    edit(article, "It will meet", f"{SAID}\n\nIt will meet")
    first.refresh_from_db()
    quotes = article.quotes.live().filter(exact=first.exact)
    assert quotes.count() == 2
    assert quotes.filter(status="verified").count() <= 1


def test_a_quote_in_doubt_is_not_stored_twice():
    article = make_article(BODY)
    article.quotes.update(anchor_state="doubtful")
    before = article.quotes.count()
    read_again(article)
    assert article.quotes.count() == before
    assert set(article.quotes.values_list("anchor_state", flat=True)) == {"doubtful"}


def test_what_the_machine_proposes_is_brought_up_to_date():
    article = make_article(BODY)
    article.quotes.update(speaker="Nobody", confidence=0.1)
    read_again(article)
    quote = quoted(article, "We will keep")
    assert (quote.speaker, quote.confidence > 0.1) == ("Ana Duarte", True)


def test_reported_speech_that_nobody_worked_on_goes_with_its_words():
    article = make_article("Ana Duarte said that the bridge would open in May.\n\nIt rained.")
    assert article.quotes.get().kind == Quote.Kind.INDIRECT
    apply_correction(article, "Ana Duarte said that the bridge", "The bridge")
    assert not article.quotes.exists()


def test_reported_speech_that_somebody_marked_as_translated_stays_to_be_settled():
    article = make_article("Ana Duarte said that the bridge would open in May.\n\nIt rained.")
    mark_translated(make_user(Role.COPY_EDITOR, article.desk), article.quotes.get(), "Welsh")
    apply_correction(article, "said that the bridge would open", "saw the bridge open")
    assert article.quotes.get().anchor_state == AnchorState.ORPHANED


def test_reported_speech_that_has_a_speaker_stays_to_be_settled():
    article = make_article("Ana Duarte said that the bridge would open in May.\n\nIt rained.")
    editor = make_user(Role.COPY_EDITOR, article.desk)
    set_speaker(editor, article.quotes.get(), make_source(article.desk))
    apply_correction(article, "said that the bridge would open", "saw the bridge open")
    assert article.quotes.get().anchor_state == AnchorState.ORPHANED

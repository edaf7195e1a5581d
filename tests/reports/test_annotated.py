"""The annotated draft: what each note says, and the files that it is taken away in."""

import io

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions.clear_statement import clear_statement
from articles.actions.set_basis import Stretch, add_support, set_basis
from articles.actions.statement_state import standing
from articles.models import Article, Evidence, Role, Statement
from articles.reports.annotated import annotated_draft
from articles.reports.annotated_docx import as_docx
from articles.reports.annotated_html import as_html
from tests.factories import (
    make_article,
    make_evidence,
    make_statement,
    make_user,
    verify,
)
from tests.reports.ferry import FACT, everything

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def lines(article: Article) -> dict[str, list[str]]:
    """Return the lines of each note by the words that it is on."""
    return {note.words: [note.title, *note.lines] for note in annotated_draft(article).notes}


def source_it(article: Article, checker, **values) -> tuple[Statement, Evidence]:
    statement = make_statement(article, FACT, by=checker)
    evidence = make_evidence(text="Aboard: 400 people.", **{"title": "The log", **values})
    add_support(checker, statement, evidence, Stretch((8, 11), "page 4"))
    return statement, evidence


def test_a_sourced_statement_names_evidence_place_and_hash(article, checker):
    _, evidence = source_it(article, checker)
    assert lines(article)["The ferry carried 400 people."][:2] == [
        "Sourced",
        f"Evidence: The log, page 4 (SHA-256 {evidence.sha256[:12]})",
    ]
    assert "Marked by Faye Lund, " in everything(article)


def test_an_attributed_one_names_who_said_it(article, checker):
    quote = verify(article.quotes.get(exact__contains="We knew"))
    set_basis(checker, make_statement(article, "It sank."), "attributed", quote=quote)
    assert lines(article)["It sank."][:2] == [
        "Attributed",
        "Said by Ana Duarte (verified): “We knew,”",
    ]


def test_common_knowledge_says_why(article, checker):
    set_basis(checker, make_statement(article, "It sank."), "common", "All saw it.")
    assert lines(article)["It sank."][:2] == ["Common knowledge", "Note: All saw it."]


def test_legal_marks_say_who_cleared_them_and_not_what_legal_said(article):
    lena = make_user(Role.LEGAL, first_name="Lena", last_name="Law")
    statement = make_statement(article, FACT, libel_risk=True, for_legal=True)
    assert lines(article)[FACT][-1] == "Libel risk and Legal to see: not cleared"
    clear_statement(lena, statement, standing(statement), "Between us.")
    assert "Libel risk and Legal to see: cleared by Lena Law, " in lines(article)[FACT][-1]
    assert "Between us" not in everything(article)


def test_marked_quotes_have_notes_of_their_own(article):
    quote = verify(article.quotes.get(exact__contains="We knew"))
    title, said, evidence, _ = lines(article)["We knew,"]
    assert (title, said) == ("Quote, verified", "Said by Ana Duarte")
    assert quote.evidence.title in evidence
    assert lines(article)["It was full,"][0].startswith("Quote, ")


def test_notes_stand_on_their_words_in_text_order(article, checker):
    source_it(article, checker)
    make_statement(article, "carried 400 people")
    draft = annotated_draft(article)
    assert [note.number for note in draft.notes] == [1, 2, 3, 4]
    body = next(p for p in draft.paragraphs if p.kind == "paragraph")
    assert "".join(s.text for s in body.stretches) == f"{FACT} It sank."
    noted = {s.text: [n.number for n in s.notes] for s in body.stretches}
    assert noted["carried 400 people"] == [1, 2]
    assert noted["The ferry "] == [1]
    assert [n.number for s in body.stretches for n in s.ending] == [2, 1]


def test_what_has_lost_its_place_or_is_off_the_ledger_has_no_note(article):
    for words in (FACT, "It sank."):
        make_statement(article, words)
    first, second = article.statements.order_by("start")
    article.statements.filter(pk=first.pk).update(retired=True)
    article.statements.filter(pk=second.pk).update(anchor_state="doubtful")
    assert len(annotated_draft(article).notes) == 2


def test_the_word_file_has_each_note_as_a_comment_on_its_words(article, checker):
    source_it(article, checker)
    file = docx.Document(io.BytesIO(as_docx(annotated_draft(article))))
    assert [p.text for p in file.paragraphs[:2]] == ["Ferry sinks", f"{FACT} It sank."]
    comments = list(file.comments)
    assert len(comments) == 3
    assert comments[0].paragraphs[0].text == "Sourced"
    assert "The log, page 4" in comments[0].paragraphs[1].text
    xml = file.paragraphs[1]._p.xml
    start = xml.index(f'commentRangeStart w:id="{comments[0].comment_id}"')
    end = xml.index(f'commentRangeEnd w:id="{comments[0].comment_id}"')
    assert FACT in xml[start:end]
    assert "It sank" not in xml[start:end]


def test_the_word_file_says_nothing_of_who_took_it(article):
    about = docx.Document(io.BytesIO(as_docx(annotated_draft(article)))).core_properties
    assert (about.author, about.last_modified_by) == ("Newsroom", "Newsroom")
    assert (about.title, about.comments, about.keywords) == ("Ferry sinks", "", "")
    assert about.subject == "ferry, revision 1"


def test_the_word_file_is_made_of_whatever_was_pasted():
    pasted = "Ferry\x0c sinks 👩‍👩‍👧 \uffff"
    article = make_article(f"{pasted} مرحبا", headline=pasted * 20, slug="ferry")
    row = make_statement(article, article.working.body)
    set_basis(make_user(Role.FACT_CHECKER), row, "common", pasted)
    file = docx.Document(io.BytesIO(as_docx(annotated_draft(article))))
    shown = "Ferry\ufffd sinks 👩‍👩‍👧 \ufffd"
    assert file.core_properties.title == (shown * 20)[:255]
    assert [each.text for each in file.paragraphs] == [shown * 20, f"{shown} مرحبا"]
    (comment,) = file.comments
    assert comment.paragraphs[1].text == f"Note: {shown}"


def test_the_html_file_needs_nothing_beside_it(article):
    page = as_html(annotated_draft(article)).decode()
    assert "<style>" in page
    assert "@media print" in page
    assert "<link" not in page
    assert "<script" not in page
    assert "/static/" not in page


def test_what_was_typed_is_no_markup(checker):
    article = make_article("The <b>ferry</b> sank.", headline="<i>Sunk</i>")
    set_basis(checker, make_statement(article, "The <b>ferry</b> sank."), "common", "<u>Seen</u>")
    page = as_html(annotated_draft(article)).decode()
    for tag in ("<b>", "<i>", "<u>"):
        assert tag not in page


# What is kept: who is not named, and what may tell who it is


def test_the_number_of_queries_does_not_grow(checker):
    counts = []
    for slug, times in (("few", 1), ("many", 8)):
        said = "\n\n".join(f"Boat {n} sank. “We saw {n},” said Ana Lind{n}." for n in range(times))
        article = make_article(said, slug=slug)
        for n, quote in enumerate(article.quotes.filter(kind="direct")):
            verify(quote)
            statement = make_statement(article, f"Boat {n} sank.")
            add_support(checker, statement, make_evidence(text=f"Log {n}."))
        article = Article.objects.select_related("working").get(pk=article.pk)
        with CaptureQueriesContext(connection) as queries:
            annotated_draft(article)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20

"""manage.py annotated_draft: the same files for an operator."""

import docx
import pytest
from django.core.management import CommandError, call_command

from articles.models import Event
from tests.factories import make_article, make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def article():
    article = make_article("The ferry carried 400 people.", slug="ferry")
    make_statement(article, "The ferry carried 400 people.")


def test_html(tmp_path):
    out = tmp_path / "draft.html"
    call_command("annotated_draft", "ferry", str(out))
    assert "The ferry carried 400 people." in out.read_text()


def test_docx_and_the_log(tmp_path):
    out = tmp_path / "draft.docx"
    call_command("annotated_draft", "ferry", str(out), "--format", "docx")
    assert len(list(docx.Document(str(out)).comments)) == 1
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor, event.details["format"]) == (
        "exported_annotated", None, "docx",
    )  # fmt: skip


def test_no_such_story(tmp_path):
    with pytest.raises(CommandError, match="There is no story “none”"):
        call_command("annotated_draft", "none", str(tmp_path / "x"))


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(CommandError, match="No such file or directory"):
        call_command("annotated_draft", "ferry", str(tmp_path / "none" / "x"))
    assert not Event.objects.filter(verb="exported_annotated").exists()

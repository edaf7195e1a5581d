"""manage.py quote_report: the same figures in text and in JSON."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Role
from tests.factories import make_article, make_evidence, make_source, make_user
from tests.reports.stories import make_story, prove, quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(capsys):
    def report(*args: str) -> str:
        call_command("quote_report", *args)
        return capsys.readouterr().out

    return report


def test_text_for_people(report):
    make_story()
    printed = report("pier")
    assert printed.startswith("pier, revision 1\n  Quotes in marks: 4\n")
    assert "  Verified: 0 (of 4 in marks)\n" in printed
    assert "  Unnamed: 25% (1 of 4 speakers)\n" in printed
    assert "\nHow far it is proved\n" in printed
    assert "Sources that share a piece of evidence" in " ".join(printed.split())


def test_columns_stand_under_their_names(report):
    make_story()
    lines = report("pier").splitlines()
    names, direct, block = lines[lines.index("What is quoted") + 1 :][:3]
    at = names.index("Quotes")
    assert (direct.split()[0], direct[at - 1 : at + 2]) == ("direct", " 3 ")
    assert (block.split()[0], block[at - 1 : at + 2]) == ("block", " 1 ")


def test_one_line_of_json_a_story(report):
    article = make_story()
    make_article("The pier is shut.", slug="shut")
    full, empty = map(json.loads, report("pier", "shut", "--format", "jsonl").splitlines())
    assert (full["schema"], full["slug"], full["revision"]) == (1, "pier", 1)
    assert full["sha256"] == article.working.sha256
    figure = full["facts"]["Unnamed"]
    assert figure["value"] == "25%"
    assert figure["quotes"] == [quote(article, "made up its mind").pk]
    assert full["tables"]["states"]["columns"] == ["In marks", "Reported"]
    assert empty["facts"]["Quotes in marks"] == {"value": "0", "note": "", "quotes": []}
    assert empty["tables"] == {}


def test_it_says_whose_evidence_is_not_proved(report):
    article = make_story()
    row = prove(quote(article, "contract"), make_source(), make_evidence(text="Beat two eggs."))
    printed = report("pier")
    assert "  Independent sources: 0 (0 first hand; not counted: 1 not proved)\n" in printed
    assert "not counted: evidence not proved\n" in printed
    assert "attached and not proved counts for nothing" in " ".join(printed.split())
    [_, waiting] = json.loads(report("pier", "--format", "jsonl"))["tables"]["independent"]["rows"]
    assert waiting["cells"][0]["quotes"] == [row.pk]


def test_a_confidential_source_is_not_named(report):
    article = make_story()
    source = make_source(name="Olga Petrov", description="deputy harbor master")
    told = make_evidence(text="Notes.", title="Talk with Olga Petrov")
    prove(quote(article, "made up its mind"), source, told, make_user(Role.FACT_CHECKER))
    for form in ("text", "jsonl"):
        printed = report("pier", "--format", form)
        assert "one official" in printed
        assert "Petrov" not in printed
        assert "deputy" not in printed


def test_a_story_that_is_not_there_is_named():
    with pytest.raises(CommandError, match="no story “nowhere”"):
        call_command("quote_report", "nowhere")

import pytest

from articles.checks.house import House, Sheet
from articles.checks.run import read
from articles.checks.sheet import Entry
from articles.text.copy import Copy
from articles.text.document import Block, Document
from tests.checks.reading import RULES, findings, flagged

ADVISOR = Entry("advisor", "adviser", "With an e.", forms=(("advisors", "advisers"),))


def house(*entries):
    return House(Sheet(entries=entries or (ADVISOR,)))


def avoided(text, *entries):
    return flagged("house_words", text, house(*entries))


def test_what_is_preferred_and_why_is_said():
    (finding,) = findings("house_words", "Two advisors quit.", house())
    assert finding.message == "House style is “advisers”, not “advisors”. With an e."
    assert finding.suggestions() == ["advisers"]
    assert finding.severity == "consider"


@pytest.mark.parametrize(
    ("severity", "told"), [("consider", "avoids"), ("should", "bans"), ("must", "forbids")]
)
def test_a_word_without_a_better_one_is_said_to_be_avoided_or_banned(severity, told):
    banned = Entry("lunatic", reason="An insult.", severity=severity)
    (finding,) = findings("house_words", "A lunatic idea.", house(banned))
    assert finding.message == f"House style {told} “lunatic”. An insult."
    assert (finding.suggestions(), finding.severity) == ([], severity)


def test_case_is_folded_and_kept_where_a_sentence_opens():
    (finding,) = findings("house_words", "Well. Advisors quit.", house())
    assert finding.suggestions() == ["Advisers"]


def test_a_capital_elsewhere_makes_a_name_unless_the_entry_has_one():
    text = "The Advisor Group met. Advisor Ann Moss quit. He read Advisor."
    assert avoided(text) == []
    website = Entry("Web site", "website", "One word.")
    (finding,) = findings("house_words", "The Web site and web site.", house(website))[:1]
    assert finding.suggestions() == ["website"]
    assert avoided("The Web site and the web site.", website) == ["Web site", "web site"]


def test_in_a_headline_of_capitals_they_make_no_name():
    def suggested(headline):
        document = Document(headline, (Block(0, len(headline), "headline"),))
        found = read(document, house(), [RULES["house_words"]]).findings
        return [finding.suggestions() for finding in found]

    assert suggested("Senior Advisor Quits Over Pay") == [["Adviser"]]
    assert suggested("Senior figure at Advisor quits over pay") == []


def test_a_case_that_is_to_match_is_matched():
    shirt = Entry("t-shirt", "T-shirt", "Its shape.", match_case=True)
    assert avoided("A t-shirt, a T-shirt.", shirt) == ["t-shirt"]


@pytest.mark.parametrize(
    "text",
    [
        "His coadvisor and the advisory board.",
        "Write to advisor@example.org, or to me@advisor.example.org.",
        "See example.org/advisor, #advisor and @advisor.",
        "advisor_id=5",
        "Their ñadvisor and advisorñ were names.",
    ],
)
def test_only_whole_words_of_prose_count(text):
    assert avoided(text) == []


def test_a_whole_word_may_have_a_possessive_or_a_compound_behind_it():
    assert avoided("An advisor’s pay; the advisor-in-chief; “an idea”, advisor.") == ["advisor"] * 3


@pytest.mark.parametrize("printed", ["per cent", "per\u00a0cent", "per  cent"])
def test_blanks_of_every_kind_part_words(printed):
    assert avoided(f"Ten {printed} left.", Entry("per cent", "percent", "One word.")) == [printed]


@pytest.mark.parametrize("printed", ["e-mail", "e\u2011mail"])
def test_hyphens_and_apostrophes_of_every_kind_are_one(printed):
    assert avoided(f"An {printed} came.", Entry("e-mail", "email", "One word.")) == [printed]
    assert avoided("They ain’t here.", Entry("ain't", "", "Slang.")) == ["ain’t"]


def test_the_longest_of_two_entries_is_meant():
    entries = Entry("in", "at", "No."), Entry("in order to", "to", "Shorter.")
    assert avoided("Then in order to win.", *entries) == ["in order to"]


def test_letters_beyond_ascii_make_words_too():
    assert avoided("🙂 Ein élan 🙂.", Entry("élan", "verve", "Foreign.")) == ["élan"]
    assert avoided("Ein éland.", Entry("élan", "verve", "Foreign.")) == []


def test_speech_and_titles_are_left_alone_unless_the_entry_says_otherwise():
    text = "“An advisor told me,” Ann Moss said of “The Advisor’s advisor”."
    assert avoided(text) == []
    in_quotes = Entry("advisor", "adviser", "With an e.", in_quotes=True)
    assert avoided(text, in_quotes) == ["advisor", "advisor"]


def test_braces_in_a_reason_do_no_harm():
    (finding,) = findings("house_words", "An x came.", house(Entry("x", "{y}", "{Why} not?")))
    assert finding.message == "House style is “{y}”, not “x”. {Why} not?"


def test_a_sheet_of_thousands_of_words_is_read_with():
    many = [Entry(f"word{number}", f"w{number}", "Shorter.") for number in range(5_000)]
    assert avoided("A word4999 and word12.", *many) == ["word4999", "word12"]


def test_every_part_of_copy_is_read():
    copy = Copy(headline="Her advisor quits", captions="An advisor.", body="Nothing.")
    found = read(copy.document(), house(), [RULES["house_words"]]).findings
    assert [finding.text for finding in found] == ["advisor", "advisor"]

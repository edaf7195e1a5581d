import pytest

from articles.checks.roles.phrases import read_phrase
from articles.checks.roles.tokens import tokens_of
from articles.text.document import Document, Span


def phrase(words, titles=None):
    return read_phrase(tokens_of(Document(words), Span(0, len(words))), 0, titles)


@pytest.mark.parametrize(
    ("words", "office", "country", "region", "status"),
    [
        ("the former British prime minister", "prime minister", "GB", "", "former"),
        ("Britain’s prime minister", "prime minister", "GB", "", "now"),
        ("then-President", "president", "", "", "then"),
        ("president-elect of Ghana", "president", "GH", "", "elect"),
        ("the junior Republican senator from Texas", "senator", "US", "texas", "now"),
        ("the 44th president of the United States", "president", "US", "", "now"),
        ("acting head of the Varn region", "governor", "", "varn", "acting"),
        ("head of the Varn regional military administration", "governor", "", "varn", "now"),
        ("Varn regional governor", "governor", "", "varn", "now"),
        ("governor of Ukraine’s Varn region", "governor", "UA", "varn", "now"),
        ("Texas Sens.", "senator", "US", "texas", "now"),
    ],
)
def test_an_office_is_read_with_its_place(words, office, country, region, status):
    read = phrase(words)
    place = read.places[0] if read.places else ("", "")
    assert (read.office, *place, read.status) == (office, country, region, status)


@pytest.mark.parametrize(
    "words",
    [
        "president of the company", "the president’s aide", "state senator", "student president",
        "the former aide to President Roe", "secretary of the club", "a nurse from Texas",
    ],
)  # fmt: skip
def test_other_offices_are_not(words):
    assert phrase(words) is None


@pytest.mark.parametrize(
    ("words", "ruler", "is_appointed"),
    [
        ("governor of the Russian-occupied Varn region", "RU", False),
        ("the Moscow-appointed governor of Varn region", "RU", True),
        ("the Ukrainian governor of the Russian-occupied Varn region", "UA", False),
        ("governor of Ukraine’s Varn region", "UA", False),
        ("head of Ukraine’s occupied Varn region", "", False),
        ("the governor of Varn region", "", False),
    ],
)
def test_who_governs_is_told(words, ruler, is_appointed):
    read = phrase(words)
    assert (read.ruler, read.is_appointed) == (ruler, is_appointed)


def test_further_titles_can_be_known():
    assert phrase("the harbour master of Varn") is None
    assert phrase("the harbour master of Varn", {"harbour master": "harbour master"}).places

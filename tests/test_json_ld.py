"""Stories as schema.org NewsArticle, and their safe place inside a script element."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.json_ld import news_article, script_text
from articles.models import Article, Correction, Revision

FIRST = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
AGAIN = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
URL = "https://news.example/stories/bridge/"


def article(**parts) -> Article:
    revision = Revision(body="The bridge is open.", **parts)
    return Article(
        slug="bridge",
        language="en-GB",
        published=revision,
        first_published_at=FIRST,
        published_at=AGAIN,
    )


def notice(text: str) -> Correction:
    correction = Correction(notice=text)
    correction.told_at = AGAIN
    return correction


def test_a_story_is_described_as_it_was_published():
    story = article(
        headline="Bridge opens", standfirst="After a year.", byline="By Ana Ruiz", dateline="LEEDS"
    )
    assert news_article(story, [notice("It is one bridge.")], URL, "The Wharf") == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bridge opens",
        "description": "After a year.",
        "dateline": "LEEDS",
        "author": [{"@type": "Person", "name": "Ana Ruiz"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "The Wharf"},
        "inLanguage": "en-GB",
        "url": URL,
        "mainEntityOfPage": URL,
        "datePublished": "2026-03-02T08:00:00+00:00",
        "dateModified": "2026-03-03T09:30:00+00:00",
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": "It is one bridge.",
                "datePublished": "2026-03-03T09:30:00+00:00",
            }
        ],
    }


def test_what_a_story_lacks_is_left_out():
    found = news_article(article(headline="Bridge opens"), [], URL, "The Wharf")
    assert not {"author", "description", "dateline", "correction"} & found.keys()


def test_a_story_without_a_headline_goes_by_its_slug():
    assert news_article(article(), [], URL, "The Wharf")["headline"] == "bridge"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ana Ruiz", ["Ana Ruiz"]),
        ("BY ANA RUIZ", ["ANA RUIZ"]),
        ("Byron Hale", ["Byron Hale"]),
        ("By Ana Ruiz\nTom Lee", ["Ana Ruiz", "Tom Lee"]),
    ],
)
def test_authors_are_the_lines_of_the_byline(byline, names):
    found = news_article(article(byline=byline), [], URL, "The Wharf")
    assert [author["name"] for author in found["author"]] == names


@pytest.mark.parametrize("trap", ["</script>", "<!--", "<script", "]]>", "&lt;", "\u2028\u2029"])
def test_nothing_ends_the_script_element(trap):
    text = script_text({"headline": trap})
    assert text.isascii()
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"headline": trap}


@given(st.text())
def test_every_text_survives(text):
    assert json.loads(script_text({"headline": text}))["headline"] == text

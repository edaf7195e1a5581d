import pytest

from articles.text.importers import CannotRead, read_copy

FRONT = """---
headline: "Harbour: the last ferry"
standfirst: >
  Nobody was told
  until Friday.
byline: By Ada Moss
dateline: 2024-03-01
date: 2024-03-01
slug: ferry
language: en-GB
captions:
  - "The ferry, last winter."
  - The quay.
---

"""


def read(text):
    return read_copy("a.md", text.encode())


def test_front_matter_gives_the_parts_and_stays_as_typed():
    imported = read(FRONT + "The ferry stops.")
    copy = imported.copy
    assert copy.headline == "Harbour: the last ferry"
    assert copy.standfirst == "Nobody was told until Friday."
    assert (copy.byline, copy.dateline) == ("By Ada Moss", "2024-03-01")
    assert copy.captions == "The ferry, last winter.\nThe quay."
    assert copy.body == "The ferry stops."
    assert imported.meta == {"slug": "ferry", "language": "en-GB"}
    assert imported.notices == ("Front matter left out: date.",)


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("headline: a: b", 2),
        ("slug: x\nheadline: [a, b]", 3),
        ("slug: x\nslug: y", 3),
        ("slug: !!python/object/apply:os.getcwd []", 2),
        ("captions:\n  - {a: b}", 2),
        ("only words", 2),
    ],
)
def test_malformed_front_matter_is_told_with_its_line(yaml, line):
    with pytest.raises(CannotRead, match=f"“a.md”, line {line}: the front matter"):
        read(f"---\n{yaml}\n---\nWords.")


def test_front_matter_nested_without_end_is_refused():
    with pytest.raises(CannotRead, match="nested too deep"):
        read("---\nslug: " + "[" * 5000 + "\n---\nWords.")


@pytest.mark.parametrize("text", ["---\n\nNot a field: at all\n\n---\n\nWords.", "---\nWords."])
def test_a_rule_at_the_top_is_not_front_matter(text):
    assert read(text).copy.body.startswith("---")


def test_a_leading_heading_is_the_headline():
    copy = read("# The *last* ferry\n\nIt stops.\n\n## Who pays\n\nNobody.").copy
    assert copy.headline == "The *last* ferry"
    assert copy.body == "It stops.\n\nWho pays\n\nNobody."


def test_a_later_heading_is_body():
    copy = read("It stops.\n\n# The last ferry").copy
    assert (copy.headline, copy.body) == ("", "It stops.\n\nThe last ferry")


def test_a_heading_beside_another_headline_is_body_and_the_same_one_is_not_doubled():
    assert read(FRONT + "# A new day\n\nIt stops.").copy.body == "A new day\n\nIt stops."
    assert read(FRONT + "# Harbour: the last ferry\n\nIt stops.").copy.body == "It stops."


def test_links_keep_their_words():
    imported = read("See [the *s****](http://a.example/x_(1) 'T') and [this][1].\n\n[1]: /x\n")
    assert imported.copy.body == "See the *s**** and this."
    assert imported.notices == ("2 links left out; the linked words are kept.",)


@pytest.mark.parametrize(
    "text",
    [
        "“He [the mayor] left,” she said. [sic](later) [Smith]",
        "[Q]: Why?",
        "[Smith]: Never “ever”",
        "- one\n* two\n1. three",
        "_a_ __b__ **c** ~~d~~ `e` <b>f</b> R&D",
        "| a | b |",
        "---",
        "* * *",
        "#MeToo stays",
    ],
)
def test_what_only_looks_like_markdown_stays_as_typed(text):
    imported = read(f"Begins.\n\n{text}")
    assert imported.copy.body == f"Begins.\n\n{text}"
    assert imported.notices == ()


def test_escapes_and_entities_are_what_they_stand_for():
    assert read(r"A s\*\*\* show &amp; more\_").copy.body == "A s*** show & more_"


def test_quoted_blocks_lose_only_their_marks():
    text = "> “We sleep\n> in our coats.”\n>\n> > Ann\n\nHe left."
    assert read(text).copy.body == "“We sleep\nin our coats.”\n\nAnn\n\nHe left."


def test_images_become_captions():
    imported = read('It stops.\n\n![The quay](q.jpg "The quay, Friday.")\n\n![](pixel.gif)')
    assert imported.copy.body == "It stops."
    assert imported.copy.captions == "The quay\nThe quay, Friday."
    assert imported.notices == ("2 images left out; their captions are kept.",)

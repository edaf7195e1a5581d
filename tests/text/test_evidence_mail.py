"""E-mails as evidence: their heads, what they say, and hostile MIME."""

import base64

import pytest

from articles.text.evidence import CannotRead, locator_at, read_evidence
from articles.text.evidence.apart import read_apart
from tests.evidence_files import make_eml, make_parts

PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\nWe will hold it."
PAGE = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>We <b>will</b> hold the bridge."
FILE = (
    'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\nx'
)


def read(*parts: str, kind: str = "mixed", **headers: str):
    return read_evidence("a.eml", make_eml(**make_parts(*parts, kind=kind), **headers))


def test_the_head_comes_first_and_each_paragraph_has_its_place():
    head = {
        "To": "Bo Li <bo@example.org>, Cy <cy@example.org>",
        "Date": "Mon, 2 Jan 2017 10:00:00 +0100",
        "Message_ID": "<1@example.org>",
    }
    found = read_evidence("a.eml", make_eml("We will hold it.\r\n\r\nUntil May.", **head))
    assert found.text == (
        "From: Ana Duarte <ana@example.org>\nTo: Bo Li <bo@example.org>, Cy <cy@example.org>\n"
        "Date: Mon, 2 Jan 2017 10:00:00 +0100\nSubject: The bridge\nMessage-ID: <1@example.org>"
        "\n\nWe will hold it.\n\nUntil May."
    )
    assert [label for _, label in found.places] == ["head", "paragraph 1", "paragraph 2"]
    assert locator_at(found.places, found.text.index("Until")) == "paragraph 2"
    assert found.notice == ""


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("=?utf-8?B?" + base64.b64encode("Čapek: “Öffnen”".encode()).decode() + "?=", "Čapek"),
        ("=?iso-8859-1?Q?Caf=E9?= am Fluss", "Café am Fluss"),
        ("=?no-such-charset?Q?Caf=E9?=", "Subject: =?no-such-charset?Q?Caf=E9?="),
        ("The\r\n bridge", "Subject: The bridge"),
    ],
)
def test_a_header_is_decoded_or_left_as_it_stands(raw, shown):
    assert shown in read_evidence("a.eml", make_eml("Open.", Subject=raw)).text


def test_of_two_alternatives_the_plain_one_is_read():
    found = read(PLAIN, PAGE.replace("the bridge", "it"), kind="alternative")
    assert found.text.endswith("The bridge\n\nWe will hold it.")


def test_of_the_page_is_read_what_the_plain_one_does_not_say():
    more = make_parts(PAGE + "<p>Until May.", FILE, kind="mixed", boundary="c")
    page = f"Content-Type: {more['kind']}\r\n\r\n{more['body']}"
    found = read(PLAIN, page, kind="alternative")
    blocks = ["We will hold it.", "We will hold the bridge.", "Until May."]
    assert found.text.split("\n\n")[1:] == blocks
    assert "“plan.pdf”" in found.notice


def test_a_head_that_is_cut_is_told():
    found = read_evidence("a.eml", make_eml("Open.", To="a@example.org, " * 200))
    assert "the end of its “To”" in found.notice


@pytest.mark.parametrize("parts", [[PAGE], ["Content-Type: text/plain\r\n\r\n \r\n", PAGE]])
def test_without_a_plain_one_the_page_is_read(parts):
    assert read(*parts, kind="alternative").text.endswith("\n\nWe will hold the bridge.")


def test_what_it_carries_is_named_and_not_read():
    picture = "Content-Type: image/png\r\n\r\nx"
    found = read(PLAIN, FILE, FILE.replace("plan.pdf", "=?utf-8?Q?Caf=C3=A9.pdf?="), picture)
    assert found.text.endswith("We will hold it.")
    assert found.notice == (
        "“a.eml” carries what was not read: “plan.pdf”, “Café.pdf”, a part of type image/png. "
        "Bring what counts as a file of its own, or paste its words."
    )


def test_a_text_that_is_attached_is_no_part_of_the_letter():
    note = (
        'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="n.txt"\r\n\r\nNo.'
    )
    found = read(PLAIN, note)
    assert "No." not in found.text
    assert "“n.txt”" in found.notice


def test_many_things_carried_are_not_all_named():
    assert "and more" in read(PLAIN, *[FILE] * 11).notice


def test_a_message_inside_is_read_under_its_own_number():
    inner = "Content-Type: message/rfc822\r\n\r\nFrom: bo@example.org\r\n\r\nIt is safe."
    found = read(PLAIN, inner)
    assert found.text.endswith("We will hold it.\n\nFrom: bo@example.org\n\nIt is safe.")
    labels = [label for _, label in found.places]
    assert labels == ["head", "paragraph 1", "message 2, head", "message 2, paragraph 1"]


@pytest.mark.parametrize(
    ("kind", "data", "notice"),
    [
        ("text/plain; charset=iso-8859-1", "Café".encode("cp1252"), ""),
        ("text/plain", "Café".encode(), ""),
        ("text/plain", "Café".encode("cp1252"), "Read as Windows-1252"),
        ("text/plain; charset=none-such", "Café".encode(), ""),
    ],
)
def test_a_body_is_read_in_its_encoding(kind, data, notice):
    found = read_evidence("a.eml", make_eml("", kind=kind) + data)
    assert found.text.endswith("Café")
    assert found.notice.startswith(notice)


@pytest.mark.parametrize("charset", ["zlib_codec", "rot13", "hex", "undefined"])
def test_a_charset_that_is_none_runs_nothing(charset):
    kind = f"text/plain; charset={charset}"
    assert read_evidence("a.eml", make_eml("Open.", kind=kind)).text.endswith("Open.")


def test_a_file_without_a_head_is_refused():
    with pytest.raises(CannotRead, match=r"“a\.eml” is no e-mail: it names no sender"):
        read_evidence("a.eml", b"X-Nothing: 1\r\n\r\nOpen.")


def nested(depth: int, inner: str = "Content-Type: text/plain\r\n\r\nOpen.") -> bytes:
    """Return a message with so many multiparts inside of one another."""
    for level in range(depth):
        parts = make_parts(inner, boundary=f"b{level}")
        inner = f"Content-Type: {parts['kind']}\r\n\r\n{parts['body']}"
    return b"From: ana@example.org\r\n" + inner.encode()


def test_deep_nesting_is_gone_into_as_far_as_letters_go():
    assert read_evidence("a.eml", nested(15)).text.endswith("Open.")
    assert "nested deeper than any letter" in read_evidence("a.eml", nested(25)).notice


@pytest.mark.parametrize(
    "data",
    [
        nested(3000),
        b"From: ana@example.org\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 20_000,
    ],
)
def test_nesting_without_end_is_refused_or_cut(data):
    try:
        found = read_apart("a.eml", data)
    except CannotRead as refused:
        assert "“a.eml” nests its parts too deep" in str(refused) or "too much time" in str(refused)
    else:
        assert "nested deeper than any letter" in found.notice


@pytest.mark.parametrize(
    "data",
    [
        make_eml("Open.", Subject="=?utf-8?Q?" + "=41" * 400_000 + "?="),
        make_eml("Open.", From="(" * 200_000 + ")" * 200_000),
        make_eml("Open.", kind="text/plain" + "; x=y" * 100_000),
        make_eml("--b\r\n" * 200_000, kind='multipart/mixed; boundary="b"'),
        make_eml("", kind="multipart/mixed"),
        make_eml("Open.", kind="multipart/alternative; boundary=nowhere"),
        make_eml("=" * 100_000, Content_Transfer_Encoding="base64"),
    ],
    ids=["long subject", "comments", "parameters", "boundaries", "none", "lost", "base64"],
)
def test_hostile_mime_is_read_or_refused_within_the_limits(data):
    try:
        found = read_apart("a.eml", data)
    except CannotRead as refused:
        assert "“a.eml”" in str(refused)
    else:
        assert len(found.text) < 10_000

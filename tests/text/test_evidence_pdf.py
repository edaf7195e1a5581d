"""PDF as evidence: pages, running text, and what cannot be read."""

import base64
import time

import pytest

from articles.quotations.match import match
from articles.text.evidence import CannotRead, locator_at, pdf, read_evidence
from tests.evidence_files import make_pdf

#: “Open.” under the password “secret”, made by pypdf.
LOCKED = base64.b64decode("""
JVBERi0xLjMKJeLjz9MKMSAwIG9iago8PAovVHlwZSAvQ2F0YWxvZwovUGFnZXMgMiAwIFIKPj4KZW5kb2JqCjIgMCBvYmoK
PDwKL1R5cGUgL1BhZ2VzCi9LaWRzIFsgMyAwIFIgXQovQ291bnQgMQo+PgplbmRvYmoKMyAwIG9iago8PAovVHlwZSAvUGFn
ZQovUGFyZW50IDIgMCBSCi9NZWRpYUJveCBbIDAgMCA1OTUgODQyIF0KL0NvbnRlbnRzIDQgMCBSCi9SZXNvdXJjZXMgPDwK
L0ZvbnQgPDwKL0YgNSAwIFIKPj4KPj4KPj4KZW5kb2JqCjQgMCBvYmoKPDwKL0xlbmd0aCAzNQo+PgpzdHJlYW0KZf5PcKbb
6qUskrBKLjRnfTLBIm6vbzitg7lU6UhUFTSFq0YKZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8Ci9UeXBlIC9Gb250Ci9T
dWJ0eXBlIC9UeXBlMQovQmFzZUZvbnQgL0hlbHZldGljYQovRW5jb2RpbmcgL1dpbkFuc2lFbmNvZGluZwo+PgplbmRvYmoK
NiAwIG9iago8PAovViAyCi9SIDMKL0xlbmd0aCAxMjgKL1AgNDI5NDk2NzI5MgovRmlsdGVyIC9TdGFuZGFyZAovTyA8MGU1
MjI5MjVhM2U0ZTg3NGMzY2ZhY2JlZjUxMWE3M2FjNGVjMmJkODY1ZGNkM2Q0NjI3NjE0OTE3YWJmZDdlND4KL1UgPGNkMDgz
NTE2MzYyN2JjM2ZkMjJkMTcyYTA3ZTVhNzViMjhiZjRlNWU0ZTc1OGE0MTY0MDA0ZTU2ZmZmYTAxMDg+Cj4+CmVuZG9iagp4
cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAw
MDAwMTIzIDAwMDAwIG4gCjAwMDAwMDAyNTAgMDAwMDAgbiAKMDAwMDAwMDMzNSAwMDAwMCBuIAowMDAwMDAwNDMyIDAwMDAw
IG4gCnRyYWlsZXIKPDwKL1NpemUgNwovUm9vdCAxIDAgUgovSUQgWyA8YzA5ZTFlOTczMGY1Mzk2MDVmNjhiM2NjM2FlYzE1
NWM+IDxjMDllMWU5NzMwZjUzOTYwNWY2OGIzY2MzYWVjMTU1Yz4gXQovRW5jcnlwdCA2IDAgUgo+PgpzdGFydHhyZWYKNjQ3
CiUlRU9GCg==
""")


def read(*pages):
    return read_evidence("a.pdf", make_pdf(*pages))


def label_of(found, words):
    return locator_at(found.places, found.text.index(words))


def test_each_word_knows_its_page():
    found = read(["We will hold the bridge."], ["Nobody asked us (yet)."], ["“Open.”"])
    assert found.text == "We will hold the bridge. Nobody asked us (yet). “Open.”"
    assert [label_of(found, words) for words in ("hold", "yet", "Open")] == [
        "page 1",
        "page 2",
        "page 3",
    ]


def test_a_sentence_runs_on_over_lines_and_pages():
    first = ["Minutes", "The mayor told the council that the old", "bridge would be held until the"]
    found = read(first, ["first of May, come what may.", "There was no vote on it at all."])
    assert found.text == (
        "Minutes\nThe mayor told the council that the old bridge would be held until the first "
        "of May, come what may. There was no vote on it at all."
    )
    assert label_of(found, "until the") == "page 1"
    assert label_of(found, "first of May") == "page 2"


def test_heads_and_feet_stand_after_the_pages_and_none_is_lost():
    bodies = [
        "The mayor told the council that",
        "nobody in the town had asked for",
        "a new bridge.",
    ]
    pages = [["Bridge inquiry", body, f"Page {number}"] for number, body in enumerate(bodies, 1)]
    found = read(*pages)
    assert found.text.startswith(" ".join(bodies))
    assert sorted(found.text.split("\n\n")[1:]) == ["Bridge inquiry", "Page 1", "Page 2", "Page 3"]
    assert label_of(found, "Page 2") == "page 2"


def test_a_line_that_stops_short_ends_a_paragraph():
    long = "The mayor told the council that the old bridge would be held."
    assert read([long, "It was.", long]).text == f"{long} It was.\n{long}"
    assert read(["Minutes", long]).text == f"Minutes\n{long}"
    assert read(["It was", f"then that {long}"]).text == f"It was then that {long}"


def test_one_page_has_no_running_head():
    assert read(["Minutes", "Open."]).text == "Minutes Open."


@pytest.mark.parametrize(
    ("lines", "quote"),
    [
        (["All the coun-", "cil met."], "All the council met"),
        (["It is a well-", "known bridge."], "It is a well-known bridge"),
        (["The Franco-", "British one."], "The Franco-British one"),
    ],
)
def test_a_hyphen_at_a_line_end_is_left_to_the_comparison(lines, quote):
    found = read(lines)
    assert found.text == "\n".join(lines)
    assert match(quote, found.text).verdict == "verbatim"


def test_a_scan_is_kept_without_words():
    found = read([], [])
    assert (found.text, found.places) == ("", ())
    assert "it has none that can be read, as a scan has" in found.notice


def test_pages_without_words_are_named():
    found = read(["Open."], [], ["Shut."], [])
    assert found.text == "Open. Shut."
    assert "no words on 2 of its 4 pages (2, 4)" in found.notice


def test_a_password_is_named():
    found = read_evidence("a.pdf", LOCKED)
    assert found.text == ""
    assert "“a.pdf” is kept without its words: it has a password" in found.notice


@pytest.mark.parametrize("data", [b"%PDF-1.7 \x00\xff", make_pdf(["Open."])[:150]])
def test_a_damaged_file_is_kept_without_words(data):
    found = read_evidence("a.pdf", data)
    assert found.text == ""
    assert "it is damaged" in found.notice or "none that can be read" in found.notice


def test_a_file_cut_off_at_its_end_is_read():
    assert read_evidence("a.pdf", make_pdf(["Open."])[:-12]).text == "Open."


def test_a_damaged_page_costs_its_own_words_alone():
    found = read(["Open."], b"no stream", ["Shut."])
    assert found.text == "Open. Shut."
    assert "no words on 1 of its 3 pages (2)" in found.notice


def test_another_file_under_the_name_is_refused():
    with pytest.raises(CannotRead, match=r"“a\.pdf” is not a PDF, whatever its name says"):
        read_evidence("a.pdf", b"<p>Open.</p>")


def test_pages_beyond_the_limit_are_said(monkeypatch):
    monkeypatch.setattr(pdf, "LIMIT_PAGES", 2)
    found = read(["Open."], ["Shut."], ["Never read."])
    assert found.text == "Open. Shut."
    assert "was read to page 2 of 3" in found.notice


def test_a_slow_document_is_read_as_far_as_time_allows(monkeypatch):
    monkeypatch.setattr(pdf, "LIMIT_SECONDS", 0.0)
    found = read(["Open."], ["Shut."])
    assert found.text == "Open."
    assert "was read to page 1 of 2" in found.notice


def test_a_long_document_is_read_quickly():
    page = ["The council held the bridge, and nobody asked whether it should have."] * 40
    data = make_pdf(*([page] * 200))
    began = time.process_time()
    found = read_evidence("a.pdf", data)
    assert label_of(found, "The council") == "page 1"
    assert time.process_time() - began < 4.0

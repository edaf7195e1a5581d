"""PDF as evidence: pages, running text, and what cannot be read."""

import base64
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.quotations.match import match
from articles.text.evidence import CannotRead, locator_at, pdf, read_evidence
from articles.text.evidence.lines import Page, run_on
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


BODIES = [
    "The mayor told the council that",
    "nobody in the town had asked for",
    "a new bridge, and that the old",
    "one would be held.",
]


def test_heads_stand_after_the_pages_each_of_them_and_a_notice_says_so():
    found = read(*(["Bridge inquiry", body, f"Day {n}"] for n, body in enumerate(BODIES, 1)))
    assert found.text.split("\n\n") == [
        " ".join(BODIES),
        *(line for n in range(1, 5) for line in ("Bridge inquiry", f"Day {n}")),
    ]
    assert label_of(found, "Day 2") == "page 2"
    assert found.notice == (
        "8 lines at the head or foot of the pages, such as “Bridge inquiry”, can be read after "
        "the last page."
    )


@pytest.mark.parametrize("form", ["{}", "- {} -", "Page {}", "Page {} of 9"])
def test_a_page_number_keeps_its_place_and_interrupts_no_quote(form):
    found = read(*([body, form.format(n)] for n, body in enumerate(BODIES, 5)))
    assert f"that\n{form.format(5)}\nnobody" in found.text
    assert match(" ".join(BODIES), found.text).verdict == "verbatim"


def test_a_page_number_interrupts_no_word():
    found = read(["All the coun-", "1"], ["cil met.", "2"])
    assert match("All the council met.", found.text).verdict == "verbatim"


def test_a_head_inside_of_the_page_number_runs_too():
    found = read(*([str(n), "Bridge inquiry", body] for n, body in enumerate(BODIES, 1)))
    assert match(" ".join(BODIES), found.text).verdict == "verbatim"


def test_a_number_that_counts_no_pages_is_a_word():
    found = read(["They told the mayor that they had paid"], ["300", "pounds for it, all in cash."])
    assert match("They had paid pounds for it, all in cash", found.text).verdict == "altered"


def test_an_answer_given_on_top_of_every_page_keeps_its_place():
    answers = [
        ["A. No, I did not.", f"Q. Did you see number {n}?"] for n in ("two", "three", "six")
    ]
    found = read(["Q. Did you see number one?"], *answers, ["A. No, I did not."])
    assert found.text.split("\n") == [
        "Q. Did you see number one?",
        *(line for answer in answers for line in answer),
        "A. No, I did not.",
    ]
    quote = "Did you see number two? No, I did not. Did you see number three?"
    assert match(quote, found.text).verdict == "verbatim"
    assert label_of(found, "Q. Did you see number two?") == "page 2"


@pytest.mark.parametrize(
    "line",
    [
        "I say no.",
        "She said “no”",
        "so I said no",
        "I say (again!)",
        "THE WITNESS: I say no",
        "A I say no",
        "12 A. I say no",
    ],
)
def test_what_may_be_speech_is_never_moved(line):
    found = read(*([line, f"That was number {n}", line] for n in ("one", "two", "six", "ten")))
    told = [line, "That was number one", line, line, "That was number two", line]
    assert " ".join(found.text.split()).startswith(" ".join(told))
    assert found.text.count(line) == 8
    assert found.notice == ""


def test_pages_that_hold_their_heads_alone_are_read():
    assert read(*[["Draft"]] * 4).text == "\n\n".join(["Draft"] * 4)


def test_a_line_on_top_of_too_few_pages_keeps_its_place():
    found = read(*(["And still I say no", body] for body in BODIES[:3]), [BODIES[3]], ["Well"])
    assert found.text.count("And still I say no") == 3
    assert "\n\n" not in found.text


@given(st.lists(st.lists(st.sampled_from(["Yes", "No.", "1", "2", "A. No", "On 3"]), max_size=4)))
def test_no_line_is_lost_and_none_is_added(pages):
    pieces, running = run_on([Page(f"page {n}", lines) for n, lines in enumerate(pages, 1)])
    held = [(f"page {n}", line) for n, lines in enumerate(pages, 1) for line in lines]
    assert Counter((piece.label, piece.words) for piece in pieces) == Counter(held)
    body = [(piece.label, piece.words) for piece in pieces[: len(pieces) - len(running)]]
    left = iter(held)
    assert all(line in left for line in body)


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


def test_what_is_laid_on_a_page_is_told():
    laid = (
        b"<</Type/Annot/Subtype/%s/Rect[0 0 9 9]/Contents(%s)>>" % each
        for each in ((b"Text", b"No."), (b"FreeText", b"Not so."), (b"Widget", b""),
                     (b"Square", b""), (b"Link", b"there"), (b"Popup", b"No."))
    )  # fmt: skip
    pages = make_pdf(["Open."], ["Closed."])
    pages = pages.replace(b"/Type/Page/", b"/Type/Page/Annots[" + b"".join(laid) + b"]/", 1)
    found = read_evidence("a.pdf", pages)
    assert found.text == "Open.\nClosed."
    assert "carries what was not read: 2 notes, 1 form field." in found.notice


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
    with pytest.raises(CannotRead, match=r"“a\.pdf” is not a PDF document, whatever its name says"):
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

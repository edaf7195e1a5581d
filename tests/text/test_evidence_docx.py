"""Word documents and web pages as evidence: every word, in order, by paragraph."""

import io
import zipfile

import pytest

from articles.text.evidence import CannotRead, docx, locator_at, read_evidence
from tests.evidence_files import make_docx, paragraph

BOX = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
)


def words_of(body: str, **parts: str) -> list[str]:
    return read_evidence("a.docx", make_docx(body, **parts)).text.split("\n\n")


def test_headings_lists_and_tables_are_read_in_order():
    cells = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("2021", "1,200 cars"))
    body = paragraph("Minutes") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + paragraph("We ", "met.")
    assert words_of(body) == ["Minutes", "2021", "1,200 cars", "We met."]


def test_each_paragraph_with_words_is_numbered():
    found = read_evidence(
        "a.docx", make_docx(paragraph("One.") + paragraph("") + paragraph("Two."))
    )
    assert locator_at(found.places, found.text.index("Two")) == "paragraph 2"


def test_notes_heads_and_feet_follow_the_text():
    body = paragraph("Text.")
    parts = {
        "footer1": paragraph("Page"),
        "header2": paragraph("Inquiry"),
        "footnotes": f"<w:footnote>{paragraph('A note.')}</w:footnote>",
        "comments": f"<w:comment>{paragraph('Check this!')}</w:comment>",
    }
    assert words_of(body, **parts) == ["Text.", "A note.", "Inquiry", "Page"]


def test_a_text_box_is_read_once():
    assert words_of(paragraph("Around ", BOX.format(paragraph("Boxed.")), "it.")) == [
        "Boxed.",
        "Around it.",
    ]


def test_tracked_changes_are_read_as_accepted():
    body = (
        "<w:p><w:ins><w:r><w:t>New </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom><w:r><w:t>words.</w:t></w:r></w:p>"
    )
    assert words_of(body) == ["New words."]


def test_what_stands_beside_the_text_is_told():
    deleted = "<w:del><w:r><w:delText>old</w:delText><w:br/></w:r></w:del>"
    body = paragraph("We met.") + f"<w:p>{deleted}</w:p><w:altChunk/>"
    comments = f"<w:comment>{paragraph('No!')}</w:comment>" * 2
    found = read_evidence("a.docx", make_docx(body, comments=comments, **{"charts/chart1": ""}))
    assert found.text == "We met."
    assert found.notice == (
        "“a.docx” carries what was not read: 1 chart, 1 embedded file, 1 tracked deletion, "
        "2 marginal comments. Bring what counts as a file of its own, or paste its words."
    )


def test_a_watermark_is_read():
    art = '<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="DRAFT"/>'
    assert words_of(paragraph("We met."), header1=paragraph(art)) == ["We met.", "DRAFT"]


def test_a_comment_of_the_xml_itself_costs_no_words():
    assert words_of(paragraph("We <!-- did --> will<?stop here?> hold it.")) == [
        "We  will hold it."
    ]


def test_the_words_of_a_formula_are_read():
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    assert words_of(f"<w:p {math}><m:oMath><m:r><m:t>1,200</m:t></m:r></m:oMath></w:p>") == [
        "1,200"
    ]


def test_signs_that_are_no_letters():
    stops = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>A</w:t></w:r>"
    body = stops + "<w:r><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/></w:r></w:p>"
    assert words_of(body) == ["A\tB\nC-"]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", make_docx(paragraph("Open."))[:-60], make_docx("<w:p>&bomb;</w:p>")],
)
def test_what_is_no_whole_document_is_refused(data):
    with pytest.raises(CannotRead, match=r"“a\.docx” is not a Word document, or it is damaged"):
        read_evidence("a.docx", data)


@pytest.mark.parametrize(
    "kinds",
    [
        '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY b SYSTEM "file:/etc/hostname">]>',
        '<?xml version="1.0"?><!-- A remark. --><!DOCTYPE w SYSTEM "http://example.org/w.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["document", "footnotes"])
def test_a_document_with_entities_is_refused_in_words(kinds, part):
    """What they stand for is not read, and no word of the rest is lost without a notice."""
    held = {"prologue": kinds} if part == "document" else {}
    data = make_docx(paragraph("Open." if part == "footnotes" else "Open &b; all day."), **held)
    if part == "footnotes":
        data = with_part(data, "word/footnotes.xml", kinds + "<w><p/></w>")
    with pytest.raises(CannotRead, match="declares a document type or entities"):
        read_evidence("a.docx", data)


def with_part(data: bytes, name: str, xml: str) -> bytes:
    """Return the archive with one part more."""
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, xml)
    return file.getvalue()


def test_an_old_document_or_a_password_is_kept_without_words():
    found = read_evidence("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert found.text == ""
    assert "it is an old Word document (.doc), or has a password" in found.notice


def test_a_zip_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(docx, "LIMIT_UNPACKED", 1 << 20)
    found = read_evidence("a.docx", make_docx(paragraph("word " * 300_000)))
    assert found.text == ""
    assert "it unpacks to over 1 MB" in found.notice


def test_a_page_is_read_with_all_that_stands_around_it():
    page = (
        "<html><head><title>Minutes – Town</title><script>var x = 'no'</script></head><body>"
        "<nav>Home</nav><h1>Minutes</h1><p>We <b>hold</b> it.</p><ul><li>One</ul>"
        "<table><tr><th>Year<td>2021</table><aside>See also</aside>"
        "<figure><img src=a><figcaption>The bridge</figcaption></figure></body></html>"
    )
    found = read_evidence("a.html", page.encode())
    assert found.text.split("\n\n") == [
        "Minutes – Town", "Home", "Minutes", "We hold it.", "One", "Year", "2021", "See also",
        "The bridge",
    ]  # fmt: skip
    assert locator_at(found.places, found.text.index("hold")) == "paragraph 4"


def test_what_a_page_draws_and_holds_in_fields_is_read():
    page = (
        "<p>Town.</p><svg><style>p{}</style><title>Toll</title><text>Dead <tspan>in 2021</tspan>"
        "</text><svg><text>1,204</text></svg>"
        "<foreignObject><p>So <b>far</b></p></foreignObject></svg>"
        "<figure><img src=a alt='In flames'><figcaption>The bridge</figcaption></figure>"
        "<input value='Ana Duarte'><input type=hidden value=x><input type=checkbox value=on>"
    )
    assert read_evidence("a.html", page.encode()).text.split("\n\n") == [
        "Town.", "The bridge", "In flames", "Ana Duarte", "Toll", "Dead in 2021", "1,204", "So far",
    ]  # fmt: skip


def test_what_a_page_holds_for_others_is_told():
    page = (
        "<p>Town.</p><iframe src=a></iframe><iframe></iframe><noscript>No <img src=a></noscript>"
        "<noscript><img src=a></noscript><template><p>Later</p></template><video src=a></video>"
    )
    found = read_evidence("a.html", page.encode())
    assert found.text == "Town."
    assert found.notice.startswith(
        "“a.html” carries what was not read: 1 frame, 1 scriptless part, 1 template, 1 recording. "
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("iso-8859-2", "iso-8859-2"), ("Shift_JIS", "shift_jis")],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(declared, encoding):
    words = {"cp1251": "Мост", "iso-8859-2": "Řeka", "shift_jis": "橋"}[encoding]
    page = f'<meta charset="{declared}"><p>{words}</p>'
    assert read_evidence("a.html", page.encode(encoding)).text == words


def test_one_byte_that_does_not_belong_costs_one_sign():
    assert (
        read_evidence("a.htm", b'<meta charset="utf-8"><p>Caf\xe9s shut</p>').text == "Caf�s shut"
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'<meta charset="klingon"><p>Qapla', "is in “klingon”, which the desk does not read"),
        (b'<meta charset="idna"><p>a..b', "is in “idna”, which the desk does not read"),
        (b"<p>Caf\x81", "Save it again as UTF-8"),
        (b"<div>" * 5000 + b"x", "nests its elements too deep"),
    ],
)
def test_a_page_that_cannot_be_read_is_refused(data, words):
    with pytest.raises(CannotRead) as refused:
        read_evidence("a.html", data)
    assert words in str(refused.value)

"""Hostile files: each is read or refused within the limits, and none tells of this machine."""

import io
import zipfile
import zlib

import pytest

from articles.text.evidence import CannotRead
from articles.text.evidence.apart import read_apart
from tests.evidence_files import make_docx, make_pdf, paragraph

SECRET = "canary-of-this-machine"


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of these objects, numbered from 1, of which the first is the catalogue."""
    out, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        table += f"{len(out):010} 00000 n \n".encode()
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    size = len(objects) + 1
    tail = f"trailer <</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()
    return out + f"xref\n0 {size}\n".encode() + table + tail


def zipped(**parts: bytes) -> bytes:
    """Return a Word document whose other parts are these, by name."""
    file = io.BytesIO(make_docx(paragraph("Open.")))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>'
FOREIGN = '<!DOCTYPE w [<!ENTITY x SYSTEM "file://{}">]>'
FILES = {
    "pages in a circle.pdf": pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    "two billion pages.pdf": pdf(CATALOG, b"<</Type/Pages/Kids[]/Count 2147483647>>"),
    "arrays in arrays.pdf": pdf(CATALOG, b"[" * 500_000),
    "a table of itself.pdf": b"%PDF-1.7\nxref\n0 0\ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF",
    "filters on filters.pdf": make_pdf(zlib.compress(zlib.compress(bytes(30_000_000)))),
    "a stream that grows.pdf": make_pdf(zlib.compress(b" " * 100_000_000, 9)),
    "a billion laughs.docx": make_docx(paragraph("&l9;"), prologue=BILLION),
    "elements in elements.docx": make_docx("<w:p>" * 200_000 + "</w:p>" * 200_000),
    "a long attribute.docx": make_docx(f'<w:p w:x="{"x" * 15_000_000}"/>'),
    "a bomb in a part.docx": zipped(word__footnotes__xml=b" " * 200_000_000),
    "many parts.docx": zipped(**{f"word__header{n}.xml": b"<w/>" for n in range(5000)}),
    "laughs in a drawing.html": (
        f'{BILLION}<svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg><p>Open.'
    ).encode(),
    "many attributes.html": b"<p " + b" ".join(b"a%d=1" % n for n in range(20_000)) + b">Open.",
    "elements in elements.html": b"<b>" * 300_000 + b"Open.",
    "open comment.html": b"<!--" * 1_000_000,
    "brackets.md": b"[" * 100_000 + b"Open.",
    "times.vtt": b"WEBVTT\n\n" + b"00:00.000 --> 00:01.000\n" * 50_000,
    "one line.srt": b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<" * 3_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused_within_the_limits(name):
    try:
        found = read_apart(name, FILES[name])
    except CannotRead as refused:
        assert f"“{name}”" in str(refused)
    else:
        assert len(found.text) < 6_100_000
        assert found.text or found.notice


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_no_file_of_ours_is_fetched_into_it(tmp_path, ending):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    foreign = FOREIGN.format(secret)
    page = f"{foreign}<p>Open. &x;</p><iframe src='file://{secret}'></iframe>"
    data = (
        make_docx(paragraph("Open. &x;"), prologue=foreign) if ending == "docx" else page.encode()
    )
    try:
        assert SECRET not in read_apart(f"a.{ending}", data).text
    except CannotRead as refused:
        assert SECRET not in str(refused)

"""PDF documents, page by page, read by PDFium.

It is native code and reads what strangers bring: ``apart`` keeps it out of this process.
The words are those that the file holds in its own order: scans have none, pictures of words
are not read, and tables come cell by cell. Answers in a form, notes on the pages and attached
files are not read either, and the notice says so.
"""

import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from textwrap import shorten

import pypdfium2
from pypdfium2 import raw as pdfium

from articles.text.evidence.base import (
    LIMIT_TEXT,
    EvidenceText,
    carries,
    counted,
    lay_out,
    tell,
    without_words,
)
from articles.text.evidence.lines import Page, run_on
from articles.text.importers.base import count

LIMIT_PAGES = 5000
#: Things laid on one page that are counted.
LIMIT_LAID_ON = 1000
#: Seconds of processor time after which no further page is begun. PDFium reads some 500 pages a
#: second (``tests/text/test_evidence_pdf.py`` holds it to a tenth of that).
LIMIT_SECONDS = 6.0

#: A link's words are the page's, and a pop-up shows another note's; bytes of an empty string.
_NO_NOTE = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)
_EMPTY = 2
#: What PDFium puts for a hyphen at the end of a line, and the line end with it.
_HYPHEN = "\ufffe"
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.pdf`` file."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        has_password = error.err_code == pdfium.FPDF_ERR_PASSWORD
        return without_words(name, "it has a password" if has_password else "it is damaged")
    counts = Counter({"attached file": pdfium.FPDFDoc_GetAttachmentCount(document)})
    pages = _pages(document, counts)
    carried = carries(name, counted(counts))
    if not any(page.lines for page in pages):
        found = without_words(name, "it has none that can be read, as a scan has")
        return replace(found, notice=f"{found.notice} {carried}".strip())
    pieces, running = run_on(pages)
    return lay_out(pieces, f"{_notice(name, pages, len(document), running)} {carried}".strip())


def _pages(document: pypdfium2.PdfDocument, counts: Counter[str]) -> list[Page]:
    """Return the pages with the lines that stand on them, as far as the limits allow.

    What stands on them besides is added to ``counts``.
    """
    pages: list[Page] = []
    length, began = 0, time.process_time()
    held = min(len(document), LIMIT_PAGES)
    for number in range(1, held + 1):
        lines = _lines(document, number - 1, counts)
        tell(number, held)
        pages.append(Page(f"page {number}", lines))
        length += sum(map(len, lines))
        if length > LIMIT_TEXT or time.process_time() - began > LIMIT_SECONDS:
            break
    return pages


def _lines(document: pypdfium2.PdfDocument, index: int, counts: Counter[str]) -> list[str]:
    try:
        page = document[index]
        counts.update(_laid_on(page))
        words = page.get_textpage().get_text_range()
    except pypdfium2.PdfiumError:  # one page of it is damaged
        return []
    words = _CONTROLS.sub("", words.replace("\r\n", "\n").replace(_HYPHEN, "-\n"))
    return [line for each in words.split("\n") if (line := " ".join(each.split()))]


def _laid_on(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield what is laid on a page and not in its text (ISO 32000-1, 12.5.6), by its name."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), LIMIT_LAID_ON)):
        each = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(each)
        size = pdfium.FPDFAnnot_GetStringValue(each, b"Contents", None, 0)
        pdfium.FPDFPage_CloseAnnot(each)
        if kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
            yield "attached file"
        elif kind == pdfium.FPDF_ANNOT_WIDGET:
            yield "form field"
        elif kind not in _NO_NOTE and size > _EMPTY:
            yield "note"


def _notice(name: str, pages: list[Page], held: int, running: list[str]) -> str:
    """Say what stands elsewhere, which pages have no words, and how many were not read at all."""
    notices = []
    empty = [page.label.removeprefix("page ") for page in pages if not page.lines]
    if empty:
        named = ", ".join(islice(empty, 10)) + (" and more" if len(empty) > 10 else "")
        notices.append(
            f"“{name}” has no words on {len(empty)} of its {held} pages ({named}): blank, "
            "or scanned and to be compared by eye."
        )
    if len(pages) < held:
        notices.append(
            f"“{name}” was read to page {len(pages)} of {held}. Bring the part that counts as a "
            "file of its own."
        )
    if running:
        notices.append(
            f"{count(len(running), 'line')} at the head or foot of the pages, such as "
            f"“{shorten(running[0], 60, placeholder=' …')}”, can be read after the last page."
        )
    return " ".join(notices)

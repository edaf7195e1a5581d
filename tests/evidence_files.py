"""Files as people bring them for evidence, made byte by byte."""

import io
import zipfile
import zlib
from collections.abc import Sequence

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_pdf(*pages: Sequence[str] | bytes) -> bytes:
    """Return a PDF whose pages hold these lines, or this content stream, compressed."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        content = page if isinstance(page, bytes) else zlib.compress(_shown(page))
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>".encode(),
            f"<</Filter/FlateDecode/Length {len(content)}>>stream\n".encode()
            + content + b"\nendstream",
        ]  # fmt: skip
    out, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        table += f"{len(out):010} 00000 n \n".encode()
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    size = len(objects) + 1
    tail = f"trailer <</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()
    return out + f"xref\n0 {size}\n".encode() + table + tail


def _shown(lines: Sequence[str]) -> bytes:
    """Return the content stream that sets the lines below one another."""
    escaped = (line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") for line in lines)
    return b"BT /F 10 Tf 14 TL 72 770 Td " + b" ".join(b"(%s) Tj T*" % e for e in escaped) + b" ET"


def make_docx(body: str, *, prologue: str = "", **parts: str) -> bytes:
    """Return a Word document with this XML in its body; ``parts`` are others, by their names.

    ``prologue`` stands before the body's XML.
    """
    xml = f'<w:{{0}} xmlns:w="{_WORD}">{{1}}</w:{{0}}>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for part, words in parts.items():
            archive.writestr(f"word/{part}.xml", xml.format(part.rstrip("0123456789"), words))
        document = xml.format("document", f"<w:body>{body}</w:body>")
        archive.writestr("word/document.xml", prologue + document)
    return file.getvalue()


def paragraph(*runs: str) -> str:
    """Return the XML of a paragraph of these runs, each text or its own XML."""
    inner = (
        run if run.startswith("<") else f"<w:t xml:space='preserve'>{run}</w:t>" for run in runs
    )
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in inner) + "</w:p>"

"""Files as people bring them for evidence, made byte by byte."""

import io
import zipfile
import zlib
from collections.abc import Sequence

#: How the files begin of which only eyes and ears draw the words.
MEDIA = {
    ".png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0",
    ".jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    ".jpeg": b"\xff\xd8\xff\xe1\0\x18Exif\0\0",
    ".mp3": b"\xff\xfb\x90\x64" + bytes(413),
    ".m4a": b"\0\0\0\x18ftypM4A \0\0\2\0M4A mp42",
    ".wav": b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0",
    ".ogg": b"OggS\0\2" + bytes(20) + b"\1\x1e\1vorbis",
    ".opus": b"OggS\0\2" + bytes(20) + b"\1\x13OpusHead\1",
    ".flac": b"fLaC\0\0\0\x22",
    ".mp4": b"\0\0\0\x18ftypisom\0\0\2\0isomavc1",
    ".mov": b"\0\0\0\x14ftypqt  \0\0\2\0qt  ",
    ".webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\1\x42\x82\x84webm",
    ".mkv": b"\x1a\x45\xdf\xa3\1\0\0\0\0\0\0\x23\x42\x82\1\0\0\0\0\0\0\x08matroska",
}

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


def make_eml(body: str, *, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    """Return a message with this body; ``headers`` are other ones, "_" for a hyphen."""
    head = {"From": "Ana Duarte <ana@example.org>", "Subject": "The bridge", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in head.items()]
    return "\r\n".join([*lines, f"Content-Type: {kind}", "", body]).encode()


def make_parts(*parts: str, kind: str = "mixed", boundary: str = "b") -> dict[str, str]:
    """Return what ``make_eml`` takes for a message of these parts, heads and all."""
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--\r\n"
    return {"body": body, "kind": f'multipart/{kind}; boundary="{boundary}"'}

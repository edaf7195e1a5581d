"""Web pages: the story and its parts, without what stands around them."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from articles.text.copy import Copy
from articles.text.encodings import decode
from articles.text.importers.base import CannotRead, Imported, count, links_left_out
from articles.text.importers.blocks import Walk
from articles.text.importers.page import Page

_META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
#: How far into a page its encoding is looked for (WHATWG HTML, "prescan").
_PRESCAN_BYTES = 1024
#: Declared names that are not our own. Pages that say ISO-8859-1 or ASCII are read as
#: Windows-1252, and a declaration legible as ASCII cannot be UTF-16 (WHATWG Encoding).
_DECLARED = {
    "ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-15": "iso8859-15",
    "macintosh": "mac-roman",
    "us-ascii": "cp1252",
    "utf-16": "utf-8",
    "utf8": "utf-8",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1252": "cp1252",
}


def read(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """Read a ``.html`` file; raises CannotRead."""
    return read_page(name, decode(name, data, encoding or declared_encoding(data)))


def read_page(name: str, source: str) -> Imported:
    """Read the source of a web page, or of a part of one; raises CannotRead."""
    tree = parse(name, source)
    page = Page(tree)
    story = Walk(page.root, page.around | page.taken)
    kept = story.words + sum(Walk(element).words for element in page.taken)
    body, captions = "\n\n".join(story.paragraphs), "\n".join(story.captions)
    return Imported(
        Copy(**page.parts, body=body, captions=captions).normalised(),
        {"language": tree.get("lang")} if tree.get("lang") else {},
        tuple(_notices(story.links, Walk(page.body).words - kept)),
    )


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page declares, as ``decode`` takes it; None with a mark of it."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    match = _META_CHARSET.search(data, 0, _PRESCAN_BYTES)
    name = match.group(1).decode("ascii", "replace").lower() if match else ""
    return _DECLARED.get(name, name) or None


def parse(name: str, source: str) -> HtmlElement:
    """Return the tree of a web page's source; raises CannotRead."""
    # As bytes, since lxml refuses text that declares an encoding; comments and
    # instructions go, so that the words around them stay together.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        raise CannotRead("“{name}” holds no words. Choose another file.", name=name) from None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise CannotRead(
            "“{name}” nests its elements too deep to be read in full. Paste the words instead.",
            name=name,
        )
    return tree


def _notices(links: int, left_out: int) -> Iterator[str]:
    if links:
        yield links_left_out(links)
    if left_out > 0:
        yield f"{count(left_out, 'word')} around the story (menus, asides, forms) left out."

"""Web pages: every word that a browser shows, menus and tables too, then what it draws.

After the text come captions, what pictures are said to show, what fields were filled in with,
and the words of drawings. Frames and what is there for scripts are counted in the notice.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.text.evidence.base import EvidenceText, carries, counted, paragraphs
from articles.text.evidence.plain import Decoded, decoded
from articles.text.importers.base import CannotRead
from articles.text.importers.blocks import Walk, words_of
from articles.text.importers.html import declared_encoding, parse

#: Kinds of field that show what was typed, or the words on a button (WHATWG HTML, 4.10.5).
_SHOWN = frozenset(
    """
    button date datetime-local email month number reset search submit tel text time url week
    """.split()  # noqa: SIM905
)
#: What has words in a drawing (SVG 2, the chapters on text, structure and embedded content).
_LABELS = ("text", "title", "desc", "foreignobject")
#: What a browser shows of its own, or only to some, by the notice's name for it.
_NOT_READ = {
    "frame": "iframe frame object embed",
    "scriptless part": "noscript",
    "template": "template",
    "recording": "audio video",
}


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.html`` file; raises CannotRead."""
    source, notice = _source(name, data)
    tree = parse(name, source)
    return paragraphs(_words(tree), f"{notice} {carries(name, _not_read(tree))}".strip())


def shown(name: str, source: str) -> list[str]:
    """Return the title, paragraphs, captions and drawn words of a page; raises CannotRead."""
    return _words(parse(name, source))


def _words(tree: HtmlElement) -> list[str]:
    body = Walk(next(tree.iter("body"), tree))
    title = tree.findtext("head/title", "")
    said = dict.fromkeys([*body.captions, *_beside(tree)])
    return [title, *body.paragraphs, *said, *_drawn(tree)]


def _not_read(tree: HtmlElement) -> list[str]:
    """Return what the page holds beside its own words, as “2 frames”."""
    tags = {noun: tree.iter(*names.split()) for noun, names in _NOT_READ.items()}
    return counted({noun: sum(map(_holds, held)) for noun, held in tags.items()})


def _beside(tree: HtmlElement) -> Iterator[str]:
    """Yield what pictures are said to show, and what fields hold."""
    for element in tree.iter("img", "input"):
        is_field = element.tag == "input"
        if not is_field or element.get("type", "text").lower() in _SHOWN:
            yield " ".join((element.get("value" if is_field else "alt") or "").split())


def _drawn(tree: HtmlElement) -> Iterator[str]:
    """Yield the words of each drawing, label by label, and none twice."""
    for label in tree.iter(*_LABELS):
        around = (each.tag for each in label.iterancestors("svg", *_LABELS))
        if next(around, "") == "svg":
            yield words_of(label)


def _holds(element: HtmlElement) -> bool:
    """Whether it shows anything: it has words, or a source."""
    return bool("".join(element.itertext()).strip() or element.get("src") or element.get("srcdoc"))


def _source(name: str, data: bytes) -> Decoded:
    """Decode as browsers do: in the encoding declared, with a sign for what does not belong."""
    encoding = declared_encoding(data)
    if encoding is None:
        return decoded(name, data)
    try:
        return Decoded(data.decode(encoding, "replace"))
    except (LookupError, UnicodeError):
        raise CannotRead(
            "“{name}” says that it is in “{encoding}”, which the desk does not read. Save it "
            "again as UTF-8, or paste the words.",
            name=name,
            encoding=encoding,
        ) from None

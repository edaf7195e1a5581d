"""The words of a page, block by block, as a browser would set them."""

import re
from collections.abc import Collection

from lxml import etree
from lxml.html import HtmlElement

#: Elements that stand within a line (HTML's phrasing content); all others end a block,
#: so that no two blocks are ever glued together.
INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr
    picture q s samp small source span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905
)

#: Elements that hold no words for readers of the page.
WORDLESS = frozenset(
    "audio canvas datalist head iframe noscript object script style svg template video".split()  # noqa: SIM905
)

_BLANKS = re.compile(r"[ \t\n\r\f]+")


class Walk:
    """The paragraphs and captions below ``root``, leaving out the elements ``without``.

    Blanks are collapsed as browsers do; ``<br>`` and the lines of ``<pre>`` end lines.
    ``links`` counts the addresses behind the words.
    """

    def __init__(self, root: HtmlElement, without: Collection[HtmlElement] = ()) -> None:
        self.paragraphs: list[str] = []
        self.captions: list[str] = []
        self.links = 0
        self._line: list[str] = []
        self._inside = {"figcaption": 0, "pre": 0, "q": 0}
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            left_out = element.tag in WORDLESS or element in without
            if event == "end":
                self._close(element, left_out)
                self._add("" if element is root else element.tail)
            elif left_out:
                self._end_block(element)
                walker.skip_subtree()
            else:
                self._open(element)
        self._flush()

    @property
    def words(self) -> int:
        """How many words stand in the paragraphs and captions."""
        return sum(len(block.split()) for block in self.paragraphs + self.captions)

    def _open(self, element: HtmlElement) -> None:
        self._end_block(element)
        if element.tag in self._inside:
            self._inside[element.tag] += 1
        if element.tag == "br":
            self._line.append("\n")
        elif element.tag == "q":
            self._line.append("“" if self._inside["q"] % 2 else "‘")
        elif element.tag == "img" and not _has_caption(element):
            self.captions += filter(None, [_BLANKS.sub(" ", element.get("alt", "")).strip()])
        elif element.tag == "a":
            self.links += not element.get("href", "#").startswith("#")
        self._add(element.text)

    def _close(self, element: HtmlElement, left_out: bool) -> None:
        if element.tag == "q" and not left_out:
            self._line.append("”" if self._inside["q"] % 2 else "’")
        self._end_block(element)
        if element.tag in self._inside and not left_out:
            self._inside[element.tag] -= 1

    def _end_block(self, element: HtmlElement) -> None:
        if element.tag not in INLINE and element.tag != "br":
            self._flush()

    def _add(self, text: str | None) -> None:
        if text:
            self._line.append(text if self._inside["pre"] else _BLANKS.sub(" ", text))

    def _flush(self) -> None:
        text = re.sub(r" *\n *", "\n", "".join(self._line))
        text = re.sub(r" {2,}", " ", re.sub(r"\n{3,}", "\n\n", text)).strip(" \n")
        self._line.clear()
        if text and self._inside["figcaption"]:
            self.captions.append(text.replace("\n", " "))
        elif text:
            self.paragraphs.append(text)


def words_of(element: HtmlElement) -> str:
    """Return the words of ``element`` as one line."""
    walk = Walk(element)
    return " ".join(" ".join([*walk.paragraphs, *walk.captions]).split("\n"))


def _has_caption(image: HtmlElement) -> bool:
    return any(figure.find(".//figcaption") is not None for figure in image.iterancestors("figure"))

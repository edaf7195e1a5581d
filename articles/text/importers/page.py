"""A web page's parts: which element holds the story, its headline, byline and so on."""

from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from articles.text.importers.blocks import INLINE, words_of

#: What stands around a story. The footer of a block quote is kept: it names the speaker.
_AROUND = """//nav | //header | //footer[not(ancestor::blockquote)] | //aside | //form
    | //button | //select | //textarea | //*[@hidden]"""

#: A mark on a few words of a longer block ("LONDON — Two men …") is running text.
_SHORT_BLOCK_WORDS = 15


def _classed(name: str) -> str:
    """Return XPath for a class like "byline", "story-byline" or "story__byline"."""
    classes = "concat(' ', normalize-space(translate(@class, '_', '-')), ' ')"
    return f"contains({classes}, ' {name} ') or contains({classes}, '-{name} ')"


#: Marks in common use: schema.org's properties, the author link type, newsrooms' classes.
_MARKS = {
    "headline": "self::h1",
    "standfirst": " or ".join(
        [*map(_classed, ("standfirst", "dek", "deck", "subtitle")), "self::p[parent::hgroup]"]
    ),
    "byline": f"{_classed('byline')} or @itemprop='author' or @rel='author'",
    "dateline": f"{_classed('dateline')} or @itemprop='dateline'",
}


class Page:
    """A parsed page.

    ``root`` is the element that holds the story, ``parts`` the words of each part that
    the page marks, ``taken`` the elements that they stood in, and ``around`` what is
    no part of the story.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self.body = next(tree.iter("body"), tree)
        self.around: set[HtmlElement] = set(tree.xpath(_AROUND))
        self.root = self._find_root()
        # A story's own header is no paragraph of it, but holds its headline and byline.
        own_headers = () if self.root is self.body else self.root.iter("header")
        self._hidden = self.around.difference(own_headers)
        self.taken: set[HtmlElement] = set()
        self.parts = {"headline": " ".join(tree.findtext("head/title", "").split())}
        for part, mark in _MARKS.items():
            block = next(self._blocks(mark), None)
            if block is not None:
                self.parts[part] = words_of(block)
                self.taken.add(block)

    def _find_root(self) -> HtmlElement:
        """Return the one article, or the one that has a headline, or the main part."""
        outer = [
            article
            for article in self.body.iter("article")
            if article.getparent() is not None
            and not _stands_in(article.getparent(), self.around, "article")
        ]
        titled = [article for article in outer if article.find(".//h1") is not None]
        mains = self.body.xpath(".//main | .//*[@role='main']")
        found = (each[0] for each in (outer, titled, mains[:1]) if len(each) == 1)
        return next(found, self.body)

    def _blocks(self, mark: str) -> Iterator[HtmlElement]:
        """Yield the blocks that carry ``mark``, those of the story first."""
        for scope in (self.root, self.body):
            for element in scope.xpath(f".//*[{mark}]"):
                block = _block_of(element)
                if self._is_free(block) and _marks_all(element, block):
                    yield block

    def _is_free(self, block: HtmlElement) -> bool:
        holds = {self.root, *self.taken}.intersection(block.iter())
        return not holds and not _stands_in(block, self._hidden | self.taken)


def _block_of(element: HtmlElement) -> HtmlElement:
    while element.tag in INLINE and element.getparent() is not None:
        element = element.getparent()
    return element


def _marks_all(element: HtmlElement, block: HtmlElement) -> bool:
    words = len(words_of(block).split())
    return 0 < words <= _SHORT_BLOCK_WORDS or 0 < words == len(words_of(element).split())


def _stands_in(element: HtmlElement, others: Collection[HtmlElement], tag: str = "") -> bool:
    return any(each in others or each.tag == tag for each in (element, *element.iterancestors()))

"""Markdown: front matter, a leading heading, links and images; all else as typed.

Emphasis, lists, rules and tables are not parsed, so asterisks, underscores and quote
marks stay as they are ("s*** b*****d", "* * *").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.text.copy import Copy, normalise
from articles.text.encodings import decode
from articles.text.importers.base import Imported, count, links_left_out
from articles.text.importers.front_matter import split_front_matter

_QUOTED = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:.|[/#?]|\S*[^\s.]\.[^\s.]", re.IGNORECASE)

_PARSER = MarkdownIt("zero").enable(
    ["heading", "lheading", "reference", "link", "autolink", "image", "escape", "entity"]
)
# "[sic](later)" and "[Q]: Why" are words: only what looks like an address makes a link.
_PARSER.validateLink = lambda url: _ADDRESS.match(url) is not None  # type: ignore[method-assign]


@dataclass
class _Found:
    """What a walk over the parsed text collects."""

    headline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    links: int = 0
    images: int = 0


def read(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """Read a ``.md`` file; raises CannotRead, for malformed front matter with its line."""
    front, text = split_front_matter(name, normalise(decode(name, data, encoding)))
    tokens = _PARSER.parse(_QUOTED.sub("", text))
    found = _walk(tokens, front.parts.get("headline", ""))
    captions = (front.parts.get("captions", ""), *found.captions)
    parts = front.parts | {
        "headline": found.headline or front.parts.get("headline", ""),
        "body": "\n\n".join(found.paragraphs),
        "captions": "\n".join(filter(None, captions)),
    }
    notices = (*front.notices, *_notices(found))
    return Imported(Copy(**parts).normalised(), front.meta, notices)


def _walk(tokens: Sequence[Token], headline: str) -> _Found:
    """Collect blocks; a leading ``#`` heading is the headline, unless one is given."""
    found = _Found()
    for opener, inline in pairwise(tokens):
        if inline.type != "inline":
            continue
        words = "".join(_words(inline.children or (), found)).strip()
        is_title = opener.tag == "h1" and not found.paragraphs and not found.headline
        if is_title and headline in ("", words):
            found.headline = words.replace("\n", " ")
        elif words:
            found.paragraphs.append(words)
    return found


def _words(tokens: Sequence[Token], found: _Found) -> Iterator[str]:
    for token in tokens:
        if token.type == "image":
            found.images += 1
            alt = "".join(_words(token.children or (), found))
            wordings = dict.fromkeys((alt, str(token.attrs.get("title", ""))))
            found.captions += [" ".join(words.split()) for words in wordings if words.strip()]
        elif token.type == "hardbreak":
            yield "\n"
        else:
            found.links += token.type == "link_open" and token.markup != "autolink"
            yield token.content


def _notices(found: _Found) -> Iterator[str]:
    if found.links:
        yield links_left_out(found.links)
    if found.images:
        yield f"{count(found.images, 'image')} left out; their captions are kept."

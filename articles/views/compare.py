"""Compare two revisions of a story, part by part and word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from articles.forms import CompareForm
from articles.models import Article
from articles.text.copy import PARTS, Copy
from articles.text.diff import Piece, pieces
from articles.views.desk import DeskRequest, desk_view, get_article


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the story as it was and became."""

    name: str
    pieces: list[Piece]

    @property
    def is_changed(self) -> bool:
        """Whether it holds more than kept words."""
        return any(piece.op != "equal" for piece in self.pieces)


@desk_view
def compare(request: DeskRequest, slug: str) -> HttpResponse:
    """Show the two revisions that the query names; without one the last two."""
    article = get_article(request, slug)
    form = CompareForm(_last_two(article) | request.GET.dict(), article=article)
    context = {"article": article, "tab": "compare", "form": form}
    if not form.is_valid():
        return render(request, "articles/compare.html", context, status=404)
    old, new = form.cleaned_data["from"], form.cleaned_data["to"]
    context |= {
        "old": old,
        "new": new,
        "revisions": [old, new],
        "parts": compared(old.copy, new.copy),
    }
    return render(request, "articles/compare.html", context)


def compared(old: Copy, new: Copy) -> list[Part]:
    """Return the parts that either copy has, with what was kept, deleted and inserted."""
    pairs = ((part, getattr(old, part), getattr(new, part)) for part in PARTS)
    return [Part(part, list(_shown(was, now))) for part, was, now in pairs if was or now]


def _shown(was: str, now: str) -> Iterator[Piece]:
    """Make line ends that were deleted or inserted visible: nobody sees a coloured blank."""
    for piece in pieces(was, now):
        if piece.op == "delete":
            yield Piece("delete", re.sub(r"\n+", "¶", piece.text))
        elif piece.op == "insert":
            yield Piece("insert", re.sub(r"(\n+)", r"¶\1", piece.text))
        else:
            yield piece


def _last_two(article: Article) -> dict[str, int]:
    number = article.working.number
    return {"from": max(1, number - 1), "to": number}

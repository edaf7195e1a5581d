"""Words that a person chose in the text: flag them, correct them, or remark on them."""

import re

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from articles.actions.errors import Refused
from articles.actions.propose import propose
from articles.actions.raise_flag import comment, raise_flag
from articles.models import Article, Revision
from articles.text.copy import normalise
from articles.views.answers import answer
from articles.views.desk import DeskRequest, desk_view, get_article, get_part
from articles.views.review_forms import SelectionForm, proposal, typed

#: Keyboards have the straight marks, copy has mostly the curly ones.
STRAIGHT = str.maketrans("‘’“”", "''\"\"")

Place = tuple[int, int]


@desk_view
@require_POST
def select_flag(request: DeskRequest, slug: str) -> HttpResponse:
    """Raise a flag on the chosen words."""
    article, base, place = chosen(request, slug)
    severity, message = request.POST.get("severity", ""), request.POST.get("message", "")
    row = raise_flag(request.user, article, base, place, message, severity)
    return answer(request, article, row, is_new=True)


@desk_view
@require_POST
def select_correction(request: DeskRequest, slug: str) -> HttpResponse:
    """Propose other words for the chosen ones."""
    article, base, place = chosen(request, slug)
    row = propose(request.user, article, base, proposal(request.POST, *place))
    return answer(request, article, row, is_new=True)


@desk_view
@require_POST
def select_comment(request: DeskRequest, slug: str) -> HttpResponse:
    """Comment on the chosen words."""
    article, base, place = chosen(request, slug)
    row = comment(request.user, article, base, place, request.POST.get("body", ""))
    return answer(request, article, row, is_new=True)


def find_words(
    text: str,
    words: str,
    start: int | None = None,
    end: int | None = None,
    which: int | None = None,
) -> Place:
    """Return where ``words`` stand in ``text``, in code points.

    ``start`` and ``end`` are where a browser says that they were selected; they hold only if
    the words are there. Else ``which`` (from 1) says which of several; blanks and the shape
    of quote marks need not agree. Raises Refused where that does not name one place.
    """
    if start is not None and end is not None and text[start:end].split() == words.split():
        return _trimmed(text, start, end)
    places = _places(text, normalise(words))
    if not places:
        raise Refused(f"“{words.strip()}” is not in the text. Copy the words from it.")
    if len(places) > 1 and which is None:
        raise Refused(
            f"“{words.strip()}” stands in the text {len(places)} times. "
            f"Say which of them, 1 to {len(places)}."
        )
    if (which or 1) > len(places):
        raise Refused(f"“{words.strip()}” stands in the text only {len(places)} times.")
    return places[(which or 1) - 1]


def chosen(request: DeskRequest, slug: str) -> tuple[Article, Revision, Place]:
    """Return the article, the revision that was shown, and the place of the chosen words in it."""
    article = get_article(request, slug)
    data = typed(SelectionForm(request.POST)).cleaned_data
    base = get_part(article.revisions.all(), data["revision"])
    place = find_words(base.text, data["words"], data["start"], data["end"], data["which"])
    return article, base, place


def _places(text: str, words: str) -> list[Place]:
    parts = [re.escape(part) for part in words.translate(STRAIGHT).split()]
    # "cat" is not to be found in "concatenate"; what is not a letter has no such ends.
    whole = r"(?:(?<!\w)|(?!\w))" + r"\s+".join(parts) + r"(?:(?!\w)|(?<!\w))"
    return [match.span() for match in re.finditer(whole, text.translate(STRAIGHT))]


def _trimmed(text: str, start: int, end: int) -> Place:
    """Leave out the blanks that a double click selects with a word."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

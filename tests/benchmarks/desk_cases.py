"""What the desk's benchmark opens: each case makes its rows, then yields like requests."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat

from django.test import Client
from django.urls import reverse

from articles.models import Article, Evidence, Flag, Role
from tests.factories import make_article, make_evidence, make_flag, make_user

WORDS = 1000
SENTENCE = "The council said the bridge would open to traffic again before the end of the month."

Request = Callable[[], object]


def queue(articles: int) -> Iterator[Request]:
    """Open the queue of a desk with so many articles."""
    missing = articles - Article.objects.count()
    reporter = make_user(Role.REPORTER)
    for _ in range(missing):
        make_article(filed_by=reporter)
    client = _client(Role.COPY_EDITOR)
    return repeat(lambda: _ok(client.get(reverse("queue"))))


def review(flags: int) -> Iterator[Request]:
    """Open the review screen of a story of 1,000 words with so many flags."""
    article = _story(flags)
    client = _client(Role.COPY_EDITOR)
    return repeat(lambda: _ok(client.get(reverse("review", args=[article.slug]))))


def ruling(flags: int) -> Iterator[Request]:
    """Dismiss one flag after another of such a story, as HTMX does."""
    article = _story(flags)
    client = _client(Role.COPY_EDITOR)

    def dismiss(flag: Flag) -> None:
        address = reverse("flag_dismiss", args=[article.slug, flag.pk])
        reason = {"reason": "It is right."}
        _ok(client.post(address, reason, headers={"HX-Request": "true"}))

    return iter([partial(dismiss, flag) for flag in article.flags.in_text_order()])


def evidence(words: int, quotes: int) -> Iterator[Request]:
    """Open evidence of so many words, on which so many quotes rest, at the first of them."""
    said = [f"We will hold bridge {number} until the end of May" for number in range(quotes)]
    article = make_article("\n\n".join(f"“{words},” said Ana Duarte." for words in said))
    gap = " ".join(repeat(SENTENCE, words // len(SENTENCE.split()) // quotes))
    piece = make_evidence(text="\n\n".join(f"{words}. {gap}" for words in said))
    assert article.quotes.update(evidence=piece) == quotes
    client = _client(Role.FACT_CHECKER)
    return repeat(lambda: _ok(client.get(reverse("evidence", args=[piece.pk]))))


def all_evidence(pieces: int) -> Iterator[Request]:
    """Open the list of a desk with so many pieces of evidence."""
    missing = pieces - Evidence.objects.count()
    for number in range(missing):
        make_evidence(text=f"{number}. {SENTENCE}")
    client = _client(Role.FACT_CHECKER)
    return repeat(lambda: _ok(client.get(reverse("all_evidence"))))


def _story(flags: int) -> Article:
    sentences = WORDS // len(SENTENCE.split())
    body = "\n\n".join(f"{number}. {SENTENCE}" for number in range(sentences))
    article = make_article(body)
    checker = make_user(Role.FACT_CHECKER)
    for number in range(flags):
        make_flag(article, f"{number}. The council", by=checker)
    assert Flag.objects.filter(article=article).count() >= flags
    return article


def _client(role: str) -> Client:
    client = Client()
    client.force_login(make_user(role))
    return client


def _ok(response) -> None:
    assert response.status_code == 200, response.status_code


CASES: list[tuple[str, Callable[[], Iterator[Request]]]] = [
    ("queue, 20 articles", lambda: queue(20)),
    ("queue, 200 articles", lambda: queue(200)),
    ("review screen, 1,000 words, 5 flags", lambda: review(5)),
    ("review screen, 1,000 words, 40 flags", lambda: review(40)),
    ("one flag ruling, 1,000 words, 40 flags", lambda: ruling(40)),
    ("one flag ruling, 1,000 words, 60 flags", lambda: ruling(60)),
    ("evidence, 10,000 words, 20 quotes", lambda: evidence(10_000, 20)),
    ("evidence, 100,000 words, 200 quotes", lambda: evidence(100_000, 200)),
    ("list of evidence, 20 pieces", lambda: all_evidence(20)),
    ("list of evidence, 200 pieces", lambda: all_evidence(200)),
]

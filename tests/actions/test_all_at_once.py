"""A busy desk: everybody acts on one story at once, and nobody waits for ever."""

import pytest

from articles.actions.apply import apply_approved
from articles.actions.attach_evidence import attach_evidence
from articles.actions.decide import approve
from articles.actions.errors import Refused
from articles.actions.raise_flag import comment
from articles.actions.review import reread
from articles.actions.rule_on_flag import dismiss_flags, query_flag, undo_ruling
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_log import verify_log
from articles.models import Article, Flag, Quote, Role
from tests.actions.rules import make_rule
from tests.actions.together import together
from tests.factories import (
    make_article,
    make_correction,
    make_evidence,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db(transaction=True)

BODY = (
    "So teh council met, and teh mayor and teh rest met teh others.\n\n"
    "“We will keep it open,” Ana Duarte said.\n\n“It is late,” Bo Larsen said."
)


def test_whoever_comes_second_is_refused_in_words_and_nothing_is_torn(use_rules):
    use_rules(make_rule("teh", "teh"))
    article = make_article(BODY)
    editors = [make_user(Role.DESK_EDITOR) for _ in range(6)]
    source, evidence = make_source(), make_evidence(text="We will keep it open.")
    approve(editors[0], [make_correction(article, "met", "sat")])

    def flags(order: str) -> list[Flag]:
        return list(Flag.objects.select_related("article__desk").order_by(order))

    def rule(user, order: str) -> None:
        dismiss_flags(user, flags(order), "All are right.")
        for flag in flags(order):
            undo_ruling(user, flag)

    def quote(user, order: str) -> None:
        for each in Quote.objects.select_related("article__desk").order_by(order):
            set_speaker(user, each, source)
            attach_evidence(user, each, evidence)

    def remark(user) -> None:
        now = Article.objects.select_related("desk", "working").get()
        comment(user, now, now.working, (0, 4), "Hm.")
        query_flag(user, flags("pk")[0], "Why?")

    outcomes = together(
        lambda: rule(editors[0], "pk"),
        lambda: rule(editors[1], "-pk"),
        lambda: quote(editors[2], "pk"),
        lambda: quote(editors[3], "-pk"),
        lambda: (apply_approved(editors[4], article), reread(editors[4], Article.objects.get())),
        lambda: remark(editors[5]),
    )
    failures = [o for o in outcomes if isinstance(o, Exception) and not isinstance(o, Refused)]
    assert failures == []
    assert verify_log()[1] is None
    text = Article.objects.get().working.text
    assert all(
        text[row.start : row.end] == row.exact for row in (*flags("pk"), *Quote.objects.all())
    )

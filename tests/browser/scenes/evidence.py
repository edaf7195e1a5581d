"""Evidence: the list, a piece with all that rests on it, and a new one."""

from playwright.sync_api import Page

from articles.actions.attach_evidence import attach_evidence
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Role
from tests.actions.confided import confided
from tests.browser.scenes.base import scene
from tests.browser.scenes.ledger import stated
from tests.factories import bring_evidence, make_article, make_evidence, make_source, make_user

#: As long as a file's name may be, and nowhere a place to break it.
LONG = "minutes_" * 31
LINE = "The tide went out, and the piles stood dry in the light of noon."


def used() -> Evidence:
    """Return evidence with a quote of two parts, one that is not in it, and a statement."""
    _, statement = stated()
    evidence = statement.supports.get().evidence
    Evidence.objects.filter(pk=evidence.pk).update(
        text=f"{evidence.text}\n{LINE}\nShe said it was loved. {LINE} And that it stays.",
        places=[[0, "page 1"], [90, "page 2"]],
        kind="file",
        title=LONG[:200],
        file_name=f"{LONG}.pdf",
        notice=f"“{LONG}.pdf” has no words on 1 of its 3 pages (3).",
    )
    evidence.refresh_from_db()
    body = (
        "“It was loved … And that it stays,” said Mira Lo.\n\n“Nobody came at all,” said Mira Lo."
    )
    checker, source = make_user(Role.FACT_CHECKER), make_source(name="Mira Lo")
    for quote in make_article(body, slug="loved").quotes.all():
        set_speaker(checker, quote, source)
        attach_evidence(checker, quote, evidence)
    return evidence


@scene
def evidence(page: Page) -> None:
    page.goto(f"/desk/evidence/{used().pk}/")


@scene
def evidence_list(page: Page) -> None:
    confided()
    make_evidence(file_name="a.srt", file=LINE.encode(), given_by=make_source(name="Mira Lo"))
    bring_evidence(file_name="b.txt", file=LINE.encode())
    page.goto("/desk/evidence/")


@scene
def evidence_bring(page: Page) -> None:
    """Refused: what is wrong stands at its field."""
    page.goto("/desk/evidence/bring/")
    page.get_by_label("Title").fill("Minutes")
    page.get_by_label("Or an address").fill("https://example.org/film")
    page.get_by_label("What was really said or written, pasted").fill(LINE)
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("alert").wait_for()

"""What stands in the way of release (design §2, rule 3)."""

from collections.abc import Iterator

from django.utils import timezone

from articles.actions.errors import Blocker, short
from articles.actions.promises import KEPT, promises
from articles.models import AnchorState, Article, Flag, Quote, Severity, Statement
from articles.permissions import Person

#: What no override passes: the house's word to a source, and what only legal clears.
NO_OVERRIDE = (*KEPT, "legal_mark")
UNSURE = (AnchorState.DOUBTFUL, AnchorState.ORPHANED)


def blockers(
    article: Article, *, at_publication: bool = False, to: Person | None = None
) -> list[Blocker]:
    """Return what stands in the way, in the order in which an editor would clear it.

    An embargo holds up publication alone: copy is made ready under embargo. What ``to`` may
    not know of a confidential source is left out, where it is shown to them.
    """
    found = [
        *_structure(article),
        *_flags(article),
        *_quotes(article),
        *promises(article, to),
        *_statements(article),
        *_corrections(article),
        *_legal(article),
    ]
    return [*found, *_embargo(article)] if at_publication else found


def returning(article: Article) -> list[Blocker]:
    """Return what stands in the way of showing a withdrawn story, as it was, to readers again."""
    kept = [promise for promise in promises(article) if promise.rule in KEPT]
    return [*kept, *_statements(article), *_legal(article), *_embargo(article)]


def _structure(article: Article) -> Iterator[Blocker]:
    # A published headline cannot be proposed where none stands: that was overridden once.
    if not article.is_published and not article.working.headline.strip():
        yield Blocker("structure", "The story has no headline.", f"article:{article.pk}")


def _flags(article: Article) -> Iterator[Blocker]:
    for flag in article.flags.unsettled().in_text_order():
        target, words = f"flag:{flag.pk}", short(flag.exact)
        if flag.anchor_state in UNSURE:
            yield Blocker("place", f"Flag on {words}: {_place(flag)}.", target)
        elif flag.severity == Severity.MUST:
            not_yet = ", not yet applied" if flag.status == Flag.Status.ACCEPTED else ""
            state = f"{flag.get_status_display()}{not_yet}"
            yield Blocker("flag", f"Must-flag on {words} is {state}.", target)


def _quotes(article: Article) -> Iterator[Blocker]:
    for quote in article.quotes.live().order_by("start"):
        target, words = f"quote:{quote.pk}", short(quote.exact)
        if quote.anchor_state in UNSURE:
            yield Blocker("place", f"Quote {words}: {_place(quote)}.", target)
        elif quote.status == Quote.Status.DISPUTED:
            yield Blocker("dispute", f"Quote {words}: {quote.get_status_display()}.", target)
        elif quote.is_marked and quote.status != Quote.Status.VERIFIED:
            yield Blocker("quote", f"Quote {words}: {_state(quote)}.", target)


def _statements(article: Article) -> Iterator[Blocker]:
    for statement in article.statements.with_legal_mark().order_by("start"):
        target, words = f"statement:{statement.pk}", short(statement.exact)
        if statement.anchor_state == AnchorState.DOUBTFUL:
            yield Blocker("place", f"Statement {words}: {_place(statement)}.", target)
        if statement.needs_clearing:
            mark = "a libel risk" if statement.libel_risk else "for legal to see"
            said = f"Statement {words} is {mark}: legal has not cleared it."
            if statement.is_gone:
                said = f"{words} was {mark}: legal has to see that these words are gone."
            yield Blocker("legal_mark", said, target)


def _corrections(article: Article) -> Iterator[Blocker]:
    for correction in article.corrections.pending().order_by("start"):
        yield Blocker(
            "correction",
            f"Correction {short(correction.exact)} → {short(correction.right)} is "
            f"{correction.get_status_display()}, not applied.",
            f"correction:{correction.pk}",
        )


def _legal(article: Article) -> Iterator[Blocker]:
    if article.legal == Article.Legal.REQUIRED:
        yield Blocker("legal", "Legal has not cleared this text.", f"article:{article.pk}")


def _embargo(article: Article) -> Iterator[Blocker]:
    if article.embargo_until and article.embargo_until > timezone.now():
        until = timezone.localtime(article.embargo_until)
        yield Blocker(
            "embargo", f"Embargoed until {until:%d %B %Y, %H:%M %Z}.", f"article:{article.pk}"
        )


def _place(row: Flag | Quote | Statement) -> str:
    return row.get_anchor_state_display()


def _state(quote: Quote) -> str:
    """Tell a speaker whom only the machine has read from none at all."""
    if quote.status == Quote.Status.UNATTRIBUTED and quote.speaker:
        return f"speaker not confirmed ({quote.speaker}?)"
    return str(quote.get_status_display())

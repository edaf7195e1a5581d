"""Write one name alike wherever it stands outside quotes, by corrections that others approve."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.guard import lock_article, require, require_working, targets
from articles.actions.log import record
from articles.actions.propose import Proposal, propose, quotes_touched
from articles.actions.rule_on_flag import accept_flag
from articles.actions.suggest import suggestions_for
from articles.checks.confirmed import confirm_names
from articles.models import Article, Correction, Flag
from articles.permissions import Person
from articles.text.document import Span

#: Rules on how a name is written that flag each place of it, and those that flag the first.
EACH = ("name_form", "misspelt_name")
FIRST = ("name_spelt_two_ways", "unknown_name")


@dataclass(frozen=True, slots=True)
class MadeAlike:
    """What was proposed, and where the name still stands as it was.

    ``quoted`` are places inside quotes, ``pending`` those with a correction under way already.
    """

    corrections: tuple[Correction, ...]
    quoted: tuple[Span, ...]
    pending: tuple[Span, ...]


def can_be_made_alike(flag: Flag) -> bool:
    """Say whether the flag is on how a name is written, and is still to be ruled on."""
    stands = flag.status in (Flag.Status.OPEN, Flag.Status.QUERIED)
    return flag.rule in EACH + FIRST and stands and flag.is_placed


def make_alike(user: Person, flag: Flag, proposal: Proposal) -> MadeAlike:
    """Propose ``proposal.right`` for the flag's words wherever they stand in the article.

    Its places do not count, and without other words the first suggestion is proposed. Flags at
    those places are accepted. Nothing inside a quote is touched. Needs the acts ``rule`` and
    ``propose``. Raises Refused where the flag is not on a name's form, is settled, or nothing
    outside quotes is to be changed; Conflict where the copy has changed meanwhile.
    """
    require(user, "rule", flag.article.desk)
    if not can_be_made_alike(flag):
        raise Refused("Only an open flag on how a name is written makes its places alike.")
    right = proposal.right.strip()
    if right in ("", flag.exact):
        right = next(iter(suggestions_for(flag)), "")
    if not right:
        raise Refused("Change to: the registry has no form to write instead. Type one.")
    with transaction.atomic():
        article = lock_article(flag.article)
        require_working(article, flag.revision_id)
        found = list(_places(article, flag))
        quoted = tuple(place for place in found if _is_quoted(article, place))
        pending = tuple(place for place in found if _is_pending(article, place))
        free = [place for place in found if place not in {*quoted, *pending}]
        if not free:
            raise Refused(_why_nothing(flag, quoted, pending))
        change = replace(proposal, right=right, reason=proposal.reason.strip() or flag.text[:500])
        made = tuple(_propose(user, article, flag, place, change) for place in free)
        record(
            user,
            "made_alike",
            article,
            f"correction:{targets(made)}",
            flag=flag.pk,
            corrections=len(made),
            in_quotes=len(quoted),
        )
    return MadeAlike(made, quoted, pending)


def _places(article: Article, flag: Flag) -> Iterator[Span]:
    """Yield where the flag's words stand as this name, in text order.

    A rule that flags each place of a name has told which those are. Names that the registry
    knows to be right are left, and so is what was dismissed.
    """
    same = article.flags.filter(rule=flag.rule, exact=flag.exact)
    flagged = {Span(each.start, each.end): each for each in same if each.is_placed}
    if flag.rule in EACH:
        here = sorted(flagged)
    else:
        text = article.working.text
        here = [Span(*match.span()) for match in _pattern(flag.exact).finditer(text)]
    right = _right_names(article) if flag.rule in FIRST else ()
    for place in here:
        is_ruled = place in flagged and not can_be_made_alike(flagged[place])
        if not is_ruled and not any(name.covers(place) for name in right):
            yield place


def _right_names(article: Article) -> list[Span]:
    document = article.working.document()
    registry = article.house.knowing(document).registry
    return [name.span for name in confirm_names(document, registry)]


def _pattern(form: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, form.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])")


def _is_quoted(article: Article, place: Span) -> bool:
    return bool(quotes_touched(article, place.start, place.end))


def _is_pending(article: Article, place: Span) -> bool:
    pending = article.corrections.pending()
    return any(place.overlaps(Span(each.start, each.end)) for each in pending)


def _why_nothing(flag: Flag, quoted: tuple[Span, ...], pending: tuple[Span, ...]) -> str:
    if quoted and not pending:
        return (
            f"“{flag.exact}” stands only inside quotes: mark it [sic] there, or check the source."
        )
    return f"Every “{flag.exact}” outside quotes has a proposed correction already."


def _propose(
    user: Person, article: Article, flag: Flag, place: Span, change: Proposal
) -> Correction:
    """Propose one change: by accepting the flag that stands there, if one does."""
    change = replace(change, start=place.start, end=place.end, quote_ground="")
    here = article.flags.filter(rule=flag.rule, start=place.start, end=place.end)
    open_flag = next(filter(can_be_made_alike, here), None)
    if open_flag:
        return accept_flag(user, open_flag, change)
    return propose(user, article, article.working, change)

"""What was agreed with a source, as its page shows it to one person."""

from dataclasses import dataclass

from django.utils import timezone

from articles.actions.agree import may_open_terms
from articles.actions.seal_identity import holds_leave
from articles.models import Agreement, Source
from articles.permissions import Person, may, staff_of


@dataclass(frozen=True, slots=True)
class Row:
    """An agreement as one person sees it."""

    agreement: Agreement
    is_current: bool
    may_open: bool


def agreements_context(user: Person, source: Source) -> dict[str, object]:
    """Return what the source's page shows of what was agreed with it."""
    rows = list(source.agreements.select_related("source__desk", "agreed_by", "recorded_by"))
    may_agree = may(user, "agree", source.desk)
    may_record = may_agree and (not source.is_confidential or holds_leave(user, source))
    return {
        "agreements": [Row(row, row == rows[0], may_open_terms(user, row)) for row in rows],
        "newest": rows[0].pk if rows else 0,
        "levels": Agreement.Level.choices,
        "may_agree": may_record,
        "is_for_others": may_agree and not may_record,
        "agreeing": staff_of(source.desk, "agree") if may_record else [],
        "today": timezone.localdate(),
    }

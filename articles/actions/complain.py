"""Say that a rule is wrong, and settle what was said."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.models import Complaint, Flag
from articles.permissions import Person


def complain(user: Person, flag: Flag, note: str) -> Complaint:
    """Say that the rule behind ``flag`` is wrong; the flag stays as it is. Needs ``comment``.

    Raises Refused when a person raised the flag, or its words are gone; Conflict when
    somebody has said so already and nobody has settled it.
    """
    require(user, "comment", flag.article.desk)
    note = require_words(note, "What is wrong with the rule")
    if flag.raised_by_id:
        raise Refused("A person raised this flag, not a rule: dismiss it, or ask them.")
    if not flag.is_placed:
        raise Refused("The place of this flag is not certain: confirm or settle it first.")
    complaint = Complaint(
        flag=flag, rule=flag.rule, rule_version=flag.rule_version, revision=flag.revision,
        start=flag.start, end=flag.end, note=note, made_by=user,
    )  # fmt: skip
    check_fields(complaint, "note")
    try:
        with transaction.atomic():
            complaint.save()
            record(user, "complained", flag.article, f"complaint:{complaint.pk}", flag=flag.pk)
    except IntegrityError as error:
        raise Conflict("Somebody has already said so of this flag.") from error
    return complaint


def settle_complaint(user: Person, complaint: Complaint, answer: str) -> None:
    """Say what comes of a complaint. Needs ``set_rules`` across desks.

    Raises Conflict when somebody has settled it meanwhile.
    """
    require(user, "set_rules", None)
    answer = require_words(answer, "Answer")
    check_fields(Complaint(answer=answer), "answer")
    with transaction.atomic():
        open_ones = Complaint.objects.filter(pk=complaint.pk, settled_by=None)
        if not open_ones.update(answer=answer, settled_by=user, settled_at=timezone.now()):
            raise Conflict("Somebody was first: this is settled already.")
        record(user, "settled_complaint", complaint.flag.article, f"complaint:{complaint.pk}")

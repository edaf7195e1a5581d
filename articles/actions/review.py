"""Turn what the desk read in a revision into its flags and quotes."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from articles.actions.guard import lock_article, require
from articles.actions.log import record
from articles.actions.review_quotes import store_quotes
from articles.checks.base import Finding
from articles.checks.run import Reading, read
from articles.models import AnchorState, Article, Flag, Revision
from articles.permissions import Person
from articles.text.anchors import anchor_at
from articles.text.diff import Change

#: How much of either side tells two findings of one rule on the same words apart.
NEAR = 16


def reread(user: Person, article: Article) -> Reading:
    """Read the working revision again, with today's rules. Needs the act ``rule``."""
    require(user, "rule", article.desk)
    revision = article.working
    reading = read(revision.document(), article.house)
    with transaction.atomic():
        article = lock_article(article)
        if article.working_id == revision.pk:
            store_reading(article, revision, reading, user=user)
    return reading


def store_reading(
    article: Article,
    revision: Revision,
    reading: Reading,
    changes: Iterable[Change] = (),
    user: Person | None = None,
) -> None:
    """Store ``reading`` as flags and quotes; ``changes`` led to it from the revision before.

    A flag that was dismissed stays dismissed, one that a working rule no longer finds is
    resolved, and one whose words are gone stays to be settled by a person.
    """
    new = _store_flags(article, revision, reading)
    lapsed = _lapse(article, reading, new.seen)
    store_quotes(article, revision, reading, tuple(changes))
    article.notices = list(reading.notices)
    article.updated_at = timezone.now()
    article.save(update_fields=["notices", "updated_at"])
    record(
        user,
        "reviewed",
        article,
        f"revision:{revision.pk}",
        sha256=revision.sha256,
        raised=new.raised,
        lapsed=lapsed,
    )


class _Stored:
    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.raised = 0


def _store_flags(article: Article, revision: Revision, reading: Reading) -> _Stored:
    stored, text = _Stored(), revision.text
    flags = list(article.flags.all())
    by_place = {(f.rule, f.start, f.end): f for f in flags if f.is_placed}
    by_print = {flag.fingerprint: flag for flag in flags}
    new: list[Flag] = []
    for finding, fingerprint in _fingerprinted(reading.findings, text):
        place = (finding.rule.slug, finding.start, finding.end)
        known = by_place.get(place) or by_print.get(fingerprint)
        if known is None:
            new.append(_flag(article, revision, finding, fingerprint, text))
        elif known.pk not in stored.seen:
            stored.seen.add(known.pk)
            _put_back(known, revision, finding, text)
    Flag.objects.bulk_create(new)
    stored.raised = len(new)
    stored.seen |= {flag.pk for flag in new}
    return stored


def _fingerprinted(findings: Iterable[Finding], text: str) -> Iterable[tuple[Finding, str]]:
    """Pair each finding with a hash of its rule, its words and what stands around them."""
    alike: Counter[str] = Counter()
    for finding in findings:
        around = text[max(0, finding.start - NEAR) : finding.end + NEAR]
        key = f"{finding.rule.slug}\n{finding.text}\n{' '.join(around.split())}"
        yield finding, hashlib.sha256(f"{key}\n{alike[key]}".encode()).hexdigest()
        alike[key] += 1


def _flag(
    article: Article, revision: Revision, finding: Finding, fingerprint: str, text: str
) -> Flag:
    flag = Flag(
        article=article,
        revision=revision,
        rule=finding.rule.slug,
        rule_version=finding.rule.version,
        category=finding.rule.category,
        severity=finding.rule.severity,
        in_quote=finding.in_quote,
        message=finding.problem.message,
        params=dict(finding.problem.params),
        fingerprint=fingerprint,
    )
    flag.anchor = anchor_at(text, finding.start, finding.end)
    return flag


def _put_back(flag: Flag, revision: Revision, finding: Finding, text: str) -> None:
    """A rule finds again what had lost its place, or what was thought to be mended."""
    if flag.is_placed and flag.status != Flag.Status.RESOLVED:
        return
    if flag.status == Flag.Status.RESOLVED:
        flag.status, flag.reason = Flag.Status.OPEN, ""
    flag.anchor = anchor_at(text, finding.start, finding.end, "moved")
    flag.revision = revision
    flag.save()


def _lapse(article: Article, reading: Reading, seen: set[int]) -> int:
    """Resolve open flags of rules that ran and no longer find them in their place."""
    return (
        article.flags.filter(
            status=Flag.Status.OPEN,
            raised_by=None,
            rule__in=reading.rules_run,
            anchor_state__in=[AnchorState.EXACT, AnchorState.MOVED],
        )
        .exclude(pk__in=seen)
        .update(
            status=Flag.Status.RESOLVED,
            ruled_at=timezone.now(),
            reason="The desk no longer finds it.",
        )
    )

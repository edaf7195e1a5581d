"""Match the findings of a new reading with the flags that the article already has."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from django.utils import timezone

from articles.checks.base import Finding, Story
from articles.checks.run import Reading
from articles.models import AnchorState, Article, Flag, Revision
from articles.text.anchors import anchor_at, follow
from articles.text.diff import Change
from articles.text.document import Span

#: How much of either side tells two findings of one rule on the same words apart.
NEAR = 16

#: Findings, each with the flag that says it already, if any.
Pairs = list[tuple[Finding, Flag | None]]


def store_flags(
    article: Article, revision: Revision, reading: Reading, changes: Sequence[Change]
) -> dict[str, int]:
    """Store the findings of ``reading`` as flags: known ones, new ones, lapsed ones.

    ``changes`` led to it from the revision before. Returns how many flags were raised,
    reopened and lapsed.
    """
    text, flags = revision.text, list(article.flags.order_by("pk"))
    taken = {flag.fingerprint for flag in flags}
    pairs = list(_paired(reading.findings, flags, text))
    pairs = _with_edited(pairs, [f for f in flags if _was_just_edited(f, revision)], changes)
    known = [(finding, flag) for finding, flag in pairs if flag is not None]
    reopened = sum(_refresh(flag, revision, finding, taken) for finding, flag in known)
    new = [_flag(article, revision, finding, taken) for finding, flag in pairs if flag is None]
    Flag.objects.bulk_create(new)
    _mark_in_quotes(flags, Story(revision.document(), reading.quotes))
    seen = {flag.pk for _, flag in known} | {flag.pk for flag in new}
    return {"raised": len(new), "reopened": reopened, "lapsed": _lapse(article, reading, seen)}


def _paired(
    findings: Sequence[Finding], flags: Iterable[Flag], text: str
) -> Iterator[tuple[Finding, Flag | None]]:
    """Pair each finding with the flag that says it already.

    That is the flag in its place; else one that had lost its place, if its words and
    what stood around them are found again just once. A flag that was dismissed does not
    keep a doubtful place: its ruling would pass to words that nobody has ruled on.
    """
    in_place, lost = defaultdict(list), defaultdict(list)
    for flag in flags:
        is_doubtful = flag.anchor_state == AnchorState.DOUBTFUL
        if flag.is_placed or (is_doubtful and flag.status in Flag.UNSETTLED):
            in_place[flag.rule, flag.start, flag.end].append(flag)
        else:
            lost[flag.fingerprint.partition(".")[0]].append(flag)
    unplaced = Counter[str]()
    pairs: Pairs = []
    for finding in findings:
        there = in_place[finding.rule.slug, finding.start, finding.end]
        pairs.append((finding, there.pop(0) if there else None))
        unplaced[_print(finding, text)] += not pairs[-1][1]
    for finding, placed in pairs:
        fingerprint = _print(finding, text)
        is_clear = unplaced[fingerprint] == len(lost[fingerprint]) == 1
        yield finding, lost[fingerprint][0] if placed is None and is_clear else placed


def _was_just_edited(flag: Flag, revision: Revision) -> bool:
    """Whether the edit that made ``revision`` took words of this flag, which still stands."""
    stands = flag.status in (Flag.Status.OPEN, Flag.Status.QUERIED)
    is_lost = flag.anchor_state == AnchorState.ORPHANED
    return stands and is_lost and flag.revision_id == revision.parent_id


def _with_edited(pairs: Pairs, edited: Sequence[Flag], changes: Sequence[Change]) -> Pairs:
    """Pair new findings with edited flags where the edit leads from one to just the other."""
    led = defaultdict(list)
    for flag in edited:
        place = Span(*follow(flag.start, flag.end, changes))
        there = [
            at
            for at, (finding, known) in enumerate(pairs)
            if known is None
            and finding.rule.slug == flag.rule
            and place.overlaps(Span(finding.start, finding.end))
        ]
        if len(there) == 1:
            led[there[0]].append(flag)
    return [
        (finding, led[at][0] if len(led[at]) == 1 else known)
        for at, (finding, known) in enumerate(pairs)
    ]


def _print(finding: Finding, text: str) -> str:
    """Return a hash of a finding's rule, its words and what stands around them."""
    around = text[max(0, finding.start - NEAR) : finding.end + NEAR]
    key = f"{finding.rule.slug}\n{finding.text}\n{' '.join(around.split())}"
    return hashlib.sha256(key.encode()).hexdigest()[:48]


def _numbered(fingerprint: str, taken: set[str]) -> str:
    """Number the fingerprint, so that two problems that are alike are two flags."""
    numbered = (f"{fingerprint}.{number}" for number in count())
    free = next(each for each in numbered if each not in taken)
    taken.add(free)
    return free


def _flag(article: Article, revision: Revision, finding: Finding, taken: set[str]) -> Flag:
    text = revision.text
    flag = Flag(article=article, revision=revision, rule=finding.rule.slug)
    flag.anchor = anchor_at(text, finding.start, finding.end)
    flag.fingerprint = _numbered(_print(finding, text), taken)
    _say(flag, finding)
    return flag


def _say(flag: Flag, finding: Finding) -> bool:
    """Let the flag say what the rule says now; return whether that is something else."""
    said = {
        "rule_version": finding.rule.version,
        "category": finding.rule.category,
        "severity": finding.severity,
        "in_quote": finding.in_quote,
        "message": finding.problem.message,
        "params": dict(finding.problem.params),
    }
    if all(getattr(flag, name) == value for name, value in said.items()):
        return False
    for name, value in said.items():
        setattr(flag, name, value)
    flag.suggestions = None
    return True


def _refresh(flag: Flag, revision: Revision, finding: Finding, taken: set[str]) -> bool:
    """Bring a known flag up to date; return whether it was resolved and is open again."""
    is_changed = _say(flag, finding)
    fingerprint = _print(finding, revision.text)
    if not flag.fingerprint.startswith(fingerprint):
        flag.fingerprint, is_changed = _numbered(fingerprint, taken), True
    if not flag.is_placed and not _needs_a_person(flag):
        flag.anchor = anchor_at(revision.text, finding.start, finding.end, "moved")
        flag.revision, is_changed = revision, True
    is_reopened = flag.status == Flag.Status.RESOLVED
    if is_reopened:
        flag.status, flag.reason, flag.ruled_by, flag.ruled_at = Flag.Status.OPEN, "", None, None
    if is_changed or is_reopened:
        flag.save()
    return is_reopened


def _needs_a_person(flag: Flag) -> bool:
    """Whether somebody asked about it or accepted it, and only they know where it stands."""
    acted_on = flag.status in (Flag.Status.QUERIED, Flag.Status.ACCEPTED)
    return acted_on and flag.anchor_state == AnchorState.DOUBTFUL


def _mark_in_quotes(flags: Iterable[Flag], story: Story) -> None:
    """An edit may have put a flag's words into a quote, or taken them out."""
    changed = []
    for flag in flags:
        in_quote = story.in_quote(Span(flag.start, flag.end))
        if flag.is_placed and flag.in_quote != in_quote:
            flag.in_quote = in_quote
            changed.append(flag)
    Flag.objects.bulk_update(changed, ["in_quote"], batch_size=200)


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
            ruled_by=None,
            ruled_at=timezone.now(),
            reason="The desk no longer finds it.",
        )
    )

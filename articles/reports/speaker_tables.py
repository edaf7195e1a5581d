"""The tables of a report that tell of speakers: who, of what kind, and how independent."""

from collections import defaultdict
from dataclasses import replace

from articles.models import Quote, Source
from articles.reports.figures import BOTH_WAYS, Figure, Row, Table, both_ways, percent
from articles.reports.origins import Origin, is_first_hand
from articles.reports.quotes import QuoteReport
from articles.reports.speakers import Speaker, folded

Kind = Quote.SpeakerKind

INDEPENDENT = (
    "Independent: sources with a quote that is verified or matches its evidence. Sources that "
    "share a piece of evidence, or that reached us through one outlet, count once. Evidence "
    "that is attached and not proved counts for nothing."
)
#: Kind of speaker, of ``Quote.SpeakerKind`` or ``Source.Kind`` → what the report calls it.
KINDS = {
    **dict(Source.Kind.choices),
    Kind.PERSON: "a person",
    Kind.COLLECTIVE: "several, or an institution",
    Kind.UNNAMED: "unnamed",
    "": "not known",
}


def by_speaker(report: QuoteReport) -> Table:
    """Return who says how much."""

    def row(speaker: Speaker) -> Row:
        proved = Quote.Status.VERIFIED
        marked, reported = both_ways(speaker.key, speaker.name, speaker.quotes)
        verified = tuple(quote for quote in speaker.quotes if quote.status == proved)
        cells = (
            marked,
            reported,
            replace(marked, shown=str(report.words_of(marked.quotes))),
            Figure(f"{speaker.key}-verified", f"{speaker.name}, verified", verified),
            KINDS[speaker.kind],
        )
        return Row(_name(speaker), cells)

    columns = (*BOTH_WAYS, "Words in marks", "Verified", "Kind")
    return Table("speakers", "Speakers", columns, tuple(map(row, report.speakers)))


def _name(speaker: Speaker) -> str:
    waiting = speaker.unconfirmed
    if not waiting:
        return speaker.name
    is_all = waiting == len(speaker.quotes)
    return f"{speaker.name} ({'' if is_all else f'{waiting} '}not confirmed)"


def by_kind(report: QuoteReport) -> Table:
    """Return what share of the speakers, and of their quotes, is unnamed or collective."""
    found: defaultdict[str, list[Speaker]] = defaultdict(list)
    for speaker in report.speakers:
        found[speaker.kind].append(speaker)
    spoken = [quote for speaker in report.speakers for quote in speaker.quotes]
    everything = [len(figure.quotes) for figure in both_ways("", "", spoken)]

    def row(kind: str, theirs: list[Speaker]) -> Row:
        key, label = f"by-{kind or 'unknown'}", KINDS[kind]
        quotes = tuple(quote for speaker in theirs for quote in speaker.quotes)
        share = percent(len(theirs), len(report.speakers))
        shared = (
            replace(figure, note=percent(len(figure.quotes), whole) if figure.quotes else "")
            for figure, whole in zip(both_ways(key, label, quotes), everything, strict=True)
        )
        return Row(label, (Figure(key, label, quotes, str(len(theirs)), share), *shared))

    rows = (row(kind, found[kind]) for kind in KINDS if kind in found)
    return Table(
        "named", "Named and unnamed", ("Speakers", *BOTH_WAYS), tuple(rows),
        "Unnamed: the copy gives no name, and no office that one person holds.",
    )  # fmt: skip


def independent(report: QuoteReport) -> Table:
    """Return the independent origins of what is borne out, and the sources that have none."""

    def row(origin: Origin) -> Row:
        quotes = _told(report, origin)
        label = " + ".join(dict.fromkeys(report.name_of(quote) for quote in quotes))
        figure = Figure(origin.key, f"resting on {label}", quotes)
        hand = "first hand" if origin.is_first_hand else "second hand only"
        return Row(label, (figure, replace(figure, shown=str(origin.evidence)), hand))

    def unproved(speaker: Speaker) -> Row:
        figure = Figure(f"{speaker.key}-bare", speaker.name, speaker.quotes)
        held = {quote.evidence_id for quote in speaker.quotes if quote.evidence_id}
        why = "evidence not proved" if held else "no evidence"
        return Row(speaker.name, (figure, str(len(held)), f"not counted: {why}"))

    columns = ("Quotes", "Pieces of evidence", "How it reached us")
    none_yet = [Row("none yet", ("0", "0", ""))] if report.quotes else []
    counted = map(row, report.origins) if report.origins else none_yet
    rows = (*counted, *map(unproved, report.not_borne_out))
    return Table("independent", "Independent sources", columns, rows, INDEPENDENT)


def _told(report: QuoteReport, origin: Origin) -> tuple[Quote, ...]:
    """Return the origin's quotes without those that would tell who an unnamed speaker is.

    They would where the same source speaks in it under a name, too.
    """
    known = {q.source_id for q in origin.quotes if report.name_of(q) == str(q.source)}
    return tuple(
        quote
        for quote in origin.quotes
        if quote.source_id not in known or report.name_of(quote) == str(quote.source)
    )


def outlets(report: QuoteReport) -> Table:
    """Return what came second hand: through which outlet, or on second-hand evidence."""
    found: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in report.quotes:
        if quote.via or (quote.evidence and not is_first_hand(quote)):
            found[folded(quote.via)].append(quote)

    def row(quotes: list[Quote]) -> Row:
        label = quotes[0].via or "evidence that is second hand, no outlet named"
        return Row(label, both_ways(f"via-{quotes[0].pk}", f"through {label}", quotes))

    return Table("outlets", "Second hand", BOTH_WAYS, tuple(map(row, found.values())))

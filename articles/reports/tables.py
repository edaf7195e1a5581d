"""The report on a story's quotes as an editor reads it: facts first, then tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.timezone import localtime

from articles.models import Quote
from articles.permissions import named
from articles.reports.figures import BOTH_WAYS, Figure, Row, Table, both_ways, percent
from articles.reports.quotes import STATES, QuoteReport, state_of
from articles.reports.speaker_tables import by_kind, by_speaker, independent, outlets

Status = Quote.Status


class Fact(NamedTuple):
    """What comes first: a figure with its name."""

    name: str
    figure: Figure


def facts(report: QuoteReport) -> list[Fact]:
    """Return what an editor asks first."""
    marked, speakers = report.marked, report.speakers
    of_marked = f"of {len(marked)} in marks"
    unnamed = [speaker for speaker in speakers if speaker.kind == Quote.SpeakerKind.UNNAMED]
    unnamed_quotes = tuple(quote for speaker in unnamed for quote in speaker.quotes)
    origins = tuple(quote for origin in report.origins for quote in origin.quotes)
    first_hand = sum(origin.is_first_hand for origin in report.origins)
    left_out = len(report.not_borne_out)
    quoted = report.words_of(marked)

    def some(key: str, label: str, chosen: Callable[[Quote], object]) -> Figure:
        return Figure(key, label, tuple(filter(chosen, marked)), note=of_marked)

    def is_verified(quote: Quote) -> bool:
        return quote.status == Status.VERIFIED

    return [
        Fact("Quotes in marks", Figure("marked", "in quote marks", marked)),
        Fact("Speaker set", some("set", "with a speaker set", lambda quote: quote.source_id)),
        Fact("Verified", some("verified", "verified", is_verified)),
        Fact("To verify", some("unverified", "to verify", lambda quote: not is_verified(quote))),
        Fact(
            "Independent sources",
            Figure(
                "origins", "borne out by independent sources", origins,
                str(len(report.origins)),
                f"{first_hand} first hand"
                + (f"; not counted: {left_out} not proved" if left_out else ""),
            ),
        ),
        Fact(
            "Unnamed",
            Figure(
                "unnamed", "of unnamed speakers", unnamed_quotes,
                percent(len(unnamed), len(speakers)) or "–",
                f"{len(unnamed)} of {len(speakers)} speakers",
            ),
        ),
        Fact(
            "Words in quote marks",
            Figure(
                "words", "in quote marks", marked,
                percent(quoted, report.words) or "–", f"{quoted} of {report.words}",
            ),
        ),
    ]  # fmt: skip


def tables(report: QuoteReport) -> list[Table]:
    """Return the tables that have something to show."""
    makers = (
        _kinds, _states, _verifiers, by_kind, independent, outlets, by_speaker, _apart,
    )  # fmt: skip
    return [table for table in (make(report) for make in makers) if table.rows]


def find_figure(facts: Iterable[Fact], tables: Iterable[Table], key: str) -> Figure | None:
    """Return the figure of that key, or None where nothing is counted under it any more."""
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    figures = [cell for cell in cells if isinstance(cell, Figure)]
    figures += [fact.figure for fact in facts]
    return next((each for each in figures if each.key == key and each.quotes), None)


def _kinds(report: QuoteReport) -> Table:
    rows = []
    labels = dict(Quote.Kind.choices) | {Quote.Kind.INDIRECT: "reported, without marks"}
    for kind, label in labels.items():
        if quotes := tuple(quote for quote in report.quotes if quote.kind == kind):
            words = str(report.words_of(quotes))
            figure = Figure(f"kind-{kind}", label, quotes)
            rows.append(Row(label, (figure, replace(figure, shown=words))))
    return Table("kinds", "What is quoted", ("Quotes", "Words"), tuple(rows))


def _states(report: QuoteReport) -> Table:
    found: defaultdict[str, list[Quote]] = defaultdict(list)
    for quote in report.quotes:
        found[state_of(quote)].append(quote)
    rows = (
        Row(label, both_ways(f"state-{state}", label, found[state]))
        for state, label in STATES.items()
        if state in found
    )
    return Table(
        "states", "How far it is proved", BOTH_WAYS, tuple(rows),
        "What stands in quote marks is to be verified before release.",
    )  # fmt: skip


def _verifiers(report: QuoteReport) -> Table:
    found: defaultdict[int, list[Quote]] = defaultdict(list)
    for quote in report.quotes:
        if quote.verified_by_id and quote.status == Status.VERIFIED:
            found[quote.verified_by_id].append(quote)

    def row(key: int, quotes: list[Quote]) -> Row:
        last = max(quote.verified_at for quote in quotes if quote.verified_at)
        name = named(quotes[0].verified_by)
        figure = Figure(f"verified-by-{key}", f"verified by {name}", tuple(quotes))
        return Row(name, (figure, date_format(localtime(last), "j M Y, H:i T")))

    rows = (row(key, quotes) for key, quotes in found.items())
    return Table("verifiers", "Verified by", ("Quotes", "Last"), tuple(rows))


def _apart(report: QuoteReport) -> Table:
    """What none of the other tables tells."""
    found = {
        "translated": [quote for quote in report.quotes if quote.translated_from],
        "place lost or in doubt": [quote for quote in report.quotes if not quote.is_placed],
        "set aside as no speech": [quote for quote in report.rows if quote.is_set_aside],
    }
    rows = (
        Row(label, (Figure(slugify(label), label, tuple(quotes)),))
        for label, quotes in found.items()
        if quotes
    )
    return Table(
        "apart", "Also", ("Quotes",), tuple(rows), "Quotes set aside are in no other count."
    )

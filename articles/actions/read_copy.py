"""Read copy with what is known of the article's last reading."""

from collections.abc import Iterable
from dataclasses import astuple

from articles.checks.base import Rule
from articles.checks.kept import reading_version
from articles.checks.run import Reading, read
from articles.models import Article, LastReading
from articles.text.document import Document


def read_copy(article: Article, document: Document, rules: Iterable[Rule] | None = None) -> Reading:
    """Read ``document`` as copy of ``article``; paragraphs that are known are not read again."""
    known = LastReading.objects.filter(pk=article.pk).values_list("parts", flat=True).first()
    return read(document, article.house, rules, article.copy_date, known)


def keep_reading(article: Article, reading: Reading) -> None:
    """Keep what was read, in the place of what was kept before."""
    sheet = reading.sheet
    row = LastReading(
        article=article,
        read_with=reading.version,
        sheet_name=sheet.name if sheet else "",
        sheet_sha256=sheet.fingerprint if sheet else "",
        parts=reading.parts,
        confirmed=[[*astuple(each.span), each.kind, each.why] for each in reading.confirmed],
    )
    LastReading.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["read_with", "sheet_name", "sheet_sha256", "parts", "confirmed"],
    )


def is_read_with_today_s(article: Article) -> bool:
    """Say whether the working revision was read with the rules, sheet and registry of now."""
    read_with = LastReading.objects.filter(pk=article.pk).values_list("read_with", flat=True)
    house = article.house.knowing(article.working.document())
    return read_with.first() == reading_version(house)

"""House style sheets, with their words and patterns, as admins edit them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from articles.checks import patterns
from articles.checks.instead import capitalised
from articles.checks.sheet import LONGEST, Entry, Pattern, Sheet, Variant
from articles.checks.sheet_faults import Fault, faults
from articles.text.copy import normalise

SEVERITIES = [
    ("consider", "consider: discouraged"),
    ("should", "should: banned"),
    ("must", "must: may not be printed"),
]

#: Sheets that this process has read with, by their hashes, the first ones first.
_known: dict[str, Sheet] = {}
MOST_KNOWN = 32


class StyleSheet(models.Model):
    """What a house writes and what it avoids. ``sha256`` is the hash of all that it says."""

    name = models.CharField(max_length=80, unique=True)
    variant = models.CharField(
        max_length=5,
        choices=[("en-US", "American English"), ("en-GB", "British English")],
        default="en-US",
        help_text="Spellings of the other variant are flagged.",
    )
    quote_marks = models.CharField(
        max_length=6, choices=[("double", "double"), ("single", "single")], default="double"
    )
    masks = models.CharField(
        "masks for profanity",
        max_length=10,
        choices=[
            ("any", "any"),
            ("hyphens", "hyphens: f---"),
            ("asterisks", "asterisks: f***"),
            ("bracketed", "in brackets: [expletive]"),
        ],
        default="any",
    )
    own_words = models.TextField(
        "the house’s own words", blank=True, help_text="One a line. They are right as they stand."
    )
    is_default = models.BooleanField(
        "for desks without a sheet",
        default=False,
        help_text="Copy in its variant of English is read with it where the desk has no sheet.",
    )
    sha256 = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["variant"],
                condition=Q(is_default=True),
                name="one_default_sheet_a_variant",
                violation_error_message="Another sheet is for desks without one, in this variant.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def default_for(cls, variant: Variant) -> "StyleSheet | None":
        """Return the sheet that reads copy of desks without one, if the house has any."""
        return cls.objects.filter(variant=variant, is_default=True).first()

    def to_read_with(self) -> Sheet:
        """Return the sheet as rules read it; one that says what it said is not built again."""
        known = _known.get(self.sha256)
        if known is None:
            known = self.as_sheet()
            # Somebody may be changing it: only what its hash promises is kept under the hash.
            if known.fingerprint == self.sha256:
                _known[self.sha256] = known
                if len(_known) > MOST_KNOWN:
                    _known.pop(next(iter(_known)), None)
        return known

    def as_sheet(self) -> Sheet:
        """Return the sheet with its words and patterns as they are stored."""
        is_stored = self.pk is not None
        return Sheet(
            name=self.name,
            variant=self.variant,  # type: ignore[arg-type]
            quote_marks=self.quote_marks,  # type: ignore[arg-type]
            words=frozenset(lines(self.own_words)),
            masks=self.masks,  # type: ignore[arg-type]
            entries=tuple(row.as_entry() for row in self.entries.all()) if is_stored else (),
            patterns=tuple(row.as_pattern() for row in self.patterns.all()) if is_stored else (),
        )

    def clean(self) -> None:
        """Raise ValidationError where the sheet avoids one of the house's own words."""
        for fault in faults(replace(self.as_sheet(), patterns=())):
            raise ValidationError({"own_words": sentence(fault.problem)})


class SheetEntry(models.Model):
    """A word or phrase that a sheet avoids, what it prefers, and why."""

    sheet = models.ForeignKey(StyleSheet, on_delete=models.CASCADE, related_name="entries")
    avoid = models.CharField(max_length=LONGEST, help_text="The word or phrase to avoid.")
    prefer = models.CharField(
        max_length=LONGEST, blank=True, help_text="What to put instead. May be empty."
    )
    reason = models.CharField(max_length=LONGEST, help_text="Why; said at every flag.")
    severity = models.CharField(max_length=8, choices=SEVERITIES, default="consider")
    forms = models.TextField(
        blank=True, help_text="Inflections, one a line, such as: advisors = advisers"
    )
    match_case = models.BooleanField(
        default=False, help_text="Only as typed. Otherwise any case, names left alone."
    )
    in_quotes = models.BooleanField(
        default=False, help_text="In speech and titles too: for what is printed of nobody."
    )

    class Meta:
        ordering = ["sheet", "pk"]
        verbose_name = "word to avoid"
        verbose_name_plural = "words to avoid"
        constraints = [models.UniqueConstraint(fields=["sheet", "avoid"], name="one_entry_a_word")]

    def __str__(self) -> str:
        return self.avoid

    def as_entry(self) -> Entry:
        """Return the entry as rules read it."""
        return Entry(
            trimmed(self.avoid),
            trimmed(self.prefer),
            trimmed(self.reason),
            self.severity,  # type: ignore[arg-type]
            tuple(_pair(line) for line in lines(self.forms)),
            self.match_case,
            self.in_quotes,
        )

    def clean(self) -> None:
        """Raise ValidationError where the sheet would have faults with this entry."""
        if not hasattr(self, "sheet"):
            return
        sheet = self.sheet.as_sheet()
        others = [row.as_entry() for row in self.sheet.entries.exclude(pk=self.pk)]
        entries = (*others, self.as_entry())
        found = list(faults(replace(sheet, entries=entries, patterns=())))
        raise_faults(self, (self._worded(fault, entries) for fault in found))

    def _worded(self, fault: Fault, entries: Sequence[Entry]) -> tuple[str, str]:
        """Return the field of this row that a fault is of, and what to say of it."""
        if fault.index == len(entries) - 1:
            return fault.field, sentence(fault.problem)
        return "avoid", f"The entry “{entries[fault.index].avoid}”: {fault.problem}."


class SheetPattern(models.Model):
    """A pattern of a sheet, with the examples on which it proves itself."""

    sheet = models.ForeignKey(StyleSheet, on_delete=models.CASCADE, related_name="patterns")
    pattern = models.CharField(
        max_length=LONGEST,
        help_text="In the syntax of RE2. A group named flag, (?P<flag>…), is what is flagged.",
    )
    message = models.CharField(max_length=LONGEST, help_text="What is wrong, and what to do.")
    replacement = models.CharField(
        max_length=LONGEST, blank=True, help_text="What to put instead; \\1 is the first group."
    )
    severity = models.CharField(max_length=8, choices=SEVERITIES, default="consider")
    reason = models.CharField(max_length=LONGEST, blank=True, help_text="Why; said at every flag.")
    must_match = models.TextField(help_text="Texts, one a line, in which it finds something.")
    must_not_match = models.TextField(help_text="Texts, one a line, that it leaves alone.")

    class Meta:
        ordering = ["sheet", "pk"]
        verbose_name = "pattern"
        constraints = [
            models.UniqueConstraint(fields=["sheet", "pattern"], name="one_row_a_pattern")
        ]

    def __str__(self) -> str:
        return self.pattern

    def as_pattern(self) -> Pattern:
        """Return the pattern as rules read it."""
        return Pattern(
            trimmed(self.pattern),
            trimmed(self.message),
            lines(self.must_match),
            lines(self.must_not_match),
            trimmed(self.replacement),
            self.severity,  # type: ignore[arg-type]
            trimmed(self.reason),
        )

    def clean(self) -> None:
        """Raise ValidationError where the pattern cannot be used, or fails its examples."""
        found = patterns.faults(self.as_pattern())
        raise_faults(self, ((field, sentence(problem)) for field, problem in found))


def lines(typed: str) -> tuple[str, ...]:
    """Return the lines that are not empty, normalised and trimmed."""
    return tuple(filter(None, map(trimmed, typed.splitlines())))


def trimmed(typed: str) -> str:
    """Return words as all copy has them, without outer blanks."""
    return normalise(typed).strip()


def _pair(line: str) -> tuple[str, str]:
    avoid, _, prefer = line.partition("=")
    return avoid.strip(), prefer.strip()


def sentence(problem: str) -> str:
    """Return what is wrong as a sentence."""
    return f"{capitalised(problem)}."


def raise_faults(row: models.Model, found: Iterable[tuple[str, str]]) -> None:
    """Raise ValidationError with what is wrong in each field that is not empty.

    Of an empty one its form says so.
    """
    by_field: dict[str, list[str]] = {}
    for field, problem in found:
        if getattr(row, field):
            by_field.setdefault(field, []).append(problem)
    if by_field:
        raise ValidationError(by_field)

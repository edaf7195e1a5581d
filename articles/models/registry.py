"""The registry: people, the offices they held and when, their names, and places.

Dates are text as sources give them, to the day, month or year ("2019-10"), which sorts.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from articles.models.style_sheet import StyleSheet
from articles.registry.dates import days_of
from articles.registry.keys import name_keys


def check_partial_date(value: str) -> None:
    """Raise ValidationError where ``value`` is no date to the day, month or year."""
    try:
        days_of(value)
    except ValueError as error:
        raise ValidationError(f"Write 2019, 2019-10 or 2019-10-25, not “{value}”.") from error


class PartialDateField(models.CharField):
    """A date to the day, the month or the year: "2019-10-25", "2019-10", "2019"."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs |= {"max_length": 10, "blank": True, "validators": [check_partial_date]}
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]


class Sourced(models.Model):
    """A row of the registry: nothing stands in it that no source says."""

    source = models.CharField(
        max_length=500, help_text="Where it is known from: report and date, register, page."
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(source=""),
                name="%(class)s_names_its_source",
                violation_error_message="Source: say where this is known from.",
            )
        ]


class Imported(models.Model):
    """What an import may have brought, and people may have changed since."""

    # Hash of it as the last import left it: an import overwrites nothing that has another.
    imported = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


class Person(Sourced, Imported):
    """Somebody the house knows. ``ref`` tells who, such as "wikidata:Q7747".

    Copy is looked up by the forms of names alone, so the name stands among them too.
    """

    ref = models.CharField("reference", max_length=200, unique=True)
    name = models.CharField(max_length=200, help_text="In full, as the house writes it.")

    class Meta(Sourced.Meta):
        ordering = ["name", "pk"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name


class Place(Sourced, Imported):
    """A place the house knows; its name stands among its forms, as a person's does."""

    ref = models.CharField("reference", max_length=200, unique=True)
    name = models.CharField(max_length=200, help_text="As the house writes it.")
    country = models.CharField(max_length=200, blank=True)

    class Meta(Sourced.Meta):
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class RoleTerm(Sourced):
    """An office that a person held, or holds, from one day to another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="terms")
    title = models.CharField(max_length=300)
    organisation = models.CharField(max_length=300, blank=True)
    jurisdiction = models.CharField(max_length=200, blank=True)
    appointed_by = models.CharField(max_length=200, blank=True)
    since = PartialDateField("from")
    until = PartialDateField("to", help_text="Empty while the term lasts.")
    confirmed = PartialDateField(
        help_text="The last day on which the source shows the person in office."
    )

    class Meta(Sourced.Meta):
        ordering = ["person", "since", "pk"]
        verbose_name = "term of office"
        verbose_name_plural = "terms of office"
        indexes = [models.Index(fields=["until", "confirmed"], name="terms_to_confirm")]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"


class NameForm(Sourced):
    """One spelling of the name of a person or a place, and what the house makes of it."""

    class Kind(models.TextChoices):
        PREFERRED = "preferred", "preferred"
        VARIANT = "variant", "variant"
        SHORT = "short", "short, such as a surname that comes first"
        BANNED = "banned", "banned"
        TRANSLITERATION = "transliteration", "transliteration"
        SCRIPT = "script", "in its own script"

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="forms"
    )
    place = models.ForeignKey(
        Place, on_delete=models.CASCADE, null=True, blank=True, related_name="forms"
    )
    text = models.CharField("form", max_length=200)
    kind = models.CharField(max_length=15, choices=Kind.choices)
    language = models.CharField(max_length=20, blank=True, help_text="A tag such as “uk”.")
    sheet = models.ForeignKey(
        StyleSheet,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="name_forms",
        help_text="The style sheet that it counts for; every sheet where none is named.",
    )
    # What copy is looked up by: the whole form and its last word, letters folded.
    key = models.CharField(max_length=200, editable=False)
    last_key = models.CharField(max_length=200, editable=False)

    class Meta(Sourced.Meta):
        ordering = ["text", "pk"]
        verbose_name = "form of a name"
        verbose_name_plural = "forms of names"
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(person__isnull=False, place__isnull=True)
                | Q(person__isnull=True, place__isnull=False),
                name="a_form_is_of_one",
                violation_error_message="A form is of a person or of a place.",
            ),
        ]
        # With whom they lead to: of a name that thousands bear, only the first few are read.
        indexes = [
            models.Index(fields=["key", "person", "place"], name="forms_by_key"),
            models.Index(fields=["last_key", "person", "place"], name="forms_by_last_key"),
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: object, **kwargs: object) -> None:
        """Store the form with the keys that it is looked up by."""
        self.fold()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def fold(self) -> None:
        """Set the keys that the form is looked up by; whoever stores many at once calls it."""
        self.key, self.last_key = name_keys(self.text)

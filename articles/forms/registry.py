"""What people type to add somebody or something to the registry, or to import a file into it."""

from typing import Any

from django import forms

from articles.actions.register import FormOfName, TermOfOffice
from articles.forms.base import DeskForm
from articles.models import NameForm
from articles.registry.formats.letters import kind_of


class AddForm(DeskForm):
    """A person or a place with its names, and where that is known from; a term if one is known."""

    kind = forms.ChoiceField(
        label="It is",
        choices=[("person", "a person"), ("place", "a place")],
        initial="person",
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label="Name", max_length=200, required=False, help_text="In full, as the house writes it."
    )
    source = forms.CharField(
        label="Source",
        max_length=500,
        required=False,
        help_text="Where it is known from: report and date, register, page.",
    )
    also = forms.CharField(
        label="Also written",
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="Other forms that may stand, or the name in its own letters; one a line.",
    )
    never = forms.CharField(
        label="Never written",
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="Forms that the house has banned; one a line.",
    )
    country = forms.CharField(
        label="Country", max_length=200, required=False, help_text="Of a place."
    )
    title = forms.CharField(label="Office", max_length=300, required=False)
    organisation = forms.CharField(label="Organisation", max_length=300, required=False)
    jurisdiction = forms.CharField(
        label="Jurisdiction", max_length=200, required=False, help_text="Where it holds: Fogo."
    )
    appointed_by = forms.CharField(label="Appointed by", max_length=200, required=False)
    since = forms.CharField(
        label="From", max_length=10, required=False, help_text="2019, 2019-10 or 2019-10-25."
    )
    until = forms.CharField(
        label="To", max_length=10, required=False, help_text="Empty while the term lasts."
    )
    term_source = forms.CharField(
        label="Source of the term",
        max_length=500,
        required=False,
        help_text="Empty: the same source.",
    )
    is_another = forms.BooleanField(
        label="This is another of the same name: add it all the same", required=False
    )

    #: The fields of an office, which only a person has.
    OFFICE = ("title", "organisation", "jurisdiction", "appointed_by", "since", "until")

    def clean(self) -> dict[str, Any]:
        """Refuse an office without its title, or of a place."""
        data = super().clean() or {}
        office = any(data.get(name) for name in self.OFFICE)
        if office and data.get("kind") == "place":
            self.add_error("title", "A place holds no office: choose a person, or leave it out.")
        elif office and not data.get("title"):
            self.add_error("title", "Say which office it is.")
        return data

    def name_forms(self) -> list[FormOfName]:
        """Return the forms typed beside the name itself, with the same source."""
        data = self.cleaned_data
        also = [(text, kind_of(text)) for text in _lines(data["also"])]
        never = [(text, NameForm.Kind.BANNED) for text in _lines(data["never"])]
        return [FormOfName(text, kind, data["source"]) for text, kind in (*also, *never)]

    def terms(self) -> list[TermOfOffice]:
        """Return the term of office, if one was typed."""
        data = self.cleaned_data
        if not data["title"]:
            return []
        source = data["term_source"] or data["source"]
        return [TermOfOffice(source=source, **{name: data[name] for name in self.OFFICE})]


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]

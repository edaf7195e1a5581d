"""Evidence as people bring and describe it."""

from typing import Any

from django import forms

from articles.actions.edit_evidence import Particulars
from articles.actions.keep_evidence import LIMIT_FILE, Snapshot
from articles.forms.base import DeskForm
from articles.models import Agreement, Desk, Source
from articles.text.evidence import KINDS


class SourceField(forms.ModelChoiceField):
    """A source of the desk, by the name that its staff know it by."""

    def label_from_instance(self, source: Source) -> str:
        """Say its name, what it is, and whether it is confidential."""
        confidential = ", confidential" if source.is_confidential else ""
        return f"{source.name} ({source.get_kind_display()}{confidential})"


class AgreementField(forms.ModelChoiceField):
    """Terms that were agreed with a source."""

    def label_from_instance(self, agreement: Agreement) -> str:
        """Say with whom, what and when."""
        level = agreement.get_level_display()
        return f"{agreement.source.name}: {level}, {agreement.agreed_on:%d %b %Y}"


class ParticularsForm(DeskForm):
    """What is said of a piece of evidence."""

    title = forms.CharField(max_length=200)
    locator = forms.CharField(label="Page, timestamp or paragraph", max_length=200, required=False)
    second_hand = forms.BooleanField(label="Second hand: somebody else reports it", required=False)
    given_by = SourceField(None, required=False, empty_label="Nobody: the desk found it")
    agreement = AgreementField(
        None,
        label="On what terms",
        required=False,
        empty_label="What was last agreed with whoever gave it",
    )

    def __init__(self, *args: Any, desk: Desk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sources = desk.sources.filter(merged_into=None)
        terms = Agreement.objects.filter(source__in=sources).select_related("source")
        self.fields["given_by"].queryset = sources  # type: ignore[attr-defined]
        self.fields["agreement"].queryset = terms  # type: ignore[attr-defined]

    def particulars(self) -> Particulars:
        """Return what was typed."""
        data = self.cleaned_data
        return Particulars(
            data["title"], data["locator"], not data["second_hand"], data["given_by"],
            data["agreement"],
        )  # fmt: skip


class BringForm(ParticularsForm):
    """A new piece of evidence: pasted, uploaded or noted."""

    text = forms.CharField(
        label="What was really said or written, pasted",
        strip=False,
        required=False,
        widget=forms.Textarea({"rows": 8}),
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ",".join(KINDS), "data-limit": LIMIT_FILE}),
        help_text=f"Up to {LIMIT_FILE >> 20} MB: {', '.join(KINDS)}.",
    )
    address = forms.CharField(
        label="Or an address", max_length=1000, required=False, widget=forms.URLInput()
    )

    field_order = ("title", "text", "file", "address")

    def clean_file(self) -> Any:
        """Refuse an empty file."""
        file = self.cleaned_data["file"]
        if file and not file.size:
            raise forms.ValidationError(f"“{file.name}” is empty. Choose another file.")
        return file

    def snapshot(self) -> Snapshot:
        """Return what was brought."""
        data, file, said = self.cleaned_data, self.cleaned_data["file"], self.particulars()
        return Snapshot(
            title=said.title,
            text=data["text"],
            file_name=file.name if file else "",
            file=file.read() if file else b"",
            address=data["address"],
            locator=said.locator,
            first_hand=said.first_hand,
            given_by=said.given_by,
            agreement=said.agreement,
        )

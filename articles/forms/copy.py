"""The parts of a story, and its schedule, as fields."""

from typing import Any

from django import forms

from articles.forms.base import DeskForm, Moment
from articles.models import Article, Revision
from articles.text.copy import PARTS, Copy, normalise

#: Parts of the copy with their labels and the height of their fields in lines.
FIELDS = {
    "headline": ("Headline", 2),
    "standfirst": ("Standfirst", 3),
    "byline": ("Byline", 1),
    "dateline": ("Dateline", 1),
    "body": ("Body", 20),
    "captions": ("Captions, one a line", 3),
}


class CopyField(forms.CharField):
    """One part of a story: line ends are put right, and nothing is stripped."""

    def __init__(self, label: str, rows: int) -> None:
        widget = forms.Textarea({"rows": rows})
        super().__init__(label=label, required=False, strip=False, widget=widget)

    def to_python(self, value: str | None) -> str:
        """Return the words as the desk keeps them, before they are validated."""
        return normalise(value or "")


class CopyForm(DeskForm):
    """The parts of a story, kept exactly as they are typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, (label, rows) in FIELDS.items():
            self.fields[part] = CopyField(label, rows)

    def typed(self) -> Copy:
        """Return the parts as they were typed."""
        return Copy(**{part: self.cleaned_data[part] for part in PARTS})


class EditCopyForm(CopyForm):
    """A story's next revision, typed over the one that it was opened with."""

    base: "forms.ModelChoiceField[Revision]" = forms.ModelChoiceField(
        None, to_field_name="number", widget=forms.HiddenInput
    )
    reason = forms.CharField(
        max_length=500,
        help_text="What you changed and why.",
        error_messages={"required": "Say what you changed and why."},
    )

    def __init__(self, *args: Any, revision: Revision, **kwargs: Any) -> None:
        initial = {"base": revision.number, **{part: getattr(revision, part) for part in PARTS}}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["base"].queryset = revision.article.revisions.all()  # type: ignore[attr-defined]


class ScheduleForm(DeskForm):
    """When a story is wanted, and who must see it first."""

    priority = forms.TypedChoiceField(
        choices=Article.Priority.choices, coerce=int, initial=Article.Priority.ROUTINE
    )
    deadline = Moment()
    embargo_until = Moment(label="Embargo until")
    legal_required = forms.BooleanField(label="Legal must clear it", required=False)


class ScheduleChangeForm(ScheduleForm):
    """Another schedule, and why where it lets a story out sooner."""

    reason = forms.CharField(
        required=False,
        max_length=500,
        help_text="Needed to lift an embargo, to bring it forward, or to let legal go.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

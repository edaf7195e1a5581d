"""What the desk's forms share."""

from typing import Any

from django import forms
from django.conf import settings

from articles.actions.errors import Refused


class DeskForm(forms.Form):
    """A form whose labels end without a colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


class Moment(forms.DateTimeField):
    """A date and time in the desk's time zone, typed with the browser's own picker."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
        super().__init__(
            widget=widget,
            required=False,
            help_text=f"In {settings.TIME_ZONE} time.",
            error_messages={"invalid": "Type a date and a time, such as 2026-05-12 17:30."},
            **options,
        )


def put_on_field(form: forms.Form, refused: Refused) -> None:
    """Show a refusal at the field that it begins with ("Slug: …"), or above the form."""
    label, _, said = str(refused).partition(": ")
    labels = {str(field.label).lower(): name for name, field in form.fields.items()}
    name = label.lower().replace(" ", "_")
    field = name if name in form.fields else labels.get(label.lower())
    if field:
        form.add_error(field, said[:1].upper() + said[1:])
    else:
        form.add_error(None, str(refused))

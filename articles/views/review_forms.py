"""What people type on the review screen and on a quote's page, as the actions take it.

The templates lay the fields out themselves; what is too long or no known choice the
actions refuse.
"""

from typing import Any, TypeVar

from django import forms
from django.http import QueryDict

from articles.actions.errors import Refused
from articles.actions.keep_evidence import Snapshot
from articles.actions.propose import Proposal
from articles.models import Correction, Desk, Evidence, Flag, Source
from articles.permissions import Person, seen_evidence

Typed = TypeVar("Typed", bound=forms.Form)


def typed(form: Typed) -> Typed:
    """Return the form, read. Raises Refused that names the first field which cannot be."""
    for name, errors in form.errors.items():
        raise Refused(f"{form.fields[name].label or name.title()}: {errors[0]}")
    return form


def proposal(post: QueryDict, start: int, end: int) -> Proposal:
    """Return the change of ``start:end`` (code points) that was typed."""
    names = ("right", "reason", "correction_class", "notice", "quote_ground")
    return Proposal(start, end, **{name: post.get(name, "") for name in names})


def accepted(post: QueryDict, flag: Flag) -> Proposal:
    """Return the flag's change: [sic] or the suggestion that was pressed, or what was typed.

    Its reason is the rule's own where none was typed.
    """
    chosen = post.copy()
    if "sic" in post:
        chosen["right"] = f"{flag.exact} [sic]"
        chosen["quote_ground"] = Correction.QuoteGround.SIC
    elif "suggested" in post:
        chosen["right"] = post.get("suggested", "")
    elif not post.get("right", "").strip():
        raise Refused("Change to: type the words. To cut them, select them in the text.")
    if not post.get("reason", "").strip():
        chosen["reason"] = flag.text[:500]
    return proposal(chosen, flag.start, flag.end)


class SelectionForm(forms.Form):
    """Words chosen in the text: typed, or selected in a browser that says where they are."""

    revision = forms.IntegerField()
    words = forms.CharField(label="The words", strip=False)
    which = forms.IntegerField(label="Which of them", required=False, min_value=1)
    start = forms.IntegerField(required=False, min_value=0)
    end = forms.IntegerField(required=False, min_value=0)


class EvidenceForm(forms.Form):
    """Evidence that the desk has, or a new snapshot of it."""

    known: "forms.ModelChoiceField[Evidence]" = forms.ModelChoiceField(
        None, label="Evidence", required=False
    )
    title = forms.CharField(required=False)
    text = forms.CharField(strip=False, required=False)
    file = forms.FileField(required=False)
    address = forms.CharField(required=False)
    locator = forms.CharField(required=False)
    second_hand = forms.BooleanField(required=False)
    given_by: "forms.ModelChoiceField[Source]" = forms.ModelChoiceField(
        None, label="Given by", required=False
    )

    def __init__(self, *args: Any, desk: Desk, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = seen_evidence(user, Evidence.objects.filter(desk=desk))
        self.fields["known"].queryset = known  # type: ignore[attr-defined]
        self.fields["given_by"].queryset = desk.sources.all()  # type: ignore[attr-defined]

    def snapshot(self) -> Snapshot:
        """Return what was brought as evidence."""
        data, file = self.cleaned_data, self.cleaned_data["file"]
        return Snapshot(
            title=data["title"],
            text=data["text"],
            file_name=file.name if file else "",
            file=file.read() if file else b"",
            address=data["address"],
            locator=data["locator"],
            first_hand=not data["second_hand"],
            given_by=data["given_by"],
        )

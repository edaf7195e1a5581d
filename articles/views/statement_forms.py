"""What people type on the ledger and on a statement's page, as the actions take it."""

import re
from typing import Any

from django import forms
from django.http import QueryDict

from articles.actions.errors import Refused
from articles.actions.mark_statement import Marks, Place
from articles.actions.set_basis import Stretch
from articles.models import Article, Evidence, Quote, Statement
from articles.permissions import Person
from articles.views.review_forms import EvidenceForm
from articles.views.selection import find_words

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")


def marks(post: QueryDict) -> Marks:
    """Return the legal marks that were ticked."""
    return Marks(libel_risk="libel_risk" in post, for_legal="for_legal" in post)


def place(post: QueryDict) -> Place:
    """Return the place of the claim that was pressed, as its card gives it: “12-80”."""
    match = _PLACE.fullmatch(post.get("place", ""))
    if match is None:
        raise Refused("Choose one of the proposals.")
    return int(match[1]), int(match[2])


class BasisForm(forms.Form):
    """What a statement stands on."""

    basis = forms.ChoiceField(label="Stands on", choices=Statement.Basis.choices)
    note = forms.CharField(required=False)
    quote: "forms.ModelChoiceField[Quote]" = forms.ModelChoiceField(
        None, label="Quote", required=False
    )

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quote"].queryset = article.quotes.live()  # type: ignore[attr-defined]


class SupportForm(EvidenceForm):
    """Evidence that the desk has or that is brought, and the words in it that say so."""

    words = forms.CharField(label="The words in it", required=False)
    which = forms.IntegerField(label="Which of them", required=False, min_value=1)
    where = forms.CharField(required=False)

    def __init__(self, *args: Any, article: Article, user: Person, **kwargs: Any) -> None:
        super().__init__(*args, desk=article.desk, user=user, **kwargs)

    def stretch(self, evidence: Evidence) -> Stretch:
        """Return where in ``evidence`` the typed words stand. Raises Refused where they do not."""
        data = self.cleaned_data
        if not data["words"].strip():
            return Stretch(locator=data["where"])
        if evidence.is_unread:
            raise Refused(
                "The words in it: its text is still being read. The desk has it: choose it here "
                "when it is read."
            )
        if not evidence.text:
            raise Refused("The words in it: this evidence has no text. Say the page or time.")
        found = find_words(evidence.text, data["words"], which=data["which"])
        return Stretch(found, data["where"])

"""What to show: a part of the queue, two revisions."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone

from articles.forms.base import DeskForm
from articles.models import Article, Desk, Revision
from articles.permissions import desks_of


class QueueFilter(DeskForm):
    """Which articles of the queue to show."""

    q = forms.CharField(label="Slug or headline", required=False)
    desk: "forms.ModelChoiceField[Desk]" = forms.ModelChoiceField(
        None, required=False, empty_label="All desks"
    )
    status = forms.ChoiceField(
        choices=[("", "All but spiked and withdrawn"), *Article.Status.choices], required=False
    )
    mine = forms.BooleanField(label="Filed by me", required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = desks_of(user)  # type: ignore[attr-defined]


class RevisionField(forms.ModelChoiceField):
    """One of an article's revisions, by its number."""

    def label_from_instance(self, revision: Revision) -> str:
        """Say which it is, who filed it and when."""
        author = revision.author.get_full_name() or revision.author.get_username()
        when = timezone.localtime(revision.created_at)
        return f"{revision.number} · {revision.get_kind_display()} · {author} · {when:%d %b, %H:%M}"


class CompareForm(DeskForm):
    """Two revisions to compare."""

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("from", "to"):
            self.fields[name] = RevisionField(
                article.revisions.select_related("author").order_by("number"),
                to_field_name="number",
                empty_label=None,
                error_messages={
                    "required": "Choose a revision.",
                    "invalid_choice": "There is no revision “%(value)s”. Choose one of these.",
                },
            )

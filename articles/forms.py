"""What people type on the desk's screens, as Django forms."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_slug
from django.utils import timezone
from django.utils.text import slugify

from articles.actions.errors import Refused
from articles.actions.submit import Filing
from articles.models import Article, Desk, Language, Revision
from articles.permissions import desks_of
from articles.text.copy import PARTS, Copy, normalise
from articles.text.encodings import ENCODINGS
from articles.text.importers import EXTENSIONS, CannotRead, Imported, check_size, read_copy

#: Slugs that would hide a screen of the desk.
RESERVED_SLUGS = {"file"}
SLUG_LENGTH = 80

#: Parts of the copy with their labels and the height of their fields in lines.
FIELDS = {
    "headline": ("Headline", 2),
    "standfirst": ("Standfirst", 3),
    "byline": ("Byline", 1),
    "dateline": ("Dateline", 1),
    "body": ("Body", 20),
    "captions": ("Captions, one a line", 3),
}


def put_on_field(form: forms.Form, refused: Refused) -> None:
    """Show a refusal at the field that it begins with ("Slug: …"), or above the form."""
    field, _, said = str(refused).partition(": ")
    if field.lower() in form.fields:
        form.add_error(field.lower(), said[:1].upper() + said[1:])
    else:
        form.add_error(None, str(refused))


class CopyField(forms.CharField):
    """One part of a story: line ends are put right, and nothing is stripped."""

    def __init__(self, label: str, rows: int) -> None:
        widget = forms.Textarea({"rows": rows})
        super().__init__(label=label, required=False, strip=False, widget=widget)

    def to_python(self, value: str | None) -> str:
        """Return the words as the desk keeps them, before they are validated."""
        return normalise(value or "")


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


class DeskForm(forms.Form):
    """A form whose labels end without a colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


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


class CopyForm(DeskForm):
    """The parts of a story, kept exactly as they are typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, (label, rows) in FIELDS.items():
            self.fields[part] = CopyField(label, rows)

    def typed(self) -> Copy:
        """Return the parts as they were typed."""
        return Copy(**{part: self.cleaned_data[part] for part in PARTS})


class ScheduleForm(DeskForm):
    """When a story is wanted, and who must see it first."""

    priority = forms.TypedChoiceField(
        choices=Article.Priority.choices, coerce=int, initial=Article.Priority.ROUTINE
    )
    deadline = Moment()
    embargo_until = Moment(label="Embargo until")
    legal_required = forms.BooleanField(label="Legal must clear it", required=False)


class FileCopyForm(CopyForm, ScheduleForm):
    """A new story: typed, uploaded, or both; what was typed wins over what the file has."""

    upload = forms.FileField(
        label="Or upload a file",
        required=False,
        allow_empty_file=True,
        max_length=255,
        widget=forms.FileInput({"accept": ",".join(EXTENSIONS)}),
        help_text=f"{', '.join(EXTENSIONS)}. What you type in a field wins over the file.",
    )
    encoding = forms.ChoiceField(
        label="How the file was saved",
        choices=[("", "As it says itself, or UTF-8"), *ENCODINGS.items()],
        required=False,
        error_messages={"invalid_choice": "“%(value)s” is not known. Choose one of these."},
    )
    slug = forms.CharField(
        max_length=SLUG_LENGTH,
        required=False,
        help_text="Left empty, it is made from the headline or the file’s name.",
    )
    desk: "forms.ModelChoiceField[Desk]" = forms.ModelChoiceField(
        None,
        empty_label="Choose a desk",
        error_messages={
            "required": "Choose a desk.",
            "invalid_choice": "Choose a desk at which you may file.",
        },
    )
    language = forms.ChoiceField(
        choices=[("", "As the file says, or English (US)"), *Language.choices], required=False
    )
    status = forms.ChoiceField(
        choices=[(Article.Status.IN_REVIEW, "File"), (Article.Status.DRAFT, "Draft")],
        required=False,
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = desks_of(user, "file")
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]
        if len(desks) == 1:
            self.initial["desk"] = desks[0]
        self.imported: Imported | None = None

    def clean_slug(self) -> str:
        """Refuse a slug that is malformed or taken; an empty one is made later."""
        slug = self.cleaned_data["slug"].lower()
        if not slug:
            return ""
        try:
            validate_slug(slug)
        except forms.ValidationError:
            raise forms.ValidationError(
                "Use letters without accents, digits, hyphens and underscores only."
            ) from None
        if is_taken(slug):
            raise forms.ValidationError(f"“{slug}” is taken. Choose another.")
        return slug

    def clean(self) -> dict[str, Any]:
        """Read the upload, and see that there is a story and a slug."""
        data = self.cleaned_data
        try:
            self.imported = _imported(data.get("upload"), data.get("encoding") or None)
        except CannotRead as error:
            self.add_error("upload", str(error))
            return data
        if not self.copy().body.strip():
            self.add_error("body", "The story has no text. Type, paste or upload it.")
        elif data.get("slug") == "":
            data["slug"] = self._proposed_slug()
        return data

    def copy(self) -> Copy:
        """Return the story: what was typed, and where a field was left empty the file's."""
        typed = self.typed()
        if self.imported is None:
            return typed
        read = self.imported.copy
        return Copy(
            **{
                part: getattr(typed, part) if getattr(typed, part).strip() else getattr(read, part)
                for part in PARTS
            }
        )

    def filing(self) -> Filing:
        """Return what is filed beside the copy."""
        data, upload = self.cleaned_data, self.cleaned_data["upload"]
        return Filing(
            slug=data["slug"],
            desk=data["desk"],
            language=data["language"] or self._language_of_file(),
            priority=data["priority"],
            deadline=data["deadline"],
            embargo_until=data["embargo_until"],
            legal=Article.Legal.REQUIRED if data["legal_required"] else Article.Legal.NOT_NEEDED,
            status=data["status"] or Article.Status.IN_REVIEW,
            original_name=upload.name if upload else "",
            original=_bytes(upload) if upload else b"",
        )

    def ask_for_file_again(self) -> None:
        """Say that the file must be chosen again, since no browser fills it in twice."""
        if self.files.get("upload"):
            self.add_error("upload", "Choose the file again: it was not kept.")

    def _language_of_file(self) -> str:
        said = self.imported.meta.get("language", "") if self.imported else ""
        return said if said in Language.values else Language.EN_US

    def _proposed_slug(self) -> str:
        upload = self.cleaned_data.get("upload")
        named_by = [
            self.imported.meta.get("slug", "") if self.imported else "",
            self.copy().headline,
            PurePath(upload.name).stem if upload else "",
        ]
        slugs = [slugify(name)[:SLUG_LENGTH].strip("-_") for name in named_by]
        proposed = next(filter(None, slugs), "")
        if not proposed:
            self.add_error("slug", "Type a slug, such as “bridge-vote”, or a headline.")
        return _free(proposed)


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


def is_taken(slug: str) -> bool:
    """Whether an article or a screen has this slug."""
    return slug in RESERVED_SLUGS or Article.objects.filter(slug=slug).exists()


def _free(slug: str) -> str:
    """Return ``slug``, or with the first number after it that makes it one of its own."""
    proposed, number = slug, 1
    while proposed and is_taken(proposed):
        number += 1
        proposed = f"{slug[: SLUG_LENGTH - len(str(number)) - 1]}-{number}"
    return proposed


def _imported(upload: UploadedFile | None, encoding: str | None) -> Imported | None:
    if not upload:
        return None
    check_size(upload.name or "", upload.size or 0)
    return read_copy(upload.name or "", _bytes(upload), encoding)


def _bytes(upload: UploadedFile) -> bytes:
    upload.seek(0)
    return upload.read()

"""A new story, typed or uploaded."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_slug
from django.utils.text import slugify

from articles.actions.submit import Filing, is_taken
from articles.forms.copy import CopyForm, ScheduleForm
from articles.models import Article, Desk, Language
from articles.permissions import desks_of
from articles.text.as_seen import is_blank
from articles.text.copy import PARTS, Copy
from articles.text.encodings import ENCODINGS
from articles.text.importers import EXTENSIONS, CannotRead, Imported, check_size, read_copy

SLUG_LENGTH = 80


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
        choices=[("", "The file’s, or English (US)"), *Language.choices], required=False
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
        if is_blank(self.copy().body):
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

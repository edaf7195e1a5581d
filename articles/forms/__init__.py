"""What people type on the desk's screens, as Django forms."""

from articles.forms.base import put_on_field
from articles.forms.choices import CompareForm, QueueFilter
from articles.forms.copy import EditCopyForm, ScheduleChangeForm
from articles.forms.filing import FileCopyForm

__all__ = [
    "CompareForm",
    "EditCopyForm",
    "FileCopyForm",
    "QueueFilter",
    "ScheduleChangeForm",
    "put_on_field",
]

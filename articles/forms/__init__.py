"""What people type on the desk's screens, as Django forms."""

from articles.forms.base import put_on_field
from articles.forms.choices import CompareForm, QueueFilter
from articles.forms.copy import EditCopyForm, ScheduleChangeForm
from articles.forms.evidence import BringForm, ParticularsForm
from articles.forms.filing import FileCopyForm

__all__ = [
    "BringForm",
    "CompareForm",
    "EditCopyForm",
    "FileCopyForm",
    "ParticularsForm",
    "QueueFilter",
    "ScheduleChangeForm",
    "put_on_field",
]

"""The actions on evidence by itself with who may do them, beside those of ``tests.acts``."""

from collections.abc import Callable

from django.contrib.auth.models import User

from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.keep_evidence import Snapshot, keep_evidence
from articles.actions.read_evidence import read_again
from articles.models import Role
from tests.factories import make_desk, make_evidence

STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}

ON_EVIDENCE: dict[str, tuple[Callable[[User], object], str, set]] = {
    "keep_evidence": (
        lambda user: keep_evidence(user, make_desk(), Snapshot("Notes", text="Words.")),
        "attribute",
        STAFF,
    ),
    "edit_evidence": (
        lambda user: edit_evidence(user, make_evidence(text="Words."), Particulars("Minutes")),
        "attribute",
        STAFF,
    ),
    "read_again": (
        lambda user: read_again(user, make_evidence(file_name="a.srt", file=b"Words.")),
        "attribute",
        STAFF,
    ),
}

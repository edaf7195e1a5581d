"""Rows, their constraints and their tables of transitions. Only ``articles.actions`` writes."""

from articles.models.agreement import Agreement, AnonymityRequest, Identity, IdentityGrant
from articles.models.anchored import AnchorState
from articles.models.approval import Approval
from articles.models.article import Article, Desk, Language, Original, Revision
from articles.models.correction import Correction
from articles.models.event import Event, LogHead
from articles.models.flag import Comment, Flag, Severity
from articles.models.last_reading import LastReading
from articles.models.membership import Membership, Role
from articles.models.quote import Quote
from articles.models.registry import NameForm, Person, Place, RoleTerm
from articles.models.rule import Complaint, PilotCount
from articles.models.rule_state import RuleState
from articles.models.source import Evidence, Source, SourceAlias
from articles.models.statement import Statement, Support
from articles.models.style_sheet import SheetEntry, SheetPattern, StyleSheet

__all__ = [
    "Agreement",
    "AnchorState",
    "AnonymityRequest",
    "Approval",
    "Article",
    "Comment",
    "Complaint",
    "Correction",
    "Desk",
    "Event",
    "Evidence",
    "Flag",
    "Identity",
    "IdentityGrant",
    "Language",
    "LastReading",
    "LogHead",
    "Membership",
    "NameForm",
    "Original",
    "Person",
    "PilotCount",
    "Place",
    "Quote",
    "Revision",
    "Role",
    "RoleTerm",
    "RuleState",
    "Severity",
    "SheetEntry",
    "SheetPattern",
    "Source",
    "SourceAlias",
    "Statement",
    "StyleSheet",
    "Support",
]

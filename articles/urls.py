"""Addresses, by screen. The desk's begin with ``desk/``; the others are the readers'."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from articles import urls_behind
from articles.feeds import StoriesFeed
from articles.views import (
    annotated,
    corrections,
    flags,
    public,
    quote_evidence,
    quote_terms,
    quote_together,
    quotes,
    registry_add,
    release,
    rules,
    selection,
    statement,
    statements,
)
from articles.views.compare import compare
from articles.views.edit_copy import edit_copy
from articles.views.file_copy import file_copy
from articles.views.healthz import healthz
from articles.views.queue import queue
from articles.views.report import report
from articles.views.review import places_settle, reread, review
from articles.views.timeline import timeline

urlpatterns = [
    path("login/", LoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    # The desk: queue, filing, editing, revisions, release
    path("desk/", queue, name="queue"),
    path("desk/file/", file_copy, name="file_copy"),
    # What the desk looks for; rules' slugs and stories' stand in different places
    path("desk/rules/", rules.rules, name="rules"),
    path("desk/rules/<slug:slug>/", rules.rule, name="rule"),
    path("desk/rules/<slug:slug>/set/", rules.rule_set, name="rule_set"),
    path("desk/rules/complaints/<int:pk>/", rules.complaint_settle, name="complaint_settle"),
    # What stands behind the words
    *urls_behind.urlpatterns,
    path("desk/<slug:slug>/edit/", edit_copy, name="edit_copy"),
    path("desk/<slug:slug>/compare/", compare, name="compare"),
    path("desk/<slug:slug>/timeline/", timeline, name="timeline"),
    path("desk/<slug:slug>/report/", report, name="report"),
    path("desk/<slug:slug>/corrections/", corrections.corrections, name="corrections"),
    path(
        "desk/<slug:slug>/corrections/approve/",
        corrections.corrections_approve,
        name="corrections_approve",
    ),
    path(
        "desk/<slug:slug>/corrections/apply/",
        corrections.corrections_apply,
        name="corrections_apply",
    ),
    path(
        "desk/<slug:slug>/corrections/<int:pk>/reject/",
        corrections.correction_reject,
        name="correction_reject",
    ),
    path(
        "desk/<slug:slug>/corrections/<int:pk>/withdraw/",
        corrections.correction_withdraw,
        name="correction_withdraw",
    ),
    path("desk/<slug:slug>/release/", release.release, name="release"),
    path("desk/<slug:slug>/release/approve/", release.release_approve, name="release_approve"),
    path("desk/<slug:slug>/release/publish/", release.release_publish, name="release_publish"),
    path(
        "desk/<slug:slug>/release/legal/", release.release_clear_legal, name="release_clear_legal"
    ),
    path("desk/<slug:slug>/move/", release.article_move, name="article_move"),
    path("desk/<slug:slug>/schedule/", release.article_schedule, name="article_schedule"),
    path("desk/<slug:slug>/settle-lost/", release.settle_lost, name="settle_lost"),
    path("desk/<slug:slug>/confirm-place/", release.confirm_place, name="confirm_place"),
    # The review screen: flags, quotes, words selected by hand
    path("desk/<slug:slug>/", review, name="review"),
    path("desk/<slug:slug>/reread/", reread, name="reread"),
    path("desk/<slug:slug>/places/settle/", places_settle, name="places_settle"),
    path("desk/<slug:slug>/flags/dismiss/", flags.flags_dismiss, name="flags_dismiss"),
    path("desk/<slug:slug>/flags/<int:pk>/", flags.flag, name="flag"),
    path("desk/<slug:slug>/flags/<int:pk>/accept/", flags.flag_accept, name="flag_accept"),
    path("desk/<slug:slug>/flags/<int:pk>/alike/", flags.flag_alike, name="flag_alike"),
    path("desk/<slug:slug>/flags/<int:pk>/dismiss/", flags.flag_dismiss, name="flag_dismiss"),
    path("desk/<slug:slug>/flags/<int:pk>/query/", flags.flag_query, name="flag_query"),
    path("desk/<slug:slug>/flags/<int:pk>/answer/", flags.flag_answer, name="flag_answer"),
    path("desk/<slug:slug>/flags/<int:pk>/complain/", flags.flag_complain, name="flag_complain"),
    path("desk/<slug:slug>/flags/<int:pk>/undo/", flags.flag_undo, name="flag_undo"),
    path("desk/<slug:slug>/quotes/<int:pk>/", quotes.quote, name="quote"),
    path("desk/<slug:slug>/quotes/<int:pk>/speaker/", quotes.quote_speaker, name="quote_speaker"),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/speaker/undo/",
        quotes.quote_speaker_undo,
        name="quote_speaker_undo",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/evidence/",
        quote_evidence.quote_evidence,
        name="quote_evidence",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/reading/",
        quote_evidence.quote_reading,
        name="quote_reading",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/translated/",
        quotes.quote_translated,
        name="quote_translated",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/translated/undo/",
        quotes.quote_translated_undo,
        name="quote_translated_undo",
    ),
    path("desk/<slug:slug>/quotes/<int:pk>/terms/", quote_terms.quote_terms, name="quote_terms"),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/further/", quote_terms.quote_further, name="quote_further"
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/further/<int:source>/remove/",
        quote_terms.quote_further_remove,
        name="quote_further_remove",
    ),
    path("desk/<slug:slug>/quotes/<int:pk>/verify/", quotes.quote_verify, name="quote_verify"),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/verify/undo/",
        quotes.quote_verify_undo,
        name="quote_verify_undo",
    ),
    path("desk/<slug:slug>/quotes/<int:pk>/dispute/", quotes.quote_dispute, name="quote_dispute"),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/set-aside/",
        quotes.quote_set_aside,
        name="quote_set_aside",
    ),
    path("desk/<slug:slug>/quotes/<int:pk>/take-up/", quotes.quote_take_up, name="quote_take_up"),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/together/",
        quote_together.quote_together,
        name="quote_together",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/together/speaker/",
        quote_together.quote_together_speaker,
        name="quote_together_speaker",
    ),
    path(
        "desk/<slug:slug>/quotes/<int:pk>/together/evidence/",
        quote_together.quote_together_evidence,
        name="quote_together_evidence",
    ),
    path("desk/<slug:slug>/select/flag/", selection.select_flag, name="select_flag"),
    path("desk/<slug:slug>/select/register/", registry_add.select_register, name="select_register"),
    path("desk/<slug:slug>/select/comment/", selection.select_comment, name="select_comment"),
    path(
        "desk/<slug:slug>/select/correction/",
        selection.select_correction,
        name="select_correction",
    ),
    # The fact-check ledger, and the draft with its notes
    path("desk/<slug:slug>/annotated/", annotated.annotated, name="annotated"),
    path("desk/<slug:slug>/annotated.html", annotated.annotated_html, name="annotated_html"),
    path("desk/<slug:slug>/annotated.docx", annotated.annotated_docx, name="annotated_docx"),
    path("desk/<slug:slug>/statements/", statements.statements, name="statements"),
    path("desk/<slug:slug>/statements/accept/", statements.claim_accept, name="claim_accept"),
    path("desk/<slug:slug>/statements/dismiss/", statements.claim_dismiss, name="claim_dismiss"),
    path("desk/<slug:slug>/statements/accept-all/", statements.claims_accept, name="claims_accept"),
    path(
        "desk/<slug:slug>/select/statement/", statements.select_statement, name="select_statement"
    ),
    path("desk/<slug:slug>/statements/<int:pk>/", statement.statement, name="statement"),
    path(
        "desk/<slug:slug>/statements/<int:pk>/basis/",
        statement.statement_basis,
        name="statement_basis",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/evidence/",
        statement.statement_support,
        name="statement_support",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/evidence/<int:support>/remove/",
        statement.support_remove,
        name="support_remove",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/legal/",
        statement.statement_legal,
        name="statement_legal",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/clear/",
        statement.statement_clear,
        name="statement_clear",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/clear/undo/",
        statement.statement_clear_undo,
        name="statement_clear_undo",
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/off/", statement.statement_off, name="statement_off"
    ),
    path(
        "desk/<slug:slug>/statements/<int:pk>/back/",
        statement.statement_back,
        name="statement_back",
    ),
    # Readers
    path("", public.front, name="front"),
    path("stories/<slug:slug>/", public.story, name="story"),
    path("corrections/", public.public_corrections, name="public_corrections"),
    path("feed.atom", public.public_page(StoriesFeed()), name="feed"),
    path("healthz", healthz, name="healthz"),
]

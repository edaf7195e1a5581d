"""Addresses of what stands behind the words: registry, evidence, sources, agreements."""

from django.urls import path

from articles.views import (
    agreements,
    anonymity,
    evidence,
    evidence_acts,
    identities,
    registry,
    registry_acts,
    registry_add,
    registry_import,
    source_acts,
    sources,
)

urlpatterns = [
    # The registry of people and places
    path("desk/registry/", registry.registry, name="registry"),
    path("desk/registry/add/", registry_add.registry_add, name="registry_add"),
    path("desk/registry/due/", registry.registry_due, name="registry_due"),
    path("desk/registry/import/", registry_import.registry_import, name="registry_import"),
    path("desk/registry/people/<int:pk>/", registry.person, name="registry_person"),
    path("desk/registry/places/<int:pk>/", registry.place, name="registry_place"),
    path("desk/registry/people/<int:pk>/terms/", registry_acts.term_add, name="term_add"),
    path("desk/registry/terms/<int:pk>/", registry_acts.term_save, name="term_save"),
    path("desk/registry/terms/<int:pk>/confirm/", registry_acts.term_confirm, name="term_confirm"),
    path("desk/registry/terms/<int:pk>/remove/", registry_acts.term_remove, name="term_remove"),
    path("desk/registry/forms/<int:pk>/", registry_acts.form_save, name="form_save"),
    path("desk/registry/forms/<int:pk>/remove/", registry_acts.form_remove, name="form_remove"),
    *(
        path(f"desk/registry/{sort}/<int:pk>/{end}", view, {"sort": sort}, name=f"{sort}_{name}")
        for sort in ("people", "places")
        for end, view, name in (
            ("save/", registry_acts.item_save, "save"),
            ("remove/", registry_acts.item_remove, "remove"),
            ("forms/", registry_acts.form_add, "form_add"),
        )
    ),
    # Evidence, with all that rests on it
    path("desk/evidence/", evidence.all_evidence, name="all_evidence"),
    path("desk/evidence/bring/", evidence_acts.evidence_bring, name="evidence_bring"),
    path("desk/evidence/<int:pk>/", evidence.evidence, name="evidence"),
    path("desk/evidence/<int:pk>/file/", evidence.evidence_file, name="evidence_file"),
    path("desk/evidence/<int:pk>/reading/", evidence.evidence_reading, name="evidence_reading"),
    path("desk/evidence/<int:pk>/edit/", evidence_acts.evidence_edit, name="evidence_edit"),
    path("desk/evidence/<int:pk>/again/", evidence_acts.evidence_again, name="evidence_again"),
    # Sources, and who the confidential ones are
    path("desk/sources/", sources.sources, name="sources"),
    path(
        "desk/sources/confidential/",
        identities.source_add_confidential,
        name="source_add_confidential",
    ),
    path("desk/sources/<int:pk>/", sources.source, name="source"),
    path("desk/sources/<int:pk>/describe/", source_acts.source_describe, name="source_describe"),
    path("desk/sources/<int:pk>/rate/", source_acts.source_rate, name="source_rate"),
    path("desk/sources/<int:pk>/aliases/", source_acts.source_alias, name="source_alias"),
    path(
        "desk/sources/<int:pk>/aliases/<int:alias>/remove/",
        source_acts.source_alias_remove,
        name="source_alias_remove",
    ),
    path("desk/sources/<int:pk>/person/", source_acts.source_person, name="source_person"),
    path("desk/sources/<int:pk>/merge/", source_acts.source_merge, name="source_merge"),
    path("desk/sources/<int:pk>/remove/", source_acts.source_remove, name="source_remove"),
    path(
        "desk/sources/<int:pk>/make-confidential/",
        identities.source_make_confidential,
        name="source_make_confidential",
    ),
    path("desk/sources/<int:pk>/identity/seal/", identities.identity_seal, name="identity_seal"),
    path("desk/sources/<int:pk>/identity/", identities.identity_open, name="identity_open"),
    path("desk/sources/<int:pk>/identity/grant/", identities.identity_grant, name="identity_grant"),
    path(
        "desk/sources/<int:pk>/identity/grants/<int:grant>/take/",
        identities.identity_take,
        name="identity_take",
    ),
    # What was agreed with sources, and leave to print them without their names
    path("desk/sources/<int:pk>/agree/", agreements.source_agree, name="source_agree"),
    path(
        "desk/sources/<int:pk>/agreements/<int:agreement>/",
        agreements.agreement_open,
        name="agreement_open",
    ),
    path("desk/anonymity/", anonymity.anonymity, name="anonymity"),
    path(
        "desk/<slug:slug>/anonymity/ask/<int:agreement>/",
        anonymity.anonymity_ask,
        name="anonymity_ask",
    ),
    path(
        "desk/<slug:slug>/anonymity/<int:pk>/",
        anonymity.anonymity_request,
        name="anonymity_request",
    ),
    path(
        "desk/<slug:slug>/anonymity/<int:pk>/answers/",
        anonymity.anonymity_answers,
        name="anonymity_answers",
    ),
    path(
        "desk/<slug:slug>/anonymity/<int:pk>/approve/",
        anonymity.anonymity_approve,
        name="anonymity_approve",
    ),
    path(
        "desk/<slug:slug>/anonymity/<int:pk>/refuse/",
        anonymity.anonymity_refuse,
        name="anonymity_refuse",
    ),
    path(
        "desk/<slug:slug>/anonymity/<int:pk>/withdraw/",
        anonymity.anonymity_withdraw,
        name="anonymity_withdraw",
    ),
]

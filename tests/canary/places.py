"""Everywhere that a word could come out: pages, the admin, exports, stores, raw bytes."""

import pickle
import re
from collections.abc import Iterator
from contextlib import suppress
from http import HTTPStatus
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from django.contrib import admin
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, reverse

from articles import models, urls
from articles.models import Article, Event

Place = tuple[str, str | bytes]

#: Part of an address before an id → the rows of which it is an id.
ROWS: dict[str, type[Model]] = {
    "agreements": models.Agreement,
    "anonymity": models.AnonymityRequest,
    "ask": models.Agreement,
    "evidence": models.Evidence,
    "forms": models.NameForm,
    "further": models.Source,
    "grants": models.IdentityGrant,
    "people": models.Person,
    "places": models.Place,
    "quotes": models.Quote,
    "sources": models.Source,
    "statements": models.Statement,
    "terms": models.RoleTerm,
}
#: Parts whose rows the road has none of: nothing confidential hangs on them.
WITHOUT_ROWS = {
    "aliases", "complaints", "corrections", "flags", "supports", "claims",
    "people", "places", "terms", "forms",
}  # fmt: skip
PARAMETER = re.compile(r"<(\w+):\w+>")


def pages(who: str, client: Client) -> Iterator[Place]:
    """Yield every page of ours as one person gets it, whatever its status."""
    for pattern in urls.urlpatterns:
        for address in addresses(pattern):
            response = client.get(address)
            assert response.status_code < 500, address
            yield f"{address} as {who}", _whole(response)
            if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                break  # so it is at the screen's other addresses


def addresses(pattern: URLPattern) -> Iterator[str]:
    """Yield the addresses of a screen, with each story and each row of the road's in turn."""
    routes = [f"/{pattern.pattern}"]
    while found := PARAMETER.search(routes[0]):
        before = routes[0][: found.start()].rstrip("/").rpartition("/")[2]
        ids = _ids(found[1], before)
        routes = [PARAMETER.sub(each, route, count=1) for route in routes for each in ids]
        if not routes:
            return
    yield from routes


def _ids(kind: str, before: str) -> list[str]:
    if kind == "slug":
        rules = before == "rules"
        return ["spelling"] if rules else list(Article.objects.values_list("slug", flat=True))
    if kind != "int" or before in WITHOUT_ROWS:
        return ["1"]
    if before not in ROWS:
        raise LookupError(f"the canary’s crawl knows no rows of “{before}”: say which in ROWS")
    return [str(pk) for pk in ROWS[before]._default_manager.values_list("pk", flat=True)]


def admin_pages(client: Client) -> Iterator[Place]:
    """Yield the admin's lists, and the page, history and deletion of each row of ours."""
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield name, _whole(client.get(reverse(f"{name}_changelist")))
        if model._meta.app_label != "articles":
            continue
        for pk in model._default_manager.values_list("pk", flat=True):
            for page in ("change", "history", "delete"):
                address = reverse(f"{name}_{page}", args=[pk])
                yield address, _whole(client.get(address))


def exports() -> Iterator[Place]:
    """Yield what the commands print of stories and of the database."""
    slugs = list(Article.objects.values_list("slug", flat=True))
    for form in ("text", "jsonl"):
        yield f"quote_report {form}", _printed("quote_report", *slugs, format=form)


def dump() -> Place:
    """Return what dumpdata prints."""
    return "dumpdata", _printed("dumpdata")


def stores() -> Iterator[Place]:
    """Yield the log, the sessions and the cache."""
    for event in Event.objects.all():
        yield f"event {event.seq}", f"{event.canonical} {event.target}"
    for session in Session.objects.all():
        yield "a session", str(session.get_decoded())
    # Django's cache in memory shows its keys and values nowhere else.
    yield "the cache", pickle.dumps(dict(cache._cache))


def rows_as_text() -> Iterator[Place]:
    """Yield every row of every table, as the database itself writes it out."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield f"table {table}", " ".join(map(_as_text, row))


def raw_files(*, wal: bool = True) -> Iterator[Place]:
    """Yield the bytes of the database's files, all that was committed written into them.

    ``wal`` is whether the write-ahead log of PostgreSQL is among them: it keeps what was.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CHECKPOINT")
            cursor.execute("SHOW data_directory")
            data = Path(cursor.fetchone()[0])
            files = [*data.glob("base/*/*"), *(data.glob("pg_wal/*") if wal else ())]
        else:
            main = str(connection.settings_dict["NAME"])
            files = [path for path in map(Path, (main, f"{main}-wal")) if path.exists()]
    for path in files:
        # PostgreSQL removes files while these are read, its other databases' among them.
        with suppress(FileNotFoundError, IsADirectoryError):
            yield str(path), path.read_bytes()


def _whole(response: object) -> bytes:
    headers = str(response.headers).encode()  # type: ignore[attr-defined]
    cookies = str(response.cookies).encode()  # type: ignore[attr-defined]
    streamed = getattr(response, "streaming", False)
    body = b"".join(response.streaming_content) if streamed else response.content  # type: ignore[attr-defined]
    return b"\n".join((headers, cookies, body, *_unpacked(body)))


def _unpacked(body: bytes) -> Iterator[bytes]:
    """Yield what is packed in a file such as a .docx."""
    if is_zipfile(BytesIO(body)):
        with ZipFile(BytesIO(body)) as archive:
            yield from map(archive.read, archive.namelist())


def _printed(*command: str, **options: object) -> str:
    out = StringIO()
    call_command(*command, stdout=out, **options)
    return out.getvalue()


def _as_text(value: object) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)

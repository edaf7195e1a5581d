"""Filing a file: kept with its bytes, or refused in words that lose nothing typed."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Article, Desk, Original, Role
from tests.factories import make_desk, make_user
from tests.views.screens import file_story, not_filed

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def reporter(client: Client, desk: Desk):
    user = make_user(Role.REPORTER, desk)
    client.force_login(user)
    return user


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def docx(paragraph: str) -> bytes:
    """The least that a word processor's file holds."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    document = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body><w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p></w:body></w:document>"
    )
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", links)
        archive.writestr("word/document.xml", document)
    return held.getvalue()


def test_an_upload_is_filed_with_its_bytes(client: Client, desk: Desk, reporter) -> None:
    data = b"\xef\xbb\xbfFerry sinks\r\n\r\n\x22Sh*t happens,\x22 he said.\r\n"
    file_story(client, desk, body="", headline="Ferry", upload=upload("ferry.txt", data))
    article = Article.objects.get()
    assert '"Sh*t happens," he said.' in article.working.body
    original = Original.objects.get()
    assert (original.revision, original.name) == (article.working, "ferry.txt")
    assert bytes(original.data) == data


def test_what_was_typed_wins_over_the_file(client: Client, desk: Desk, reporter) -> None:
    source = b"---\nheadline: From the file\nbyline: By File\nlanguage: en-GB\n---\nFile body.\n"
    file_story(client, desk, body="", headline="As typed", upload=upload("a.md", source))
    article = Article.objects.get()
    assert article.working.headline == "As typed"
    assert article.working.byline == "By File"
    assert article.working.body == "File body."
    assert article.language == "en-GB"


def test_a_language_that_was_chosen_wins_over_the_file(client, desk, reporter) -> None:
    source = b"---\nlanguage: en-GB\n---\nFile body.\n"
    file_story(
        client, desk, headline="Ferry", body="", language="en-US", upload=upload("a.md", source)
    )
    assert Article.objects.get().language == "en-US"


def test_a_slug_is_made_from_the_file_name(client: Client, desk: Desk, reporter) -> None:
    file_story(client, desk, body="", upload=upload("Port case.txt", b"A court met.\n\nIt sat."))
    assert Article.objects.get().slug in ("port-case", "a-court-met")


def test_a_docx_is_read(client: Client, desk: Desk, reporter) -> None:
    file_story(client, desk, headline="F", body="", upload=upload("a.docx", docx("A ferry sank.")))
    assert Article.objects.get().working.body == "A ferry sank."


def test_an_encoding_is_obeyed(client: Client, desk: Desk, reporter) -> None:
    data = "“Café” – yes".encode("cp1252")
    html = not_filed(file_story(client, desk, headline="F", body="", upload=upload("a.txt", data)))
    assert "is not UTF-8" in html
    file_story(client, desk, headline="F", body="", encoding="cp1252", upload=upload("a.txt", data))
    assert Article.objects.get().working.body == "“Café” – yes"


BAD_FILES = [
    ("ferry.txt", b"", "is empty"),
    ("ferry.docx", b"not a zip archive", "ferry.docx"),
    ("ferry.pdf", b"%PDF-1.7", "cannot be read"),
    ("ferry.txt", b"x" * (5 * 1024 * 1024), "the desk takes up to 4 MB"),
    ("ferry.txt", b"\xff\xfe\xff", "ferry.txt"),
    ("ferry.html", b"<p> </p>", "holds no body text"),
]


@pytest.mark.parametrize(("name", "data", "said"), BAD_FILES)
def test_a_file_that_cannot_be_read(client, desk, reporter, name, data, said) -> None:
    typed = {"headline": "Typed headline", "body": "Typed * body", "slug": "typed-slug"}
    html = not_filed(file_story(client, desk, **typed, upload=upload(name, data)))
    assert said in html
    assert "Choose the file again: it was not kept." in html
    for words in typed.values():
        assert words in html


def test_an_unknown_encoding(client: Client, desk: Desk, reporter) -> None:
    html = not_filed(
        file_story(client, desk, encoding="latin-99", upload=upload("a.txt", b"Words."))
    )
    assert "“latin-99” is not known" in html
    assert "Choose the file again" in html


def test_what_was_left_out_of_a_file_is_told(client: Client, desk: Desk, reporter) -> None:
    source = b"---\nheadline: Ferry\nmood: grim\n---\nIt sank.\n"
    response = file_story(client, desk, body="", upload=upload("a.md", source))
    told = client.get(response["Location"]).content.decode()
    assert "Front matter left out: mood." in told
    assert "Filed as “ferry”" in told

"""Filing copy: kept exactly, and refused in words that lose nothing typed."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions import guard
from articles.models import Article, Desk, Membership, Original, Role
from tests.factories import make_article, make_desk, make_user

pytestmark = pytest.mark.django_db

FILING = {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR}


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def reporter(client: Client, desk: Desk):
    user = make_user(Role.REPORTER, desk)
    client.force_login(user)
    return user


def file(client: Client, desk: Desk, **typed: object) -> HttpResponse:
    form = {"body": "The ferry sank.", "desk": desk.pk, "priority": 3, **typed}
    return client.post(reverse("file_copy"), form)


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def refused(response: HttpResponse) -> str:
    assert response.status_code == 422
    assert not Article.objects.exists()
    return response.content.decode()


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


def test_strangers_are_sent_to_the_login(client: Client) -> None:
    assert client.get(reverse("file_copy"))["Location"].startswith("/login/")


@pytest.mark.parametrize("role", sorted(FILING))
def test_who_may_file(client: Client, desk: Desk, role: str) -> None:
    client.force_login(make_user(role, desk))
    response = file(client, desk, headline="Ferry sinks")
    assert response["Location"] == reverse("review", args=["ferry-sinks"])


@pytest.mark.parametrize("role", sorted({*Role} - FILING))
def test_who_may_not_file(client: Client, desk: Desk, role: str) -> None:
    client.force_login(make_user(role))
    assert "Choose a desk at which you may file." in refused(file(client, desk))


def test_only_desks_where_one_may_file_are_offered(client: Client, reporter) -> None:
    city = make_desk("City")
    Membership.objects.create(user=reporter, desk=city, role=Role.FACT_CHECKER)
    html = client.get(reverse("file_copy")).content.decode()
    assert ">World</option>" in html
    assert ">City</option>" not in html


def test_an_only_desk_is_chosen_already(client: Client, desk: Desk, reporter) -> None:
    html = client.get(reverse("file_copy")).content.decode()
    assert f'<option value="{desk.pk}" selected>World</option>' in html


def test_copy_is_kept_exactly(client: Client, desk: Desk, reporter) -> None:
    body = (
        '"Sh*t happens," he said --  twice.\r\n\r\n'
        "  “Curly” and ‘single’, a *star*, **two**, [sic] & <b>.\r\n"
        "Café\t№ 5\r\n\r\n\r\nThe end. "
    )
    file(client, desk, headline="*Stars* stay ", body=f"\r\n{body}", captions="One\r\nTwo")
    revision = Article.objects.get().working
    assert revision.body == body.replace("\r\n", "\n")
    assert revision.headline == "*Stars* stay "
    assert revision.captions == "One\nTwo"


def test_all_that_is_filed_beside_the_copy(client: Client, desk: Desk, reporter) -> None:
    file(
        client,
        desk,
        slug="Ferry-1",
        language="en-GB",
        priority=1,
        deadline="2026-05-12T17:30",
        embargo_until="2026-05-12T20:00",
        legal_required="on",
    )
    article = Article.objects.get()
    assert (article.slug, article.language, article.priority) == ("ferry-1", "en-GB", 1)
    assert timezone.localtime(article.deadline).strftime("%d %H:%M") == "12 17:30"
    assert timezone.localtime(article.embargo_until).strftime("%d %H:%M") == "12 20:00"
    assert (article.legal, article.filed_by, article.status) == ("required", reporter, "in_review")


def test_a_draft_is_saved_as_one(client: Client, desk: Desk, reporter) -> None:
    file(client, desk, headline="Ferry sinks", status="draft")
    assert Article.objects.get().status == "draft"


def test_no_other_status_can_be_filed(client: Client, desk: Desk, reporter) -> None:
    refused(file(client, desk, headline="Ferry sinks", status="published"))


def test_a_slug_is_made_from_the_headline_and_is_free(client: Client, desk: Desk, reporter) -> None:
    for _ in range(3):
        file(client, desk, headline="Ferry sinks — again!")
    slugs = sorted(Article.objects.values_list("slug", flat=True))
    assert slugs == ["ferry-sinks-again", "ferry-sinks-again-2", "ferry-sinks-again-3"]


def test_a_made_slug_is_cut_to_fit_and_still_free(client: Client, desk: Desk, reporter) -> None:
    for _ in range(2):
        file(client, desk, headline="ferry " * 40)
    assert all(len(slug) <= 80 for slug in Article.objects.values_list("slug", flat=True))
    assert Article.objects.count() == 2


def test_a_slug_is_made_from_the_file_name(client: Client, desk: Desk, reporter) -> None:
    file(client, desk, body="", upload=upload("Port case.txt", b"A court met.\n\nIt sat."))
    assert Article.objects.get().slug in ("port-case", "a-court-met")


def test_a_headline_without_latin_letters_needs_a_slug(client: Client, desk, reporter) -> None:
    assert "Type a slug" in refused(file(client, desk, headline="Паром"))


@pytest.mark.parametrize("slug", ["två ord", "a/b", "-?-"])
def test_a_malformed_slug_is_refused(client: Client, desk: Desk, reporter, slug: str) -> None:
    html = refused(file(client, desk, slug=slug))
    assert "letters without accents, digits" in html
    assert f'value="{slug}"' in html


@pytest.mark.parametrize("slug", ["taken", "file"])
def test_a_taken_slug_is_refused(client: Client, desk: Desk, reporter, slug: str) -> None:
    make_article(slug="taken")
    response = file(client, desk, slug=slug, body="What I typed.")
    assert response.status_code == 422
    assert f"“{slug}” is taken. Choose another." in response.content.decode()
    assert "What I typed." in response.content.decode()


def test_a_slug_taken_at_the_same_moment(client, desk, reporter, monkeypatch) -> None:
    make_article(slug="taken")
    monkeypatch.setattr("articles.forms.is_taken", lambda slug: False)
    response = file(client, desk, slug="taken", body="What I typed.")
    assert response.status_code == 422
    assert "“taken” is taken. Choose another." in response.content.decode()
    assert "What I typed." in response.content.decode()


def test_an_upload_is_filed_with_its_bytes(client: Client, desk: Desk, reporter) -> None:
    data = b"\xef\xbb\xbfFerry sinks\r\n\r\n\x22Sh*t happens,\x22 he said.\r\n"
    file(client, desk, body="", headline="Ferry", upload=upload("ferry.txt", data))
    article = Article.objects.get()
    assert '"Sh*t happens," he said.' in article.working.body
    original = Original.objects.get()
    assert (original.revision, original.name) == (article.working, "ferry.txt")
    assert bytes(original.data) == data


def test_what_was_typed_wins_over_the_file(client: Client, desk: Desk, reporter) -> None:
    source = b"---\nheadline: From the file\nbyline: By File\nlanguage: en-GB\n---\nFile body.\n"
    file(client, desk, body="", headline="As typed", upload=upload("a.md", source))
    article = Article.objects.get()
    assert article.working.headline == "As typed"
    assert article.working.byline == "By File"
    assert article.working.body == "File body."
    assert article.language == "en-GB"


def test_a_language_that_was_chosen_wins_over_the_file(client, desk, reporter) -> None:
    source = b"---\nlanguage: en-GB\n---\nFile body.\n"
    file(client, desk, headline="Ferry", body="", language="en-US", upload=upload("a.md", source))
    assert Article.objects.get().language == "en-US"


def test_a_docx_is_read(client: Client, desk: Desk, reporter) -> None:
    file(client, desk, headline="F", body="", upload=upload("a.docx", docx("A ferry sank.")))
    assert Article.objects.get().working.body == "A ferry sank."


def test_an_encoding_is_obeyed(client: Client, desk: Desk, reporter) -> None:
    data = "“Café” – yes".encode("cp1252")
    html = refused(file(client, desk, headline="F", body="", upload=upload("a.txt", data)))
    assert "is not UTF-8" in html
    file(client, desk, headline="F", body="", encoding="cp1252", upload=upload("a.txt", data))
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
    html = refused(file(client, desk, **typed, upload=upload(name, data)))
    assert said in html
    assert "Choose the file again: it was not kept." in html
    for words in typed.values():
        assert words in html


def test_an_unknown_encoding(client: Client, desk: Desk, reporter) -> None:
    html = refused(file(client, desk, encoding="latin-99", upload=upload("a.txt", b"Words.")))
    assert "“latin-99” is not known" in html
    assert "Choose the file again" in html


@pytest.mark.parametrize("body", ["", "\r\n \r\n"])
def test_a_story_without_text(client: Client, desk: Desk, reporter, body: str) -> None:
    html = refused(file(client, desk, headline="Only a headline", body=body))
    assert "The story has no text. Type, paste or upload it." in html
    assert "Only a headline" in html
    assert "Choose the file again" not in html


def test_a_story_that_is_too_long(client: Client, desk: Desk, reporter, monkeypatch) -> None:
    monkeypatch.setattr(guard, "LIMIT", 50)
    html = refused(file(client, desk, headline="Long", body="words " * 10))
    assert "the desk takes 50" in html
    assert "words words" in html


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("desk", "", "Choose a desk."),
        ("priority", "9", "Select a valid choice"),
        ("deadline", "soon", "Type a date and a time, such as 2026-05-12 17:30."),
        ("language", "fr", "Select a valid choice"),
    ],
)
def test_a_field_that_is_wrong(client, desk, reporter, field, value, said) -> None:
    typed = {"headline": "Kept", "body": "The ferry sank.", "desk": desk.pk, field: value}
    html = refused(client.post(reverse("file_copy"), typed))
    assert said in html
    assert "Kept" in html
    assert "The ferry sank." in html


def test_line_ends_survive_a_refusal(client: Client, desk: Desk, reporter) -> None:
    html = refused(file(client, desk, slug="?", body="\r\nOne.\r\n\r\nTwo."))
    # A browser drops the first line end in a textarea, so the template writes one more.
    assert ">\n\r\nOne.\r\n\r\nTwo.</textarea>" in html


def test_what_was_left_out_of_a_file_is_told(client: Client, desk: Desk, reporter) -> None:
    source = b"---\nheadline: Ferry\nmood: grim\n---\nIt sank.\n"
    response = file(client, desk, body="", upload=upload("a.md", source))
    told = client.get(response["Location"]).content.decode()
    assert "Front matter left out: mood." in told
    assert "Filed as “ferry”" in told


def test_nul_characters_are_dropped(client: Client, desk: Desk, reporter) -> None:
    file(client, desk, headline="Ferry", body="It\x00 sank.")
    assert Article.objects.get().working.body == "It sank."

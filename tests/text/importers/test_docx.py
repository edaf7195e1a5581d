import io
import zipfile

import pytest

from articles.text.importers import CannotRead, docx, read_copy

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "Subtitle", "Byline", "caption")
)


def relations(kind, target):
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def document(*paragraphs, story="word/document.xml", **entries):
    """A .docx in bytes, from paragraphs in WordprocessingML."""
    folder, _, file = story.partition("/")
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relations("officeDocument", story),
        f"{folder}/_rels/{file}.rels": relations("styles", "styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{STYLES}</w:styles>',
        story: f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>',
    }
    return archive(parts | entries)


def archive(entries):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return held.getvalue()


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words, style=""):
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{chosen}{run(words)}</w:p>"


def read(data):
    return read_copy("a.docx", data)


def test_paragraphs_quote_marks_and_asterisks_survive():
    words = ["A “s*** show,” she said.", "* * *", "‘You b*****d.’"]
    copy = read(document(*map(paragraph, words))).copy
    assert copy.body == "\n\n".join(words)


def test_styles_name_the_parts():
    copy = read(
        document(
            paragraph("The last ferry", "Title"),
            paragraph("Nobody was told.", "Subtitle"),
            paragraph("By Ada Moss", "Byline"),
            paragraph("It stops."),
            paragraph("The quay.", "caption"),
        )
    ).copy
    assert copy.headline == "The last ferry"
    assert copy.standfirst == "Nobody was told."
    assert copy.byline == "By Ada Moss"
    assert copy.body == "It stops."
    assert copy.captions == "The quay."


def test_the_first_heading_is_the_headline_and_others_are_body():
    heading = "Heading1"
    copy = read(
        document(
            paragraph("The last ferry", heading),
            paragraph("It stops."),
            paragraph("Who pays", heading),
        )
    ).copy
    assert (copy.headline, copy.body) == ("The last ferry", "It stops.\n\nWho pays")


def test_tracked_changes_are_read_as_accepted_and_told():
    change = (
        f"<w:p>{run('It ')}<w:ins w:id='1'>{run('never ')}</w:ins>"
        "<w:del w:id='2'><w:r><w:delText>always </w:delText></w:r></w:del>"
        f"{run('stops.')}</w:p>"
    )
    imported = read(document(change))
    assert imported.copy.body == "It never stops."
    assert imported.notices == ("Tracked changes were read as accepted: 1 insertion, 1 deletion.",)


def test_a_story_under_another_number_is_found():
    assert read(document(paragraph("It stops."), story="word/document2.xml")).copy.body


@pytest.mark.parametrize(
    "data",
    [
        b"Only words",
        b"PK\x03\x04 and then nothing",
        archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
        archive({"word/document.xml": "<w/>"}),
        document(paragraph("It stops."))[:-30],
        document("<not closed"),
    ],
)
def test_what_is_not_a_word_document_is_told(data):
    with pytest.raises(CannotRead, match=r"“a\.docx” is not a Word document, or it is damaged"):
        read(data)


def test_an_old_or_locked_document_is_told_apart():
    with pytest.raises(CannotRead, match="old Word document"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)


def test_an_empty_document_is_told():
    with pytest.raises(CannotRead, match="holds no body text"):
        read(document())


def test_a_document_that_unpacks_to_gigabytes_is_refused_before_unpacking(monkeypatch):
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *args: pytest.fail("unpacked"))
    bomb = document(paragraph("It stops."), **{"word/media/a.bmp": b"\x00" * 20_000_000})
    with pytest.raises(CannotRead, match="unpacks to more"):
        read(bomb)


def test_a_document_of_very_many_entries_is_refused():
    entries = {f"word/media/{number}": "" for number in range(docx.LIMIT_ENTRIES)}
    with pytest.raises(CannotRead, match="unpacks to more"):
        read(document(paragraph("It stops."), **entries))


def test_entities_are_not_expanded():
    lots = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    story = (
        f'<!DOCTYPE d [<!ENTITY e0 "words ">{lots}]><w:document xmlns:w="{WORD}"><w:body>'
        f"{paragraph('&e9;')}</w:body></w:document>"
    )
    with pytest.raises(CannotRead, match="not a Word document"):
        read(document(**{"word/document.xml": story}))

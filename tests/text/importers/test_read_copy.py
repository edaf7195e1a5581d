import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.copy import normalise
from articles.text.importers import EXTENSIONS, LIMIT_BYTES, CannotRead, read_copy

STORY = "He called it a s*** show.\n\n* * *\n\n“You b*****d,” she said, *twice*."


@pytest.mark.parametrize("extension", [".txt", ".md", ".markdown", ".html", ".htm", ".TXT"])
def test_quote_marks_and_asterisks_survive_in_every_text_format(extension):
    source = STORY if "htm" not in extension else "".join(f"<p>{p}" for p in STORY.split("\n\n"))
    assert read_copy(f"story{extension}", source.encode()).copy.body == STORY


def test_an_empty_file_is_told():
    with pytest.raises(CannotRead, match=r"“a\.txt” is empty"):
        read_copy("a.txt", b"")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("text", [" \n\t\n", "\ufeff", "\u3000"])
def test_a_blank_file_is_told(name, text):
    with pytest.raises(CannotRead, match="holds no"):
        read_copy(name, text.encode())


def test_a_file_over_the_limit_is_told_both_sizes():
    with pytest.raises(CannotRead, match=r"is 4\.1 MB; the desk takes up to 4 MB"):
        read_copy("a.txt", b"x" * (LIMIT_BYTES + 1))


@pytest.mark.parametrize("name", ["a.pages", "a", "a.pdf", ".txt"])
def test_an_unknown_extension_is_told_with_those_that_are_known(name):
    with pytest.raises(CannotRead, match=r"the desk takes \.txt, \.md"):
        read_copy(name, b"words")


@given(st.sampled_from(sorted(EXTENSIONS)), st.binary(max_size=300))
def test_no_bytes_break_a_reader(extension, data):
    try:
        copy = read_copy(f"a{extension}", data).copy
    except CannotRead as error:
        assert "“a." in str(error)
    else:
        assert copy == copy.normalised()


@given(st.text(min_size=1))
def test_plain_text_keeps_every_character(text):
    data = text.replace("\x00", " ").encode("utf-8", "replace")
    try:
        copy = read_copy("a.txt", b"\xef\xbb\xbf" + data).copy
    except CannotRead:
        assert not normalise(data.decode()).strip()
    else:
        kept = copy.headline + copy.body
        assert kept.replace("\n", "") == normalise(data.decode()).replace("\n", "")


@given(st.text(st.sampled_from("ab *_“”‘’\"'—.,\n"), min_size=1))
def test_markdown_keeps_words_marks_and_asterisks(text):
    body = read_copy("a.md", f"Begins. {text}".encode()).copy.body
    assert "".join(body.split()) == "".join(f"Begins. {text}".split())

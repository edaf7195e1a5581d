import pytest

from articles.text.importers import read_copy

LONGER = "The ferry to the outer islands will not run this winter, the port said on Friday."


def read(text):
    return read_copy("a.txt", text.encode()).copy


def test_a_short_first_line_that_stands_alone_is_the_headline():
    copy = read(f"Ferry to stop for the winter\r\n\r\n{LONGER}\r\n")
    assert (copy.headline, copy.body) == ("Ferry to stop for the winter", LONGER)


@pytest.mark.parametrize(
    "first",
    [
        "“We are staying,” she said.",
        "“We are staying”",
        "It was over.",
        "Who is to pay?",
        "word " * 16,
        "* * *",
        "Ferry to stop\nfor the winter",
    ],
)
def test_other_first_lines_are_body(first):
    assert read(f"{first}\n\n{LONGER}").headline == ""


def test_a_first_line_without_a_blank_line_after_it_is_body():
    assert read(f"Ferry to stop for the winter\n{LONGER}").headline == ""


def test_a_first_line_before_a_shorter_one_is_body():
    assert read("Ferry to stop for the winter\n\nBy Ada Moss").headline == ""


def test_wrapped_lines_and_blank_lines_are_kept_as_they_are():
    text = "The ferry will not run\nthis winter.\n\n\n  Nobody was told.  "
    assert read(text).body == text


def test_decomposed_accents_are_composed():
    assert read("Cafe\u0301 life goes on.").body == "Café life goes on."

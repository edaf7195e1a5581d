from tests.checks.reading import findings, flagged


def test_an_ampersand_between_common_words_is_flagged() -> None:
    (finding,) = findings("ampersand", "The staff are kind & patient.")
    assert (finding.text, finding.suggestions()) == ("&", ["and"])


def test_names_and_signs_are_left() -> None:
    assert flagged("ampersand", "Roe & Dunn, Roe & sons, Q&A, a & b, ships & Co.") == []

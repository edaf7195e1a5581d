import pytest

from articles.text.importers import CannotRead, read_copy


def read(page, **kwargs):
    return read_copy("a.html", page.encode(), **kwargs)


def body(page):
    return read(page).copy.body


PAGE = """<!doctype html><html lang="en-GB"><head><title>Ferry | The Quay</title>
<meta name="description" content="For search engines."></head><body>
<header><h1>The Quay</h1></header><nav>News Sport</nav>
<article>
  <header><h1>The last <em>ferry</em></h1>
    <p class="story__standfirst">Nobody was told.</p>
    <p>By <a rel="author" href="/ada">Ada Moss</a></p></header>
  <p>The ferry <a href="/x">stops</a>,<!-- cut --> she said.<br>Then she left.</p>
  <p>“Enough,” he said.</p>
  <aside>Read more</aside>
  <figure><img src="q.jpg" alt="Boat"><figcaption>The quay. <i>Photo: Moss</i></figcaption></figure>
  <form>Sign up</form><script>track()</script>
</article><footer>All rights</footer></body></html>"""


def test_a_page_gives_its_parts():
    imported = read(PAGE)
    copy = imported.copy
    assert copy.headline == "The last ferry"
    assert copy.standfirst == "Nobody was told."
    assert copy.byline == "By Ada Moss"
    assert copy.body == "The ferry stops, she said.\nThen she left.\n\n“Enough,” he said."
    assert copy.captions == "The quay. Photo: Moss"
    assert imported.meta == {"language": "en-GB"}


def test_what_was_left_out_is_told():
    assert read(PAGE).notices == (
        "1 link left out; the linked words are kept.",
        "10 words around the story (menus, asides, forms) left out.",
    )


def test_the_title_stands_in_for_a_missing_headline():
    assert read("<title>Ferry\n stops</title><p>It stops.").copy.headline == "Ferry stops"


def test_bare_text_is_a_paragraph():
    assert body("<div>One <b>two</b><p>three</p>four<div>five</div></div>six") == (
        "One two\n\nthree\n\nfour\n\nfive\n\nsix"
    )


def test_every_kind_of_block_is_a_paragraph_of_its_own():
    page = "<h2>a</h2><ul><li>b<li>c</ul><blockquote>d</blockquote><pre>e\nf</pre><td>g"
    assert body(page) == "a\n\nb\n\nc\n\nd\n\ne\nf\n\ng"


def test_the_speaker_below_a_block_quote_stays():
    page = "<p>It stops.<blockquote><p>We row.</p><footer>Ann Lee</footer></blockquote>"
    assert body(page) == "It stops.\n\nWe row.\n\nAnn Lee"


def test_quotation_elements_get_the_marks_that_a_browser_shows():
    assert body("<p>He said <q>she wrote <q>no</q> twice</q>.") == "He said “she wrote ‘no’ twice”."


def test_marks_in_running_text_stay_there():
    copy = read(
        "<p><span class=dateline>LEITH</span> – The ferry to the outer islands will not run in "
        "any weather this winter, the port said.<p>It stops."
    ).copy
    assert copy.dateline == ""
    assert copy.body.startswith("LEITH – The ferry")


@pytest.mark.parametrize("page", ["{}", "<article>{}</article>"])
def test_a_mark_never_takes_the_whole_story(page):
    assert body(page.format("<i class=byline>Ada Moss</i> rows home.")) == "Ada Moss rows home."


def test_a_marked_line_is_the_dateline():
    copy = read("<p class=dateline>LEITH, Scotland<p>It stops.").copy
    assert (copy.dateline, copy.body) == ("LEITH, Scotland", "It stops.")


def test_an_alternative_text_is_a_caption_only_where_there_is_no_other():
    page = (
        "<p>It stops.<img alt='A boat'><figure><img alt='x'><figcaption>Quay</figcaption></figure>"
    )
    assert read(page).copy.captions == "A boat\nQuay"


def test_among_several_articles_the_one_with_a_headline_is_the_story():
    page = "<article><p>Teaser</article><article><h1>Ferry</h1><p>It stops.</article>"
    assert body(page) == "It stops."


def test_several_articles_alike_are_all_read():
    assert body("<article><p>One.</article><article><p>Two.</article>") == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("windows-1252", b"\x93caf\xe9\x94"),
        ("ISO-8859-1", b"\x93caf\xe9\x94"),
        ("utf-8", "“café”".encode()),
        ("utf-16", "“café”".encode()),
    ],
)
def test_the_declared_encoding_is_used(declared, data):
    page = f"<meta http-equiv=Content-Type content='text/html; charset={declared}'><p>".encode()
    assert read_copy("a.html", page + data).copy.body == "“café”"


def test_a_chosen_encoding_goes_before_the_declared_one():
    page = b"<meta charset=utf-8><p>caf\xe9"
    assert read_copy("a.html", page, encoding="cp1252").copy.body == "café"


def test_an_unknown_declaration_is_told():
    with pytest.raises(CannotRead, match="cannot be read as “x-user”"):
        read("<meta charset=x-user><p>It stops.")


def test_an_encoding_declared_as_xml_does_no_harm():
    assert body("<?xml version='1.0' encoding='utf-16'?><html><p>Café</html>") == "Café"


def test_elements_nested_without_end_are_refused():
    with pytest.raises(CannotRead, match="too deep"):
        read("<div>" * 100_000 + "x")


def test_a_page_without_words_is_refused():
    with pytest.raises(CannotRead, match="holds no body text"):
        read("<title>App</title><div id=root></div><script>go()</script>")

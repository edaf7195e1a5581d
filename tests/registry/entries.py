"""People and places for tests of formats, as hypothesis makes them."""

from hypothesis import strategies as st

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats.fields import clean
from articles.text.as_seen import is_blank

KINDS = ["preferred", "variant", "banned", "transliteration", "script"]
#: What breaks tables and markup: quotes, separators, formulas, letters of many scripts.
tricky = ["=1+1", "'=x", "@a", "-b;c", 'd "e", f', "Ünal Őz", "Гайдай", "https://a.example/b"]
_any = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)
_bidi = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
words = (
    (_any | st.sampled_from(tricky))
    .map(clean)
    .filter(lambda text: not is_blank(text) and not _bidi & {*text})
)
maybe = st.just("") | words
dates = st.just("") | st.dates().map(str).filter(lambda date: date > "1000")

#: What says nothing to anybody who reads it.
UNSEEN = ["\u200b", "\xad \xad", "\u3164", "\u2060\ufeff"]

forms = st.builds(
    Form, words, st.sampled_from(KINDS), words, st.sampled_from(["", "uk", "sr-Latn"]), maybe
)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    since, confirmed, until = sorted(draw(st.tuples(dates, dates, dates)))
    return Term(
        draw(words), draw(words), draw(maybe), draw(maybe), draw(maybe), since, until, confirmed
    )


def _unique(made: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(made, max_size=3, unique=True).map(tuple)


people = st.builds(Person, words, words, words, _unique(forms), _unique(terms()))
places = st.builds(Place, words, words, words, maybe, _unique(forms))
items = st.lists(people | places, max_size=4, unique_by=lambda item: item.ref)

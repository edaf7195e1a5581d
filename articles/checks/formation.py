"""Words that no dictionary has, built as English builds words: prefix, suffix, compound.

The parts are those of Quirk et al., A Comprehensive Grammar of the English Language
(1985), appendix I, which news keeps making words with.
"""

from articles.checks.engines.spelling import is_word, zipf

_PREFIXES = """
    anti counter cross cyber down eco ex extra giga hyper inter intra kilo macro mega meta micro
    mid mini multi neo non out over pan petro photo post pre pro pseudo quasi re semi sub super
    tele trans ultra un under
""".split()  # noqa: SIM905, a list of 40 strings is harder to read

#: What a suffix stands for at the end of its base: "goofily" is "goofy".
_SUFFIXES = {
    "ly": "", "ily": "y", "ness": "", "iness": "y", "able": "", "ability": "able", "less": "",
    "like": "", "wide": "", "maker": "", "makers": "", "goer": "", "goers": "", "ity": "",
    "ish": "", "ization": "ize", "isation": "ise", "wise": "", "proof": "",
}  # fmt: skip

_IN_USE = 1.5  # zipf, for a base to make words with
_RARE = 3.0  # zipf; commoner words have all their inflections in the dictionaries
#: Words commoner than this are the, with, about: they run into others by a missed space.
_AFFIXES = frozenset({"ally", "dis", "mis"})  # "publically" is no ally
_NOUN_LIKE = (3.0, 5.6)


def is_well_formed(word: str) -> bool:
    """Say whether ``word`` is a known base with a prefix or suffix, or two nouns in one."""
    return _has_prefix(word) or _has_suffix(word) or is_compound(word)


def is_inflected(word: str) -> bool:
    """Say whether ``word`` inflects a rare word as rules do ("recused"), unlike "tryed"."""
    return any(
        len(base) >= 4 and 0 < zipf(base) < _RARE and is_word(base)
        for base in (word.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ing"))
        if base != word and (base.endswith("e") or not word.endswith(f"{base}d"))
    )


def _has_prefix(word: str) -> bool:
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= 4 and _is_base(word[len(prefix) :])
        for prefix in _PREFIXES
    )


def _has_suffix(word: str) -> bool:
    if word.endswith("icly"):  # -ical takes -ly, all but "publicly"
        return False
    return any(
        word.endswith(suffix)
        and len(word) - len(suffix) >= 3
        and _is_base(word.removesuffix(suffix) + instead)
        for suffix, instead in _SUFFIXES.items()
    )


def _is_base(word: str) -> bool:
    return is_word(word) and zipf(word) >= _IN_USE


def is_compound(word: str) -> bool:
    """Say whether ``word`` is two nouns in one."""
    return any(_is_noun_like(word[:i]) and _is_noun_like(word[i:]) for i in range(3, len(word) - 2))


def _is_noun_like(part: str) -> bool:
    rarest, commonest = _NOUN_LIKE
    return rarest <= zipf(part) <= commonest and is_word(part) and part not in _AFFIXES

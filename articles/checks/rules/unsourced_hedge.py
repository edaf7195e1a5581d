"""A hedge with nobody behind it: "reportedly", and no report named.

A reporter's first duty to a claim is to say whose it is. A hedge is fine where somebody in the
same sentence stands behind it: a reporting verb with its subject, "according to", an
outlet that was told; for "allegedly" also a charge, a suit or the police. A verb that
the hedge itself weakens ("he reportedly said") reports nothing. In somebody's speech a
hedge is the speaker's, so there it counts only where the quotation has no speaker. A
headline leaves its sources to the story.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.text.document import Document, Span

_BELIEVED = r"(?:said|believed|thought|understood|rumou?red|reported)"
_CLAIMED = rf"(?:{_BELIEVED}|claimed|alleged|suggested|feared)"
_HEDGE = re.compile(
    rf"""
    (?=[abimprsw])  # told first, since most places can be no hedge's
    \b(?:
        reportedly | purportedly | allegedly
      | (?<!\ba\ )(?<!\ban\ )(?<!\bthe\ )(?<!\bhis\ )(?<!\bher\ )(?<!\bits\ )(?<!\bour\ )
        (?<!\btheir\ )(?<!\bthis\ )(?<!\bthat\ )(?<!\bthese\ )(?<!\bthose\ )supposedly
      | (?:is|are|was|were|been|being)\ (?:also\ |widely\ |now\ |long\ )?{_BELIEVED}\ to(?=\ [a-z])
      | it\ (?:is|was|has\ been|had\ been)\ (?:widely\ )?{_CLAIMED}\ that
      | (?:is|are|was|were)\ feared\ (?:dead|drowned|killed|lost|trapped)
      | (?<!\w\ )many\ (?:people\ )?(?:believe|think|say|suspect|fear)(?!\ in\b)
      | rumou?r\ has\ it
    )(?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)

#: Reporting verbs that news uses with a named subject, in the forms that take one.
_REPORTS = re.compile(
    r"""
    \b(?<!\bto\ )(?<!\bbe\ )(?<!\bwas\ )(?<!\bwere\ )(?<!\bbeen\ )(?<!\bis\ )(?<!\bare\ )
    (?:
        sa(?:id|ys|ying) | t(?:old|ells?|elling) | wr(?:ote|ites?|iting) | report(?:ed|s|ing)?
      | announc(?:ed|es|ing) | claim(?:ed|s|ing) | alleg(?:ed|es|ing) | stat(?:ed|es)
      | testif(?:ied|ies)
      | confirm(?:ed|s) | add(?:ed|s) | argu(?:ed|es|ing) | not(?:ed|es|ing) | warn(?:ed|s|ing)
      | acknowledg(?:ed|es) | admit(?:ted|s) | den(?:ied|ies|ying) | insist(?:ed|s)
      | accus(?:ed|es|ing)
      | tweet(?:ed|s) | post(?:ed|s) | reveal(?:ed|s|ing) | estimat(?:ed|es?)
      | complain(?:ed|s|ing)
      | recall(?:ed|s) | suggest(?:ed|s) | explain(?:ed|s) | declar(?:ed|es) | suspect(?:ed|s)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SOURCES = re.compile(
    r"\b(?:(?i:according to|cit(?:ed|es|ing)|quoted|as reported|(?:reports?|account|story|article|"
    r"investigation|study|statement|memo|letter|e-?mails?) (?:by|from|in|of|on|that))|per [A-Z])"
    r"|\((?:AP|Reuters|AFP)\)"
)
_CHARGES = re.compile(
    r"\b(?:charg(?:e|es|ed|ing)|indict\w*|arrest\w*|accus\w+|sued|su(?:es|ing)|lawsuits?|suit|"
    r"complaints?|prosecut\w+|police|affidavit|court|alleg(?:ation|ations|ed|es|ing)|convict\w*|"
    r"plead(?:s|ed)?|trial|investigat\w+)\b",
    re.IGNORECASE,
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every hedge that nobody in its sentence stands behind."""
    del house
    document = story.document
    for match in _HEDGE.finditer(document.text):
        hedge = Span(*match.span())
        if _in_headline(document, hedge) or _has_speaker(story, hedge):
            continue
        if not _is_sourced(document, hedge):
            words = document.text[hedge.start : hedge.end]
            message = "“{hedge}”: who says so? Name the source, or cut the hedge."
            yield Problem(hedge.start, hedge.end, message, {"hedge": words})


def _in_headline(document: Document, hedge: Span) -> bool:
    block = document.block_at(hedge.start)
    if block is not None and block.kind == "headline":
        return True
    # "Mayor Reportedly Resigns": a headline that came without its markup.
    return document.text[hedge.start].isupper() and hedge.start not in document.sentence_openings


def _has_speaker(story: Story, hedge: Span) -> bool:
    """Say whether the hedge is part of what somebody is quoted as saying."""
    return any(
        quote.attributed and any(span.overlaps(hedge) for span in quote.spans)
        for quote in story.quotes
    )


def _is_sourced(document: Document, hedge: Span) -> bool:
    sentence = _sentence_of(document, hedge)
    before = document.text[sentence.start : hedge.start]
    after = _beyond_weakened_verb(document.text[hedge.end : sentence.end])
    rest = f"{before} … {after}"
    if _REPORTS.search(rest) or _SOURCES.search(rest):
        return True
    hedges_a_charge = document.text[hedge.start : hedge.end].lower() == "allegedly"
    return hedges_a_charge and _CHARGES.search(rest) is not None


def _sentence_of(document: Document, hedge: Span) -> Span:
    return next((s for s in document.sentences if s.overlaps(hedge)), hedge)


def _beyond_weakened_verb(after: str) -> str:
    """Drop the verb that the hedge weakens, unless it tells an outlet or a person by name."""
    told = re.match(r"\s+(?:also |had |has |have )*told (?:the )?[A-Z]", after)
    return after if told else re.sub(r"^\s+(?:also |had |has |have |been )*\w+", "", after)


RULE = Rule(
    slug="unsourced_hedge",
    category="sourcing",
    severity="should",
    version=1,
    title="Hedge without a source",
    why="Readers cannot weigh a rumor whose owner is not named.",
    find=find,
    flags=(
        ("The bank has reportedly lost half its deposits.", "reportedly"),
        ("He supposedly moved to Oslo in 2019.", "supposedly"),
        ("The minister reportedly said he would resign.", "reportedly"),
        ("The general is believed to have fled.", "is believed to"),
        ("It has been claimed that the vote was rigged.", "It has been claimed that"),
        ("The guide is feared dead.", "is feared dead"),
        ("Many believe the mine will close.", "Many believe"),
        ("It is understood that the merger is off.", "It is understood that"),
    ),
    leaves=(
        "The bank reportedly lost half its deposits, according to a filing.",
        "Police said the driver allegedly ran a red light.",
        "The minister reportedly told the Aftenposten he would resign.",
        "She was charged with allegedly stealing a van.",
        "The supposedly neutral referee waved.",
        "He is thought by colleagues to be ill. She was told to leave.",
    ),
)

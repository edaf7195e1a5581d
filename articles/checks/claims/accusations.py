"""Words that may do the name of somebody in the same sentence harm.

To repeat an accusation is to publish it, so whoever made it, it is for somebody to check.
"""

import re
from collections.abc import Iterator, Sequence

from articles.quotations.names import Names
from articles.quotations.persons import Person
from articles.text.document import Span

_CHARGE = re.compile(
    r"""\b(?:
        accus(?:e[ds]?|ing|ations?) | alleg(?:e[ds]?|ing|edly|ations?) | indict(?:ed|ments?|s)?
      | charged\ with | (?:criminal|felony|murder|fraud|drug|corruption)\ charges?
      | convict(?:ed|ions?) | guilty | arrest(?:ed|s)? | sentenced | jailed | imprisoned
      | prosecuted | criminals | war\ criminal
      | frauds? | fraudulent(?:ly)? | defraud\w* | embezzl\w+ | brib(?:e[ds]?|ery|ing) | kickbacks?
      | corrupt(?:ion|ly)? | extort\w* | blackmail\w* | launder(?:ed|ing) | perjury | forgery
      | st(?:ole|olen|eals?|ealing) | theft | thief | crook | robb(?:ed|ery) | smuggl(?:ed|ing)
      | trafficking
      | murder(?:ed|er|ers|s)?(?!-) | manslaughter | killer | rap(?:ed|ist) | molest\w*
      | assault(?:ed|ing) | sexual\ (?:assault|abuse) | harass(?:ed|ing|ment) | groped
      | abus(?:ed|ive|ing|er)
      | plagiari\w+ | lied | (?:lies|lying)\ (?:about|to) | liars? | cheat(?:ed|ing|s)?
      | swindl\w+ | scams?
      | racist | misogynist | anti-?Semit\w+ | collu(?:ded|ding|sion) | conspir(?:ed|acy|ing)
      | cover-?up | covered\ up | misconduct | malpractice | negligence | scandals?
      | (?<!country\ )(?<!States\ )illegal(?:ly)?(?!\ (?:im)?migra|\ alien)
      | unlawful(?:ly)? | lawsuits? | sued | violated | wrongdoing
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: Who is meant by these was named before.
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


def accusations(text: str, sentence: Span, people: Sequence[Person], names: Names) -> list[str]:
    """Return who is named, or meant by *he* or *she*, in a sentence that accuses.

    ``people`` are those named in it. Where it is not sure who is meant, it is “he” or “she”.
    """
    pronoun = None if people else _PRONOUN.search(text, sentence.start, sentence.end)
    if not (people or pronoun) or not _CHARGE.search(text, sentence.start, sentence.end):
        return []
    named = dict.fromkeys(person.name for person in people)
    return list(named) or list(_meant(pronoun, names))


def _meant(pronoun: re.Match[str] | None, names: Names) -> Iterator[str]:
    meant = pronoun and names.antecedent(pronoun.group(), pronoun.start(), [])
    if pronoun and meant and names.people:
        is_known = meant.sure and " " in meant.name
        yield meant.name if is_known else f"“{pronoun.group().lower()}”"

"""Make ``pairs.txt``: British spellings with their American ones, from two dictionaries.

Usage: python -m articles.checks.data.variants.make. A word of wordfreq's list that only the
British dictionary has is paired with what one of the usual changes makes of it, where the
American one has that. Pairs that this gets wrong, and those that no such change makes, are
in the lists beside this script, chosen by reading all that came out.

A line "colour color" holds both ways. "metre > meter" holds in American copy alone, since
"meter" is a British word too; but for "organise organize", where both are British words
and British news desks write the first.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from articles.checks.data import read_list
from articles.checks.engines.spelling import frequencies, is_word

_HERE = Path(__file__).parent
_HEADER = "# Made by make.py, from hunspell's en_US and our en_GB, see LICENSE there."

#: What stands in a British word, and in its place in the American one.
_CHANGES = (
    (r"our(?=$|s$|ed$|ing|er|ab|ful|it|less|hood|ly$|al|ist|ite|y$)", "or"),
    (r"(?<=[tbch])re(?=s?$)", "er"),
    (r"(?<=[tbch])re(?=d$)", "ere"),
    (r"is(?=e$|es$|ed$|er$|ers$|ing$|ings$|able$|ation|ational)", "iz"),
    (r"ys(?=e$|es$|ed$|er$|ers$|ing$)", "yz"),
    (r"ence(?=$|s$|less)", "ense"),
    (r"(?<=[aeiou])ll(?=ed$|ing|er$|ers$|or$|ors$|ous|ist$|ists$|ery$|en$)", "l"),
    (r"(?<=[aeiou])l(?=$|s$|ment|ful)", "ll"),
    (r"ogue(?=s?$)", "og"),
    (r"ae", "e"),
    (r"oe", "e"),
    (r"ould(?=$|s$|ed$|ing|er|y$)", "old"),
    (r"ough(?=$|s$|ed$|ing$|man|share)", "ow"),
    (r"^sc(?=ept)", "sk"),
    (r"amme(?=s?$)", "am"),
    (r"ou(?=str|stach)", "u"),
)


def main() -> None:
    """Write the pairs beside this script."""
    wrong = set(read_list("variants/wrong.txt"))
    more = {_british(line): line for line in read_list("variants/more.txt")}
    words = {word for word in frequencies() if word.isascii() and word.isalpha()}
    found = {word: line for word in words - wrong - set(more) if (line := _line(word))}
    lines = "\n".join(line for _, line in sorted((found | more).items()))
    (_HERE / "pairs.txt").write_text(f"{_HEADER}\n{lines}\n")


def _british(line: str) -> str:
    return line.split()[0]


def _line(word: str) -> str | None:
    """Return the line of a word that only the British dictionary has, or None."""
    if not is_word(word, "en-GB") or is_word(word, "en-US"):
        return None
    american = next((each for each in _changed(word) if is_word(each, "en-US")), None)
    if american is None:
        return None
    one_way = is_word(american, "en-GB") and "iz" not in american
    return f"{word} > {american}" if one_way else f"{word} {american}"


def _changed(british: str) -> Iterator[str]:
    for pattern, american in _CHANGES:
        for match in re.finditer(pattern, british):
            yield british[: match.start()] + american + british[match.end() :]


if __name__ == "__main__":
    main()

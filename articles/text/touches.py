"""What a change touches that a mere refile may not: names, numbers and negations."""

import re

NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|nor|neither|without|cannot|\w+n['’]t)\b", re.I
)
NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|trillions?|half|third|quarter|dozens?)\b",
    re.I,
)
#: A capital makes a name, save on the words that open most sentences.
NAME = re.compile(
    r"\b(?!(?:A|An|The|This|That|These|Those|It|Its|He|She|His|Her|They|Their|We|Our|You|Your|I|"
    r"There|Here|But|And|Or|So|If|In|On|At|As|By|For|From|Of|To|With|When|While|After|Before|"
    r"Since|Although|Though|Because|What|Who|Where|Why|How)\b)[A-ZÀ-Þ][\w’'-]*"
)


def touches(text: str, start: int, end: int, right: str) -> tuple[str, ...]:
    """Return what putting ``right`` for ``text[start:end]`` touches: "name", "number", "negation".

    The whole paragraph is read before and after, so that half a word or a digit of a
    number counts as what it belongs to. A capital that opens a sentence is taken for a
    name unless it is one of the usual openers: better asked once too often.
    """
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    after_end = text[end : stop if stop >= 0 else len(text)]
    before = text[begin:end] + after_end
    after = text[begin:start] + right + after_end
    kinds = (("name", NAME), ("number", NUMBER), ("negation", NEGATION))
    return tuple(kind for kind, known in kinds if known.findall(before) != known.findall(after))

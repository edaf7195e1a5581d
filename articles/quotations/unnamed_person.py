"""Whether what copy calls a speaker is one person without a name, as *a beekeeper* is.

No list holds every trade, so that *a* and a noun are a person unless the noun is known for
something else that copy has speak: a text, a broadcast, a measurement, a body, a matter. *The*
and *his* single somebody out: *the mayor* is known by the office, *the source* and *her friend*
by nothing.
"""

import re

from articles.quotations import gazetteer as gaz
from articles.quotations.lexicon import words
from articles.quotations.roles import speaker_kind
from articles.quotations.unnamed import head_of, is_mouthpiece, people

_PRONOUNS = words("he i she who")
_SOMEBODY = words("someone somebody")
_INDEFINITE = _SOMEBODY | words("a an another one")
_ONE_OF = re.compile(r"one of (?:(?:the|those|these|his|her|their|its|our|my|two|three) )*")
#: Of these there are many, so that *the* and *his* before them tell nobody who it is.
_ONE_OF_MANY = words(
    "acquaintance adviser advisor aide ally associate colleague confidant confidante diplomat "
    "friend individual informant insider neighbor neighbour official person relative source "
    "staffer supporter whistleblower worker"
)
#: What is written, printed, shown, broadcast or measured, made of the gazetteer's nouns for
#: occasions, works and texts, and of the nouns that spoke by *a* or *one* in the 840 news
#: stories of PolNeAR's training split, with their like.
_TEXTS = words(
    "account act ad advert advertisement advisory agenda appeal archive article attack banner "
    "bill billboard biography bit booklet brief brochure bulletin caption card cartoon caveat "
    "channel chapter chart charter circular citation claim clause clip code commercial communique "
    "contract copy count cover database diary directive dispatch documentary dossier draft edict "
    "essay estimate excerpt exhibit fact fact-check factsheet file film flier flyer footage "
    "footnote forecast form graffito graph graphic guide guideline handbook handout headline "
    "history hymn index injunction item label leaflet ledger legend license list listing log look "
    "mailer manifesto manual manuscript map meme memoir minute model motion motto mural narrative "
    "newsletter notice obituary opinion order outline overview page pamphlet paragraph passage "
    "patent petition photo photograph picture piece placard plan plaque play poem portrait post "
    "postcard poster preview profile proposal prospectus protocol proverb quiz quote rate ratio "
    "read readout recap receipt recital record reminder research review rule saying schedule "
    "scorecard screen screenshot script scroll search section sentence series sheet sign slide "
    "slogan speech statistic sticker story subpoena suit sum summary summons t-shirt tale tally "
    "tape tattoo template test textbook theory ticker timeline total tracker tract trailer "
    "transcript treatise treaty update verdict verse version voice-over voicemail voiceover "
    "volume warrant will wire word work"
)
_MATTERS = words(
    "answer argument average back-and-forth belief bid case cause chance charge choice "
    "comment complaint concern contrast danger day deal debate decade decision demand doubt "
    "effort end event example excuse fear feeling fight fraction gift goal half hint hope "
    "hour idea impression issue joke law lesson lie link majority matter message method "
    "minority mistake moment month move myth name narrator need night notion number oath "
    "offer pact part pattern percent plea pledge point policy poll portion practice praise "
    "prayer premise price principle probe problem promise purpose quarter rant reason rebuke "
    "recount reform remark request result risk role rumor rumour scenario scheme share sight "
    "sign signal situation slice slot spot start state step stereotype strategy strike "
    "subject symbol system tactic talk tendency thing third thought threat time topic "
    "tradition trend trick truth twist variety victory view vision voice vote warning wave "
    "way week win year"
)
_NO_PEOPLE = words(
    "alarm algorithm app array base bell body booth bot brand building camera car chatbot chorus "
    "city clock computer congregation country device district economy electorate factory lot "
    "machine market nation neighborhood neighbourhood outfit outlet place plant platform province "
    "region robot satellite school shop site software store suburb surface tool town vehicle "
    "venue village website world"
)
_NOT = (gaz.OCCASIONS | gaz.TITLE_NOUNS | gaz.TEXTS | _TEXTS | _MATTERS | _NO_PEOPLE) - words("x")
#: Endings of nouns for acts, states and things, and of adjectives, with the people who end so.
_THINGS = re.compile(
    r"(?:[ts]ion|ment|ness|ship|ity|sis|ism|ing|ance|ence|ancy|ency|hood|dom|gram|graph|logy|ics"
    r"|ous|ful|less|able|ible|ly|ive|\d)$"
)
_PEOPLE = words(
    "ally bully captive celebrity conservative constable darling deity detective executive "
    "eyewitness fugitive hireling king native operative progressive relative representative "
    "sibling witness"
)
#: *A Texan*, *a Democrat*, *a Londoner*; other capitals end a name.
_CAPITAL = re.compile(r"^[A-Z].*(?:an|crat|ist|ite|er|ese|ish)$")
_PARTICIPLE = re.compile(r"\w{2,}(?:ed|ing)$")
#: *The source*, *the same official*, *the police source*, *his friend*, *the mayor’s aide*, and in
#: a headline *source*; *his chief aide* is one whom a reader may know.
_DEFINITE = re.compile(
    r"(?:(?:the|this|that|his|her|their|its|our|my) |(?:\w+ )?[\w-]+[’']s? )"
    r"(?:(?:anonymous|first|other|same|second|senior|third|unidentified|unnamed) )*"
    rf"(?:(?!(?:chief|former|top) )[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_ONE_OF_MANY))})"
)
_NO_NOUN = re.compile(
    r"\w{2,}(?:ed|ing|ly)$|^(?:also|earlier|first|just|later|now|once|then)$"
    r"|^(?:drawn|given|held|made|sent|shown|taken|written)$"
)
_PLURAL = re.compile(r"[^suia]s$")


def is_unnamed_person(name: str) -> bool:
    """Say whether ``name``, the copy's words for a speaker, is one person without a name.

    Not so for several, and for a mouthpiece, whose word is that of a named body.
    """
    low = name.lower()
    if is_pronoun(low) or low.partition(" ")[0] in _SOMEBODY:
        return True
    if is_mouthpiece(low):
        return False
    if part := _ONE_OF.match(low):
        kind = _noun(head_of(low[part.end() :]).split())
        return kind.endswith("s") and _may_be_person(kind.removesuffix("s"))
    if is_indefinite(low):
        return people(low) < 2 and _is_somebody(name)
    head = head_of(low)
    return bool(_DEFINITE.fullmatch(head)) or head == "source"


def is_pronoun(name: str) -> bool:
    """Say whether it is *I*, *he*, *she* or *who*, of whom the reading knows no name."""
    return name.lower() in _PRONOUNS


def is_indefinite(name: str) -> bool:
    """Say whether it brings in somebody new: *a friend*, not *the friend*."""
    return name.lower().partition(" ")[0] in _INDEFINITE


def _is_somebody(name: str) -> bool:
    """Judge what stands behind *a*: by its noun, which a participle may follow."""
    if people(name) == 1:
        return True
    phrase = head_of(name.partition(" ")[2].lower()).split()
    if not phrase or _ends_a_name(name.split()[len(phrase)]):
        return False
    cut = next((at for at in range(1, len(phrase)) if _PARTICIPLE.match(phrase[at])), len(phrase))
    nouns = list(filter(None, (_noun(phrase), _noun(phrase[:cut]))))
    return bool(nouns) and all(map(_may_be_person, nouns))


def _ends_a_name(word: str) -> bool:
    return word[0].isupper() and not _CAPITAL.match(word)


def _noun(phrase: list[str]) -> str:
    """Return the last word that may be a noun, or nothing."""
    nouns = (word for word in reversed(phrase) if word in _PEOPLE or not _NO_NOUN.search(word))
    return next(nouns, "")


def _may_be_person(noun: str) -> bool:
    if noun in _PEOPLE:
        return True
    parts = {noun, noun.rpartition("-")[2]}
    is_thing = not parts.isdisjoint(_NOT) or _THINGS.search(noun) or _PLURAL.search(noun)
    return not is_thing and speaker_kind(noun) != "collective"

"""The words by which English news says that somebody said something.

Lists made for this project by reading news. Verbs stand as lemmas and are inflected by
the regular rules below; irregular and doubled forms are written out.
"""


def words(listed: str) -> frozenset[str]:
    """Return the words of a blank-separated list."""
    return frozenset(listed.split())


#: Verbs that report speech as a clause: *said that …*, *“…,” she added*.
_SAY = words(
    "acknowledge add admit advise affirm agree allege announce answer argue ask assert assure "
    "aver beam beg bellow beseech blog boast boom brag caution chant charge chime cite claim "
    "clarify comment complain concede conclude confess confirm conjecture contend continue "
    "counter cry declare demand deny detail disclose echo elaborate email emphasise emphasize "
    "estimate exclaim explain find fume gripe grouse grumble gush hint huff hypothesize implore "
    "imply indicate inform inquire insist instruct interject interrupt intone joke lament "
    "maintain marvel mention message mouth murmur muse mutter note observe opine order outline "
    "plead pledge point posit post predict proclaim promise pronounce propose protest quip rage "
    "rail rant recall recite reckon recommend recount reference reflect reiterate relate remark "
    "remind repeat reply report request respond retaliate retort retweet reveal scoff shout show "
    "sigh signal snap sniff snipe speculate stammer state stipulate stress suggest summarize "
    "surmise testify text theorize thunder tweet urge vent volunteer vow wager warn whisper "
    "wonder yell"
)

#: Verbs that put words on somebody or something: *called the plan “dead”*.
LABEL = words(
    "accuse apologise apologize assail attack bash bemoan berate bill blame blast brand call "
    "castigate champion characterise characterize cheer chide christen commend compare condemn "
    "congratulate criticise criticize decline decry deem defend denounce depict deride describe "
    "discuss dismiss dub endorse excoriate express extol greet hail herald invoke label lambaste "
    "lampoon liken mock nickname portray praise question quote rebuke rebut refer refute reject "
    "repudiate ridicule salute scold slam taunt tease tell term thank tout trash voice"
)

#: Verbs of the mind: they make a marked stretch somebody’s words, but report no speech.
THINK = words(
    "believe consider doubt dream expect fear feel figure guess hate hope imagine like love "
    "oppose regret support suppose suspect think want worry"
)

#: Forms that no rule below makes, by lemma.
_IRREGULAR = {
    "admit": "admitted admitting",
    "beg": "begged begging",
    "begin": "began begins",
    "blog": "blogged",
    "brag": "bragged bragging",
    "break": "broke breaks",
    "cut": "cut cuts",
    "dub": "dubbed dubbing",
    "feel": "felt",
    "find": "found",
    "fire": "fired",
    "go": "went goes",
    "label": "labelled labelling",
    "liken": "likened",
    "put": "put puts",
    "quip": "quipped quipping",
    "read": "read reads reading",
    "rebut": "rebutted rebutting",
    "refer": "referred referring",
    "retort": "retorted",
    "say": "said says say saying",
    "shoot": "shot",
    "show": "showed shown",
    "signal": "signalled signalling",
    "slam": "slammed slamming",
    "sing": "sang sings",
    "snap": "snapped snapping",
    "speak": "spoke speaks speaking",
    "swear": "swore swears",
    "tell": "told tells tell telling",
    "think": "thought thinks think thinking",
    "write": "wrote writes write writing written",
}


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if lemma.endswith(("s", "sh", "ch", "x")):
        return lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing"
    return lemma, f"{lemma}s", f"{lemma}ed", f"{lemma}ing"


#: Every form of a reporting verb, with its lemma.
CUES: dict[str, str] = {form: lemma for lemma in THINK | LABEL | _SAY for form in _forms(lemma)} | {
    form: lemma for lemma, forms in _IRREGULAR.items() for form in forms.split()
}

#: Verbs by which a paper says that it was told something, before *from*.
LEARNS = words("gathered gathers heard hears learned learns learnt understands understood")

#: Verbs whose object is speech, whatever form it takes: *announced a ban*, *urged calm*.
REPORTS = words(
    "accord accuse acknowledge allege announce argue ask assert boast call caution cite claim "
    "complain conclude contend declare describe emphasise emphasize explain insist joke lament "
    "mention note predict promise quip recall reiterate remark reveal say stress suggest tell "
    "testify tweet urge vow warn"
)

#: Verbs that may close a sentence which they report: *the vote is off, officials said*.
TRAILING = words(
    "accord acknowledge add admit allege announce argue assert caution claim complain concede "
    "conclude confirm contend continue declare explain insist joke lament note post predict quip "
    "recall reiterate remark reply report respond say state suggest tell testify tweet warn write"
)

#: Verbs after which *to*, *in* and *on* lead to hearers and occasions, not to an object.
ADDRESSING = words(
    "acknowledge add admit allege announce argue ask assert caution claim complain concede "
    "conclude confirm contend continue declare explain insist joke lament mutter note post "
    "predict promise quip recall reiterate remark reply report respond say shout speak state "
    "suggest tell testify tweet warn whisper write"
)

#: Verbs whose first object is the hearer.
TELLING = words("advise ask assure email inform remind tell text warn")

#: Lemmas that mean little without a quote beside them (*went: “…”*, *fired back*).
QUOTE_ONLY = words(
    "begin break chant cheer chime continue cry cut discuss email exclaim express feel find fire "
    "go greet gush hate interject interrupt intone like love message oppose put question read "
    "shoot shout show sigh sing snap speak stammer support text thank thunder voice want yell"
)

#: Verbs that take a turn in speech only right beside it: *“I never—” she began*, *cut in: “…”*.
TURNS = words("begin break cut")

#: Forms that are nouns at least as often as verbs, read as verbs only after a subject.
NOUNLIKE = words(
    "answer answers ask attack attacks bill bills blame blast blog brand brands breaks call calls "
    "charge charged charges cheer cheers claim claims comment comments counter cries cry cut cuts "
    "demand demands detail detailed details doubt doubts dream dreams echo echoes email emails "
    "estimate estimated estimates fear fears feeling figure figures find finding finds guess hate "
    "hint hints hope hopes huff joke jokes label labels like likes love message messages mock "
    "mouth mouths name names note notes order orders outline pledge pledges point points post "
    "posts praise promise promises propose protest protests question questions quote quotes rage "
    "rail rant read reading refer reference references regret relate related remark remarks "
    "replies reply report reports request requests retort shout shouts show shows sigh signal "
    "signals slam snap state states stress support term terms text texts thanks trash tweet "
    "tweets voice volunteer volunteers vow vows want wants wonder wonders worries worry writing "
    "yell"
)

#: Past forms that do not end in *-ed*.
IRREGULAR_PAST = words("felt found put said sang shot spoke swore thought told went wrote")

#: Words that open a reported clause.
COMPLEMENTS = words("how if that what when where whether who why")

_PERSONAL = words("he she they we i it you")
_ENDINGS = words("s d ve ll re m")

#: Pronouns that can be a subject, bare and contracted.
PERSONAL = _PERSONAL | {f"{p}{mark}{e}" for p in _PERSONAL for mark in "’'" for e in _ENDINGS}
PRONOUNS = words("both everyone many nobody one others some somebody someone who") | PERSONAL
OBJECTS = words("her herself him himself it itself me them themselves us you")

#: What may stand between a subject and its verb.
AUXILIARIES = words(
    "added again all already also always are aren't aren’t be been being both can can't can’t "
    "could couldn't couldn’t did didn't didn’t do does doesn't doesn’t don't don’t even ever "
    "first further had hadn't hadn’t has hasn't hasn’t have haven't haven’t herself himself "
    "instead is isn't isn’t just later long may might must n't never not now often on once only "
    "recently reportedly shall should shouldn't shouldn’t since so sometimes soon still "
    "subsequently then there thus to too twice was wasn't wasn’t went were weren't weren’t will "
    "won't won’t would wouldn't wouldn’t ’d ’ll ’s ’ve"
)
#: What may stand before *to say* and *on to say*.
CATENATIVES = words(
    "able appeared began came continued continues declined eager expected failed forced goes "
    "going had has hastened have liked likely likes managed on proceeded quick quickly ready "
    "refused seemed seems sought started tried used wanted wants went willing"
)

#: Words that no noun phrase runs over.
BOUNDARIES = words(
    "after although are aren't aren’t as be because been before but can can't can’t could "
    "couldn't couldn’t did didn't didn’t do does doesn't doesn’t don't don’t had hadn't hadn’t "
    "has hasn't hasn’t have haven't haven’t how if is isn't isn’t may might nor not should "
    "shouldn't shouldn’t since so than that then though unless until was wasn't wasn’t were "
    "weren't weren’t what when where whereas whether which while who whom whose why will won't "
    "won’t would wouldn't wouldn’t yet"
)
PREPOSITIONS = words(
    "about across after against along amid among around as at before behind besides between "
    "beyond by despite during following for from in into like near of on outside over per since "
    "through throughout to toward towards under unlike until upon via with within without"
)
#: Prepositions that open an object, never an occasion.
OBJECT_PREPOSITIONS = words("about into like of")
#: Prepositions that lead to a place, a medium or a hearer by name.
PLACING = words("after at by during from in on through to via with")
DETERMINERS = words(
    "a all an another any both each eight every few five four half her his its many most my nine "
    "no one other our seven several six some ten that the their these this those three two your"
)
OPENING_ADVERBS = words(
    "additionally again also and but earlier even finally here however indeed instead later "
    "meanwhile moreover nevertheless now once or recently separately similarly so soon still then "
    "there thus today yesterday yet"
)
#: Words that open a phrase or clause before the main one.
SUBORDINATORS = words(
    "according after although amid as asked at because before by despite during following for "
    "from given if in like on once since speaking though to under unless unlike until when "
    "whereas while with"
)
#: Words of time and manner that follow a reporting verb.
TIMES = words(
    "afternoon afterward afterwards again ago also april aug august bluntly dec december earlier "
    "early evening feb february flatly friday jan january july june last late later march may "
    "monday month morning night nov november now oct october once previously privately publicly "
    "recently repeatedly saturday sept september shortly simply sunday then this thursday today "
    "tonight too tuesday twice wednesday week weekend year yesterday"
)
#: Marks that set an opening phrase apart.
PAUSES = words(", - -- – — ―")
#: Words with an apostrophe that are no possessives.
CONTRACTIONS = PERSONAL | words("who’s that’s there’s who's that's there's")

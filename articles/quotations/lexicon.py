"""The words by which English news says that somebody said something.

Lists made for this project by reading news; verbs are given as lemmas and inflected by
the regular rules below, with the irregular and doubled forms written out.
"""

import re


def words(listed: str) -> frozenset[str]:
    """Return the words of a blank-separated list."""
    return frozenset(listed.split())


#: Verbs that report speech as a clause: *said that …*, *“…,” she added*.
_SAY = """
acknowledge add admit advise affirm agree allege announce answer argue assert assure aver
boast brag caution charge claim clarify comment complain concede conclude confess confirm
contend continue counter cry declare deny detail disclose elaborate emphasize emphasise estimate
exclaim explain find grumble hint hypothesize indicate inform insist interject interrupt
intone joke lament maintain mention muse mutter note observe opine
outline point post predict proclaim promise pronounce propose quip recall recount
reflect reiterate relate remark remind repeat reply report respond retort reveal
scoff shout show signal speculate state stipulate stress suggest summarize surmise testify
theorize tweet volunteer vow warn whisper wonder yell pledge blog email text message
ask inquire urge demand request implore beseech plead beg recommend instruct order
chant chime cite echo conjecture fume gush grouse grumble huff snap sniff sigh murmur
marvel beam retaliate boom bellow gripe rage rail rant recite retweet wager caution explain reckon stammer thunder
""".split()

#: Verbs that put words on somebody or something: *called the plan “dead”*.
_LABEL = """
accuse attack blast bash berate blame brand call castigate characterize characterise christen
compare condemn criticize criticise deem decry defend denounce depict deride describe dismiss
dub excoriate hail herald invoke label lambaste lampoon liken mock nickname portray praise
quote refer reject ridicule slam tease taunt term tout chide scold thank tell warn
apologize apologise bemoan bill cheer congratulate decline discuss endorse express extol
greet implore interrupt assail repudiate urge commend champion salute rebuke rebut refute trash tout voice question
""".split()

#: Verbs of the mind: they make a marked stretch somebody's words, but report no speech.
_THINK = """
believe believe consider expect fear figure guess hope imagine suppose suspect
worry doubt feel want vow dream regret like love hate support oppose
""".split()

_IRREGULAR = {
    "said": "say", "says": "say", "say": "say", "saying": "say",
    "told": "tell", "tells": "tell", "tell": "tell", "telling": "tell",
    "wrote": "write", "writes": "write", "write": "write", "writing": "write", "written": "write",
    "thought": "think", "thinks": "think", "think": "think", "thinking": "think",
    "felt": "feel", "found": "find", "read": "read", "reads": "read", "reading": "read",
    "put": "put", "puts": "put", "swore": "swear", "swears": "swear",
    "sang": "sing", "sings": "sing", "spoke": "speak", "speaks": "speak", "speaking": "speak",
    "showed": "show", "shown": "show", "went": "go", "goes": "go",
    "begged": "beg", "bragged": "brag", "admitted": "admit", "quipped": "quip", "begging": "beg",
    "bragging": "brag", "admitting": "admit", "quipping": "quip", "blogged": "blog",
    "referred": "refer", "referring": "refer", "dubbed": "dub", "dubbing": "dub",
    "snapped": "snap", "snapping": "snap", "rebutted": "rebut", "rebutting": "rebut",
    "retorted": "retort", "likened": "liken", "shot": "shoot", "fired": "fire",
    "labelled": "label", "labelling": "label", "signalled": "signal", "signalling": "signal",
}  # fmt: skip

_SPEAK = words("say tell write read put swear sing speak go shoot fire")


def _forms(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if lemma.endswith(("s", "sh", "ch", "x")):
        return lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing"
    return lemma, f"{lemma}s", f"{lemma}ed", f"{lemma}ing"


def _inflected(lemmas: list[str]) -> dict[str, str]:
    return {form: lemma for lemma in lemmas for form in _forms(lemma)}


#: Every form of a reporting verb, with its lemma.
CUES: dict[str, str] = {
    **_inflected(_THINK),
    **_inflected(_LABEL),
    **_inflected(_SAY),
    **_IRREGULAR,
}
LABEL = frozenset(_LABEL) - frozenset(_SAY)
THINK = (frozenset(_THINK) | {"think"}) - frozenset(_SAY)

#: Verbs whose object is speech, whatever form it takes: *announced a ban*, *urged calm*.
REPORTS = words(
    "say tell accord suggest argue note announce accuse cite urge explain insist warn "
    "acknowledge conclude recall predict describe vow reveal claim declare call ask promise "
    "complain remark testify quip joke contend assert allege reiterate stress emphasize "
    "emphasise lament caution boast mention tweet"
)

#: Verbs that may close a sentence which they report: *the vote is off, officials said*.
TRAILING = words(
    "say accord tell add note report write argue explain announce claim insist tweet acknowledge "
    "warn suggest conclude recall predict remark testify quip joke contend assert allege reiterate "
    "lament caution complain concede admit confirm state declare post reply respond continue"
)

#: Verbs after which *to*, *in* and *on* lead to hearers and occasions, not to an object.
ADDRESSING = (TRAILING - words("accord add")) | words(
    "testify shout whisper mutter ask speak suggest promise write tell add"
)

#: Verbs whose first object is the hearer.
TELLING = words("tell ask remind inform assure advise warn text email")

#: Marks that set an opening phrase apart.
PAUSES = words(", - -- – — ―")

#: Prepositions that open an object, never an occasion.
OBJECT_PREPOSITIONS = words("of about like into")

#: Prepositions that lead to a place, a medium or a hearer by name.
PLACING = words("to with on in at by from after during via through")

#: Words with an apostrophe that are no possessives.
CONTRACTIONS = words("he’s she’s who’s it’s that’s there’s he's she's who's it's that's there's")

IRREGULAR_PAST = words("said told wrote thought felt found put swore sang spoke went shot")

#: Words that open a reported clause.
COMPLEMENTS = words("that if whether how why what who where when")

#: Lemmas that mean little without a quote beside them (*went: “…”*, *fired back*).
QUOTE_ONLY = words(
    "go shoot fire continue snap chime read put sing speak interject interrupt intone "
    "sigh shout yell chant cry snap thunder stammer exclaim gush find show express discuss "
    "text message email like love hate feel want support oppose question voice cheer greet thank"
)

#: Forms that are nouns at least as often as verbs, read as verbs only after a subject.
NOUNLIKE = words(
    "report reports claim claims state states charge charges promise promises demand demands "
    "order orders request requests note notes post posts tweet tweets comment comments estimate "
    "estimates hint hints attack attacks text texts message messages email emails signal signals "
    "question questions show shows point points quote quotes call calls label labels brand "
    "brands name names term terms blog cry cries echo echoes rage snap wonder wonders find finds "
    "finding read reading writing bill bills hope hopes fear fears figure figures "
    "guess doubt doubts dream dreams regret worry worries support love hate like likes want wants "
    "stress reply replies answer answers rail rant huff relate outline propose sigh "
    "detail details vow vows pledge pledges remark remarks feeling "
    "volunteer volunteers cheer cheers mock blame blast slam praise thanks voice joke jokes "
    "retort shout shouts yell message ask trash refer counter related estimated charged detailed"
)

PRONOUNS = words(
    "he she they we i it you one who everyone nobody someone somebody many some others both"
)
PERSONAL = words("he she they we i it you")
OBJECTS = words("him her them me us you it himself herself themselves itself")
AUXILIARIES = words(
    "has have had is was are were be been being will would can could may might shall should must "
    "do does did not n't ’ve ’d ’s ’ll also then later again once even just now still often "
    "always never already further ever soon too first instead only since recently subsequently "
    "added went on to himself herself both all sometimes thus so there reportedly"
)
NEGATIONS = words("not never n't didn’t didn't don’t don't doesn’t doesn't wouldn’t wouldn't")
CATENATIVES = words(
    "went on declined refused continued seemed began started tried used wanted wants going goes "
    "failed came proceeded hastened managed continues appeared seems liked likes likely able "
    "forced quick quickly eager willing ready expected sought had have has"
)
BOUNDARIES = words(
    "that but because while when if as which who whom whose where although though so than then "
    "whether what how why until unless yet nor is was are were has had have be been does did do "
    "will would could should can may might since after before not whereas"
)
PREPOSITIONS = words(
    "in on at after before during since by for from with without under over through to into of "
    "about among amid against as despite following between within near outside upon until around "
    "like unlike per throughout toward towards via beyond across along behind besides"
)
DETERMINERS = words(
    "the a an this that these those his her their its our my your some many several most all both "
    "another other each every no any few two three four five six seven eight nine ten one half"
)
OPENING_ADVERBS = words(
    "still meanwhile later then now here there yesterday today also instead however moreover "
    "again earlier and but or so yet thus once recently soon finally nevertheless indeed "
    "additionally separately similarly even"
)
SUBORDINATORS = words(
    "when while although though if as because since after before unless until once whereas asked "
    "in on at during for with from by amid despite following under like unlike to given speaking "
    "according"
)
TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight recently "
    "earlier later again too afterward afterwards previously morning afternoon evening night last "
    "this week month year weekend january february march april may june july august september "
    "october november december jan feb aug sept oct nov dec then also publicly repeatedly "
    "privately bluntly flatly simply once twice ago now late early shortly"
)
#: Nouns for the occasion or the medium of speech: *in a statement*, *on Telegram*.
OCCASIONS = words(
    "statement interview interviews speech letter email e-mail emails tweet tweets post posts "
    "conference hearing briefing call debate rally memo report filing op-ed show phone telephone "
    "television tv court testimony message video address remarks essay article column blog "
    "release appearance meeting forum event podcast broadcast note book facebook twitter telegram "
    "instagram x youtube truth linkedin weibo whatsapp medium snapchat text deposition affidavit "
    "complaint ruling opinion radio lawsuit documents papers website site transcript recording "
    "fundraiser convention town hall panel press media dissent answer response reply thread comments "
    "exchange conversation visit trip trial study paper survey editorial"
)
PLATFORMS = words(
    "facebook twitter telegram instagram youtube linkedin weibo whatsapp snapchat reddit tiktok "
    "mastodon bluesky threads substack medium vkontakte signal"
)
OUTLET_WORDS = words(
    "news times post journal radio tv television press guardian telegraph magazine herald tribune "
    "politico bloomberg reuters today show podcast newspaper broadcaster agency gazette observer "
    "chronicle globe mail sun mirror star examiner inquirer register dispatch network channel "
    "fox weekly daily economist atlantic newsweek time axios vox slate associated afp tass interfax "
    "xinhua nexta meduza sky euronews review monitor independent register sentinel"
)
TITLE_NOUNS = words(
    "book film movie song album play novel essay article column series podcast memoir poem "
    "documentary show report editorial paper study exhibition sitcom musical magazine titled "
    "entitled headlined called headline book’s episode single record hit opera comedy drama"
)
FEMALE = words(
    "ms mrs miss spokeswoman congresswoman actress mother sister daughter wife she her queen chairwoman councilwoman widow princess duchess lady girl woman grandmother aunt businesswoman"
)
MALE = words(
    "mr spokesman congressman actor father brother son husband he his king chairman councilman prince duke lord sir boy man grandfather uncle businessman fisherman"
)

CUE_WORD = re.compile(
    r"(?<![\w’'-])(?:" + "|".join(sorted(CUES, key=len, reverse=True)) + r"|according)(?![\w-])",
    re.I,
)

#: Titles and offices that stand before a name with a capital.
TITLES = words(
    "mr mrs ms miss dr sen rep gov gen col lt sgt capt maj adm prof rev hon sir dame lord lady "
    "president vice senator representative congressman congresswoman governor mayor minister "
    "prime secretary chancellor king queen prince princess pope cardinal bishop archbishop father "
    "sister judge justice attorney general chief chairman chairwoman chair director executive "
    "officer councilmember councilman councilwoman councillor council commissioner "
    "superintendent sheriff detective inspector constable officer captain major colonel lieutenant "
    "sergeant admiral commander ambassador professor doctor coach manager deputy assistant city "
    "library police fire prosecutor spokesman spokeswoman spokesperson rear foreign defense "
    "defence interior finance house senate speaker leader minority majority state county district "
    "republican democrat democratic former acting union federal russian ukrainian american british "
    "french german chinese israeli u.s us"
)
#: Words that take a capital only because a sentence opens with them.
COMMON = (
    BOUNDARIES | PREPOSITIONS | DETERMINERS | OPENING_ADVERBS | PRONOUNS | TIMES | SUBORDINATORS
) | words("even not there what only just q a")

#: Words by which a name is known for a place or a body rather than a person.
BODIES = OUTLET_WORDS | words(
    "house parish university college school department party council administration institute "
    "street avenue road bridge river lake mountain county city state states kingdom republic union "
    "nations court church hospital museum library association committee commission company corp "
    "inc ltd group bank fund foundation agency bureau office ministry army navy force police guard "
    "club league cup war act bill law treaty airport station park hall center centre theatre theater "
    "trust service services international national north south east west new san los las st "
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday bay island islands valley hills "
    "harbour harbor port beach town village square tower building championship olympics festival day week congress "
    "parliament assembly board campaign forum front movement alliance coalition brigade battalion"
)

#: First names that are common and seldom given to the other sex (own list).
WOMEN = words(
    "mary anna anne ann maria sarah laura emma olivia sophia sophie hannah julia julie kate "
    "katherine catherine elizabeth elisabeth margaret susan linda barbara patricia jennifer jessica "
    "lisa karen nancy betty helen sandra donna carol ruth sharon michelle emily amanda melissa "
    "deborah stephanie rebecca cynthia kathleen amy angela brenda pamela nicole christine janet "
    "diane virginia joyce victoria rachel heather teresa theresa gloria evelyn joan judith rose "
    "hillary tatiana olga natalia svetlana irina iryna oksana olena yulia ludmila ekaterina elena "
    "marina fatima aisha leila priya lakshmi ingrid astrid greta marie claire chloe camille "
    "isabel carmen lucia rosa ana joanna agnieszka bernadette bridget fiona siobhan moira delphine "
    "teresa lorna marieke annelies nora ada odile ines clara amelia alice eleanor grace lucy "
    "charlotte ella mia zoe abigail naomi miriam esther greta frida sigrid hanna eva lena petra "
    "monika silvia paola francesca giulia beatriz gabriela valentina ximena mei yuki sakura "
    "amina zainab khadija ngozi adaeze wanjiru thandi"
)
MEN = words(
    "james john robert michael william david richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald "
    "timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon "
    "benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam "
    "henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah "
    "bill bob tom jim joe mike ted barack vladimir sergei sergey dmitry dmitri ivan boris mikhail "
    "volodymyr oleksandr andriy serhiy mykola yuri yurii petro viktor igor oleg pavel alexei "
    "mohammed muhammad ahmed ali omar hassan abdul juan carlos luis miguel jorge pedro francisco "
    "jean pierre michel francois hans klaus karl jurgen giovanni marco luca piotr jan lars sven "
    "otto hugo felix oscar leo max ruben tobias jonas lukas matthias stefan gunther wolfgang "
    "dieter ulrich rolf bjorn olaf anders henrik magnus enzo paolo antonio fabio massimo diego "
    "fernando ricardo alejandro javier rafael tiago joao hiroshi kenji takeshi wei hassan ibrahim "
    "yusuf mustafa kofi kwame sipho chidi walt marcus julian simon oliver harry alfred arthur "
    "desmond callum angus ewan liam sean walt glenn amir youssef"
)

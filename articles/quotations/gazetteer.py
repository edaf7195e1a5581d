"""Words that tell what a name names: titles, bodies, outlets, and common first names.

Lists made for this project by reading news, all in lower case.
"""

from articles.quotations import lexicon as lex
from articles.quotations.lexicon import words

#: Nouns for the occasion or the medium of speech: *in a statement*, *on Telegram*.
OCCASIONS = words(
    "address affidavit answer appearance article blog book briefing broadcast call column "
    "comments complaint conference convention conversation court debate deposition dissent "
    "documents e-mail editorial email emails essay event exchange facebook filing forum "
    "fundraiser hall hearing instagram interview interviews lawsuit letter linkedin media "
    "medium meeting memo message note op-ed opinion panel paper papers phone podcast post "
    "posts press radio rally recording release remarks reply report response ruling show site "
    "snapchat speech statement study survey telegram telephone television testimony text "
    "thread town transcript trial trip truth tv tweet tweets twitter video visit website "
    "weibo whatsapp x youtube"
)

PLATFORMS = words(
    "bluesky facebook instagram linkedin mastodon medium reddit signal snapchat substack "
    "telegram threads tiktok twitter vkontakte weibo whatsapp youtube"
)

#: Words in the names of publishers and broadcasters.
OUTLET_WORDS = words(
    "afp agency associated atlantic axios bloomberg broadcaster channel chronicle daily "
    "dispatch economist euronews examiner fox gazette globe guardian herald independent "
    "inquirer interfax journal magazine mail meduza mirror monitor network news newspaper "
    "newsweek nexta observer podcast politico post press radio register reuters review "
    "sentinel show sky slate star sun tass telegraph television time times today tribune tv "
    "vox weekly xinhua asahi bild corriere dagbladet figaro handelsblatt haaretz jazeera monde "
    "nikkei pais repubblica spiegel stampa"
)

#: Nouns before the title of a work.
TITLE_NOUNS = words(
    "adaptation album article book called column comedy documentary drama editorial "
    "entitled episode "
    "essay exhibition film headline headlined hit magazine memoir movie musical novel opera "
    "paper performance play podcast poem production record report screening series show "
    "single sitcom song study titled"
)

#: Titles and offices that stand before a name with a capital.
TITLES = words(
    "acting adm admiral ambassador american archbishop assistant attorney bishop british capt "
    "captain cardinal chair chairman chairwoman chancellor chief chinese city coach col "
    "colonel commander commissioner congressman congresswoman constable council councillor "
    "councilman councilmember councilwoman county dame defence defense democrat democratic "
    "deputy detective director district doctor dr executive father federal finance fire "
    "foreign former french gen general german gov governor hon house inspector interior "
    "israeli judge justice king lady leader library lieutenant lord lt maj major majority "
    "manager mayor minister minority miss mr mrs ms officer police pope president prime "
    "prince princess prof professor prosecutor queen rear rep representative republican rev "
    "russian secretary sen senate senator sergeant sgt sheriff sir sister speaker spokesman "
    "spokesperson spokeswoman state superintendent u.s ukrainian union us vice"
)

#: Words that take a capital only because a sentence opens with them.
COMMON = (
    lex.BOUNDARIES
    | lex.PREPOSITIONS
    | lex.DETERMINERS
    | lex.OPENING_ADVERBS
    | lex.PRONOUNS
    | lex.TIMES
    | lex.SUBORDINATORS
    | words("not there what only just q")
)

#: Words by which a name is known for a place or a body rather than a person.
BODIES = (
    words(
        "act administration aid airport airways alliance april army assembly association athletic "
        "august avenue bank battalion bay beach bill board bowl bridge brigade building bureau "
        "campaign center centre championship church city club coalition college commission "
        "committee company congress corp council county court cup day december department east "
        "february festival force forum foundation friday front fund group guard hall harbor "
        "harbour hills hospital house inc institute international island islands january july "
        "june kingdom lake las law league library llc llp los ltd march may ministry monday "
        "mountain movement museum national nations navy new north november october office "
        "olympics parish park parliament party plc police port republic river road rovers san "
        "saturday school september service services south square st state states station street "
        "sunday tech theater theatre thursday tower town treaty trust tuesday union united "
        "university valley village war wednesday week west"
    )
    | OUTLET_WORDS
)

#: Nouns for a body that speaks as one: *the council*, which goes on as *it*.
CORPORATE = words(
    "agency airline army association authority bank board broadcaster charity church club "
    "coalition college commission committee company council department embassy firm foundation "
    "government group hospital institute ministry museum newspaper organisation organization "
    "party regulator school society supermarket trust union university watchdog"
)
#: Nouns for texts that are said to speak, too.
TEXTS = words("indictment lawsuit letter notice report ruling study survey")

#: Companies, charities and movements known by one word that is nobody's name.
ORGANISATIONS = words(
    "airbus alphabet amazon barclays boeing europol facebook fatah gazprom google greenpeace hamas "
    "hezbollah huawei ikea instagram interpol lufthansa microsoft netflix nintendo oxfam ryanair "
    "samsung spotify starbucks taliban tesco tesla tiktok toyota uber unesco unicef unilever "
    "volkswagen walmart"
)

#: Words that tell the sex of whom they name.
FEMALE = words(
    "actress aunt businesswoman chairwoman congresswoman councilwoman daughter duchess girl "
    "grandmother her lady miss mother mrs ms princess queen she sister spokeswoman widow wife "
    "woman"
)
MALE = words(
    "actor boy brother businessman chairman congressman councilman duke father fisherman "
    "grandfather he his husband king lord man mr prince sir son spokesman uncle"
)

#: Nouns for people by kind or office: *the mayor*, *a neighbour*.
ROLES = (
    FEMALE
    | MALE
    | words(
        "aide ambassador analyst author bishop candidate captain chair colonel commissioner "
        "councillor deputy director doctor driver editor engineer farmer foreman governor judge "
        "justice lawyer leader lecturer manager mayor mechanic minister neighbor neighbour nurse "
        "officer official organiser organizer owner patient player president professor prosecutor "
        "resident scientist secretary senator sheriff speaker spokesperson student teacher tenant "
        "victim visitor voter witness worker writer"
    )
) - words("he her his she")

#: People by kind in the plural, and nouns for whoever is not to be named.
KINDS = {f"{role}s" for role in ROLES} | words(
    "colleagues critics experts families friends insider insiders investigators locals others "
    "parents people person persons protesters researchers scholars source sources "
    "supporters witnesses workers"
)

#: First names that are common and seldom given to the other sex.
WOMEN = words(
    "abigail ada adaeze agnieszka aisha alice alison amanda amelia amina amy ana angela ann anna "
    "anne annelies annie astrid barbara beatriz bernadette beth betty bonnie brenda bridget "
    "camille carmen carol catherine cathy charlotte cheryl chloe christina christine claire clara "
    "cynthia daisy debbie deborah delphine diana diane donna dorothy edith ekaterina eleanor "
    "elena elisabeth elizabeth ella ellen emilia emily emma erica erin esther eva evelyn fatima "
    "fiona florence francesca freya frida gabriela georgia georgina gillian giulia gloria grace "
    "greta hanna hannah harriet heather helen helena hillary holly ines ingrid irina iryna isabel "
    "ivy jane janet jasmine jennifer jenny jessica jill joan joanna joanne josephine joyce judith "
    "julia julie karen kate katherine kathleen kathy katie khadija kirsten kristin lakshmi laura "
    "lauren leila lena lily linda lisa lisbeth lola lorna louise lucia lucinda lucy ludmila lydia "
    "maggie margaret maria marie marieke marina marion martha mary matilda maya megan mei melania "
    "melanie melissa mia michelle miriam moira molly monika nadia nancy naomi natalia ngozi "
    "nicole nina nora norah odile oksana olena olga olivia pamela paola patricia patsy penelope "
    "penny petra philippa polly priya rachel rebecca rita rosa rose ruth sabrina sakura sally "
    "samantha sandra sara sarah selma sharon sheila sigrid silvia siobhan sonia sophia sophie "
    "stephanie sue susan susanna svetlana sylvia tanya tatiana teresa tess thandi theresa tina "
    "ursula valentina vanessa vera veronica victoria virginia vivian wanjiru wendy ximena yuki "
    "yulia yvonne zainab zoe"
)
MEN = words(
    "aaron abdul adam ahmed al alan albert alejandro alex alexander alexei alfred ali amir anders "
    "andrew andriy angus anthony antonin antonio arnold arthur barack barry benjamin bernard bill "
    "bjorn bob boris brad brandon brian bruce callum calvin carlos charles charlie chidi "
    "christian christopher clive colin craig dan daniel danny dave david dennis derek desmond "
    "diego dieter dmitri dmitry donald donovan doug douglas duncan ed edward edwin enzo eric "
    "ernest ethan ewan fabio felix fernando francis francisco francois frank fred gary geoff "
    "geoffrey george gerald gerard gilbert giovanni glenn graham greg gregory gunther guy hans "
    "harold harry hassan henrik henry hiroshi howard hugh hugo ian ibrahim igor ivan jack jacob "
    "james jan jason javier jean jeff jeffrey jeremy jerry jim joao joe john jon jonas jonathan "
    "jorge jose joseph joshua juan julian jurgen justin karl keith ken kenji kenneth kevin klaus "
    "kofi kwame kyle larry lars leo leonard leonid liam louis luca luis lukas magnus malcolm "
    "marco marcus mark martin massimo matthew matthias max michael michel miguel mike mikhail "
    "mitch mitt mohammed muhammad mustafa mykola nathan neil nicholas nick nigel noah norman olaf "
    "oleg oleksandr oliver omar oscar otto owen paolo patrick paul pavel pedro peter petro phil "
    "philip pierre piotr quentin rafael ralph raymond reginald ricardo richard rob robert rodney "
    "roger rolf ron ronald rory ruben rudolph rudy rupert russell ryan sam samuel scott sean "
    "sebastian sergei sergey serhiy sidney simon sipho stanley stefan stephen steve steven stuart "
    "sven takeshi ted terrence thomas tiago tim timothy tobias toby tom tony trevor tyler ulrich "
    "viktor vincent vladimir volodymyr walt walter wayne wei william wolfgang youssef yuri yurii "
    "yusuf zachary"
)

#: Members of the United Nations and others known by one word, but for Chad, Georgia and Jordan,
#: who may be people; and capitals that stand for a government.
COUNTRIES = words(
    "afghanistan albania algeria andorra angola argentina armenia australia austria "
    "azerbaijan bahrain bangladesh barbados beijing belarus belgium belize benin bhutan "
    "bolivia botswana brazil britain brunei brussels bulgaria burundi cambodia cameroon "
    "canada chile china colombia croatia cuba cyprus czechia denmark djibouti ecuador egypt "
    "england eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana "
    "greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia "
    "iran iraq ireland israel italy jamaica japan kazakhstan kenya korea kosovo kremlin "
    "kuwait kyiv kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg "
    "madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova "
    "monaco mongolia montenegro morocco moscow mozambique myanmar namibia nato nepal "
    "netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay "
    "pentagon peru philippines poland portugal pyongyang qatar romania russia rwanda samoa "
    "scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan "
    "suriname sweden switzerland syria taiwan tajikistan tanzania tehran thailand togo tonga "
    "tunisia turkey turkmenistan türkiye uganda ukraine uruguay uzbekistan vanuatu venezuela "
    "vietnam wales yemen zambia zimbabwe"
)

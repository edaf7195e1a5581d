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
    "vox weekly xinhua"
)

#: Nouns before the title of a work.
TITLE_NOUNS = words(
    "album article book called column comedy documentary drama editorial entitled episode "
    "essay exhibition film headline headlined hit magazine memoir movie musical novel opera "
    "paper play podcast poem record report series show single sitcom song study titled"
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
        "act administration airport alliance april army assembly association august avenue bank "
        "battalion bay beach bill board bridge brigade building bureau campaign center centre "
        "championship church city club coalition college commission committee company congress "
        "corp council county court cup day december department east february festival force forum "
        "foundation friday front fund group guard hall harbor harbour hills hospital house inc "
        "institute international island islands january july june kingdom lake las law league "
        "library los ltd march may ministry monday mountain movement museum national nations navy "
        "new north november october office olympics parish park parliament party police port "
        "republic river road san saturday school september service services south square st state "
        "states station street sunday theater theatre thursday tower town treaty trust tuesday "
        "union university valley village war wednesday week west"
    )
    | OUTLET_WORDS
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

#: First names that are common and seldom given to the other sex.
WOMEN = words(
    "abigail ada adaeze agnieszka aisha alice amanda amelia amina amy ana angela ann anna "
    "anne annelies astrid barbara beatriz bernadette betty brenda bridget camille carmen "
    "carol catherine charlotte chloe christine claire clara cynthia deborah delphine diane "
    "donna ekaterina eleanor elena elisabeth elizabeth ella emily emma esther eva evelyn "
    "fatima fiona francesca frida gabriela giulia gloria grace greta hanna hannah heather "
    "helen hillary ines ingrid irina iryna isabel janet jennifer jessica joan joanna joyce "
    "judith julia julie karen kate katherine kathleen khadija lakshmi laura leila lena linda "
    "lisa lorna lucia lucy ludmila margaret maria marie marieke marina mary mei melissa mia "
    "michelle miriam moira monika nancy naomi natalia ngozi nicole nora odile oksana olena "
    "olga olivia pamela paola patricia petra priya rachel rebecca rosa rose ruth sakura "
    "sandra sarah sharon sigrid silvia siobhan sophia sophie stephanie susan svetlana tatiana "
    "teresa thandi theresa valentina victoria virginia wanjiru ximena yuki yulia zainab zoe"
)
MEN = words(
    "aaron abdul adam ahmed alejandro alexander alexei alfred ali amir anders andrew andriy "
    "angus anthony antonio arthur barack benjamin bill bjorn bob boris brandon brian callum "
    "carlos charles chidi christian christopher daniel david dennis desmond diego dieter "
    "dmitri dmitry donald douglas edward enzo eric ethan ewan fabio felix fernando francisco "
    "francois frank gary george giovanni glenn gregory gunther hans harold harry hassan "
    "henrik henry hiroshi hugo ibrahim igor ivan jack jacob james jan jason javier jean "
    "jeffrey jeremy jerry jim joao joe john jonas jonathan jorge jose joseph joshua juan "
    "julian jurgen justin karl keith kenji kenneth kevin klaus kofi kwame kyle larry lars leo "
    "liam luca luis lukas magnus marco marcus mark massimo matthew matthias max michael "
    "michel miguel mike mikhail mohammed muhammad mustafa mykola nathan nicholas noah olaf "
    "oleg oleksandr oliver omar oscar otto paolo patrick paul pavel pedro peter petro pierre "
    "piotr rafael raymond ricardo richard robert roger rolf ronald ruben ryan samuel scott "
    "sean sergei sergey serhiy simon sipho stefan stephen steven sven takeshi ted thomas "
    "tiago timothy tobias tom tyler ulrich viktor vladimir volodymyr walt walter wei william "
    "wolfgang youssef yuri yurii yusuf zachary"
)

import pytest

from tests.checks.reading import findings, flagged


def clashing(text: str) -> list[str]:
    return flagged("agreement", text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        # A noun and its verb with nothing, a phrase, a clause or an aside between.
        ("The trains goes to the harbour.", "goes"),
        ("Several rental places also gives a discount.", "gives"),
        ("The ratings of new heating and cooling products also helps buyers.", "helps"),
        ("The decision to close the mines were wrong.", "were"),
        ("The man living in the houses are ill.", "are"),
        ("The shop that sold the boxes have closed.", "have"),
        ("The singer, a friend of the brothers, have left.", "have"),
        ("In the report the authors says little.", "says"),
        ("He said that the number of beds are small.", "are"),
        ("I think the houses is empty.", "is"),
        ("Every time the lift reach a floor, it stops.", "reach"),
        ("We asked what women wants.", "wants"),
        # Clauses that only add something.
        ("The doctor, who once lived in the hills, have died.", "have"),
        ("The boxes in the shed, which were nailed shut, has gone.", "has"),
        # Pronouns.
        ("He also work at night.", "work"),
        ("She don’t know.", "do"),
        ("If you wants it, ask.", "wants"),
        ("I has a dog.", "has"),
        ("We was late.", "was"),
        ("It seem right when it come to money.", "seem"),
        ("As I looked at the bill it show a fee.", "show"),
        ("Then he suddenly run away.", "run"),
        ("It taste better.", "taste"),
        # Who, which and that.
        ("There are practices that works well.", "works"),
        ("Those who is late must wait.", "is"),
        # What there is.
        ("There are a house on the hill.", "are"),
        ("There is many reasons to stay.", "is"),
        # A second verb.
        ("Buses leave daily and is often full.", "is"),
        ("We met in May and has talked since.", "has"),
        ("The plan requires a survey of land and ensure a fair price.", "ensure"),
        ("The line has attracted many and continue to grow.", "continue"),
        ("The new manager is tricky and talk you into it.", "talk"),
        ("I have a day in Rome and my wife want to see it.", "want"),
        # Questions, two subjects, actions.
        ("Where does they live?", "does"),
        ("Do she like it?", "Do"),
        ("My brother and I was late.", "was"),
        ("My brother and my sister lives here.", "lives"),
        ("Having a car are useful.", "are"),
        ("To learn new things are important.", "are"),
        # How much or many of what.
        ("Most of the boxes is gone.", "is"),
        ("A lot of the cake are gone.", "are"),
        ("A number of the boxes was sold.", "was"),
        ("Four of the boxes is gone.", "is"),
        ("Part of the fence are gone.", "are"),
        # A clause between that has a subject of its own.
        ("The letters she wrote on her trip was lost.", "was"),
        ("The rumour that he is spreading are false.", "are"),
        # People and several subjects.
        ("Barbara Ruiz have signed the bill.", "have"),
        ("Mr. Dunn and Barbara Ruiz says so.", "says"),
        ("The council and its critics agrees.", "agrees"),
        ("The mayor, who is ill, and the clerk has left.", "has"),
        # Nothing else can be meant by "who" or "that".
        ("It was a bridge that were built in May.", "were"),
        ("Some saw boxes that was empty.", "was"),
        # What the tagger takes for something else.
        ("The reform come at a bad time.", "come"),
        ("As the race for the post are over, the clerk waits.", "are"),
        # A verb that ends its sentence, as in a headline.
        ("The clerk in the town do", "do"),
        # A verb that reads as a noun.
        ("My wife want to see the sea.", "want"),
        ("The annotation link one film to another.", "link"),
    ],
)
def test_a_verb_of_the_wrong_number_is_flagged(text: str, verb: str) -> None:
    assert clashing(text)[:1] == [verb]


@pytest.mark.parametrize(
    "text",
    [
        # Words that only look like verbs, subjects or the ends of them.
        "The clerk does not yet have a key, and it did nothing but make it worse.",
        "Meanwhile, taxis in the port were free.",
        "Candidates who fit that profile have left.",
        "The mayor’s and the clerk’s view of the fees are those of the town.",
        "While there is no law requiring tests, tests are done.",
        "If there were no such thing as rain, all would be well.",
        'The firms don"t have any. The firm won"t have it.',
        "The study asked how firms sell tools and shows it.",
        "The fact that the boys share rooms in town proves it.",
        "They met at the Escola do Porto.",
        "He is the only one of those who is late.",
        "The gap between income and taxes is wide.",
        "The rise in tuition and fees is steep. Fish and chips is cheap.",
        "A share of the boxes are gone. The rabble are at the gate. The referenda were lost.",
        "Half of the town are here. Part of the problems is the price.",
        "All she needs are friends.",
        # What usage leaves open.
        "A group of men are waiting, and a range of goods is on sale.",
        "Most of the house is gone. Half of the boxes are gone. The rest are here.",
        "Physics is hard. The news is bad. The United States is large.",
        "Five years is a long time, and 20 miles is far.",
        "Bread and butter is cheap. The poor are many. The following are late.",
        "The data are in. The vertebrae are sound. The aircraft are new.",
        "More than 10,000 people were there.",
        # Other moods.
        "It is essential that he sign, she insisted he leave, and lest she fall he stayed.",
        "I wish she were here, as if it were true.",
        "Long may she reign. God help us. Come what may.",
        "Had he known, he would have gone. Should she call, say so.",
        # Another reading is open.
        "The man who says the boxes have left is wrong.",
        "He saw planes carrying cargo that fly at night.",
        "She bought a box of nails and a hammer that are heavy.",
        "He was calling people who target firms and have sued.",
        "They bake bread, which is good, and have walnuts which is rare.",
        "The only thing the hosts have is time.",
        "Nobody knew what it is they want.",
        "He cross examined her, and she sort of knew.",
        "Anybody know a good plumber?",
        "Does she like it? Were he rich? How are you?",
        "Bread and butter is good. Every man and woman is here.",
        "The place smells and the owner is rude.",
        "Growing tomatoes are red. Leading the way are three men. To see is to know.",
        "Most of the house is gone. A lot of the boxes are gone.",
        "Growing tomatoes is easy. Hearing nice things is a joy.",
        "World War I has ended. Type I is rare.",
        "Woods has won. Rivers is out. Brooks says no.",
        "Neither has he, and so were they.",
        "Oh man are we in trouble.",
        "THE BOX OF NAILS ARE HEAVY",
    ],
)
def test_what_is_right_or_open_is_left(text: str) -> None:
    assert clashing(text) == []


def test_speech_may_be_loose_but_not_wrong() -> None:
    assert clashing("“There is two of them,” she said. “He don’t care.”") == []
    assert clashing("“The trains goes north,” she said.") == ["goes"]


def test_the_right_form_is_suggested_and_the_subject_named() -> None:
    (finding,) = findings("agreement", "The mayor of the towns have left.")
    assert finding.message == "“have” does not agree with “The mayor”: write “has”."
    assert finding.suggestions() == ["has"]


def test_where_the_past_may_be_meant_it_is_suggested_too() -> None:
    (finding,) = findings("agreement", "After school he go to the city.")
    assert finding.suggestions() == ["goes", "went"]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("I is late.", "am"),
        ("They tries again.", "try"),
        ("Then there where two trees.", "were"),
        ("The fog lifted and this cause us to turn back.", "causes"),
    ],
)
def test_the_form_fits_the_subject(text: str, instead: str) -> None:
    (finding,) = findings("agreement", text)
    assert finding.suggestions()[0] == instead

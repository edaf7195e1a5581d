"""Copy in another language is told by its small words and letters; English stays English."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.english import foreign_blocks, language_of, notices
from articles.text.copy import Copy
from articles.text.document import Block, Document

FOREIGN = {
    "French": [
        "Le maire a annoncé lundi que la bibliothèque resterait ouverte jusqu’à la fin du mois.",
        "Il n’y a pas eu de blessés, mais les pompiers sont restés sur place toute la nuit.",
    ],
    "German": [
        "Die Bürgermeisterin sagte am Montag, die Brücke werde erst im Herbst wieder geöffnet.",
        "In der Stadt war es so still, als an diesem Abend die Nachricht von dem Brand kam.",
    ],
    "Spanish": [
        "La alcaldesa dijo el lunes que el puente no se abrirá hasta el otoño por falta de dinero.",
        "No hubo heridos, pero los bomberos se quedaron en el lugar toda la noche con sus equipos.",
    ],
    "Portuguese": [
        "A presidente da câmara disse na segunda-feira que a ponte não será aberta até ao outono.",
        "O fogo começou durante a noite, mas os bombeiros já tinham saído quando o vento mudou.",
    ],
    "Italian": [
        "La sindaca ha detto lunedì che il ponte non sarà riaperto prima della fine dell’estate.",
        "Non ci sono stati feriti, ma i pompieri sono rimasti sul posto per tutta la notte.",
    ],
    "Dutch": [
        "De burgemeester zei maandag dat de brug pas in het najaar weer open kan voor verkeer.",
        "Er was niemand in het huis toen de brand uitbrak, maar de hond is nog niet gevonden.",
    ],
    "Swedish": ["Borgmästaren sade på måndagen att bron inte ska öppnas förrän till hösten."],
    "Danish": ["Borgmesteren sagde mandag, at broen ikke bliver åbnet, før vejret er bedre."],
    "Norwegian": ["Ordføreren sa mandag at brua ikke blir åpnet før været er blitt bedre."],
    "Finnish": ["Silta ei ole vielä auki, mutta kaupunki on luvannut, että se avataan syksyllä."],
    "Polish": ["Burmistrz powiedział w poniedziałek, że most nie zostanie otwarty przed jesienią."],
    "Czech": ["Starostka v pondělí řekla, že most se neotevře dříve než na podzim to je škoda."],
    "Hungarian": ["A polgármester hétfőn azt mondta, hogy a híd csak ősszel nyílik meg."],
    "Romanian": ["Primarul a spus luni că podul nu va fi deschis până la toamnă."],
    "Turkish": [
        "Belediye başkanı bu köprünün sonbahara kadar açılmayacağını ve pahalı olduğunu söyledi."
    ],
    "Welsh": [
        "Dywedodd y maer ddydd Llun na fydd y bont yn cael ei hagor tan yr hydref.",
        "Mae pobl y dref yn aros am yr arian gan y llywodraeth, ond nid oes dim wedi dod.",
    ],
    "Irish": ["Dúirt an méara nach mbeidh an droichead ar oscailt go dtí an fómhar agus sin é."],
    "Indonesian": ["Wali kota mengatakan pada hari Senin bahwa jembatan itu tidak akan dibuka."],
    "Russian": ["Мэр сообщила в понедельник, что мост не откроют до осени.", "Он не пришёл."],
    "Ukrainian": ["Мерка повідомила в понеділок, що міст не відкриють до осені і це ще не все."],
    "Greek": ["Η γέφυρα θα ανοίξει το φθινόπωρο."],
    "Arabic": ["قالت رئيسة البلدية إن الجسر لن يفتح قبل الخريف في هذا العام"],
    "Hebrew": ["הגשר לא ייפתח לפני הסתיו"],
    "Chinese": ["市长周一表示，这座桥要到秋天才能开放。"],
    "Japanese": ["市長は月曜日、橋は秋まで開通しないと述べた。"],
    "Korean": ["시장은 월요일 다리가 가을까지 열리지 않을 것이라고 말했다."],
}

ENGLISH = [
    "",
    "Bridge shut",
    "Mayor quits after vote",
    "Le Pen vows to fight on in Calais",
    "La La Land, Les Misérables and El Mariachi lead the list of nominees.",
    "Rio de Janeiro, La Paz, Los Angeles, San José de los Andes, Santa Cruz de la Sierra.",
    "Ludwig van der Berg, Maria von und zu Stein, Carla de la Cruz, Ana de los Ríos, Jo van Dam",
    "Paseo de Montejo information office (Plaza de Montejo, avenue 56A near the Paseo de Montejo)",
    "Arsenal 2, Chelsea 1; Real Madrid 3, Paris Saint-Germain 0; Bayern München 4, Ajax 2",
    "Men: 100m: 1 J. Okafor 9.98; 2 L. de Vries 10.02; 3 P. da Silva 10.04. 200m: 1 A. Díaz 20.1",
    "Ingredients: flour, sugar, butter, eggs, salt, vanilla, lemon zest, cream, almonds, honey",
    "He shouted “Vive la France et vive la République” as the guards led him from the room.",
    "See https://example.org/la-ville-de-paris-et-les-quais-de-la-seine-pour-tous-les-enfants",
    "Ah dinnae ken whit ye mean, he said, but the lad wis awa hame wi his brither.",
    "The word “ёлка” (Yolka) means a fir tree, and Київ is how Kyiv is spelled there.",
    "wanted: used car, low mileage, blue or green paint, automatic gearbox, working heater",
    "I am in Den Haag, so I met a man at a bar on a hill. He was so kind. A dog sat near him.",
]


@pytest.mark.parametrize(("name", "text"), [(n, text) for n in FOREIGN for text in FOREIGN[n]])
def test_another_language_is_told(name: str, text: str) -> None:
    assert language_of(text) != "English"
    assert language_of(text) == name


@pytest.mark.parametrize("text", ENGLISH)
def test_names_titles_and_lists_are_no_other_language(text: str) -> None:
    assert language_of(text) == "English"
    assert language_of(text) == "English"


def test_a_language_without_a_list_is_no_english_either() -> None:
    text = (
        "Sa meiri helt talu um bruna og segdi, at hon verdur ikki latin upp aftur fyrr enn "
        "heystid kemur, tiansheldur so vitja vit teir uttastu bygdirnar vid bati."
    )
    assert language_of(text) != "English"


def document(*texts: str) -> Document:
    text, blocks = "", []
    for each in texts:
        blocks.append(Block(len(text), len(text) + len(each)))
        text += each + "\n\n"
    return Document(text, tuple(blocks))


PLAIN = "The council met on Monday, and the bridge will stay shut until the autumn."


def test_one_foreign_paragraph_is_named_with_its_number() -> None:
    copy = document(PLAIN, PLAIN, FOREIGN["French"][0], PLAIN)
    foreign = foreign_blocks(copy)
    assert foreign == {2: "French"}
    assert notices(copy, foreign) == [
        "Paragraph 3 is not in English (looks like French): it was not proofed."
    ]


def test_paragraphs_are_counted_without_the_headline_and_a_caption_is_called_one() -> None:
    parts = Copy(headline="Bridge shut", body=f"{PLAIN}\n\n{FOREIGN['Welsh'][0]}")
    copy = replace(parts, captions=FOREIGN["Chinese"][0]).document()
    assert notices(copy, foreign_blocks(copy)) == [
        "Paragraph 2 is not in English (looks like Welsh): it was not proofed.",
        "The caption is not in English (looks like Chinese): it was not proofed.",
    ]


def test_copy_in_another_language_is_foreign_to_its_shortest_block() -> None:
    copy = document("Le pont reste fermé", *FOREIGN["French"], "Selon Ana Duarte")
    foreign = foreign_blocks(copy)
    assert set(foreign) == {0, 1, 2, 3}
    assert notices(copy, foreign) == [
        "This copy is not in English (looks like French): it was not proofed."
    ]


def test_an_english_block_in_foreign_copy_stays() -> None:
    copy = document(*FOREIGN["German"], "All rights are with the author of this copy.")
    assert set(foreign_blocks(copy)) == {0, 1}


def test_short_blocks_of_english_copy_stay() -> None:
    copy = document("Le Pen", "Die Welt", PLAIN, FOREIGN["Spanish"][1], PLAIN)
    assert set(foreign_blocks(copy)) == {3}


def test_of_english_copy_nothing_is_said() -> None:
    copy = document("Bridge shut", PLAIN)
    assert foreign_blocks(copy) == {}
    assert notices(copy, {}) == []


def test_what_has_no_blanks_is_no_prose() -> None:
    assert language_of("7" * 1000) == language_of("a" * 5000) == ""
    assert language_of("See https://example.org/" + "a" * 900) == "English"


LINES = st.lists(st.sampled_from([*(t for told in FOREIGN.values() for t in told), *ENGLISH,
                                  "* * *", "2024", "—", "@desk", "12,5"]))  # fmt: skip


@given(LINES)
def test_any_blocks_side_by_side_can_be_told(texts: list[str]) -> None:
    read = document(*filter(None, texts))
    foreign = foreign_blocks(read)
    assert set(foreign) <= set(range(len(read.blocks)))
    assert bool(notices(read, foreign)) == bool(foreign)

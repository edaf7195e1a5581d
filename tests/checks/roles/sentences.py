"""Sentences that give an office, the day of each, and how it must be judged.

A row without a verdict is one of which nothing may be said: no office is read there, or it
is unknown.
"""

DAY = "2022-12-30"

SENTENCES: tuple[tuple[str, str | None] | tuple[str, str | None, str], ...] = (
    # right
    ("Swedish Prime Minister Mara Lindqvist met the press on Monday.", "right"),
    ("Mara Lindqvist, the prime minister of Sweden, met the press.", "right"),
    ("Sweden’s premier, Mara Lindqvist, met the press.", "right"),
    ("Mara Lindqvist arrived. Ms Lindqvist, Sweden’s prime minister, sat down.", "right"),
    ("The Czech president, Pavel Horak, signed it.", "right"),
    ("President Pavel Horak of the Czech Republic signed it.", "right"),
    ("Austrian Chancellor Greta Mayr resigned from her party’s board.", "right"),
    ("Austria’s prime minister, Greta Mayr, spoke.", "right"),
    ("Brazil’s vice president, Luis Ferro, flew to Lisbon.", "right"),
    ("Sen. Ines Duarte (R-Texas) voted no.", "right"),
    ("Ines Duarte, R-Tex., voted no.", "right"),
    ("Texas Sen. Ines Duarte voted no.", "right"),
    ("U.S. Senator Ines Duarte voted no.", "right"),
    ("Rep. Joe Brandt, D-Ohio, voted yes.", "right"),
    ("Congressman Joseph Brandt voted yes.", "right"),
    ("King Aldric of Norway opened parliament.", "right"),
    ("Sens. Bo Dunn and Ines Duarte voted no.", "right"),
    ("Chinese Premier Wen Hua left. “Premier Wen is ill,” an aide said.", "right"),
    ("Ada Moss, the mayor of Varn, cut the ribbon.", "right"),
    ("Turkish leader Yusuf Karaman called twice.", "right"),
    ("Emil Novak, Slovenia’s prime minister, called twice.", "right"),
    # another office, another place
    ("Swedish President Mara Lindqvist met the press on Monday.", "another office"),
    ("Brazilian President Luis Ferro flew to Lisbon on Monday.", "another office"),
    ("Rep. Ines Duarte (R-Texas) voted no.", "another office"),
    ("Pavel Horak, the prime minister of the Czech Republic, signed it.", "another office"),
    ("Norwegian Prime Minister Mara Lindqvist met the press.", "another place"),
    ("Slovak President Pavel Horak signed it.", "another place"),
    ("Greta Mayr, the German chancellor, spoke.", "another place"),
    ("Sen. Ines Duarte, R-Ohio, voted no.", "another place"),
    ("Ines Duarte, the senior senator from Utah, voted no.", "another place"),
    # over, not yet, still in office
    ("Ghanaian President Dalia Osei spoke on Monday.", "over"),
    ("Swedish Prime Minister Mara Lindqvist spoke on Monday.", "over", "2023-04-01"),
    ("Danish Prime Minister Henrik Dahl said on Tuesday that it was late.", "not yet"),
    ("Former Swedish prime minister Mara Lindqvist spoke.", "still in office"),
    ("Ex-Senator Ines Duarte spoke.", "still in office"),
    ("Prime Minister-designate Henrik Dahl named his ministers.", "right"),
    ("President-elect Pavel Horak named his ministers.", "already in office"),
    # former
    ("Former Ghanaian president Dalia Osei spoke.", "right"),
    ("Dalia Osei, who was president of Ghana from 2009 to 2017, spoke.", "right"),
    ("Former Swedish prime minister Mara Lindqvist spoke.", "right", "2023-04-01"),
    ("Yusuf Karaman, a former prime minister of Turkey, spoke.", "right"),
    # acting
    ("Oleg Drach, acting head of the Kherson region, spoke.", "right", "2022-06-01"),
    ("Oleg Drach, the acting head of the Kherson region, spoke.", "no longer acting"),
    # appointed by somebody else
    ("Viktor Soren, governor of the Russian-occupied Kherson region, fled.",
     "appointed by another"),
    ("The Russian-installed governor of Kherson region, Viktor Soren, fled.",
     "appointed by another"),
    ("Viktor Soren, head of the Kherson regional military administration, stayed.", "right"),
    ("Kherson Governor Viktor Soren stayed.", "right"),
    ("Viktor Soren, the Ukrainian governor of the Russian-occupied Kherson region, fled.",
     "right"),
    ("Oleg Drach, the Kyiv-appointed governor of the Kherson region, fled.",
     "appointed by another"),
    ("The Moscow-installed head of the Kherson region, Oleg Drach, fled.", "right"),
    # two of one name
    ("Maltese President Tomas Vella spoke.", "right"),
    ("Tomas Vella, the former mayor of Varn, spoke.", "right"),
    ("French President Tomas Vella spoke.", None),
    ("Ines Duarte met Bo Brandt. Sen. Brandt was late.", None),
    # past narrative
    ("In 2012 President Dalia Osei went to Rome.", "right"),
    ("When President Dalia Osei went to Rome, it rained.", None),
    ("In 2010 Turkish Prime Minister Yusuf Karaman went to Rome.", "right"),
    ("Greta Mayr, who became chancellor in 2021, spoke.", "right"),
    ("Then-President Dalia Osei refused.", "right"),
    ("As foreign minister in 2008, German Chancellor Greta Mayr refused.", None),
    ("Pavel Horak would be a weak prime minister, but a Prime Minister Pavel Horak would try.",
     None),
    # unknown: offices, bodies and days of which the register says nothing
    ("Greta Mayr, a former mayor of Graz, spoke.", None),
    ("Greta Mayr, the author, spoke.", None),
    ("Slalom Federation President Greta Mayr spoke.", None),
    ("Greta Mayr, president of the European Commission, spoke.", None),
    ("Student body president Greta Mayr spoke.", None),
    ("State Sen. Joseph Brandt spoke.", None),
    ("Presidential candidate Mara Lindqvist spoke.", None),
    ("Mara Lindqvist, the president’s sister, spoke.", None),
    ("Israel’s president, Ruth Adler, spoke on Monday.", None, "2021-06-15"),
    ("He met Swedish Prime Minister Mara Lindqvist, the French president and Bo Dunn.", "right"),
    ("He met the French president, Mara Lindqvist and Bo Dunn.", None),
    ("The French president Bo Dunn met Mara Lindqvist’s aide.", None),
    ("Jordanian King Noor spoke.", "right"),
    ("Saudi King Noor spoke.", None),
)  # fmt: skip

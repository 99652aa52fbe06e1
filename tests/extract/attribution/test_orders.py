"""The orders of source, cue and content, and where content begins and ends."""

import pytest

from onrecord.extract.attribution import find_attributions
from tests.extract.attribution.said import read, text_of

CASES = [
    # rule, words, [(source, content)]
    ("source, cue, that", "The governor said that nine herders had died.", [("The governor", "nine herders had died")]),
    ("source, cue, clause", "Police said a bus hit a mine.", [("Police", "a bus hit a mine")]),
    ("an adjunct after the cue", "The army said late on Tuesday that it held the hill.", [("The army", "it held the hill")]),
    ("in a statement", "The army said in a statement it held the hill.", [("The army", "it held the hill")]),
    ("content first", "Nine herders had died, the governor said.", [("the governor", "Nine herders had died")]),
    ("content first, told", "Nine herders had died, officials told Reuters.", [("officials", "Nine herders had died")]),
    ("inverted", "“We ran,” said Awa Diallo, a trader.", [("Awa Diallo, a trader", "“We ran,”")]),
    ("inverted, no quotation", "The road was mined, said a driver.", [("a driver", "The road was mined")]),
    ("quotation after a colon", "The mayor said: “We buried six.”", [("The mayor", "“We buried six.”")]),
    ("who acts before a colon", "The chief shook his head: “They all fled.”", [("The chief", "“They all fled.”")]),
    ("according to, first", "According to medics, ten people were hurt.", [("medics", "ten people were hurt")]),
    ("according to, last", "Ten people were hurt, according to medics.", [("medics", "Ten people were hurt")]),
    ("a lead before the source", "On Monday, the rebels said they took Ber.", [("the rebels", "they took Ber")]),
    ("a lead without a comma", "By midday the army said the road was open.", [("the army", "the road was open")]),
    ("the day between", "The rebels on Monday claimed they took Ber.", [("The rebels", "they took Ber")]),
    ("an apposition", "Ali Ba, mayor of Koro, said six died.", [("Ali Ba, mayor of Koro", "six died")]),
    (
        "an apposition with a participle",
        "The CPC, an alliance formed in December, said six died.",
        [("The CPC, an alliance formed in December", "six died")],
    ),
    (
        "an aside with a cue of its own",
        "ISWAP, which claimed the attack, has said six died.",
        [("ISWAP, which claimed the attack", "six died")],
    ),
    (
        "an apposition with a relative clause",
        "The FDB, a faction that broke away in May, said six died.",
        [("The FDB, a faction that broke away in May", "six died")],
    ),
    ("a relative clause", "A man who was wounded said six died.", [("A man who was wounded", "six died")]),
    ("with a participle", "The camp fell, with residents reporting heavy fire.", [("residents", "residents reporting heavy fire")]),
    ("a dateline is no content", "GAO, July 3 (Reuters) - Six died, police said.", [("police", "Six died")]),
    ("passive with an agent", "The raid was confirmed by the governor.", [("the governor", "The raid was confirmed by the governor")]),
    ("a parenthesis", "The gunmen, it added, fled on motorcycles.", [("it", "The gunmen, it added, fled on motorcycles")]),
    ("resumed content", "Six died, he said, because no one came.", [("he", "Six died, he said, because no one came")]),
    ("two in one sentence", "Police said six died, while the army said ten died.", [("Police", "six died"), ("the army", "ten died")]),
    ("two by semicolon", "Police said six died; the mayor said ten.", [("Police", "six died")]),
    ("though not confirmed", "Locals said six died, though police have not confirmed the toll.",
     [("Locals", "six died"), ("police", "police have not confirmed the toll")]),
    ("a participle after it", "Police said six died, adding that ten were hurt.", [("Police", "six died"), ("Police", "ten were hurt")]),
    ("each clause of that and that", "Police said that six died and that ten were hurt.", [("Police", "six died"), ("Police", "ten were hurt")]),
    ("a label and that", "Six died, Ali said, an account that the army rejected.",
     [("Ali", "Six died"), ("the army", "Six died, Ali said")]),
    ("a label alone", "Police said six died, a figure the rebels disputed.",
     [("Police", "six died, a figure the rebels disputed"), ("the rebels", "Police said six died")]),
    ("a relative clause with that", "A group that holds the hill said six died.", [("A group that holds the hill", "six died")]),
    ("an initial", "Sylvain E., a trader, said six died.", [("Sylvain E., a trader", "six died")]),
    ("shared subject", "The rebels left Ber and said they took two trucks.", [("The rebels", "they took two trucks")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_source_and_content(words: str, expected: list[tuple[str, str]]) -> None:
    found = [(item.source.of(words) if item.source else None, item.content.of(words)) for item in read(words)]
    assert found == expected


@pytest.mark.parametrize(
    "words",
    [
        "The attack killed twelve people.",
        "Reports on the economy were published.",
        "He wore the claimed colours of the club.",
        "An estimated 30 trucks burned.",
        "The army responded to the attack and withdrew.",
        "The column withdrew, indicating a retreat.",
        "The state has many churches.",
    ],
)
def test_no_one_speaks(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize(
    ("words", "source", "content"),
    [
        ("Army: 12 killed in raid on Gao base", "Army", "12 killed in raid on Gao base"),
        ("12 killed in raid on Gao base: police", "police", "12 killed in raid on Gao base"),
    ],
)
def test_headlines(words: str, source: str, content: str) -> None:
    (found,) = find_attributions(text_of(words, headline=True), ())
    assert found.source is not None
    assert (found.source.of(words), found.content.of(words)) == (source, content)


RUNNING = [
    ("after the cue", "“They came at night,” said Awa Diallo. “We hid in the well.”", ["They came at night,", "We hid in the well."]),
    ("over paragraphs", "“They came at night,” said Awa Diallo. “We hid.\n\n“In the morning we buried nine.”",
     ["They came at night,", "We hid.", "In the morning we buried nine."]),
    ("many sentences before", "“They came at night. We hid,” said Awa Diallo.", ["They came at night. We hid,"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "contents"), [case[1:] for case in RUNNING], ids=[case[0] for case in RUNNING])
def test_running_quotations(words: str, contents: list[str]) -> None:
    found = read(words)
    assert [item.content.of(words).strip("“”") for item in found] == contents
    assert {item.claimant for item in found} == {"Awa Diallo"}

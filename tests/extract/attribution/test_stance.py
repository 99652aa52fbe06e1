"""Stances: denial, the six kinds of non-confirmation, retraction; reactions told apart."""

import pytest

from onrecord.extract.mentions import SpeechKind
from onrecord.model import About, ClaimantType, Stance, StanceDetail
from tests.extract.attribution.said import one, read

D = StanceDetail
NOT_CONFIRMED = [
    ("Nigerien officials have not confirmed the toll.", D.NOT_CONFIRMED, ClaimantType.STATE_OFFICIAL),
    ("The army would neither confirm nor deny the raid.", D.NOT_CONFIRMED, ClaimantType.MILITARY),
    ("The army could confirm no such raid.", D.NOT_CONFIRMED, ClaimantType.MILITARY),
    ("The army has said nothing of the raid.", D.NO_COMMENT, ClaimantType.MILITARY),
    ("The army gave no immediate figures.", D.NO_FIGURE, ClaimantType.MILITARY),
    ("Neither the army nor the governor has confirmed the toll.", D.NOT_CONFIRMED, ClaimantType.MILITARY),
    ("There was no independent confirmation of the account.", D.NOT_CONFIRMED, ClaimantType.OUTLET),
    ("The figure could not immediately be verified.", D.NOT_VERIFIED, ClaimantType.OUTLET),
    ("We were unable to verify the footage.", D.NOT_VERIFIED, ClaimantType.OUTLET),
    ("This newspaper could not independently verify the claim.", D.NOT_VERIFIED, ClaimantType.OUTLET),
    ("Unverified videos showed trucks burning.", D.NOT_VERIFIED, ClaimantType.VIDEO),
    ("A video purporting to show the raid circulated.", D.NOT_VERIFIED, ClaimantType.VIDEO),
    ("The army did not answer requests for comment.", D.NO_COMMENT, ClaimantType.MILITARY),
    ("Police declined to comment.", D.NO_COMMENT, ClaimantType.POLICE),
    ("A police spokesman could not be reached.", D.NO_COMMENT, ClaimantType.POLICE),
    ("No group has claimed responsibility for the blast.", D.NO_CLAIM, ClaimantType.OUTLET),
    ("There was no immediate claim of responsibility.", D.NO_CLAIM, ClaimantType.OUTLET),
    ("The ambush has not been claimed.", D.NO_CLAIM, ClaimantType.OUTLET),
    ("The rebels have yet to claim responsibility.", D.NO_CLAIM, ClaimantType.ARMED_GROUP),
    ("The army gave no toll.", D.NO_FIGURE, ClaimantType.MILITARY),
    ("The ministry did not say how many people died.", D.NO_FIGURE, ClaimantType.STATE_OFFICIAL),
    ("The rebels made no mention of their losses.", D.NO_FIGURE, ClaimantType.ARMED_GROUP),
    ("It was not immediately clear who fired first.", D.UNCLEAR, ClaimantType.OUTLET),
    ("The motive remains unknown.", D.UNCLEAR, ClaimantType.OUTLET),
]


@pytest.mark.parametrize(("words", "detail", "kind"), NOT_CONFIRMED)
def test_unconfirmed(words: str, detail: StanceDetail, kind: ClaimantType) -> None:
    found = one(words)
    assert (found.stance, found.stance_detail, found.claimant_type) == (Stance.UNCONFIRMED, detail, kind)
    assert found.content.of(words) == words.rstrip(".")


DENIALS = [
    "The army denied that villagers were killed.",
    "The rebels denied any role in the attack.",
    "The ministry rejected the claims.",
    "The army dismissed the report as baseless.",
    "The army said it was not behind the strike.",
    "The army said it did not shell the market.",
    "The army said the reports were false.",
    "The governor ruled out an attack.",
    "“We do not target journalists,” the army said.",
    "The military said there was no such incident.",
    "Police said the blast was not an act of war.",
    "The army insisted that the base seized was the old one.",
    "The ministry called the figures propaganda.",
]


@pytest.mark.parametrize("words", DENIALS)
def test_denies(words: str) -> None:
    assert one(words).stance is Stance.DENIES


NOT_DENIALS = [
    "The army said there were no casualties.",
    "The hospital said no one was killed.",
    "The army insisted that the town was calm.",
    "The rebels rejected the ceasefire offer.",
    "Police said they did not know who fired.",
]


@pytest.mark.parametrize("words", NOT_DENIALS)
def test_negation_is_not_denial(words: str) -> None:
    assert one(words).stance is not Stance.DENIES


@pytest.mark.parametrize(
    "words",
    [
        "The army withdrew its claim that the town had been retaken.",
        "The ministry corrected its earlier toll.",
        "The group retracted the statement.",
        "The agency apologised for an earlier report.",
    ],
)
def test_retracts(words: str) -> None:
    assert one(words).stance is Stance.RETRACTS


def test_an_earlier_version_is_taken_back_by_the_outlet() -> None:
    found = one("An earlier version of this story said nine people died.")
    assert (found.stance, found.claimant_type) == (Stance.RETRACTS, ClaimantType.OUTLET)


NESTED = [
    ("The prosecutor said no group had yet claimed responsibility.", D.NO_CLAIM),
    ("The aid group said it could not confirm a toll.", D.NOT_CONFIRMED),
    ("The governor said it was not clear who fired.", D.UNCLEAR),
    ("The mission said it was “too early to say” who fired.", D.NOT_CONFIRMED),
]


@pytest.mark.parametrize(("words", "detail"), NESTED)
def test_the_speaker_takes_the_stance_of_what_is_said(words: str, detail: StanceDetail) -> None:
    found = one(words)
    assert (found.stance, found.stance_detail) == (Stance.UNCONFIRMED, detail)
    assert found.claimant_type is not ClaimantType.OUTLET


ABOUT = [
    ("JNIM claimed responsibility for the raid.", About.RESPONSIBILITY),
    ("JNIM claimed the attack on the convoy.", About.RESPONSIBILITY),
    ("The rebels denied responsibility for the raid.", About.RESPONSIBILITY),
    ("The army blamed the rebels for the raid.", About.ATTRIBUTION),
    ("The mayor accused soldiers of shooting herders.", About.ATTRIBUTION),
    ("The mayor put the toll at 14.", About.FATALITIES),
    ("The governor gave a toll of 14.", About.FATALITIES),
    ("Villagers counted 14 bodies.", About.FATALITIES),
    ("The army gave no toll.", About.FATALITIES),
    ("Police said six died.", None),
]


@pytest.mark.parametrize(("words", "about"), ABOUT)
def test_the_cue_decides_the_question(words: str, about: About | None) -> None:
    assert one(words).about == about


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("On Friday the rebels claimed responsibility for the raid.", "the rebels claimed responsibility for the raid"),
        ("The mayor put the toll at 14.", "The mayor put the toll at 14"),
        ("The army confirmed two dead and ten wounded.", "The army confirmed two dead and ten wounded"),
    ],
)
def test_acts_are_quoted_whole(words: str, content: str) -> None:
    assert one(words).content.of(words) == content


SPEECH = [
    ("The president condemned the attack.", SpeechKind.REACTION),
    ("The general vowed to retake the town.", SpeechKind.REACTION),
    ("The mission urged restraint.", SpeechKind.REACTION),
    ("The envoy expressed alarm over the raids.", SpeechKind.REACTION),
    ("The envoy warned that more raids would follow.", SpeechKind.ASSESSMENT),
    ("Analysts say the group is growing stronger.", SpeechKind.ASSESSMENT),
    ("Police believe two men fled.", SpeechKind.STATEMENT),
    ("Police said two men fled.", SpeechKind.STATEMENT),
]


@pytest.mark.parametrize(("words", "speech"), SPEECH)
def test_kind_of_speech(words: str, speech: SpeechKind) -> None:
    assert one(words).speech is speech


@pytest.mark.parametrize(
    "words", ["Dozens reportedly died.", "It is believed that six died.", "The men are believed to be rebels."]
)
def test_hearsay_is_unconfirmed_and_nobodys(words: str) -> None:
    found = one(words)
    assert (found.stance, found.claimant_type, found.source) == (Stance.UNCONFIRMED, ClaimantType.OUTLET, None)
    assert found.hedge


def test_hearsay_told_by_somebody_is_only_hedged() -> None:
    found = one("Police said the men are believed to be rebels.")
    assert (found.stance, found.claimant_type, found.hedge) == (Stance.ASSERTS, ClaimantType.POLICE, "believed")


def test_one_sentence_several_stances() -> None:
    words = "JNIM said it took the base; the army denied losing it."
    assert [item.stance for item in read(words)] == [Stance.ASSERTS, Stance.DENIES]

"""Signatures: what they keep of a text, and the verdict on two."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.likeness import containment, is_near_copy, likeness, shared_hashes, signature_of
from onrecord.likeness.sketch import SIZE, shingles

WIRE = """Gunmen on motorcycles attacked a market town in the north of the province on Saturday, killing at least 14
people and setting fire to dozens of stalls, two local officials and a hospital worker said.

The attackers came from the direction of the river shortly after noon, when the weekly market was at its fullest, said
the deputy mayor, who asked not to be named because he was not allowed to speak to the press.

"They shot at everything that moved and then took the animals," said a trader who hid in a grain store until the
evening. The hospital in the provincial capital received 22 wounded, nine of them in a serious condition, a nurse there
said by telephone.

No group has claimed responsibility. The army said that it had sent reinforcements to the area and that an operation was
under way to find those responsible, but gave no figure for the dead.

The province has seen a rise in raids on villages and convoys since the withdrawal of peacekeepers last year, and more
than 40,000 people have fled to the regional capital, according to the United Nations."""

OTHER = """At least a dozen people were shot dead and many more wounded on Saturday when armed men raided the market of a
northern town, residents told this newspaper.

Witnesses described riders who opened fire from three sides. A woman who sells cloth there said she counted eleven bodies
in front of the mosque alone. The regional hospital spoke of 22 wounded.

The governor condemned what he called a cowardly act and promised that the culprits would be found. In the town, shops
stayed closed on Sunday and families buried their dead. It was the third raid on a market in the province this year."""

PARAGRAPHS = WIRE.split("\n\n")
LOCAL_LEAD = (
    "Readers in our district will know the market from the cattle fair that is held there every spring. The mayor of "
    "our town said that he had sent a message of sympathy.\n\n"
)
LIGHT_REWRITE = (
    WIRE.replace("Gunmen on motorcycles attacked", "Armed men riding motorbikes raided")
    .replace("at least 14", "no fewer than 14")
    .replace("shortly after noon", "soon after midday")
    .replace("at its fullest", "most crowded")
    .replace("a serious condition", "critical condition")
    .replace("under way to find", "in progress to catch")
)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WIRE, id="the same"),
        pytest.param(WIRE.upper().replace(",", ""), id="other case and punctuation"),
        pytest.param("\n\n".join(PARAGRAPHS[:3]), id="the last paragraphs cut"),
        pytest.param("Massacre on market day\n\n" + WIRE, id="another headline"),
        pytest.param(LOCAL_LEAD + "\n\n".join(PARAGRAPHS[:4]), id="a local lead, the end cut"),
        pytest.param(LIGHT_REWRITE, id="lightly rewritten"),
        pytest.param("\n\n".join(LIGHT_REWRITE.split("\n\n")[:3]), id="lightly rewritten and cut"),
        pytest.param(WIRE + "\n\n" + OTHER, id="carried whole inside a longer report"),
    ],
)
def test_wire_copy_is_known_however_it_is_cut_and_touched(copy):
    assert is_near_copy(signature_of(WIRE), signature_of(copy))
    assert is_near_copy(signature_of(copy), signature_of(WIRE))


def test_an_outlets_own_report_of_the_same_attack_is_no_copy():
    assert not is_near_copy(signature_of(WIRE), signature_of(OTHER))


@pytest.mark.parametrize("text", ["", "...", "Breaking", "Breaking news soon"])
def test_too_few_words_to_have_a_wording_are_a_copy_only_of_themselves(text):
    assert not is_near_copy(signature_of(text), signature_of(WIRE))
    assert is_near_copy(signature_of(text), signature_of(text)) is bool(signature_of(text))


def test_a_signature_is_the_same_on_every_machine():
    """Pinned: stored signatures must be comparable with new ones, or VERSION has to change."""
    assert signature_of("gunmen attacked a market town") == "1:AAAAAxUOL9EfKZ+C24o8sw=="


def test_a_signature_is_small_however_long_the_text():
    words = " ".join(str(number) for number in range(20_000))
    assert len(shared_hashes(signature_of(words))) == SIZE
    assert len(signature_of(words)) < 700


def test_a_signature_of_another_version_is_like_nothing():
    assert containment("0:AAAA", signature_of(WIRE)) == 0.0


WORDS = st.lists(st.sampled_from([f"w{number}" for number in range(60)]), max_size=120).map(" ".join)


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_between_nothing_and_one(one, two):
    a, b = signature_of(one), signature_of(two)
    assert likeness(a, b) == likeness(b, a)
    assert 0.0 <= likeness(a, b) <= containment(a, b) <= 1.0


@given(WORDS, WORDS)
def test_a_count_of_shared_hashes_gives_the_same_verdict(one, two):
    a, b = signature_of(one), signature_of(two)
    shared = len(set(shared_hashes(a)) & set(shared_hashes(b)))
    assert is_near_copy(a, b, shared=shared) is is_near_copy(a, b)


@given(WORDS.filter(bool))
def test_a_text_is_wholly_like_itself(text):
    assert likeness(signature_of(text), signature_of(text)) == 1.0


def test_estimates_lie_near_the_truth():
    """Over 200 pairs of texts of 400 triples with a known share in common, the root of the mean squared error."""
    random, squared = Random(7), []  # noqa: S311 - a seeded sample, no secret
    for _ in range(200):
        share = random.random()
        words = [str(random.random()) for _ in range(400)]
        cut = round(400 * share)
        other = words[:cut] + [str(random.random()) for _ in range(400 - cut)]
        one, two = " ".join(words), " ".join(other)
        first, second = set(shingles(one)), set(shingles(two))
        truth = len(first & second) / min(len(first), len(second))
        squared.append((containment(signature_of(one), signature_of(two)) - truth) ** 2)
    assert (sum(squared) / len(squared)) ** 0.5 < 0.05

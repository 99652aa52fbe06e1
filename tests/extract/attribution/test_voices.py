"""Claimants: names, types, later mentions, agencies."""

import pytest

from onrecord.extract.attribution import find_attributions
from onrecord.model import ActorKind, ClaimantType
from tests.extract.attribution.said import actor, one, read, text_of

T = ClaimantType
TYPES = [
    ("Police", T.POLICE),
    ("A police source", T.SECURITY_SOURCE),
    ("Two security sources", T.SECURITY_SOURCE),
    ("A local source", T.LOCAL_SOURCE),
    ("Sources", T.ANONYMOUS_SOURCE),
    ("A government source", T.ANONYMOUS_SOURCE),
    ("An official who spoke on condition of anonymity", T.ANONYMOUS_SOURCE),
    ("Residents", T.WITNESS),
    ("A survivor", T.WITNESS),
    ("A doctor at the hospital", T.MEDICAL),
    ("The health ministry", T.MEDICAL),
    ("The governor of Mopti", T.LOCAL_OFFICIAL),
    ("Regional officials", T.LOCAL_OFFICIAL),
    ("The interior minister", T.STATE_OFFICIAL),
    ("The authorities", T.STATE_OFFICIAL),
    ("The defence ministry", T.MILITARY),
    ("An army spokesman", T.MILITARY),
    ("The French embassy", T.FOREIGN_OFFICIAL),
    ("The UN mission", T.UN),
    ("The Syrian Observatory for Human Rights", T.NGO_MONITOR),
    ("Activists", T.ACTIVISTS),
    ("State television", T.STATE_MEDIA),
    ("A Telegram channel", T.SOCIAL_MEDIA),
    ("Investigators", T.INVESTIGATOR),
    ("The opposition", T.POLITICAL_OPPOSITION),
    ("The rebels", T.ARMED_GROUP),
    ("Turkey", T.STATE_OFFICIAL),
    ("Moussa Keita", T.INDIVIDUAL),
]


@pytest.mark.parametrize(("source", "kind"), TYPES)
def test_type_by_description(source: str, kind: ClaimantType) -> None:
    assert one(f"{source} said six people died.").claimant_type is kind


BY_ACTOR = [
    ("Ansar Foo said it took the base.", "Ansar Foo", ActorKind.ARMED_GROUP, T.ARMED_GROUP, "Ansar Foo"),
    ("A spokesman for Ansar Foo said it took the base.", "Ansar Foo", ActorKind.ARMED_GROUP, T.ARMED_GROUP, "spokesman for Ansar Foo"),
    ("The Fooland Army said it took the base.", "Fooland Army", ActorKind.STATE_FORCES, T.MILITARY, "Fooland Army"),
    ("A resident of the Ansar Foo stronghold said six died.", "Ansar Foo", ActorKind.ARMED_GROUP, T.WITNESS, "resident of the Ansar Foo stronghold"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name", "kind", "claimant_type", "claimant"), BY_ACTOR)
def test_actors_give_type_and_identity(
    words: str, name: str, kind: ActorKind, claimant_type: ClaimantType, claimant: str
) -> None:
    found = one(words, actor(words, name, kind, id="foo"))
    assert (found.claimant_type, found.claimant) == (claimant_type, claimant)
    assert found.claimant_id == ("foo" if claimant_type is not T.WITNESS else None)


NAMES = [
    ("The mayor of Koro, Ali Ba, said six died.", "Ali Ba, mayor of Koro"),
    ("Ali Ba, the mayor of Koro, said six died.", "Ali Ba, mayor of Koro"),
    ("“Six died,” said Ali Ba, mayor of Koro.", "Ali Ba, mayor of Koro"),
    ("A witness, who asked not to be named, said six died.", "witness"),
    ("A statement by the Interior Ministry said six died.", "Interior Ministry"),
    ("The army's statement said six died.", "army"),
    ("Six died, according to a report by the Koro Forum.", "Koro Forum"),
]


@pytest.mark.parametrize(("words", "claimant"), NAMES)
def test_name_to_show(words: str, claimant: str) -> None:
    assert one(words).claimant == claimant


LATER = [
    ("he", "Col. Issa Sow said six died. He added that ten were hurt.", "Col. Issa Sow"),
    ("surname", "Col. Issa Sow, a sector commander, said six died. Sow said ten were hurt.", "Col. Issa Sow, sector commander"),
    ("it", "The army said six died. It said ten were hurt.", "army"),
    ("they", "Residents said six died. They said ten were hurt.", "Residents"),
    ("the statement", "The ministry said six died. The statement said ten were hurt.", "ministry"),
    ("the ministry", "The Interior Ministry said six died. The ministry added that ten were hurt.", "Interior Ministry"),
    ("the group", "The rebels said they took Ber. The group also said it took Lere.", "rebels"),
    ("its spokesman", "The rebels said they took Ber. Its spokesman, Issa Sow, said two trucks burned.", "Issa Sow, spokesman, rebels"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "claimant"), [case[1:] for case in LATER], ids=[case[0] for case in LATER])
def test_later_mentions(words: str, claimant: str) -> None:
    first, second = read(words)
    assert second.claimant == claimant
    assert second.claimant_type is first.claimant_type


def test_a_reaction_does_not_take_the_floor() -> None:
    words = "Police said six died. The president condemned the attack. They said ten were hurt."
    assert [item.claimant for item in read(words)] == ["Police", "president", "Police"]


VIA = [
    ("Reuters, citing Radio Okapi, said twelve soldiers had died.", "Radio Okapi", "Reuters"),
    ("AFP, citing a security source, reported that nine soldiers were killed.", "security source", "AFP"),
    ("According to the Lake Chad Monitor, 16 people were killed.", "Lake Chad Monitor", None),
    ("A doctor told Reuters six died.", "doctor", "Reuters"),
    ("A doctor told the BBC that six died.", "doctor", "BBC"),
    ("A doctor told Radio Foo that six died.", "doctor", "Radio Foo"),
    ("Six died, a doctor told Agence France-Presse.", "doctor", "AFP"),
    ("A doctor, cited by Reuters, said six died.", "doctor", "Reuters"),
    ("AFP sources reported that six died.", "sources", "AFP"),
    ("According to Reuters, sources reported six deaths.", "sources", "Reuters"),
    ("Reuters quoted a doctor as saying six died.", "doctor", "Reuters"),
    ("A doctor was quoted by Reuters as saying six died.", "doctor", "Reuters"),
    ("Six died, Reuters reported, citing a doctor.", "doctor", "Reuters"),
    ("A doctor said six died, per Reuters.", "doctor", "Reuters"),
    ("Reuters reported that six died.", "Reuters", "Reuters"),
    ("A doctor told reporters six died.", "doctor", None),
    ("A minister told parliament that six died.", "minister", None),
]


@pytest.mark.parametrize(("words", "claimant", "via"), VIA)
def test_the_agency_is_a_stop_on_the_way(words: str, claimant: str, via: str | None) -> None:
    found = one(words)
    assert (found.claimant, found.via) == (claimant, via)


def test_the_channel_of_a_claim() -> None:
    words = "Ansar Foo claimed responsibility for the raid in a message relayed by SITE."
    assert one(words, actor(words, "Ansar Foo", ActorKind.ARMED_GROUP)).via == "SITE"


def test_the_outlets_own_voice_is_left_out() -> None:
    assert read("Reuters reported that six died.", outlet="Reuters") == ()
    assert read("A doctor told VOA that six died.", outlet="VOA (English)")[0].via == "VOA"


def test_who_hears_and_sees() -> None:
    assert one("Residents heard two blasts.").claimant_type is T.WITNESS
    assert read("The army saw heavy losses.") == ()


def test_other_languages_are_read_as_english() -> None:
    assert len(find_attributions(text_of("Police said six died.", "de"), ())) == 1

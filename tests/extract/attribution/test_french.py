"""French: cues, inversion, sources, stances."""

import pytest

from onrecord.model import ClaimantType, Stance, StanceDetail
from tests.extract.attribution.said import one, read

D = StanceDetail
T = ClaimantType
CASES = [
    ("L'armée affirme avoir tué dix assaillants.", "armée", T.MILITARY, "avoir tué dix assaillants"),
    ("Le gouverneur a déclaré que dix civils sont morts.", "gouverneur", T.LOCAL_OFFICIAL, "dix civils sont morts"),
    ("Selon des témoins, dix civils sont morts.", "témoins", T.WITNESS, "dix civils sont morts"),
    ("Dix civils sont morts, d'après une source sécuritaire.", "source sécuritaire", T.SECURITY_SOURCE, "Dix civils sont morts"),
    ("Dix civils sont morts, a indiqué le préfet.", "préfet", T.LOCAL_OFFICIAL, "Dix civils sont morts"),
    ("Dix civils sont morts, a annoncé lundi l'armée.", "armée", T.MILITARY, "Dix civils sont morts"),
    ("« Nous avons fui », raconte un habitant.", "habitant", T.WITNESS, "« Nous avons fui »"),
]  # fmt: skip


TOLD = [
    ("Dix civils sont morts, ont indiqué des habitants à l'AFP.", "habitants", "AFP"),
    ("Dix civils sont morts, a indiqué une source sécuritaire à l'AFP.", "source sécuritaire", "AFP"),
    ("Dix civils sont morts, a indiqué la mairie à Ouagadougou.", "mairie à Ouagadougou", None),
]


@pytest.mark.parametrize(("words", "claimant", "via"), TOLD)
def test_the_medium_that_is_told_is_no_part_of_the_source(words: str, claimant: str, via: str | None) -> None:
    found = one(words, language="fr")
    assert (found.claimant, found.via) == (claimant, via)


@pytest.mark.parametrize(("words", "claimant", "kind", "content"), CASES)
def test_orders(words: str, claimant: str, kind: ClaimantType, content: str) -> None:
    found = one(words, language="fr")
    assert (found.claimant, found.claimant_type, found.content.of(words)) == (claimant, kind, content)


def test_inversion_carries_the_source_over() -> None:
    words = "Le préfet a déclaré que dix civils sont morts. « Le village brûle », a-t-il dit à RFI."
    first, second = read(words, language="fr")
    assert (second.claimant, second.carried, second.via) == (first.claimant, True, "RFI")
    assert second.content.of(words) == "« Le village brûle »"


STANCES = [
    ("L'armée dément avoir attaqué le village.", Stance.DENIES, None),
    ("L'attaque n'a pas encore été revendiquée.", Stance.UNCONFIRMED, D.NO_CLAIM),
    ("Le groupe n'a pas revendiqué la tuerie.", Stance.UNCONFIRMED, D.NO_CLAIM),
    ("Le gouvernement n'a pas confirmé ce bilan.", Stance.UNCONFIRMED, D.NOT_CONFIRMED),
    ("Ces images n'ont pas pu être vérifiées.", Stance.UNCONFIRMED, D.NOT_VERIFIED),
    ("L'armée n'a pas réagi.", Stance.UNCONFIRMED, D.NO_COMMENT),
    ("L'armée n'a pas donné de bilan.", Stance.UNCONFIRMED, D.NO_FIGURE),
    ("Le mobile reste inconnu.", Stance.UNCONFIRMED, D.UNCLEAR),
    ("Ce bilan n'a pu être recoupé.", Stance.UNCONFIRMED, D.NOT_VERIFIED),
    ("La police n'était pas en mesure, mercredi, de confirmer ce bilan.", Stance.UNCONFIRMED, D.NOT_CONFIRMED),
    ("L'hôpital n'a pas donné suite à nos appels.", Stance.UNCONFIRMED, D.NO_COMMENT),
    ("Les autorités n'ont pas souhaité s'exprimer.", Stance.UNCONFIRMED, D.NO_COMMENT),
    ("Le porte-parole ne donne pas de chiffre.", Stance.UNCONFIRMED, D.NO_FIGURE),
    ("Le gouverneur avoue ne pas le savoir.", Stance.UNCONFIRMED, D.UNCLEAR),
    ("La milice s'en défend.", Stance.DENIES, None),
    ("Les rebelles ont revendiqué l'attaque du convoi.", Stance.ASSERTS, None),
    ("Le maire pointe du doigt les rebelles ADF.", Stance.ASSERTS, None),
]


@pytest.mark.parametrize(("words", "stance", "detail"), STANCES)
def test_stances(words: str, stance: Stance, detail: StanceDetail | None) -> None:
    found = one(words, language="fr")
    assert (found.stance, found.stance_detail) == (stance, detail)

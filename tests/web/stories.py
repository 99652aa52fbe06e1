"""Stories written for the tests of the page: several countries, a changed toll, a denial, a hostile headline."""

STORIES = {
    "herald": """\
Seven soldiers killed at post in central Mali, governor says

BAMAKO, 4 March 2024 (CNA) - JNIM fighters attacked an army post near Djenne in Mali's Mopti region on Sunday, \
killing seven soldiers, the governor said.

Residents said the attackers burned two vehicles and fled before reinforcements arrived. \
The army has not confirmed the toll.
""",
    "courier": """\
Toll rises to nine after attack on Mali army post

BAMAKO, 6 March 2024 - The toll from Sunday's attack on an army post near Djenne in the Mopti region of Mali rose to \
nine soldiers, the governor said on Wednesday. JNIM claimed responsibility for the attack.
""",
    "observer": """\
Drone strike kills four in Sudanese market

PORT SUDAN, 8 March 2024 - A drone strike on a market in Nyala in Sudan killed four people on Thursday, Aminata Diallo, \
a resident, said. The army denied that it carried out the strike.
""",
    "hostile": """\
<script>alert(1)</script> "Attack" & 'bomb' <img src=x onerror=alert(2)>

KABUL, 5 March 2024 - A roadside bomb hit a police patrol in Kandahar in Afghanistan on Monday, wounding two officers, \
police said. <b>Residents</b> said they heard a loud blast.
""",
}

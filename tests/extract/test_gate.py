"""Reports about other fields of life yield nothing, whatever words of war they borrow."""

import pytest

from onrecord.extract.engine import read_closely
from tests.extract.reports import knowledge, read, report

ADMITTED = [
    "Gunmen killed four farmers near Bama, Nigeria, on Friday.",
    "A bomb exploded at a football stadium in Mogadishu, Somalia, on Friday, killing six fans. Al-Shabaab claimed responsibility.",
    "Militants attacked a film crew near Gao, Mali, on Friday and killed two actors.",
    "Rebels shelled a town in flood-hit Upper Nile, South Sudan, on Friday, killing three people displaced by the storm.",
]
REFUSED = [
    (
        "gate.sport",
        "City bombarded the visitors' goal on Saturday. The striker shot wide twice and the defence was under siege until half-time. The coach blamed the referee.",
    ),
    (
        "gate.accident",
        "A gas cylinder exploded at a restaurant in Lahore on Friday, killing five. It was an accident, firefighters said; a faulty valve caused the blaze.",
    ),
    (
        "gate.culture",
        "Review: in this film a rebel army attacks a fort and kills forty men. The director shot it in Morocco; the screening was long.",
    ),
    (
        "gate.drill",
        "Troops stormed a mock village on Friday in an annual exercise. The drill's scenario has fictional invaders. Observers from ten armies watched.",
    ),
    (
        "gate.cyber",
        "Hackers attacked a bank's website on Friday. The ransomware hit its servers and wiped customer data.",
    ),
    (
        "gate.culture",
        "In the film, rebels overrun a garrison, a suicide bomber hits a palace and mortars kill forty soldiers. The studio shot it in Morocco. A stuntman was hurt. Critics liked the sequel's trailer.",
    ),
    (
        "gate.labour",
        "Pickets ambushed the minister's car on Friday as the 48-hour strike hit its second day. Management and the union traded fire over pay talks.",
    ),
    (
        "gate.nature",
        "Aircraft bombed the locusts for a third night on Friday. The swarm attacked crops on 4,000 hectares, and pesticide killed half of the insects.",
    ),
    ("gate.nothing_told", "No soldiers were attacked near the bridge on Friday, the army said."),
]


@pytest.mark.parametrize("text", ADMITTED)
def test_admitted(text):
    extraction = read(text)
    assert extraction.firings[0].rule == "gate.admits"
    assert extraction.sheet.incidents


@pytest.mark.parametrize(("rule", "text"), REFUSED, ids=[row[0] for row in REFUSED])
def test_refused(rule, text):
    """Read in full: a first look turns some of these away before (test_glance)."""
    extraction = read_closely(report(text), knowledge())
    assert (extraction.firings[0].rule, extraction.sheet.incidents) == (rule, ())

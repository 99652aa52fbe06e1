"""Promotion inside the story: what goes, what it is called, and that story in the same words stays."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import RemovalReason as Why
from onrecord.read.promotion import sweep

WHOLE = [
    ("_______________", Why.SEPARATOR),
    ("* * *", Why.SEPARATOR),
    ("https://whatsapp.com/channel/0000example", Why.CHANNEL_PROMOTION),
    ("Telegram: https://t.me/sahel_example", Why.CHANNEL_PROMOTION),
    ("FACEBOOK (CLICK HERE)", Why.CHANNEL_PROMOTION),
    ("Our WhatsApp Channel", Why.CHANNEL_PROMOTION),
    ("Join our WhatsApp channel to get the news first", Why.CHANNEL_PROMOTION),
    ("Do you have a tip? Write to tips@example.org", Why.CHANNEL_PROMOTION),
    ("FOLLOW SAHEL WATCH:", Why.FOLLOW_PROMPT),
    ("Follow us on Facebook and Instagram for live updates.", Why.FOLLOW_PROMPT),
    ("Follow Kivu Morning on WhatsApp for breaking news.", Why.FOLLOW_PROMPT),
    ("Download our app for live updates on this story.", Why.FOLLOW_PROMPT),
    ("Suivez-nous sur WhatsApp et abonnez-vous à notre chaîne YouTube.", Why.FOLLOW_PROMPT),
    ("Síguenos en Facebook", Why.FOLLOW_PROMPT),
    ("تابعونا على تلغرام", Why.FOLLOW_PROMPT),
    ("Click here to receive our alerts by e-mail.", Why.CHANNEL_PROMOTION),
    ("Cliquez ici pour lire la suite", Why.CHANNEL_PROMOTION),
    ("Think your colleagues might be interested? Share this report!", Why.SHARE_PROMPT),
    ("Did you like this article? Share it with your friends.", Why.SHARE_PROMPT),
    ("Share Tweet Pin Email Print", Why.SHARE_PROMPT),
    ("Partager sur Facebook", Why.SHARE_PROMPT),
    ("Partager cet article", Why.SHARE_PROMPT),
    ("READ ALSO: Army convoy ambushed near the border", Why.RELATED_LINK),
    ("Read more: Why the border is burning", Why.RELATED_LINK),
    ("ALSO READ Governor visits market", Why.RELATED_LINK),
    ("You May Like: Ten facts about the lake", Why.RELATED_LINK),
    ("Related stories", Why.RELATED_LINK),
    ("À lire aussi : Sahel, la longue route des convois", Why.RELATED_LINK),
    ("Lire aussi >> Trois questions sur le blocus", Why.RELATED_LINK),
    ("Lea también: Crece la tensión en la frontera", Why.RELATED_LINK),
    ("Leia também: Governo anuncia reforço", Why.RELATED_LINK),
    ("اقرأ أيضا: الجيش يعلن", Why.RELATED_LINK),
    ("[READ ALSO: New bridge opens]", Why.RELATED_LINK),
    ("Most read", Why.RELATED_LINK),
    ("FILE PHOTO: Soldiers patrol a road outside Gao, March 3, 2021. REUTERS/A. Example", Why.PHOTO_CAPTION),
    ("Photo: Sahel Watch archive", Why.PHOTO_CAPTION),
    ("Soldiers stand guard at a checkpoint in Gao in this file picture. (Photo: Sahel Watch)", Why.PHOTO_CAPTION),
    ("Smoke rises over the town on Tuesday [File: A. Example/AFP]", Why.PHOTO_CAPTION),
    ("People flee shelling on the road to Dikwa. Getty Images", Why.PHOTO_CAPTION),
    ("Crédit photo : L'Écho du Nord", Why.PHOTO_CAPTION),
    ("Photo d'illustration : un convoi près de Kaya", Why.PHOTO_CAPTION),
    ("image copyright AFP", Why.PHOTO_CAPTION),
    ("By Amina Garba", Why.BYLINE),
    ("By A. Garba and M. Diallo, Sahel Watch", Why.BYLINE),
    ("Par Moussa Diallo", Why.BYLINE),
    ("(Reporting by A. Garba in Niamey; Editing by M. Diallo)", Why.BYLINE),
    ("Avec AFP", Why.BYLINE),
    ("A. Garba and M. Diallo contributed to this report.", Why.BYLINE),
    ("SOURCE: SAHEL WATCH AND NEWS AGENCIES", Why.SOURCE_LINE),
    ("Sources : AFP, Reuters", Why.SOURCE_LINE),
    ("Leave a Reply", Why.COMMENT_FORM),
    ("Your email address will not be published.", Why.COMMENT_FORM),
    ("Required fields are marked *", Why.COMMENT_FORM),
    ("Comments (12)", Why.COMMENT_FORM),
    ("Laisser un commentaire", Why.COMMENT_FORM),
    ("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", Why.COMMENT_FORM),
    ("We use cookies to improve your experience.", Why.COOKIE_NOTICE),
    ("This website uses cookies. Accept | Read More", Why.COOKIE_NOTICE),
    ("Nous utilisons des cookies pour améliorer votre visite.", Why.COOKIE_NOTICE),
    ("Sign up for our weekly newsletter and get the Sahel in your inbox.", Why.NEWSLETTER),
    ("Inscrivez-vous à notre newsletter", Why.NEWSLETTER),
    ("Enter your email address:", Why.NEWSLETTER),
    ("Copyright 2025 Sahel Watch. All rights reserved.", Why.COPYRIGHT),
    ("© 2025 Kivu Morning", Why.COPYRIGHT),
    ("Tous droits réservés", Why.COPYRIGHT),
    ("ADVERTISEMENT", Why.ADVERTISEMENT),
    ("Advertisement - scroll to continue", Why.ADVERTISEMENT),
    ("Story continues below advertisement", Why.ADVERTISEMENT),
    ("Publicité", Why.ADVERTISEMENT),
    ("Tags: Niger, Tillabéri, army", Why.NAVIGATION),
    ("Mots-clés : Burkina Faso, Djibo", Why.NAVIGATION),
    ("#Mali #Gao #JNIM", Why.NAVIGATION),
    ("Home | About us | Contact | Privacy policy", Why.NAVIGATION),
    ("Listen to this article", Why.NAVIGATION),
    ("3 hours ago", Why.DATELINE),
    ("02/06/2025 - 14:05", Why.DATELINE),
    ("-30-", Why.END_MARK),
    ("ENDS", Why.END_MARK),
    ("###", Why.SEPARATOR),
    ("Press Release No. 31-2025", Why.SECTION_LABEL),
]


@pytest.mark.parametrize(("block", "reason"), WHOLE, ids=[block[:40] for block, _ in WHOLE])
def test_a_promotional_block_goes_whole_with_its_reason(block, reason):
    swept = sweep(block)
    assert swept.kept == ""
    assert {removed.reason for removed in swept.removed} == {reason}


INSIDE = [
    ("The army withdrew. READ ALSO: Governor visits Gao. Two soldiers died.", "The army withdrew. Two soldiers died.", "READ ALSO: Governor visits Gao."),
    ("Two soldiers died (Read also: Governor visits Gao) on Monday.", "Two soldiers died on Monday.", "(Read also: Governor visits Gao)"),
    ("He denied it. Read more: Inside the camps of Marib", "He denied it.", "Read more: Inside the camps of Marib"),
    ("Four were wounded. Click here to receive our alerts.", "Four were wounded.", "Click here to receive our alerts."),
    ("Four were wounded. Follow us on Telegram for updates. The road is closed.", "Four were wounded. The road is closed.", "Follow us on Telegram for updates."),
    ("Four bodies were found there. (Photo: Desert Courier)", "Four bodies were found there.", "(Photo: Desert Courier)"),
    ("The town fell on Monday. Enditem", "The town fell on Monday.", "Enditem"),
    ("They will appeal. ENDS", "They will appeal.", "ENDS"),
    ("Officials gave no toll. (Reporting by A. Garba; Editing by M. Diallo)", "Officials gave no toll.", "(Reporting by A. Garba; Editing by M. Diallo)"),
    ("No one was hurt. ls,dj/jm (AFP, Reuters)", "No one was hurt.", "ls,dj/jm (AFP, Reuters)"),
    ("The blast broke windows. image copyright AFP image caption Police sealed the street.", "The blast broke windows. Police sealed the street.", "image copyright AFP image caption"),
    ("Published 27 May 2019 Police have arrested four people after the blast.", "Police have arrested four people after the blast.", "Published 27 May 2019"),
    ("Le bilan reste provisoire. Lire aussi : Trois questions sur le blocus. L'armée n'a rien dit.", "Le bilan reste provisoire. L'armée n'a rien dit.", "Lire aussi : Trois questions sur le blocus."),
    ("The siege goes on. ADVERTISEMENT The mayor asked for help.", "The siege goes on. The mayor asked for help.", "ADVERTISEMENT"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "kept", "removed"), INSIDE, ids=[kept[:40] for _, kept, _ in INSIDE])
def test_promotion_inside_a_paragraph_goes_and_the_rest_is_joined(block, kept, removed):
    swept = sweep(block)
    assert swept.kept == kept
    assert [one.text for one in swept.removed] == [removed]


STORY = [
    "By Monday evening the army had retaken the base.",
    "Share prices fell after the attack on the pipeline, traders said.",
    "Follow-up attacks killed two more soldiers, residents said.",
    "Following the raid, troops followed the attackers into Mali.",
    "The group said on its Telegram channel that it had killed 30 soldiers.",
    '"Join us or die," the fighters told villagers, according to a resident.',
    "The statement, posted on WhatsApp, could not be verified.",
    "Witnesses said the gunmen asked them to share their food.",
    "Read aloud in the mosque, the statement claimed 22 soldiers were killed.",
    "Related violence has displaced 4,300 people, the UN said.",
    "Photos shared online appeared to show burned vehicles.",
    "Images (which could not be verified) showed bodies on the road.",
    "A video released by the group shows fighters inside the base.",
    "The general commented on the attack on Tuesday.",
    "Sources said the attackers fled towards Niger.",
    "A source: a hospital worker who counted 17 bodies, spoke to reporters by telephone on Tuesday.",
    "The army advertised the operation as a success.",
    "Cookies and milk were found in the abandoned camp.",
    "He signed up for the army in 2019 and died at Marte.",
    "Rejoignez nos rangs, ont lancé les djihadistes aux villageois.",
    "Par ailleurs, deux soldats ont été blessés.",
    "Selon l'armée, les assaillants ont partagé le butin avant de fuir.",
    "Suivez la route jusqu'au pont, leur ont dit les militaires.",
    "La source militaire a confirmé la mort de cinq soldats.",
    "The rights of civilians must be respected, all parties said, and rights groups reserved judgment.",
    "Ends to the siege were discussed in Doha.",
    "More than 30 soldiers were killed, sources told Reuters.",
    "Opinion in the capital is divided over the talks.",
    '"We will follow them," the colonel said on Facebook.',
    "Click-operated detonators were found, police said.",
    "Reporting from the front has become harder since the army expelled journalists.",
    "The attack was filmed and later shared on X by both sides.",
    "The town of Kaya, north of the capital, was quiet on Sunday.",
    "Nine soldiers died. The army said in a statement posted on Facebook that it had won.",
    "See the wounded here, a doctor said, pointing at four beds.",
    "Comments by the minister angered families of the dead.",
    "Watch posts along the river were overrun.",
    "The army accepted all responsibility. (AFP)"[:37],
]


@pytest.mark.parametrize("paragraph", STORY, ids=[paragraph[:40] for paragraph in STORY])
def test_story_in_the_words_of_promotion_stays(paragraph):
    swept = sweep(paragraph)
    assert (swept.kept, swept.removed) == (paragraph, ())


FUSED = (
    "READ ALSO: Army kills bandits in the north Governor Musa said on Monday that troops had cleared the forest of the"
    " armed men who had held it for three years."
)


def test_a_teaser_run_into_a_story_sentence_is_left_rather_than_story_lost():
    text = "Two soldiers died. " + FUSED + " The market reopened."
    assert sweep(text).kept == text


@given(st.text(alphabet="abc .:|/-READALSOread also follow us click here share photo", max_size=200))
def test_what_is_kept_and_what_is_removed_were_both_in_the_block(text):
    block = " ".join(text.split())
    swept = sweep(block)
    assert set(swept.kept.replace(" ", "")) <= set(block)
    assert all(removed.text in block for removed in swept.removed)


LONG = ["a" * 200_000, "read also: " * 20_000, "1" * 100_000, "_ " * 100_000, "By A " * 40_000, "share " * 40_000,
        "http://x.com/" + "a" * 100_000, "(" * 50_000, "de " * 60_000, "get the news " * 20_000]  # fmt: skip


@pytest.mark.parametrize("block", LONG, ids=range(len(LONG)))
def test_no_pattern_runs_away_on_long_blocks(block):
    assert sweep(block) is not None


def _rules():
    return tomllib.loads((files("onrecord") / "data" / "promotion.toml").read_text(encoding="utf-8"))["rule"]


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule["id"])
def test_every_rule_names_its_reason_its_unit_and_where_it_comes_from(rule):
    assert Why(rule["reason"])
    assert rule["unit"] in ("block", "inline", "piece")
    assert rule["from"].strip()
    assert all(hint == hint.lower() and " " not in hint for hint in rule.get("hints", ()))


def test_rule_names_are_unique():
    names = [rule["id"] for rule in _rules()]
    assert len(names) == len(set(names))

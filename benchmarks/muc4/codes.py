"""MUC-4's set fills, told from a filler's own words.

Tables go from the particular to the general: the first hit wins.
"""

import re
from collections.abc import Sequence

Table = Sequence[tuple[str, str]]

INSTRUMENTS: Table = (
    ("VEHICLE BOMB", r"(?:car|truck|vehicle|bus|taxi|van|jeep)[ -]?bombs?|vehicle filled|loaded"),
    ("DYNAMITE", r"dynamite"),
    ("MOLOTOV COCKTAIL", r"molotov|incendiary"),
    ("GRENADE", r"grenades?"),
    ("MINE", r"mines?"),
    ("ROCKET", r"rockets?|rpg\w*|missiles?"),
    ("MORTAR", r"mortars?"),
    ("MACHINE GUN", r"(?:sub)?machine ?guns?|submachineguns?|machineguns?|automatic weapons?|uzi"),
    ("RIFLE", r"rifles?|ak ?47s?|m ?16s?|g ?3s?|ak-?m"),
    ("HANDGUN", r"pistols?|revolvers?|handguns?"),
    ("GUN", r"guns?|gunfire|bullets?|firearms?|weapons?|shots?|shotguns?"),
    ("CUTTING DEVICE", r"machetes?|kni(?:fe|ves)|axes?|bayonets?"),
    ("BOMB", r"bombs?"),
    ("EXPLOSIVE", r"explosives?|charges?|devices?|tnt|booby ?traps?"),
    ("FIRE", r"fire|gasoline"),
)
SITES: Table = (
    ("DIPLOMAT OFFICE OR RESIDENCE", r"embass(?:y|ies)|consulates?|ambassador\w*|diplomat\w*|cultural institutes?"),
    ("FINANCIAL", r"banks?|financial|citibank|savings|banco|insurance"),
    (
        "ENERGY",
        r"electric\w*|power|energy|pylons?|towers?|transformers?|substations?|pipelines?|oil"
        r"|voltage|gas(?:oline)? st\w+|poles|lines",
    ),
    (
        "COMMUNICATIONS",
        r"radio|television|newspapers?|telephone\w*|telecommunications?|antel|transmitters?|relay|publication",
    ),
    ("LAW ENFORCEMENT FACILITY", r"police(?! car| patrol| veh)|prisons?|jail|das"),
    ("WATER", r"water|aqueducts?|dams?"),
    (
        "TRANSPORT VEHICLE",
        r"cars?|bus|buses|minibus(?:es)?|trucks?|vehicles?|taxis?|planes?|aircraft|helicopters?"
        r"|trains?|boats?|ambulances?|jeeps?|motorcycles?|limousine|airplanes?|ships?|vans?",
    ),
    ("TRANSPORTATION ROUTE", r"bridges?|highways?|roads?|railways?|railroads?|streets?|airports?|airstrips?"),
    (
        "GOVERNMENT OFFICE OR RESIDENCE",
        r"government|minist\w+|presidential|municipal\w*|mayor\w*|town halls?|city halls?|courts?"
        r"|administrative department|registr\w+|senate|congress|palace|customs|voting|public"
        r"|institute|national",
    ),
    ("POLITICAL FIGURE OFFICE OR RESIDENCE", r"party|political|arena|candidate\w*|campaign"),
    (
        "ORGANIZATION OFFICE",
        r"unions?|federation|headquarters|fenastras|association|committee|organi[sz]ations?|movement|universit\w+",
    ),
    ("CIVILIAN RESIDENCE", r"houses?|homes?|residences?|apartments?|huts?|neighborhoods?|dwellings?"),
    (
        "COMMERCIAL",
        r"stores?|shops?|restaurants?|hotels?|supermarkets?|compan(?:y|ies)|business\w*|commercial"
        r"|pharmac\w+|factor(?:y|ies)|farms?|offices?|plants?|markets?|drugstores?|gas|nightclubs?"
        r"|bakery|discotheque|brothels?",
    ),
)
PEOPLE: Table = (
    (
        "FORMER GOVERNMENT OFFICIAL",
        r"(?:former|ex) ?(?:president|minister|governor|mayor|official|ambassador|deputy)\w*",
    ),
    (
        "FORMER ACTIVE MILITARY",
        r"(?:former|ex|retired) ?(?:general|colonel|military|soldiers?|officers?|major|captain)\w*",
    ),
    ("DIPLOMAT", r"ambassadors?|diplomats?|consuls?|attaches?"),
    ("SECURITY GUARD", r"bodyguards?|guards?|escorts?|watchm[ae]n"),
    ("LAW ENFORCEMENT", r"police\w*|policem[ae]n|patrolm[ae]n|detectives?|agents?"),
    ("LEGAL OR JUDICIAL", r"judges?|magistrates?|prosecutors?|attorney general|justices?|lawyers?|attorneys?"),
    (
        "ACTIVE MILITARY",
        r"soldiers?|generals?|colonels?|majors?|captains?|lieutenants?|sergeants?|military|marines?"
        r"|troops|corporals?|navy|army",
    ),
    (
        "GOVERNMENT OFFICIAL",
        r"ministers?|mayors?|governors?|officials?|senators?|deput(?:y|ies)|councilm[ae]n|vice president"
        r"|president(?! of the (?:party|union))|prefects?",
    ),
    ("POLITICAL FIGURE", r"candidates?|leaders?|party|politicians?|political|secretary general"),
)


def code_of(words: str, table: Table, default: str) -> str:
    """The first code one of whose words stands in the given words."""
    return next((code for code, pattern in table if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE)), default)

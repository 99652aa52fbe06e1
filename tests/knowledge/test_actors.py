"""The actor book: rows, lookups, readings, the user's overlay."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import KnowledgeError
from onrecord.knowledge.actor_tables import ACTOR_COLUMNS, Reading, data_file, read_actors, read_tables
from onrecord.knowledge.actors import ActorBook, add, choose, load_book
from onrecord.model import Actor, ActorKind, Span


@pytest.fixture(scope="module")
def book() -> ActorBook:
    return load_book()


@pytest.fixture
def overlay(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "actors.csv"
    load_book.cache_clear()


FORCES = [
    ("ML", None, "fama"),
    ("SO", None, "sna"),
    ("AF", 2015, "ana"),
    ("AF", 2023, "taliban"),
    ("SY", 2016, "saa"),
    ("SY", 2025, "syr_new"),
    ("LY", 2010, "lby_af"),
    ("LY", 2020, "gnu_ly"),
    ("RW", 1993, "rwa_far"),
    ("RW", 2024, "rdf"),
    ("KE", None, "kdf"),
    ("FI", None, "fin_af"),
]


@pytest.mark.parametrize(("country", "year", "actor_id"), FORCES)
def test_every_state_has_forces_of_its_year(book: ActorBook, country: str, year: int | None, actor_id: str) -> None:
    actor = book.state_forces_of(country, year)
    assert actor is not None
    assert actor.id == actor_id


POLICE = [
    ("JO", "jor_police"),
    ("IQ", "irq_sf"),
    ("AF", "ana"),
    ("HT", "hnp"),
    ("TL", "tls_police"),
    ("NO", "nor_police"),
]


@pytest.mark.parametrize(("country", "actor_id"), POLICE)
def test_every_state_has_police(book: ActorBook, country: str, actor_id: str) -> None:
    actor = book.police_of(country)
    assert actor is not None
    assert actor.id == actor_id


def test_an_unknown_country_has_no_forces(book: ActorBook) -> None:
    assert book.state_forces_of("ZZ") is None
    assert book.government_of("ZZ") is None


DISPLAYED = [
    ("fama", "Malian army"),
    ("kdf", "Kenyan army"),
    ("jor_police", "Jordanian police"),
    ("mli_gov", "Malian government"),
    ("jnim", "JNIM"),
    ("al_shabaab", "Al-Shabaab"),
    ("is", "Islamic State"),
    ("alqaida", "al-Qaeda"),
    ("taliban", "Taliban"),
    ("ana", "Afghan security forces"),
    ("fmln", "FMLN"),
    ("fin_af", "Finnish army"),
]


@pytest.mark.parametrize(("actor_id", "name"), DISPLAYED)
def test_actors_are_shown_by_the_name_readers_know(book: ActorBook, actor_id: str, name: str) -> None:
    assert book.display(book.actors[actor_id]) == name


FOUND = [
    ("Jama’a Nusrat ul-Islam wa al-Muslimin", (), None, "jnim"),
    ("GSIM", (), None, "jnim"),
    ("SNA", ("SO",), None, "sna"),
    ("SNA", ("SY",), 2019, "sna_syria"),
    ("SNA", (), None, None),
    ("ADF", ("CD",), None, "adf"),
    ("ADF", ("CM",), None, "ambazonia"),
    ("al-Shabab", (), None, "al_shabaab"),
    ("Al Shabaab", ("MZ",), 2021, "ism"),
    ("National Liberation Army", ("CO",), None, "eln"),
    ("National Liberation Army", (), None, None),
    ("Tuareg rebels", ("ML",), 2012, "mnla"),
    ("Tuareg rebels", ("ML",), 2019, "csp"),
    ("Tuareg rebels", ("ML",), 2025, "fla"),
    ("Russian mercenaries", ("ML",), 2024, "wagner"),
    ("Russian mercenaries", ("ML",), 2026, "africa_corps"),
    ("SPLA", ("SD",), 1998, "spla"),
    ("SPLA", ("SS",), 2014, "sspdf"),
    ("AFP", ("PH",), None, "afp_ph"),
    ("AFP", ("ML",), None, None),
    ("unidentified gunmen", (), None, None),
    ("gunmen", ("NG",), None, None),
]


@pytest.mark.parametrize(("name", "countries", "year", "actor_id"), FOUND)
def test_a_name_is_read_by_countries_then_year(
    book: ActorBook, name: str, countries: tuple[str, ...], year: int | None, actor_id: str | None
) -> None:
    actor = book.find(name, countries=countries, year=year)
    assert (actor.id if actor else None) == actor_id


def test_lineage_goes_up_to_the_root(book: ActorBook) -> None:
    assert book.lineage("katiba_macina") == ("katiba_macina", "jnim", "alqaida")


BRANCHES = [
    ("is", "MZ", 2024, "ism"),
    ("is", "IQ", 2024, None),
    ("alqaida", "YE", 2015, "aqap"),
    ("is", "FR", 2015, None),
]


@pytest.mark.parametrize(("actor_id", "country", "year", "branch"), BRANCHES)
def test_a_branch_bears_the_name_in_its_country(
    book: ActorBook, actor_id: str, country: str, year: int, branch: str | None
) -> None:
    actor = book.branch_in(actor_id, country, year)
    assert (actor.id if actor else None) == branch


def test_missions_stand_in_their_years(book: ActorBook) -> None:
    assert [each.id for each in book.missions_in("ML", 2019)] == ["minusma"]
    assert book.missions_in("ML", 2025) == ()


def test_forces_abroad_are_foreign_forces(book: ActorBook) -> None:
    kdf = book.actors["kdf"]
    assert book.kind_in(kdf, "KE") is ActorKind.STATE_FORCES
    assert book.kind_in(kdf, "SO") is ActorKind.FOREIGN_FORCES
    assert book.kind_in(book.actors["jnim"], "SO") is ActorKind.ARMED_GROUP


def test_the_first_listed_country_decides_between_readings() -> None:
    here, there = Reading("a", ("SO",)), Reading("b", ("SY",))
    assert choose((here, there), countries=("SY", "SO"), year=None) == there


def test_a_word_that_is_no_actor_gives_way_to_one_that_is() -> None:
    word, actor = Reading(None, (), anywhere=True), Reading("is", (), anywhere=True)
    assert choose((word, actor), countries=(), year=None) == actor


CAPITALS = [
    ("Farc rebels", "farc", True),
    ("the IS group", "is", True),
    ("it is so", "is", False),
    ("a fan of football", "fan_ne", False),
    ("BOKO HARAM", "jas", True),
    ("boko haram", "jas", False),
    ("the fighters of FAMa", "fama", True),
]


@pytest.mark.parametrize(("text", "actor_id", "found"), CAPITALS)
def test_capitals_tell_names_from_words(book: ActorBook, text: str, actor_id: str, *, found: bool) -> None:
    ids = {reading.actor_id for hit in book.scan(text) for reading in hit.entry.readings}
    assert (actor_id in ids) is found


def test_an_acronym_that_is_a_word_is_not_read_in_a_line_of_capitals(book: ActorBook) -> None:
    text = "ARMY IS A FAN OF PEACE"
    hits = book.scan(text, capitals=(Span(0, len(text)),))
    assert [hit.entry.words for hit in hits] == ["army"]


def test_hits_are_leftmost_longest_and_apart(book: ActorBook) -> None:
    text = "Somali National Army and Islamic State Central Africa Province"
    assert [hit.entry.words for hit in book.scan(text)] == [
        "somali national army",
        "islamic state central africa province",
    ]


def test_every_row_names_its_source() -> None:
    assert all(actor.source for actor in read_tables().actors)


def test_no_row_and_no_alias_is_an_unidentified_actor() -> None:
    for actor in read_tables().actors:
        for name in (actor.name, *actor.aliases):
            assert not name.lower().startswith(("unidentified", "unknown", "gunmen"))


def test_ambiguous_names_point_at_actors(book: ActorBook) -> None:
    for alias, reading in read_tables().readings:
        assert reading.actor_id is None or reading.actor_id in book.actors, alias


def _actor(**cells: object) -> Actor:
    base = Actor(
        id="river_guard",
        name="River Guard",
        kind=ActorKind.COMMUNAL_MILITIA,
        countries=("ML",),
        aliases=("Garde du fleuve",),
        source="field office",
    )
    return replace(base, **cells)  # type: ignore[arg-type]


def test_a_users_actor_is_found_and_survives_in_its_file(overlay: Path) -> None:
    add(_actor(), overlay)
    found = load_book(overlay).find("garde du fleuve")
    assert found is not None
    assert found.id == "river_guard"
    assert found.source == "field office"


def test_adding_again_replaces(overlay: Path) -> None:
    add(_actor(), overlay)
    add(_actor(aliases=("River Watch",)), overlay)
    assert [actor.aliases for actor in read_actors(overlay)] == [("River Watch",)]


def test_a_users_row_may_add_aliases_to_a_shipped_actor(overlay: Path) -> None:
    jnim = load_book().actors["jnim"]
    add(replace(jnim, aliases=(*jnim.aliases, "les gens de la brousse")), overlay)
    found = load_book(overlay).find("les gens de la brousse")
    assert found is not None
    assert found.id == "jnim"


REFUSED = [
    (_actor(id="River Guard"), "id 'River Guard'"),
    (_actor(id="jnim"), "already means"),
    (_actor(name=""), "name ''"),
    (_actor(countries=("Mali",)), "expected ISO 3166-1"),
    (_actor(countries=("QQ",)), "QQ are not in"),
    (_actor(parent="nobody"), "parent 'nobody'"),
    (_actor(kind="bandits"), "expected one of state_forces"),
    (_actor(valid_from=2020, valid_to=2010), "lies before"),
    (_actor(valid_from=12), "expected a year"),
]


@pytest.mark.parametrize(("actor", "words"), REFUSED)
def test_a_wrong_row_is_refused_with_its_reason(overlay: Path, actor: Actor, words: str) -> None:
    with pytest.raises(KnowledgeError, match=words):
        add(actor, overlay)
    assert not overlay.exists()


BROKEN = [
    ("id,name\nx,y\n", "columns missing: short"),
    (",".join(ACTOR_COLUMNS) + "\nx,y\n", "line 2: expected 10 cells"),
    (",".join(ACTOR_COLUMNS) + "\na,A,,armed_group,ML,,,,,me\na,B,,armed_group,ML,,,,,me\n", "is used twice"),
]


@pytest.mark.parametrize(("content", "words"), BROKEN)
def test_a_broken_overlay_names_file_and_line(overlay: Path, content: str, words: str) -> None:
    overlay.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=words):
        ActorBook.load(overlay)


TABLES = ["actors", "actors_countries", "actors_ambiguous", "actors_generic", "actors_not"]


@pytest.mark.parametrize("table", TABLES)
def test_the_page_gives_the_true_number_of_rows(table: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "actors.md"
    with data_file(f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        rows = sum(1 for _ in csv.reader(stream)) - 1
    assert f"| {table}.csv | {rows:,} |" in page.read_text(encoding="utf-8")


def test_the_page_gives_the_true_number_of_unverified_rows() -> None:
    page = Path(__file__).parents[2] / "docs" / "actors.md"
    unverified = sum(actor.source.startswith("general knowledge") for actor in read_tables().actors)
    assert f"| none of them: `general knowledge, unverified` | {unverified} |" in page.read_text(encoding="utf-8")

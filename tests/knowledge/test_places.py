"""The gazetteer: names as keys, the filter, the embedded index and its curated tables."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import KnowledgeError
from onrecord.knowledge.countries import countries, countries_of_demonym, read_countries
from onrecord.knowledge.gazetteer_build import CURATED, DATA, curated_digest, is_current, is_news_name
from onrecord.knowledge.gazetteer_file import Entry, GazetteerFile, write_gazetteer
from onrecord.knowledge.place_cues import place_cues
from onrecord.knowledge.place_names import KeyFilter, place_key, place_sound
from onrecord.knowledge.place_rows import read_overlay, read_regions
from onrecord.knowledge.places import EMBEDDED, Gazetteer, gazetteer_files, open_gazetteer
from onrecord.model import Place, PlacePrecision

SAME_KEY = [
    ("N’Djamena", "N'Djaména", "accents and kinds of apostrophe do not count"),
    ("Port-au-Prince", "Port au Prince", "hyphens are spaces"),
    ("Saint Petersburg", "St. Petersburg", "Saint and St. are one word"),
    ("Mount Sinjar", "Mt Sinjar", "Mount and Mt are one word"),
    ("ALEPPO", "Aleppo", "case does not count"),
    ("U.S.", "US", "dots do not count"),
    ("Łódź", "Lodz", "letters with strokes are their base letters"),
    ("Tillabéri", "Tillaberi", "accents do not count"),
]
SAME_SOUND = [
    ("Qatraneh", "Al Qatranah"),
    ("Shirqat", "Chirqat"),
    ("Shaffa", "Chaffa"),
    ("Jannaale", "Janale"),
    ("Djebel", "Jebel"),
]
OTHER_SOUND = [("Dioura", "Diourou"), ("Gao", "Goa"), ("Mopti", "Mopta")]


@pytest.mark.parametrize(("one", "two", "rule"), SAME_KEY)
def test_spellings_share_a_key(one: str, two: str, rule: str) -> None:
    assert place_key(one) == place_key(two), rule


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    assert place_key(place_key(name)) == place_key(name)


@pytest.mark.parametrize(("one", "two"), SAME_SOUND)
def test_romanisations_share_a_sound(one: str, two: str) -> None:
    assert place_sound(place_key(one)) == place_sound(place_key(two)) != ""


@pytest.mark.parametrize(("one", "two"), OTHER_SOUND)
def test_other_names_differ_in_sound_or_have_none(one: str, two: str) -> None:
    assert place_sound(place_key(one)) != place_sound(place_key(two)) or not place_sound(place_key(one))


@given(st.sets(st.text(min_size=1, max_size=12), max_size=60))
def test_a_filter_knows_all_its_keys(keys: set[str]) -> None:
    known = KeyFilter(KeyFilter.build(keys, len(keys)))
    assert all(key in known for key in keys)


@pytest.mark.parametrize(
    ("name", "news"),
    [("Kidal", True), ("GAO", False), ("TOM", False), ("tang pu tu", False), ("Тимбукту", False), ("Tombouctou", True)],
)
def test_airport_codes_and_foreign_scripts_are_no_names(name: str, news: bool) -> None:
    assert is_news_name(name) is news


def test_the_index_is_built_from_the_tables_as_they_are() -> None:
    assert is_current(EMBEDDED), "build it: python -m onrecord.knowledge.gazetteer_build"


FIRST_OF_NAME = [
    ("Timbuktu", "ML", PlacePrecision.ADM1),
    ("Boulikessi", "ML", PlacePrecision.SETTLEMENT),
    ("DRC", "CD", PlacePrecision.COUNTRY),
    ("DR Congo", "CD", PlacePrecision.COUNTRY),
    ("Burkina", "BF", PlacePrecision.COUNTRY),
    ("UAE", "AE", PlacePrecision.COUNTRY),
    ("RDC", "CD", PlacePrecision.COUNTRY),
    ("Côte d'Ivoire", "CI", PlacePrecision.COUNTRY),
    ("Borno", "NG", PlacePrecision.ADM1),
    ("Sagaing", "MM", PlacePrecision.ADM1),
    ("Lower Shabelle", "SO", PlacePrecision.ADM1),
    ("North Kivu", "CD", PlacePrecision.ADM1),
    ("Texas", "US", PlacePrecision.ADM1),
    ("Uttar Pradesh", "IN", PlacePrecision.ADM1),
    ("Scotland", "GB", PlacePrecision.ADM1),
    ("Zaporizhzhia", "UA", PlacePrecision.ADM1),
    ("Donbas", "UA", PlacePrecision.REGION),
    ("Red Sea", None, PlacePrecision.SEA_AIR),
    ("Liptako-Gourma", None, PlacePrecision.REGION),
    ("Lake Chad Basin", None, PlacePrecision.REGION),
    ("Green Zone", "IQ", PlacePrecision.EXACT),
    ("Zamzam camp", "SD", PlacePrecision.SETTLEMENT),
]


@pytest.mark.parametrize(("name", "country", "precision"), FIRST_OF_NAME)
def test_names_of_conflict_news_are_known(name: str, country: str | None, precision: PlacePrecision) -> None:
    first = open_gazetteer().named(name)[0]
    assert (first.country, first.precision) == (country, precision)


def test_kandahar_is_a_province_and_a_city() -> None:
    kinds = {place.precision for place in open_gazetteer().named("Kandahar") if place.country == "AF"}
    assert {PlacePrecision.ADM1, PlacePrecision.SETTLEMENT} <= kinds


def test_a_settlement_names_its_region() -> None:
    gao = next(
        p for p in open_gazetteer().named("Gao") if p.country == "ML" and p.precision is PlacePrecision.SETTLEMENT
    )
    assert gao.admin1 == "Gao"


def test_counties_without_a_source_of_points_have_none() -> None:
    county = open_gazetteer().named("Hinds County")[0]
    assert (county.country, county.admin1, county.lat, county.precision) == (
        "US",
        "Mississippi",
        None,
        PlacePrecision.ADM2,
    )


def test_an_unknown_name_finds_nothing() -> None:
    assert open_gazetteer().named("Xyzzyville") == ()


def test_the_gazetteer_credits_its_sources() -> None:
    assert any("GeoNames" in line and "CC BY 4.0" in line for line in open_gazetteer().credits())


@pytest.mark.parametrize("table", CURATED[1:])
def test_every_curated_row_has_a_source(table: str) -> None:
    with (DATA / table).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    assert all(row["source"] for row in rows)


@pytest.mark.parametrize("table", CURATED[2:])
def test_ids_of_an_overlay_are_unique(table: str) -> None:
    ids = [entry.place.id for entry in read_overlay(DATA / table)]
    assert len(ids) == len(set(ids))


def test_no_two_regions_of_a_country_share_a_code() -> None:
    codes = [(region.country, region.code) for region in read_regions(DATA / "places_admin1.csv") if region.code]
    assert len(codes) == len(set(codes))


def test_countries_have_names_demonyms_and_a_point() -> None:
    mali = countries()["ML"]
    assert "Malian" in mali.demonyms
    assert "Malienne" in mali.demonyms
    assert (mali.lat, mali.lon) == (18.0, -2.0)
    assert "BF" in mali.borders


@pytest.mark.parametrize(
    ("word", "codes"),
    [("Nigerien", ("NE",)), ("Nigerian", ("NG",)), ("burkinabè", ("BF",)), ("Saudis", ("SA",)), ("Paris", ())],
)
def test_demonyms_name_countries(word: str, codes: tuple[str, ...]) -> None:
    assert countries_of_demonym(word) == codes


def test_a_wrong_country_row_is_named() -> None:
    with pytest.raises(KnowledgeError, match="line 2"):
        read_countries(["iso2,iso3,name", "ML,MLI,Mali"])


def test_the_lexicon_is_folded() -> None:
    cues = place_cues()
    groups = (cues.never, cues.locative, cues.near, cues.titles, cues.organisation, cues.street, cues.areas)
    assert [word for group in groups for word in group if word != place_key(word)] == []


def village(name: str, ident: str = "x:1", **more: object) -> Place:
    values = {"country": "ML", "admin1": None, "lat": 15.0, "lon": -4.0, "precision": PlacePrecision.SETTLEMENT} | more
    return Place(id=ident, name=name, source="test", **values)  # type: ignore[arg-type]


def test_a_written_gazetteer_reads_back(tmp_path: Path) -> None:
    entry = Entry(village("Tenenkou"), ("Ténenkou", "Tenekou"))
    assert write_gazetteer(tmp_path / "own.sqlite", [entry]) == 1
    file = GazetteerFile(tmp_path / "own.sqlite")
    assert file.find(place_key("TENEKOU")) == [entry.place]
    assert [known.place for known in file.entries()] == [entry.place]
    assert len(file) == 1
    file.close()


def test_files_add_to_each_other_and_an_id_counts_once(tmp_path: Path) -> None:
    write_gazetteer(tmp_path / "a.sqlite", [Entry(village("Kona", "x:1"))])
    write_gazetteer(tmp_path / "b.sqlite", [Entry(village("Kona", "x:1")), Entry(village("Kona", "x:2", population=9))])
    gazetteer = Gazetteer([tmp_path / "a.sqlite", tmp_path / "b.sqlite"])
    assert [place.id for place in gazetteer.named("Kona")] == ["x:2", "x:1"]
    gazetteer.close()


@pytest.mark.parametrize("content", [None, b"", b"not a database at all, not even nearly one"])
def test_what_is_no_gazetteer_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "places.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnowledgeError, match=r"places\.sqlite"):
        GazetteerFile(path)


def test_only_files_that_exist_are_opened(tmp_path: Path) -> None:
    assert gazetteer_files(tmp_path) == (EMBEDDED,)


def test_the_digest_changes_with_a_table(tmp_path: Path) -> None:
    for name in CURATED:
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    before = curated_digest(tmp_path)
    (tmp_path / CURATED[0]).write_bytes(b"changed")
    assert curated_digest(tmp_path) != before

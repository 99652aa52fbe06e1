"""Imports of GeoNames, Who's On First and CSV tables, and a user's own names."""

import gzip
import json
from pathlib import Path

import pytest

from onrecord.errors import KnowledgeError
from onrecord.knowledge.places import Gazetteer, gazetteer_files
from onrecord.knowledge.places_import import CountryBoxes, add_place, import_places, own_entry
from onrecord.model import PlacePrecision

HEAD = "id,name,names,country,admin1,lat,lon,precision,population,source"


def geonames_line(ident: str, name: str, *, lat: str = "14.5", lon: str = "-4.2", **more: str) -> str:
    cells = {"alternates": "", "letter": "P", "code": "PPL", "country": "ML", "admin1": "04", "people": "0"} | more
    row = [ident, name, name, cells["alternates"], lat, lon, cells["letter"], cells["code"], cells["country"], ""]
    row += [cells["admin1"], "", "", "", cells["people"], "", "270", "Africa/Bamako", "2020-01-01"]
    return "\t".join(row)


def wof_line(
    ident: str, name: str, *, kind: str = "locality", lat: str = "14.5", lon: str = "-4.2", **more: str
) -> str:
    names = json.dumps({"eng_x_preferred": [name], "fra_x_preferred": [more.get("french", name)]})
    quoted = '"' + names.replace('"', '""') + '"'
    current = more.get("current", "1")
    row = [ident, kind, name, lat, lon, more.get("country", "ML"), "", "", "", current, "85674539", "", "Point", "x"]
    return "\t".join([*row, quoted])


def write(path: Path, *lines: str) -> Path:
    text = "\n".join(lines) + "\n"
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def opened(user: Path) -> Gazetteer:
    return Gazetteer(gazetteer_files(user))


def test_a_geonames_dump_is_imported(tmp_path: Path) -> None:
    dump = write(
        tmp_path / "ML.txt.gz",
        geonames_line("1", "Wuro Testa", alternates="Ouro Testa,WTA,wuro"),
        geonames_line("2", "Kori Testa", letter="H", code="STM"),
    )
    report = import_places([dump], tmp_path / "user")
    assert (report.kept, sum(report.left_out.values())) == (1, 1)
    gazetteer = opened(tmp_path / "user")
    (place,) = gazetteer.named("Ouro Testa")
    assert (place.id, place.country, place.admin1, place.precision) == (
        "geonames:1",
        "ML",
        "Mopti",
        PlacePrecision.SETTLEMENT,
    )
    assert gazetteer.named("WTA") == (), "airport codes are not names"
    gazetteer.close()


def test_a_place_outside_its_country_is_left_out(tmp_path: Path) -> None:
    table = write(
        tmp_path / "ml.tsv.gz",
        wof_line("11", "Wied Testa", lat="35.9", lon="14.5"),
        wof_line("12", "Wuro Testa"),
        wof_line("13", "Wuro Gone", current="0"),
    )
    report = import_places([table], tmp_path / "user")
    assert report.kept == 1
    assert report.left_out == {"outside ML": 1, "no longer current": 1}


def test_who_s_on_first_regions_take_the_names_of_our_table(tmp_path: Path) -> None:
    import_places([write(tmp_path / "ml.tsv", wof_line("12", "Wuro Testa"))], tmp_path / "user")
    gazetteer = opened(tmp_path / "user")
    assert gazetteer.named("Wuro Testa")[0].admin1 == "Mopti"
    gazetteer.close()


def test_imports_add_up_and_a_newer_row_replaces_an_older(tmp_path: Path) -> None:
    user = tmp_path / "user"
    import_places([write(tmp_path / "a.txt", geonames_line("1", "Wuro Testa"))], user)
    import_places(
        [write(tmp_path / "b.txt", geonames_line("2", "Kel Testa"), geonames_line("1", "Wuro Testa", people="70"))],
        user,
    )
    gazetteer = opened(user)
    assert [gazetteer.named(name)[0].population for name in ("Wuro Testa", "Kel Testa")] == [70, 0]
    gazetteer.close()


def test_a_csv_overlay_is_imported(tmp_path: Path) -> None:
    table = write(tmp_path / "own.csv", HEAD, "me:1,Camp Testa,Base Testa,ML,Gao,16.1,0.1,exact,,own visit")
    assert import_places([table], tmp_path / "user").kept == 1
    gazetteer = opened(tmp_path / "user")
    assert gazetteer.named("Base Testa")[0].precision is PlacePrecision.EXACT
    gazetteer.close()


WRONG = [
    ("x.txt", ["only one column"], "line 1: expected a GeoNames dump"),
    ("x.txt", [geonames_line("1", "A"), "2\tB"], "line 2: expected 19 columns separated by tabs, found 2"),
    ("x.txt", [geonames_line("1", "A", lat="north")], "line 1: could not convert"),
    ("x.txt", [geonames_line("1", "A", lat="95")], "line 1: expected degrees within ±90, found 95"),
    ("x.tsv", [wof_line("1", "A"), wof_line("2", "B", lat="")], "line 2: expected latitude and longitude"),
    ("x.csv", [HEAD, "me:1,A,,ML,,1,,settlement,,s"], "line 2: expected both lat and lon"),
    ("x.csv", [HEAD, "me:1,A,,Mali,,1,1,settlement,,s"], "line 2: expected an ISO 3166-1 alpha-2 country"),
    ("x.csv", [HEAD, "me:1,A,,ML,,1,1,village,,s"], "line 2: 'village' is not a valid PlacePrecision"),
    ("x.csv", [HEAD, "me:1,A,,ML,,1,1,settlement,,"], "line 2: expected an id, a name and a source"),
    ("x.csv", [HEAD, "me:1,A"], "line 2: expected 10 cells"),
]


@pytest.mark.parametrize(("name", "lines", "message"), WRONG)
def test_a_wrong_table_is_refused_by_file_line_and_expectation(
    tmp_path: Path, name: str, lines: list[str], message: str
) -> None:
    table = write(tmp_path / name, *lines)
    with pytest.raises(KnowledgeError) as caught:
        import_places([table], tmp_path / "user")
    assert str(caught.value).startswith(f"{table}: {message}")
    assert not (tmp_path / "user" / "places.sqlite").exists(), "nothing is written unless all could be read"


@pytest.mark.parametrize("content", [b"\x1f\x8b broken", b"\xff\xfe\x00\x01"])
def test_an_unreadable_table_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ("x.gz" if content.startswith(b"\x1f") else "x.txt")
    path.write_bytes(content)
    with pytest.raises(KnowledgeError, match="expected a readable UTF-8 table"):
        import_places([path], tmp_path / "user")


def test_own_names_are_kept_in_a_table_that_people_can_read(tmp_path: Path) -> None:
    row = {"id": "me:1", "name": "Camp Testa", "country": "ML", "precision": "exact", "source": "own visit"}
    add_place(own_entry(row), tmp_path)
    add_place(own_entry(row | {"names": "Base Testa", "lat": "16.1", "lon": "0.1"}), tmp_path)
    assert len((tmp_path / "places-own.csv").read_text().splitlines()) == 2, "one row an id, under the header"
    gazetteer = opened(tmp_path)
    assert gazetteer.named("Base Testa")[0].lat == 16.1
    gazetteer.close()


def test_a_wrong_own_name_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="'Camp Testa': expected an id"):
        own_entry({"name": "Camp Testa", "precision": "exact"})


def test_a_country_without_a_box_holds_any_point() -> None:
    assert CountryBoxes({"ML": [10.0, -12.0, 25.0, 4.0]}).hold("XX", 80.0, 0.0)

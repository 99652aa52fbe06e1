"""Looking names up, and keeping one's own beside the shipped ones."""

import json

import msgspec
import pytest

from onrecord.errors import KnowledgeError
from onrecord.model import Actor, ActorKind, Place

GUARD = (
    "actors",
    "add",
    "blue_guard",
    "Blue Guard",
    "--kind",
    "armed_group",
    "--country",
    "ml",
    "--alias",
    "Garde bleue",
)


def lines(result, of):
    """What a command printed as JSON lines."""
    assert result.exit_code == 0, result.output
    return [msgspec.json.decode(line, type=of) for line in result.stdout.splitlines()]


def test_actors_are_listed_by_kind_and_country(cli):
    found = lines(cli("actors", "list", "--kind", "armed_group", "--country", "ml", "--format", "json"), Actor)
    assert "jnim" in {actor.id for actor in found}
    assert {actor.kind for actor in found} == {ActorKind.ARMED_GROUP}
    assert all("ML" in actor.countries for actor in found)


def test_a_list_in_a_pipe_has_tabs_between_whole_cells(cli):
    head, *rows = cli("actors", "list", "--country", "ML").stdout.splitlines()
    assert head.split("\t") == ["id", "name", "kind", "countries", "years"]
    assert all(len(row.split("\t")) == 5 for row in rows)


def test_an_actor_is_shown_with_its_other_names_and_source(cli):
    shown = cli("actors", "show", "jnim").stdout
    assert "GSIM" in shown.replace("\n", " ")
    assert "source" in shown
    assert "alqaida" in shown  # to whom it belongs


def test_an_actor_as_json_is_one_object(cli):
    [actor] = lines(cli("actors", "show", "jnim", "--format", "json"), Actor)
    assert actor.id == "jnim"


NAMES = [
    ("JNIM", "jnim"),
    ("GSIM", "jnim"),
    ("al shabaab", "al_shabaab"),
    ("AL-SHABAB", "al_shabaab"),
]


@pytest.mark.parametrize(("name", "actor_id"), NAMES)
def test_an_actor_is_found_by_any_spelling_of_any_name(cli, name, actor_id):
    assert actor_id in {actor.id for actor in lines(cli("actors", "find", name, "--format", "json"), Actor)}


def test_the_country_decides_between_the_actors_of_an_acronym(cli):
    meant = lines(cli("actors", "find", "AFP", "--country", "PH", "--format", "json"), Actor)
    assert [actor.id for actor in meant] == ["afp_ph"]


def test_a_name_that_a_country_does_not_settle_says_what_it_can_mean(cli):
    error = cli("actors", "find", "AFP", "--country", "JP").exception
    assert isinstance(error, KnowledgeError)
    assert "afp_ph" in str(error)


UNKNOWN = [
    (("actors", "show", "nobody_at_all"), "nobody_at_all"),
    (("actors", "find", "Nobody At All"), "actors add"),
    (("places", "find", "Nowhere At All"), "places add"),
    (("places", "find", "Timbuktu", "--country", "JP"), "known in"),
]


@pytest.mark.parametrize(("command", "words"), UNKNOWN)
def test_what_is_not_found_is_an_error_that_says_what_to_do(cli, command, words):
    result = cli(*command)
    assert isinstance(result.exception, KnowledgeError)
    assert words in str(result.exception)


def test_the_program_prints_such_an_error_as_one_line_and_exits_1(cli):
    done = cli.program("actors", "show", "nobody_at_all")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode().startswith("onrecord: no actor has the id")
    assert done.stderr.count(b"\n") == 1


def test_an_own_actor_is_found_by_its_names_from_then_on(cli):
    assert cli(*GUARD).exit_code == 0
    [own] = lines(cli("actors", "list", "--own", "--format", "json"), Actor)
    assert (own.id, own.countries, own.aliases, own.source) == ("blue_guard", ("ML",), ("Garde bleue",), "user")
    assert [actor.id for actor in lines(cli("actors", "find", "garde bleue", "--format", "json"), Actor)] == [
        "blue_guard"
    ]


def test_an_own_actor_added_again_replaces_the_first(cli):
    cli(*GUARD)
    cli("actors", "add", "blue_guard", "Blue Guard of Gao", "--kind", "communal_militia", "--source", "own notes")
    [own] = lines(cli("actors", "list", "--own", "--format", "json"), Actor)
    assert (own.name, own.kind, own.source) == ("Blue Guard of Gao", ActorKind.COMMUNAL_MILITIA, "own notes")


def test_before_any_is_added_there_are_no_own_actors(cli):
    assert cli("actors", "list", "--own", "--format", "json").stdout == ""


REFUSED = [
    (("Blue Guard", "Blue Guard", "--kind", "armed_group"), "lower-case letters"),
    (("blue_guard", "Blue Guard", "--kind", "armed_group", "--country", "mali"), "alpha-2"),
    (("blue_guard", "Blue Guard", "--kind", "armed_group", "--country", "QZ"), "QZ"),
    (("blue_guard", "Blue Guard", "--kind", "armed_group", "--parent", "red_guard"), "red_guard"),
    (("blue_guard", "Blue Guard", "--kind", "armed_group", "--from", "2020", "--to", "2010"), "before valid_from"),
    (("jnim", "Some Other Group", "--kind", "armed_group"), "already means"),
]


@pytest.mark.parametrize(("given", "words"), REFUSED)
def test_a_wrong_actor_is_refused_and_nothing_is_written(cli, given, words):
    result = cli("actors", "add", *given)
    assert isinstance(result.exception, KnowledgeError)
    assert words in str(result.exception)
    assert not (cli.knowledge / "actors.csv").exists()


def test_a_kind_that_is_none_is_wrong_usage(cli):
    result = cli("actors", "add", "blue_guard", "Blue Guard", "--kind", "terrorist")
    assert result.exit_code == 2
    assert "armed_group" in result.stderr


def test_places_of_a_name_come_with_the_most_populous_first(cli):
    found = lines(cli("places", "find", "Tripoli", "--format", "json"), Place)
    assert found[0].country == "LY"
    assert len({place.country for place in found}) > 1


def test_a_country_narrows_places_down(cli):
    found = lines(cli("places", "find", "Tripoli", "--country", "lb", "--format", "json"), Place)
    assert {place.country for place in found} == {"LB"}


@pytest.mark.parametrize("name", ["Boulikessi", "BOULIKESSI", "Boulikéssi"])
def test_accents_and_case_of_a_place_do_not_count(cli, name):
    found = lines(cli("places", "find", name, "--country", "ML", "--format", "json"), Place)
    assert found[0].admin1 == "Mopti"


def test_places_in_a_pipe_have_tabs_and_coordinates(cli):
    head, *rows = cli("places", "find", "Timbuktu", "--country", "ML").stdout.splitlines()
    assert head.split("\t")[:3] == ["id", "name", "country"]
    assert any("16.7" in row for row in rows)


def test_a_name_with_markup_is_printed_as_it_is(cli):
    cli("actors", "add", "odd", "Odd [bold]Name[/bold]", "--kind", "armed_group")
    assert "Odd [bold]Name[/bold]" in cli("actors", "show", "odd").stdout
    assert json.loads(cli("actors", "show", "odd", "--format", "json").stdout)["name"] == "Odd [bold]Name[/bold]"


FERRY = ("places", "add", "Old Ferry", "--country", "ml", "--region", "Mopti", "--lat", "14.9", "--lon", "-4.1")


def test_an_own_place_is_found_by_its_names_from_then_on(cli):
    assert cli(*FERRY, "--alias", "Vieux bac", "--source", "field visit").exit_code == 0
    [place] = lines(cli("places", "find", "vieux bac", "--format", "json"), Place)
    assert place.id == "own:ml:old-ferry"
    assert (place.name, place.country, place.admin1, place.lat, place.lon) == ("Old Ferry", "ML", "Mopti", 14.9, -4.1)
    assert (place.precision, place.source) == ("settlement", "field visit")


def test_an_own_place_added_again_replaces_the_first(cli):
    cli(*FERRY)
    cli(*FERRY, "--precision", "near")
    [place] = lines(cli("places", "find", "Old Ferry", "--country", "ML", "--format", "json"), Place)
    assert place.precision == "near"


def test_an_area_needs_no_point(cli):
    cli("places", "add", "Three Valleys", "--country", "NE", "--precision", "region")
    [place] = lines(cli("places", "find", "Three Valleys", "--format", "json"), Place)
    assert (place.lat, place.lon, place.precision) == (None, None, "region")


REFUSED_PLACES = [
    (("X", "--country", "mali"), "alpha-2"),
    (("X", "--lat", "95", "--lon", "3"), "±90"),
    (("X", "--lat", "15"), "both lat and lon"),
]


@pytest.mark.parametrize(("given", "words"), REFUSED_PLACES)
def test_a_wrong_place_is_refused_and_nothing_is_written(cli, given, words):
    result = cli("places", "add", *given)
    assert isinstance(result.exception, KnowledgeError)
    assert words in str(result.exception)
    assert not (cli.knowledge / "places-own.csv").exists()


def test_a_latitude_that_is_no_number_is_wrong_usage(cli):
    assert cli("places", "add", "X", "--lat", "north").exit_code == 2


def test_own_places_edited_by_hand_count_after_a_refresh(cli):
    cli(*FERRY)
    table = cli.knowledge / "places-own.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("Old Ferry", "New Ferry"), encoding="utf-8")
    assert cli("places", "refresh").exit_code == 0
    assert lines(cli("places", "find", "New Ferry", "--country", "ML", "--format", "json"), Place)


def test_without_own_places_a_refresh_says_how_to_add_some(cli):
    assert "places add" in str(cli("places", "refresh").exception)


TABLE = """\
id,name,names,country,admin1,lat,lon,precision,population,source
x:1,Lower Mill,Moulin bas,NE,Dosso,12.9,3.2,settlement,120,survey 2024
x:2,Upper Mill,,NE,Dosso,13.0,3.3,settlement,90,survey 2024
"""


def test_imported_places_are_found_and_listed_by_source(cli, tmp_path):
    table = tmp_path / "survey.csv"
    table.write_text(TABLE, encoding="utf-8")
    done = cli("places", "import", str(table))
    assert "2 places imported" in done.stdout
    assert [place.id for place in lines(cli("places", "find", "Moulin bas", "--format", "json"), Place)] == ["x:1"]
    [held] = [json.loads(line) for line in cli("places", "list-imports", "--format", "json").stdout.splitlines()]
    assert held == {"file": "places.sqlite", "source": "survey 2024", "places": 2}


def test_before_any_import_there_is_nothing_to_list(cli):
    assert cli("places", "list-imports", "--format", "json").stdout == ""


WRONG_TABLES = [("no table at all\n", "expected a GeoNames dump"), (TABLE.replace("12.9", "far north"), "line 2")]


@pytest.mark.parametrize(("content", "words"), WRONG_TABLES)
def test_a_wrong_table_is_refused_by_file_and_line(cli, tmp_path, content, words):
    table = tmp_path / "wrong.csv"
    table.write_text(content, encoding="utf-8")
    result = cli("places", "import", str(table))
    assert isinstance(result.exception, KnowledgeError)
    assert "wrong.csv" in str(result.exception)
    assert words in str(result.exception)
    assert not (cli.knowledge / "places.sqlite").exists()


def test_a_table_that_is_not_there_is_refused_before_any_is_read(cli, tmp_path):
    assert "no such file" in str(cli("places", "import", str(tmp_path / "none.csv")).exception)

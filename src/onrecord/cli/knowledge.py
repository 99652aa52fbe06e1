"""onrecord actors and onrecord places: look into the knowledge base, and keep one's own names beside the shipped."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec
from rich.console import Console

from onrecord.cli.tables import print_facts, print_rows
from onrecord.config import Settings
from onrecord.errors import KnowledgeError
from onrecord.knowledge import actors as actor_book
from onrecord.knowledge.actor_tables import read_actors
from onrecord.knowledge.actors import ActorBook, load_book
from onrecord.knowledge.gazetteer_file import GazetteerFile
from onrecord.knowledge.place_names import place_key
from onrecord.knowledge.places import EMBEDDED, gazetteer_files, open_gazetteer
from onrecord.knowledge.places_import import OWN_TABLE, ImportReport, add_place, compile_own, import_places, own_entry
from onrecord.model import Actor, ActorKind, Place, PlacePrecision

FORMATS = click.Choice(["text", "json"])


def _capitals(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.upper() for code in value)


_as_format = click.option("--format", "form", type=FORMATS, default="text", help="A table, or one JSON object a line.")
_in_countries = click.option(
    "--country",
    "countries",
    multiple=True,
    callback=_capitals,
    metavar="CC",
    help="A country's ISO 3166-1 alpha-2 code, such as ML; may be given again.",
)


@click.group(short_help="Look up actors, and add your own.")
def actors() -> None:
    """The actors that onrecord knows: armed groups, forces, police, governments, missions.

    Your own are kept in actors.csv of your knowledge folder (ONRECORD_KNOWLEDGE), which upgrades leave alone.
    """


@actors.command("list")
@click.option("--kind", type=click.Choice([kind.value for kind in ActorKind]), help="Only actors of this kind.")
@_in_countries
@click.option("--own", is_flag=True, help="Only your own.")
@_as_format
@click.pass_obj
def list_actors(settings: Settings, *, kind: str | None, countries: Sequence[str], own: bool, form: str) -> None:
    """List actors."""
    found = [each for each in _all_actors(settings, own=own) if kind in (None, each.kind.value)]
    _print_actors([each for each in found if not countries or set(countries) & set(each.countries)], form)


@actors.command("show")
@click.argument("actor_id", metavar="ID")
@_as_format
@click.pass_obj
def show_actor(settings: Settings, actor_id: str, *, form: str) -> None:
    """Show everything known of one actor, with its source."""
    book = load_book(settings.actors_overlay)
    actor = book.get(actor_id)
    if actor is None:
        raise KnowledgeError(f"no actor has the id {actor_id!r}; `onrecord actors find NAME` looks for names")
    if form == "json":
        click.echo(msgspec.json.encode(actor).decode())
    else:
        print_facts(_actor_facts(actor, book))


@actors.command("find")
@click.argument("name")
@_in_countries
@click.option("--year", type=int, help="The year of the report, for names that changed hands.")
@_as_format
@click.pass_obj
def find_actor(settings: Settings, name: str, *, countries: Sequence[str], year: int | None, form: str) -> None:
    """Find the actors that a name can mean.

    With --country and --year, the one that it means in a report on those countries and of that year.
    """
    book = load_book(settings.actors_overlay)
    meant = [actor for each in book.readings(name) if each.actor_id and (actor := book.get(each.actor_id))]
    found = meant
    if countries or year is not None:
        chosen = book.find(name, countries=countries, year=year)
        found = [chosen] if chosen else []
    if not found:
        raise KnowledgeError(_no_actor(name, meant))
    _print_actors(found, form)


@actors.command("add")
@click.argument("id")
@click.argument("name")
@click.option("--kind", type=click.Choice([kind.value for kind in ActorKind]), required=True, help="What it is.")
@_in_countries
@click.option("--alias", "aliases", multiple=True, help="Another name; may be given again.")
@click.option("--short", help="The short name that readers know.")
@click.option("--parent", metavar="ID", help="The actor that it belongs to.")
@click.option("--from", "valid_from", type=int, metavar="YEAR", help="The first year of its existence.")
@click.option("--to", "valid_to", type=int, metavar="YEAR", help="The last year of its existence.")
@click.option("--source", default="user", show_default=True, help="Where this is known from.")
@click.pass_obj
def add_actor(settings: Settings, /, **given: object) -> None:
    """Add an actor of your own, or replace your own of the same ID.

    For example: onrecord actors add blue_guard "Blue Guard" --kind armed_group --country ML --alias "Garde bleue"
    """
    actor = msgspec.convert(given, type=Actor)
    actor_book.add(actor, settings.actors_overlay)
    click.echo(f"{actor.id}: {actor.name} stands in {settings.actors_overlay}")


def _all_actors(settings: Settings, *, own: bool) -> Iterable[Actor]:
    if not own:
        return load_book(settings.actors_overlay).actors.values()
    return read_actors(settings.actors_overlay) if settings.actors_overlay.exists() else ()


def _print_actors(found: Sequence[Actor], form: str) -> None:
    print_rows(
        found,
        form,
        columns=("id", "name", "kind", "countries", "years"),
        cells=lambda actor: (actor.id, actor.name, actor.kind, " ".join(actor.countries), _years(actor)),
    )


def _actor_facts(actor: Actor, book: ActorBook) -> Iterable[tuple[str, str]]:
    yield "id", actor.id
    yield "name", actor.name
    yield "short name", actor.short or "none"
    yield "kind", actor.kind
    yield "countries", " ".join(actor.countries) or "none named"
    yield "other names", "; ".join(actor.aliases) or "none"
    yield "belongs to", " < ".join(book.lineage(actor.id)[1:]) or "no other actor"
    yield "years", _years(actor)
    yield "source", actor.source


def _years(actor: Actor) -> str:
    if actor.valid_from is None and actor.valid_to is None:
        return ""
    return f"{actor.valid_from or ''}–{actor.valid_to or ''}"


def _no_actor(name: str, meant: Sequence[Actor]) -> str:
    if meant:
        ids = ", ".join(actor.id for actor in meant)
        return f"{name!r} can mean {ids}: these countries and this year do not single one out"
    return f"no actor is called {name!r}; add your own with `onrecord actors add`"


@click.group(short_help="Look up places, add your own, import gazetteers.")
def places() -> None:
    """The places that onrecord knows: countries, regions, towns, villages, areas.

    Your own and imported ones are kept in your knowledge folder (ONRECORD_KNOWLEDGE), which upgrades leave alone.
    """


@places.command("find")
@click.argument("name")
@_in_countries
@_as_format
@click.pass_obj
def find_place(settings: Settings, name: str, *, countries: Sequence[str], form: str) -> None:
    """Find the places of a name, the most populous first."""
    named = open_gazetteer(settings.knowledge).named(name)
    found = [place for place in named if not countries or place.country in countries]
    if not found:
        raise KnowledgeError(_no_place(name, named))
    _print_places(found, form)


@places.command("add")
@click.argument("name")
@click.option("--id", "id", help="Its id; by default made of its country and name.")
@click.option("--country", metavar="CC", default="", help="Its country, as ISO 3166-1 alpha-2.")
@click.option("--region", "admin1", default="", help="The first-level division it lies in.")
@click.option("--lat", type=float, help="Degrees north; leave out for an area without a point.")
@click.option("--lon", type=float, help="Degrees east.")
@click.option(
    "--precision",
    type=click.Choice([each.value for each in PlacePrecision]),
    default=PlacePrecision.SETTLEMENT.value,
    show_default=True,
    help="What naming it gives.",
)
@click.option("--alias", "aliases", multiple=True, help="Another name; may be given again.")
@click.option("--population", type=int, help="How many people live there.")
@click.option("--source", default="user", show_default=True, help="Where this is known from.")
@click.pass_obj
def add_own_place(settings: Settings, /, *, name: str, aliases: Sequence[str], **given: object) -> None:
    """Add a place of your own, or replace your own of the same id.

    For example: onrecord places add "Old Ferry" --country ML --region Mopti --lat 14.9 --lon -4.1 --source visit
    """
    row = {key: "" if value is None else str(value) for key, value in given.items()}
    row |= {"name": name, "names": ";".join(aliases)}
    row["country"] = row["country"].upper()
    row["id"] = row["id"] or _own_id(name, row["country"])
    add_place(own_entry(row), settings.knowledge)
    click.echo(f"{row['id']}: {name} stands in {settings.knowledge / OWN_TABLE}")


@places.command("refresh")
@click.pass_obj
def refresh_places(settings: Settings) -> None:
    """Bring your own places up to date after editing places-own.csv by hand."""
    table = settings.knowledge / OWN_TABLE
    if not table.is_file():
        raise KnowledgeError(f"{table}: expected your own places, found no such file; `onrecord places add` makes it")
    click.echo(f"{compile_own(settings.knowledge):,} places of your own, from {table}")


@places.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.pass_obj
def import_files(settings: Settings, files: Sequence[Path]) -> None:
    """Import gazetteers: GeoNames dumps, Who's On First tables, or CSV in the overlay's columns; plain or gzip.

    They are added to what was imported before. Nothing is changed unless every file could be read.
    """
    for file in files:
        if not file.is_file():
            raise KnowledgeError(f"{file}: expected a table, found no such file")
    with Console(stderr=True).status(f"Importing {', '.join(file.name for file in files)}"):
        report = import_places(files, settings.knowledge)
    _print_import(report)


@places.command("list-imports")
@_as_format
@click.pass_obj
def list_imports(settings: Settings, *, form: str) -> None:
    """List what your own gazetteers hold, by source."""
    found = [
        Imported(path.name, source, count)
        for path in gazetteer_files(settings.knowledge)
        if path != EMBEDDED
        for source, count in _sources(path)
    ]
    columns = ("file", "source", "places")
    print_rows(found, form, columns=columns, cells=lambda each: (each.file, each.source, f"{each.places:,}"))


@dataclass(frozen=True, slots=True)
class Imported:
    """How many places of one source a file of the user's holds."""

    file: str
    source: str
    places: int


def _sources(path: Path) -> Sequence[tuple[str, int]]:
    file = GazetteerFile(path)
    try:
        return Counter(entry.place.source for entry in file.entries()).most_common()
    finally:
        file.close()


def _own_id(name: str, country: str) -> str:
    words = re.sub(r"[^\w]+", "-", place_key(name)).strip("-")
    return ":".join(part for part in ("own", country.lower(), words) if part)


def _print_import(report: ImportReport) -> None:
    click.echo(f"{report.kept:,} places imported")
    for reason, count in report.left_out.most_common():
        click.echo(f"{count:,} left out: {reason}")


def _print_places(found: Sequence[Place], form: str) -> None:
    print_rows(
        found,
        form,
        columns=("id", "name", "country", "region", "point", "precision", "people"),
        cells=_place_cells,
    )


def _place_cells(place: Place) -> tuple[str, ...]:
    point = f"{place.lat:.4f}, {place.lon:.4f}" if place.lat is not None and place.lon is not None else "no point"
    people = f"{place.population:,}" if place.population else ""
    return place.id, place.name, place.country or "", place.admin1 or "", point, place.precision, people


def _no_place(name: str, named: Sequence[Place]) -> str:
    if named:
        known = ", ".join(sorted({place.country or "no country" for place in named}))
        return f"no place called {name!r} there; the name is known in {known}"
    return f"no place is called {name!r}; add your own with `onrecord places add`"

"""Pages on what stands behind the ledger: its sources, whether they are still heard, and what people corrected."""

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from onrecord.errors import KnowledgeError
from onrecord.knowledge.ratings import Rating, rate_source, read_ratings, source_key
from onrecord.ledger import Query
from onrecord.ledger.source_list import OUTLET, listed
from onrecord.model import Reliability
from onrecord.model.record import Member, Record
from onrecord.pipeline import Pipeline
from onrecord.web.forms import Sent
from onrecord.web.given import Given
from onrecord.web.problems import MissingError
from onrecord.web.render import render

router = APIRouter(include_in_schema=False)
LOOKED_AT = 1000
"""The latest incidents, over which sources are counted; `onrecord sources` counts over all."""
SHOWN = 200
LOGGED = 100


@router.get("/sources")
def sources(request: Request, pipeline: Given, q: str = "") -> HTMLResponse:
    """Where claims come from and the outlets that carry them, with the user's ratings."""
    records, held = latest_records(pipeline)
    wanted = q.casefold().strip()
    found = [
        each for each in listed(records, read_ratings(pipeline.settings.ratings)) if wanted in each.name.casefold()
    ]
    return render(
        request, "sources.html", q=q, found=found[:SHOWN], total=len(found), looked_at=len(records), held=held
    )


@router.get("/source")
def source(request: Request, pipeline: Given, name: str = "") -> HTMLResponse:
    """One source: its rating, what goes back to it, and what it carried."""
    return _source(request, pipeline, name)


@router.post("/source")
def rate(request: Request, pipeline: Given, form: Sent) -> Response:
    """Rate a source, with a reason."""
    name, letter, why = form.get("name"), form.get("letter"), form.get("why")
    if letter not in tuple(Reliability) or not why:
        fault = "say why" if letter in tuple(Reliability) else f"expected a letter: {', '.join(Reliability)}"
        return _source(request, pipeline, name, fault)
    try:
        rate_source(Rating(name, Reliability(letter), f"{why} ({form.person.name})"), pipeline.settings.ratings)
    except KnowledgeError as error:
        return _source(request, pipeline, name, str(error))
    return RedirectResponse(request.url.include_query_params(name=name), HTTPStatus.SEE_OTHER)


@router.get("/health")
def health(request: Request, pipeline: Given) -> HTMLResponse:
    """Which outlets are heard and which fell silent, and what waits."""
    with pipeline.desk() as desk:
        heard, backlog = desk.heard(), desk.backlog(pipeline.engine)
    now, watching = pipeline.clock(), pipeline.watching()
    rows = [(each, each.days_since(now), each.is_silent(now)) for each in heard]
    silent = sum(is_silent for _, _, is_silent in rows)
    return render(
        request,
        "health.html",
        rows=rows[:SHOWN],
        total=len(rows),
        silent=silent,
        backlog=backlog,
        engine=pipeline.engine,
        watching=watching,
    )


@router.get("/corrections")
def corrections(request: Request, pipeline: Given, page: str = "1") -> HTMLResponse:
    """Every decision of a person, the latest first: what was corrected, when, by whom and why."""
    number = int(page) if page.isascii() and page.isdigit() and 0 < int(page) < 10**6 else 1
    with pipeline.desk() as desk:
        log = desk.log()[::-1]
    start, end = (number - 1) * LOGGED, number * LOGGED
    more = len(log) > end
    return render(request, "corrections.html", log=log[start:end], total=len(log), page=number, more=more)


def latest_records(pipeline: Pipeline) -> tuple[Sequence[Record], int]:
    """The latest incidents, over which sources are counted, and how many the ledger holds."""
    with pipeline.listing() as view:
        return view.page(Query(), limit=LOOKED_AT).records, view.count()


def _source(request: Request, pipeline: Pipeline, name: str, fault: str = "") -> HTMLResponse:
    records, held = latest_records(pipeline)
    ratings, wanted = read_ratings(pipeline.settings.ratings), source_key(name) if name.strip() else ""
    rows = [each for each in listed(records, ratings) if source_key(each.name) == wanted]
    if not rows:
        raise MissingError(f"{name!r}: no such source in the {len(records)} latest incidents")
    roots = [record for record in records if _goes_back(record, wanted)]
    return render(
        request,
        "source.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK,
        name=rows[0].name,
        rows=rows,
        rating=ratings.of.get(wanted),
        letters=tuple(Reliability),
        roots=roots[:SHOWN],
        carried=_carried(records, wanted) if any(row.type == OUTLET for row in rows) else (),
        fault=fault,
        looked_at=len(records),
        held=held,
    )


def _goes_back(record: Record, wanted: str) -> bool:
    return any(root.counts and source_key(root.name) == wanted for root in record.roots)


def _carried(records: Sequence[Record], wanted: str) -> tuple[Member, ...]:
    """The reports of an outlet, each once, the latest first."""
    members = (member for record in records for member in record.members)
    found = {each.document: each for each in members if each.outlet and source_key(each.outlet) == wanted}
    return tuple(sorted(found.values(), key=lambda member: member.published or "", reverse=True)[:SHOWN])

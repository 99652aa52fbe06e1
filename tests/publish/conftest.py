"""Records as the ledger assembles them, for exports."""

import io
from collections.abc import Callable
from dataclasses import replace

from onrecord.ledger.assembly import assemble
from onrecord.ledger.drafts import drafts_of
from onrecord.model import Incident, Report
from onrecord.model.record import Member, MemberIncident, Record
from onrecord.publish.export import Exporter, export_records
from tests.ledger.factory import report


def record_of(*incidents: Incident, name: str = "i-1", **page: str) -> Record:
    """One record of one report for each incident given."""
    members = []
    for number, each in enumerate(incidents):
        given = {"url": f"https://{number}.example/", "outlet": f"Outlet {number}"} | page
        _, sheet = report(each, **given)
        (told,) = drafts_of(sheet.incidents, document=sheet.report.id, extraction=f"x-{number}", report=sheet.report)
        members.append(MemberIncident(_member(sheet.report, told[0].id), told[1], told[0]))
    return replace(assemble(members, name=name, redirects=()), id=name)


def _member(page: Report, draft: str) -> Member:
    return Member(
        document=page.id,
        version=page.version or "",
        draft=draft,
        reasons=(),
        outlet=page.outlet,
        agency=page.agency,
        title=page.title,
        url=page.url,
        published=page.published,
        recorded="2025-07-01T00:00:00.000000Z",
    )


def written(exporter: Exporter, *records: Record) -> str:
    """What an exporter of text writes."""
    out = io.StringIO(newline="")
    export_records(records, exporter, out)
    return out.getvalue()


def refused_after(make: Callable[[], Exporter], change: Callable[[str], str], *records: Record) -> Exporter:
    """Verify what an exporter wrote after a change of its text, as an exporter that wrote none of it."""
    exporter = make()
    exporter.verify(io.StringIO(change(written(make(), *records)), newline=""))
    return exporter

"""Records made of invented reports, without a ledger."""

import pytest

from onrecord.ledger.assembly import assemble
from onrecord.ledger.drafts import drafts_of
from onrecord.model.record import Member, MemberIncident


@pytest.fixture
def assembled():
    """The record of some reports, each of one incident."""

    def made(*reports):
        members = []
        for number, (_, sheet) in enumerate(reports):
            page = sheet.report
            (told,) = drafts_of(sheet.incidents, document=page.id, extraction=f"x-{number}", report=page)
            draft, incident = told
            member = Member(
                document=page.id,
                version="v",
                draft=draft.id,
                reasons=(),
                outlet=page.outlet,
                published=page.published,
            )
            members.append(MemberIncident(member, incident, draft))
        return assemble(members, name="i-1", redirects=())

    return made

"""Writing by program, through the client: the same as the page does, each thing once, each refusal in words."""

import re
from base64 import b64encode

import msgspec
import pytest

from onrecord.client import Client
from onrecord.errors import ApiError
from onrecord.exchange.requests import (
    Accept,
    Correct,
    Merge,
    NewActor,
    NewNote,
    NewPlace,
    NewRating,
    PastedText,
    Reject,
    SentFile,
    Split,
    Undo,
    Values,
    WebAddress,
)
from onrecord.ingest import IngestSettings
from onrecord.model import About, ActorKind, ClaimantType, PlacePrecision, Reliability, SubEventType
from onrecord.model.decision import DecisionState
from onrecord.model.note import Confidentiality
from onrecord.tokens import Role, add_token
from onrecord.web import create_app
from onrecord.web.access import Access
from onrecord.web.bodies import sent
from onrecord.web.described import BODIES
from onrecord.web.examples import EXAMPLES
from onrecord.web.limits import WRITING, Limits
from tests.web.bridge import Bridge
from tests.web.test_deciding import record_of
from tests.web.test_door import TODAY

TEXT = (
    "Blast hits bus in Quetta\n\nQUETTA, Pakistan, 5 March 2024 - A bomb killed three people on a bus in Quetta on "
    "Monday, police said.\n"
)
WHY = "read the page again"


@pytest.fixture
def app(own, tmp_path):
    return create_app(own, access=Access(tokens=tmp_path / "tokens.csv"), intake=IngestSettings(timeout=1.0))


@pytest.fixture
def as_role(app, tmp_path):
    """A client for each role."""
    made = []

    def client(role, name="Ana"):
        secret, _ = add_token(tmp_path / "tokens.csv", name, role, today=TODAY)
        made.append(Client("http://localhost", token=secret, transport=Bridge(app)))
        return made[-1]

    yield client
    for each in made:
        each.close()


@pytest.fixture
def ana(as_role):
    return as_role(Role.ANALYST)


def refused(status, words):
    return pytest.raises(ApiError, match=rf"{status} .*{words}")


# Reports


def test_a_text_is_read_kept_and_found(ana):
    (taken,) = ana.add(PastedText(text=TEXT, outlet="The Example", address="https://example.org/quetta")).reports
    assert (taken.change, taken.title) == ("new", "Blast hits bus in Quetta")
    (name,) = taken.incidents
    assert ana.incident(name).fatalities.best == 3
    assert (ana.report(taken.document).outlet, ana.report(taken.document).url) == (
        "The Example",
        "https://example.org/quetta",
    )


def test_the_same_report_again_changes_nothing(ana, own):
    first, second = (ana.add(PastedText(text=TEXT)).reports[0] for _ in range(2))
    assert (second.change, second.document, second.incidents) == ("unchanged", first.document, first.incidents)


def test_what_is_only_read_is_not_kept(ana):
    before = ana.page().total
    (sheet,) = ana.read(PastedText(text=TEXT)).sheets
    assert sheet.incidents[0].fatalities.best == 3
    assert ana.page().total == before


def test_a_file_of_several_reports_names_what_could_not_be_read(ana):
    lines = [b'{"title": "Blast in Quetta", "text": "%s"}' % TEXT.encode().replace(b"\n", b"\\n"), b'{"title": 3}']
    done = ana.add(SentFile(name="wire.jsonl", content=b64encode(b"\n".join(lines)).decode()))
    assert len(done.reports) == 1
    assert "wire.jsonl" in done.unread[0].source


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (SentFile(name="x.bin", content=b64encode(b"\x00\x01\x02" * 50).decode()), "expected"),
        (WebAddress(url="http://127.0.0.1:9/"), "private or local network"),
    ],
)
def test_what_cannot_be_read_says_why(ana, report, words):
    with refused(422, words):
        ana.add(report)


# Notes

NOTE = NewNote(
    words="Two people were hurt by the blast in Quetta.",
    source="a nurse",
    kind=ClaimantType.MEDICAL,
    confidentiality=Confidentiality.PUBLIC,
    heard="2024-03-05",
    when="2024-03-04",
    place="Quetta, geonames:1167528",
    event=SubEventType.REMOTE_EXPLOSIVE,
    about=About.INJURED,
    value="2",
)


def test_a_note_is_taken_down_once(ana):
    first, second = ana.note(NOTE), ana.note(NOTE)
    assert (first.is_new, second.is_new, first.note == second.note) == (True, False, True)
    assert ana.incident(first.incidents[0]).injured.best == 2


def test_of_a_confidential_note_nothing_is_told(ana):
    before = ana.page().total
    kept = ana.note(msgspec.structs.replace(NOTE, confidentiality=Confidentiality.CONFIDENTIAL))
    assert kept.incidents is None
    assert ana.page().total == before


# Decisions


@pytest.fixture
def mali(own):
    return record_of(own, "ML")


def test_a_correction_is_taken_under_the_tokens_name_and_taken_back(ana, mali):
    taken = ana.decide(Correct(incident=mali.id, fields=Values(fatalities="12-15"), reason=WHY))
    assert (taken.author, taken.updated) == ("Ana", (mali.id,))
    assert ana.incident(mali.id).fatalities.low == 12
    ana.decide(Undo(decision=taken.id, reason="a slip"))
    assert ana.incident(mali.id).fatalities == mali.fatalities


def test_a_decision_that_is_sent_again_under_its_key_is_taken_once(ana, mali):
    accept = Accept(incident=mali.id, field="place", reason=WHY)
    first, second = (ana.decide(accept, key="k1") for _ in range(2))
    assert (first.id, first.again, second.again) == (second.id, False, True)
    assert ana.decisions().total == 1


def test_a_key_is_each_persons_own_and_stands_for_one_request(ana, as_role, mali):
    accept = Accept(incident=mali.id, field="place", reason=WHY)
    ben = as_role(Role.ANALYST, "Ben")
    assert ana.decide(accept, key="k1").id != ben.decide(accept, key="k1").id
    with refused(422, "under this Idempotency-Key"):
        ana.decide(Accept(incident=mali.id, field="date", reason=WHY), key="k1")


def test_incidents_are_merged_and_split_again(ana, own, mali):
    other = record_of(own, "SD")
    ana.decide(Merge(incident=mali.id, other=other.id, reason=WHY))
    whole = ana.incident(mali.id)
    assert len(whole.members) == len(mali.members) + len(other.members)
    parts = ana.decide(Split(incident=whole.id, reports=(other.members[0].url,), reason="two countries"))
    assert len({*parts.new, *parts.updated}) == 2


def test_claims_are_rejected_and_accepted(ana, mali):
    one, two = sorted({claim.id for claim in mali.claims})[:2]
    ana.decide(Reject(incident=mali.id, claims=(one,), reason="of May"))
    ana.decide(Accept(incident=mali.id, claims=(two,), reason=WHY))
    assert {claim.id for claim in ana.incident(mali.id).claims if claim.rejected} == {one}


@pytest.mark.parametrize(
    ("decision", "status", "words"),
    [
        (Accept(incident="i-none", field="date", reason=WHY), 404, "i-none"),
        (Accept(incident="ML", reason=WHY), 422, "expected a field, or claims"),
        (Accept(incident="ML", field="date", claims=("c-1",), reason=WHY), 422, "expected a field, or claims"),
        (Correct(incident="ML", fields=Values(fatalities="many"), reason=WHY), 422, "fatalities"),
        (Correct(incident="ML", fields=Values(), reason=WHY), 422, "expected a field"),
        (Merge(incident="ML", other="ML", reason=WHY), 422, "this incident already"),
        (Undo(decision="j-none", reason=WHY), 422, "no such decision"),
    ],
)
def test_what_cannot_be_decided_says_why(ana, mali, decision, status, words):
    named = {name: mali.id for name in ("incident", "other") if getattr(decision, name, None) == "ML"}
    with refused(status, words):
        ana.decide(msgspec.structs.replace(decision, **named))
    assert ana.decisions().total == 0


def test_the_log_comes_in_pages_that_later_decisions_do_not_move(ana, mali):
    first = ana.decide(Accept(incident=mali.id, field="place", reason=WHY))
    undone = ana.decide(Undo(decision=first.id, reason=WHY))
    page = ana.decisions(limit=1)
    assert [each.id for each in page.decisions] == [undone.id]
    ana.decide(Accept(incident=mali.id, field="date", reason=WHY))
    (last,) = ana.decisions(before=page.next).decisions
    assert (last.id, last.state, last.incident) == (first.id, DecisionState.UNDONE, mali.id)


def test_what_waits_is_listed(ana):
    (item, *_) = ana.queue().waiting
    assert item.points >= ana.queue().waiting[-1].points
    assert ana.incident(item.incidents[0])


# Actors, places, sources

WATCH = NewActor(id="valley_watch", name="Valley Watch", kind=ActorKind.COMMUNAL_MILITIA, countries=("PK",), why="seen")


def test_an_actor_of_ones_own_is_known_from_then_on(ana):
    assert ana.keep_actor(WATCH) == ana.actor("valley_watch")
    assert ana.actor("valley_watch").source == "seen (Ana)"
    assert ana.keep_actor(WATCH) == ana.actor("valley_watch")
    assert [each.id for each in ana.actors("valley watch").actors] == ["valley_watch"]
    (sheet,) = ana.read(PastedText(text=TEXT.replace("A bomb", "Valley Watch fighters"))).sheets
    assert [side.actor_id for side in sheet.incidents[0].perpetrator] == ["valley_watch"]


def test_a_place_of_ones_own_is_known_from_then_on(ana):
    place = ana.keep_place(
        NewPlace(name="Zzyx Crossing", country="PK", precision=PlacePrecision.EXACT, lat=30.2, lon=67.0, why="on a map")
    )
    assert place.id == "own:pk:zzyx-crossing"
    assert [each.id for each in ana.places("zzyx crossing").places] == [place.id]


def test_a_source_is_rated(ana):
    assert ana.rate(NewRating(name="The Herald", letter=Reliability.B, why="reliable so far")).letter is Reliability.B
    (found,) = (each for each in ana.sources("the herald").sources if each.type == "outlet")
    assert (found.letter, found.reason) == (Reliability.B, "reliable so far (Ana)")


def test_private_people_are_no_sources_to_look_up(ana):
    assert not [each for each in ana.sources().sources if "Diallo" in each.name]


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.keep_actor(msgspec.structs.replace(WATCH, id="jnim")),
        lambda client: client.keep_actor(msgspec.structs.replace(WATCH, parent="nobody")),
        lambda client: client.keep_actor(msgspec.structs.replace(WATCH, countries=("XX",))),
        lambda client: client.keep_place(
            NewPlace(name="Nowhere", precision=PlacePrecision.ADM1, country="XX", why="seen")
        ),
    ],
)
def test_a_name_that_cannot_be_kept_says_why(ana, call):
    with refused(422, "(expected|already means|is no actor|XX)"):
        call(ana)


# Who may, and in which form

WRITES = (
    lambda client: client.add(PastedText(text=TEXT)),
    lambda client: client.read(PastedText(text=TEXT)),
    lambda client: client.note(NOTE),
    lambda client: client.decide(Undo(decision="j-1", reason=WHY)),
    lambda client: client.keep_actor(WATCH),
    lambda client: client.keep_place(NewPlace(name="Nowhere", precision=PlacePrecision.ADM1, why="seen")),
    lambda client: client.rate(NewRating(name="x", letter=Reliability.A, why="y")),
    lambda client: client.decisions(),
    lambda client: client.queue(),
)


@pytest.mark.parametrize("call", WRITES)
def test_a_reader_and_a_stranger_write_nothing(app, as_role, call):
    with refused(403, "needs the role analyst"):
        call(as_role(Role.READER))
    with refused(401, "token"):
        call(Client("http://localhost", transport=Bridge(app)))


def test_nobody_writes_without_end(app, ana):
    app.state.limits = Limits(lambda: 0.0)
    for _ in range(WRITING.at_once):
        with refused(422, "no such decision"):
            ana.decide(Undo(decision="j-none", reason=WHY))
    with refused(429, "Too often") as caught:
        ana.decide(Undo(decision="j-none", reason=WHY))
    assert caught.value.wait >= 1


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "Input data was truncated"),
        (b"[]", "Expected `object`"),
        (b'{"how":"text"}', "missing required field `text`"),
        (b'{"how":"text","text":"x","txet":1}', "unknown field `txet`"),
        (b'{"how":"mail","text":"x"}', "mail"),
        (b'{"how":"text","text":" "}', r"\$\.text"),
        (b'{"how":"file","name":"x","content":"no base64!"}', r"\$\.content"),
        (b'{"how":"text","text":"x","published":"March"}', r"\$\.published"),
        (b"[" * 100_000, "the body"),
        (b'"\xff"', "the body"),
    ],
)
def test_a_body_of_another_form_is_named_where_it_differs(app, ana, body, words):
    answer = Bridge(app).inside.post(
        "/api/v1/reports", content=body, headers={**ana._http.headers, "content-type": "application/json"}
    )
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert re.search(words, answer.json()["detail"]), answer.json()


def test_a_body_of_another_media_type_is_refused(app, ana):
    headers = {**ana._http.headers, "content-type": "text/plain"}
    assert Bridge(app).inside.post("/api/v1/reports", content=b"{}", headers=headers).status_code == 415


@pytest.mark.parametrize("path", BODIES)
def test_every_example_of_the_description_is_taken(path):
    for body in EXAMPLES[path].values():
        assert sent(msgspec.json.encode(body), BODIES[path]) == body

"""The corpus of invented reports: its form is checked strictly, its offsets are computed, its gold scores as gold."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Kind, Part, parse, read_folder, to_contract, to_scorer
from benchmarks.corpus.__main__ import main
from benchmarks.corpus.agreement import agreement
from benchmarks.corpus.markup import body_of, strip
from benchmarks.corpus.model import NOTICE, GoldReport
from onrecord.model import ActorKind, Span, Stance, StanceDetail, SubEventType

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"

FRONT = """
id = "en-0101"
language = "en"
kind = "wire"
outlet = "Invented Wire"
published = "2015-03-10"
part = "train"

[incidents.i1]
date = "2015-03-09"
place = {name = "Anzoro", country = "ML", admin1 = "Gao", lat = 16.0, lon = 0.5, radius_km = 30}
event_type = "Battles"
sub_event_type = "Armed clash"
perpetrator = []
target = [{name = "army", kind = "state_forces", actor_id = "fama"}]
weapons = ["small_arms"]
outcome = ["repelled"]
tolls = [{harm = "killed", group = "state_forces", low = 4, high = 4}]
fatalities = [[4, 4]]

[claims.c1]
incident = "i1"
claimant = "army"
claimant_type = "military"
about = "fatalities"
value = {low = 4, high = 4, group = "state_forces"}

[claims.c2]
incident = "i1"
claimant = "ministry"
claimant_type = "state_official"
stance = "unconfirmed"
stance_detail = "no_comment"
about = "occurrence"
"""
BODY = """Night fight

{{c1.source|The army}} {{c1.cue|said}} {{c1.content|{{i1.perpetrator|gunmen}} {{i1.trigger|killed}} {{i1.toll|four}}
{{i1.target,i1.victim|soldiers}} in {{i1.place|Anzoro}}}}.

{{c2.source|The ministry}} {{c2.cue|would not discuss}} {{c2.content|the matter}}. FILLING
"""
FILLING = "word " * 70


def page(front: str = FRONT, body: str = BODY, notice: str = NOTICE) -> str:
    return f"{notice}\n+++{front}+++\n{body.replace('FILLING', FILLING.strip())}\n"


def read(text: str, name: str = "en-0101.txt") -> GoldReport:
    report, problems = parse(text, name=name)
    assert not problems
    assert report is not None
    return report


def faults(text: str, name: str = "en-0101.txt") -> list[str]:
    report, problems = parse(text, name=name)
    assert (report is None) == bool(problems)
    return [str(problem) for problem in problems]


def test_a_report_is_read_with_its_defaults() -> None:
    report = read(page())
    assert (report.kind, report.part, report.title) == (Kind.WIRE, Part.TRAIN, "Night fight")
    assert report.incidents[0].sub_event_type is SubEventType.ARMED_CLASH
    assert [claim.stance for claim in report.claims] == [Stance.ASSERTS, Stance.UNCONFIRMED]
    assert report.claims[1].stance_detail is StanceDetail.NO_COMMENT
    assert report.incidents[0].perpetrator == ()


def test_offsets_are_computed_over_the_joined_text() -> None:
    report = read(page())
    assert "{{" not in report.text
    assert "four soldiers" in report.text  # the broken line is joined
    assert report.spans("c1", "content")[0].of(report.text) == "gunmen killed four soldiers in Anzoro"
    assert report.spans("i1", "victim") == report.spans("i1", "target")


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("plain", "plain", []),
        ("a {{i1.toll|b}} c", "a b c", [("i1", "toll", "b")]),
        ("{{c1.content|a {{i1.place|b}}}}", "a b", [("c1", "content", "a b"), ("i1", "place", "b")]),
        ("{{i1.target,i1.victim|x}}", "x", [("i1", "target", "x"), ("i1", "victim", "x")]),
        ("{{bg.background|é {{i2.time|à}}}} ü", "é à ü", [("bg", "background", "é à"), ("i2", "time", "à")]),
    ],
)
def test_markup_is_taken_out(marked: str, text: str, marks: list[tuple[str, str, str]]) -> None:
    stripped = strip(marked)
    assert not stripped.faults
    assert stripped.text == text
    assert [(mark.owner, mark.role, mark.span.of(stripped.text)) for mark in stripped.marks] == marks


@given(st.lists(st.tuples(st.text("ab é", min_size=1, max_size=5), st.booleans()), min_size=1, max_size=20))
def test_markup_never_changes_the_words(pieces: list[tuple[str, bool]]) -> None:
    marked = "".join(f"{{{{i1.toll|{words}}}}}" if mark else words for words, mark in pieces)
    stripped = strip(marked)
    assert stripped.text == "".join(words for words, _ in pieces)
    assert [mark.span.of(stripped.text) for mark in stripped.marks] == [words for words, mark in pieces if mark]


@pytest.mark.parametrize("marked", ["{{i1.toll|open", "shut}}", "{{ i1.toll", "{{toll|x}}", "{{i1.toll:x|y}}"])
def test_a_broken_mark_is_a_fault(marked: str) -> None:
    assert strip(marked).faults


def test_the_headline_is_the_first_line_and_blank_lines_part_paragraphs() -> None:
    assert body_of("\nHead\nfirst\nline\n\n\nsecond \n") == "Head\n\nfirst line\n\nsecond"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("+++", "---", "front matter between two lines"),
        ('outlet = "Invented Wire"', "outlet = ", "not TOML"),
        ('outlet = "Invented Wire"', "", "outlet: expected a text"),
        ('part = "train"', 'part = "train"\nmood = "x"', "mood: unknown key"),
        ('kind = "wire"', 'kind = "novel"', "kind: expected one of wire"),
        ('published = "2015-03-10"', 'published = "10 March"', "published: expected a day"),
        ('date = "2015-03-09"', 'date = "2015-02-30"', "en-0101.txt:11: incidents.i1.date: expected a day"),
        ('date = "2015-03-09"', 'date = "2015-03-12"', "lies after publication"),
        ('date = "2015-03-09"', 'date = "2015-03-09"\ndate_precision = "range"', "a range has an end"),
        ('date = "2015-03-09"', 'date = "2015-03-09"\ndate_end = "2015-03-10"', "a day has no end"),
        ('event_type = "Battles"', 'event_type = "Riots"', "belongs to Battles"),
        ('"Armed clash"', '"Skirmish"', "sub_event_type: expected one of"),
        ('kind = "state_forces"', 'kind = "soldiers"', "expected one of state_forces"),
        ('country = "ML"', 'country = "Mali"', "alpha-2"),
        ("lat = 16.0, ", "", "lat and lon go together"),
        ("radius_km = 30", "radius_km = 0", "radius_km"),
        ('weapons = ["small_arms"]', 'weapons = ["rifle"]', "expected words of"),
        ("fatalities = [[4, 4]]", "fatalities = [4]", "expected [low, high]"),
        ("fatalities = [[4, 4]]", "fatalities = [[5, 5]]", "5 is more than the parts"),
        ("fatalities = [[4, 4]]", "fatalities = [[3, 3]]", "3 is less than the smallest part"),
        ("fatalities = [[4, 4]]", "", "expected parts in tolls where there is a total"),
        ('incident = "i1"\nclaimant = "army"', 'incident = "i2"\nclaimant = "army"', "no table [incidents.i2]"),
        ('about = "fatalities"', 'about = "deaths"', "claims.c1.about: expected one of responsibility"),
        ('about = "fatalities"', 'about = "fatalities"\nhedge = "perhaps"', "'perhaps' is not in the text"),
        ('stance_detail = "no_comment"\n', "", "goes with stance unconfirmed"),
        ('claimant_type = "military"', 'claimant_type = "outlet"', 'expected "outlet"'),
        ("low = 4, high = 4, group", "low = 5, high = 4, group", "a low above its high"),
        ("{{c2.content|the matter}}", "the matter", "claims.c2: its content is marked nowhere"),
        ("{{i1.trigger|killed}}", "killed", "incidents.i1: its trigger is marked nowhere"),
        ("{{i1.place|Anzoro}}", "{{i3.place|Anzoro}}", "i3.place: no table"),
        ("{{i1.place|Anzoro}}", "{{i1.where|Anzoro}}", "i1.where: unknown role"),
        ("{{i1.place|Anzoro}}", "{{i1.place|Anzoro }}", "a space at its edge"),
        ("{{c2.source|The ministry}} {{c2.cue|would not discuss}}", "It left", "neither source nor cue"),
        ("FILLING", "short", "words; expected 80 to 300"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, said: str) -> None:
    text = page().replace(FILLING.strip(), "FILLING")
    assert old in text
    told = faults(text.replace(old, new, 1).replace("FILLING", FILLING.strip()))
    assert any(said in line for line in told), told


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (page(notice="A report."), "en-0101.txt", "expected the line"),
        (page(), "en-0102.txt", "expected the file's name"),
        (page(FRONT.replace("en-0101", "en-0010")), "en-0010.txt", "expected test"),
        (page(FRONT.replace('"wire"', '"hard_negative"')), "en-0101.txt", "none but optional"),
        (page(FRONT.replace("perp", "optional = true\nperp")), "en-0101.txt", "stands in background"),
    ],
)
def test_a_report_agrees_with_its_name_and_kind(text: str, name: str, said: str) -> None:
    assert any(said in line for line in faults(text, name))


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = page().replace('"small_arms"', '"rifle"').replace('"army"', '""').replace("{{i1.trigger|killed}}", "killed")
    assert len(faults(text)) >= 3


@pytest.mark.parametrize("kind", ["communique", "armed_group"])
def test_a_partys_own_text_needs_no_source(kind: str) -> None:
    bare = BODY.replace("{{c2.source|The ministry}} {{c2.cue|would not discuss}}", "We leave alone")
    assert not faults(page(FRONT.replace('"wire"', f'"{kind}"'), bare))


def test_open_and_absent_totals() -> None:
    front = FRONT.replace("low = 4, high = 4}]", "low = 4}]").replace("[[4, 4]]", "[[4]]")
    scored = to_scorer(read(page(front)))["gold"]["incidents"][0]  # type: ignore[index,call-overload]
    assert scored["fatalities"]["accept_totals"] == [[4, None]]
    assert scored["injured"] is None


def test_the_scorers_form_carries_what_only_gold_has() -> None:
    gold = to_scorer(read(page()))
    incident = gold["gold"]["incidents"][0]  # type: ignore[index,call-overload]
    assert gold["category"] == "conflict"
    assert incident["place"]["radius_km"] == 30
    assert incident["perpetrator"] == [{"name": "unidentified", "cls": ActorKind.UNKNOWN, "actor_id": None}]
    assert incident["target"][0]["cls"] == "state_forces"


def test_the_quote_of_a_refusal_holds_its_source_and_cue() -> None:
    claims = to_contract(read(page()))["incidents"][0]["claims"]  # type: ignore[index,call-overload]
    assert [claim["quote"] for claim in claims] == [
        "gunmen killed four soldiers in Anzoro",
        "The ministry would not discuss the matter",
    ]


def test_a_text_that_stands_twice_is_told(tmp_path: Path) -> None:
    for name in ("en-0101", "en-0102"):
        (tmp_path / f"{name}.txt").write_text(page(FRONT.replace("en-0101", name)), encoding="utf-8")
    _, problems = read_folder(tmp_path)
    assert [problem.message for problem in problems] == ["same text as en-0101"]


def test_convert_writes_both_forms_of_the_part_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "en-0101.txt").write_text(page(), encoding="utf-8")
    assert main(["convert", str(folder), str(tmp_path / "out"), "--part", "train"]) == 0
    for form in ("gold", "contract"):
        assert json.loads((tmp_path / "out" / form / "en-0101.json").read_text(encoding="utf-8"))
    assert main(["convert", str(folder), str(tmp_path / "none"), "--part", "test"]) == 0
    assert not list((tmp_path / "none").rglob("*.json"))
    assert "1 reports" in capsys.readouterr().out


def test_validate_fails_on_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "en-0101.txt").write_text(page(notice="A report."), encoding="utf-8")
    assert main(["validate", str(tmp_path)]) == 1
    assert "en-0101.txt:1:" in capsys.readouterr().out


def test_every_report_of_the_corpus_is_right() -> None:
    reports, problems = read_folder(REPORTS)
    assert not [str(problem) for problem in problems]
    for report in reports:
        assert all(mark.span.of(report.text) for mark in report.marks)
        for incident in to_contract(report)["incidents"]:  # type: ignore[union-attr]
            for claim in incident["claims"]:  # type: ignore[index,call-overload]
                assert Span(claim["start"], claim["end"]).of(report.text) == claim["quote"]


def annotated(*changes: tuple[str, str]) -> GoldReport:
    raw = page()
    for before, after in changes:
        assert before in raw
        raw = raw.replace(before, after)
    return read(raw)


def shares(*changes: tuple[str, str]) -> dict[str, float]:
    return {each.name: each.share for each in agreement([annotated()], [annotated(*changes)])}


def test_an_annotator_agrees_with_herself_on_what_is_named():
    measured = shares()
    assert measured["incidents: F1"] == measured["date"] == measured["claims: F1"] == measured["claims: stance"] == 1.0


@pytest.mark.parametrize(
    ("change", "name", "share"),
    [
        (('date = "2015-03-09"', 'date = "2015-03-05"'), "date", 0.0),
        (('sub_event_type = "Armed clash"', 'sub_event_type = "Government regains territory"'), "sub event type", 0.0),
        (('about = "fatalities"', 'about = "casualties"'), "claims: about", 0.5),
        (('stance_detail = "no_comment"', 'stance_detail = "not_confirmed"'), "claims: stance", 1.0),
    ],
)
def test_what_a_second_annotator_sees_otherwise_lowers_its_measure(change, name, share):
    assert shares(change)[name] == pytest.approx(share)


def test_agreement_is_the_same_from_either_side():
    other = annotated(('date = "2015-03-09"', 'date = "2015-03-05"'), ('about = "fatalities"', 'about = "casualties"'))
    assert agreement([annotated()], [other]) == agreement([other], [annotated()])

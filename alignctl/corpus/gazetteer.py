"""The built-in gazetteer of English children's-services authorities: names, land borders, forces, care boards.

Facts as of 1 April 2023 (153 authorities), care boards of April 2026; sources and licence stand in
data/NOTICE.md, which goes wherever the data goes.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from alignctl.text.normalise import fold
from alignctl.text.similarity import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One English authority: its ONS code, region, police force, and care boards (largest share first)."""

    id: str
    gss: str
    name: str
    region: str
    police_force: str
    care_boards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All authorities by id, and which of them share a land border.

    Borders along tidal water are left out: such shores need not be joined. `groups` are named sets of
    authorities (regions, force areas, shared manuals) by id.
    """

    authorities: dict[str, Authority]
    borders: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]

    def find(self, word: str) -> Authority | None:
        """The authority with this id, name or ONS code, whatever the case and punctuation; else None."""
        key = fold(word)
        for authority in self.authorities.values():
            plain_name = fold(authority.name.split(",")[0])
            if key in {fold(authority.id), fold(authority.name), fold(authority.gss), plain_name}:
                return authority
        return None

    def suggest(self, word: str) -> str | None:
        """The authority id most like a mistyped word."""
        return nearest(word, self.authorities)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Read the gazetteer that ships with the package."""
    authorities = {
        row["id"]: Authority(
            id=row["id"],
            gss=row["gss"],
            name=row["name"],
            region=row["region"],
            police_force=row["police_force"],
            care_boards=tuple(board for board in row["icb"].split("; ") if board),
        )
        for row in _rows("areas.csv")
    }
    borders: dict[str, set[str]] = {id_: set() for id_ in authorities}
    for row in _rows("borders.csv"):
        if row["kind"] == "land":
            borders[row["a"]].add(row["b"])
            borders[row["b"]].add(row["a"])
    groups: dict[str, list[str]] = {}
    for row in _rows("regions.csv"):
        groups.setdefault(row["region_id"], []).append(row["area_id"])
    return Gazetteer(
        authorities=authorities,
        borders={id_: tuple(sorted(others)) for id_, others in borders.items()},
        groups={id_: tuple(members) for id_, members in groups.items()},
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = resources.files("alignctl.corpus").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())

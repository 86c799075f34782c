"""What a row of a coding sheet carries for the program, by which it is known when it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from alignctl.model.verdict import Item, Reviewed
from alignctl.text.fingerprint import digits

_MAKING = "alignctl/sheet/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a sheet was made of: a workspace by name and fingerprint (`mark`), and the ids of the areas compared."""

    workspace: str
    mark: str
    compared: tuple[str, ...]


def workspace_mark(name: str, areas: Iterable[tuple[str, str]]) -> str:
    """The fingerprint (16 hex digits) of a workspace: its name, and those areas (id and name) that were compared."""
    return digits(json.dumps((_MAKING, name, sorted(areas)), separators=(",", ":")))


def stamp(item: Item, made: Made) -> str:
    """A row for the program, as JSON; `check` at its end tells later whether any of it, or the id, was changed."""
    held = _held(item, made)
    words = json.dumps({**held, "check": _check(item.id, held)}, separators=(",", ":"), ensure_ascii=True)
    return words.replace(" ", r"\u0020")  # spaces in cells are not kept as they are


def read_stamp(id_: str, words: str, says: str) -> tuple[Item, Made] | None:
    """The item of a row with this id and stamp, and what the sheet was made of; None where either was changed."""
    try:
        held = json.loads(words)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or held.pop("check", None) != _check(id_, held):
        return None
    try:
        item = Item(
            about=Reviewed(held["about"]),
            id=id_,
            kind=str(held["kind"]),
            areas=tuple(map(str, held["areas"])),
            says=says,
            sentences=tuple(map(str, held["sentences"])),
            attribute=None if held["attribute"] is None else str(held["attribute"]),
        )
        made = Made(
            workspace=str(held["workspace"]), mark=str(held["mark"]), compared=tuple(map(str, held["compared"]))
        )
    except (KeyError, TypeError, ValueError):
        return None
    return item, made


def _held(item: Item, made: Made) -> dict[str, object]:
    return {
        "about": item.about.value,
        "kind": item.kind,
        "attribute": item.attribute,
        "areas": list(item.areas),
        "sentences": list(item.sentences),
        "workspace": made.workspace,
        "mark": made.mark,
        "compared": list(made.compared),
    }


def _check(id_: str, held: dict[str, object]) -> str:
    return digits(json.dumps((_MAKING, id_, held), separators=(",", ":"), sort_keys=True))

"""A snapshot as the JSON it is kept in, by names: a file of today is read by the programs of later years."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import NotRequired, TypedDict, cast

from alignctl.model.history import (
    AgreementKept,
    AreaKept,
    CandidateKept,
    PairKept,
    PointKept,
    SaidKept,
    Snapshot,
    TextsKept,
    TieKept,
)

_HARDEST = 9


class _Said(TypedDict):
    area: str
    values: list[str]
    keys: list[str]
    below: bool


class _Point(TypedDict):
    id: str
    kind: str
    topic: str
    title: str
    said: list[_Said]
    pairs: list[dict[str, str | float | bool]]


class _Candidate(TypedDict):
    id: str
    rank: int
    title: str
    target: str
    keys: list[str]
    holders: list[str]
    movers: list[str]


class _Agreement(TypedDict):
    candidate: str
    title: str
    target: str
    due: str
    areas: list[str]
    adopted: list[str]
    overdue: list[str]
    not_read: list[str]


class _Texts(TypedDict):
    kind: str
    areas: list[str]


class _Whole(TypedDict):
    scope: str
    name: str
    day: str
    measure: str
    areas: list[dict[str, str]]
    texts: list[_Texts]
    ties: list[dict[str, str | float]]
    points: list[_Point]
    candidates: list[_Candidate]
    label: str
    revision: str | None
    marking: str | None
    problems: int
    agreed: NotRequired[list[_Agreement]]  # earlier snapshots have none


def written(snapshot: Snapshot) -> str:
    """A snapshot as JSON, the same for the same content; where nothing was agreed, as it was before that was kept."""
    whole = asdict(snapshot)
    if not snapshot.agreed:
        del whole["agreed"]
    return json.dumps(whole, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def packed(snapshot: Snapshot) -> bytes:
    """A snapshot as it is kept: the JSON, packed to about a twentieth."""
    return zlib.compress(written(snapshot).encode(), _HARDEST)


def unpacked(content: bytes) -> Snapshot:
    """The snapshot of such bytes. Raises what `read` does, and zlib.error where they are no packed JSON."""
    return read(zlib.decompress(content).decode())


def digest(snapshot: Snapshot) -> str:
    """What tells whether two snapshots hold the same; label and commit do not count."""
    return hashlib.sha256(written(replace(snapshot, label="", revision=None)).encode()).hexdigest()


def read(text: str) -> Snapshot:
    """The snapshot of such JSON. Raises ValueError, KeyError or TypeError where it is none."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError(f"an object was expected, found {type(found).__name__}")
    whole = cast("_Whole", found)
    return Snapshot(
        scope=_text(whole["scope"]),
        name=_text(whole["name"]),
        day=_text(whole["day"]),
        measure=_text(whole["measure"]),
        areas=tuple(AreaKept(id=_text(one["id"]), name=_text(one["name"])) for one in whole["areas"]),
        texts=tuple(TextsKept(kind=_text(one["kind"]), areas=_texts(one["areas"])) for one in whole["texts"]),
        ties=tuple(TieKept(a=_text(one["a"]), b=_text(one["b"]), weight=float(one["weight"])) for one in whole["ties"]),
        points=tuple(_point(one) for one in whole["points"]),
        candidates=tuple(_candidate(one) for one in whole["candidates"]),
        label=_text(whole["label"]),
        revision=None if whole["revision"] is None else _text(whole["revision"]),
        marking=None if whole["marking"] is None else _text(whole["marking"]),
        problems=int(whole["problems"]),
        agreed=tuple(_agreement(one) for one in whole.get("agreed", ())),
    )


def _point(one: _Point) -> PointKept:
    return PointKept(
        id=_text(one["id"]),
        kind=_text(one["kind"]),
        topic=_text(one["topic"]),
        title=_text(one["title"]),
        said=tuple(
            SaidKept(
                area=_text(said["area"]),
                values=_texts(said["values"]),
                keys=_texts(said["keys"]),
                below=bool(said["below"]),
            )
            for said in one["said"]
        ),
        pairs=tuple(
            PairKept(
                a=_text(pair["a"]),
                b=_text(pair["b"]),
                cost=float(pair["cost"]),
                differs=bool(pair["differs"]),
                matters=bool(pair["matters"]),
            )
            for pair in one["pairs"]
        ),
    )


def _candidate(one: _Candidate) -> CandidateKept:
    return CandidateKept(
        id=_text(one["id"]),
        rank=int(one["rank"]),
        title=_text(one["title"]),
        target=_text(one["target"]),
        keys=_texts(one["keys"]),
        holders=_texts(one["holders"]),
        movers=_texts(one["movers"]),
    )


def _agreement(one: _Agreement) -> AgreementKept:
    return AgreementKept(
        candidate=_text(one["candidate"]),
        title=_text(one["title"]),
        target=_text(one["target"]),
        due=_text(one["due"]),
        areas=_texts(one["areas"]),
        adopted=_texts(one["adopted"]),
        overdue=_texts(one["overdue"]),
        not_read=_texts(one["not_read"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, found {value!r}")
    return value


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)

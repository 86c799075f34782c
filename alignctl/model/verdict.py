"""What people decided on what the tool claims: right, wrong, another value, no divergence, or local by necessity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reviewed(StrEnum):
    """What a verdict is about."""

    LINK = "link"
    PROVISION = "provision"
    DIVERGENCE = "divergence"
    CANDIDATE = "candidate"


class Ruling(StrEnum):
    """What a reviewer says of it. "Wrong" is a person's word on the tool's claim, never on an area's text."""

    RIGHT = "right"
    WRONG = "wrong"
    CORRECT_VALUE = "correct-value"
    NOT_A_DIVERGENCE = "not-a-divergence"
    LOCAL = "local-by-necessity"


# The rulings that can be given on each; a value can be corrected only where one sentence states one.
RULINGS: dict[Reviewed, tuple[Ruling, ...]] = {
    Reviewed.LINK: (Ruling.RIGHT, Ruling.WRONG),
    Reviewed.PROVISION: (Ruling.RIGHT, Ruling.WRONG, Ruling.CORRECT_VALUE),
    Reviewed.DIVERGENCE: (Ruling.RIGHT, Ruling.WRONG, Ruling.NOT_A_DIVERGENCE, Ruling.LOCAL),
    Reviewed.CANDIDATE: (Ruling.RIGHT, Ruling.WRONG, Ruling.LOCAL),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that can be reviewed, named so that the same claim has the same id in every run.

    `id` is 16 hex digits over what is claimed of whom (kind, areas, point, value), not over the words it rests on;
    `sentences` are the fingerprints (16 hex digits each, folded words) of the sentences it rests on, sorted. `says` is
    the claim in plain words. `about` and `attribute` tell what sort of claim it is; a link has no attribute.
    """

    about: Reviewed
    id: str
    kind: str
    areas: tuple[str, ...]
    says: str
    sentences: tuple[str, ...]
    attribute: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision of one reviewer on one item.

    It holds while `sentences` are the fingerprints of the sentences the item rests on; after that it has lapsed and is
    shown for renewal. `value` is the right value as the reviewer wrote it, for `CORRECT_VALUE` alone. `line` is its
    line in the file it was read from, 0 where it was not read from one.
    """

    about: Reviewed
    id: str
    kind: str
    areas: tuple[str, ...]
    says: str
    sentences: tuple[str, ...]
    ruling: Ruling
    reviewer: str
    on: date
    value: str | None = None
    note: str | None = None
    attribute: str | None = None
    line: int = 0


class Standing(StrEnum):
    """What became of a verdict in a run."""

    HEEDED = "heeded"
    LAPSED = "lapsed"
    DISPUTED = "disputed"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictTold:
    """A verdict and what became of it.

    It is heeded, or has lapsed (its sentence changed), is disputed (two reviewers disagree, so neither counts), or
    unused (what it is about was not found in this run).
    """

    verdict: Verdict
    standing: Standing


def in_words(told: Collection[VerdictTold]) -> str | None:
    """What became of the verdicts in plain words; None without any."""
    if not told:
        return None
    counts = Counter(one.standing for one in told)
    things = "1 thing" if len(told) == 1 else f"{len(told)} things"
    return f"People decided {things} here: {', '.join(_parts(counts))}."


def _parts(counts: Counter[Standing]) -> Iterator[str]:
    heeded, lapsed = counts[Standing.HEEDED], counts[Standing.LAPSED]
    disputed, unused = counts[Standing.DISPUTED], counts[Standing.UNUSED]
    if heeded:
        yield f"{heeded} followed"
    if lapsed:
        yield f"{lapsed} lapsed because {'its sentence' if lapsed == 1 else 'their sentences'} changed"
    if disputed:
        yield f"{disputed} not followed because reviewers disagree"
    if unused:
        yield f"{unused} about what was not found in this run"

"""The coding sheet of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from alignctl.errors import UsageError
from alignctl.model.coding_sheet import CodingSheet, SheetRow
from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.review.choosing import sample
from alignctl.review.marks import Made, stamp
from alignctl.review.rows import lapsed_first, rows_of
from alignctl.review.standing import Sentences, no_sentences
from alignctl.text.marking import highest


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows are wanted: a sample of so many (1 or more) or of a share (below 1), and `most` of the rest."""

    sample: float | None = None
    seed: int = 0
    most: int | None = None


def make_sheet(
    result: Comparison | ManyComparison,
    made_of: tuple[str, str],
    wanted: Wanted,
    verdicts: Verdicts = NO_VERDICTS,
    sentences: Sentences = no_sentences,
) -> CodingSheet:
    """The claims of a comparison put before a reviewer; `made_of` is the workspace, by name and fingerprint.

    Claims on which one of `verdicts` has lapsed stand first, for renewal: a sentence it rests on is none of
    `sentences`, those read of the texts. Raises UsageError where there is no claim to decide.
    """
    workspace, mark = made_of
    found = lapsed_first(rows_of(result), verdicts, sentences)
    if not found:
        raise UsageError(
            "Claims to review were expected, and the comparison makes none that matters.",
            hint="Name other areas, or leave out --kind.",
        )
    areas = result.areas if isinstance(result, ManyComparison) else (result.a, result.b)
    made = Made(workspace=workspace, mark=mark, compared=tuple(area.id for area in areas))
    rows = _chosen(found, wanted)
    drawn = f"drawn from {len(found)} claims with the seed {wanted.seed}" if wanted.sample is not None else None
    pairs = result.pairs if isinstance(result, ManyComparison) else (result,)
    kinds = {kind.kind: kind.kind_name for pair in pairs for kind in pair.kinds}
    return CodingSheet(
        workspace=workspace,
        mark=mark,
        compared=made.compared,
        on=pairs[0].on,
        rows=tuple(replace(row, stamp=stamp(row.item, made)) for row in rows),
        names=result.names | kinds | {area.id: area.name for area in areas},
        left_out=len(found) - len(rows),
        drawn=drawn,
        marking=_marking(pairs),
    )


def _chosen(rows: tuple[SheetRow, ...], wanted: Wanted) -> tuple[SheetRow, ...]:
    drawn = rows if wanted.sample is None else sample(rows, wanted.sample, wanted.seed)
    return drawn[: wanted.most]


def _marking(pairs: Iterable[Comparison]) -> str | None:
    sides = chain.from_iterable((kind.a, kind.b) for pair in pairs for kind in pair.kinds)
    documents = (
        document
        for side in sides
        for document in (*side.documents, *chain.from_iterable(base.documents for base in side.bases))
    )
    return highest(document.metadata.marking for document in documents)

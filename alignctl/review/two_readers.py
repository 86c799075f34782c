"""What a reviewer decided, taken from a sheet or from the verdicts a workspace keeps."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from alignctl.errors import UsageError
from alignctl.model.coding_sheet import Decision
from alignctl.model.verdict import Item, Verdict
from alignctl.review.reading import read_sheets
from alignctl.review.reviewers import Decided
from alignctl.review.settling import raise_mistakes
from alignctl.text.escape import held_words
from alignctl.text.normalise import fold
from alignctl.text.similarity import nearest


def decided_in_sheet(file: Path) -> tuple[str, Decided]:
    """The name of a reviewer, that of the file where the sheet bears none or several, and what the sheet decides.

    Raises UsageError with every mistake of the sheet; a claim that several decided in one sheet is one.
    """
    read = read_sheets((file,))
    raise_mistakes(read.mistakes)
    names = {fold(one.reviewer): one.reviewer for one in read.answers if one.reviewer}
    by_id: dict[str, tuple[Item, Decision]] = {}
    for one in read.answers:
        if one.item.id in by_id:
            raise UsageError(
                "The verdicts of one reviewer were expected in a sheet, and several decided one claim in this one.",
                where=one.place.cell(),
                hint="Import the sheet, then compare the reviewers by their names.",
            )
        by_id[one.item.id] = one.item, Decision(ruling=one.ruling, value=one.value, note=one.note)
    return next(iter(names.values())) if len(names) == 1 else held_words(file.stem), by_id


def decided_in_verdicts(verdicts: Iterable[Verdict], name: str) -> tuple[str, Decided]:
    """A reviewer's name as it is kept, and what they decided.

    Raises UsageError, with the nearest, for a name that is not known.
    """
    kept = tuple(verdicts)
    known = {fold(one.reviewer): one.reviewer for one in kept}
    if fold(name) not in known:
        near = nearest(name, known.values())
        listed = ", ".join(sorted(known.values())) or "none yet"
        raise UsageError(
            f"A sheet, or the name of a reviewer of this workspace, was expected, found '{held_words(name)}'.",
            hint=f"Did you mean '{near}'?" if near else f"Its reviewers are: {listed}.",
        )
    own = [one for one in kept if fold(one.reviewer) == fold(name)]
    decided = {
        one.id: (_item(one), Decision(ruling=one.ruling, value=one.value, note=one.note))
        for one in sorted(own, key=lambda one: (one.on, one.line))
    }
    return known[fold(name)], decided


def _item(one: Verdict) -> Item:
    return Item(
        about=one.about,
        id=one.id,
        kind=one.kind,
        areas=one.areas,
        says=one.says,
        sentences=one.sentences,
        attribute=one.attribute,
    )

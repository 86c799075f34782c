"""Coding sheets that came back, read whole: every mistake with its place, nothing used before all is looked at.

Columns are found by their heads, in any order; rows by their ids, likewise. What is read here is the sheet alone;
`settling.py` holds it against what the tool claims today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from alignctl.model.coding_sheet import (
    BESIDE,
    NEEDED,
    READ,
    Answer,
    Head,
    Place,
    SheetMistake,
    SheetsRead,
    ruling_words,
)
from alignctl.model.verdict import RULINGS, Item, Reviewed, Ruling
from alignctl.review.grids import EMPTY, Grid, Held, open_sheets
from alignctl.review.marks import Made, read_stamp
from alignctl.text.escape import held_words
from alignctl.text.normalise import fold
from alignctl.text.similarity import nearest

# A row with so many of the heads that are read is that of the heads.
_ENOUGH = 3
_SHOWN = 60
_BY_WORDS = {fold(words): ruling for ruling in Ruling for words in (ruling.value, ruling_words(ruling))}
_HEADS = {fold(head.value): head for head in Head}


@dataclass(slots=True)
class _Notes:
    """What is found while sheets are read."""

    answers: list[Answer] = field(default_factory=list)
    mistakes: list[SheetMistake] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    empty: int = 0

    def amiss(self, where: str, message: str) -> None:
        self.mistakes.append(SheetMistake(where=where, message=message))


def read_sheets(files: Iterable[Path], reviewer: str | None = None) -> SheetsRead:
    """Read sheets; `reviewer` is the name of those rows that give none.

    Whatever is amiss in a sheet stands in the result. Raises UsageError for a file that cannot be opened.
    """
    notes = _Notes()
    for file in files:
        _read_file(file, held_words(reviewer or ""), notes)
    answers = _each_once(notes)
    return SheetsRead(
        answers=answers, empty=notes.empty, told=tuple(dict.fromkeys(notes.told)), mistakes=tuple(notes.mistakes)
    )


def _read_file(file: Path, reviewer: str, notes: _Notes) -> None:
    read = False
    for grid in open_sheets(file):
        where = file.as_posix() + (f", sheet '{held_words(grid.name)}'" if grid.name is not None else "")
        number, heads = _heads(grid)
        if heads:
            read = True
            _Reader(file.as_posix(), grid, number, where, reviewer, notes).read(heads)
        elif grid.name not in BESIDE and grid.rows:
            notes.told.append(f"{where}: it has no heads of a coding sheet, and was left aside.")
    if not read:
        expected = ", ".join(f"'{head.value}'" for head in NEEDED)
        notes.amiss(file.as_posix(), f"a sheet with the columns {expected} was expected, and none was found")


def _heads(grid: Grid) -> tuple[int, tuple[Held, ...]]:
    """The row of the heads with its number; no heads where the grid has none."""
    for number, cells in grid.rows:
        found = {_HEADS[folded] for cell in cells if (folded := fold(cell.words)) in _HEADS}
        if len(found & set(READ)) >= _ENOUGH:
            return number, cells
    return 0, ()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows below the heads of one sheet."""

    file: str
    grid: Grid
    head_row: int
    where: str
    reviewer: str
    notes: _Notes

    def read(self, heads: tuple[Held, ...]) -> None:
        columns = self._columns(heads)
        missing = [head.value for head in NEEDED if head not in columns]
        for name in missing:
            self.notes.amiss(
                f"{self.where}, row {self.head_row}", f"the column '{name}' was expected, and is not there"
            )
        self._look_for_merged(columns)
        if missing:
            return
        for number, cells in self.grid.rows:
            if number > self.head_row:
                held = {head: cells[at] if at < len(cells) else EMPTY for head, at in columns.items()}
                self._row(Place(file=self.file, sheet=self.grid.name, row=number), held)

    def _columns(self, heads: tuple[Held, ...]) -> dict[Head, int]:
        columns: dict[Head, int] = {}
        for at, cell in enumerate(heads):
            head = _HEADS.get(fold(cell.words))
            if head is None and cell.words:
                self.notes.told.append(
                    f"{self.where}: the column '{_short(cell.words)}' is not ours, and was left aside."
                )
            elif head in columns and head in READ:
                self.notes.amiss(
                    f"{self.where}, row {self.head_row}", f"one column '{head.value}' was expected, found two"
                )
            elif head is not None:
                columns[head] = at
        for head in READ:
            if head not in columns and head not in NEEDED:
                self.notes.told.append(f"{self.where}: there is no column '{head.value}'.")
        return columns

    def _look_for_merged(self, columns: Mapping[Head, int]) -> None:
        for words, first, last, left, right in self.grid.merged:
            hit = [head.value for head in READ if left <= columns.get(head, -1) <= right]
            if hit and last >= self.head_row:
                self.notes.amiss(
                    f"{self.where}, row {max(first, self.head_row)}, column '{hit[0]}'",
                    f"one cell in each row was expected, and {words} are merged into one",
                )

    def _row(self, place: Place, held: Mapping[Head, Held]) -> None:
        if all(held.get(head, EMPTY) == EMPTY for head in READ):
            return
        broken = [head for head in READ if held.get(head, EMPTY).instead is not None]
        for head in broken:
            self.notes.amiss(place.cell(head.value), f"plain text was expected, found {held[head].instead}")
        words = {head: held_words(held.get(head, EMPTY).words) for head in READ}
        if not words[Head.VERDICT] and Head.VERDICT not in broken:
            self._without_verdict(place, words)
            return
        if broken:
            return
        known = read_stamp(words[Head.ID].removeprefix("#"), held[Head.STAMP].words, held.get(Head.CLAIM, EMPTY).words)
        if known is None:
            self._not_ours(place, words)
            return
        item, made = known
        ruling = self._ruling(place, words[Head.VERDICT], item.about)
        if ruling is not None:
            self._answer(place, words, ruling, item, made)

    def _not_ours(self, place: Place, words: Mapping[Head, str]) -> None:
        found = f"'{_short(words[Head.ID])}'" if words[Head.ID] else "nothing"
        self.notes.amiss(
            place.cell(Head.ID.value),
            f"the id of a claim was expected, with '{Head.STAMP.value}' beside it as the sheet was made, found {found}",
        )

    def _without_verdict(self, place: Place, words: Mapping[Head, str]) -> None:
        self.notes.empty += 1
        if words[Head.VALUE]:
            self.notes.amiss(
                place.cell(Head.VERDICT.value),
                f"'{ruling_words(Ruling.CORRECT_VALUE)}' was expected beside the value '{_short(words[Head.VALUE])}', "
                "found nothing",
            )
        elif words[Head.NOTE]:
            self.notes.told.append(
                f"{place.cell()}: a note without a verdict was left aside: {_short(words[Head.NOTE])}"
            )

    def _ruling(self, place: Place, words: str, about: Reviewed) -> Ruling | None:
        ruling = _BY_WORDS.get(fold(words))
        if ruling in RULINGS[about]:
            return ruling
        allowed = [ruling_words(one) for one in RULINGS[about]]
        near = nearest(words, allowed) if ruling is None else None
        self.notes.amiss(
            place.cell(Head.VERDICT.value),
            f"one of {', '.join(allowed)} was expected, found '{_short(words)}'"
            + (f"; did you mean '{near}'?" if near else ""),
        )
        return None

    def _answer(self, place: Place, words: Mapping[Head, str], ruling: Ruling, item: Item, made: Made) -> None:
        value = words[Head.VALUE]
        if ruling is Ruling.CORRECT_VALUE and not value:
            self.notes.amiss(place.cell(Head.VALUE.value), "the correct value was expected, found nothing")
        elif ruling is not Ruling.CORRECT_VALUE and value:
            self.notes.amiss(
                place.cell(Head.VALUE.value),
                f"nothing was expected beside the verdict '{ruling_words(ruling)}', found '{_short(value)}'",
            )
        self.notes.answers.append(
            Answer(
                place=place,
                item=replace(item, says=held_words(item.says)),
                compared=made.compared,
                workspace=made.workspace,
                mark=made.mark,
                ruling=ruling,
                value=value or None,
                reviewer=words[Head.NAME] or self.reviewer,
                note=words[Head.NOTE] or None,
            )
        )


def _each_once(notes: _Notes) -> tuple[Answer, ...]:
    """The answers of each reviewer on a claim once: the same again is told, another one is a mistake."""
    first: dict[tuple[str, str], Answer] = {}
    for answer in notes.answers:
        key = fold(answer.reviewer), answer.item.id
        known = first.setdefault(key, answer)
        if known is answer:
            continue
        if (known.ruling, known.value, known.note) == (answer.ruling, answer.value, answer.note):
            notes.told.append(f"{answer.place.cell()}: it says the same as row {known.place.row}, and counts once.")
            continue
        notes.amiss(
            answer.place.cell(Head.VERDICT.value),
            f"one verdict of a reviewer on a claim was expected, and {known.place.cell()} gives another",
        )
    return tuple(first.values())


def named(read: SheetsRead) -> SheetsRead:
    """Sheets with a mistake for each verdict that bears no name."""
    missing = tuple(
        SheetMistake(
            where=answer.place.cell(Head.NAME.value),
            message="the name of the reviewer was expected, found nothing (or name one with --reviewer)",
        )
        for answer in read.answers
        if not answer.reviewer
    )
    return replace(read, mistakes=(*read.mistakes, *missing))


def _short(words: str) -> str:
    shown = held_words(words)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def in_order(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Answers by what they are about, then by id and name: whatever the order of the rows they came in."""
    yield from sorted(answers, key=lambda one: (one.item.about.value, one.item.id, one.reviewer))

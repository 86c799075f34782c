"""The cells of one table of a form, each with what it is: a label, a place to write, answers to choose among."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from alignctl.forms.labels import is_ordinal, names_part, without_fillers
from alignctl.forms.options import answers_in_row, is_known_option, printed_options
from alignctl.forms.pieces import Piece, is_set_off, is_shaded, pieces_of, with_guidance, words_in
from alignctl.model.form import Blank, BlankKind
from alignctl.text.form_marks import GUIDANCE, without_marks

_LONGEST_HEADING = 14
_PAIR = 2


class CellKind(Enum):
    """What a cell is to a form."""

    COVERED = auto()
    BLANK = auto()
    TICK = auto()
    ANSWERS = auto()
    LABEL = auto()
    MIXED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell at a row and a column of the grid; `text` is as people see it, `raw` with its marks."""

    row: int
    column: int
    raw: str
    text: str
    pieces: tuple[Piece, ...]
    kind: CellKind

    @property
    def blank(self) -> Blank | None:
        """Its first place to write."""
        return next((piece.blank for piece in self.pieces if piece.blank is not None), None)

    @property
    def has_room(self) -> bool:
        """Whether a label's own cell leaves room to write below it."""
        return self.kind is CellKind.LABEL and self.blank is not None

    @property
    def takes_answer(self) -> bool:
        """Whether it holds an answer, and no words of its own but answers to choose among."""
        return self.kind in {CellKind.BLANK, CellKind.TICK, CellKind.ANSWERS}

    @property
    def is_ordinal(self) -> bool:
        """Whether it only counts ("1.")."""
        return self.kind is CellKind.LABEL and is_ordinal(self.text)

    @property
    def is_set_off(self) -> bool:
        """Whether it is shaded or bold."""
        return is_set_off(self.raw)

    @property
    def label(self) -> str:
        """Its words with what is set apart as guidance in brackets."""
        return with_guidance(self.raw)

    @property
    def is_guided(self) -> bool:
        """Whether words in it are set apart as guidance."""
        return GUIDANCE in self.raw

    @property
    def is_shaded(self) -> bool:
        """Whether it is shaded."""
        return is_shaded(self.raw)

    @property
    def names_part(self) -> bool:
        """Whether it begins as a part of a form does ("Part 2")."""
        return names_part(self.text)

    @property
    def is_heading(self) -> bool:
        """Whether it looks like a heading, when it stands alone in its row."""
        few = len(self.text.split()) <= _LONGEST_HEADING
        return self.names_part or (few and (self.is_set_off or self.text.isupper()) and self.text[-1:] != "?")


Row = tuple[Cell, ...]


def rows_of(rows: Sequence[Sequence[str]], blanks: Sequence[Blank], *, marks_cells: bool) -> tuple[Row, ...]:
    """The cells of a table, row by row, without the ones that others cover.

    Where the format marks no empty cells, one in a row with other words counts as a place to write.
    """
    return tuple(_row(at, row, blanks, marks_cells=marks_cells) for at, row in enumerate(rows))


def _row(at: int, row: Sequence[str], blanks: Sequence[Blank], *, marks_cells: bool) -> Row:
    worded = sum(1 for text in row if text)
    cells = []
    for column, raw in enumerate(row):
        cell = _cell(at, column, raw, blanks)
        if cell.kind is CellKind.COVERED and not marks_cells and (worded != 1 or len(row) == _PAIR):
            blank = Blank(kind=BlankKind.CELL)
            cell = Cell(row=at, column=column, raw="", text="", pieces=(Piece(blank=blank),), kind=CellKind.BLANK)
        cells.append(cell)
    return tuple(cell for cell in cells if cell.kind is not CellKind.COVERED)


def _cell(row: int, column: int, raw: str, blanks: Sequence[Blank]) -> Cell:
    raw = without_fillers(raw)
    pieces = pieces_of(raw, blanks)
    return Cell(row=row, column=column, raw=raw, text=without_marks(raw), pieces=pieces, kind=_kind(pieces))


def _kind(pieces: Sequence[Piece]) -> CellKind:
    words = words_in(pieces)
    places = [piece for piece in pieces if piece.blank is not None]
    if not places:
        if not any(map(str.isalnum, words)):
            return CellKind.COVERED
        question, options = printed_options(words)
        return CellKind.ANSWERS if (options and not question) or answers_in_row(words) else CellKind.LABEL
    if words and all(_is_room(piece) for piece in places) and pieces[0].blank is None and len(places) == 1:
        return CellKind.LABEL
    ticks = [piece for piece in places if piece.is_tick]
    if not words:
        return CellKind.TICK if len(ticks) == len(places) == 1 else CellKind.ANSWERS if ticks else CellKind.BLANK
    if ticks and (pieces[0].is_tick or is_known_option(pieces[0].text)):
        return CellKind.ANSWERS
    return CellKind.MIXED


def _is_room(piece: Piece) -> bool:
    return piece.blank is not None and piece.blank.kind is BlankKind.CELL

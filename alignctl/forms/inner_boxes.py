"""Boxes inside the cell of a question that is itself ticked in the cells beside it ("If yes, who? ☐ ... ☐ ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.forms.asked import Asked, asked
from alignctl.forms.cells import Cell, CellKind, Row
from alignctl.forms.labels import label_of
from alignctl.forms.lines import option_of
from alignctl.forms.pieces import Piece, words_in
from alignctl.model.form import FieldKind

_LEAST = 2
# "e.g. Police" ends no sentence
_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)[.?:]\s+")
Inner = dict[tuple[int, int], Asked]


def inner_apart(rows: Sequence[Row]) -> tuple[list[Row], Inner]:
    """The rows with such cells as plain questions, and what their boxes ask, by row and column of the question."""
    kept, inner = [], {}
    for row in rows:
        parted = _parted(row)
        if parted is not None:
            question, within = parted
            inner[question.row, question.column] = within
            kept.append((question, *row[1:]))
        else:
            kept.append(row)
    return kept, inner


def _parted(row: Row) -> tuple[Cell, Asked] | None:
    """The question of a row without its boxes, and what these ask; None for any other row."""
    cell = row[0] if row else None
    if cell is None or cell.kind is not CellKind.MIXED or cell.pieces[0].blank is not None:
        return None
    places = [piece for piece in cell.pieces if piece.blank is not None]
    beside = [other for other in row[1:] if other.kind is CellKind.TICK]
    if len(beside) < _LEAST or len(places) < _LEAST or not all(piece.is_tick for piece in places):
        return None
    words = cell.pieces[0].text
    ends = [found.end() for found in _END.finditer(words)]
    if not ends:
        return None
    stem, first = words[: ends[-1]].strip(), words[ends[-1] :]
    options = [each for text in (first, *_texts(cell.pieces[1:])) if (each := option_of(text))]
    lead = _lead(stem)
    own = stem.removesuffix(lead).strip() or stem
    question = replace(cell, raw=own, text=own, pieces=(Piece(text=own),), kind=CellKind.LABEL)
    within = asked(lead, None, options)
    label = f"{label_of(stem).text} (details)" if lead == stem else within.label
    inner = replace(within, label=label, kind=FieldKind.CHOICE, quote=words_in(cell.pieces))
    return question, inner.at((cell.row, cell.column))


def _lead(stem: str) -> str:
    """What is said right before the boxes, where it asks for them; else the whole."""
    ends = [found.end() for found in _END.finditer(stem)]
    last = stem[ends[-1] :] if ends else stem
    return last if last.endswith((":", "?")) else stem


def _texts(pieces: Sequence[Piece]) -> list[str]:
    return [piece.text for piece in pieces if piece.blank is None]

"""Ruled tables: pdfium's edges made cells by pdfplumber's table finder, filled with the page's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pdfplumber import table as finder

from alignctl.extract.readers.pdf_parts.item import Rows
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.lines import baselines
from alignctl.extract.readers.pdf_parts.page import Edge, Page, Word
from alignctl.extract.readers.pdf_parts.shape import UNKNOWN, Shape, shape_of

_NEAR = 3.0
_FEWEST_EDGES = 4
_MOST_EDGES = 4_000
_SHORTEST = 3.0
_FRAME_SHARE = 0.98
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledTable:
    """A table found on a page: its box (x0, top, x1, bottom), its rows and the words in its cells."""

    box: Box
    rows: Rows
    words: tuple[Word, ...]
    shape: Shape = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What the rulings of a page draw: tables, and boxes of a single column."""

    tables: tuple[RuledTable, ...] = ()
    boxes: tuple[Box, ...] = ()


def ruled_on(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> Ruled:
    """Find the tables of a page that rulings draw; boxes of a single column are no tables."""
    if not _FEWEST_EDGES <= len(page.edges) <= _MOST_EDGES:
        return Ruled()
    cells = cells_on(page)
    groups: list[list[Box]] = finder.cells_to_tables(cells)
    grouped = {cell for group in groups for cell in group}
    tables = [_filled(group, words, vocabulary) for group in groups if _has_columns(group)]
    frames = [_around(group) for group in groups if not _has_columns(group)]
    return Ruled(
        tables=tuple(table for table in tables if _is_table(table)),
        boxes=(*frames, *(cell for cell in cells if cell not in grouped)),
    )


def _has_columns(cells: Sequence[Box]) -> bool:
    return len({cell[0] for cell in cells}) > 1


def _around(cells: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def cells_on(page: Page) -> list[Box]:
    """The cells that the rulings of a page draw."""
    merged = finder.merge_edges(
        [_as_plumbing(edge) for edge in page.edges if _is_ruling(edge, page)],
        snap_x_tolerance=_NEAR,
        snap_y_tolerance=_NEAR,
        join_x_tolerance=_NEAR,
        join_y_tolerance=_NEAR,
    )
    long_enough = [edge for edge in merged if max(edge["width"], edge["height"]) >= _SHORTEST]
    crossings = finder.edges_to_intersections(long_enough, _NEAR, _NEAR)
    cells: list[Box] = finder.intersections_to_cells(crossings)
    return cells


def _is_ruling(edge: Edge, page: Page) -> bool:
    """Whether an edge may belong to a table, rather than frame the page."""
    if edge.is_horizontal:
        return edge.x1 - edge.x0 < _FRAME_SHARE * page.width
    return edge.bottom - edge.top < _FRAME_SHARE * page.height


def _as_plumbing(edge: Edge) -> dict[str, float | str]:
    return {
        "x0": edge.x0,
        "x1": edge.x1,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.x1 - edge.x0,
        "height": edge.bottom - edge.top,
        "orientation": "h" if edge.is_horizontal else "v",
    }


def _filled(cells: list[Box], words: Sequence[Word], vocabulary: Vocabulary) -> RuledTable:
    lefts, tops = sorted({cell[0] for cell in cells}), sorted({cell[1] for cell in cells})
    contents: dict[Box, list[Word]] = {cell: [] for cell in cells}
    by_row: dict[int, list[Box]] = {}
    for cell in cells:
        for row in range(bisect_right(tops, cell[1]) - 1, bisect_right(tops, cell[3] - _NEAR)):
            by_row.setdefault(row, []).append(cell)
    for word in words:
        home = _home(word, by_row.get(bisect_right(tops, _middle(word)) - 1, []))
        if home:
            contents[home].append(word)
    grid = [["" for _ in lefts] for _ in tops]
    held_in: list[list[list[Word]]] = [[[] for _ in lefts] for _ in tops]
    for cell, inside in contents.items():
        text = running_text([word for row in baselines(inside) for word in row], vocabulary)
        row, column = tops.index(cell[1]), lefts.index(cell[0])
        grid[row][column] = f"{grid[row][column]} {text}".strip()
        held_in[row][column] += inside
    box = (lefts[0], tops[0], max(cell[2] for cell in cells), max(cell[3] for cell in cells))
    held = tuple(word for inside in contents.values() for word in inside)
    kept = [at for at in range(len(lefts)) if any(row[at] for row in grid)]
    shape = shape_of([[row[at] for at in kept] for row in held_in if any(row)])
    return RuledTable(box=box, rows=_without_empty(grid), words=held, shape=shape)


def _middle(word: Word) -> float:
    return word.y - word.face.size / 3


def _home(word: Word, cells: list[Box]) -> Box | None:
    across, down = (word.x0 + word.x1) / 2, _middle(word)
    for cell in cells:
        if cell[0] <= across <= cell[2] and cell[1] <= down <= cell[3]:
            return cell
    return None


def _without_empty(grid: list[list[str]]) -> Rows:
    """Leave out rows and columns that hold nothing: double rulings and shading draw them."""
    rows = [row for row in grid if any(row)]
    kept = [index for index in range(len(grid[0])) if any(row[index] for row in rows)]
    return tuple(tuple(row[index] for index in kept) for row in rows)


def _is_table(table: RuledTable) -> bool:
    return bool(table.rows) and len(table.rows[0]) > 1

"""Lines drawn on a page to write on: behind a label, over one, below a question, and under rows of labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignctl.extract.blanks import Blanks
from alignctl.extract.readers.pdf_parts.annotations import Field
from alignctl.extract.readers.pdf_parts.page import Edge, Page, Word
from alignctl.extract.readers.pdf_parts.tables import Box
from alignctl.model.form import Blank, BlankKind

_NEAR = 3.0
_LONG_LINE = 40.0
_BELOW_BASELINE = 7.0
_FEWEST_LINES, _FEWEST_ROWS = 2, 3
_STEP = (12.0, 36.0)  # from one line to write on to the next
_ROW_STEP = 46.0
_SAME_SIZE = 0.75
_LEFT_FREE = 60.0
_CAPTION_BELOW = (5.0, 17.0)
_MOST_OF_PAGE = 0.6
_LONGEST_CAPTION = 6


def lines_to_write_on(page: Page, boxes: Sequence[Box], blanks: Blanks) -> Iterator[Field]:
    """A mark for every line that is drawn to be written on; not rulings of tables, and not what underlines words."""
    lines = [
        edge
        for edge in page.edges
        if edge.is_horizontal and edge.x1 - edge.x0 >= _LONG_LINE and not _borders(edge, boxes)
    ]
    behind = [line for line in lines if _is_behind_label(line, page.words)]
    for line in behind:
        yield _on(line, blanks.mark(Blank(kind=BlankKind.TEXT)))
    rest = [line for line in lines if line not in behind]
    runs = list(_runs(rest, page.words))
    for run in runs:
        yield _on(run[0], blanks.mark(Blank(kind=BlankKind.TEXT, has_lines=True)))
    taken = {line for run in runs for line in run}
    rest = [line for line in rest if line not in taken]
    for last in _ends_of_rows(rest, page.words):
        yield _behind(last, blanks.mark(Blank(kind=BlankKind.TEXT)))
    for line in rest:
        caption = _caption_below(line, page)
        if caption:
            yield _behind(caption[-1], blanks.mark(Blank(kind=BlankKind.TEXT)))


def _on(line: Edge, mark: str) -> Field:
    return Field(text=mark, x0=line.x0 + 1, top=line.top - 9, x1=line.x1, bottom=line.top, size=8.0)


def _behind(word: Word, mark: str) -> Field:
    """A mark right behind a word, on its line."""
    size = word.face.size
    middle = word.y - 0.35 * size
    return Field(text=mark, x0=word.x1 + 1, top=middle - size / 2, x1=word.x1 + 5, bottom=middle + size / 2, size=size)


def _is_behind_label(line: Edge, words: Sequence[Word]) -> bool:
    """Whether words end right before a line, and none stand on it."""
    beside = [word for word in words if -_BELOW_BASELINE <= line.top - word.y <= _BELOW_BASELINE]
    labelled = any(word.x1 <= line.x0 + _NEAR for word in beside)
    return labelled and not any(word.x0 < line.x1 - _NEAR and word.x1 > line.x0 + _NEAR for word in beside)


def _runs(lines: Sequence[Edge], words: Sequence[Word]) -> Iterator[list[Edge]]:
    """Lines one below the other with nothing between, to write on below a question."""
    run: list[Edge] = []
    for line in [*sorted(lines, key=lambda edge: (round(edge.x0), edge.top)), None]:
        if line and run and _goes_on(run[-1], line, words):
            run.append(line)
            continue
        if len(run) >= _FEWEST_LINES and not _has_words(run[0], words):
            yield run
        run = [line] if line else []


def _ends_of_rows(lines: Sequence[Edge], words: Sequence[Word]) -> Iterator[Word]:
    """The last words of short labels with a line under each, three or more below each other: rows of a form."""
    run: list[tuple[Edge, Word]] = []
    for line in [*sorted(lines, key=lambda edge: (round(edge.x0), edge.top)), None]:
        last = _label_over(line, words) if line else None
        if line and last and run and _is_next_row(run[-1][0], line) and _is_like(run[-1][1], last):
            run.append((line, last))
            continue
        if len(run) >= _FEWEST_ROWS:
            yield from (word for _, word in run)
        run = [(line, last)] if line and last else []


def _is_next_row(above: Edge, below: Edge) -> bool:
    alike = abs(above.x0 - below.x0) <= _NEAR and abs(above.x1 - below.x1) <= _NEAR
    return alike and _STEP[0] <= below.top - above.top <= _ROW_STEP


def _is_like(one: Word, other: Word) -> bool:
    """Whether two labels are set alike, as a heading and a label are not."""
    return abs(one.face.size - other.face.size) < _SAME_SIZE


def _label_over(line: Edge, words: Sequence[Word]) -> Word | None:
    """The last word of a label that begins where a line does, right over it, and leaves room to write behind it."""
    over = [
        word for word in words if 0 <= line.top - word.y <= 2 * _BELOW_BASELINE and line.x0 - _NEAR <= word.x0 < line.x1
    ]
    over.sort(key=lambda word: word.x0)
    fits = over and over[0].x0 - line.x0 <= 2 * _BELOW_BASELINE and line.x1 - over[-1].x1 >= _LEFT_FREE
    return over[-1] if fits else None


def _caption_below(line: Edge, page: Page) -> list[Word]:
    """The words right below a line, as under one for a signature; none where a line parts a page or has words on it."""
    if line.x1 - line.x0 > _MOST_OF_PAGE * page.width or _has_words(line, page.words):
        return []
    below = [
        word
        for word in page.words
        if _CAPTION_BELOW[0] <= word.y - line.top <= _CAPTION_BELOW[1]
        and line.x0 - _BELOW_BASELINE <= word.x0 <= line.x1
    ]
    below.sort(key=lambda word: word.x0)
    fits = below and len(below) <= _LONGEST_CAPTION and below[-1].x1 <= line.x1 + _NEAR
    return below if fits else []


def _goes_on(above: Edge, below: Edge, words: Sequence[Word]) -> bool:
    alike = abs(above.x0 - below.x0) <= _NEAR and abs(above.x1 - below.x1) <= _NEAR
    between = any(above.top < word.y <= below.top and above.x0 - _NEAR <= word.x0 < above.x1 for word in words)
    return alike and _STEP[0] <= below.top - above.top <= _STEP[1] and not between


def _has_words(line: Edge, words: Sequence[Word]) -> bool:
    """Whether words stand on a line or right before it."""
    return any(-_BELOW_BASELINE <= line.top - word.y <= 2 * _BELOW_BASELINE and word.x0 < line.x1 for word in words)


def _borders(edge: Edge, boxes: Sequence[Box]) -> bool:
    """Whether at least half of a line runs along the sides of boxes."""
    along = sum(
        max(0.0, min(edge.x1, box[2]) - max(edge.x0, box[0]))
        for box in boxes
        if abs(edge.top - box[1]) <= _NEAR or abs(edge.top - box[3]) <= _NEAR
    )
    return 2 * along >= edge.x1 - edge.x0

"""Tables with a head row: rows to fill in, scales to tick, and the same thing asked of several persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from alignctl.forms.answered import answered_column, answered_row
from alignctl.forms.asked import Asked, asked, listed
from alignctl.forms.cells import Cell, CellKind, Row
from alignctl.forms.labels import label_of
from alignctl.forms.options import is_known_option
from alignctl.model.form import FieldKind

_LEAST = 2
_LONGEST_HEADING = 10
_COUNTED = re.compile(
    r"\s*(?:no\.?\s*)?\(?(?<![?.,])\b(?:\d+|[a-d]|one|two|three|four|five|first|second|third)\)?\s*$", re.IGNORECASE
)
_LEVEL = re.compile(
    r"(?:low|medium|high|standard|significant|very high|no|none|yes|unknown|not known|n/?a|level \d|tier \d|\d"
    r"|emerging|moderate|serious|critical|mild|severe|never|rarely|sometimes|often|always|not at all|a little|a lot"
    r"|not \w+|present|absent|some"
    r"|(?:strongly )?(?:dis)?agree|neither|suspected|likely|unlikely|possible|confirmed|known|seen|current|historic"
    r"|past|partly|fully|good|fair|poor)(?:\b.{0,30})?",
    re.IGNORECASE,
)
_DETAILS = re.compile(
    r"\b(?:comment|detail|evidence|note|information|explain|explanation|describe|know|what)", re.IGNORECASE
)
_TICK_HEAD = re.compile(r"(?:please )?tick(?: if\b.*| here| box)?|present\??|\u2713|\u2714", re.IGNORECASE)
_TO_TICK = re.compile(r"\b(?:tick|present|yes|apply|applies)\b|\u2713|\u2714", re.IGNORECASE)
_TICKED = re.compile(
    r"\b(?:tick|cross|mark|circle|ring|scor|rat)(?:e|ed|ing|s)?\b.{0,40}\b(?:one|column|box|row|line|each|every|number|answer)\b",
    re.IGNORECASE,
)
_LONGEST_ANSWER = 3
_MEASURES = re.compile(
    r"\b(?:outcome|level|score|total|rating|number|initials?|plan|source|follow|weight|response|view|impact|rationale)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:sub-?\s?|grand |overall )?(?:totals?|scores?)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:dates?|when|who|whom|name|action|why|how|where|by|reason|source)\b|\?", re.IGNORECASE)


def body_below(rows: Sequence[Row], at: int) -> int:
    """How many rows below a head row are filled in under its columns; 0 where it is no head row.

    A heading that stands alone among such rows is one of them.
    """
    head = rows[at]
    labels = [cell for cell in head if cell.kind is CellKind.LABEL]
    corner = len(head) - len(labels)
    if len(labels) < _LEAST or corner > 1 or (corner and head[0].kind is CellKind.LABEL):
        return 0
    if any(cell.text.endswith(":") for cell in labels):
        return 0
    starts = {cell.column for cell in head}
    taken = 0
    for count, row in enumerate(rows[at + 1 :], start=1):
        if _is_body(row, starts, head):
            taken = count
        elif not is_heading_among(row) or (not taken and count > 1):
            break
    return taken


def named_left(rows: Sequence[Row], at: int) -> int:
    """How many rows a table takes whose name stands in a cell down its left side, from its head row on; 0 for none."""
    head = rows[at]
    if len(head) <= _LEAST or any(cell.kind is not CellKind.LABEL for cell in head):
        return 0
    starts = {cell.column for cell in head[1:]}
    count = 0
    for row in rows[at + 1 :]:
        if len(row) < _LEAST or not all(cell.kind is CellKind.BLANK and cell.column in starts for cell in row):
            break
        count += 1
    return count + 1 if count > 1 or (count and len(rows[at + 1]) == len(head) - 1) else 0


def is_heading_among(row: Row) -> bool:
    """Whether a row is a heading over some of the rows of a body: not every format tells that it is shaded or bold."""
    if len(row) != 1 or row[0].kind is not CellKind.LABEL:
        return False
    few = len(row[0].text.split()) <= _LONGEST_HEADING
    return row[0].is_heading or (few and not row[0].text.endswith((":", "?", ".")))


def _is_body(row: Row, starts: set[int], head: Row) -> bool:
    if len(row) < _LEAST or (len(row) == _LEAST and len(head) > _LEAST + 1):
        return False
    answers = [cell for cell in row[1:] if cell.takes_answer]
    if any(cell.kind is CellKind.ANSWERS and is_known_option(_head_over(cell, head)) for cell in answers):
        return False
    all_under = len(answers) == len(row) - 1 and all(cell.column in starts for cell in answers)
    labelled = row[0].kind is CellKind.LABEL
    if labelled and len(head) == _LEAST and len(row) == _LEAST:
        return row[1].takes_answer and (row[0].is_ordinal or _is_counted(row[0].text))
    if len(head) > _LEAST and all(cell.is_set_off for cell in head):
        pairs = len(row) < len(head) and any(cell.kind is CellKind.LABEL for cell in row[1:])
        under = not pairs and all(cell.column in starts for cell in row)
        return under and any(cell.takes_answer for cell in row) and not row[0].text.endswith(":")
    return all_under and (labelled or row[0].takes_answer) and bool(answers)


def _head_over(cell: Cell, head: Row) -> str:
    return next((each.text for each in head if each.column == cell.column), "")


def asked_in_body(head: Row, rows: Sequence[Row], title: str, hint: str = "") -> Iterator[Asked]:
    """What a head row and the rows below it ask; `title` is the nearest heading or line above the table.

    `hint` is the last thing said above it, which may tell how to answer.
    """
    place = (head[0].row, head[0].column)
    body = [row for row in rows if not is_heading_among(row)]
    named = [row for row in body if row[0].kind is CellKind.LABEL and not row[0].is_ordinal]
    if not named or all(_is_counted(row[0].text) for row in named):
        corner = bool(body) and body[0][0].is_ordinal and bool(named or len(head) == len(body[0]))
        columns = [cell for cell in head if cell.kind is CellKind.LABEL]
        if len(body) == 1 and not body[0][0].is_ordinal and not named:
            yield from _above(head, body[0])
            return
        counted = corner or (named and len(columns) == len(body[0]))
        texts = [cell.text for cell in (columns[1:] if counted and _counts(columns[0]) else columns)]
        names = [row[0].text for row in named]
        yield listed(title or ", ".join(texts), texts, names).at(place)
        return
    yield from _under_names(head, body, title, hint)


def _above(head: Row, row: Row) -> Iterator[Asked]:
    """Labels above one row of places to write."""
    for cell in row:
        label = next((each for each in head if each.column == cell.column), None)
        if label is not None and label.text:
            yield asked(label.text, cell.blank).at((label.row, label.column))


def _under_names(head: Row, body: Sequence[Row], title: str, hint: str) -> Iterator[Asked]:
    """Rows with a name of their own: a scale to tick, persons side by side, or a table."""
    first = body[0][0].column
    columns = [cell for cell in head if cell.column > first]
    answered = answered_column(columns, body)
    if answered is not None:
        for row in body:
            yield from answered_row(row, answered)
            yield from _beside_scale(row, [cell for cell in columns if cell is not answered])
        return
    scale = _scale(columns, body, f"{title} {hint}")
    repeats = [cell.text for cell in columns]
    if len(scale) == 1 and (_TO_TICK.search(scale[0].text) or len(columns) <= _LEAST):
        for row in body:
            found = asked(row[0].text, None).at((row[0].row, row[0].column))
            yield replace(found, kind=FieldKind.TICK_BOX)
            yield from _beside_scale(row, [cell for cell in columns if cell not in scale])
        return
    if len(scale) >= _LEAST:
        for row in body:
            if _TOTAL.match(row[0].text):
                yield asked(row[0].text, None).at((row[0].row, row[0].column))
                continue
            yield asked(row[0].text, None, [cell.text for cell in scale]).at((row[0].row, row[0].column))
            yield from _beside_scale(row, [cell for cell in columns if cell not in scale])
        return
    if len(columns) >= _LEAST and len({_COUNTED.sub("", text) for text in repeats}) == 1:
        for row in body:
            yield from _repeated(row, repeats)
        return
    texts = [cell.text for cell in columns]
    heading = title or (head[0].text if head[0].column <= first else "") or ", ".join(texts)
    yield listed(heading, texts, [row[0].text for row in body if row[0].text]).at((head[0].row, head[0].column))


def _scale(columns: Sequence[Cell], body: Sequence[Row], hint: str) -> list[Cell]:
    """The heads that are answers to tick: boxes stand under them, they are usual answers, or the form says so."""
    boxes = {cell.column for row in body for cell in row if cell.kind is CellKind.TICK}
    usual = [cell for cell in columns if is_known_option(cell.text) or _LEVEL.fullmatch(cell.text)]
    told = not boxes and _TICKED.search(hint) is not None
    if len(usual) >= _LEAST and not boxes:
        usual += [cell for cell in columns if cell not in usual and _goes_with_answers(cell.text)]
    return [
        cell
        for cell in columns
        if cell in usual
        or cell.column in boxes
        or _TICK_HEAD.fullmatch(cell.text.strip())
        or (told and not _DETAILS.search(cell.text) and not _ASKS.search(cell.text))
    ]


def _goes_with_answers(text: str) -> bool:
    """Whether a head of few words beside usual answers is one more of them ("Very much")."""
    asks = _DETAILS.search(text) or _ASKS.search(text) or _MEASURES.search(text)
    return len(text.split()) <= _LONGEST_ANSWER and not asks


def _beside_scale(row: Row, columns: Sequence[Cell]) -> Iterator[Asked]:
    """What else is asked of a row that is answered on a scale ("Comments"), under the names of row and column."""
    for head in columns:
        cell = next((each for each in row[1:] if each.column == head.column and each.kind is CellKind.BLANK), None)
        if cell is not None:
            found = asked(head.text, cell.blank)
            label = f"{label_of(row[0].text).text} ({'details' if _DETAILS.search(found.label) else found.label})"
            yield replace(found, label=label).at((cell.row, cell.column))


def _repeated(row: Row, repeats: Sequence[str]) -> Iterator[Asked]:
    found = asked(row[0].text, row[1].blank, _options(row[1]))
    yield Asked(
        label=found.label,
        kind=found.kind,
        quote=found.quote,
        cell=(row[0].row, row[0].column),
        options=found.options,
        repeats=tuple(repeats),
        required=found.required,
        guidance=found.guidance,
        has_lines=found.has_lines,
    )


def _options(cell: Cell) -> tuple[str, ...]:
    if cell.kind is not CellKind.ANSWERS:
        return ()
    return tuple(piece.text for piece in cell.pieces if piece.blank is None)


def _is_counted(text: str) -> bool:
    return _COUNTED.search(text) is not None


def _counts(cell: Cell) -> bool:
    """Whether a column's head only counts ("No.")."""
    return cell.text.casefold().strip(".#") in {"no", "number", "", "ref"}

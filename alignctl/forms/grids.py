"""What a table of a form asks, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from alignctl.forms.again import times_asked
from alignctl.forms.asked import Asked, Found, Headed, Said, asked, listed
from alignctl.forms.cells import Cell, CellKind, Row
from alignctl.forms.heads import answers_far_above, is_head_far_above
from alignctl.forms.labels import labels_in
from alignctl.forms.lines import asked_in_line, option_of
from alignctl.forms.matrix import asked_in_body, body_below, named_left
from alignctl.forms.options import answers_in_row, is_known_option, parted_by_strokes, printed_options, scale_told
from alignctl.forms.putting import heads_office_part
from alignctl.forms.ticks import answers_alone, answers_of, is_guide, one_choice, signs_off, ticked_cells
from alignctl.model.form import Blank, FieldKind

_SHORT_LABEL = 12
_PAIR = 2


def found_in_table(rows: Sequence[Row], title: str, hint: str = "") -> Iterator[Found]:
    """Everything a table asks and says, in order; `title` is the heading or line above it.

    `hint` is the last thing said there, which may tell how to answer.
    """
    at = 0
    before: Asked | None = None
    in_labels = sum(cell.has_room for row in rows for cell in row) >= _PAIR
    if is_guide(rows):
        yield from (Said(text=cell.text) for row in rows for cell in row)
        return
    far = answers_far_above(rows)
    while at < len(rows):
        row = rows[at]
        several, taken = _rows_together(rows, at, title, hint, before)
        if several:
            yield from several
            at += taken
            before = None
        elif _titles_table(rows, at):
            title = row[0].text
            at += 1
        elif signs_off(row):
            yield from (asked(cell.text, None).at((cell.row, cell.column)) for cell in row)
            at += 1
        elif is_head_far_above(rows, at, far):
            yield Said(text=row[0].text)
            at += 1
        elif len(row) == 1:
            found, taken = _alone(rows, at, in_labels=in_labels)
            for each in found:
                title = each.title if isinstance(each, Headed) else title
                yield each
            before = next((each for each in reversed(found) if isinstance(each, Asked)), None)
            at += taken
        else:
            again = times_asked(rows, at)
            found = [
                _over(_with_far(each, far.get(at, ())), again) for each in _along(row, before, in_labels=in_labels)
            ]
            yield from found
            before = next((each for each in reversed(found) if isinstance(each, Asked)), before)
            at += again


def _rows_together(
    rows: Sequence[Row], at: int, title: str, hint: str, before: Asked | None
) -> tuple[Sequence[Asked], int]:
    """What several rows ask together from one on, and how many they are; nothing where each stands for itself."""
    row = rows[at]
    left = named_left(rows, at)
    if left:
        return [listed(row[0].text, [cell.text for cell in row[1:]]).at((row[0].row, row[0].column))], left
    boxes = answers_alone(rows, at)
    if boxes and not (before and before.options):
        return answers_of(rows[at : at + boxes], title), boxes
    below = body_below(rows, at)
    if below:
        return list(asked_in_body(row, rows[at + 1 : at + 1 + below], title, hint)), 1 + below
    ticked, taken = ticked_cells(rows, at)
    return (one_choice(ticked, title), taken) if ticked else ((), 0)


def _titles_table(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is one label over a head row with rows to fill in, or over rows of boxes to tick."""
    label = rows[at][0] if len(rows[at]) == 1 else None
    if label is None or label.kind is not CellKind.LABEL or label.names_part or _is_sentence(label.text):
        return False
    if at + 1 == len(rows):
        return False
    return body_below(rows, at + 1) > 0 or answers_alone(rows, at + 1) > 0 or bool(ticked_cells(rows, at + 1)[0])


def _alone(rows: Sequence[Row], at: int, *, in_labels: bool) -> tuple[list[Found], int]:
    """A row of one cell, with the row below where that is the place to answer it."""
    cell = rows[at][0]
    following = rows[at + 1] if at + 1 < len(rows) else ()
    place = (cell.row, cell.column)
    if cell.kind is CellKind.LABEL:
        question, options = printed_options(cell.text)
        if options and question:
            return [asked(question, None, options).at(place)], 1
        if scale_told(cell.text) and not cell.has_room:
            return [asked(cell.text, None, scale_told(cell.text)).at(place)], 1
        answered = len(following) == 1 and following[0].takes_answer and following[0].column <= cell.column
        answered = answered and not cell.names_part and not cell.text.startswith("\u2022")
        if answered:
            return [each.at(place) for each in _answered(cell, following[0])], 2
        roomy = cell.has_room or (in_labels and (cell.text.endswith(":") or (cell.is_set_off and cell.is_guided)))
        if roomy and not _titles(cell) and not _is_sentence(cell.text):
            return [_quoting(cell, each, cell.blank).at(place) for each in labels_in(cell.label)], 1
        if cell.is_heading or heads_office_part(cell.text):
            return [Headed(title=cell.text)], 1
        if cell.text.endswith(":") and len(cell.text.split()) <= _SHORT_LABEL and not following_answers(following):
            return [asked(each, None).at(place) for each in labels_in(cell.text)], 1
        return [Said(text=cell.text)], 1
    if cell.kind is CellKind.MIXED or cell.kind is CellKind.ANSWERS:
        return [each.at(place) for each in asked_in_line(cell.pieces)], 1
    return [], 1


def _with_far(found: Found, answers: tuple[str, ...]) -> Found:
    """A choice between boxes without answers beside them, with those of the head above."""
    if isinstance(found, Asked) and found.kind is FieldKind.CHOICE and not found.options:
        return replace(found, options=answers)
    return found


def _over(found: Found, times: int) -> Found:
    if times > 1 and isinstance(found, Asked):
        return replace(found, repeats=tuple(map(str, range(1, times + 1))))
    return found


def _titles(cell: Cell) -> bool:
    """Whether a cell with room below its words is a heading all the same."""
    opens = cell.row == 0 and cell.is_heading and not cell.text.endswith((":", "?"))
    return cell.names_part or opens


def _is_sentence(text: str) -> bool:
    """Whether a text tells rather than asks."""
    return text.endswith(".") and len(text.split()) > _SHORT_LABEL


def following_answers(row: Row) -> bool:
    """Whether a row holds nothing but answers."""
    return bool(row) and all(cell.takes_answer for cell in row)


def _along(row: Row, before: Asked | None, *, in_labels: bool) -> Iterator[Found]:
    """A row read from left to right: each label with the place to write behind it.

    `in_labels` says that the table leaves room in cells with labels: bold ones without a place are answered there.
    """
    pending: Cell | None = None
    question = before.label if before else ""
    lead, row = _scaled(row)
    yield from (lead,) if lead else ()
    last = lead
    for at, cell in enumerate(row):
        if cell.is_ordinal and cell is not row[-1] and (len(row) > _PAIR or cell.column > 0):
            continue
        if pending is not None and _answers_pending(row, at):
            yield replace(asked(pending.label, None, parted_by_strokes(cell.text)), quote=pending.text).at(
                (pending.row, pending.column)
            )
            pending = None
            continue
        if cell.kind is CellKind.LABEL or _names_answer(row, at):
            yield from _unanswered(pending, in_labels=in_labels)
            pending, last = cell, None
            continue
        if pending is not None and cell.kind is CellKind.MIXED and len(labels_in(pending.text)) > 1:
            yield from _unanswered(pending, in_labels=in_labels)
            pending = None
        found = list(_in_cell(cell, pending, question)) or _details(cell, last)
        yield from found
        last = found[-1] if found else None
        pending, question = None, ""
    yield from _unanswered(pending, in_labels=in_labels)


def _scaled(row: Row) -> tuple[Asked | None, Row]:
    """A question with its answers in cells of their own, printed or only boxes; and the cells left of the row."""
    if len(row) <= _PAIR or row[0].kind is not CellKind.LABEL or is_known_option(row[0].text):
        return None, row  # levels side by side head what each of them means
    place = (row[0].row, row[0].column)
    printed = tuple(takewhile(lambda cell: cell.kind is CellKind.LABEL and is_known_option(cell.text), row[1:]))
    boxes = tuple(takewhile(lambda cell: cell.kind is CellKind.TICK, row[1:]))
    worded = tuple(takewhile(lambda cell: cell.kind is CellKind.ANSWERS and len(cell.pieces) == _PAIR, row[1:]))
    if len(worded) >= _PAIR:
        options = [option_of(piece.text) for cell in worded for piece in cell.pieces if piece.blank is None]
        return asked(row[0].label, None, options).at(place), row[1 + len(worded) :]
    if len(printed) >= _PAIR:
        return asked(row[0].text, None, [cell.text for cell in printed]).at(place), row[1 + len(printed) :]
    if len(boxes) >= _PAIR:
        return replace(asked(row[0].text, None), kind=FieldKind.CHOICE).at(place), row[1 + len(boxes) :]
    return None, row


def _in_cell(cell: Cell, label: Cell | None, question: str) -> Iterator[Asked]:
    """What a cell with a place to write asks, under the label before it, else under the question of the row above."""
    if label is not None and cell.kind is not CellKind.MIXED:
        for each in _answered(label, cell):
            yield each.at((label.row, label.column))
    elif cell.kind is CellKind.MIXED or (question and cell.kind is not CellKind.BLANK):
        for each in asked_in_line(cell.pieces, label.text if label else question):
            yield each.at((cell.row, cell.column))


def _details(cell: Cell, last: Asked | None) -> list[Asked]:
    """An empty cell right behind the answers of a choice: it has no words of its own, and is for what they rest on."""
    if last is None or last.kind is not FieldKind.CHOICE or cell.kind is not CellKind.BLANK:
        return []
    told = asked(last.quote, cell.blank)
    return [replace(told, label=f"{last.label} (details)", kind=FieldKind.TEXT, options=()).at((cell.row, cell.column))]


def _names_answer(row: Row, at: int) -> bool:
    """Whether answers to choose among are themselves the label of the cell behind them ("Male/female")."""
    cell = row[at]
    printed = cell.kind is CellKind.ANSWERS and cell.blank is None
    follows = at + 1 < len(row) and row[at + 1].kind is CellKind.BLANK
    return printed and follows and (at == 0 or row[at - 1].kind is CellKind.BLANK)


def _answers_pending(row: Row, at: int) -> bool:
    """Whether a cell beside a label holds answers parted by strokes ("NFA / Assessment / Referral")."""
    follows = at + 1 < len(row) and row[at + 1].kind is CellKind.BLANK
    return row[at].kind is CellKind.LABEL and not follows and bool(parted_by_strokes(row[at].text))


def _unanswered(cell: Cell | None, *, in_labels: bool) -> Iterator[Found]:
    """A label with no place behind it: one that ends in a colon is answered in its own cell."""
    if cell is None:
        return
    question, options = printed_options(cell.text)
    if options and question:
        yield asked(question, None, options).at((cell.row, cell.column))
    elif (
        cell.has_room
        or (in_labels and cell.is_set_off)
        or (cell.text.endswith((":", "?")) and len(cell.text.split()) <= _SHORT_LABEL)
        or len(labels_in(cell.text)) > 1
    ):
        for each in labels_in(cell.text):
            yield asked(each, cell.blank).at((cell.row, cell.column))
    else:
        yield Said(text=cell.text)


def _answered(label: Cell, answer: Cell) -> Iterator[Asked]:
    """A label and the cell that answers it."""
    question, options = printed_options(label.text)
    if answer.kind is CellKind.ANSWERS:
        if not any(piece.blank for piece in answer.pieces):
            options = printed_options(answer.text)[1] or answers_in_row(answer.text)
            yield replace(asked(label.label, None, options), quote=label.text)
            return
        yield from _settled(asked_in_line(answer.pieces, label.label))
        return
    if options and answer.kind is CellKind.BLANK:
        yield replace(asked(question or label.text, None, options), quote=label.text)
        return
    yield from (_quoting(label, each, answer.blank) for each in labels_in(label.label))


def _quoting(cell: Cell, label: str, blank: Blank | None) -> Asked:
    """A thing asked by a cell's label, quoted as the cell prints it."""
    found = asked(label, blank)
    return replace(found, quote=cell.text) if label == cell.label != cell.text else found


def _settled(found: Iterator[Asked]) -> Iterator[Asked]:
    """Lines for details inside an answer's cell name nothing of their own, so they are left out where words are few."""
    for place, each in enumerate(found):
        if place and each.kind is FieldKind.TEXT and not each.label:
            continue
        yield each

"""One form for all as a Word document: a row an item, with a content control to write, choose or tick in.

It holds what all areas ask for, then what most do. What others ask for is listed behind it, to be talked over.
"""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.forms_compared import Apart, AskedBy, FormGroup, FormsCompared, ItemCompared
from alignctl.report.evidence import made_by
from alignctl.report.forms_told import WEIGHTY, area_list, group_title, item_list
from alignctl.report.office.common_answer import CommonAnswer, common_answer, is_in_table
from alignctl.report.office.controls import Controlled, controlled_table
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.words import day_words, name_of

_CORE = (AskedBy.ALL, AskedBy.MOST)
_WIDTH, _ROWS = 17.0, 3  # centimetres for the columns of a table, and the rows it begins with


def common_form(result: FormsCompared) -> bytes:
    """The skeleton, one part for each sort of form; the same result gives the same bytes."""
    paper = Paper("A skeleton of one form for all", result.marking)
    areas = area_list((area.id for area in result.areas), result.names)
    paper.text(f"Out of the forms of {areas}, on {day_words(result.on)}. {made_by()}")
    if result.made_for:
        paper.text(result.made_for.sentence)
    paper.text(
        "It is where a discussion may begin: labels are the names of data items, kinds of field what most forms use, "
        "and answers what most of them share or the first area's own. Nothing is settled by it."
    )
    number = 0
    for group in result.groups:
        number = _group(paper, group, result.names, number)
    return paper.bytes()


def _group(paper: Paper, group: FormGroup, names: dict[str, str], number: int) -> int:
    """One sort of form; gives the number of the last content control, so that no two share one."""
    paper.heading(group_title(group, names), 1)
    if len(group.areas) == 1:
        paper.text(f"{area_list(group.areas, names)} alone has such a form, so there is nothing in common.")
        return number
    core = [one for one in group.items if one.asked_by in _CORE]
    for asked_by in _CORE:
        items = [one for one in core if one.asked_by is asked_by and not is_in_table(one, core)]
        if not items:
            continue
        paper.heading("Asked for by all" if asked_by is AskedBy.ALL else "Asked for by most", 2)
        answers = [(one, common_answer(one)) for one in items]
        fields = [(one, answer) for one, answer in answers if not answer.columns]
        rows = [_controlled(*each, names, number + place) for place, each in enumerate(fields, start=1)]
        if rows:
            controlled_table(paper, rows)
        number += len(rows)
        for one, answer in answers:
            if answer.columns:
                _table(paper, one, answer.columns, names)
    _to_talk_over(paper, group, names)
    return number


def _controlled(item: ItemCompared, answer: CommonAnswer, names: dict[str, str], number: int) -> Controlled:
    return Controlled(
        number=number,
        tag=item.item,
        label=name_of(item.item, names),
        settle=" ".join(_advice(item, names)),
        control=answer.control,
        options=answer.options,
        required=_is_required(item),
    )


def _is_required(item: ItemCompared) -> bool:
    """Whether half of the areas that ask or more require an answer."""
    needed = sum(1 for asked in item.asked if any(one.field.required for one in asked.fields))
    return needed * 2 >= len(item.asked)


def _table(paper: Paper, item: ItemCompared, columns: tuple[str, ...], names: dict[str, str]) -> None:
    """An item that is answered row by row: what has to be settled, and a table to fill in."""
    told = name_of(item.item, names)
    advice = " ".join(_advice(item, names))
    if advice:
        paper.text(f"To settle, and then delete: {advice}", kept=True)
    paper.heading(f"{told}{' *' if _is_required(item) else ''}", 3)
    width = _WIDTH / len(columns)
    empty = tuple((Words(""),) for _ in columns)
    paper.table(
        Grid(
            name=told,
            about="A table to fill in, a row for each person, event or thing.",
            heads=tuple((head, width) for head in columns),
            rows=(empty,) * _ROWS,
        )
    )


def _advice(item: ItemCompared, names: dict[str, str]) -> Iterator[str]:
    if item.silent:
        yield f"Not asked for in {area_list(item.silent, names)}."
    yield from (one.explanation for one in item.differences if one.apart in (*WEIGHTY, Apart.REQUIRED))
    if item.returns:
        yield "Asked for nationally."


def _to_talk_over(paper: Paper, group: FormGroup, names: dict[str, str]) -> None:
    rest = [one for one in group.items if one.asked_by not in _CORE]
    if not rest:
        return
    paper.heading("To be talked over: asked for by some alone", 2)
    for one in rest:
        paper.item(f"{name_of(one.item, names)} ({area_list(one.areas, names)})")
    # the skeleton holds what most ask for, so what that would change is told, and not what the shortest form would
    for minimum in group.minimums[-1:]:
        for change in minimum.changes:
            paper.text(f"{name_of(change.area, names)} would give up {item_list(change.gives_up, names)}.")

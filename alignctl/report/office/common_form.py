"""One form for all as a Word document: a row an item, with a content control to write, choose or tick in.

It holds what all areas ask for, then what most do. What others ask for is listed behind it, to be talked over.
"""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import Apart, AskedBy, FormGroup, FormsCompared, ItemCompared, MappedField
from alignctl.report.evidence import made_by
from alignctl.report.forms_told import WEIGHTY, area_list, group_title, item_list
from alignctl.report.office.controls import Control, Controlled, controlled_table
from alignctl.report.office.paper import Paper
from alignctl.report.words import day_words, name_of

_CORE = (AskedBy.ALL, AskedBy.MOST)


def common_form(result: FormsCompared) -> bytes:
    """The skeleton, one part for each sort of form; the same result gives the same bytes."""
    paper = Paper("A skeleton of one form for all", result.marking)
    areas = area_list((area.id for area in result.areas), result.names)
    paper.text(f"Out of the forms of {areas}, on {day_words(result.on)}. {made_by()}")
    if result.made_for:
        paper.text(result.made_for.sentence)
    paper.text(
        "It is where a discussion may begin: labels and answers are the first area's own or the names of data items, "
        "and nothing is settled by it."
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
    for asked_by in _CORE:
        items = [one for one in group.items if one.asked_by is asked_by]
        if not items:
            continue
        paper.heading("Asked for by all" if asked_by is AskedBy.ALL else "Asked for by most", 2)
        rows = [_controlled(one, names, number + place) for place, one in enumerate(items, start=1)]
        controlled_table(paper, rows)
        number += len(rows)
    _to_talk_over(paper, group, names)
    return number


def _controlled(item: ItemCompared, names: dict[str, str], number: int) -> Controlled:
    fields = [field for asked in item.asked for field in asked.fields]
    return Controlled(
        number=number,
        tag=item.item,
        label=name_of(item.item, names),
        settle=" ".join(_advice(item, names)),
        control=_control(fields),
        options=_options(fields),
        required=any(field.field.required for field in fields),
    )


def _control(fields: list[MappedField]) -> Control:
    """A list where all who ask offer answers, a date where all ask for one, else words."""
    kinds = {field.field.kind for field in fields}
    if kinds == {FieldKind.DATE}:
        return Control.DATE
    return Control.CHOICE if kinds == {FieldKind.CHOICE} and _options(fields) else Control.TEXT


def _options(fields: list[MappedField]) -> tuple[str, ...]:
    """The answers of the first form that offers some: which to keep is for people to settle."""
    return next((field.field.options for field in fields if field.field.options), ())


def _advice(item: ItemCompared, names: dict[str, str]) -> Iterator[str]:
    columns = next((one.field.columns for asked in item.asked for one in asked.fields if one.field.columns), ())
    if columns:
        yield f"As a table: {', '.join(columns)}."
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
    for minimum in group.minimums[:1]:
        for change in minimum.changes:
            paper.text(f"{name_of(change.area, names)} would give up {item_list(change.gives_up, names)}.")

"""Forms compared as tables: items, fields, a crosswalk of each pair, burden, and what a form for all would change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from alignctl.model.forms_compared import AskedBy, AskedIn, FormGroup, FormsCompared, ItemCompared, MappedField
from alignctl.report.forms_told import APART, area_list, asked_by_words, group_title, labels_of
from alignctl.report.tables.parts import documents_table, owned_by, problems_table
from alignctl.report.tables.table import Cell, Column, Form, Table
from alignctl.report.words import name_of, place_words

_NOT_ASKED = "(not asked)"


def forms_tables(result: FormsCompared) -> tuple[Table, ...]:
    """All tables of compared forms, in the order to read them."""
    return (
        _items(result),
        _crosswalk(result),
        _fields(result),
        _burden(result),
        _minimum(result),
        _texts(result),
        documents_table(owned_by(result.documents, result.areas, result.names)),
        problems_table(result.problems),
    )


def _items(result: FormsCompared) -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for group in result.groups:
            for one in group.items:
                yield (
                    group_title(group, result.names),
                    name_of(one.item, result.names),
                    asked_by_words(one.asked_by, len(group.areas)),
                    area_list(one.areas, result.names),
                    area_list(one.silent, result.names),
                    ", ".join(APART[each.apart] for each in one.differences),
                    " ".join(each.explanation for each in one.differences),
                    "; ".join(one.returns),
                    one.item,
                )

    return Table(
        id="items",
        title="What the forms ask for, item by item",
        about="Each row is a data item of one sort of form: who asks for it, who does not, and how they differ.",
        columns=(
            Column("Form", 30),
            Column("Item", 32),
            Column("Asked by", 12),
            Column("Areas that ask", 28),
            Column("Areas that do not", 28),
            Column("Apart in", 22),
            Column("How", 70),
            Column("National returns", 50),
            Column("Item id", 26),
        ),
        rows=tuple(rows()),
    )


def pairs_of_group(group: FormGroup) -> Iterator[tuple[str, str, ItemCompared, AskedIn | None, AskedIn | None]]:
    """Each item two areas of a group ask for, for every pair: the areas, the item, and how each asks for it."""
    for a, b in combinations(group.areas, 2):
        for item in group.items:
            asked = {one.area: one for one in item.asked}
            if a in asked or b in asked:
                yield a, b, item, asked.get(a), asked.get(b)


def _crosswalk(result: FormsCompared) -> Table:
    def side(one: AskedIn | None, item: str) -> tuple[Cell, Cell]:
        if one is None:
            return _NOT_ASKED, None
        return labels_of(one, item), "; ".join(dict.fromkeys(_answer(field) for field in one.fields))

    rows = tuple(
        (
            group_title(group, result.names),
            name_of(a, result.names),
            *side(asked_a, item.item),
            name_of(item.item, result.names),
            name_of(b, result.names),
            *side(asked_b, item.item),
        )
        for group in result.groups
        for a, b, item, asked_a, asked_b in pairs_of_group(group)
    )
    return Table(
        id="crosswalk",
        title="From the fields of one area to those of another",
        about="Each row is a data item that either of 2 areas asks for, with their fields side by side.",
        columns=(
            Column("Form", 30),
            Column("Area A", 20),
            Column("Fields of A", 44),
            Column("Answers of A", 36),
            Column("Item", 32),
            Column("Area B", 20),
            Column("Fields of B", 44),
            Column("Answers of B", 36),
        ),
        rows=rows,
    )


def _answer(one: MappedField) -> str:
    field = one.field
    held = " / ".join(field.options) or ", ".join(field.columns)
    return f"{field.kind.value.replace('-', ' ')}{f': {held}' if held else ''}"


def _fields(result: FormsCompared) -> Table:
    rows = tuple(
        (
            name_of(form.area, result.names),
            group_title(group, result.names),
            one.part,
            one.field.label,
            _answer(one),
            "yes" if one.field.required else None,
            name_of(one.item, result.names) if one.item else "(no item known)",
            one.confidence,
            "; ".join(one.reasons),
            "; ".join(f"{name_of(each.item, result.names)} ({each.confidence:.0%})" for each in one.further) or None,
            "office" if one.office_use else None,
            place_words(one.field.citation),
            one.field.citation.document,
        )
        for group in result.groups
        for form in group.forms
        for one in form.fields
    )
    return Table(
        id="fields",
        title="Every field, with the item it asks for",
        about="Each row is a field of a form. How sure the item is goes from 0 to 100 %.",
        columns=(
            Column("Area", 20),
            Column("Form", 30),
            Column("Part", 28),
            Column("Label", 44),
            Column("Answer", 40),
            Column("Required", 10),
            Column("Item", 32),
            Column("Sure", 8, Form.SHARE),
            Column("Why", 50),
            Column("Further items", 40),
            Column("Filled in by", 12),
            Column("Place", 28),
            Column("Document", 36),
        ),
        rows=rows,
    )


def _burden(result: FormsCompared) -> Table:
    rows = tuple(
        (
            name_of(form.area, result.names),
            form.form.document.title or form.form.document.path,
            form.burden.fields,
            form.burden.required,
            form.burden.free_text,
            form.burden.choices,
            form.burden.tables,
            form.burden.columns,
            form.burden.parts,
            form.burden.pages,
            form.burden.office_use,
            form.form.document.path,
        )
        for group in result.groups
        for form in group.forms
    )
    counts = ("Fields", "Required", "In words", "Choices", "Tables", "Columns", "Parts", "Pages", "For office use")
    return Table(
        id="burden",
        title="What each form takes to fill in",
        about="Each row is a form. Fields for office use are counted in the last column alone.",
        columns=(
            Column("Area", 20),
            Column("Title", 44),
            *(Column(head, 10, Form.COUNT) for head in counts),
            Column("Document", 36),
        ),
        rows=rows,
    )


def _minimum(result: FormsCompared) -> Table:
    rows = tuple(
        (
            group_title(group, result.names),
            "all" if one.least is AskedBy.ALL else "most",
            name_of(change.area, result.names),
            what,
            name_of(item, result.names),
        )
        for group in result.groups
        for one in group.minimums
        for change in one.changes
        for what, items in (("gives up", change.gives_up), ("adds", change.adds))
        for item in items
    )
    return Table(
        id="one-form",
        title="What one form for all would change",
        about="Each row is an item that an area would give up or add, with the items that all, or most, ask for.",
        columns=(
            Column("Form", 30),
            Column("Items asked for by", 14),
            Column("Area", 20),
            Column("Change", 12),
            Column("Item", 32),
        ),
        rows=rows,
    )


def _texts(result: FormsCompared) -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for text in result.texts:
            area, use = name_of(text.area, result.names), name_of(text.purpose, result.names)
            for one in text.not_on_form:
                item = name_of(getattr(one.value, "id", None), result.names)
                yield (
                    area,
                    use,
                    item,
                    "in the procedure alone",
                    one.citation.quote,
                    place_words(one.citation),
                    one.citation.document,
                )
            for each in text.not_in_text:
                yield area, use, name_of(each, result.names), "on the form alone", None, None, None
            for each in text.both:
                yield area, use, name_of(each, result.names), "in both", None, None, None

    return Table(
        id="form-and-text",
        title="Each area's form and its own procedure",
        about="Each row is an item the procedure asks for, the form asks for, or both.",
        columns=(
            Column("Area", 20),
            Column("Form", 30),
            Column("Item", 32),
            Column("Where", 24),
            Column("Words", 60),
            Column("Place", 28),
            Column("Document", 36),
        ),
        rows=tuple(rows()),
    )

"""Forms compared as JSON: everything, whatever is shown elsewhere."""

from __future__ import annotations

from alignctl.model.forms_compared import (
    AreaForm,
    AskedIn,
    FormGroup,
    FormsCompared,
    ItemCompared,
    MappedField,
    Minimum,
    TextAgainstForm,
)
from alignctl.report.json_documents import Json, document_summary, head_json
from alignctl.report.json_values import citation_json, made_for_json, problem_json, provision_json


def forms_json(result: FormsCompared) -> dict[str, Json]:
    """The comparison; a field is known by its area, the path of its form and its id in it."""
    return {
        **head_json("forms"),
        **made_for_json(result.made_for),
        "areas": [{"id": area.id, "name": area.name} for area in result.areas],
        "on": result.on,
        "marking": result.marking,
        "groups": [_group(group, result.names) for group in result.groups],
        "texts": [_text(text) for text in result.texts],
        "notes": list(result.notes),
        "problems": [problem_json(problem) for problem in result.problems],
    }


def _group(group: FormGroup, names: dict[str, str]) -> Json:
    return {
        "kind": group.kind,
        "purpose": group.purpose,
        "forms": [_form(one) for one in group.forms],
        "items": [_item(one, names) for one in group.items],
        "unmapped": [{"label": one.label, "asked": [_asked(asked) for asked in one.asked]} for one in group.unmapped],
        "minimums": [_minimum(one) for one in group.minimums],
    }


def _form(one: AreaForm) -> Json:
    burden = one.burden
    return {
        "area": one.area,
        "kind": one.kind,
        "purpose": one.purpose,
        "document": document_summary(one.form.document),
        "burden": {
            "fields": burden.fields,
            "free_text": burden.free_text,
            "choices": burden.choices,
            "tables": burden.tables,
            "columns": burden.columns,
            "required": burden.required,
            "parts": burden.parts,
            "pages": burden.pages,
            "office_use": burden.office_use,
        },
        "fields": [_field(field) for field in one.fields],
    }


def _field(one: MappedField) -> Json:
    field = one.field
    return {
        "id": field.id,
        "part": one.part,
        "label": field.label,
        "kind": field.kind.value,
        "options": list(field.options),
        "columns": list(field.columns),
        "required": field.required,
        "office_use": one.office_use,
        "item": one.item,
        "also": list(one.also),
        "further": [{"item": each.item, "confidence": each.confidence, "reason": each.reason} for each in one.further],
        "confidence": one.confidence,
        "reasons": list(one.reasons),
        "levels": [{"option": option, "level": level} for option, level in one.levels],
        "citation": citation_json(field.citation),
    }


def _asked(one: AskedIn) -> Json:
    return {
        "area": one.area,
        "fields": [{"document": field.field.citation.document, "id": field.field.id} for field in one.fields],
    }


def _item(one: ItemCompared, names: dict[str, str]) -> Json:
    return {
        "item": one.item,
        "title": names.get(one.item, one.item),
        "asked_by": one.asked_by.value,
        "asked": [_asked(asked) for asked in one.asked],
        "silent": list(one.silent),
        "differences": [{"apart": each.apart.value, "explanation": each.explanation} for each in one.differences],
        "returns": list(one.returns),
    }


def _minimum(one: Minimum) -> Json:
    return {
        "least": one.least.value,
        "items": list(one.items),
        "changes": [
            {"area": change.area, "gives_up": list(change.gives_up), "adds": list(change.adds)}
            for change in one.changes
        ],
    }


def _text(one: TextAgainstForm) -> Json:
    return {
        "area": one.area,
        "kind": one.kind,
        "purpose": one.purpose,
        "both": list(one.both),
        "not_on_form": [provision_json(provision) for provision in one.not_on_form],
        "not_in_text": list(one.not_in_text),
    }

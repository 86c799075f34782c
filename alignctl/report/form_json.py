"""A form as a JSON object, with the keys and order the exchanged file promises."""

from __future__ import annotations

from alignctl.model.form import Form, FormField
from alignctl.report.json_documents import Json, document_summary
from alignctl.report.json_values import citation_json


def form_json(form: Form) -> dict[str, Json]:
    """A form with its parts and fields."""
    return {
        "schema": "alignctl/form/1",
        "document": document_summary(form.document),
        "parts": [
            {
                "id": part.id,
                "title": part.title,
                "office_use": part.office_use,
                "instructions": list(part.instructions),
                "fields": [_field_json(field) for field in part.fields],
            }
            for part in form.parts
        ],
    }


def _field_json(field: FormField) -> Json:
    return {
        "id": field.id,
        "label": field.label,
        "kind": field.kind.value,
        "options": list(field.options),
        "several": field.several,
        "columns": list(field.columns),
        "rows": list(field.rows),
        "repeats": list(field.repeats),
        "required": field.required,
        "guidance": field.guidance,
        "has_lines": field.has_lines,
        "citation": citation_json(field.citation),
    }

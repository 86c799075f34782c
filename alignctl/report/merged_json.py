"""A merged text as JSON: everything, each paragraph and table once."""

from __future__ import annotations

from alignctl.model.merged import Agreed, Choice, Merged, MergedHeading, MergedPart, MergedText
from alignctl.report.json_documents import Json, head_json, read_json
from alignctl.report.json_values import baseline_json, made_for_json, problem_json, provision_json
from alignctl.report.verdicts_json import verdicts_json


def merged_json(result: Merged) -> dict[str, Json]:
    """A merged text. In `mark` and `comparison`, a is the first area and b the second."""
    return {
        **head_json("merged"),
        **made_for_json(result.made_for),
        "areas": [result.a.id, result.b.id],
        "names": [result.a.name, result.b.name],
        "marking": result.marking,
        "on": result.on,
        "as_of": result.as_of,
        "kind": result.kind,
        "outline": [_entry(one) for one in result.outline],
        "choices": [_choice(one) for one in result.choices],
        "agreed": [_agreed(one) for one in result.agreed],
        "bases": [
            {"id": one.id, "name": one.name, "documents": list(one.documents), "areas": list(one.areas)}
            for one in result.bases
        ],
        "names_carried": [{"in": one.area, "names": one.named, "times": one.times} for one in result.carried],
        "documents": read_json(result.documents),
        "problems": [problem_json(problem) for problem in result.problems],
        **verdicts_json(result.verdicts),
    }


def _entry(one: MergedHeading | MergedPart) -> Json:
    if isinstance(one, MergedHeading):
        return {"type": "heading", "area": one.area, "number": one.number, "title": one.title, "level": one.level}
    return {
        "type": "part",
        "number": one.number,
        "title": one.title,
        "level": one.level,
        "mark": one.mark.value,
        "relation": one.relation.value,
        "confidence": one.confidence,
        "a": [_text(text) for text in one.a],
        "b": [_text(text) for text in one.b],
        "elsewhere": [{"area": other.area, "section": other.section, "part": other.part} for other in one.elsewhere],
    }


def _text(one: MergedText) -> Json:
    return {
        "area": one.area,
        "document": one.document,
        "section_id": one.section_id,
        "number": one.number,
        "title": one.title,
        "path": list(one.path),
        "page": one.page,
        "paragraphs": [{"paragraph": each.index, "page": each.page, "text": each.text} for each in one.paragraphs],
        "tables": [
            {"after_paragraph": each.after_paragraph, "page": each.page, "rows": [list(row) for row in each.rows]}
            for each in one.tables
        ],
    }


def _choice(one: Choice) -> Json:
    return {
        "id": one.id,
        "number": one.number,
        "part": one.part,
        "other_part": one.other_part,
        "topic": one.topic,
        "attribute": one.attribute.value,
        "action": one.action,
        "severity": one.severity.value,
        "comparison": one.comparison.value if one.comparison else None,
        "a": provision_json(one.a),
        "b": provision_json(one.b),
        "silence": one.silence.value if one.silence else None,
        "baseline": baseline_json(one.baseline),
        "below": list(one.below),
        "explanation": one.explanation,
    }


def _agreed(one: Agreed) -> Json:
    shared = one.shared
    return {
        "part": one.part,
        "other_part": one.other_part,
        "topic": shared.topic,
        "attribute": shared.attribute.value,
        "action": shared.action,
        "event": shared.event,
        "a": provision_json(shared.a),
        "b": provision_json(shared.b),
    }

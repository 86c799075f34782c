"""Fields to data items: each field of a form with the item it asks for, how sure that is, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.forms.dictionary import Dictionary
from alignctl.forms.evidence import Evidence, Label, best, label_of_field, whole_title
from alignctl.forms.scales import levels_of
from alignctl.model.form import FieldKind, Form, FormField, FormPart
from alignctl.model.forms_compared import MappedField
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Name

# Below this a field stays unmapped: a guess that is no better than even would hide it.
LEAST = 0.5
_FROM_COLUMNS, _FROM_OPTIONS, _FROM_GUIDANCE, _FROM_TITLE, _TICKED, _FOLLOWING = 0.6, 0.7, 0.55, 0.7, 0.6, 0.55
_IF = re.compile(r"if\b", re.IGNORECASE)
_FEWEST_HEADS = 2


def mapped(form: Form, dictionary: Dictionary) -> tuple[MappedField, ...]:
    """Every field of a form, in its order, with its item; a field no item is known for is there all the same."""
    return tuple(one for part in form.parts for one in _part(part, dictionary))


def _part(part: FormPart, dictionary: Dictionary) -> Iterator[MappedField]:
    before: MappedField | None = None
    for field in part.fields:
        found = _field(part, field, dictionary)
        if found.item is None and before is not None and before.item and _follows(found):
            why = f"it follows on from \u201c{before.field.label}\u201d"
            found = replace(found, item=before.item, confidence=_FOLLOWING, reasons=(why,))
        before = found
        yield found


def _follows(one: MappedField) -> bool:
    """Whether a field no item is known for goes on with the one before: "If not, why?", "Where, and by whom?"."""
    label = Label(text=one.field.label)
    return label.says_nothing or _IF.match(one.field.label) is not None


def _field(part: FormPart, field: FormField, dictionary: Dictionary) -> MappedField:
    label = label_of_field(field, part)
    ranked = sorted(_evidence(label, field, dictionary), key=_surest_first)
    found = next((one for one in ranked if one.confidence >= LEAST), None)
    reasons = (found.reason,) if found else ("No data item of the rules has words for it.",)
    bare = MappedField(
        field=field,
        part=part.title,
        item=found.item.id if found else None,
        confidence=round(found.confidence, 2) if found else 0.0,
        reasons=reasons,
        also=_also(label, found.item.id, dictionary) if found else (),
        office_use=part.office_use,
    )
    scale = found is not None and found.item.asked is not None and found.item.asked.scale is not None
    return replace(bare, levels=levels_of(field.options, dictionary.levels)) if scale and field.options else bare


def _surest_first(one: Evidence) -> tuple[float, int, int, str]:
    return -round(one.confidence, 4), one.start, -one.length, one.item.id


def _evidence(label: Label, field: FormField, dictionary: Dictionary) -> Iterator[Evidence]:
    items = dictionary.items
    yield from best(items, label)
    for item in items:
        if item.asked is None:
            continue
        heads = _counted(item.asked.columns, field.columns)
        if heads:
            yield Evidence(item, _FROM_COLUMNS, f"it is a table with {_listed(heads)}")
        answers = _counted(item.asked.options, (field.label, *field.options) if field.options else ())
        if len(answers) >= _FEWEST_HEADS and len(answers) * 2 >= len(field.options):
            yield Evidence(item, _FROM_OPTIONS, f"its answers {_listed(answers)} belong to it")
    if not label.says_nothing and field.kind is not FieldKind.TICK_BOX:
        # guidance speaks of much in passing: what counts is a sentence that says nothing else
        guided = (one for one in best(items, replace(label, text=field.guidance)) if one.is_whole)
        yield from _lowered(guided, _FROM_GUIDANCE, "guidance")
        return
    most = _FROM_TITLE if label.says_nothing else _TICKED
    yield from _lowered(best(items, whole_title(label)), most, "part")


def _lowered(found: Iterable[Evidence], most: float, where: str) -> Iterator[Evidence]:
    for one in found:
        told = {"guidance": "in its guidance, ", "part": "by the title of its part, "}[where]
        yield replace(one, confidence=one.confidence * most, reason=told + one.reason)


def _counted(patterns: Iterable[Pattern], texts: Iterable[str]) -> tuple[str, ...]:
    known = tuple(patterns)
    return tuple(text for text in texts if any(one.search(text) for one in known))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"\u201c{one}\u201d" for one in words[:4])


def _also(label: Label, item: str, dictionary: Dictionary) -> tuple[str, ...]:
    """Further items a label names: of its pieces between commas, strokes and "and", those that are all of one."""
    pieces = label.pieces
    if len(pieces) < _FEWEST_HEADS:
        return ()
    found: list[Name] = []
    for piece in pieces:
        whole = sorted(best(dictionary.items, replace(label, text=piece)), key=_surest_first)
        if whole and whole[0].is_whole:
            found.append(whole[0].item)
    return tuple(dict.fromkeys(one.id for one in found if one.id != item))

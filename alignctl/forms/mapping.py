"""Fields to data items: each field of a form with the item it asks for, how sure that is, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from alignctl.forms.addressed import Addressed
from alignctl.forms.around import (
    Rows,
    after_condition,
    base_of,
    dated_by,
    follows,
    goes_on,
    is_bare,
    names_exploitation,
    names_risk,
    owned_by,
)
from alignctl.forms.dictionary import Dictionary
from alignctl.forms.evidence import Evidence, Label, best, label_of_field, whole_title, without_number
from alignctl.forms.further import first_column, further
from alignctl.forms.scales import levels_of
from alignctl.model.form import FieldKind, Form, FormField, FormPart
from alignctl.model.forms_compared import FurtherItem, MappedField
from alignctl.rules.asked import Trait
from alignctl.rules.pattern import Pattern
from alignctl.text.normalise import fold

# Below this a field stays unmapped: a guess that is no better than even would hide it.
LEAST = 0.5
_FROM_COLUMNS, _FROM_OPTIONS, _FROM_GUIDANCE, _FROM_TITLE, _TICKED, _FOLLOWING = 0.6, 0.7, 0.55, 0.7, 0.6, 0.55
# an item named as surely as this needs nothing from around the field
_SURE, _CLEAR, _ROW, _FAINT = 0.8, 0.65, 0.6, 0.55
_ALIKE, _ALIKE_IN_FEW, _SAME, _MOST_ALIKE, _FEW_WORDS = 0.45, 0.6, 0.8, 0.94, 2
_RISKS, _EXPLOITED = "item-risk-indicators", "item-risk-exploitation"
_AUTHORISED, _SIGNED, _CERTAIN = "item-authorised-by", "item-signature", 0.95
_CHOSEN = 0.6  # nobody chooses among addresses: answers to choose from tell of something else
_OF_RISK = "it is a row of a grid on signs of risk"
_NOTHING = ("No data item of the rules has words for it.",)
_FEWEST_HEADS = 2


def mapped(form: Form, dictionary: Dictionary) -> tuple[MappedField, ...]:
    """Every field of a form, in its order, with its item; a field no item is known for is there all the same."""
    found: list[MappedField] = []
    rows, addressed = Rows(form), Addressed(form)
    for part in form.parts:
        for field in part.fields:
            whose, asked = addressed.of_child(part, field)
            told = _told(asked, whose, rows, found, dictionary)
            found.append(replace(told, field=field, part=part.title))
    return tuple(found)


def _told(
    field: FormField, part: FormPart, rows: Rows, before: Sequence[MappedField], dictionary: Dictionary
) -> MappedField:
    """A field by its own words, and where these tell little by what stands around it."""
    base = base_of(field.label)
    beside = next((one for one in reversed(before) if fold(one.field.label) == base), None) if base else None
    if beside is not None and beside.item:
        return _by(_bare(field, part), beside, f"it stands beside \u201c{beside.field.label}\u201d")
    found = _field(part, field, dictionary)
    last = before[-1] if before else None
    if last is not None and last.item and (why := _hangs_on(found, last, dictionary, same=last.part == part.title)):
        return _by(found, _grid_of(before, rows, part) or last, why)
    light = found.item is None or dictionary.has(found.item, Trait.GENERAL)
    if light and is_bare(field) and (event := _event_of(part, dictionary)):
        why = f"by the title of its part, {event.reason}"
        return replace(found, item=event.item.id, further=(), confidence=_ROW, reasons=(why,))
    named_risk = dictionary.has(found.item, Trait.RISK) and found.confidence >= _FAINT
    if found.confidence < _SURE and not named_risk and rows.has(field, part.id):
        return _row(found, part, rows, dictionary)
    return found if found.item else _of_title(found, part, dictionary)


def _of_title(found: MappedField, part: FormPart, dictionary: Dictionary) -> MappedField:
    """A question no item is known for, by the title of its part where that is just what a form prints for an item."""
    if not found.field.label.rstrip().endswith("?"):
        return found
    told = next(_like(without_number(part.title), dictionary, least=_SAME), None)
    if told is None:
        return found
    why = f"by the title of its part, {told.reason}"
    return replace(found, item=told.item.id, confidence=_FOLLOWING, reasons=(why,))


def _event_of(part: FormPart, dictionary: Dictionary) -> Evidence | None:
    """What happens at some time and place, where the title of a part names that and nothing else."""
    title = Label(text=without_number(part.title))
    ranked = sorted((one for one in best(dictionary.items, title) if one.is_whole), key=_surest_first)
    return ranked[0] if ranked and dictionary.has(ranked[0].item.id, Trait.EVENT) else None


def _grid_of(before: Sequence[MappedField], rows: Rows, part: FormPart) -> MappedField | None:
    """Where a grid to tick in stands before, the first of its rows that asks for what most of them do."""
    grid = [one for one in takewhile(lambda one: rows.has(one.field, part.id), reversed(before)) if one.item]
    common = Counter(one.item for one in reversed(grid)).most_common(1)
    return next(one for one in reversed(grid) if one.item == common[0][0]) if common else None


def _hangs_on(found: MappedField, last: MappedField, dictionary: Dictionary, *, same: bool) -> str:
    """Why a field asks for what the one before asks for; "" where it does not."""
    field, told = found.field, f"\u201c{last.field.label}\u201d"
    light = found.item is None or dictionary.has(found.item, Trait.GENERAL)
    if follows(field) and (found.item is None or (goes_on(field) and (light or found.confidence < _SURE))):
        return f"it follows on from {told}"
    if not same or not light:
        return ""
    if dated_by(field, last, dictionary):
        return f"it is asked of {told}"
    if owned_by(field, last, dictionary) and found.confidence <= _CERTAIN:
        return f"it belongs to {told}"
    return ""


def _by(found: MappedField, other: MappedField, why: str) -> MappedField:
    return replace(found, item=other.item, further=other.further, confidence=_FOLLOWING, reasons=(why,))


def _row(found: MappedField, part: FormPart, rows: Rows, dictionary: Dictionary) -> MappedField:
    """A row of a grid to tick in: of what its part asks for, and of the signs of risk where that is what they are."""
    title = Label(text=without_number(part.title))
    ranked = sorted(chain(best(dictionary.items, title), _like(title.text, dictionary)), key=_surest_first)
    if ranked and ranked[0].confidence >= _CLEAR and not (rows.is_of_risk or names_risk(part.title)):
        why = f"by the title of its part, {ranked[0].reason}"
        return replace(found, item=ranked[0].item.id, further=(), confidence=_ROW, reasons=(why,))
    if not (rows.is_of_risk or names_risk(part.title)):
        return found
    of_exploitation = rows.is_of_exploitation or names_exploitation(part.title)
    return replace(
        found,
        item=_RISKS,
        further=(FurtherItem(item=_EXPLOITED, confidence=_ROW, reason=_OF_RISK),) if of_exploitation else (),
        confidence=_ROW,
        reasons=(_OF_RISK,),
    )


def _bare(field: FormField, part: FormPart) -> MappedField:
    return MappedField(
        field=field, part=part.title, item=None, confidence=0.0, reasons=_NOTHING, office_use=part.office_use
    )


def _field(part: FormPart, field: FormField, dictionary: Dictionary) -> MappedField:
    label = label_of_field(field, part)
    ranked = sorted(_evidence(label, field, dictionary), key=_surest_first)
    found = next((one for one in ranked if one.confidence >= LEAST), None) or first_column(label, field, dictionary)
    bare = _bare(field, part)
    if found is None:
        return bare
    told = replace(
        bare,
        item=found.item.id,
        confidence=round(found.confidence, 2),
        reasons=(found.reason,),
        further=further(label, field, found.item.id, dictionary),
    )
    scale = found.item.asked is not None and found.item.asked.scale is not None
    return replace(told, levels=levels_of(field.options, dictionary.levels)) if scale and field.options else told


def _surest_first(one: Evidence) -> tuple[float, int, int, str]:
    return -round(one.confidence, 4), one.start, -one.length, one.item.id


def _evidence(label: Label, field: FormField, dictionary: Dictionary) -> Iterator[Evidence]:
    items = dictionary.items
    if field.kind is FieldKind.SIGNATURE:
        signed = _signed(label, dictionary)
        yield from (signed,) if signed else best(items, label)
        return
    alike = () if is_bare(field) else _like(after_condition(label.text), dictionary, least=_least_alike(label))
    for one in chain(best(items, label), alike):
        chosen = field.kind is FieldKind.CHOICE and dictionary.has(one.item.id, Trait.WRITTEN)
        yield replace(one, confidence=one.confidence * _CHOSEN) if chosen else one
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


def _signed(label: Label, dictionary: Dictionary) -> Evidence | None:
    """A signature is one whoever signs; that of a manager is asked for to authorise."""
    checks = (one for one in dictionary.items if one.id == _AUTHORISED)
    found = next((one for one in best(checks, label) if one.confidence >= LEAST), None)
    signed = next((one for one in dictionary.items if one.id == _SIGNED), None)
    return found or (Evidence(signed, _CERTAIN, "it is a place to sign") if signed else None)


def _least_alike(label: Label) -> float:
    """How like a label has to be to a printed one: much where it has few words, or none that say what is asked."""
    if label.says_nothing:
        return _SAME
    return _ALIKE if len(label.text.split()) > _FEW_WORDS else _ALIKE_IN_FEW


def _like(text: str, dictionary: Dictionary, *, least: float = _ALIKE) -> Iterator[Evidence]:
    for one in dictionary.likeness.of(text)[:2]:
        if one.likeness >= least:
            reason = f"it is like \u201c{one.label}\u201d, as forms ask for it"
            yield Evidence(dictionary.item(one.item), max(LEAST, _MOST_ALIKE * one.likeness), reason)


def _lowered(found: Iterable[Evidence], most: float, where: str) -> Iterator[Evidence]:
    for one in found:
        told = {"guidance": "in its guidance, ", "part": "by the title of its part, "}[where]
        yield replace(one, confidence=one.confidence * most, reason=told + one.reason)


def _counted(patterns: Iterable[Pattern], texts: Iterable[str]) -> tuple[str, ...]:
    known = tuple(patterns)
    return tuple(text for text in texts if any(one.search(text) for one in known))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"\u201c{one}\u201d" for one in words[:4])

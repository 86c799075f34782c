"""Forms without the words of their documents, for those who may not read a marked one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alignctl.model.form import FormField
from alignctl.model.forms_compared import AreaForm, ItemCompared, MappedField, SameWords
from alignctl.report.marked_words import FROM_MARKED

OfForm = FormField | MappedField | AreaForm | ItemCompared | SameWords


def of_form(value: OfForm, is_marked: Callable[[str], bool]) -> OfForm:
    """A value without what it quotes of marked forms; what kind of field it is, and its item, stay."""
    match value:
        case FormField() if is_marked(value.citation.document):
            return replace(value, label=FROM_MARKED, options=(), columns=(), rows=(), repeats=(), guidance="")
        case MappedField() if is_marked(value.field.citation.document):
            further = tuple(replace(one, reason="", words="") for one in value.further)
            return replace(value, reasons=(), levels=(), further=further, part=FROM_MARKED)
        case AreaForm() if is_marked(value.form.document.path):
            parts = tuple(replace(part, title=FROM_MARKED, instructions=()) for part in value.form.parts)
            return replace(value, form=replace(value.form, parts=parts))
        case ItemCompared() if _quotes_marked(value, is_marked):
            told = tuple(replace(one, explanation=FROM_MARKED) for one in value.differences)
            return replace(value, differences=told)
        case SameWords() if _quotes_marked(value, is_marked):
            return replace(value, label=FROM_MARKED)
        case _:
            return value


def _quotes_marked(value: ItemCompared | SameWords, is_marked: Callable[[str], bool]) -> bool:
    """Whether a field behind a comparison stands in a marked form."""
    return any(is_marked(field.field.citation.document) for one in value.asked for field in one.fields)

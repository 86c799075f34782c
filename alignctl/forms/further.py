"""Further items of a field: those that pieces of its label name, and the columns and printed rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.forms.dictionary import Dictionary
from alignctl.forms.evidence import Evidence, Label, best, is_of_child, is_of_sides
from alignctl.model.form import FormField
from alignctl.model.forms_compared import FurtherItem
from alignctl.rules.asked import Trait

_TWO = 2
# a column says less surely than a label whose it is
_OF_TABLE = 0.85
_SURE = 0.8
_OF_ROW = (Trait.PARTICULAR, Trait.GENERAL, Trait.EVENT)
_REFERRED = re.compile(
    r"\b(?:child(?:ren)?|young (?:people|persons?)|pupils?)\b.*\b(?:referr\w+|this (?:form|referral))", re.IGNORECASE
)


def further(label: Label, field: FormField, item: str, dictionary: Dictionary) -> tuple[FurtherItem, ...]:
    """The items a field asks for beside its first, each once, with how sure that is and why."""
    found = (
        *_pieces(label, item, dictionary),
        *_columns(label, field, item, dictionary),
        *_rows(label, field, item, dictionary),
    )
    first: dict[str, FurtherItem] = {}
    for one in found:
        if one.item != item:
            first.setdefault(one.item, one)
    return tuple(first.values())


def first_column(label: Label, field: FormField, dictionary: Dictionary) -> Evidence | None:
    """What the first telling column of a table of children asks for; None for a table of anyone else."""
    if not _is_of_child(label, None, dictionary):
        return None
    for head in field.columns:
        found = _named(_under(label, head), dictionary)
        if found is not None:
            return replace(
                found, confidence=found.confidence * _OF_TABLE, reason=f"it has a column “{head}”, and {found.reason}"
            )
    return None


def _pieces(label: Label, item: str, dictionary: Dictionary) -> Iterator[FurtherItem]:
    """Of pieces between commas, strokes and "and" those that name an item by themselves.

    "Name" and "date" alone are sides of whatever the label is about, unless it is about nothing but the child.
    """
    pieces = label.pieces
    if len(pieces) < _TWO:
        return
    bare = is_of_sides(label.text) and dictionary.has(item, Trait.PARTICULAR)
    for piece in pieces:
        found = _named(replace(label, text=piece), dictionary)
        if found is None:
            continue
        if not is_of_sides(piece) or (bare and dictionary.has(found.item.id, Trait.PARTICULAR)):
            yield FurtherItem(
                item=found.item.id, confidence=round(found.confidence, 2), reason=found.reason, words=piece
            )


def _columns(label: Label, field: FormField, item: str, dictionary: Dictionary) -> Iterator[FurtherItem]:
    """Of the columns of a table those that name an item.

    In a table of others a name, an age, a date or "checked by" belongs to its row, and not to the child or the form.
    """
    of_child = _is_of_child(label, item, dictionary)
    for head in field.columns:
        found = _named(_under(label, head) if of_child else Label(text=head), dictionary)
        if found is not None and (of_child or not any(dictionary.has(found.item.id, one) for one in _OF_ROW)):
            yield _of_table(found, "column", head)


def _rows(label: Label, field: FormField, item: str, dictionary: Dictionary) -> Iterator[FurtherItem]:
    """Of the rows printed in a table of people those that name an item ("GP"), and in a table of the child."""
    if not (dictionary.has(item, Trait.PERSON) or _is_of_child(label, item, dictionary)):
        return
    for head in field.rows:
        found = _named(_under(label, head), dictionary)
        if found is not None:
            yield _of_table(found, "row", head)


def _under(label: Label, head: str) -> Label:
    return Label(text=head, around=(label.text, *label.around))


def _named(label: Label, dictionary: Dictionary) -> Evidence | None:
    """The surest item that all words of a label name."""
    found = [one for one in best(dictionary.items, label) if one.is_whole and one.confidence >= _SURE]
    return min(found, key=lambda one: (-round(one.confidence, 4), one.start, -one.length, one.item.id), default=None)


def _of_table(found: Evidence, what: str, head: str) -> FurtherItem:
    return FurtherItem(
        item=found.item.id,
        confidence=round(found.confidence * _OF_TABLE, 2),
        reason=f"it has a {what} “{head}”, and {found.reason}",
        words=head,
    )


def _is_of_child(label: Label, item: str | None, dictionary: Dictionary) -> bool:
    """Whether the rows of a table are the children a form is about."""
    title = next((one for one in (label.text, *label.around) if one and is_of_child(one)), "")
    named = bool(title) and label.says_nothing
    return dictionary.has(item, Trait.PARTICULAR) or named or _REFERRED.search(label.text) is not None

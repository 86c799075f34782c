"""Whom a form speaks to: where it asks a child about being away, "your name" and "about you" are the child's."""

from __future__ import annotations

import re
from dataclasses import replace

from alignctl.model.form import Form, FormField, FormPart

_FEWEST = 3
_SHORT = 5  # words; a whole question is held against others as it is printed
_TO_CHILD = re.compile(
    r"\b(?:did|were|have|had|do|would|made|help|stop|keep|asked?|hurt|tell us where|when|where|why|before) you\b"
    r".*\b(?:go|going|gone|went|missing|away|back|left|leave|stay|sle[ep]+t?|safe|with|feel|live|trust|meet|met|do)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"^(?:role|agency|organisation|profession|position|designation)\b|\bjob title|\brelationship to\b"
    r"|\byour (?:job|role|agency|organisation|profession|position|designation|team|service)\b"
    r"|\bhow (?:do you know|long have you known)\b",
    re.IGNORECASE,
)
_TITLE_OF_WORK = re.compile(r"\b(?:interviewer|worker|professional|referr|office)", re.IGNORECASE)
_YOUR = re.compile(r"\byour(?: own)?\b", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:(?:a (?:bit|little) )?about|details of) you$", re.IGNORECASE)
_PERSONAL = re.compile(r"^(?:your|my) (?:details|information)$", re.IGNORECASE)


class Addressed:
    """The parts of a form that ask a child about the child.

    A form speaks to a child where several of its questions are ones only a child could answer. A part of it in which
    somebody's post or agency is asked for is not the child's.
    """

    def __init__(self, form: Form) -> None:
        asked = sum(1 for one in form.fields if _TO_CHILD.search(one.label))
        self._parts = frozenset(one.id for one in form.parts if asked >= _FEWEST and not _is_of_work(one))

    def of_child(self, part: FormPart, field: FormField) -> tuple[FormPart, FormField]:
        """A part and a field of it with "your" told as the child's, in a part that speaks to the child."""
        if part.id not in self._parts:
            return part, field
        title = part.title.strip()
        named = "About the child" if _ABOUT.match(title) or _PERSONAL.match(title) else title
        short = len(field.label.split()) <= _SHORT
        return replace(part, title=named), replace(field, label=_YOUR.sub("child's", field.label)) if short else field


def _is_of_work(part: FormPart) -> bool:
    return _TITLE_OF_WORK.search(part.title) is not None or any(_OF_WORK.search(one.label) for one in part.fields)

"""Forms made from a list of fields alone, without a file: to measure how fields are put to items apart from reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from alignctl.model.citation import Citation
from alignctl.model.document import Document, Metadata
from alignctl.model.form import FieldKind, Form, FormField, FormPart

_TICK = "tick"
Answer = dict[str, Any]


def field_of(
    answer: Answer, id_: str, cited: Citation, *, repeats: tuple[str, ...] = (), guidance: str = ""
) -> FormField:
    """The field that an answer describes."""
    return FormField(
        id=id_,
        label=answer["label"],
        kind=FieldKind.TICK_BOX if answer["kind"] == _TICK else FieldKind(answer["kind"]),
        citation=cited,
        options=tuple(answer["options"]),
        columns=tuple(answer.get("columns", ())),
        required=answer["required"],
        repeats=repeats,
        guidance=guidance,
    )


def form_of(path: Path, answers: Iterable[Answer]) -> Form:
    """A form of the fields of a list, in the parts the list names; its title is the list's own name."""
    title = path.stem.replace("-", " ")
    document = Document(
        path=path.name,
        sha256="",
        format="text",
        title=title,
        pages=None,
        metadata=Metadata(),
        sections=(),
        coverage=1.0,
    )
    return Form(document=document, parts=tuple(_parts(path.name, answers)))


def _parts(document: str, answers: Iterable[Answer]) -> Iterator[FormPart]:
    for number, (title, fields) in enumerate(groupby(answers, key=lambda one: one["part"]), 1):
        cited = Citation(
            area="",
            document=document,
            section_id=str(number),
            section=title,
            number=None,
            page=None,
            paragraph=number,
            span=(0, 0),
            quote="",
        )
        made = (field_of(one, f"{number}-{place}", cited) for place, one in enumerate(fields, 1))
        yield FormPart(id=str(number), title=title, fields=tuple(made))

"""Invented forms made in code: parts of fields, each a label with how it is answered."""

from __future__ import annotations

from alignctl.model.citation import Citation
from alignctl.model.document import Document, Metadata
from alignctl.model.form import FieldKind, Form, FormField, FormPart

HASHES = {"ash": "a" * 64, "birch": "b" * 64, "cedar": "c" * 64}


def field(label, kind="text", **more):
    cited = more.pop("area", "ash")
    return FormField(
        id=more.pop("id", "1.1"),
        label=label,
        kind=FieldKind(kind),
        citation=Citation(
            area="",
            document=f"{cited}.docx",
            section_id="s1",
            section="Form",
            number=None,
            page=1,
            paragraph=None,
            span=(0, len(label)),
            quote=label,
        ),
        **more,
    )


def form(area, parts, title="Referral form", marking=None):
    """A form of an area: `parts` maps titles to fields, made by `field` or bare labels."""
    made = []
    for number, (name, fields) in enumerate(parts.items(), start=1):
        office = name.startswith("Office")
        held = tuple(
            _placed(one if isinstance(one, FormField) else field(one), area, f"{number}.{place}")
            for place, one in enumerate(fields, start=1)
        )
        made.append(FormPart(id=str(number), title=name, fields=held, office_use=office))
    document = Document(
        path=f"{area}.docx",
        sha256=HASHES[area],
        format="docx",
        title=title,
        pages=2,
        metadata=Metadata(marking=marking),
        sections=(),
        coverage=1.0,
    )
    return Form(document=document, parts=tuple(made))


def _placed(one, area, id_):
    more = {
        name: getattr(one, name)
        for name in ("options", "several", "columns", "rows", "repeats", "required", "guidance", "has_lines")
    }
    return field(one.label, one.kind.value, area=area, id=id_, **more)

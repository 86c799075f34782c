"""What is found on the way down a form: things asked, headings and words said, before they are put into parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from alignctl.forms.labels import is_prompt, kind_of, label_of, prompt_guidance, without_part
from alignctl.forms.options import allows_several, is_either_or
from alignctl.model.form import Blank, FieldKind

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing asked; `quote` is the label as printed, `cell` the row and column of a table it stands in."""

    label: str
    kind: FieldKind
    quote: str
    cell: Cell | None = None
    options: tuple[str, ...] = ()
    several: bool = False
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    required: bool = False
    guidance: str = ""
    has_lines: bool = False

    def at(self, cell: Cell) -> Asked:
        """The same, in a cell of a table."""
        return replace(self, cell=cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A heading inside a table."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that ask nothing."""

    text: str


Found = Asked | Headed | Said


def asked(quote: str, blank: Blank | None, options: Iterable[str] = ()) -> Asked:
    """A thing asked by a label, answered in a place to write, or by one of several answers."""
    label = label_of(quote or (blank.title if blank else ""))
    text = label.text or (label_of(blank.title).text if blank else "")
    choices = tuple(options) or tuple(option for option in (blank.options if blank else ()) if not is_prompt(option))
    kind = FieldKind.CHOICE if choices else kind_of(text, blank)
    return Asked(
        label=text,
        kind=kind,
        quote=quote.strip() or text,
        options=choices,
        several=not is_either_or(choices) and allows_several(quote),
        required=label.required or bool(blank and blank.required),
        guidance=" ".join(filter(None, (label.guidance, prompt_guidance(blank)))),
        has_lines=bool(blank and blank.has_lines) and kind is FieldKind.TEXT,
    )


def listed(quote: str, columns: Iterable[str], rows: Iterable[str] = ()) -> Asked:
    """A table to be filled in row by row."""
    label = label_of(without_part(quote))
    return Asked(
        label=label.text,
        kind=FieldKind.TABLE,
        quote=quote,
        columns=tuple(columns),
        rows=tuple(rows),
        required=label.required,
        guidance=label.guidance,
    )

"""The runs of one paragraph: its text, how its letters look, and what is anchored in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.readers.office_parts.names import MATH_TEXT, switch, value, w
from alignctl.extract.readers.office_parts.styles import Look, Styles, look_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.fields import Fields
    from alignctl.extract.readers.office_parts.telling import Telling

_RUN, _TEXT, _PROPERTIES, _HYPHEN, _SYMBOL = w("r"), w("t"), w("rPr"), w("noBreakHyphen"), w("sym")
_VANISH, _STYLE, _VALUE = w("vanish"), w("rStyle"), w("val")
_OWN_PROPERTIES, _BOX = w("pPr"), w("txbxContent")
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): " ", w("cr"): " ", _HYPHEN: "-"}
_BREAKS = frozenset({w("br"), w("cr")})
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐"}
_SYMBOL_LETTER = re.compile(f"[{''.join(map(chr, SYMBOLS))}]")
_LETTER = re.compile(r"[^\W_]")
_PRIVATE = range(0xE000, 0xF900)


class Appearance(NamedTuple):
    """How a paragraph's letters look: each quality is true only where all of them have it.

    `size` is that of most letters in points, the larger of two that tie; None where there are no letters.
    """

    bold: bool
    caps: bool
    underlined: bool
    size: float | None


_NONE = Appearance(bold=False, caps=False, underlined=False, size=None)


@dataclass(slots=True)
class Gathered:
    """What one paragraph holds; `contents` is the part of its text that lies in an automatic contents list.

    `looks` are pieces of text with their look; `breaks` say how much of `text` and `looks` stands before each line
    break; `notes` are kind and id of the notes referred to.
    """

    text: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    looks: list[tuple[Look, str]] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def has_letters(self) -> bool:
        """Whether it holds a letter or figure whose look is known."""
        return _LETTER.search("".join([text for _, text in self.looks])) is not None

    def appearance(self) -> Appearance:
        """How its letters and figures look; signs and spaces have no say."""
        alike = {look for look, _ in self.looks}
        if len(alike) == 1:
            return _uniform(*alike) if self.has_letters() else _NONE
        counts = self._counts()
        if not counts:
            return _NONE
        sizes: dict[float, int] = {}
        for look, count in counts.items():
            size = look.size or 0.0
            sizes[size] = sizes.get(size, 0) + count
        return Appearance(
            bold=all(look.bold for look in counts),
            caps=all(look.caps for look in counts),
            underlined=all(look.underlined for look in counts),
            size=max(sizes, key=lambda size: (sizes[size], size)),
        )

    def _counts(self) -> dict[Look, int]:
        """Letters and figures by look."""
        counts: dict[Look, int] = {}
        for look, text in self.looks:
            letters = sum(map(str.isalnum, text))
            if letters:
                counts[look] = counts.get(look, 0) + letters
        return counts


def _uniform(look: Look) -> Appearance:
    """The appearance where all letters look alike."""
    return Appearance(bool(look.bold), bool(look.caps), bool(look.underlined), look.size or 0.0)


class Runs:
    """Gathers paragraphs of a tree in its accepted view."""

    def __init__(self, styles: Styles, fields: Fields, telling: Telling) -> None:
        self._styles = styles
        self._telling = telling
        self._contents = fields.contents
        self._instructions = fields.instructions
        self._has_fields = bool(fields.contents or fields.instructions)
        self._looks: dict[tuple[tuple[tuple[str, str | None], ...], Look], Look | None] = {}

    def gather(self, paragraph: Iterable[Element], base: Look) -> Gathered:
        """Read the parts of one paragraph; `base` is the look its style gives."""
        gathered = Gathered()
        for part in paragraph:
            tag = part.tag
            if tag == _RUN:
                self._gather_run(part, base, gathered)
            elif tag != _OWN_PROPERTIES:
                self._gather(part, base, gathered)
        return gathered

    def _gather(self, element: Element, base: Look, gathered: Gathered) -> None:
        """Collect a run; maths, ruby and unknown wrappers are searched for what they hold."""
        if element.tag == _RUN:
            self._gather_run(element, base, gathered)
        elif element.tag == _BOX:
            gathered.boxes.append(element)
        elif element.tag == MATH_TEXT:
            gathered.text.append(element.text or "")
        else:
            for part in element:
                self._gather(part, base, gathered)

    def _gather_run(self, run: Element, base: Look, gathered: Gathered) -> None:
        look = base
        for part in run:
            tag = part.tag
            if tag == _TEXT:
                self._gather_text(part, look, gathered)
            elif tag == _PROPERTIES:
                said = self._look(self._telling.of(part), base)
                if said is None:
                    return
                look = said
            elif tag in _SIGNS:
                if tag in _BREAKS:
                    gathered.breaks.append((len(gathered.text), len(gathered.looks)))
                gathered.text.append(_SIGNS[str(tag)])
            elif tag == _SYMBOL:
                gathered.text.append(_symbol(part))
            elif tag in _REFERENCES:
                gathered.notes.append((_REFERENCES[str(tag)], value(part, "id") or ""))
            elif len(part):
                self._gather(part, base, gathered)

    def _look(self, said: Mapping[str, Element], base: Look) -> Look | None:
        """How a run's letters look, None for hidden ones; runs that say the same are looked at once."""
        if not said:
            return base
        key = (tuple([(tag, part.get(_VALUE)) for tag, part in said.items()]), base)
        if key not in self._looks:
            named = value(said.get(_STYLE))
            look = look_said(said).over(self._styles.letter_look(named)).over(base)
            self._looks[key] = None if switch(said.get(_VANISH)) else look
        return self._looks[key]

    def _gather_text(self, part: Element, look: Look, gathered: Gathered) -> None:
        text = part.text or ""
        if self._has_fields:
            if part in self._contents:
                gathered.contents.append(text)
                return
            if part in self._instructions:
                return
        # Translating takes ten times as long as looking, and few texts hold a symbol.
        symbols = not text.isascii() and _SYMBOL_LETTER.search(text)
        gathered.text.append(text.translate(SYMBOLS) if symbols else text)
        gathered.looks.append((look, text))


def _symbol(element: Element) -> str:
    """A character of a symbol font as its everyday likeness; nothing for those without one."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    known = SYMBOLS.get(code | 0xF000)
    if known is not None:
        return known
    return "" if code in _PRIVATE or not chr(code).isprintable() else chr(code)

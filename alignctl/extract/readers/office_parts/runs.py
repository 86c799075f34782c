"""The runs of one paragraph: its text, how its letters look, and what is anchored in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import MATH_TEXT, child, switch, value, w
from alignctl.extract.readers.office_parts.styles import Look, Styles, read_look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.fields import Fields

_RUN, _TEXT, _PROPERTIES, _HYPHEN, _SYMBOL = w("r"), w("t"), w("rPr"), w("noBreakHyphen"), w("sym")
_TELLING = frozenset(w(name) for name in ("b", "caps", "u", "sz", "vanish", "rStyle"))
_VALUE = w("val")
_OWN_PROPERTIES, _BOX = w("pPr"), w("txbxContent")
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): " ", w("cr"): " ", _HYPHEN: "-"}
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐"}

_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True, kw_only=True)
class Gathered:
    """What one paragraph holds; `contents` is the part of its text that lies in an automatic contents list.

    `looks` counts letters and figures by look; `notes` are kind and id of the notes referred to.
    """

    text: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    looks: Counter[Look] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def all_are(self, quality: Callable[[Look], bool | None]) -> bool:
        """Whether every letter has a quality; false for no letters."""
        return bool(self.looks) and all(quality(look) for look in self.looks)

    def main_size(self) -> float | None:
        """The type size of most letters, the larger of two that tie."""
        sizes: Counter[float] = Counter()
        for look, count in self.looks.items():
            sizes[look.size or 0.0] += count
        return max(sizes, key=lambda size: (sizes[size], size), default=None)


class Runs:
    """Gathers paragraphs of a tree in its accepted view."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        self._styles = styles
        self._fields = fields
        self._looks: dict[tuple[tuple[tuple[object, str | None], ...], Look], Look | None] = {}

    def gather(self, paragraph: Element, base: Look) -> Gathered:
        """Read one paragraph; `base` is the look its style gives."""
        gathered = Gathered()
        for part in paragraph:
            if part.tag == _RUN:
                self._gather_run(part, base, gathered)
            elif part.tag != _OWN_PROPERTIES:
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
        look: Look | None = base
        for part in run:
            if part.tag == _PROPERTIES:
                look = self._look(part, base)
        if look is None:
            return
        for part in run:
            tag = part.tag
            if tag == _TEXT:
                self._gather_text(part, look, gathered)
            elif tag in _SIGNS:
                gathered.text.append(_SIGNS[str(tag)])
            elif tag == _SYMBOL:
                gathered.text.append(_symbol(part))
            elif tag in _REFERENCES:
                gathered.notes.append((_REFERENCES[str(tag)], value(part, "id") or ""))
            elif tag != _PROPERTIES:
                self._gather(part, base, gathered)

    def _look(self, properties: Element, base: Look) -> Look | None:
        """How a run's letters look, None for hidden ones; runs that say the same are looked at once."""
        said = tuple([(part.tag, part.get(_VALUE)) for part in properties if part.tag in _TELLING])
        if not said:
            return base
        key = (said, base)
        if key not in self._looks:
            named = value(child(properties, "rStyle"))
            look = read_look(properties).over(self._styles.letter_look(named)).over(base)
            self._looks[key] = None if switch(child(properties, "vanish")) else look
        return self._looks[key]

    def _gather_text(self, part: Element, look: Look, gathered: Gathered) -> None:
        text = part.text or ""
        if part in self._fields.contents:
            gathered.contents.append(text)
        elif part not in self._fields.instructions:
            gathered.text.append(text if text.isascii() else text.translate(SYMBOLS))
            letters = sum(map(str.isalnum, text))
            if letters:
                gathered.looks[look] += letters


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

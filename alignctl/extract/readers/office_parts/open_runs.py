"""The text of one OpenDocument paragraph, how its letters look, and what is anchored in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.open_styles import OpenStyles, o
from alignctl.extract.readers.office_parts.runs import SYMBOLS, Gathered
from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.styles import Look

_SPACES = frozenset({o("text", "s"), o("text", "tab"), o("text", "line-break")})
_BREAK = o("text", "line-break")
_TEMPLATES = (
    "table-of-content-source",
    "illustration-index-source",
    "table-index-source",
    "object-index-source",
    "user-index-source",
    "alphabetical-index-source",
    "bibliography-source",
)
UNSEEN = frozenset(
    {
        *(o("text", name) for name in _TEMPLATES),
        o("office", "annotation"),
        o("text", "note-citation"),
        o("text", "tracked-changes"),
        o("text", "ruby-text"),
        o("text", "number"),
        o("text", "hidden-text"),
        o("svg-compatible", "title"),
        o("svg-compatible", "desc"),
        o("office", "binary-data"),
        o("office", "forms"),
    }
)


class OpenRuns:
    """Gathers paragraphs, with the footnotes and endnotes they hold."""

    def __init__(self, styles: OpenStyles) -> None:
        self._styles = styles

    def gather(self, paragraph: Element, base: Look) -> tuple[Gathered, tuple[Element, ...]]:
        """Read one paragraph; `base` is the look of its style. The notes come as elements."""
        gathered = Gathered()
        notes: list[Element] = []
        self._gather(paragraph, base, gathered, notes)
        return gathered, tuple(notes)

    def _gather(self, element: Element, look: Look, gathered: Gathered, notes: list[Element]) -> None:
        _add(element.text, look, gathered)
        for part in element:
            if part.tag in _SPACES:
                if part.tag == _BREAK:
                    gathered.breaks.append((len(gathered.text), len(gathered.looks)))
                gathered.text.append(" ")
            elif part.tag == o("text", "note"):
                notes += part.iterfind(o("text", "note-body"))
            elif part.tag == o("text", "span"):
                name = part.get(o("text", "style-name"))
                self._gather(part, self._styles.look("text", name, look), gathered, notes)
            elif str(part.tag).startswith(o("drawing", "")) and part.tag != o("drawing", "a"):
                gathered.boxes.append(part)
            elif part.tag not in UNSEEN:
                self._gather(part, look, gathered, notes)
            _add(part.tail, look, gathered)


def _add(text: str | None, look: Look, gathered: Gathered) -> None:
    if text:
        gathered.text.append(text.translate(SYMBOLS))
        gathered.looks.append((look, text))


def shown_text(element: Element) -> Iterator[str]:
    """Every piece of text below an element that is shown, without asking what it is for."""
    if element.tag in UNSEEN:
        return
    yield element.text or ""
    for part in element:
        yield from shown_text(part)
        yield part.tail or ""


def element_text(element: Element) -> str:
    """The shown text of an element, its parts set apart by spaces."""
    return " ".join(shown_text(element))


def count_characters(element: Element) -> int:
    """Characters shown below an element that are not white space, by a plain walk over all text."""
    return sum(solid_length(piece) for piece in shown_text(element))

"""Styles of a Word file, each with what it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

from alignctl.extract.readers.office_parts.names import child, number, switch, value, w

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

_Answer = TypeVar("_Answer")
BODY_TEXT = 9
DEFAULT_SIZE = 10.0
_BOLD, _CAPS, _UNDERLINED, _SIZE = w("b"), w("caps"), w("u"), w("sz")
_LOOKS = frozenset({_BOLD, _CAPS, _UNDERLINED, _SIZE})
_HEADING = re.compile(r"^heading ?([1-9])$")
_CONTENTS = re.compile(r"^(?:toc|contents) ?(?:[1-9]|heading)$|^table of (?:figures|authorities)$")
_NAMED_HEADING = re.compile(r"\b(?:sub[ -]?)?head(?:ing|er)?s?\b|\bsub-?title\b")
_NOT_HEADING = re.compile(r"\b(?:table|toc|contents?|page|list|header|footer|header char)\b|^header$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How letters look; None where nothing is said. `size` is in points."""

    bold: bool | None = None
    caps: bool | None = None
    underlined: bool | None = None
    size: float | None = None

    def over(self, base: Look) -> Look:
        """Fill in from another look what is left unsaid here."""
        if self is PLAIN:
            return base
        return Look(
            bold=base.bold if self.bold is None else self.bold,
            caps=base.caps if self.caps is None else self.caps,
            underlined=base.underlined if self.underlined is None else self.underlined,
            size=base.size if self.size is None else self.size,
        )


PLAIN = Look()


def read_look(properties: Element | None) -> Look:
    """What one set of run properties says."""
    if properties is None:
        return PLAIN
    said = {str(part.tag): part for part in properties if part.tag in _LOOKS}
    if not said:
        return PLAIN
    half_points = number(said.get(_SIZE))
    return Look(
        bold=switch(said.get(_BOLD)),
        caps=switch(said.get(_CAPS)),
        underlined=switch(said.get(_UNDERLINED)),
        size=None if half_points is None else half_points / 2,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style: its own words only. `outline` is 0..8 for headings and 9 for body text."""

    id: str
    name: str
    based_on: str | None
    look: Look
    outline: int | None
    list_id: int | None
    list_level: int | None


def _once(question: Callable[[Styles, str | None], _Answer]) -> Callable[[Styles, str | None], _Answer]:
    """Answer a question about a style once for all paragraphs that bear it."""

    @wraps(question)
    def answer(styles: Styles, style_id: str | None) -> _Answer:
        key = (question.__name__, style_id)
        if key not in styles.answers:
            styles.answers[key] = question(styles, style_id)
        return cast("_Answer", styles.answers[key])

    return answer


class Styles:
    """All styles of a file, asked by id; an unknown id stands for the default paragraph style."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        self._chains: dict[str | None, tuple[Style, ...]] = {}
        self.answers: dict[tuple[str, str | None], object] = {}
        self._defaults = Look(size=DEFAULT_SIZE)
        if root is None:
            return
        given = read_look(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._defaults = given.over(self._defaults)
        for element in root.iterfind(w("style")):
            self._add(element)

    def _add(self, element: Element) -> None:
        style = _read_style(element)
        self._styles.setdefault(style.id, style)
        is_default = (value(element, "default") or "0") in {"1", "true", "on"}
        if is_default and value(element, "type") == "paragraph":
            self._default = style.id

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """The style and those it is based on, nearest first."""
        if style_id not in self._styles:
            style_id = self._default
        if style_id not in self._chains:
            self._chains[style_id] = self._climb(style_id)
        return self._chains[style_id]

    def _climb(self, style_id: str | None) -> tuple[Style, ...]:
        found: dict[str, Style] = {}
        while style_id is not None and style_id in self._styles and style_id not in found:
            found[style_id] = self._styles[style_id]
            style_id = found[style_id].based_on
        return tuple(found.values())

    @_once
    def outline(self, style_id: str | None) -> int | None:
        """The outline level the style chain gives, 0..8, or 9 for body text; None where it says nothing."""
        for style in self.chain(style_id):
            if style.outline is not None:
                return style.outline
            named = _HEADING.match(style.name)
            if named:
                return int(named[1]) - 1
        return None

    @_once
    def numbering(self, style_id: str | None) -> tuple[int | None, int | None, str | None]:
        """The list id and level the style chain gives, and the id of the style that names the list."""
        level: int | None = None
        for style in self.chain(style_id):
            if level is None:
                level = style.list_level
            if style.list_id is not None:
                return style.list_id, level, style.id
        return None, level, None

    @_once
    def look(self, style_id: str | None) -> Look:
        """How a paragraph style's letters look, document defaults included."""
        look = PLAIN
        for style in self.chain(style_id):
            look = look.over(style.look)
        return look.over(self._defaults)

    @_once
    def letter_look(self, style_id: str | None) -> Look:
        """What a character style adds; nothing for an unknown one."""
        look = PLAIN
        if style_id in self._styles:
            for style in self.chain(style_id):
                look = look.over(style.look)
        return look

    @_once
    def is_title(self, style_id: str | None) -> bool:
        """Whether the style is Title, or based on it."""
        return any(style.name == "title" for style in self.chain(style_id))

    @_once
    def is_contents(self, style_id: str | None) -> bool:
        """Whether the style is one of a contents list."""
        return any(_CONTENTS.match(style.name) for style in self.chain(style_id)[:2])

    @_once
    def is_list(self, style_id: str | None) -> bool:
        """Whether the style is one of Word's list styles; "List Paragraph" is used for anything."""
        chain = self.chain(style_id)
        return bool(chain) and re.match(r"list (?:bullet|number)", chain[0].name) is not None

    @_once
    def names_heading(self, style_id: str | None) -> bool:
        """Whether the style's own name calls it a heading."""
        chain = self.chain(style_id)
        if not chain or _NOT_HEADING.search(chain[0].name):
            return False
        return _NAMED_HEADING.search(chain[0].name) is not None


def _read_style(element: Element) -> Style:
    paragraph = child(element, "pPr")
    return Style(
        id=value(element, "styleId") or "",
        name=(value(child(element, "name")) or "").strip().casefold(),
        based_on=value(child(element, "basedOn")),
        look=read_look(child(element, "rPr")),
        outline=number(child(paragraph, "outlineLvl")),
        list_id=number(child(paragraph, "numPr", "numId")),
        list_level=number(child(paragraph, "numPr", "ilvl")),
    )

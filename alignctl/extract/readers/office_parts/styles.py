"""Styles of a Word file, each with what it inherits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.readers.office_parts.names import child, number, parts, switch, value, w

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

BODY_TEXT = 9
DEFAULT_SIZE = 10.0
_BOLD, _CAPS, _UNDERLINED, _SIZE = w("b"), w("caps"), w("u"), w("sz")
_LOOKS = frozenset({_BOLD, _CAPS, _UNDERLINED, _SIZE})
# Word itself writes the English name in every language; other programs write their own.
_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|pennawd) ?([1-9])$"
)
_CONTENTS = re.compile(r"^(?:toc|contents) ?(?:[1-9]|heading)$|^table of (?:figures|authorities)$")
_LIST = re.compile(r"list (?:bullet|number)")
_TRUE = frozenset({"1", "true", "on"})
_NAMED_HEADING = re.compile(r"\b(?:sub[ -]?)?head(?:ing|er)?s?\b|\bsub-?title\b")
_NOT_HEADING = re.compile(r"\b(?:table|toc|contents?|page|list|header|footer|header char)\b|^header$")


class Look(NamedTuple):
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
    return PLAIN if properties is None else look_said(parts(properties))


def look_said(said: Mapping[str, Element]) -> Look:
    """What run properties say, given by name."""
    if _LOOKS.isdisjoint(said):
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


class Manner(NamedTuple):
    """What a paragraph style says, with all it inherits.

    `outline` is 0..8 for headings, 9 for body text and None where nothing is said; `look` includes the document's
    defaults; `list_id` and `list_level` are None where nothing is said, and `list_owner` is the id of the style
    that names the list. `is_list` is true for Word's list styles alone: "List Paragraph" is used for anything.
    """

    outline: int | None
    look: Look
    list_id: int | None
    list_level: int | None
    list_owner: str | None
    is_title: bool
    is_contents: bool
    is_list: bool
    names_heading: bool


class Styles:
    """All styles of a file, asked by id; an unknown id stands for the default paragraph style."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._read: dict[str, Style] = {}
        self._default: str | None = None
        self._manners: dict[str | None, Manner] = {}
        self._letter_looks: dict[str | None, Look] = {}
        self._defaults = Look(size=DEFAULT_SIZE)
        if root is None:
            return
        given = read_look(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._defaults = given.over(self._defaults)
        for element in root.iterchildren(w("style")):
            self._add(element)

    def _add(self, element: Element) -> None:
        style_id = value(element, "styleId") or ""
        self._elements.setdefault(style_id, element)
        if value(element, "default") in _TRUE and value(element, "type") == "paragraph":
            self._default = style_id

    def _style(self, style_id: str) -> Style:
        """A style of the file, read when it is first asked for: most are never used."""
        if style_id not in self._read:
            self._read[style_id] = _read_style(style_id, self._elements[style_id])
        return self._read[style_id]

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """The style and those it is based on, nearest first."""
        if style_id not in self._elements:
            style_id = self._default
        found: dict[str, Style] = {}
        while style_id is not None and style_id in self._elements and style_id not in found:
            found[style_id] = self._style(style_id)
            style_id = found[style_id].based_on
        return tuple(found.values())

    def manner(self, style_id: str | None) -> Manner:
        """What a paragraph style says; worked out once for all paragraphs that bear it."""
        if style_id not in self._manners:
            self._manners[style_id] = self._manner_of(self.chain(style_id))
        return self._manners[style_id]

    def _manner_of(self, chain: tuple[Style, ...]) -> Manner:
        list_id, list_level, owner = _numbering(chain)
        own_name = chain[0].name if chain else ""
        return Manner(
            outline=_outline(chain),
            look=_look(chain).over(self._defaults),
            list_id=list_id,
            list_level=list_level,
            list_owner=owner,
            is_title=any(style.name == "title" for style in chain),
            is_contents=any(_CONTENTS.match(style.name) for style in chain[:2]),
            is_list=_LIST.match(own_name) is not None,
            names_heading=_NAMED_HEADING.search(own_name) is not None and not _NOT_HEADING.search(own_name),
        )

    def letter_look(self, style_id: str | None) -> Look:
        """What a character style adds; nothing for an unknown one."""
        if style_id not in self._letter_looks:
            known = style_id in self._elements
            self._letter_looks[style_id] = _look(self.chain(style_id)) if known else PLAIN
        return self._letter_looks[style_id]


def _outline(chain: Sequence[Style]) -> int | None:
    for style in chain:
        if style.outline is not None:
            return style.outline
        named = _HEADING.match(style.name)
        if named:
            return int(named[1]) - 1
    return None


def _numbering(chain: Sequence[Style]) -> tuple[int | None, int | None, str | None]:
    """The list and level the nearest styles name, and the style that names the list."""
    level: int | None = None
    for style in chain:
        if level is None:
            level = style.list_level
        if style.list_id is not None:
            return style.list_id, level, style.id
    return None, level, None


def _look(chain: Sequence[Style]) -> Look:
    look = PLAIN
    for style in chain:
        look = look.over(style.look)
    return look


def _read_style(style_id: str, element: Element) -> Style:
    said = parts(element)
    paragraph = parts(said.get(w("pPr")))
    listed = parts(paragraph.get(w("numPr")))
    return Style(
        id=style_id,
        name=(value(said.get(w("name"))) or "").strip().casefold(),
        based_on=value(said.get(w("basedOn"))),
        look=read_look(said.get(w("rPr"))),
        outline=number(paragraph.get(w("outlineLvl"))),
        list_id=number(listed.get(w("numId"))),
        list_level=number(listed.get(w("ilvl"))),
    )

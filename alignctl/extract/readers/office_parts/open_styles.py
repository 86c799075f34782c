"""Styles of an OpenDocument text, each with what it inherits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, overload

from alignctl.extract.readers.office_parts.styles import DEFAULT_SIZE, PLAIN, Look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_POINTS = re.compile(r"^([\d.]+)(pt|%)$")
MAX_FIGURES = 6
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


def o(prefix: str, name: str) -> str:
    """The full name of an element or attribute in one of OpenDocument's vocabularies ("text", "drawing")."""
    return f"{{{_BASE}{prefix}:1.0}}{name}"


@overload
def whole(text: str | None, usual: int) -> int: ...
@overload
def whole(text: str | None, usual: None) -> int | None: ...
def whole(text: str | None, usual: int | None) -> int | None:
    """An attribute read as a whole number; `usual` where it is missing, no number, or absurdly long."""
    if not text or len(text) > MAX_FIGURES or not (text.isascii() and text.isdigit()):
        return usual
    return int(text)


# Elements that hold or name an embedded object, and the attribute with its name.
OBJECTS = (o("drawing", "object"), o("drawing", "object-ole"))
TARGET = "{http://www.w3.org/1999/xlink}href"


class OpenStyles:
    """Paragraph and letter styles of the parts given, asked by family and name."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        for root in roots:
            if root is None:
                continue
            for style in root.iter(o("style", "style")):
                key = (style.get(o("style", "family"), ""), style.get(o("style", "name"), ""))
                self._styles[key] = style
            for default in root.iter(o("style", "default-style")):
                self._defaults[default.get(o("style", "family"), "")] = default

    def chain(self, family: str, name: str | None) -> tuple[Element, ...]:
        """The style and those it is based on, nearest first."""
        found: dict[str, Element] = {}
        while name and name not in found and (family, name) in self._styles:
            found[name] = self._styles[family, name]
            name = found[name].get(o("style", "parent-style-name"))
        return tuple(found.values())

    def look(self, family: str, name: str | None, base: Look = PLAIN) -> Look:
        """How letters of a style look, over a base; the document's defaults lie under paragraphs."""
        if family == "paragraph":
            base = _own_look(self._defaults.get("paragraph"), Look(size=DEFAULT_SIZE))
        for style in reversed(self.chain(family, name)):
            base = _own_look(style, base)
        return base

    def is_named(self, name: str | None, wanted: str) -> bool:
        """Whether a paragraph style, or one it is based on, bears a name."""
        return any(style.get(o("style", "name")) == wanted for style in self.chain("paragraph", name))


def _own_look(style: Element | None, base: Look) -> Look:
    properties = None if style is None else style.find(o("style", "text-properties"))
    if properties is None:
        return base
    weight = properties.get(o("xsl-fo-compatible", "font-weight"))
    line = properties.get(o("style", "text-underline-style"))
    transform = properties.get(o("xsl-fo-compatible", "text-transform"))
    return Look(
        bold=None if weight is None else weight in _BOLD,
        caps=None if transform is None else transform == "uppercase",
        underlined=None if line is None else line != "none",
        size=_size(properties.get(o("xsl-fo-compatible", "font-size")), base.size),
    ).over(base)


def _size(text: str | None, base: float | None) -> float | None:
    found = _POINTS.match(text or "")
    if not found:
        return None
    try:
        amount = float(found[1])
    except ValueError:
        return None
    return amount if found[2] == "pt" else (base or DEFAULT_SIZE) * amount / 100

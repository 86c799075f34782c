"""Objects embedded in an OpenDocument text: other documents, sheets and charts, which are not read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.readers.office_parts.open_runs import count_characters
from alignctl.extract.readers.office_parts.open_styles import OBJECTS, TARGET, o
from alignctl.extract.readers.office_parts.unread import rough_length

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.archive import Archive

_CHART = o("office", "chart")
_CHART_TEXTS = tuple(o("chart", name) for name in ("title", "subtitle", "footer"))
_FOREIGN = o("drawing", "object-ole")


class Unread(NamedTuple):
    """Whether embedded objects may hold text that is not read, and the characters that are known of."""

    any: bool
    characters: int


def unread_objects(archive: Archive, text: Element) -> Unread:
    """Look into the objects of a text, once into each however often it is shown.

    Of a chart its titles count, and a formula holds no text.
    """
    named = {(each.tag, _name(each).casefold()): each for each in text.iter(*OBJECTS)}
    found = [_look_into(archive, each) for each in named.values()]
    return Unread(any=any(each.any for each in found), characters=sum(each.characters for each in found))


def _look_into(archive: Archive, held: Element) -> Unread:
    name = _name(held)
    if held.tag == _FOREIGN:
        return Unread(any=True, characters=rough_length(archive.read(name) or b"", archive))
    root = archive.parse(posixpath.join(name, "content.xml"))
    body = None if root is None else root.find(o("office", "body"))
    shown = [] if body is None else list(body.iter(*_CHART_TEXTS) if body.find(_CHART) is not None else body)
    characters = sum(map(count_characters, shown))
    return Unread(any=characters > 0, characters=characters)


def _name(held: Element) -> str:
    return posixpath.normpath(held.get(TARGET, ""))

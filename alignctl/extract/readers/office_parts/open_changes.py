"""Tracked changes of an OpenDocument text: who made them, and the text as it was before them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.open_styles import o

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_PARAGRAPHS = frozenset({o("text", "p"), o("text", "h")})
_REGION, _ID = o("text", "changed-region"), o("text", "change-id")
_START, _END, _POINT = o("text", "change-start"), o("text", "change-end"), o("text", "change")
_BLOCKS = frozenset(
    {o("text", "list"), o("text", "list-item"), o("text", "section")}
    | {o("table", name) for name in ("table", "table-row", "table-cell", "table-header-rows", "table-rows")}
)


def authors(text: Element) -> tuple[str, ...]:
    """Authors of tracked changes and comments, each once, in order of the alphabet."""
    sources = text.iter(o("office", "change-info"), o("office", "annotation"))
    names = ((each.findtext(_CREATOR) or "").strip() for each in sources)
    return tuple(sorted({name for name in names if name}))


def restore(text: Element) -> None:
    """Turn the text into what it said before every tracked change, in place.

    Inserted text goes, and paragraphs parted by an insertion are one again; deleted text comes back where it
    stood. Changes of format are left as they are.
    """
    inserted: set[str] = set()
    deleted: dict[str, Element] = {}
    for region in text.iter(_REGION):
        name = region.get(o("text", "id")) or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        deletion = region.find(o("text", "deletion"))
        if deletion is not None:
            deleted[name] = deletion
        elif region.find(o("text", "insertion")) is not None:
            inserted.add(name)
    _remove_inserted(text, inserted)
    for point in [each for each in text.iter(_POINT) if each.get(_ID) in deleted]:
        _put_back(point, deleted[point.get(_ID, "")])


def _remove_inserted(text: Element, inserted: set[str]) -> None:
    inside: set[str] = set()
    opened: set[Element] = set()
    inline: list[Element] = []
    parted: list[Element] = []
    for event, element in etree.iterwalk(text, events=("start", "end")):
        name = element.get(_ID, "")
        if event == "start":
            inside.difference_update({name} if element.tag == _END else ())
            if inside:
                element.text = None
                opened.add(element)
            continue
        if inside and element.tag in _PARAGRAPHS:
            parted.append(element)
        elif inside and element in opened and _is_inline(element):
            inline.append(element)
        if element.tag == _START and name in inserted:
            inside.add(name)
        if inside:
            element.tail = None
    for element in inline:
        _remove(element)
    for paragraph in reversed(parted):
        _join(paragraph)


def _is_inline(element: Element) -> bool:
    return element.tag not in _BLOCKS and not len(element)


def _remove(element: Element) -> None:
    above = element.getparent()
    if above is not None and element.tag not in {_START, _END}:
        above.remove(element)


def _join(paragraph: Element) -> None:
    """Take the next paragraph's content in, where it stands beside this one."""
    following = paragraph.getnext()
    if following is not None and following.tag in _PARAGRAPHS:
        _append(paragraph, following.text)
        for part in list(following):
            paragraph.append(part)
        _drop(following)


def _drop(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _append(paragraph: Element, words: str | None) -> None:
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + (words or "")
    else:
        paragraph.text = (paragraph.text or "") + (words or "")


def _put_back(point: Element, deletion: Element) -> None:
    """Put deleted paragraphs back at a point: the first goes on before it, the last after it."""
    paragraph = next(_paragraphs_above(point), None)
    held = [deepcopy(each) for each in deletion if each.tag in _PARAGRAPHS]
    if not held:
        return
    _insert_after(point, held[0])
    if paragraph is None or point.getparent() is not paragraph or len(held) == 1:
        return
    last = held[-1]
    after = _rest_after(paragraph, point)
    _append(last, after[0])
    for part in after[1]:
        last.append(part)
    for each in reversed(held[1:]):
        paragraph.addnext(each)


def _paragraphs_above(element: Element) -> Iterator[Element]:
    return (above for above in element.iterancestors() if above.tag in _PARAGRAPHS)


def _insert_after(point: Element, paragraph: Element) -> None:
    """The paragraph's content, wrapped in a span that says nothing, between a point and its tail."""
    span = etree.Element(o("text", "span"))
    span.text = paragraph.text
    for part in list(paragraph):
        span.append(part)
    span.tail, point.tail = point.tail, None
    point.addnext(span)


def _rest_after(paragraph: Element, point: Element) -> tuple[str | None, list[Element]]:
    """Cut off and give what stands in a paragraph after the span put at a point."""
    place = paragraph.index(point) + 1
    words, paragraph[place].tail = paragraph[place].tail, None
    rest = list(paragraph)[place + 1 :]
    for part in rest:
        paragraph.remove(part)
    return words, rest

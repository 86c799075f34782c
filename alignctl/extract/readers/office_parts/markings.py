"""Protective markings an office file carries outside its text: in headers and footers, properties and labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.archive import Archive
from alignctl.text.marking import furniture_marking, highest, named_marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

_CUSTOM = "docProps/custom.xml"
_CORE = "docProps/core.xml"
_OPEN_META = "meta.xml"
# Microsoft's sensitivity labels, the property of Boldon James Classifier, and what people name their own.
_LABEL = re.compile(r"MSIP_Label_(?P<id>[0-9a-f-]+)_(?P<field>Name|Enabled)", re.IGNORECASE)
_OWN_NAMES = re.compile(r"marking|classification|sensitivity|securitylabel|security label", re.IGNORECASE)
_SAYING = frozenset({"keywords", "keyword", "category", "subject", "description"})
_GAPS = frozenset({"tab", "ptab", "br", "cr", "line-break", "s", "txbxContent", "text-box"})
_TEXTS = frozenset({"t", "p", "span", "h"})


def running_lines(furniture: Iterable[Element]) -> tuple[str, ...]:
    """The lines of headers and footers, each once."""
    return tuple(dict.fromkeys(line for root in furniture for line in _lines(root) if line.strip()))


def marking_outside_text(archive: Archive, furniture: Iterable[Element]) -> str | None:
    """The highest marking of the headers and footers given, and of the file's properties."""
    running = (furniture_marking(line) for root in furniture for line in (*_lines(root), *_watermarks(root)))
    return highest([*running, *_custom(archive), *_core(archive)])


def _lines(root: Element) -> Iterator[str]:
    """The paragraphs of a header or footer, tabs and line ends kept as gaps between its parts."""
    for paragraph in root.iter("{*}p"):
        parts = []
        for element in paragraph.iter("{*}*"):
            name = _local(element)
            parts.append("\t" if name in _GAPS else (element.text or "") if name in _TEXTS else "")
            parts.append((element.tail or "") if element is not paragraph else "")
        yield "".join(parts)


def _watermarks(root: Element) -> Iterator[str]:
    """The words of watermarks, which Word draws as shapes of a header."""
    for shape in root.iter("{*}textpath"):
        yield str(shape.get("string") or "")


def _custom(archive: Archive) -> Iterator[str | None]:
    """Markings among the properties a label or a person added."""
    properties = dict(_properties(archive))
    enabled = {
        found["id"]: value.strip().lower() != "false"
        for name, value in properties.items()
        if (found := _LABEL.fullmatch(name)) and found["field"].lower() == "enabled"
    }
    for name, value in properties.items():
        label = _LABEL.fullmatch(name)
        if _is_label_name(label, enabled) if label else _OWN_NAMES.search(name):
            yield named_marking(value)


def _is_label_name(label: re.Match[str], enabled: dict[str, bool]) -> bool:
    return label["field"].lower() == "name" and enabled.get(label["id"], True)


def _properties(archive: Archive) -> Iterator[tuple[str, str]]:
    custom = archive.parse(_CUSTOM)
    if custom is not None:
        for each in custom:
            yield each.get("name", ""), "".join(map(str, each.itertext()))
    meta = archive.parse(_OPEN_META)
    if meta is not None:
        for each in meta.iter("{*}user-defined"):
            name = next((value for key, value in each.attrib.items() if str(key).endswith("}name")), "")
            yield str(name), "".join(map(str, each.itertext()))


def _core(archive: Archive) -> Iterator[str | None]:
    for part in (_CORE, _OPEN_META):
        root = archive.parse(part)
        for each in root.iter("{*}*") if root is not None else ():
            if _local(each) in _SAYING:
                yield from (named_marking(word) for word in re.split(r"[,;]", each.text or ""))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]

"""A Word file with its heading styles stripped to bold, as files look whose writers know no styles."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = tuple(str(level) for level in range(9))


def stripped(content: bytes) -> bytes:
    """The same file with headings as plain bold paragraphs: their style and outline level gone, their size kept.

    Numbers and everything else that came from the style are lost with it. A strict or damaged file comes back as
    it is.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {entry.filename: package.read(entry) for entry in package.infolist()}
    names = {name.casefold(): name for name in parts}
    text, styles = names.get("word/document.xml"), names.get("word/styles.xml")
    if text is None or styles is None:
        return content
    heads = _heading_styles(etree.fromstring(parts[styles]))
    root = etree.fromstring(parts[text], etree.XMLParser(huge_tree=True))
    for paragraph in root.iter(_W + "p"):
        _strip(paragraph, heads)
    parts[text] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def _heading_styles(root: etree._Element) -> dict[str, str | None]:
    """Styles with an outline level, own or inherited, and the type size they give (half points)."""
    by_id = {each.get(_W + "styleId", ""): each for each in root.iter(_W + "style")}
    found: dict[str, str | None] = {}
    for style_id in by_id:
        chain = []
        at: str | None = style_id
        while at in by_id and at not in chain:
            chain.append(at)
            above = by_id[at].find(_W + "basedOn")
            at = None if above is None else above.get(_W + "val")
        level = next((own for each in chain if (own := _level(by_id[each])) is not None), None)
        sizes = (by_id[each].find(f"{_W}rPr/{_W}sz") for each in chain)
        if level in _LEVELS:
            found[style_id] = next((size.get(_W + "val") for size in sizes if size is not None), None)
    return found


def _level(style: etree._Element) -> str | None:
    outline = style.find(f"{_W}pPr/{_W}outlineLvl")
    if outline is not None:
        return outline.get(_W + "val")
    name = style.find(_W + "name")
    words = "" if name is None else name.get(_W + "val", "").casefold()
    digit = words.removeprefix("heading ")
    return str(int(digit) - 1) if words.startswith("heading ") and digit in {*_LEVELS[1:], "9"} else None


def _strip(paragraph: etree._Element, heads: dict[str, str | None]) -> None:
    properties = paragraph.find(_W + "pPr")
    if properties is None:
        return
    style, outline = properties.find(_W + "pStyle"), properties.find(_W + "outlineLvl")
    named = "" if style is None else style.get(_W + "val", "")
    if named not in heads and (outline is None or outline.get(_W + "val") not in _LEVELS):
        return
    for part in (style if named in heads else None, outline):
        if part is not None:
            properties.remove(part)
    for run in paragraph.iter(_W + "r"):
        _embolden(run, heads.get(named))


def _embolden(run: etree._Element, size: str | None) -> None:
    properties = run.find(_W + "rPr")
    if properties is None:
        properties = etree.Element(_W + "rPr")
        run.insert(0, properties)
    if properties.find(_W + "b") is None:
        etree.SubElement(properties, _W + "b")
    if size is not None and properties.find(_W + "sz") is None:
        etree.SubElement(properties, _W + "sz").set(_W + "val", size)

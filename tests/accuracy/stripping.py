"""A Word file with its heading styles stripped to bold, as files look whose writers know no styles."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
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


class Shape(NamedTuple):
    """All a plain paragraph shows of itself besides its words: bold, type size, capitals, line, side, number."""

    bold: bool
    size: str | None
    caps: bool
    underlined: bool
    side: str | None
    numbered: bool


def indistinguishable(content: bytes) -> list[str]:
    """Bold body lines that look in every way like a heading once its style is stripped.

    After stripping nothing in the file tells them apart, so that to take one for a heading is neither right nor
    wrong. A line counts only where it was bold before, stands outside tables, and has the weight, size, capitals,
    underlining, side and (un)numberedness of a heading of the same file.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {entry.filename.casefold(): package.read(entry) for entry in package.infolist()}
    text, styles = parts.get("word/document.xml"), parts.get("word/styles.xml")
    if text is None or styles is None:
        return []
    sheet = etree.fromstring(styles)
    heads = _heading_styles(sheet)
    by_id = {each.get(_W + "styleId", ""): each for each in sheet.iter(_W + "style")}
    root = etree.fromstring(text, etree.XMLParser(huge_tree=True))
    bodies = [
        each for each in root.iter(_W + "p") if not any(above.tag == _W + "tbl" for above in each.iterancestors())
    ]
    headed = [each for each in bodies if _is_heading(each, heads)]
    before = [each for each in bodies if each not in set(headed)]
    for paragraph in headed:
        _strip(paragraph, heads)
    shapes = {shape for each in headed if (shape := _shape(each, by_id))}
    return [_words(each) for each in before if (shape := _shape(each, by_id)) and shape.bold and shape in shapes]


def _is_heading(paragraph: etree._Element, heads: dict[str, str | None]) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    named = "" if style is None else style.get(_W + "val", "")
    return named in heads or (outline is not None and outline.get(_W + "val") in _LEVELS)


def _words(paragraph: etree._Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(_W + "t")).strip()


def _shape(paragraph: etree._Element, by_id: dict[str, etree._Element]) -> Shape | None:
    """The shape of a paragraph whose runs look alike; None for others, and for those without words."""
    words = _words(paragraph)
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    named = None if style is None else style.get(_W + "val")
    runs = [run for run in paragraph.iter(_W + "r") if "".join(each.text or "" for each in run.iter(_W + "t")).strip()]
    looks = {tuple(_said(run, named, name, by_id) for name in ("b", "sz", "caps", "u")) for run in runs}
    if not words or len(looks) != 1:
        return None
    bold, size, caps, line = looks.pop()
    side = paragraph.find(f"{_W}pPr/{_W}jc")
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return Shape(
        bold=bold is not None and bold not in _OFF,
        size=size,
        caps=words.isupper() or (caps is not None and caps not in _OFF),
        underlined=line is not None and line not in _OFF,
        side=None if side is None else side.get(_W + "val"),
        numbered=listed or words[0].isdigit(),
    )


def _said(run: etree._Element, named: str | None, name: str, by_id: dict[str, etree._Element]) -> str | None:
    """A property of a run, its own or its paragraph style's; "1" where it is set without a value."""
    found = run.find(f"{_W}rPr/{_W}{name}")
    seen: set[str] = set()
    while found is None and named in by_id and named not in seen:
        seen.add(named)
        found = by_id[named].find(f"{_W}rPr/{_W}{name}")
        above = by_id[named].find(_W + "basedOn")
        named = None if above is None else above.get(_W + "val")
    return None if found is None else found.get(_W + "val", "1")

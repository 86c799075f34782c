"""The few WordprocessingML pieces python-docx has no call for: fields, bookmarks, contents, list numbering, changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import ElementProxy
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_EDITOR = {"w:author": "Regional editor", "w:date": "2026-01-26T09:00:00Z"}


def xml_of(thing: Paragraph | ElementProxy | _Cell) -> BaseOxmlElement:
    """The XML behind a paragraph, run, row or cell."""
    return thing._element  # noqa: SLF001 - python-docx opens its elements by this name alone


def element(tag: str, attributes: Mapping[str, str] | None = None) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        made.set(qn(name), value)
    return made


def text_run(text: str, tag: str = "w:t") -> BaseOxmlElement:
    run, holder = element("w:r"), element(tag, {"xml:space": "preserve"})
    holder.text = text
    run.append(holder)
    return run


def mark_run(kind: str) -> BaseOxmlElement:
    """One end of a field: begin, separate or end."""
    run = element("w:r")
    run.append(element("w:fldChar", {"w:fldCharType": kind}))
    return run


def field_runs(code: str, shown: str) -> list[BaseOxmlElement]:
    """A whole field with the result Word would have left in it."""
    return [
        mark_run("begin"),
        text_run(f" {code} ", "w:instrText"),
        mark_run("separate"),
        text_run(shown),
        mark_run("end"),
    ]


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Wrap all runs of a paragraph in a bookmark."""
    first = xml_of(paragraph.runs[0])
    first.addprevious(element("w:bookmarkStart", {"w:id": str(number), "w:name": name}))
    xml_of(paragraph).append(element("w:bookmarkEnd", {"w:id": str(number)}))


def tracked(text: str, change: str, number: int) -> BaseOxmlElement:
    """A pending insertion or deletion of a stretch of text."""
    holder = element(f"w:{change}", {"w:id": str(number), **_EDITOR})
    holder.append(text_run(text, "w:t" if change == "ins" else "w:delText"))
    return holder


def track_paragraph(paragraph: Paragraph, number: int) -> None:
    """Mark the paragraph's own end as inserted, so that rejecting removes the paragraph and not its words alone."""
    properties = xml_of(paragraph).get_or_add_pPr()
    run_properties = element("w:rPr")
    run_properties.append(element("w:ins", {"w:id": str(number), **_EDITOR}))
    properties.append(run_properties)


def contents_list(document: Document, entries: Sequence[tuple[str, int, str, int]]) -> None:
    """Word's automatic contents at the end of the text so far: entries are (text, level, bookmark, page)."""
    holder, properties, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    part = element("w:docPartObj")
    part.append(element("w:docPartGallery", {"w:val": "Table of Contents"}))
    part.append(element("w:docPartUnique"))
    properties.append(part)
    holder.extend([properties, content])
    title = document.add_paragraph("Contents", style="TOC Heading")
    xml_of(title).addprevious(holder)
    content.append(xml_of(title))
    for place, (text, level, name, page) in enumerate(entries):
        line = xml_of(document.add_paragraph(style=f"toc {level}"))
        if place == 0:
            deepest = max(entry[1] for entry in entries)
            code = f' TOC \\o "1-{deepest}" \\h \\z \\u '
            line.extend([mark_run("begin"), text_run(code, "w:instrText"), mark_run("separate")])
        line.append(_entry(text, name, page))
        content.append(line)
    last = xml_of(document.add_paragraph(style="toc 1"))
    last.append(mark_run("end"))
    content.append(last)


def _entry(text: str, name: str, page: int) -> BaseOxmlElement:
    link = element("w:hyperlink", {"w:anchor": name, "w:history": "1"})
    tab = element("w:r")
    tab.append(element("w:tab"))
    link.extend([text_run(text), tab, *field_runs(f"PAGEREF {name} \\h", str(page))])
    return link


def abstract_numbering(document: Document, number: int, levels: Sequence[Mapping[str, str]], indent: int) -> None:
    """Add a list definition. A level says format, text, and the style it belongs to or "". Indent in twips."""
    numbering = document.part.numbering_part.element
    made = element("w:abstractNum", {"w:abstractNumId": str(number)})
    made.append(element("w:multiLevelType", {"w:val": "multilevel" if len(levels) > 1 else "hybridMultilevel"}))
    for place, level in enumerate(levels):
        made.append(_level(place, level, indent))
    first = numbering.find(qn("w:num"))
    first.addprevious(made)


def _level(place: int, level: Mapping[str, str], indent: int) -> BaseOxmlElement:
    made = element("w:lvl", {"w:ilvl": str(place)})
    made.append(element("w:start", {"w:val": "1"}))
    made.append(element("w:numFmt", {"w:val": level["format"]}))
    if level["style"]:
        made.append(element("w:pStyle", {"w:val": level["style"]}))
    made.append(element("w:lvlText", {"w:val": level["text"]}))
    made.append(element("w:lvlJc", {"w:val": "left"}))
    properties = element("w:pPr")
    left = 680 if level["style"] else indent
    properties.append(element("w:ind", {"w:left": str(left), "w:hanging": str(left if level["style"] else 340)}))
    made.append(properties)
    return made


def numbering_instance(document: Document, number: int, abstract: int) -> None:
    """Add a list of its own, counted from one, on a list definition."""
    made = element("w:num", {"w:numId": str(number)})
    made.append(element("w:abstractNumId", {"w:val": str(abstract)}))
    override = element("w:lvlOverride", {"w:ilvl": "0"})
    override.append(element("w:startOverride", {"w:val": "1"}))
    made.append(override)
    document.part.numbering_part.element.append(made)


def put_in_list(properties: BaseOxmlElement, level: int, number: int) -> None:
    """Say in the properties of a paragraph or style that it is an item of list `number` (0 for none)."""
    numbered = properties.get_or_add_numPr()
    numbered.get_or_add_ilvl().val = level
    numbered.get_or_add_numId().val = number

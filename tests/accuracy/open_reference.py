"""What LibreOffice says of a text: headings with outline levels, and paragraphs of lists with the label displayed."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}
_SPACE = re.compile(r"\s+")
LOOK_AHEAD = 60
CONTENTS = frozenset({"contents", "table of contents", "index", "list of contents"})
_PAGE = re.compile(r"[\s.…]*\d+$")
_UNSEEN = (
    "text:note",
    "office:annotation",
    "text:tracked-changes",
    "text:ruby-text",
    "draw:frame",
    "draw:custom-shape",
)


class Listed(NamedTuple):
    """A heading or paragraph: `level` is its outline level from 1, None for none; `aside` is in a table or box.

    `in_contents` is a line styled as one of a contents list.
    """

    text: str
    level: int | None
    aside: bool
    in_list: bool
    in_contents: bool


def paragraphs(content: bytes) -> list[Listed]:
    """The paragraphs of an OpenDocument text in order, deleted text, notes and indexes left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("content.xml"), etree.XMLParser(huge_tree=True))
    body = root.find(f"{_name('office:body')}/{_name('office:text')}")
    above = {
        each.get(_name("style:name"), ""): each.get(_name("style:parent-style-name"), "")
        for each in root.iter(_name("style:style"))
    }
    return [] if body is None else list(_walk(body, above, aside=False, in_list=False))


def _walk(element: etree._Element, above: dict[str, str], *, aside: bool, in_list: bool) -> Iterator[Listed]:
    for part in element:
        if part.tag in {_name("text:p"), _name("text:h")}:
            level = part.get(_name("text:outline-level")) if part.tag == _name("text:h") else None
            text = _SPACE.sub(" ", "".join(_pieces(part))).strip()
            if text:
                named = part.get(_name("text:style-name"), "")
                in_contents = above.get(named, named).startswith("Contents_20_")
                yield Listed(text, int(level) if level else None, aside, in_list or level is not None, in_contents)
            for box in part.iter(_name("draw:text-box"), _name("draw:custom-shape")):
                yield from _walk(box, above, aside=True, in_list=False)
        elif part.tag in {_name("text:tracked-changes"), _name("text:table-of-content"), _name("office:forms")}:
            continue
        else:
            listed = in_list or part.tag == _name("text:list")
            yield from _walk(part, above, aside=aside or part.tag == _name("table:table"), in_list=listed)


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        if part.tag in {_name("text:s"), _name("text:tab"), _name("text:line-break")}:
            yield " "
        elif part.tag not in {_name(name) for name in _UNSEEN}:
            yield from _pieces(part)
        yield part.tail or ""


def _name(short: str) -> str:
    prefix, _, name = short.partition(":")
    return f"{{{_NAMES[prefix]}}}{name}"


def labelled(listed: list[Listed], plain: str) -> list[tuple[str, str]]:
    """Label and text of each paragraph of a list, from LibreOffice's plain text, which writes labels out.

    Lines of a contents list are left out: those styled so, and those after a line that calls itself
    contents, and those that stand elsewhere without the page number behind.
    A paragraph is looked for among the lines after the last one found; one that is not found is left out, and
    so are bullets and paragraphs without a label.
    """
    lines = [_SPACE.sub(" ", line).strip() for line in plain.lstrip("\ufeff").splitlines()]
    whole = {fold(each.text) for each in listed}
    found: list[tuple[str, str]] = []
    at = 0
    in_contents = False
    for paragraph in listed:
        in_contents = fold(paragraph.text) in CONTENTS or (in_contents and _PAGE.search(paragraph.text) is not None)
        ahead = range(at, min(at + LOOK_AHEAD, len(lines)))
        place = next((each for each in ahead if lines[each].endswith(paragraph.text)), None)
        if place is None:
            continue
        at = place + 1
        label = lines[place].removesuffix(paragraph.text).strip()
        listing = in_contents or paragraph.in_contents or _stands_elsewhere(paragraph.text, whole)
        if paragraph.in_list and not listing and re.search(r"\w", label):
            found.append((label, paragraph.text))
    return found


def _stands_elsewhere(text: str, whole: set[str]) -> bool:
    """Whether a line is another one with a page number behind."""
    bare = _PAGE.sub("", text)
    return bare != text and fold(bare) in whole

"""Web pages: the manual's own headings and text; navigation, banners and footers left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock
from alignctl.extract.limits import nested_too_deeply, too_many_cells
from alignctl.extract.metadata import BLOCKS_READ, metadata_of
from alignctl.extract.readers.html_parts.answers import show_answers
from alignctl.extract.readers.html_parts.archive import page_in
from alignctl.extract.readers.html_parts.blanks import mark_controls
from alignctl.extract.readers.html_parts.boxes import mark_boxes, remove_amendments, remove_contents
from alignctl.extract.readers.html_parts.changes import changes_in, settle_changes
from alignctl.extract.readers.html_parts.elements import visible_length
from alignctl.extract.readers.html_parts.encoding import decode_page
from alignctl.extract.readers.html_parts.flow import Flow, Placed
from alignctl.extract.readers.html_parts.form_labels import settle_labels
from alignctl.extract.readers.html_parts.furniture import main_part, remove_code, remove_furniture, remove_unseen
from alignctl.extract.readers.html_parts.grid import Grids
from alignctl.extract.readers.html_parts.levels import mended
from alignctl.extract.readers.html_parts.looks import levels_of
from alignctl.extract.readers.html_parts.markings import page_marking
from alignctl.extract.readers.html_parts.panels import open_panels
from alignctl.extract.readers.html_parts.pictures import read_pictures
from alignctl.extract.readers.html_parts.titles import title_of
from alignctl.extract.readers.html_parts.typeface import outline_levels
from alignctl.extract.readers.line_parts.declared_title import is_no_title
from alignctl.extract.readers.line_parts.line import Line
from alignctl.extract.readers.line_parts.title_lines import title_lines
from alignctl.extract.readers.office_parts.pending import pending_revisions
from alignctl.extract.sniff import is_web_archive
from alignctl.model.document import Dropped, Metadata
from alignctl.model.reading import AS_USUAL, Limits, ReadingOptions
from alignctl.text.normalise import tidy
from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

# The flow calls itself three times an element, and Python allows a thousand calls inside one another.
DEEPEST = 250


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read a saved web page, alone or in a web archive (.mht, .mhtml). Nothing is fetched.

    Knows headings (by tag, role and Word's outline levels, else by looks), paragraphs, lists with their displayed
    labels, definition lists, tables, and parts that open on a click. Contents lists are left out and counted,
    amendments boxes are counted as metadata. Raises UnreadableDocumentError where no page can be had from the
    bytes, where it has no text, or where it breaks a limit.
    """
    page = _parse(content, where, options.limits)
    if options.as_form:
        settle_labels(page)
    declared = tidy(page.findtext(".//head//title") or page.findtext(".//title") or "")
    declared = "" if is_no_title(declared) else declared
    outline = outline_levels(page)
    body = page.find("body")
    if body is None:
        body = page
    remove_code(body)
    settle_changes(body, options.revisions)
    blanks = mark_controls(body) if options.as_form else ()
    show_answers(body)
    read_pictures(body)
    found = visible_length(body)
    furniture = open_panels(body) + remove_unseen(body)
    marking = page_marking(page)
    part = main_part(body)
    title = title_of(declared, body, part)
    furniture += visible_length(body) - visible_length(part) if part is not body else 0
    contents = remove_contents(part)
    mark_boxes(part)
    amendments = remove_amendments(part, contents.listed)
    furniture += remove_furniture(part)
    placed = Flow(Grids(where, options.limits), outline).read(part)
    if not placed:
        raise _without_text(where, framed=next(page.iter("frame", "iframe"), None) is not None)
    items = [each.item for each in placed]
    levels = levels_of(items)
    largest = [] if title else title_lines(items, levels)
    if len(largest) > 1:
        levels = {place: level for place, level in levels.items() if place not in largest}
    blocks = _blocks(placed, levels)
    title = title or " ".join(item.text for place in largest if isinstance(item := items[place], Line))
    changes = changes_in(part)
    return Reading(
        title=title or title_of(declared, body, part, [block.title for block in blocks if isinstance(block, Heading)]),
        blocks=blocks,
        found=found,
        metadata=metadata_of(Metadata(marking=marking), (*blocks[: BLOCKS_READ - 1], TextBlock(text=amendments.text))),
        dropped=Dropped(furniture=furniture, contents=contents.solid, metadata=amendments.solid),
        warnings=(pending_revisions(changes, options.revisions),) if changes else (),
        blanks=blanks,
    )


def _parse(content: bytes, where: str, limits: Limits) -> HtmlElement:
    named = None
    if is_web_archive(content):
        content, named = page_in(content, where)
    text = decode_page(content, where, named)
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        page = lxml.html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableDocumentError(
            "A web page with text was expected, and none could be read from the file.",
            where=where,
            hint="Save the page again from the browser as 'Web page, HTML only'.",
        ) from error
    _check_nesting(page, where, limits)
    _check_cells(page, where, limits)
    return page


def _check_nesting(page: HtmlElement, where: str, limits: Limits) -> None:
    depth = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.nesting:
            raise nested_too_deeply(where, limits)
        if depth > DEEPEST:
            raise UnreadableDocumentError(
                f"Expected a page with at most {DEEPEST} elements inside one another, found more: no option helps.",
                where=where,
                hint="Print the page to PDF from the browser, and name that.",
            )


def _check_cells(page: HtmlElement, where: str, limits: Limits) -> None:
    """Refuse a page of too many cells before any of the work that grows with them."""
    cells = sum(1 for _ in page.iter("td", "th"))
    if cells > limits.cells:
        raise too_many_cells(where, cells, limits)


def _without_text(where: str, *, framed: bool) -> UnreadableDocumentError:
    if framed:
        return UnreadableDocumentError(
            "A web page with text was expected, and this one only frames other pages.",
            where=where,
            hint="Open the frame by itself in the browser and save that page.",
        )
    return UnreadableDocumentError(
        "A web page with text was expected, and this one has none.",
        where=where,
        hint="If the browser shows text, save the page as 'Web page, complete', or print it to PDF.",
    )


def _blocks(placed: Sequence[Placed], levels: dict[int, int]) -> tuple[Block, ...]:
    """Lines and tables as blocks, their headings settled; `levels` are the headings by place."""
    items = [each.item for each in placed]
    headings = [
        Heading(title=item.text, number=_number(item), level=levels[place])
        for place, item in enumerate(items)
        if place in levels and isinstance(item, Line)
    ]
    settled = mended((" ".join(filter(None, (each.number, each.title))), each.level) for each in headings)
    named = dict(
        zip(
            sorted(levels),
            (replace(each, level=level) for each, level in zip(headings, settled, strict=True)),
            strict=True,
        )
    )
    return tuple(named[place] if place in named else _block(each) for place, each in enumerate(placed))


def _number(line: Line) -> str | None:
    """The displayed number of a heading, where it is none of its own words."""
    if line.label is None or line.label.is_bullet or split_number(line.text)[0] is not None:
        return None
    return line.label.text.rstrip(".: ") or None


def _block(placed: Placed) -> Block:
    item = placed.item
    if isinstance(item, Line):
        return TextBlock(text=item.labelled, is_list_item=placed.is_item, closes=placed.closes)
    return TableBlock(rows=item.rows, closes=placed.closes)

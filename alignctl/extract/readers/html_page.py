"""Web pages: the manual's own headings and text; navigation, banners and footers left out."""

from __future__ import annotations

import lxml.html
from lxml import etree

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Heading, Reading
from alignctl.extract.options import AS_USUAL, ReadingOptions
from alignctl.extract.readers.html_parts.encoding import decode_page
from alignctl.extract.readers.html_parts.flow import Flow
from alignctl.extract.readers.html_parts.furniture import main_part, remove_furniture, remove_unseen, visible_length
from alignctl.extract.readers.html_parts.looks import heading_by_looks
from alignctl.extract.readers.html_parts.markings import page_marking
from alignctl.model.document import Dropped, Metadata
from alignctl.text.normalise import fold, tidy

FEW_HEADINGS = 2


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:  # noqa: ARG001
    """Read a saved web page.

    Knows headings, paragraphs, lists with their displayed labels, definition lists, tables, and folded-away
    parts (`<details>`). Raises UnreadableDocumentError where no page can be had from the bytes.
    """
    page = _parse(content, where)
    declared = tidy(page.findtext(".//title") or "")
    body = page.find("body")
    if body is None:
        body = page
    remove_unseen(body)
    marking = page_marking(page)
    found = visible_length(body)
    part = main_part(body)
    furniture = found - visible_length(part) + remove_furniture(part)
    if len(part.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")) < FEW_HEADINGS:
        heading_by_looks(part)
    flow = Flow()
    blocks = flow.read(part)
    titles = [block.title for block in blocks if isinstance(block, Heading)]
    return Reading(
        title=_title(declared, [tidy(h1.text_content()) for h1 in part.iter("h1")], titles),
        blocks=blocks,
        found=found,
        metadata=Metadata(marking=marking),
        dropped=Dropped(furniture=furniture + flow.dropped),
    )


def _parse(content: bytes, where: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page = lxml.html.document_fromstring(decode_page(content, where), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableDocumentError(
            "A web page with text was expected, and none could be read from the file.",
            where=where,
            hint="Save the page again from the browser as 'Web page, HTML only'.",
        ) from error
    return page


def _title(declared: str, top_headings: list[str], titles: list[str]) -> str:
    """The page's title: its only top heading, else the part of the declared title that a heading repeats."""
    if len(top_headings) == 1 and top_headings[0]:
        return top_headings[0]
    first = titles[0] if titles else ""
    if first and fold(first) in fold(declared):
        return first
    return declared

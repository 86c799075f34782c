"""Headings told by their looks, on pages that mark none."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from alignctl.text.normalise import solid_length, tidy
from alignctl.text.numbering import depth, split_number

LONGEST = 100
_ENDS_SENTENCE = re.compile(r"[.;:,!]$")


def heading_by_looks(part: HtmlElement) -> None:
    """Turn short paragraphs that are bold throughout into headings; a typed number tells the level."""
    for paragraph in list(part.iter("p", "div")):
        text = tidy(paragraph.text_content())
        if not text or len(text) > LONGEST or _ENDS_SENTENCE.search(text) or paragraph.xpath(".//p|.//table|.//li"):
            continue
        bold = sum(solid_length(mark.text_content()) for mark in paragraph.xpath("./b|./strong|./*/b|./*/strong"))
        if bold >= solid_length(text):
            paragraph.tag = f"h{min(6, 1 + (depth(split_number(text)[0]) or 1))}"

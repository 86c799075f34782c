"""Pictures that stand for words: their alternative text is read where nothing else says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import heading_level, visible_length
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read_pictures(body: HtmlElement) -> None:
    """Put the alternative text of a picture in its place where it is all that a heading or a table cell says.

    Elsewhere a picture's alternative text describes what the text does not say in words; it is left out, and
    not counted.
    """
    for picture in body.iter("img"):
        words = tidy(picture.get("alt") or "")
        holder = next(
            (each for each in picture.iterancestors() if heading_level(each) or each.tag in {"th", "td"}), None
        )
        if words and holder is not None and not visible_length(holder):
            picture.tail = f"{words} {picture.tail or ''}"

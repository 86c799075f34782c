"""What a page is called: by its top heading, else by the title it declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import words_of
from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_SITE = re.compile(r"\s+[|\u2013\u2014\u00bb:-]{1,2}\s+")


def title_of(declared: str, body: HtmlElement, part: HtmlElement, headings: Sequence[str] = ()) -> str:
    """The page's title, or "" where only headings not known yet can tell.

    Its only top heading goes first, then a top heading that the declared title repeats; without any top heading
    the first of `headings` that the declared title repeats, else the declared title.
    """
    for place in (part, body):
        tops = [text for top in place.iter("h1") if (text := words_of(top)) and not _is_site_name(top)]
        if len(tops) == 1:
            return tops[0]
        repeated = next((text for text in tops if fold(text) and fold(text) in fold(declared)), "")
        if repeated:
            return repeated
        if tops:
            break
    styled = next((words_of(each) for each in part.iter("p") if (each.get("class") or "").lower() in _TITLES), "")
    if styled:
        return styled
    if not headings:
        return ""
    if fold(headings[0]) and fold(headings[0]) in fold(declared):
        return headings[0]
    return declared


_TITLES = frozenset({"title", "msotitle"})


def _is_site_name(top: HtmlElement) -> bool:
    """Whether a top heading names the site: it stands in the banner and leads to the front page."""
    links = [link for link in top.iter("a") if link.get("href")]
    in_banner = (
        next(top.iterancestors("header"), None) is not None and next(top.iterancestors("main", "article"), None) is None
    )
    return in_banner and len(links) == 1 and words_of(links[0]) == words_of(top)

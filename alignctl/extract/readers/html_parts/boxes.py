"""What manuals put before a text: contents lists, and boxes such as "Related guidance" and "Amendment"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from alignctl.extract.readers.html_parts.elements import drop, heading_level, visible_length, words_of
from alignctl.extract.readers.html_parts.names import names_amendments, names_box, names_contents, words
from alignctl.text.normalise import fold, solid_length
from alignctl.text.numbering import split_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LISTS = frozenset(
    {"ul", "ol", "dl", "table", "nav", "div", "p", "td", "section", "font", "center", "blockquote", "aside"}
)
_WORD_CONTENTS = re.compile(r"\bMsoTo[cf]\d?|\bMsoTocHeading", re.IGNORECASE)
_LABELS = re.compile(r"[\d.()\u2022\u00b7|\u203a\u2013-]+")
LEAST_LINKS = 3
MOSTLY = 0.85
MOST_AMENDED = 0.4
BOX_LEVEL = 2
LONGEST_NAME = 80


class Contents(NamedTuple):
    """The contents lists taken out: their solid characters, and the titles they list, folded."""

    solid: int
    listed: frozenset[str]


def remove_contents(part: HtmlElement) -> Contents:
    """Take out lists of links to places on this page, and the word "Contents" over them."""
    removed = 0
    listed: set[str] = set()
    for element in list(part.iter()):
        if element is part or not isinstance(element.tag, str) or not _attached(element, part):
            continue
        if _WORD_CONTENTS.search(element.get("class") or "") or _is_contents(element):
            listed.update(fold(split_number(words_of(link))[1]) for link in element.iter("a"))
            removed += _drop_name(element, part) + drop(element)
    return Contents(removed, frozenset(listed))


def _attached(element: HtmlElement, part: HtmlElement) -> bool:
    return any(above is part for above in element.iterancestors())


def _is_contents(element: HtmlElement) -> bool:
    if element.tag not in _LISTS:
        return False
    links = [link for link in element.iter("a") if _is_inside(link.get("href") or "")]
    if len(links) < LEAST_LINKS or not _opens_with_link(element):
        return False
    linked = sum(_unnumbered(words_of(link)) for link in links)
    name = next((words_of(each) for each in element if names_contents(words_of(each))), "")
    return linked >= MOSTLY * (_unnumbered(words_of(element)) - solid_length(name))


def _opens_with_link(element: HtmlElement) -> bool:
    """A contents list is no section that consists of headings linked back to it."""
    return not any(heading_level(each) and not names_contents(words_of(each)) for each in element.iter())


def _is_inside(target: str) -> bool:
    return len(target) > 1 and target.startswith("#")


def _unnumbered(text: str) -> int:
    return solid_length(_LABELS.sub("", text))


def _drop_name(contents: HtmlElement, part: HtmlElement) -> int:
    """Take out the word "Contents" over a list, wherever it stands before it."""
    at = contents
    while at is not part:
        before = at.getprevious()
        while before is not None and (not isinstance(before.tag, str) or not visible_length(before)):
            before = before.getprevious()
        if before is not None:
            return drop(before) if names_contents(words_of(before)) else 0
        above = at.getparent()
        if above is None:
            break
        at = above
    return 0


def mark_boxes(part: HtmlElement) -> None:
    """Turn the bold or capital lines that name a box into headings, where the page marks them otherwise."""
    after = False
    for element in list(part.iter("h2", "p", "div", "td", "th", "dt", "strong", "b", "caption")):
        after = after or element.tag == "h2"
        text = words_of(element)
        if len(text) > LONGEST_NAME or not names_box(text) or any(heading_level(each) for each in element.iter()):
            continue
        if any(heading_level(above) for above in element.iterancestors()) or not _stands_out(element, text):
            continue
        inner = element if element.tag in {"p", "div", "strong", "b"} else None
        level = BOX_LEVEL + 1 if after else BOX_LEVEL
        if inner is None:
            inner = element.makeelement("h2", {})
            inner.text = text
            for child in list(element):
                element.remove(child)
            element.text = None
            element.append(inner)
        if element.tag in {"strong", "b"} and words_of(element.getparent()) == text:
            continue
        inner.tag = f"h{level}"


def _stands_out(element: HtmlElement, text: str) -> bool:
    if element.tag in {"th", "dt", "caption"} or text.isupper():
        return True
    bold = element if element.tag in {"strong", "b"} else next(element.iter("strong", "b"), None)
    return (
        bold is not None
        and words_of(bold) == text
        and not (element.tag in {"strong", "b"} and (element.tail or "").strip())
    )


class Amendments(NamedTuple):
    """The amendments boxes taken out: their solid characters and their text."""

    solid: int
    text: str


def remove_amendments(part: HtmlElement, listed: frozenset[str]) -> Amendments:
    """Take out what stands under "Amendments", except where the contents list names it as a section of the text."""
    removed = 0
    texts: list[str] = []
    whole = visible_length(part)
    for heading in list(part.iter()):
        if heading_level(heading) is None or not _attached(heading, part):
            continue
        title = words_of(heading)
        if not names_amendments(title) or split_number(title)[0] or fold(title) in listed:
            continue
        below = list(_below(heading, part))
        if removed + sum(visible_length(each) for each in below) <= MOST_AMENDED * whole:
            texts += [words_of(each) for each in below]
            removed += sum(drop(each) for each in below) + drop(heading)
    return Amendments(removed, " ".join(texts))


def _below(heading: HtmlElement, part: HtmlElement) -> Iterator[HtmlElement]:
    """The elements under a heading: those after it, and where it stands alone in its box, those after the box."""
    at = heading
    while at is not part:
        after = at.getnext()
        above = at.getparent()
        if after is not None or above is None or visible_length(above) > visible_length(heading):
            break
        at = above
    while after is not None:
        if isinstance(after.tag, str):
            if _starts_other(after):
                return
            yield after
        elif (after.tail or "").strip():
            return
        after = after.getnext()


def _starts_other(element: HtmlElement) -> bool:
    return (
        element.tag == "hr"
        or any(heading_level(each) for each in element.iter())
        or names_contents(words_of(element))
        or _is_contents(element)
        or bool(words(element) & {"toc", "contents"})
    )

"""What stands on a page but is no part of the procedure: menus, banners, trails, footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import (
    HEADINGS,
    drop,
    heading_level,
    is_hidden,
    visible_length,
    words_of,
)
from alignctl.extract.readers.html_parts.names import names_box, tokens
from alignctl.text.normalise import fold, solid_length

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_TEXT = ("script", "style", "template", "head")
_CONTROLS = ("noscript", "iframe", "object", "select", "textarea", "button", "input", "datalist", "audio", "video")
_READ_ALOUD = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "element-invisible"})
LONGEST_READ_ALOUD = 200
_FURNITURE_TAGS = frozenset({"nav", "footer", "dialog"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "toolbar"})
_FURNITURE_WORDS = frozenset(
    {"nav", "navbar", "navigation", "navs", "menu", "menus", "topnav", "sidenav", "sidemenu", "subnav", "mainnav"}
    | {"breadcrumb", "breadcrumbs", "crumbs", "crumbtrail", "cookie", "cookies", "sidebar", "skip", "skiplink"}
    | {"skiplinks", "footer", "masthead", "banner", "toolbar", "pagination", "pager", "social", "share", "sharing"}
    | {"backtotop", "totop", "gototop", "topofpage", "print", "printlink", "search", "searchbox", "login", "feedback"}
    | {"logo", "megamenu", "offcanvas", "lightbox", "modal", "popup", "addthis", "sharethis", "gdpr", "copyright"}
    | {"newsletter", "subscribe", "comments", "respond", "widget"}
)
# Words that stand beside the ones above in names such as "main-nav-wrapper" without changing what is meant.
_FILLERS = frozenset(
    {"main", "site", "page", "left", "right", "top", "bottom", "global", "local", "wrapper", "wrap", "container"}
    | {"block", "region", "list", "links", "link", "primary", "secondary", "header", "head", "bar", "box", "area"}
    | {"inner", "outer", "module", "component", "buttons", "button", "icons", "form", "side", "sub", "consent"}
    | {"notice", "message", "overlay", "mobile", "desktop", "responsive", "fixed", "sticky", "horizontal", "vertical"}
    | {"govuk", "gem", "c", "app", "wp", "elementor", "nhsuk", "nhs", "lgd", "localgov", "js", "no", "ui", "m", "o"}
    | {"et", "back", "to", "go", "this", "text", "custom", "sf", "l", "u", "the", "content", "trail", "and", "us"}
    | {"layout", "menu1", "column", "col", "row", "section", "div", "drop", "down", "dropdown", "level", "item"}
)
_WHOLE_PAGE = ("has", "with", "no", "without")
_CONTAINERS = frozenset({"div", "ul", "ol", "dl", "section", "header", "form", "center", "p", "aside", "table", "span"})
_RETURN = re.compile(
    r"^(?:(?:back|return|go|jump|skip)(?: up)? to (?:the )?(?:top|start|beginning|contents?|main content|navigation"
    r"|content|main menu|search)(?: of (?:the |this )?(?:page|document|chapter|section|contents))?"
    r"|top(?: of (?:the )?page)?"
    r"|print(?: this)?(?: page| chapter| entire guide)?|next(?: page| chapter)?|previous(?: page| chapter)?|home"
    r"|email this page|share this page|close)$"
)
MOSTLY = 0.85
LEAST_LINKS = 3
HALF = 0.5
MUCH_TEXT = 400


def remove_code(body: HtmlElement) -> None:
    """Take out what is no text at all: scripts, styles, templates."""
    for element in list(body.iter(*_NO_TEXT)):
        drop(element)
    for element in list(body.iter("title", "desc", "metadata")):
        if next(element.iterancestors("svg"), None) is not None:
            drop(element)


def remove_unseen(body: HtmlElement) -> int:
    """Take out controls and hidden parts; give the solid characters taken out."""
    return sum(
        drop(element)
        for element in list(body.iter())
        if isinstance(element.tag, str)
        and element is not body
        and (element.tag in _CONTROLS or is_hidden(element) or _is_read_aloud(element) or element.get("data-tab") == "")
    )


def _is_read_aloud(element: HtmlElement) -> bool:
    classes = {
        name.lower().removeprefix("govuk-").removeprefix("nhsuk-u-") for name in (element.get("class") or "").split()
    }
    return bool(classes & _READ_ALOUD) and visible_length(element) < LONGEST_READ_ALOUD


def main_part(body: HtmlElement) -> HtmlElement:
    """The part of the page that holds the procedure: `main`, the one long article, else the whole body."""
    whole = prose_length(body)
    for query in (
        ".//main",
        ".//*[@role='main']",
        ".//article",
        ".//*[@id='content' or @id='main-content' or @id='maincontent' or @id='main' or @id='page-content']",
    ):
        longest = max(body.xpath(query), key=prose_length, default=None)
        if longest is not None and prose_length(longest) > HALF * whole:
            return longest
    return body


def prose_length(element: HtmlElement) -> int:
    """The solid characters of an element that stand outside links."""
    return visible_length(element) - sum(visible_length(link) for link in element.iter("a") if link.get("href"))


def is_named_furniture(element: HtmlElement) -> bool:
    """Whether a class or the id of an element says that it is a menu, banner, trail or the like."""
    for token in tokens(element):
        if token[0] in _WHOLE_PAGE or not _FURNITURE_WORDS.intersection(token):
            continue
        if all(part in _FURNITURE_WORDS or part in _FILLERS or part.isdecimal() for part in token):
            return True
    return False


def remove_furniture(part: HtmlElement) -> int:
    """Take out menus, banners, trails and links back to the top; give the solid characters taken out."""
    whole = prose_length(part)
    removed = 0
    headed = bool(part.xpath("boolean(preceding::h1|preceding::h2|preceding::h3|preceding::h4)"))
    for element in list(part.iter()):
        headed = headed or element.tag in HEADINGS
        if element is part or not isinstance(element.tag, str) or not _attached(element, part):
            continue
        if _is_furniture(element, whole) or _is_return_link(element) or (not headed and _is_menu(element)):
            removed += drop(element)
    return removed


def _attached(element: HtmlElement, part: HtmlElement) -> bool:
    return any(above is part for above in element.iterancestors())


def _is_furniture(element: HtmlElement, whole: int) -> bool:
    named = element.tag in _CONTAINERS and is_named_furniture(element)
    marked = element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES
    aside = element.tag == "aside" or element.get("role") == "complementary"
    if not (named or marked or aside or element.tag == "header"):
        return False
    if next(element.iter("h1"), None) is not None or prose_length(element) > HALF * whole:
        return False
    if _is_box(element) or _is_section(element):
        return False
    if element.tag == "header" or aside:
        return _is_outside(element) or prose_length(element) < (1 - MOSTLY) * visible_length(element)
    return marked or prose_length(element) < MUCH_TEXT or not _holds_text(element)


def _is_outside(element: HtmlElement) -> bool:
    """Whether an element stands beside the main text of its page, not in it."""
    return next(element.iterancestors("main", "article"), None) is None


def _is_box(element: HtmlElement) -> bool:
    """Whether an element is one of the boxes of a manual ("Related guidance")."""
    first = next((each for each in element.iter(*HEADINGS, "strong", "b", "p")), None)
    return element.tag != "nav" and first is not None and names_box(first.text_content())


def _is_section(element: HtmlElement) -> bool:
    """Whether an id only repeats the heading of a section ("feedback", "sharing")."""
    first = next((each for each in element if heading_level(each)), None)
    return first is not None and fold(first.text_content()) == fold((element.get("id") or "").replace("-", " "))


def _holds_text(element: HtmlElement) -> bool:
    return sum(1 for each in element.iter("p", "li") if prose_length(each) > 60) >= 2  # noqa: PLR2004  two sentences


def _is_return_link(element: HtmlElement) -> bool:
    if element.tag not in {"p", "div", "a", "li", "span", "h4", "h5", "h6", "td", "center"}:
        return False
    if len(element) > LEAST_LINKS or next(element.iter("a"), None) is None:
        return False
    if solid_length(element.text_content()) > len("back to the beginning of this document"):
        return False
    return _RETURN.match(fold(words_of(element))) is not None


def _is_menu(element: HtmlElement) -> bool:
    """A list that is nearly all links: before any heading, the menu of a site that names nothing."""
    if element.tag not in {"ul", "ol", "dl"}:
        return False
    links = element.xpath(".//a[@href]")
    solid = visible_length(element)
    return len(links) >= LEAST_LINKS and sum(visible_length(link) for link in links) >= MOSTLY * solid

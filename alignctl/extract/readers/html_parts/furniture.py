"""What stands on a page but is no part of the procedure: menus, banners, trails, footers."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from alignctl.text.normalise import fold, solid_length

_UNSEEN = (
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "iframe",
    "object",
    "head",
    "select",
    "textarea",
    "button",
    "input",
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FURNITURE_TAGS = frozenset({"nav", "footer", "aside"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"})
_FURNITURE_WORDS = frozenset(
    {
        "nav",
        "navbar",
        "navigation",
        "menu",
        "topnav",
        "sidenav",
        "sidemenu",
        "breadcrumb",
        "breadcrumbs",
        "cookie",
        "cookies",
        "sidebar",
        "skip",
        "skiplink",
        "footer",
        "masthead",
        "banner",
        "toolbar",
        "pagination",
        "pager",
        "social",
        "share",
        "sharing",
        "toc",
        "tableofcontents",
        "backtotop",
        "totop",
        "gototop",
        "topofpage",
        "subnav",
        "mainnav",
        "print",
        "printlink",
        "search",
        "searchbox",
        "login",
    }
)
_CONTAINERS = frozenset({"div", "ul", "ol", "dl", "section", "header", "form", "center"})
_MENU_NAMES = frozenset(
    {"contents", "table of contents", "on this page", "in this chapter", "in this section", "jump to"}
)
_RETURN_LINKS = frozenset(
    {
        "top of page",
        "back to top",
        "return to top",
        "top",
        "go to top",
        "back to top of page",
        "print this page",
        "skip to content",
    }
    | {"skip to main content", "next", "previous", "next page", "previous page", "print", "home"}
)
MOSTLY = 0.85
LEAST_LINKS = 3


def remove_unseen(body: HtmlElement) -> None:
    """Take out what a reader never sees: scripts, styles, controls, hidden parts."""
    for element in list(body.iter()):
        if not isinstance(element.tag, str):
            continue
        hidden = (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN_STYLE.search(element.get("style") or "")
        )
        if element.tag in _UNSEEN or hidden:
            _drop(element)


def main_part(body: HtmlElement) -> HtmlElement:
    """The part of the page that holds the procedure: `main`, or the only `article`, else the whole body."""
    for query in (".//main", ".//*[@role='main']", ".//article"):
        found = body.xpath(query)
        if len(found) == 1 and visible_length(found[0]) > 0:
            return found[0]
    return body


def remove_furniture(part: HtmlElement) -> int:
    """Take out menus, trails, contents lists and links back to the top; give the solid characters taken out."""
    before = visible_length(part)
    for element in list(part.iter()):
        if element is part or not isinstance(element.tag, str) or not _attached(element, part):
            continue
        if _is_menu(element):
            _drop_name(element)
            _drop(element)
        elif _is_furniture(element) or _is_return_link(element):
            _drop(element)
    return before - visible_length(part)


def visible_length(element: HtmlElement) -> int:
    """The solid characters of an element and all below it."""
    return solid_length("".join(element.itertext()))


def _attached(element: HtmlElement, part: HtmlElement) -> bool:
    return element is part or any(above is part for above in element.iterancestors())


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES:
        return True
    if element.tag == "header":
        return not element.xpath(".//h1|.//h2|.//h3")
    if element.tag not in _CONTAINERS:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    words = {word.replace("-", "").replace("_", "") for word in names.split()} | set(re.split(r"[\s_-]+", names))
    return bool(words & _FURNITURE_WORDS) and not element.xpath(".//h1|.//h2[following-sibling::p]")


def _is_return_link(element: HtmlElement) -> bool:
    return (
        element.tag in {"p", "div", "a", "li", "span"}
        and fold(element.text_content()) in _RETURN_LINKS
        and (element.tag == "a" or bool(element.xpath(".//a")))
    )


def _is_menu(element: HtmlElement) -> bool:
    """A list that is nearly all links, before any heading or with links into this very page."""
    if element.tag not in {"ul", "ol", "dl"}:
        return False
    links = element.xpath(".//a[@href]")
    solid = visible_length(element)
    if len(links) < LEAST_LINKS or sum(visible_length(link) for link in links) < MOSTLY * solid:
        return False
    inside = sum(1 for link in links if link.get("href", "").startswith("#"))
    after_heading = element.xpath("boolean(preceding::h1|preceding::h2|preceding::h3|preceding::h4)")
    return inside >= MOSTLY * len(links) or not after_heading


def _drop_name(menu: HtmlElement) -> None:
    """Take out the word "Contents" over a list of contents."""
    for element in menu.xpath("preceding-sibling::*[1]"):
        if fold(element.text_content()) in _MENU_NAMES:
            _drop(element)


def _drop(element: HtmlElement) -> None:
    """Take an element out, keeping the text that follows it."""
    if element.getparent() is not None:
        element.drop_tree()

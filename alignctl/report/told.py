"""Lines of a report before any format: what stands where, so that the screen and Markdown tell the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from alignctl.report.screen.page import Page
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy


class Kind(Enum):
    """What a line is. `SOURCE` stands below a quote: its document, and the rule that read it."""

    TITLE = auto()
    HEADING = auto()
    SUBHEADING = auto()
    TEXT = auto()
    ITEM = auto()
    BELOW = auto()
    QUOTE = auto()
    SOURCE = auto()


_LISTED = frozenset({Kind.ITEM, Kind.BELOW, Kind.QUOTE, Kind.SOURCE})


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is, and its words."""

    kind: Kind
    words: str


def on_page(page: Page, lines: Iterable[Line]) -> None:
    """Write lines on a page for the screen."""
    for line in lines:
        match line.kind:
            case Kind.TITLE:
                page.line(line.words, strong=True)
            case Kind.HEADING:
                page.heading(line.words)
            case Kind.SUBHEADING:
                page.subheading(line.words)
            case Kind.TEXT:
                page.line(line.words)
            case Kind.ITEM:
                page.item(line.words)
            case Kind.BELOW:
                page.item(line.words, label="-", indent=4)
            case Kind.QUOTE:
                page.quote(line.words)
            case Kind.SOURCE:
                page.line(line.words, 6, faint=True)


def in_markdown(lines: Iterable[Line]) -> Iterator[str]:
    """Yield lines of Markdown; words of documents are never read as marks."""
    marks = {
        Kind.TITLE: "# ",
        Kind.HEADING: "## ",
        Kind.SUBHEADING: "### ",
        Kind.ITEM: "- ",
        Kind.BELOW: "  - ",
        Kind.SOURCE: "    - ",
    }
    before = None
    for line in lines:
        if before is not None and not (line.kind in _LISTED and before in _LISTED):
            yield ""
        words = plain_markdown(tidy(line.words))
        yield f"  - \u201c{words}\u201d" if line.kind is Kind.QUOTE else f"{marks.get(line.kind, '')}{words}"
        before = line.kind

"""A page of text for the screen: headings, wrapped lines, quotes, at one width, with or without colour."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from alignctl.report.renderer import Layout
from alignctl.text.escape import plain_page
from alignctl.text.normalise import tidy

_PLAIN = str.maketrans(
    {"\u2022": "-", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
)


class Page:
    """Lines gathered in order; `text` gives them all. Words of documents are never read as markup."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=layout.width,
            color_system="standard" if layout.colour else None,
            force_terminal=layout.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def text(self) -> str:
        """The whole page, without spaces at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().splitlines()).strip("\n") + "\n"

    def heading(self, words: str) -> None:
        """A heading of the page."""
        self.blank()
        self._print(words.upper(), 0, Style(bold=True))

    def subheading(self, words: str) -> None:
        """A heading below."""
        self.blank()
        self._print(words, 0, Style(bold=True))

    def line(self, words: str, indent: int = 0, *, strong: bool = False, faint: bool = False) -> None:
        """A line, wrapped at the width with its indent kept."""
        self._print(words, indent, Style(bold=strong or None, dim=faint or None))

    def item(self, words: str, label: str = "\u2022", indent: int = 2, *, strong: bool = False) -> None:
        """A list item, wrapped under its own words."""
        hang = len(label) + 1
        shown = Text(self._fit(label) + " " + self._fit(words), style=Style(bold=strong or None))
        lines = shown.wrap(self._console, max(20, self._layout.width - indent - hang))
        for place, line in enumerate(lines):
            self._console.print(Padding(line, (0, 0, 0, indent + (hang if place else 0))), soft_wrap=False)

    def quote(self, words: str, indent: int = 6) -> None:
        """The exact words of a document."""
        self._print("\u201c" + tidy(words) + "\u201d", indent, Style(italic=True))

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def _print(self, words: str, indent: int, style: Style) -> None:
        self._console.print(Padding(Text(self._fit(words), style=style), (0, 0, 0, indent)))

    def _fit(self, words: str) -> str:
        """Words as this screen can show them, without what would steer it."""
        plain = plain_page(words)
        return plain if self._layout.unicode else plain.translate(_PLAIN)

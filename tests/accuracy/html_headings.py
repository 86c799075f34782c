"""Headings of real web pages against the reStructuredText they were made from, and their text against a plain count.

    python -m tests.accuracy.html_headings

The reference reads only what reStructuredText itself defines: a line with a row of punctuation under it (and over
it, or not) is a heading, and levels follow the order in which the kinds of row appear. The page's text is counted by
the standard library's parser, which shares nothing with the reader.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.text.normalise import fold, solid_length
from tests.conftest import REAL

_ROW = re.compile(r"^([=\-`:'\"~^_*+#<>.])\1{2,}\s*$")
_SUBSTITUTION = re.compile(r"\|([^|]+)\|")
_UNSEEN = frozenset({"script", "style", "template", "head", "title"})
_EMPTY = frozenset({"meta", "link", "base"})


class Scores(NamedTuple):
    """Headings found in both, in the reading and in the reference; `levelled` are alike in level too."""

    both: int
    levelled: int
    read: int
    expected: int

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.read + self.expected) if self.read + self.expected else 1.0

    @property
    def f1_levelled(self) -> float:
        return 2 * self.levelled / (self.read + self.expected) if self.read + self.expected else 1.0


def pairs() -> list[tuple[Path, Path]]:
    """Pages with the source they were made from: the last source not later than the page."""
    folder = REAL / "revisions" / "eegg"
    found = []
    for page in sorted(folder.glob("html_*.html")):
        name, date = page.stem.removeprefix("html_").split("@")[0], page.stem.rsplit("_", 1)[1]
        sources = sorted(folder.glob(f"*{name}@*.rst"), key=lambda path: path.stem.rsplit("_", 1)[1])
        earlier = [path for path in sources if path.stem.rsplit("_", 1)[1] <= date]
        if earlier:
            found.append((page, earlier[-1]))
    return found


def headings_of_source(text: str) -> list[tuple[str, int]]:
    """Title and level of each heading of a reStructuredText, the document's title left out."""
    lines = text.splitlines()
    kinds: list[str] = []
    found: list[tuple[str, int]] = []
    for place in range(1, len(lines)):
        row, title = _ROW.match(lines[place]), lines[place - 1].strip()
        if not row or not title or _ROW.match(title) or lines[place - 1][:1].isspace():
            continue
        if len(lines[place].strip()) < len(title):
            continue
        over = place > 1 and lines[place - 2].strip() == lines[place].strip()
        kind = row[1] + ("over" if over else "")
        if kind not in kinds:
            kinds.append(kind)
        found.append((title, kinds.index(kind) + 1))
    alone = sum(level == 1 for _, level in found) == 1 and found[:1] and found[0][1] == 1
    return [(title, level - 1) for title, level in found[1:]] if alone else found


def scores(page: Path, source: Path) -> Scores:
    """One page's headings against its source."""
    document = read_document(page.read_bytes(), page.name)
    read = Counter((fold(section.title), section.level) for section, _ in document.walk() if section.title)
    expected = Counter((_named(title), level) for title, level in headings_of_source(source.read_text("utf-8")))
    bare_read, bare_expected = _titles(read), _titles(expected)
    return Scores((bare_read & bare_expected).total(), (read & expected).total(), read.total(), expected.total())


def _named(title: str) -> str:
    return fold(_SUBSTITUTION.sub(r"\1", title))


def _titles(headings: Counter[tuple[str, int]]) -> Counter[str]:
    titles: Counter[str] = Counter()
    for (title, _), count in headings.items():
        titles[title] += count
    return titles


class _Count(HTMLParser):
    """Solid characters of a page's text, scripts and head left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.solid = 0
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag == "body":
            self._unseen.clear()
        elif tag in _UNSEEN and tag not in _EMPTY:
            self._unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            self._unseen.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.solid += solid_length(data)


def coverage(page: Path) -> float:
    """The share of a page's characters, by the standard library's count, that are kept or knowingly left out."""
    content = page.read_bytes()
    counter = _Count()
    counter.feed(content.decode("utf-8", errors="replace"))
    document = read_document(content, page.name)
    kept = sum(
        solid_length(section.text) + solid_length(section.title + (section.number or ""))
        for section, _ in document.walk()
    )
    kept += sum(
        solid_length(cell)
        for section, _ in document.walk()
        for table in section.tables
        for row in table.rows
        for cell in row
    )
    dropped = document.dropped
    kept += solid_length(document.title) + dropped.furniture + dropped.contents + dropped.metadata
    return kept / counter.solid if counter.solid else 1.0


def real_pages() -> list[Path]:
    """All real pages: policies, versions, and odd ones."""
    return [
        *sorted((REAL / "policy" / "html").glob("*.html")),
        *sorted(REAL.glob("revisions/eegg/*.html")),
        *sorted((REAL / "odd").glob("*.html")),
    ]


def main() -> None:
    """Print the tables."""
    print("| page | source | headings in source | F1 | F1 with level |\n|---|---|---|---|---|")
    measured = [(page, source, scores(page, source)) for page, source in pairs()]
    for page, source, found in measured:
        print(f"| {page.name} | {source.name} | {found.expected} | {found.f1:.3f} | {found.f1_levelled:.3f} |")
    total = Scores(*(sum(found[place] for _, _, found in measured) for place in range(4)))
    print(f"| all | | {total.expected} | {total.f1:.3f} | {total.f1_levelled:.3f} |")
    print("\n| page | coverage against a plain count |\n|---|---|")
    for page in real_pages():
        try:
            print(f"| {page.name} | {coverage(page):.3f} |")
        except UnreadableDocumentError as error:
            print(f"| {page.name} | refused: {error} |")


if __name__ == "__main__":
    main()

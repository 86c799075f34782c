"""What a reader makes of one file: a section tree with the place of every paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# The code of the warning a filled-in form carries.
PERSONAL_DATA = "personal-data"
# The code of the warning of a scan that no program here could recognise, though that was asked for.
OCR_NOT_INSTALLED = "ocr-not-installed"

# Where further pages begin inside one paragraph or table: places in the text, or rows, each with its page.
Breaks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph or list item.

    `text` is as a reader sees it, its displayed list label included. `index` counts the paragraphs of the
    document from 1, tables left out. `page` counts from 1 and is None where the format has no pages; of a
    paragraph over several pages it is the first, and `breaks` tells where the others begin in the text.
    """

    text: str
    index: int
    page: int | None = None
    is_list_item: bool = False
    breaks: Breaks = ()

    def page_at(self, place: int) -> int | None:
        """The page that a place in the text stands on."""
        return _page_at(self.page, self.breaks, place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as rows of cell text; merged cells repeat nothing (the covered cells are empty).

    `after_paragraph` is the index of the last paragraph before it (0 at the start of the document). `page` is
    where it begins, and `breaks` tells which rows begin further pages.
    """

    rows: tuple[tuple[str, ...], ...]
    page: int | None = None
    after_paragraph: int = 0
    breaks: Breaks = ()

    def page_at(self, row: int) -> int | None:
        """The page that a row begins on; rows count from 0."""
        return _page_at(self.page, self.breaks, row)


def _page_at(first: int | None, breaks: Breaks, place: int) -> int | None:
    return next((page for start, page in reversed(breaks) if start <= place), first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its own paragraphs and tables; what stands under its subheadings is in `children`.

    `id` is unique in the document and made from its place in the tree ("3.2.1": first child of the second
    child of the third section), so it is the same on every platform. `number` is the displayed number or
    None. `level` counts from 1.
    """

    id: str
    number: str | None
    title: str
    level: int
    page: int | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    tables: tuple[Table, ...] = ()
    children: tuple[Section, ...] = ()

    @property
    def text(self) -> str:
        """Own paragraphs joined by line ends: no children, no table cells."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def walk(self, above: tuple[Section, ...] = ()) -> Iterator[tuple[Section, tuple[Section, ...]]]:
        """Yield this section and all below it in reading order, each with the sections above it."""
        yield self, above
        for child in self.children:
            yield from child.walk((*above, self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a document says about itself; dates are ISO (YYYY-MM-DD, or YYYY-MM), None where unsaid.

    `marking` is a protective marking. `people` are the authors of comments and tracked changes, sorted: never
    shown unless asked for.
    """

    version: str | None = None
    issued: str | None = None
    review_due: str | None = None
    owner: str | None = None
    marking: str | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWarning:
    """Something a person should know about how the file was read; `code` is stable, `message` is plain."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Characters deliberately left out of the text.

    `furniture` is running headers and footers, navigation, and the prompts of empty form fields; `contents`
    contents lists; `metadata` what is kept as something said about the document (an amendments box).
    """

    furniture: int = 0
    contents: int = 0
    metadata: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file read.

    `path` is as given, with "/". `format` is one of docx, pdf, html, odt, doc, rtf, markdown, text;
    a doc or rtf was converted by LibreOffice before it was read. `pages` is None
    where the format has none. `coverage` is the share (0..1) of the characters an independent reader finds
    that are kept, or knowingly dropped.
    """

    path: str
    sha256: str
    format: str
    title: str
    pages: int | None
    metadata: Metadata
    sections: tuple[Section, ...]
    coverage: float
    dropped: Dropped = Dropped()
    warnings: tuple[ReadingWarning, ...] = ()

    @property
    def holds_personal_data(self) -> bool:
        """Whether it is a filled-in form, read because a person allowed it: never to be kept on disk."""
        return any(warning.code == PERSONAL_DATA for warning in self.warnings)

    @property
    def lacks_a_program(self) -> bool:
        """Whether it would be read better where a program were installed: read anew the next time, never kept."""
        return any(warning.code == OCR_NOT_INSTALLED for warning in self.warnings)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the warnings say, each sentence once: a cause that many pages share is one sentence for people."""
        return tuple(dict.fromkeys(warning.message for warning in self.warnings))

    def walk(self) -> Iterator[tuple[Section, tuple[Section, ...]]]:
        """Yield every section in reading order, each with the sections above it."""
        for section in self.sections:
            yield from section.walk()

"""PDF: read by its tags where they cover the text, by the looks of the page where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.blanks import Blanks
from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock
from alignctl.extract.limits import too_many_cells
from alignctl.extract.readers.pdf_parts.blanks import with_marks, without_places
from alignctl.extract.readers.pdf_parts.contents import mark_contents
from alignctl.extract.readers.pdf_parts.covers import without_cover
from alignctl.extract.readers.pdf_parts.diagrams import without_labels
from alignctl.extract.readers.pdf_parts.furniture import left_out_of, lines_left_out, without_furniture
from alignctl.extract.readers.pdf_parts.headings import Body, body_of, mark_bookmarked, mark_headings
from alignctl.extract.readers.pdf_parts.idle_underlines import without_idle_underlines
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary
from alignctl.extract.readers.pdf_parts.labels import is_numbered
from alignctl.extract.readers.pdf_parts.levels import settle_levels
from alignctl.extract.readers.pdf_parts.lists import with_labels
from alignctl.extract.readers.pdf_parts.marked import named_ids
from alignctl.extract.readers.pdf_parts.markings import mark_markings, markings_among
from alignctl.extract.readers.pdf_parts.navigation import mark_navigation
from alignctl.extract.readers.pdf_parts.numbered import mark_numbered
from alignctl.extract.readers.pdf_parts.opening import read_pages
from alignctl.extract.readers.pdf_parts.page import Page, Pages, Word, letters_of
from alignctl.extract.readers.pdf_parts.page_breaks import mend_breaks
from alignctl.extract.readers.pdf_parts.readability import check_text
from alignctl.extract.readers.pdf_parts.recognition import Recognised, recognise
from alignctl.extract.readers.pdf_parts.series import join_labels
from alignctl.extract.readers.pdf_parts.tagged import read_tagged, with_left_over
from alignctl.extract.readers.pdf_parts.titles import take_title
from alignctl.extract.readers.pdf_parts.untagged import LaidOut, lay_out, read_laid_out, usual_gutter
from alignctl.extract.readers.pdf_parts.watermarks import without_watermarks
from alignctl.extract.readers.pdf_parts.widgets import without_idle_demands
from alignctl.extract.readers.pdf_parts.witness import mark_listed, without_unlisted
from alignctl.extract.readers.pdf_parts.wrapped import join_wrapped
from alignctl.model.document import Dropped, Metadata
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.text.marking import furniture_marking, highest

_COVERED_FILE = 0.5
_COVERED_PAGE = 0.3
_MOST_HEADINGS = 0.45
_PAGES_PER_HEADING = 4
_FEW = 3
_FEW_HEADINGS = 12


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read a PDF's bytes; `where` names the file in messages.

    Raises UnreadableDocumentError where the file is damaged, protected by a password, holds no text, or has
    more pages or table cells than `options` allow.
    """
    blanks = Blanks() if options.as_form else None
    document = _opened(content, where, options, blanks)
    recognised = recognise(document, content, where, options.limits) if options.ocr else Recognised(document=document)
    document = recognised.document
    judged = document.pages if blanks is None else [without_places(page) for page in document.pages]
    warnings = (*check_text(judged, where, recognised=recognised.tried), *recognised.warnings)
    trusted = without_furniture(document.pages, trusts_artifacts=not options.ignore_tags)
    words = without_watermarks(document.pages, trusted)
    vocabulary = Vocabulary()
    for page_words in words:
        vocabulary.learn(page_words)
    items = with_labels(_items(document.pages, words, vocabulary, across=options.as_form))
    cells = sum(len(row) for item in items for row in item.rows)
    if cells > options.limits.cells:
        raise too_many_cells(where, cells, options.limits)
    items = mark_markings(items)
    body = body_of(items)
    items = _with_roles(items, document, body)
    title, items = take_title(items, document.title, body)
    items = mark_navigation(items, document.producer, title)
    mended = mend_breaks(items, vocabulary, body.size)
    markings = markings_among(items)
    items = settle_levels(without_idle_underlines(mended.items))
    running = lines_left_out(document.pages, words)
    return Reading(
        title=title,
        blocks=tuple(block for item in items if (block := _block(item)) is not None),
        found=sum(page.found for page in document.pages),
        pages=len(document.pages),
        metadata=Metadata(
            marking=highest([document.marking, *map(furniture_marking, running), *markings]),
            people=tuple(sorted({name for page in document.pages for name in page.people})),
        ),
        dropped=Dropped(
            furniture=_left_out(document.pages, words) + mended.repeated + _sum(items, Role.NAVIGATION),
            contents=_sum(items, Role.CONTENTS),
        ),
        warnings=warnings,
        running=running,
        blanks=without_idle_demands(blanks.found) if blanks else (),
    )


def _opened(content: bytes, where: str, options: ReadingOptions, blanks: Blanks | None) -> Pages:
    """The pages of a file, without their tags where those are to be ignored; a form with its places to write marked."""
    document = read_pages(content, where, options.limits, blanks)
    if blanks is not None:
        document = replace(document, pages=tuple(with_marks(page, blanks) for page in document.pages))
    if not document.pages:
        raise UnreadableDocumentError(
            "Expected a PDF with pages, found none.", where=where, hint="Export the file again."
        )
    if options.ignore_tags:
        return replace(document, pages=tuple(replace(page, tree=()) for page in document.pages))
    return document


def _items(
    pages: Sequence[Page], words: Sequence[Sequence[Word]], vocabulary: Vocabulary, *, across: bool
) -> list[Item]:
    """What stands on the pages; `across` reads lines from side to side, as boxes to tick stand in columns on forms."""
    named = [_named(page, page_words) for page, page_words in zip(pages, words, strict=True)]
    total = sum(whole for _, whole in named)
    by_tags = total > 0 and sum(part for part, _ in named) >= _COVERED_FILE * total
    tagged: dict[int, list[Item]] = {}
    laid: list[LaidOut] = []
    for page, page_words, (part, whole) in zip(pages, words, named, strict=True):
        rest = page_words
        if by_tags and whole and part >= _COVERED_PAGE * whole:
            tagged[page.number], rest = read_tagged(page, page_words, vocabulary)
        laid.append(lay_out(page, rest, vocabulary))
    gutter = usual_gutter([one for one in laid if one.page.number not in tagged])
    items: list[Item] = []
    for one in laid:
        if one.page.number in tagged:
            items += with_left_over(tagged[one.page.number], read_laid_out(one, vocabulary))
        else:
            items += read_laid_out(one, vocabulary, gutter, across=across)
    return items


def _named(page: Page, words: Sequence[Word]) -> tuple[int, int]:
    """How many characters of a page its structure tree names, and how many there are."""
    known = set(named_ids(page.tree))
    named = letters_of([word for word in words if word.content in known]) if known else 0
    return named, letters_of(words)


def _with_roles(items: Sequence[Item], document: Pages, body: Body) -> list[Item]:
    """Settle what each item is: the tags' word first, then bookmarks, then looks."""
    tagged = sum(1 for item in items if item.role is Role.HEADING)
    too_many = tagged > max(_FEW_HEADINGS, _MOST_HEADINGS * len(items))
    if too_many:
        items = [_doubted(item) for item in items]
    looked = mark_headings(items, body, trusts_tags=False)
    missed = sum(1 for old, new in zip(items, looked, strict=True) if _is_missed(old, new))
    enough = tagged >= max(2, len(document.pages) / _PAGES_PER_HEADING) and missed <= max(_FEW, tagged)
    if too_many or not enough:
        return _by_looks(items, document, body)
    return mark_contents(mark_headings(items, body, trusts_tags=True))


def _by_looks(items: Sequence[Item], document: Pages, body: Body) -> list[Item]:
    """Settle what each item is without tags: bookmarks, looks, and the printed contents list as a witness."""
    items = mark_headings(mark_bookmarked(items, document.bookmarks), body, trusts_tags=False)
    items = mark_numbered(mark_contents(without_cover(without_labels(join_wrapped(items)))))
    return join_labels(without_unlisted(mark_listed(items), document.bookmarks))


def _is_missed(before: Item, after: Item) -> bool:
    """Whether the tags call a paragraph what looks and number show to be a heading."""
    return before.role is not Role.HEADING and after.role is Role.HEADING and is_numbered(after.text)


def _doubted(item: Item) -> Item:
    return replace(item, role=Role.BODY, level=None) if item.role is Role.HEADING else item


def _block(item: Item) -> Block | None:
    match item.role:
        case Role.HEADING:
            return Heading(title=item.text, level=item.level or 1, page=item.page)
        case Role.TABLE:
            return TableBlock(rows=item.rows, page=item.page, breaks=item.breaks)
        case Role.BODY | Role.LIST_ITEM:
            listed = item.role is Role.LIST_ITEM
            return TextBlock(text=item.text, page=item.page, is_list_item=listed, breaks=item.breaks)
        case _:
            return None


def _sum(items: Sequence[Item], role: Role) -> int:
    return sum(item.characters for item in items if item.role is role)


def _left_out(pages: Sequence[Page], words: Sequence[Sequence[Word]]) -> int:
    """Characters of the pages' words that are not among the words kept."""
    left_out = (left_out_of(page, kept) for page, kept in zip(pages, words, strict=True))
    return sum(letters_of(page_words) for page_words in left_out)

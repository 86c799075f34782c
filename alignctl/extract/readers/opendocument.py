"""OpenDocument texts, zipped or flat, as LibreOffice and others write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.blanks import Blanks
from alignctl.extract.block import Reading, TableBlock
from alignctl.extract.readers.office_parts.assemble import assemble
from alignctl.extract.readers.office_parts.damage import damaged_part
from alignctl.extract.readers.office_parts.flat import opened
from alignctl.extract.readers.office_parts.markings import marking_outside_text, running_lines
from alignctl.extract.readers.office_parts.open_blanks import mark_open_blanks
from alignctl.extract.readers.office_parts.open_body import OpenBody
from alignctl.extract.readers.office_parts.open_changes import authors, restore
from alignctl.extract.readers.office_parts.open_lists import OpenLists
from alignctl.extract.readers.office_parts.open_objects import Unread, unread_objects
from alignctl.extract.readers.office_parts.open_runs import count_characters
from alignctl.extract.readers.office_parts.open_styles import OpenStyles, o
from alignctl.extract.readers.office_parts.pending import pending_revisions
from alignctl.model.document import Dropped, Metadata, ReadingWarning
from alignctl.model.reading import AS_USUAL, ReadingOptions, Revisions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.archive import Archive

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_FURNITURE = tuple(
    o("style", name) for name in ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
)


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read an OpenDocument text in one view of its tracked changes: all accepted, or as it was before them.

    Headings are the text's own, with the numbers displayed; looks are asked only where it has too few.
    Headers, footers and contents lists are left out and counted. Raises UnreadableDocumentError for files
    that are damaged, protected, too large for the limits, or no text document.
    """
    archive = opened(content, where, options.limits)
    root = _content(archive)
    text = _text(archive, root)
    blanks = Blanks()
    if options.as_form:
        mark_open_blanks(text, blanks)
    changes = sum(1 for _ in text.iter(o("text", "changed-region")))
    people = authors(text)
    if options.revisions is Revisions.ORIGINAL and changes:
        restore(text)
    common = archive.parse("styles.xml")
    running = () if common is None else tuple(common.iter(*_FURNITURE))
    furniture = sum(count_characters(part) for part in running)
    unread = unread_objects(archive, text)
    body = OpenBody(OpenStyles(common, root), OpenLists(common, root))
    assembled = assemble(list(body.items(text)), _declared_title(archive))
    archive.check_cells(block.rows for block in assembled.blocks if isinstance(block, TableBlock))
    if not assembled.blocks:
        raise archive.unreadable("Expected text; found none.", "If the pages are pictures, name a copy with text.")
    return Reading(
        title=assembled.title,
        blocks=assembled.blocks,
        found=count_characters(text) + furniture + unread.characters,
        metadata=Metadata(marking=marking_outside_text(archive, running), people=people),
        dropped=Dropped(furniture=furniture, contents=assembled.contents),
        warnings=tuple(_warnings(archive, changes, options.revisions, unread)),
        running=running_lines(running),
        blanks=tuple(blanks.found),
    )


def _content(archive: Archive) -> Element:
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
        raise archive.unreadable("The file is protected by a password.", "Remove the password and try again.")
    return archive.require("content.xml")


def _text(archive: Archive, root: Element) -> Element:
    text = root.find(f"{o('office', 'body')}/{o('office', 'text')}")
    if text is None:
        raise archive.unreadable(
            "Expected an OpenDocument text; found another kind of document.",
            "Name a Word, PDF, web or OpenDocument text.",
        )
    return text


def _declared_title(archive: Archive) -> str:
    meta = archive.parse("meta.xml")
    return "" if meta is None else meta.findtext(f".//{_TITLE}") or ""


def _warnings(archive: Archive, changes: int, revisions: Revisions, unread: Unread) -> Iterator[ReadingWarning]:
    if changes:
        yield pending_revisions(changes, revisions)
    if unread.any:
        yield ReadingWarning(
            code="embedded-document", message="The text holds another document, sheet or chart, which is not read."
        )
    yield from map(damaged_part, archive.damaged)

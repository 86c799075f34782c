"""Word files: documents, templates and macro-enabled ones, strict or transitional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.block import Reading, TableBlock
from alignctl.extract.options import AS_USUAL, ReadingOptions, Revisions
from alignctl.extract.readers.office_parts.accept import VIEWS, View, authors, bring_back, pending_changes, settle
from alignctl.extract.readers.office_parts.assemble import Assembled, assemble
from alignctl.extract.readers.office_parts.body import Body
from alignctl.extract.readers.office_parts.count import count_characters
from alignctl.extract.readers.office_parts.fields import Fields, find_fields
from alignctl.extract.readers.office_parts.markings import marking_outside_text
from alignctl.extract.readers.office_parts.names import value, w
from alignctl.extract.readers.office_parts.numbering import Numbering
from alignctl.extract.readers.office_parts.package import Package
from alignctl.extract.readers.office_parts.pending import pending_revisions
from alignctl.extract.readers.office_parts.styles import Styles
from alignctl.model.document import Dropped, Metadata, ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

_NOTE_KINDS = ("footnote", "endnote")
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read a Word file in one view of its tracked changes: all accepted, or the text as it was before them.

    Headings come from outline levels, styles, numbering and looks, in this order; numbers are those Word
    displays. Headers, footers and contents lists are left out and counted; comments are left out. Raises
    UnreadableDocumentError for files that are damaged, protected, too large for the limits, or no Word text.
    """
    package = Package(content, where, options.limits)
    view = VIEWS[options.revisions]
    notes = {kind: package.part(kind + "s") for kind in _NOTE_KINDS}
    stories = (package.body, *(root for root in notes.values() if root is not None))
    furniture = package.furniture()
    changes = sum(pending_changes(root) for root in stories)
    people = _people(package, stories) if changes or package.has("comments") else ()
    if options.revisions is Revisions.ORIGINAL and changes:
        for root in stories:
            bring_back(root)
    outside = sum(count_characters(root, view) for root in furniture)
    found = sum(count_characters(root, view) for root in stories) + outside
    assembled = _assembled(package, stories, notes, view)
    package.archive.check_cells(block.rows for block in assembled.blocks if isinstance(block, TableBlock))
    if not assembled.blocks:
        raise package.archive.unreadable(
            "Expected text; found none.", "If the pages are pictures, name a copy with text."
        )
    return Reading(
        title=assembled.title,
        blocks=assembled.blocks,
        found=found,
        metadata=Metadata(marking=marking_outside_text(package.archive, furniture), people=people),
        dropped=Dropped(furniture=outside, contents=assembled.contents),
        warnings=tuple(_warnings(package, changes, options.revisions)),
    )


def _assembled(package: Package, stories: Sequence[Element], notes: dict[str, Element | None], view: View) -> Assembled:
    fields = _fields(stories)
    for root in stories:
        settle(root, view)
    styles = Styles(package.part("styles"))
    body = Body(styles, Numbering(package.part("numbering"), styles), fields, _notes(notes))
    items = list(body.items(package.body))
    return assemble(items, package.declared_title(), body.unread_notes())


def _people(package: Package, stories: Sequence[Element]) -> tuple[str, ...]:
    """Authors of tracked changes and comments, each once, in order of the alphabet."""
    comments = package.part("comments")
    roots = (*stories, comments) if comments is not None else stories
    return tuple(sorted(frozenset().union(*(authors(root) for root in roots))))


def _fields(stories: Sequence[Element]) -> Fields:
    found = [find_fields(root) for root in stories]
    return Fields(
        instructions=frozenset().union(*(each.instructions for each in found)),
        contents=frozenset().union(*(each.contents for each in found)),
    )


def _notes(roots: dict[str, Element | None]) -> dict[tuple[str, str], Element]:
    """Notes by kind and id; the lines Word draws above notes are kept among them and left out here."""
    return {
        (kind, value(note, "id") or ""): note
        for kind, root in roots.items()
        if root is not None
        for note in root.iterfind(w(kind))
        if value(note, "type") not in _SEPARATORS
    }


def _warnings(package: Package, changes: int, revisions: Revisions) -> Iterator[ReadingWarning]:
    if changes:
        yield pending_revisions(changes, revisions)
    if any(True for _ in package.main.iter(w("altChunk"), w("subDoc"))):
        yield ReadingWarning(
            code="embedded-document",
            message="The text takes in another document, which is not read.",
        )
    for name in package.archive.damaged:
        yield ReadingWarning(code="damaged-part", message=f"The part {name} is damaged and was left out.")

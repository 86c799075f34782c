"""Word files: documents, templates and macro-enabled ones, strict or transitional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.block import Reading, TableBlock
from alignctl.extract.readers.office_parts.accept import VIEWS, View, authors, bring_back, pending_changes, settle
from alignctl.extract.readers.office_parts.assemble import Assembled, assemble
from alignctl.extract.readers.office_parts.body import Body
from alignctl.extract.readers.office_parts.count import count_characters, shown
from alignctl.extract.readers.office_parts.drawings import count_drawn, drawings, place_drawn
from alignctl.extract.readers.office_parts.fields import Fields, find_fields
from alignctl.extract.readers.office_parts.markings import marking_outside_text, running_lines
from alignctl.extract.readers.office_parts.names import value, w
from alignctl.extract.readers.office_parts.numbering import Numbering
from alignctl.extract.readers.office_parts.package import Package
from alignctl.extract.readers.office_parts.pending import pending_revisions
from alignctl.extract.readers.office_parts.prompts import take_out_prompts
from alignctl.extract.readers.office_parts.specials import EMBEDDED, Specials, specials
from alignctl.extract.readers.office_parts.styles import Styles
from alignctl.extract.readers.office_parts.telling import Telling
from alignctl.model.document import Dropped, Metadata, ReadingWarning
from alignctl.model.reading import AS_USUAL, ReadingOptions, Revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

_NOTE_KINDS = ("footnote", "endnote")
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read a Word file in one view of its tracked changes: all accepted, or the text as it was before them.

    Headings come from outline levels, styles, numbering and looks, in this order; numbers are those Word
    displays. Diagrams and titles of charts are read where they stand, as text boxes are. Headers, footers, contents
    lists and prompts of empty fields are left out and counted; comments are left out. Raises UnreadableDocumentError
    for files that are damaged, protected, too large for the limits, or no Word text.
    """
    package = Package(content, where, options.limits)
    view = VIEWS[options.revisions]
    notes = {kind: package.part(kind + "s") for kind in _NOTE_KINDS}
    stories = (package.body, *(root for root in notes.values() if root is not None))
    furniture = package.furniture()
    unusual = [specials(root) for root in stories]
    changes = sum(map(pending_changes, stories, unusual))
    people = _people(package, stories) if changes or package.has("comments") else ()
    if options.revisions is Revisions.ORIGINAL and changes:
        for root in stories:
            bring_back(root)
        unusual = [specials(root) for root in stories]
    outside = sum(count_characters(root, view, specials(root)) for root in furniture)
    found = sum(count_characters(root, view, each) for root, each in zip(stories, unusual, strict=True)) + outside
    drawn = drawings(package.body, unusual[0])
    found += count_drawn(package, shown(drawn, package.body, view, unusual[0])) + package.unread()
    place_drawn(package, drawn)
    prompts = sum(_taken_prompts(root, view, each) for root, each in zip(stories, unusual, strict=True))
    fields = _joined(map(find_fields, stories, unusual))
    for root, each in zip(stories, unusual, strict=True):
        settle(root, view, each)
    assembled = _assembled(package, notes, fields)
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
        dropped=Dropped(furniture=outside + prompts, contents=assembled.contents),
        warnings=tuple(_warnings(package, changes, options.revisions, unusual[0])),
        running=running_lines(furniture),
    )


def _taken_prompts(root: Element, view: View, found: Specials) -> int:
    """Take the prompts of empty fields out, and tell how many characters went."""
    before = count_characters(root, view, found) if w("showingPlcHdr") in found else 0
    return before - count_characters(root, view, found) if take_out_prompts(root, found) else 0


def _assembled(package: Package, notes: dict[str, Element | None], fields: Fields) -> Assembled:
    styles = Styles(package.part("styles"))
    telling = Telling((package.body, *(root for root in notes.values() if root is not None)))
    body = Body(styles, Numbering(package.part("numbering"), styles), fields, telling, _notes(notes))
    items = body.items(package.body)
    return assemble(items, package.declared_title(), body.unread_notes())


def _people(package: Package, stories: Sequence[Element]) -> tuple[str, ...]:
    """Authors of tracked changes and comments, each once, in order of the alphabet."""
    comments = package.part("comments")
    roots = (*stories, comments) if comments is not None else stories
    return tuple(sorted(frozenset().union(*(authors(root) for root in roots))))


def _joined(found: Iterable[Fields]) -> Fields:
    each = tuple(found)
    return Fields(
        instructions=frozenset().union(*(one.instructions for one in each)),
        contents=frozenset().union(*(one.contents for one in each)),
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


def _warnings(package: Package, changes: int, revisions: Revisions, unusual: Specials) -> Iterator[ReadingWarning]:
    if changes:
        yield pending_revisions(changes, revisions)
    if unusual.intersection(EMBEDDED):
        yield ReadingWarning(
            code="embedded-document",
            message="The text takes in another document, which is not read.",
        )
    for name in package.archive.damaged:
        yield ReadingWarning(code="damaged-part", message=f"The part {name} is damaged and was left out.")

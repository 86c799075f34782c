"""Word files: documents, templates and macro-enabled ones, strict or transitional."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alignctl.extract.blanks import Blanks
from alignctl.extract.block import Reading, TableBlock
from alignctl.extract.readers.office_parts.accept import VIEWS, View, authors, bring_back, pending_changes, settle
from alignctl.extract.readers.office_parts.assemble import Assembled, assemble
from alignctl.extract.readers.office_parts.blanks import mark_blanks
from alignctl.extract.readers.office_parts.body import Body
from alignctl.extract.readers.office_parts.count import count_characters, shown
from alignctl.extract.readers.office_parts.damage import damaged_part
from alignctl.extract.readers.office_parts.drawings import count_drawn, drawings, place_drawn
from alignctl.extract.readers.office_parts.fields import Fields, find_fields
from alignctl.extract.readers.office_parts.markings import marking_outside_text, running_lines
from alignctl.extract.readers.office_parts.names import value, w
from alignctl.extract.readers.office_parts.numbering import Numbering
from alignctl.extract.readers.office_parts.package import Package
from alignctl.extract.readers.office_parts.pending import pending_revisions
from alignctl.extract.readers.office_parts.prompts import take_out_prompts
from alignctl.extract.readers.office_parts.specials import EMBEDDED, OBJECTS, Specials, specials
from alignctl.extract.readers.office_parts.styles import Styles
from alignctl.extract.readers.office_parts.telling import Telling
from alignctl.model.document import Dropped, Metadata, ReadingWarning
from alignctl.model.reading import AS_USUAL, ReadingOptions, Revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

_NOTE_KINDS = ("footnote", "endnote")
# Equation Editor and MathType: what they hold is a formula, and no document.
_FORMULA = re.compile(r"Equation\b", re.IGNORECASE)
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
    blanks = Blanks()
    if options.as_form:
        mark_blanks(package.body, blanks)
    unusual = [specials(root) for root in stories]
    changes = sum(map(pending_changes, stories, unusual))
    people = _people(package, stories) if changes or package.has("comments") else ()
    if options.revisions is Revisions.ORIGINAL and changes:
        for root in stories:
            bring_back(root)
        unusual = [specials(root) for root in stories]
    outside = sum(_count_outside(package, root, view) for root in furniture)
    found = sum(count_characters(root, view, each) for root, each in zip(stories, unusual, strict=True)) + outside
    embedded = [_embedded(root, view, each) for root, each in zip(stories, unusual, strict=True)]
    found += sum(map(package.unread, stories, embedded)) + package.unread_notes()
    found += sum(_take_in_drawn(package, root, view, each) for root, each in zip(stories, unusual, strict=True))
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
        warnings=tuple(_warnings(package, changes, options.revisions, [each for found in embedded for each in found])),
        running=running_lines(furniture),
        blanks=tuple(blanks.found),
    )


def _count_outside(package: Package, root: Element, view: View) -> int:
    """The characters of a header or footer, once the text of its drawings stands in it."""
    found = specials(root)
    place_drawn(package, root, drawings(root, found))
    return count_characters(root, view, found)


def _take_in_drawn(package: Package, story: Element, view: View, found: Specials) -> int:
    """Put the text of a story's drawings where they stand, and tell how many characters of it are shown."""
    drawn = drawings(story, found)
    count = count_drawn(package, story, shown(drawn, story, view, found))
    place_drawn(package, story, drawn)
    return count


def _embedded(story: Element, view: View, found: Specials) -> tuple[Element, ...]:
    """What of a story's view takes in another document, or an object of another program that is no formula."""
    if not found.intersection((*EMBEDDED, *OBJECTS)):
        return ()
    taken_in = (each for each in story.iter(*EMBEDDED, *OBJECTS) if not _FORMULA.match(_program(each)))
    return shown(tuple(taken_in), story, view, found)


def _program(element: Element) -> str:
    return element.get("ProgID") or value(element, "progId") or ""


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


def _warnings(
    package: Package, changes: int, revisions: Revisions, embedded: Sequence[Element]
) -> Iterator[ReadingWarning]:
    if changes:
        yield pending_revisions(changes, revisions)
    if any(each.tag in EMBEDDED for each in embedded):
        yield ReadingWarning(
            code="embedded-document",
            message="The text takes in another document, which is not read.",
        )
    if any(each.tag in OBJECTS for each in embedded):
        yield ReadingWarning(
            code="embedded-document",
            message="The text holds an object of another program (a sheet, form or drawing), which is not read.",
        )
    yield from map(damaged_part, package.archive.damaged)

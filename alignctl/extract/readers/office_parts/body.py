"""The body of a Word file as lines and grids, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.line import Item, Label, Line, Role
from alignctl.extract.readers.office_parts.names import child, number, value, w
from alignctl.extract.readers.office_parts.runs import Gathered, Runs
from alignctl.extract.readers.office_parts.styles import BODY_TEXT, Styles
from alignctl.extract.readers.office_parts.tables import flat, read_table
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.fields import Fields
    from alignctl.extract.readers.office_parts.numbering import Numbering


_PARAGRAPH, _TABLE, _PROPERTIES = w("p"), w("tbl"), w("pPr")


class Body:
    """Reads block content into items; lists are counted on the way, so read each story once and in order.

    `notes` gives the elements of footnotes and endnotes by kind ("footnote") and id. The tree must be in its
    accepted view.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        fields: Fields,
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._runs = Runs(styles, fields)
        self._notes = dict(notes)

    def items(self, container: Element) -> Iterator[Item]:
        """Yield the lines and grids of a body, cell or note."""
        return self._items(container, in_box=False)

    def unread_notes(self) -> Iterator[str]:
        """The text of notes that nothing refers to, once all else is read."""
        for key in list(self._notes):
            yield from self._note(key)

    def _items(self, container: Element, *, in_box: bool) -> Iterator[Item]:
        for element in container:
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element, in_box=in_box)
            elif element.tag == _TABLE:
                yield from read_table(element, self.items, self._is_styled_heading)

    def _paragraph(self, paragraph: Element, *, in_box: bool) -> Iterator[Item]:
        properties = next(paragraph.iterchildren(_PROPERTIES), None)
        style_id = None if properties is None else value(child(properties, "pStyle"))
        label = self._label(properties, style_id)
        if len(paragraph) == (0 if properties is None else 1):
            return
        gathered = self._runs.gather(paragraph, self._styles.look(style_id))
        contents = tidy("".join(gathered.contents))
        if contents:
            yield Line(text=contents, role=Role.CONTENTS)
        text = tidy("".join(gathered.text))
        if text or gathered.notes:
            yield self._line(text, properties, style_id, label, gathered, in_box=in_box)
        for box in gathered.boxes:
            yield from self._items(box, in_box=True)

    def _line(  # noqa: PLR0913  what has been found of the paragraph so far
        self,
        text: str,
        properties: Element | None,
        style_id: str | None,
        label: Label | None,
        gathered: Gathered,
        *,
        in_box: bool,
    ) -> Line:
        outline = self._outline(properties, style_id)
        return Line(
            text=text,
            level=outline + 1 if outline < BODY_TEXT else None,
            label=label,
            role=self._role(style_id),
            bold=gathered.all_are(lambda look: look.bold),
            caps=text.isupper() or gathered.all_are(lambda look: look.caps),
            underlined=gathered.all_are(lambda look: look.underlined),
            size=gathered.main_size(),
            named_heading=self._styles.names_heading(style_id),
            in_list_style=self._styles.is_list(style_id),
            in_box=in_box,
            notes=tuple(text for key in gathered.notes for text in self._note(key)),
        )

    def _outline(self, properties: Element | None, style_id: str | None) -> int:
        """The paragraph's own outline level, else its style's; BODY_TEXT for neither."""
        outline = number(child(properties, "outlineLvl"))
        if outline is None:
            outline = self._styles.outline(style_id)
        return BODY_TEXT if outline is None or outline < 0 else outline

    def _is_styled_heading(self, paragraph: Element) -> bool:
        properties = child(paragraph, "pPr")
        outline = self._outline(properties, value(child(properties, "pStyle")))
        return outline < BODY_TEXT and any(text.text for text in paragraph.iter(w("t")))

    def _role(self, style_id: str | None) -> Role:
        if self._styles.is_contents(style_id):
            return Role.CONTENTS
        return Role.TITLE if self._styles.is_title(style_id) else Role.BODY

    def _label(self, properties: Element | None, style_id: str | None) -> Label | None:
        """Count the paragraph's list on, if it is in one, and tell the label displayed."""
        own = child(properties, "numPr")
        list_id = number(child(own, "numId"))
        depth = number(child(own, "ilvl"))
        if list_id is None:
            list_id, styled_depth, owner = self._styles.numbering(style_id)
            if list_id and depth is None:
                linked = self._numbering.level_of_style(list_id, style_id)
                if linked is None and styled_depth is None:
                    linked = self._numbering.level_of_style(list_id, owner)
                depth = styled_depth if linked is None else linked
        return self._numbering.label(list_id, depth or 0) if list_id else None

    def _note(self, key: tuple[str, str]) -> Iterator[str]:
        """The text of a note, the first time it is asked for."""
        note = self._notes.pop(key, None)
        if note is not None:
            text = tidy(" ".join(flat(item) for item in self.items(note)))
            if text:
                yield text

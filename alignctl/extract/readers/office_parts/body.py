"""The body of a Word file as lines and grids, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Item, Label, Line, Role
from alignctl.extract.readers.office_parts.names import number, value, w
from alignctl.extract.readers.office_parts.run_in import parted
from alignctl.extract.readers.office_parts.runs import Gathered, Runs
from alignctl.extract.readers.office_parts.styles import BODY_TEXT, Manner, Styles
from alignctl.extract.readers.office_parts.tables import flat, read_table
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.fields import Fields
    from alignctl.extract.readers.office_parts.numbering import Numbering
    from alignctl.extract.readers.office_parts.telling import Telling

_PARAGRAPH, _TABLE, _PROPERTIES = w("p"), w("tbl"), w("pPr")
_STYLE, _LIST, _OUTLINE = w("pStyle"), w("numPr"), w("outlineLvl")
_LIST_ID, _LIST_LEVEL = w("numId"), w("ilvl")


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
        telling: Telling,
        notes: Mapping[tuple[str, str], Element],
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._telling = telling
        self._runs = Runs(styles, fields, telling)
        self._notes = dict(notes)

    def items(self, container: Element) -> list[Item]:
        """The lines and grids of a body, cell or note."""
        return self._items(container, in_box=False)

    def unread_notes(self) -> Iterator[str]:
        """The text of notes that nothing refers to, once all else is read."""
        for key in list(self._notes):
            yield from self._note(key)

    def _items(self, container: Element, *, in_box: bool) -> list[Item]:
        items: list[Item] = []
        for element in container:
            tag = element.tag
            if tag == _PARAGRAPH:
                self._add_paragraph(element, items, in_box=in_box)
            elif tag == _TABLE:
                items += read_table(element, self._telling, self.items, self._is_styled_heading)
        return items

    def _add_paragraph(self, paragraph: Element, items: list[Item], *, in_box: bool) -> None:
        said = self._telling.of(paragraph)
        style_id = value(said.get(_STYLE))
        manner = self._styles.manner(style_id)
        label = self._label(said.get(_LIST), style_id, manner)
        parts = list(paragraph)
        if not parts or (len(parts) == 1 and parts[0].tag == _PROPERTIES):
            return
        gathered = self._runs.gather(parts, manner.look)
        if gathered.contents and (contents := tidy("".join(gathered.contents))):
            items.append(Line(text=contents, role=Role.CONTENTS))
        outline = _outline(said.get(_OUTLINE), manner)
        may_part = gathered.breaks and outline == BODY_TEXT and (label is None or not label.is_bullet)
        for part in parted(gathered) if may_part else [gathered]:
            text = tidy("".join(part.text))
            if text or part.notes:
                items.append(self._line(text, outline, manner, label, part, in_box=in_box))
                label = None
        for box in gathered.boxes:
            items += self._items(box, in_box=True)

    def _line(  # noqa: PLR0913  what has been found of the paragraph so far
        self, text: str, outline: int, manner: Manner, label: Label | None, gathered: Gathered, *, in_box: bool
    ) -> Line:
        looks = gathered.appearance()
        return Line(
            text=text,
            level=outline + 1 if outline < BODY_TEXT else None,
            label=label,
            role=_role(manner),
            bold=looks.bold,
            caps=text.isupper() or looks.caps,
            underlined=looks.underlined,
            size=looks.size,
            named_heading=manner.names_heading,
            in_list_style=manner.is_list,
            in_box=in_box,
            notes=tuple(text for key in gathered.notes for text in self._note(key)),
        )

    def _is_styled_heading(self, paragraph: Element) -> bool:
        said = self._telling.of(paragraph)
        outline = _outline(said.get(_OUTLINE), self._styles.manner(value(said.get(_STYLE))))
        return outline < BODY_TEXT and any(text.text for text in paragraph.iter(w("t")))

    def _label(self, own: Element | None, style_id: str | None, manner: Manner) -> Label | None:
        """Count the paragraph's list on, if it is in one, and tell the label displayed."""
        if own is None and not manner.list_id:
            return None
        listed = self._telling.of(own)
        list_id, depth = number(listed.get(_LIST_ID)), number(listed.get(_LIST_LEVEL))
        if list_id is None and manner.list_id:
            list_id = manner.list_id
            if depth is None:
                linked = self._numbering.level_of_style(list_id, style_id)
                if linked is None and manner.list_level is None:
                    linked = self._numbering.level_of_style(list_id, manner.list_owner)
                depth = manner.list_level if linked is None else linked
        return self._numbering.label(list_id, depth or 0) if list_id else None

    def _note(self, key: tuple[str, str]) -> Iterator[str]:
        """The text of a note, the first time it is asked for."""
        note = self._notes.pop(key, None)
        if note is not None:
            text = tidy(" ".join(flat(item) for item in self.items(note)))
            if text:
                yield text


def _outline(own: Element | None, manner: Manner) -> int:
    """The paragraph's own outline level, else its style's; BODY_TEXT for neither."""
    outline = number(own)
    if outline is None:
        outline = manner.outline
    return BODY_TEXT if outline is None or outline < 0 else outline


def _role(manner: Manner) -> Role:
    if manner.is_contents:
        return Role.CONTENTS
    return Role.TITLE if manner.is_title else Role.BODY

"""The contacts of an area as one list of services: each under its label, those a practitioner needs first at its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from alignctl.model.citation import Citation
from alignctl.model.crossing_sheet import ContactTold, SidesTold
from alignctl.model.document import Section
from alignctl.model.document_read import DocumentRead
from alignctl.model.provision import Attribute, Provision
from alignctl.text.normalise import tidy

Standing = Callable[[str], int]
# more words than these are a sentence, which says less in front of a number than the title it stands under
_MOST_WORDS = 8
_BEFORE = re.compile(
    r"^(?:please|ring|rings|call|phone|telephone|contact|e-?mail|dial|write to|use|the|or|and|on|at)\b[\s:,]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,:;.(\u2013\u2014-]+(?:on|at|is|are|by|to|or|and|via|from|tel|telephone|phone|ring|call|mobile|fax|number|e-?mail)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Service:
    """What is being gathered of one service."""

    kind: str
    label: str
    held: list[Provision] = field(default_factory=list)


def contact_list(
    sides: Iterable[SidesTold], documents: Iterable[DocumentRead], standing: Standing
) -> tuple[ContactTold, ...]:
    """The contacts of the receiving area: each value once, those of one service together under its label.

    `standing` tells of a label how early it is needed, 0 first; services of one standing keep the order of the texts.
    """
    sections = {(one.document.path, section.id): section for one in documents for section in _walk(one)}
    services: list[_Service] = []
    by_value: dict[str, _Service] = {}
    by_label: dict[tuple[str, str], _Service] = {}
    for kind, one in _contacts(sides):
        label = label_of(one, sections)
        known = by_value.get(one.value.display) or by_label.get((kind, label.casefold()))
        if known is None:
            known = _Service(kind, label)
            services.append(known)
        if label:
            by_label.setdefault((kind, label.casefold()), known)
        if one.value.display not in by_value:
            by_value[one.value.display] = known
            known.held.append(one)
    told = [
        ContactTold(
            kind=one.kind, attribute=Attribute.CONTACT, provision=one.held[0], label=one.label, also=tuple(one.held[1:])
        )
        for one in services
        if one.held
    ]
    return tuple(sorted(told, key=lambda one: standing(one.label)))


def label_of(one: Provision, sections: Mapping[tuple[str, str], Section]) -> str:
    """Whose contact it is: the head of its row, else the words before it, else the title it stands under."""
    place = one.citation
    section = sections.get((place.document, place.section_id))
    return _head_of_row(place, section) or _words_before(place.quote, one.value.display) or tidy(place.section)


def _head_of_row(place: Citation, section: Section | None) -> str:
    if section is None or place.cell is None or not place.cell[2]:
        return ""
    table, row, column = place.cell
    if table >= len(section.tables) or row >= len(section.tables[table].rows):
        return ""
    return next((tidy(words) for words in section.tables[table].rows[row][:column] if words.strip()), "")


def _words_before(quote: str, value: str) -> str:
    words = re.split(r"[.;!?]\s", tidy(quote).partition(tidy(value))[0])[-1].strip()
    words = _trimmed(_BEFORE, _trimmed(_AFTER, words))
    return words if 0 < len(words.split()) <= _MOST_WORDS and not re.search(r"[@\d]{4}", words) else ""


def _trimmed(pattern: re.Pattern[str], words: str) -> str:
    while (left := pattern.sub("", words).strip()) != words:
        words = left
    return words


def _contacts(sides: Iterable[SidesTold]) -> Iterator[tuple[str, Provision]]:
    for side in sides:
        yield from ((side.kind, one) for one in side.goal if one.attribute is Attribute.CONTACT)


def _walk(one: DocumentRead) -> Iterator[Section]:
    for section in one.document.sections:
        yield from (found for found, _ in section.walk())

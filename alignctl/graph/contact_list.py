"""The contacts of an area as one list of services: each under its label, those needed first at its head."""

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
# more words than these are a sentence; the title it stands under says more in front of a number
_MOST_WORDS = 8
_BEFORE = re.compile(
    r"^(?:please|ring|rings|call|phone|telephone|contact|e-?mail|dial|write to|use|the|or|and|on|at)\b[\s:,]*",
    re.IGNORECASE,
)
# the sentence before, or another number or address
_OTHER = re.compile(r"[.;!?]\s|\S+@\S+|\d{3,}")
_AFTER = re.compile(
    r"[\s,:;.(\u2013\u2014-]+(?:on|at|is|are|by|to|or|and|via|from|tel|telephone|phone|ring|call|mobile|fax|number|e-?mail)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Service:
    """What is being gathered of one service."""

    kind: str
    label: str
    held: dict[str, Provision] = field(default_factory=dict)


class _Services:
    """Services in the order they are found, and what tells that a further contact is of one of them."""

    def __init__(self) -> None:
        self.found: list[_Service] = []
        self._by_label: dict[str, _Service] = {}
        self._by_value: dict[str, list[_Service]] = {}
        self._by_place: dict[tuple[object, ...], _Service] = {}

    def add(self, kind: str, one: Provision, label: str) -> None:
        """Add a contact to its service, a new one where none fits.

        Two services may share a number, and each is told with it. One without a label is told where its value is new,
        and hours that stand in a label are told with that.
        """
        value, place = one.value.display, _place_of(one)
        if value in label:
            return
        if not label and value in self._by_value:
            return
        service = self._labelled(label, value) if label else self._by_place.get(place)
        if service is None:
            service = _Service(kind, label or tidy(one.citation.section))
            self.found.append(service)
        service.held.setdefault(value, one)
        self._by_value.setdefault(value, []).append(service)
        self._by_place.setdefault(place, service)
        if label:
            self._by_label.setdefault(label.casefold(), service)

    def _labelled(self, label: str, value: str) -> _Service | None:
        """A service of the same label, or one of the same number that goes by the same name."""
        same = (one for one in self._by_value.get(value, ()) if not _names_in(one.label).isdisjoint(_names_in(label)))
        return self._by_label.get(label.casefold()) or next(same, None)


def contact_list(
    sides: Iterable[SidesTold], documents: Iterable[DocumentRead], standing: Standing
) -> tuple[ContactTold, ...]:
    """The contacts of the receiving area, those of one service together under its label.

    `standing` tells of a label how early it is needed, 0 first; services of one standing keep the order of the texts.
    """
    sections = {(one.document.path, section.id): section for one in documents for section in _walk(one)}
    services = _Services()
    for kind, one in _contacts(sides):
        services.add(kind, one, label_of(one, sections))
    told = []
    for service in services.found:
        first, *also = service.held.values()
        told.append(
            ContactTold(
                kind=service.kind, attribute=first.attribute, provision=first, label=service.label, also=tuple(also)
            )
        )
    return tuple(sorted(told, key=lambda one: standing(one.label)))


def _names_in(label: str) -> set[str]:
    """The names in a label: what stands before a comma, and a short form in brackets."""
    name, _, short = label.partition(",")[0].casefold().partition("(")
    return {part for part in (name.strip(), short.strip(") ")) if part}


def label_of(one: Provision, sections: Mapping[tuple[str, str], Section]) -> str:
    """Whose contact it is: the head of its row, else the words just before it; empty where neither says."""
    place = one.citation
    section = sections.get((place.document, place.section_id))
    return _head_of_row(place, section) or _words_before(place.quote, one.value.display)


def _head_of_row(place: Citation, section: Section | None) -> str:
    if section is None or place.cell is None:
        return ""
    table, row, column = place.cell
    if table >= len(section.tables) or row >= len(section.tables[table].rows):
        return ""
    cells = section.tables[table].rows[row]
    own = [tidy(words) for words in cells[: column + 1] if words.strip()]
    return own[0] if len(own) > 1 or (own and len(cells) > 1 and not column) else ""


def _words_before(quote: str, value: str) -> str:
    words = _OTHER.split(tidy(quote).partition(tidy(value))[0])[-1].strip()
    words = _trimmed(_BEFORE, _trimmed(_AFTER, words))
    return words if 0 < len(words.split()) <= _MOST_WORDS else ""


def _trimmed(pattern: re.Pattern[str], words: str) -> str:
    while (left := pattern.sub("", words).strip()) != words:
        words = left
    return words


def _place_of(one: Provision) -> tuple[object, ...]:
    """What two contacts of one row, or of one sentence, have in common."""
    place = one.citation
    return place.document, place.section_id, place.cell[:2] if place.cell else place.quote


def _contacts(sides: Iterable[SidesTold]) -> Iterator[tuple[str, Provision]]:
    for side in sides:
        yield from ((side.kind, one) for one in side.goal if one.attribute is Attribute.CONTACT)


def _walk(one: DocumentRead) -> Iterator[Section]:
    for section in one.document.sections:
        yield from (found for found, _ in section.walk())

"""One view of tracked changes, and the wrappers taken away that the text does not need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.names import ALTERNATE, CHOICE, FALLBACK, child, switch, value, w
from alignctl.extract.readers.office_parts.specials import (
    CHANGED_CELLS,
    DELETED,
    FORMER,
    INSERTED,
    SETTINGS,
    WRAPPERS,
    Specials,
)
from alignctl.model.reading import Revisions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_CHANGES = (*INSERTED, *DELETED, *FORMER, *CHANGED_CELLS)
_DELETED_TEXT = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_BLOCKS = frozenset({w("p"), w("tbl"), w("sdt"), w("sectPr")})
_RESTORED = (w("rPr"), w("pPr"))
# Parts of a paragraph's properties that its former properties do not tell of.
_NOT_FORMER = frozenset({w("rPr"), w("sectPr"), w("pPrChange")})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which changes a view keeps and loses: `lost` around text, `marks` on a paragraph's or row's own mark."""

    kept: tuple[str, ...]
    lost: tuple[str, ...]
    marks: tuple[str, ...]
    row: str
    cell: str


VIEWS = {
    Revisions.ACCEPTED: View(kept=INSERTED, lost=DELETED, marks=("del", "moveFrom"), row="del", cell="cellDel"),
    Revisions.ORIGINAL: View(kept=DELETED, lost=INSERTED, marks=("ins", "moveTo"), row="ins", cell="cellIns"),
}


def pending_changes(root: Element, found: Specials) -> int:
    """How many tracked changes a text holds: insertions, deletions, moves, and changes of format."""
    return sum(1 for _ in root.iter(*_CHANGES)) if found.intersection(_CHANGES) else 0


def authors(root: Element) -> frozenset[str]:
    """Whoever is named as the author of a tracked change or comment."""
    changes = root.iter(*_CHANGES, w("comment"))
    return frozenset(name for each in changes if (name := (value(each, "author") or "").strip()))


def bring_back(root: Element) -> None:
    """Turn deleted text into text again, for the view before all changes; must run before fields are looked for."""
    for element in list(root.iter(*_DELETED_TEXT)):
        element.tag = _DELETED_TEXT[str(element.tag)]
    for former in list(root.iter(w("rPrChange"), w("pPrChange"))):
        _restore(former)


def _restore(former: Element) -> None:
    """Put former properties of a run or paragraph back in the place of today's."""
    today = former.getparent()
    before = next((each for each in former if each.tag in _RESTORED), None)
    if today is None:
        return
    for part in list(today):
        if part.tag not in _NOT_FORMER or part is former:
            today.remove(part)
    for place, part in enumerate([] if before is None else list(before)):
        today.insert(place, part)


def settle(root: Element, view: View, found: Specials) -> None:
    """Turn a text into what it says in one view of its tracked changes, in place.

    Accepted: insertions are kept and deletions dropped, moved text stands where it was moved to, and a paragraph
    whose mark is deleted joins the next one; the original view the other way round. Of alternative contents one
    is kept, so that no text box is read twice. Content controls, smart tags and links give way to what they hold.
    `found` are the root's special elements.
    """
    if ALTERNATE in found:
        _choose_alternatives(root)
    if found.intersection((w(view.row), w(view.cell))):
        _drop_rows_and_cells(root, view)
    if found.intersection(view.lost):
        _join_paragraphs(root, view)
    dropped = found.intersection((*view.lost, *FORMER, *SETTINGS))
    if dropped:
        etree.strip_elements(root, *sorted(dropped), with_tail=False)
    unwrapped = found.intersection((*view.kept, *WRAPPERS))
    if unwrapped:
        etree.strip_tags(root, *sorted(unwrapped))


def _choose_alternatives(root: Element) -> None:
    for alternate in list(root.iter(ALTERNATE)):
        options = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
        chosen = next((option for option in options if _has_text(option)), None)
        for option in options:
            if option is not chosen:
                alternate.remove(option)
    etree.strip_tags(root, ALTERNATE, CHOICE, FALLBACK)


def _has_text(element: Element) -> bool:
    return any(text.text for text in element.iter(w("t")))


def _drop_rows_and_cells(root: Element, view: View) -> None:
    for row in [mark for each in root.iter(w("trPr")) for mark in _under(each, view.row)]:
        _remove(row)
    for cell in [mark for each in root.iter(w("tcPr")) for mark in _under(each, view.cell)]:
        _remove(cell)


def _under(properties: Element, mark: str) -> Iterable[Element]:
    """The row or cell the properties belong to, where they bear a mark."""
    owner = properties.getparent()
    return [] if owner is None or child(properties, mark) is None else [owner]


def _join_paragraphs(root: Element, view: View) -> None:
    marks = [mark for mark in root.iter(*(w(name) for name in view.marks)) if _is_paragraph_mark(mark)]
    for paragraph in [_paragraph_of(mark) for mark in marks]:
        following = None if paragraph is None else _next_paragraph(paragraph)
        if paragraph is None:
            continue
        if following is not None:
            _move_into(paragraph, following)
            _remove(paragraph)
        elif not _has_kept_text(paragraph, view):
            _remove(paragraph)


def _is_paragraph_mark(mark: Element) -> bool:
    above = mark.getparent()
    return above is not None and above.tag == w("rPr") and _tag_above(above) == w("pPr")


def _paragraph_of(mark: Element) -> Element | None:
    above: Element | None = mark
    while above is not None and above.tag != w("p"):
        above = above.getparent()
    return above


def _tag_above(element: Element) -> str:
    above = element.getparent()
    return "" if above is None else str(above.tag)


def _next_paragraph(paragraph: Element) -> Element | None:
    """The paragraph that comes next; bookmarks and other marks between the two are passed over."""
    following = paragraph.getnext()
    while following is not None and following.tag not in _BLOCKS and not len(following):
        following = following.getnext()
    return following if following is not None and following.tag == w("p") else None


def _move_into(paragraph: Element, following: Element) -> None:
    place = 1 if following.find(w("pPr")) is not None else 0
    content = [part for part in paragraph if part.tag != w("pPr")]
    for part in reversed(content):
        following.insert(place, part)


def _has_kept_text(paragraph: Element, view: View) -> bool:
    return any(not any(above.tag in view.lost for above in text.iterancestors()) for text in paragraph.iter(w("t")))


def _remove(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def is_hidden(run: Element) -> bool:
    """Whether a run is formatted as hidden text, which neither screen nor paper shows."""
    return bool(switch(child(run, "rPr", "vanish")))

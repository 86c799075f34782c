"""Prompts of form fields nobody has filled in ("Click or tap here to enter text"), told apart from answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import child, switch, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.specials import Specials

_MARK, _TEXT, _CELL = w("showingPlcHdr"), w("t"), w("tc")
_LABEL_ENDS = (":", "?")


def take_out_prompts(root: Element, found: Specials) -> bool:
    """Take the prompts of empty content controls out of a story, in place; tells whether there were any.

    A prompt counts where an answer would stand: behind a label in its paragraph, or alone in a cell of a row that
    has words of the form's own. Others, in a sentence or a paragraph to themselves, are a template's own text and
    stay. Must run before the controls give way to what they hold. `found` are the root's special elements.
    """
    if _MARK not in found:
        return False
    contents = [content for mark in root.iter(_MARK) if (content := _content(mark)) is not None]
    prompts = frozenset(text for content in contents for text in content.iter(_TEXT))
    fields = [content for content in contents if _is_field(content, prompts)]
    for content in fields:
        for text in content.iter(_TEXT):
            text.text = None
    return bool(fields)


def _content(mark: Element) -> Element | None:
    """What a content control holds that shows its prompt; None where the mark is switched off."""
    properties = mark.getparent()
    control = None if properties is None else properties.getparent()
    return child(control, "sdtContent") if switch(mark) else None


def _is_field(content: Element, prompts: frozenset[Element]) -> bool:
    paragraph = _around(content, w("p"))
    if paragraph is not None and _follows_label(content, paragraph, prompts):
        return True
    cell = _around(content, _CELL)
    if cell is None:
        cell = next(content.iter(_CELL), None)
    row = None if cell is None else next(cell.iterancestors(w("tr")), None)
    return cell is not None and row is not None and not _has_words(cell, prompts) and _has_words(row, prompts)


def _follows_label(content: Element, paragraph: Element, prompts: frozenset[Element]) -> bool:
    """Whether words stand before it in its paragraph, and none after unless those before end as a label does."""
    inside = frozenset(content.iter(_TEXT))
    before = ""
    passed = False
    for text in paragraph.iter(_TEXT):
        if text in inside:
            passed = True
        elif text not in prompts:
            words = text.text or ""
            if passed and any(map(str.isalnum, words)):
                return before.rstrip().endswith(_LABEL_ENDS)
            before += "" if passed else words
    return any(map(str.isalnum, before))


def _around(element: Element, name: str) -> Element | None:
    """The nearest element of a name round another in the same text: what a text box hangs on is not round it."""
    for above in element.iterancestors(name, w("txbxContent")):
        return above if above.tag == name else None
    return None


def _has_words(element: Element, prompts: frozenset[Element]) -> bool:
    """Whether it holds letters or figures besides prompts."""
    return any(any(map(str.isalnum, text.text or "")) for text in element.iter(_TEXT) if text not in prompts)

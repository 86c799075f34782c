"""An independent count of a Word file's characters, against which what was kept is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.accept import is_hidden
from alignctl.extract.readers.office_parts.names import ALTERNATE, FALLBACK, MATH_TEXT, child, w
from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DELETED = frozenset({w("del"), w("moveFrom")})


def count_characters(root: Element) -> int:
    """Characters that are not white space, tracked changes accepted; asks the untouched tree.

    Contents lists count. Hidden text does not, nor the second of two alternative contents.
    """
    return sum(solid_length(text.text or "") for text in root.iter(w("t"), MATH_TEXT) if _is_shown(text))


def _is_shown(text: Element) -> bool:
    for above in text.iterancestors():
        if above.tag in _DELETED or (above.tag == w("r") and is_hidden(above)):
            return False
        if above.tag == w("tr") and child(above, "trPr", "del") is not None:
            return False
        if above.tag == FALLBACK and _is_second_choice(above):
            return False
    return True


def _is_second_choice(fallback: Element) -> bool:
    alternate = fallback.getparent()
    if alternate is None or alternate.tag != ALTERNATE:
        return False
    return any(text.text for option in alternate if option is not fallback for text in option.iter(w("t")))

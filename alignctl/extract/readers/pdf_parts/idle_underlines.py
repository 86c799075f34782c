"""Underlining of headings that ranks nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from alignctl.extract.readers.pdf_parts.item import Item, Role, Style

_MOST_EARLY = 0.2


def without_idle_underlines(items: Sequence[Item]) -> list[Item]:
    """The items, headings plain where their underlining does not part two ranks.

    Underlined headings stand above the same headings without a line where they head them. Where many of these come
    before the first underlined one, and so would stand below none, the line was only for weight.
    """
    flags: defaultdict[Style, list[bool]] = defaultdict(list)
    for item in items:
        if item.role is Role.HEADING:
            flags[_plain(item)].append(item.face.underlined)
    idle = {style for style, lined in flags.items() if _is_idle(lined)}
    return [
        replace(item, face=item.face._replace(underlined=False))
        if item.role is Role.HEADING and item.face.underlined and _plain(item) in idle
        else item
        for item in items
    ]


def _plain(item: Item) -> Style:
    return replace(item.plain_style, underlined=False)


def _is_idle(lined: Sequence[bool]) -> bool:
    if True not in lined:
        return False
    early = lined.index(True)
    return early > _MOST_EARLY * lined.count(False)

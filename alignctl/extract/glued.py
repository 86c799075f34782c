"""Headings whose number stands straight before their words ("1Scope"), as some programs print them."""

from __future__ import annotations

import re
from dataclasses import replace

from alignctl.extract.block import Block, Heading

LEAST = 3
_GLUED = re.compile(r"^(\d{1,2})((?:\.\d{1,2})*)\.?(?=[A-Z])")


def unglued(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Part numbers from titles where the document writes all of them so.

    A single "3D printing" is left alone: at least three headings must have their number so, and those of one
    figure must count up from 1.
    """
    titles = [block.title for block in blocks if isinstance(block, Heading) and block.number is None]
    found = [match for title in titles if (match := _GLUED.match(title))]
    single = [int(match[1]) for match in found if not match[2]]
    if len(found) < LEAST or single[:1] not in ([], [1]) or single != sorted(set(single)):
        return blocks
    return tuple(
        replace(block, title=_GLUED.sub(r"\1\2 ", block.title))
        if isinstance(block, Heading) and block.number is None
        else block
        for block in blocks
    )

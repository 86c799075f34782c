"""What an audience may not read is taken out of a revision: whole passages, since their pieces make no sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alignctl.model.revision import Edit, Piece, SectionChange, SectionPlace
from alignctl.report.marked_words import FROM_MARKED

Told = Callable[[str], str]


def change_without(one: SectionChange, told: Told, *, is_marked: bool, most: int | None) -> tuple[SectionChange, int]:
    """What became of a section, and how many of its passages were left out for being marked or long.

    `told` gives words as the audience may read them. Of a marked section it is told that it changed alone. With `most`,
    passages of more words are left out, and those in which `told` takes anything out: a telephone number that changed
    is cut into pieces, in which nobody would know it.
    """
    sides = tuple(_place(side, told, is_marked=is_marked) for side in (one.before, one.now))
    if is_marked:
        return replace(one, before=sides[0], now=sides[1], passages=()), len(one.passages)
    kept = [passage for passage in one.passages if most is None or not _is_personal(passage, told)]
    short = tuple(passage for passage in kept if most is None or _longest(passage) <= most)
    return replace(one, before=sides[0], now=sides[1], passages=short), len(kept) - len(short)


def _place(side: SectionPlace | None, told: Told, *, is_marked: bool) -> SectionPlace | None:
    if side is None:
        return None
    title, above = (FROM_MARKED, tuple(FROM_MARKED for _ in side.above)) if is_marked else (side.title, side.above)
    return replace(side, title=told(title), above=tuple(map(told, above)))


def _both(passage: tuple[Piece, ...]) -> tuple[str, str]:
    """A passage as it was, and as it is."""
    before, now = (
        "".join(piece.text for piece in passage if piece.edit in {Edit.KEPT, edit})
        for edit in (Edit.TAKEN_OUT, Edit.PUT_IN)
    )
    return before, now


def _is_personal(passage: tuple[Piece, ...], told: Told) -> bool:
    return any(told(words) != words for words in _both(passage))


def _longest(passage: tuple[Piece, ...]) -> int:
    return max(len(words.split()) for words in _both(passage))

"""The amendment an editor would write for a changed paragraph: "for X read Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alignctl.model.revision import Edit, Piece
from alignctl.text.normalise import tidy

_CELLS = " | "
_MOST_CHANGES = 4
_MOST_CHANGED = 0.45
_SHORT = 2
_OPENING_WORDS = 6
_BEFORE_WORDS = 4


class Exchange(NamedTuple):
    """Words taken out and put in at one place, either may be empty, with the kept words around them."""

    before: str
    out: str
    in_: str
    after: str


def instructions(passage: tuple[Piece, ...], ahead: str | None = None) -> tuple[str, ...]:
    """What an editor does to one paragraph or table row, in reading order.

    `ahead` is the paragraph or row a new one follows, "" for none; None where that is not known.

    A paragraph of which much changed is given whole, since nobody can follow ten small exchanges.
    """
    old, new = text_of(passage, Edit.TAKEN_OUT), text_of(passage, Edit.PUT_IN)
    kinds = {piece.edit for piece in passage}
    what = "row" if _CELLS in old or _CELLS in new else "paragraph"
    if kinds == {Edit.PUT_IN}:
        before = "row" if _CELLS in (ahead or "") else "paragraph"
        behind = "" if ahead is None else f"after the {before} {_named(ahead)} " if ahead else "at the beginning "
        return (f"{behind}insert the {what} {_quoted(new)}",)
    if kinds == {Edit.TAKEN_OUT}:
        return (f"delete the {what} {_named(old)}",)
    found = tuple(exchanges(passage))
    if len(found) > _MOST_CHANGES or _changed_share(passage) > _MOST_CHANGED:
        return (f"for the {what} {_named(old)} read {_quoted(new)}",)
    row = f"in the row {_quoted(_label(passage))} " if what == "row" else ""
    return tuple(f"{row}{_told(one)}" for one in found)


def exchanges(passage: tuple[Piece, ...]) -> Iterator[Exchange]:
    """Every place of a passage at which words were changed."""
    place = 0
    before = ""
    while place < len(passage):
        if passage[place].edit is Edit.KEPT:
            before = passage[place].text
            place += 1
            continue
        out = in_ = ""
        while place < len(passage) and passage[place].edit is not Edit.KEPT:
            piece = passage[place]
            out, in_ = (out + piece.text, in_) if piece.edit is Edit.TAKEN_OUT else (out, in_ + piece.text)
            place += 1
        after = passage[place].text if place < len(passage) else ""
        yield Exchange(before, tidy(out), tidy(in_), after)


def text_of(passage: tuple[Piece, ...], edit: Edit) -> str:
    """A passage as it was (TAKEN_OUT) or as it is now (PUT_IN), on one line."""
    return tidy("".join(piece.text for piece in passage if piece.edit in {Edit.KEPT, edit}))


def _told(one: Exchange) -> str:
    if one.out and one.in_:
        before, after = _around(one)
        return f"for {_quoted(f'{before}{one.out}{after}')} read {_quoted(f'{before}{one.in_}{after}')}"
    behind = " ".join(_cell(one.before, last=True).split()[-_BEFORE_WORDS:])
    if one.in_:
        return (
            f"after {_quoted(behind)} insert {_quoted(one.in_)}"
            if behind
            else f"at the beginning insert {_quoted(one.in_)}"
        )
    where = f"after {_quoted(behind)} " if behind else ""
    return f"{where}delete {_quoted(one.out)}"


def _around(one: Exchange) -> tuple[str, str]:
    """A word on either side, where so few words changed that they say nothing by themselves."""
    if max(len(one.out.split()), len(one.in_.split())) > _SHORT:
        return "", ""
    before, after = _cell(one.before, last=True), _cell(one.after, last=False)
    near = before.split()[-1:] if not tidy(before).endswith((".", "?", "!")) else []
    behind = after.split()[:1] if after[:1].isspace() else []
    return "".join(f"{word} " for word in near), "".join(f" {word.rstrip('.,;:')}" for word in behind)


def _cell(text: str, *, last: bool) -> str:
    """The part of some words that stands in the same cell of a row."""
    return text.split("|")[-1 if last else 0]


def _label(passage: tuple[Piece, ...]) -> str:
    """The first cell of a row, as it was."""
    return text_of(passage, Edit.TAKEN_OUT).split(_CELLS)[0].strip()


def _named(text: str) -> str:
    """A paragraph named by how it begins, or whole where it is short."""
    words = text.split()
    if len(words) <= 2 * _OPENING_WORDS:
        return _quoted(text)
    return f"beginning {_quoted(' '.join(words[:_OPENING_WORDS]))}"


def _changed_share(passage: tuple[Piece, ...]) -> float:
    """The share (0..1) of the words of both versions that are not in the other one."""
    sizes = [(piece.edit, len(piece.text.split())) for piece in passage]
    changed = sum(size for edit, size in sizes if edit is not Edit.KEPT)
    kept = sum(size for edit, size in sizes if edit is Edit.KEPT)
    return changed / (changed + 2 * kept) if changed else 0.0


def _quoted(words: str) -> str:
    return f"\u201c{tidy(words)}\u201d"

"""A form's text parted into words and places to write, those drawn with letters and signs among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alignctl.model.form import Blank, BlankKind
from alignctl.text.form_marks import BOLD, GUIDANCE, MARK, SHADED, number_of, without_marks

_DATE_LINE = r"_{1,}\s*/\s*_{1,}\s*/\s*_{1,}|(?<!\S)/\s+/(?!\S)"
_TIME_LINE = r"_{1,}\s*:\s*_{1,}"
_HINT = r"\(?\b[Dd]{2}\s*[/.-]\s*[Mm]{2}\s*[/.-]\s*[Yy]{2,4}\b\)?"
_PROMPT = (
    r"\[\s*(?:please )?(?:select|choose|pick)[^\]]{0,30}\]|\b(?:Choose|Select) an item\.?"
    r"|\bClick (?:or tap )?(?:here )?to enter (?:text|a date)\.?|\bClick here to enter (?:text|a date)\.?"
)
_DRAWN = re.compile(
    rf"(?P<mark>{MARK.pattern})|(?P<date>{_DATE_LINE}|{_HINT})|(?P<line>{_TIME_LINE}|_{{3,}}[_\s]*|\.{{5,}}[.\s]*|\u2026[\u2026.\s]{{2,}})"
    rf"|(?P<prompt>{_PROMPT})"
    r"|(?P<tick>[\u2610\u2611\u2612\u25a1\u25a2\u2751\u274f\u2752\u25fb\u25cb\u25ef\u2b1c\u25fd\u25ab\uf0a8\uf06f\uf071\uf072]|\[\s{0,3}\]|\(\s{1,3}\))"
)
_BULLETS = " \u2022\u25aa\u25cf\u00b7\uf0b7"
_NOTHING_BETWEEN = re.compile(r"[\s/:,.\u2013-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words, or a place to write among them: `blank` is None for words."""

    text: str = ""
    blank: Blank | None = None

    @property
    def is_tick(self) -> bool:
        """Whether it is a box to tick."""
        return self.blank is not None and self.blank.kind is BlankKind.TICK


def pieces_of(text: str, blanks: Sequence[Blank]) -> tuple[Piece, ...]:
    """The pieces of a line or cell, in order; words that say nothing between two places to write join them."""
    return tuple(
        _joined(_all_pieces(text.replace(SHADED, "").replace(BOLD, "").replace(GUIDANCE, " ").lstrip(_BULLETS), blanks))
    )


def _all_pieces(text: str, blanks: Sequence[Blank]) -> Iterator[Piece]:
    at = 0
    for found in _DRAWN.finditer(text):
        yield Piece(text=text[at : found.start()].strip())
        if not found["mark"] or number_of(found["mark"]) < len(blanks):  # else the document's own character
            yield Piece(text=found[0], blank=_blank(found, blanks))
        at = found.end()
    yield Piece(text=text[at:].strip())


def _blank(found: re.Match[str], blanks: Sequence[Blank]) -> Blank:
    if found["mark"]:
        return blanks[number_of(found["mark"])]
    if found["date"] or (found["prompt"] and "date" in found["prompt"]):
        return Blank(kind=BlankKind.DATE)
    if found["prompt"]:
        return Blank(kind=BlankKind.TEXT if "text" in found["prompt"] else BlankKind.CHOICE)
    return Blank(kind=BlankKind.TICK if found["tick"] else BlankKind.TEXT)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Without empty words; two places to write that nothing parts are one, unless both are ticked."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.blank is None and _NOTHING_BETWEEN.fullmatch(piece.text):
            if kept and kept[-1].blank is None:
                kept[-1] = Piece(text=kept[-1].text + piece.text)
            continue
        before = kept[-1].blank if kept else None
        if piece.blank is not None and before is not None and BlankKind.TICK not in {piece.blank.kind, before.kind}:
            kept[-1] = Piece(text=kept[-1].text, blank=_both(before, piece.blank))
            continue
        kept.append(piece)
    yield from kept


def _both(first: Blank, second: Blank) -> Blank:
    told = second if first.kind in {BlankKind.CELL, BlankKind.TEXT} and second.kind is not BlankKind.CELL else first
    return replace(told, has_lines=first.has_lines or second.has_lines, title=first.title or second.title)


def with_guidance(text: str) -> str:
    """A text as people see it, but for brackets round what its looks set apart as guidance."""
    words, mark, guidance = text.partition(GUIDANCE)
    said = without_marks(guidance)
    if not mark or said.startswith("("):
        return without_marks(text)
    return f"{without_marks(words)} ({said.replace('(', '').replace(')', '')})".strip()


def is_set_off(text: str) -> bool:
    """Whether a cell is shaded or bold throughout, as headings are."""
    return SHADED in text or BOLD in text


def is_shaded(text: str) -> bool:
    """Whether a cell is shaded, as headings and labels are."""
    return SHADED in text


def words_in(pieces: Sequence[Piece]) -> str:
    """The words among pieces, as people see them."""
    return without_marks(" ".join(piece.text for piece in pieces if piece.blank is None))

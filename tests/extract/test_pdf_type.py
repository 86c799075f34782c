"""Type as files really set it: letters spaced apart, and bold fonts whose names hide it."""

from __future__ import annotations

import struct

from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.fonts import says_bold
from tests.extract.pdfs import BOLD, PROSE, Sheet, headings, pdf


def _spaced(text: str, y: float, *, size: float, apart: float) -> bytes:
    """Each letter put in its own place, as a typesetter does; a space leaves room only."""
    widths = {"i": 0.278, "I": 0.278, "l": 0.222, "t": 0.278, "r": 0.333, "f": 0.278, " ": 0.6}
    x, parts = 72.0, []
    for mark in text:
        if mark != " ":
            parts.append(b"1 0 0 1 %g %g Tm (%s) Tj" % (x, 842 - y, mark.encode()))
        x += widths.get(mark, 0.556) * size + apart
    return b"BT /%s %g Tf " % (BOLD.encode(), size) + b" ".join(parts) + b" ET"


def test_letters_set_apart_are_read_as_words() -> None:
    sheet = Sheet()
    sheet.parts.append(_spaced("notes on referral of children", 60, size=16, apart=4.5))
    sheet.lines(PROSE, y=100)
    words = (title for _, title in headings(read(pdf(sheet), "a.pdf")))
    assert {read(pdf(sheet), "a.pdf").title, *words} >= {"notes on referral of children"}


def test_short_words_set_as_usual_stay_apart() -> None:
    sheet = Sheet().text("A B C of I to go up", y=60, size=16, font=BOLD).lines(PROSE, y=100)
    assert read(pdf(sheet), "a.pdf").title == "A B C of I to go up"


def _program(*, weight: int = 400, style: int = 0) -> bytes:
    head, names = bytes(44) + struct.pack(">H", style), bytes(4) + struct.pack(">H", weight)
    start = 12 + 2 * 16
    entries = struct.pack(">4sIII", b"head", 0, start, len(head))
    entries += struct.pack(">4sIII", b"OS/2", 0, start + len(head), len(names))
    return b"\x00\x01\x00\x00" + struct.pack(">HHHH", 2, 0, 0, 0) + entries + head + names


def test_a_font_program_says_whether_it_is_bold() -> None:
    assert says_bold(_program(weight=700))
    assert says_bold(_program(style=1))
    assert not says_bold(_program())
    assert not says_bold(_program(style=2))


def test_a_broken_font_program_says_nothing() -> None:
    whole = _program(weight=700, style=1)
    assert not says_bold(b"%!PS-AdobeFont")
    assert not any(says_bold(whole[:length]) for length in range(12 + 2 * 16))

"""Numbers as list labels show them."""

from __future__ import annotations

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa (as browsers and LibreOffice count); numbers below 1 stay figures."""
    if number < 1:
        return str(number)
    label = ""
    while number:
        number, place = divmod(number - 1, len(_LETTERS))
        label = _LETTERS[place] + label
    return label


def roman(number: int) -> str:
    """A roman numeral in small letters; numbers outside 1 to 3999 stay figures."""
    if not 1 <= number < 4000:  # noqa: PLR2004  roman numerals end there
        return str(number)
    label = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        label += sign * count
    return label

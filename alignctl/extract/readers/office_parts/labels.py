"""Counters spelled as a list displays them."""

from __future__ import annotations

from string import ascii_lowercase

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_LAST_ROMAN = 5000
_TEENS = range(11, 14)


def spell(count: int, style: str) -> str:
    """A counter in one of the formats of Word's numbering ("lowerRoman"); unknown formats count in figures."""
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{count:02d}"
    if style in {"lowerLetter", "upperLetter"}:
        return _cased(_letters(count), style)
    if style in {"lowerRoman", "upperRoman"}:
        return _cased(_roman(count), style)
    if style == "ordinal":
        return f"{count}{_ending(count)}"
    if style in {"cardinalText", "ordinalText"} and 0 <= count < len(_WORDS):
        return (_WORDS if style == "cardinalText" else _ORDINALS)[count].capitalize()
    return str(count)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.startswith("upper") else text


def _letters(count: int) -> str:
    """Word counts a to z, then aa, bb, cc."""
    if count < 1:
        return str(count)
    times, place = divmod(count - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * min(times + 1, 30)


def _roman(count: int) -> str:
    if not 0 < count < _LAST_ROMAN:
        return str(count)
    text = ""
    for size, letters in _ROMAN:
        times, count = divmod(count, size)
        text += letters * times
    return text


def _ending(count: int) -> str:
    if count % 100 in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")

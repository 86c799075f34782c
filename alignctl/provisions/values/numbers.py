"""Numbers as figures and as words."""

from __future__ import annotations

import re

_SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: float(value) for value, word in enumerate(_SMALL, start=1)}
_VALUES |= {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
_ORDINAL_SMALL = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINALS = {word: float(value) for value, word in enumerate(_ORDINAL_SMALL, start=1)}
_ORDINALS |= {f"{word[:-1]}ieth": 10.0 * value for value, word in enumerate(_TENS, start=2)}

_FIGURE = r"\d{1,4}(?:\.(?:5|25|75))?½?|½"
_WORD = rf"(?:{'|'.join(_TENS)})(?:[\s-]?(?:{'|'.join(_SMALL[:9])}))?|" + "|".join(
    sorted(_SMALL, key=len, reverse=True)
)
# "seventy-two (72)" and "72 (seventy-two)" are one number
NUMBER = rf"(?:(?:{_FIGURE})(?:\s*\((?:{_WORD})\))?|(?:{_WORD})(?:\s*\((?:{_FIGURE})\))?(?:\s+and\s+a\s+half)?)"
ORDINAL = (
    rf"(?:(?:{'|'.join(_TENS)})[\s-]?(?:{'|'.join(_ORDINAL_SMALL[:9])})"
    rf"|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))"
)


def number(words: str) -> float:
    """The value of a text that NUMBER matches in full ("seventy-two (72)" is 72)."""
    text = words.casefold()
    figures = re.search(r"\d+(?:\.\d+)?", text)
    half = 0.5 if "½" in text or "and a half" in text else 0.0
    if figures:
        return float(figures[0]) + half
    return sum(_VALUES.get(part, 0.0) for part in _parts(text)) + half


def ordinal(words: str) -> float:
    """The value of a text that ORDINAL matches in full ("third" is 3, "thirty-fourth" is 34)."""
    text = words.casefold()
    figures = re.match(r"\d+", text)
    if figures:
        return float(figures[0])
    whole = _ORDINALS.get(text)
    if whole is not None:
        return whole
    ten = next((word for word in _TENS if text.startswith(word)), "")
    return _VALUES.get(ten, 0.0) + _ORDINALS.get(text.removeprefix(ten).strip(" -\t\n"), 0.0)


def _parts(text: str) -> list[str]:
    bare = text.split("(", maxsplit=1)[0].replace(" and a half", "")
    parts = re.split(r"[\s-]+", bare.strip())
    if len(parts) == 1 and parts[0] not in _VALUES:
        ten = next((word for word in _TENS if parts[0].startswith(word)), "")
        return [ten, parts[0].removeprefix(ten)]
    return parts

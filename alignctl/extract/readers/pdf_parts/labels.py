"""The labels and numbers that stand before list items and headings, told from the text after them."""

from __future__ import annotations

import re

_SIGNS = "•◦▪▫■□●○◆◇◼◻❑❒➢➤➔→⇒❖✓✔✗★‣⁃∙☐☑☒"
_BULLET = rf"[{_SIGNS}·]|[-–—*]|o"
_COUNTED = r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\((?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)"
_DECIMAL = r"\d{1,3}(?:\.\d{1,3}){1,5}\.?"
_LABEL = re.compile(rf"(?P<label>{_BULLET}|{_COUNTED}|{_DECIMAL})(?=\s+\S)")
_LONE_BULLET = re.compile(rf"[{_SIGNS}]")
_LONE = re.compile(rf"(?:{_BULLET}|{_COUNTED}|{_DECIMAL})$")
_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,5})[.):]?(?=\s+\S)")
_LETTERED = re.compile(r"(?P<number>[A-Z](?:\.(?=\s)|\.?\d{1,2}(?:\.\d{1,2}){0,3}))[.):]?(?=\s+\S)")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[.)](?=\s+\S)")
_NAMED = re.compile(
    r"(?:section|part|chapter|article|clause|appendix|annexe?|schedule|stage|step)\s+(?:\d{1,3}|[a-z]|[ivx]+)\b[.:]?"
    r"|(?:[a-z]|[ivx]{1,5})[.)](?=\s)|§{1,2}\s?\d",
    re.IGNORECASE,
)


def list_label(text: str) -> str:
    """The list label a text starts with ("•", "a)", "1.2"), or "" where it starts with none."""
    found = _LABEL.match(text)
    return found["label"] if found else ""


def starts_with_bullet(text: str) -> bool:
    """Whether a text starts with a mark that only bullets use, even without a space after it."""
    return bool(_LONE_BULLET.match(text)) or bool(re.match(r"[-–*o]\s", text))


def is_label(text: str) -> bool:
    """Whether a text is nothing but a list label."""
    return bool(_LONE.match(text))


def number_depth(text: str) -> int:
    """How deep the typed number before a heading is: "3." and "B." 1, "3.2" and "B.2" 2; 0 without such a number."""
    found = _NUMBER.match(text)
    if found:
        return found["number"].count(".") + 1
    lettered = _LETTERED.match(text)
    return len(re.findall(r"\d+", lettered["number"])) + 1 if lettered else 0


def number_of(text: str) -> tuple[int, ...]:
    """The figures of the decimal number before a heading: (3, 2) for "3.2 Staff", () without one."""
    found = _NUMBER.match(text)
    return tuple(int(part) for part in found["number"].split(".")) if found else ()


def is_roman(text: str) -> bool:
    """Whether a text starts with a roman number and a point ("IV. Duties"); "I.", "V." and "C." may be letters."""
    return bool(_ROMAN.match(text))


def is_letter(text: str) -> bool:
    """Whether a text starts with a lettered number ("B.", "B.2"), not a decimal one."""
    return bool(_LETTERED.match(text)) and not _NUMBER.match(text)


def series_of(text: str) -> str:
    """The word that names a series of headings ("annex" in "ANNEX 3 Forms"), or "" without such a word."""
    named = _NAMED.match(text)
    word = re.match(r"[a-z]{4,}", named[0], re.IGNORECASE) if named else None
    return word[0].casefold() if word else ""


def is_lone_series(text: str) -> bool:
    """Whether a text is only the label of a series ("CHAPTER 2", "Annex A:"), its title still to come."""
    named = _NAMED.match(text)
    return named is not None and bool(series_of(text)) and not any(mark.isalnum() for mark in text[named.end() :])


def is_of_law(text: str) -> bool:
    """Whether a text starts with the sign of a section of a law ("§ 12.3"), whose titles may end in a full stop."""
    return text.startswith("§")


def is_numbered(text: str) -> bool:
    """Whether a text starts as numbered headings do: "3.2", "Part B", "Appendix 1:", "C.", "§ 12"."""
    return bool(_NUMBER.match(text) or _NAMED.match(text))

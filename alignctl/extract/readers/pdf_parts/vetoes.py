"""What no heading says: captions, addresses, lead-ins, dates, and lines too long or too broken to be a title."""

from __future__ import annotations

import re

from alignctl.extract.readers.line_parts.no_titles import gives_order, names_no_section, names_value
from alignctl.extract.readers.pdf_parts.item import Item
from alignctl.extract.readers.pdf_parts.labels import is_numbered, is_of_law, starts_with_bullet
from alignctl.text.numbering import split_number

_LONGEST = 160
_MOST_WORDS = 22
_MOST_LINES = 3
_FEWEST_LETTERS = 3
_FEWEST_SPACED = 4
_NO_TITLE = re.compile(
    r"^(?:https?:|www\.|\S+@\S+|tel\b|page \d|©|source:|note:?$|version\b|(?:effective|review|issue) date\b"
    r"|(?:(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{4})$)"
    r"|\bwww\.\S+\.\S+|\b0\d{2,4} \d{3,4} ?\d{3,4}\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:figure|fig\.?|table|diagram|(?:flow ?)?chart|graph|image|picture|map|box)\s+"
    r"(?:\d{1,3}(?:\.\d+)?|[a-z])\s*[:.–—-]",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$")
_LEAD_IN = re.compile(
    r"\b(?:must|should|will|may|can|are|is|includes?|to|for|following|with|that|by|of|if|when|they need|sure"
    r"|follows|below|where|whether|who|otherwise specified):$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\d{3,}(?![.\d])\s")
_OPENING = re.compile(r"^(?:\(?[\divxa-z]{1,5}(?:\.\d+)*[.):]?\s+)?[^\w]*")


def reads_as_title(item: Item) -> bool:
    """Whether an item's words could be those of a heading, whatever they look like."""
    text = item.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or item.lines > _MOST_LINES:
        return False
    if starts_with_bullet(text) or not item.face.upright or _names_no_section(text):
        return False
    if sum(map(str.isalpha, text)) < max(_FEWEST_LETTERS, len(text) // 3):
        return False
    if _is_of_letters(text):
        return False
    bare = text.rstrip("\"'”’) ")
    if _LEAD_IN.search(text) or bare[-1:] in ";," or bare.count(". ") > 1:
        return False
    most = _MOST_WORDS if is_of_law(text) else _MOST_WORDS // 3
    return bare[-1:] != "." or (is_numbered(text) and len(text.split()) <= most)


def no_title_of_size(text: str) -> bool:
    """Whether words that large type might still make a title say, in type near the body's size, that they are none."""
    bare = text.lstrip("§ ").rstrip(".") if is_of_law(text) else split_number(text)[1]
    _, _, value = text.partition(": ")
    if names_value(text) and any(mark.isdigit() or mark == "," for mark in value):
        return True
    return names_no_section(bare) or gives_order(bare) or bare.count(")") > bare.count("(")


def starts_low(text: str) -> bool:
    """Whether the first word after any number starts with a small letter, as the rest of a sentence does."""
    return _OPENING.sub("", text, count=1)[:1].islower()


def _is_of_letters(text: str) -> bool:
    """Whether most words are lone letters, as signs in a drawing are; where all are, it is one word set wide."""
    words = text.split()
    letters = sum(1 for word in words if len(word) == 1 and word.isalpha())
    return 2 * letters > len(words) and not letters == len(words) >= _FEWEST_SPACED


def _names_no_section(text: str) -> bool:
    return any(veto.search(text) for veto in (_NO_TITLE, _CAPTION, _POSTCODE)) or bool(_FOOTNOTE.match(text))

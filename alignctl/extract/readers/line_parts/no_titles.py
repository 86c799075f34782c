"""What no heading says, in any format: dates, addresses, fields of forms, captions, lead-ins and orders.

Only lines that looks alone make headings are asked; what a file's own styles or tags call a heading is one.
"""

from __future__ import annotations

import re

_LEAD_IN_WORDS = 6
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = r"(?:appendix|annex|section|part|step|stage|chapter|schedule|phase|level|standard|principle|article)"
_FORM_FIELD = (
    r"(?:signed|signature|sign|print(?:ed)? name|name|date|position|designation|approved|authorised|author"
    r"|created|reviewed|prepared|written|adopted|ratified|owner|tel(?:ephone)?|phone|mobile|fax|e-?mail)"
)
_VETOES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:\w+day,?\s+)?(?:{_DAY}\s+)?(?:of\s+)?{_MONTH}\.?,?\s+(?:\d{{1,2}},?\s+)?(?:19|20)?\d\d$",
        r"^\W*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\W*$",
        rf"^{_FORM_FIELD}\b(?:\s*$|[^:]{{0,30}}(?:[:_…]|\.{{3}}|\bby\b))",
        r"^(?:last |next |date of |date for )?(?:review(?:ed)?|updated?|revised|published|issued?)\b.*(?:\d{4}|:)",
        r"\bsignature\b\W*(?:and |& ?)?(?:date)?\W*$|\bname \((?:please )?(?:typed|print|block)",
        r"^(?:date )?(?:created|updated|amended|written|prepared)\s+(?:on|by)\b",
        rf"^(?:date )?(?:created|amended)\b.*(?:\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d\d|:|{_MONTH})",
        r"^date (?:of|for|created|amended|approved|adopted|issued)\b",
        r"\bsignature\b.{0,30}\bdate\b|\bname\b\W{0,3}(?:typed|printed|print|block|please print)\b",
        r"^please\b",
        r"\+?\(?\d[\d\s()-]{8,}\d",
        r"@|\bwww\.|https?://",
        r"^(?:figure|fig\.?|table|chart|diagram|image|photo|picture|source)\s*:?\s*\d",
        r"^page \d+|^\d+ of \d+$|^continued",
        r"^(?:version|issue|draft|revision|v)\s*(?:no\.?|number)?\s*:?\s*[\d.]+\b",
        r"^(?:end of|please (?:note|see|turn)|note|n\.?b\.?|nb|e\.g|i\.e|see)\b.{0,3}(?::|$)|^end of\b",
        r"_{3,}|\.{4,}|…{2,}|☐|\[\s*\]",
        r"^[•·▪◦‣○●✓→*\-–—>]",
        r"\b(?:and|or|and/or|the|a|an)$|^(?!wh|how).*\b(?:of|to)$",
        r"^(?:dear|yours|regards|thank you|to whom)\b",
        r"[.;,…!]$",
        r"^(?:yes|no|n/a|or|and|if yes|if no)\b\W*$",
    )
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_NAMED_VALUE = re.compile(rf"^(?!{_PART}\b)[^:]{{1,40}}:\s+\S", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:must|shall|should|will|is|are|can|may|has|have|include[sd]?|following)\b", re.IGNORECASE)
_ORDER = re.compile(r"^(?!wh\w+\b|how\b).*\b(?:must|shall|should|will)\b(?!.*\?$)", re.IGNORECASE)


def names_no_section(text: str) -> bool:
    """Whether a line, its number aside, is a date, a field to sign, an address, a caption or an unended phrase."""
    return any(veto.search(text) for veto in _VETOES) or bool(_POSTCODE.search(text))


def names_value(text: str) -> bool:
    """Whether a line is a label and its value ("Owner: the board"); a part's label ("Annex A: forms") is none."""
    return bool(_NAMED_VALUE.match(text))


def gives_order(text: str) -> bool:
    """Whether a line of some words says what must be done, as sentences do and titles do not."""
    return len(text.split()) > _LEAD_IN_WORDS and bool(_ORDER.search(text))


def leads_in(text: str) -> bool:
    """Whether a line ending in a colon leads into a list or quotation rather than naming a section."""
    return text.endswith(":") and (len(text.split()) > _LEAD_IN_WORDS or bool(_DUTY.search(text)))

"""What counts as an answer of each kind, and what only holds its place on a blank form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignctl.extract.personal_parts.form_words import FORM_WORDS
from alignctl.extract.personal_parts.kinds import Kind

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(
    rf"\b\d{{1,2}}\s*[/.\-]\s*\d{{1,2}}\s*[/.\-]\s*(?:\d{{4}}|\d{{2}})\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b"
    # not the end of a version: "v7.1 June 2026"
    rf"|(?<!\d\.)\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH}\.?,?[\s-]+\d{{2,4}}\b|\b{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}\b",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    rf"\b(?:date of birth|birth ?date|d\.?\s?o\.?\s?b\b\.?)\s*(?:\([^)]{{0,40}}\))?"
    rf"[\s:_.|\-\u2013\u2026]*(?P<date>{_DATE.pattern})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")
_FIGURES = re.compile(r"\d\D{0,3}\d")
_TEN_DIGITS = re.compile(r"(?<![\d+])\d(?:[ -]?\d){9}(?![\d])")
_NHS_ALONE = re.compile(r"(?<![\d+] )(?<![\d+])[1-9]\d{2} \d{3} \d{4}(?! ?\d)")
_INSURANCE = re.compile(r"\b[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b", re.IGNORECASE)
# Prefixes HM Revenue & Customs gives out (National Insurance Manual NIM39110); others stand in examples.
_INSURANCE_ALONE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ|AB ?12 ?34 ?56)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
)
_PUPIL = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]?\b|\b[A-Z]\d{12}\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:road|street|lane|avenue|close|drive|way|court|place|gardens|terrace"
    r"|crescent|grove|row|hill|park|mews|walk|square|rise|view|green|rd|st|ave)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:\+44\s?\(?0?\)?|0)(?:[\s()-]*\d){9,10}(?!\d)")
_CALLED = re.compile(r"\b(?:tel|phone|call|fax|mobile|text|helpline|ring|dial)", re.IGNORECASE)
_AGE = re.compile(
    r"\d{1,2}(?:\s*(?:years?|yrs?|y/?o)(?:\s+old)?)?(?:,?\s*(?:and\s+)?\d{1,2}\s*months?)?\.?", re.IGNORECASE
)
_GENDER = re.compile(r"(?:fe)?male|boy|girl|m|f|non-?binary", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\b(?:click|tap|enter|insert|choose|select|please|print|type|write|tick|delete|state|specify|complete|see|unknown"
    r"|none|nil|tbc|tba|n/?a|not (?:known|applicable)|as above|same as|block capitals|your name|their name|bloggs|blogs"
    r"|a\.?\s?n\.?\s?other|(?:john|jane) doe|yyyy|yy)\b"
    r"|\be\.?g\b|\bexample:|\bdd\W*mm|[\[<{\u2026]|_{2,}|\.{3,}|x{3,}|\?$",
    re.IGNORECASE,
)
_NAME_MARKS = re.compile("['\u2019.-]")
_PARTICLES = frozenset(
    {"al", "ap", "bin", "da", "de", "del", "der", "di", "dos", "el", "ibn", "la", "le", "van", "von"}
)
_MOST_NAME_WORDS, _MOST_SCHOOL_WORDS = 4, 6
_WIDEST_BOX, _NHS_DIGITS, _DATE_DIGITS = 4, 10, (6, 8)


def is_answer(kind: Kind, text: str) -> bool:
    """Whether a text answers a question of this kind, and does not merely hold the answer's place."""
    bare = " ".join(text.split()).strip(" :;,-\u2013_")
    if not bare or _PLACEHOLDER.search(bare):
        return False
    match kind:
        case Kind.NHS_NUMBER:
            return any(_is_nhs_number(found[0]) for found in _TEN_DIGITS.finditer(bare))
        case Kind.BIRTH:
            return _DATE.search(bare) is not None
        case Kind.INSURANCE:
            return _INSURANCE.search(bare) is not None
        case Kind.PUPIL:
            return _PUPIL.search(bare) is not None
        case Kind.HOME | Kind.ADDRESS:
            return bool(_POSTCODE.search(bare) or _STREET.search(bare))
        case Kind.PHONE:
            return _PHONE.search(bare) is not None
        case Kind.AGE | Kind.GENDER:
            return (_AGE if kind is Kind.AGE else _GENDER).fullmatch(bare) is not None
        case Kind.SCHOOL:
            return bare[0].isupper() and bare[-1].isalpha() and len(bare.split()) <= _MOST_SCHOOL_WORDS
        case _:
            return is_name(bare, least=1 if kind in {Kind.SUBJECT, Kind.SURNAME, Kind.FORENAME} else 2)


def is_name(text: str, least: int = 1) -> bool:
    """Whether a text reads as a person's name: up to four capitalised words, none of which forms or offices use."""
    words = re.sub(r"\([^)]*\)", " ", text).replace(",", " ").split()
    if not least <= len(words) <= _MOST_NAME_WORDS or not any(len(word) > 1 for word in words):
        return False
    if words[0].rstrip(".").lower() in {"mr", "mrs", "ms", "miss", "dr", "rev"}:
        return False
    return all(_is_name_word(word) for word in words) and any(mark.isupper() for mark in words[-1])


def _is_name_word(word: str) -> bool:
    letters = _NAME_MARKS.sub("", word)
    if not letters.isalpha() or word.lower().strip(".") in FORM_WORDS:
        return False
    return letters[0].isupper() or word.partition("-")[0] in _PARTICLES


def boxed_answer(kind: Kind, cells: Sequence[str]) -> bool:
    """Whether cells of a figure or two each, as forms rule them, hold a date of birth or an NHS number."""
    figures = "".join(cell.strip() for cell in cells if cell.strip() not in {"", "/", "-", "."})
    if not figures.isdecimal() or any(len(cell.strip()) > _WIDEST_BOX for cell in cells):
        return False
    if kind is Kind.NHS_NUMBER:
        return len(figures) == _NHS_DIGITS and _is_nhs_number(figures)
    return kind is Kind.BIRTH and len(figures) in _DATE_DIGITS


def numbers_alone(text: str) -> set[Kind]:
    """Kinds of particulars that a text holds whatever stands beside them: a labelled date of birth, telling numbers.

    Figures without a word are measurements, one in eleven of which has the check digit of an NHS number.
    """
    found: set[Kind] = set()
    if not _FIGURES.search(text):
        return found
    if _BIRTH.search(text.replace("_", " ")):
        found.add(Kind.BIRTH)
    if (
        _WORD.search(text)
        and not _CALLED.search(text)
        and any(_is_nhs_number(number[0]) for number in _NHS_ALONE.finditer(text))
    ):
        found.add(Kind.NHS_NUMBER)
    if _INSURANCE_ALONE.search(text):
        found.add(Kind.INSURANCE)
    return found


def _is_nhs_number(text: str) -> bool:
    """Whether ten digits end in the right check digit (NHS Data Dictionary: weights 10 to 2, modulus 11)."""
    digits = [int(mark) for mark in text if mark.isdigit()]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return len(set(digits)) > 1 and digits[0] != 0 and digits[9] == (0 if check == 11 else check)  # noqa: PLR2004

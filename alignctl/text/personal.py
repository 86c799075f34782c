"""Words that lead to a person: addresses, numbers and names, found by their form alone.

What is found is deliberately more than there is: a number that only looks like a telephone number goes too. What is
not found: a name without a title before it that no document names as an author, and a place described in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

WITHHELD = "[left out]"
_EMAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[\w-]+)*", re.IGNORECASE
)
_GAP = r"[\s\u00a0().\-\u2010-\u2015/]*"
_PHONE = re.compile(
    rf"(?<![\w.])\(?(?:(?:\+|00){_GAP}\d(?:{_GAP}\d){{7,14}}|0(?:{_GAP}\d){{8,10}})(?!\w)"
    rf"(?:\s*(?:,\s*)?(?:ext(?:ension)?|x)\.?\s*\d{{1,6}})?",
    re.IGNORECASE,
)
# behind a cue any number of five figures or more is one; shorter ones (999, 101, 111) are everybody's
_CUED = re.compile(
    r"\b(?P<cue>tel(?:ephone)?|phone|mobile|mob|fax|ring|call|ext(?:ension)?)\b(?P<between>[\s:.]{0,3}(?:on|no\.?|number)?[\s:.]{0,3})"
    r"\d(?:[\s\u00a0-]?\d){3,14}(?!\w)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}")
# letters that are not seen would hide what stands round them
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_TITLE = (
    r"(?:(?:Detective|Det\.?|Chief|Acting|Temporary)\s+)*"
    r"(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Mx|MX|Dr|DR|Prof|PROF|Professor|Sir|Dame|Lord|Lady|Cllr|CLLR|Councillor|Rev|REV"
    r"|Reverend|W?PC|PS|W?DC|DS|DI|DCI|DCS|DSU|ACC|Det|Sgt|Sergeant|Constable|Insp|Inspector|Supt|Superintendent|Judge)"
)
_COLLAR = r"(?:\s+\d{1,5})?"
_BETWEEN = r"(?:(?:ap|ab|ferch|verch|van|von|der|den|de|la|le|du|di|da|bin|ibn|bint)\s+|(?:al|el)[-\s]|d['\u2019])*"
_NAME_PART = (
    rf"{_BETWEEN}(?:(?:(?:O|D|Mc|Mac|Fitz)['\u2019]?)?[^\W\d_a-z][^\W\d_]+(?:['\u2019-][^\W\d_]+)*"
    r"|[A-Z](?:\.|\b(?!['\u2019])))"
)
_NAMED = re.compile(rf"\b(?:{_TITLE}\.?\s+(?:and|&)\s+)?{_TITLE}\.?{_COLLAR}\s+{_NAME_PART}(?:\s*{_NAME_PART}){{0,3}}")
_PARTS = 2


def without_people(words: str, people: Iterable[str] = ()) -> tuple[str, int, int]:
    """Words without contacts and names, each replaced by "[left out]"; and how many of either there were.

    `people` are full names known from elsewhere; a single word among them is too common to be looked for.
    """
    contacts = 0
    words = words.translate(_UNSEEN)
    for pattern in (_HANDLE, _EMAIL, _PHONE, _POSTCODE):
        words, found = pattern.subn(WITHHELD, words)
        contacts += found
    words, found = _CUED.subn(lambda cued: f"{cued['cue']}{cued['between']}{WITHHELD}", words)
    contacts += found
    words, names = _NAMED.subn(WITHHELD, words)
    known = _known(tuple(sorted({name for name in people if len(name.split()) >= _PARTS})))
    if known:
        words, more = known.subn(WITHHELD, words)
        names += more
    return words, contacts, names


@lru_cache(maxsize=8)
def _known(people: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern of any of some names, however they are spaced; None where there are none."""
    if not people:
        return None
    forms = "|".join(r"\s+".join(map(re.escape, name.split())) for name in people)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)

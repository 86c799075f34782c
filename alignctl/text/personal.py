"""Words that lead to a person: addresses, numbers and names, found by their form alone.

What is found is deliberately more than there is: a number that only looks like a telephone number goes too. What is
not found: a name with neither a title nor a post beside it, which no e-mail address and no author bears out, and a
place described in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

WITHHELD = "[left out]"
_EMAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[\w-]+)*", re.IGNORECASE
)
_AT = re.compile(r"\s?(?:@|\[at\]|\(at\))", re.IGNORECASE)
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
_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]?\s?\d(?!st\b|nd\b|rd\b|th\b)[abd-hjlnp-uw-z]{2})\b"
)
_HANDLE = re.compile(r"(?<![\w.])@\w{3,}")
# letters that are not seen would hide what stands round them
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_TITLE = (
    r"(?:(?:Detective|Det\.?|Chief|Acting|Temporary)\s+)*"
    r"(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Mx|MX|Dr|DR|Prof|PROF|Professor|Sir|Dame|Lord|Lady|Cllr|CLLR|Councillor|Rev|REV"
    r"|Reverend|Fr|Father|Canon|Bishop|Pastor|Imam|Rabbi|(?:[TA]/)?(?:W?PC|PS|W?DC|DS|DI|CI|DCI|DCS|DSU|CSU|ACC|DCC)"
    r"|Det|Sgt|Sergeant|Constable|Insp|Inspector|Supt|Superintendent|Judge)"
)
_COLLAR = r"(?:\s+\d{1,5})?"
_BETWEEN = r"(?:(?:ap|ab|ferch|verch|van|von|der|den|de|la|le|du|di|da|bin|ibn|bint)\s+|(?:al|el)[-\s]|d['\u2019])*"
_NAME_PART = (
    rf"{_BETWEEN}(?:(?:(?:O|D|Mc|Mac|Fitz)['\u2019]?)?[^\W\d_a-z][^\W\d_]+(?:['\u2019-][^\W\d_]+)*"
    r"|[A-Z](?:\.|\b(?!['\u2019])))"
)
_NAMED = re.compile(rf"\b(?:{_TITLE}\.?\s+(?:and|&)\s+)?{_TITLE}\.?{_COLLAR}\s+{_NAME_PART}(?:\s*{_NAME_PART}){{0,3}}")
# A post with a name behind it: "Named doctor: Jane Ashdown", "Approved by Ashdown, Jane", "Team Manager Jane Ashdown".
_POST = (
    r"(?:[Dd]octor|[Nn]urse|[Mm]idwife|[Mm]anager|[Ll]ead|[Oo]fficer|[Cc]o-?ordinator|[Cc]hair(?:man|woman|person)?|[Hh]ead|[Dd]irector"
    r"|[Ww]orker|[Ss]ecretary|[Aa]dministrator|[Tt]eacher|[Hh]eadteacher|[Ss]upervisor|[Aa]dviser|[Aa]dvisor|[Cc]ommissioner|[Cc]onsultant"
    r"|[Pp]ractitioner|[Cc]ontact|[Aa]uthor|[Oo]wner|[Nn]ame|[Dd]eputy|[Ss]igned|[Bb]y|DOCTOR|NURSE|MANAGER|LEAD|OFFICER|CHAIR|AUTHOR"
    r"|OWNER|NAME|CONTACT|LADO|IRO|DSL|SPOC)"
)
_PLAIN_PART = r"[^\W\d_a-z][^\W\d_]*[^\W\d_A-Z](?:['\u2019-][^\W\d_]+)*"
_WHO = rf"{_BETWEEN}(?:[OD]['\u2019]|Mc|Mac|Fitz)?{_PLAIN_PART}"
_INITIAL = r"[A-Z]\.?"
_POSTED = re.compile(
    rf"\b{_POST}(?:\s*[:(\u2013\u2014]\s*|\s+-\s+|,?\s+(?:is\s+)?)"
    rf"(?P<name>(?:{_WHO}|{_INITIAL})(?:\s+{_INITIAL})*(?:,?\s+{_WHO}){{1,2}})"
)
# and a name with a post behind it: "Jane Ashdown, Named Nurse", "Jane Ashdown (team manager)"
_WITH_POST = re.compile(
    rf"\b(?P<name>(?:{_WHO}|{_INITIAL})(?:\s+{_INITIAL})*(?:\s+{_WHO}){{1,2}})"
    rf"(?:\s*[(\u2013\u2014]\s*|\s+-\s+|,\s+)(?:the\s+)?(?:[\w'\u2019-]+\s+){{0,4}}?{_POST}\b(?!\s+(?:the|a|an|is|will|must|should)\b)"
)
# Words of bodies, posts and topics, of which a name has none.
_NO_NAMES = frozenset(
    """
    abuse academy access act action admin adult adults adviser advisor after afternoon agency all also and annex
    annual any appendix april are area areas assessment association at august authority avenue bank be before
    between board borough both building by can care carer carers case centre chair chapter charity chief child
    children childrens christmas clinic clinical close code college commissioning community concern concerns
    conference constabulary contact coordinator core council county court crescent crime criminal data date days
    december deputy designated desk detective director discussion district doctor domestic drive during duty each
    early east education emergency emotional emotionally england enquiries evening every exploitation family
    february financial first five floor following for form foster fostering foundation four friday from gardens
    general group guidance has have he head health help high holiday home hospital hours house housing how hub if
    immediately in inbox independent info information integrated intel intelligence interview investigation is it
    its january joint july june justice lado lane lead leader leads legal level levels line local looked low
    mailbox manager managers march mash may meeting mental minister missing monday morning multi name named names
    national neglect network new nhs no north not notification notifications november nurse nursery october of
    office officer officers ofsted old on one or order other others out over page panel part partners partnership
    people person persons physical place placement placing plan police policy post practice practitioner principal
    probation procedure procedures professional programme project protecting protection public quality record
    records referral referrals regional register regulations report request requests response return review
    reviewing risk road role roles safe safeguarding same saturday scheme school schools section see senior
    september service services sexual sexually she sheet should single social society south specialist square staff
    stage standards statutory step strategic strategy street suite sunday support surgery table teacher team teams
    that the their they this three thursday time to town training trust tuesday two under unit university use used
    village violence virtual visiting vulnerable ward way we wednesday weekend welfare west what when where which
    who why with within worker workers working you young your youth
    """.split()  # noqa: SIM905  a list over lines would hide the words
)
_UNTITLED = re.compile(rf"^(?:{_TITLE}\.?\s+(?:and|&)\s+)?{_TITLE}\.?{_COLLAR}\s+")
_PARTS = 2


def people_in(words: str) -> frozenset[str]:
    """Full names that words make sure of, behind a title or beside a post; those with an initial alone as well."""
    found = {" ".join(one["name"].replace(",", " ").split()) for one in _POSTED.finditer(words) if _is_name(one)}
    found |= {one["name"] for one in _WITH_POST.finditer(words) if _is_name(one)}
    found |= {_UNTITLED.sub("", one[0]) for one in _NAMED.finditer(words)}
    return frozenset(name for name in found if _is_full(name))


def people_addressed(words: str) -> frozenset[str]:
    """Names that e-mail addresses begin with ("jane.ashdown@..."), in small letters; some are those of a team."""
    found = set()
    for address in _EMAIL.finditer(words):
        parts = re.split(r"[._-]", _AT.split(address[0])[0].strip())
        if len(parts) in {_PARTS, _PARTS + 1} and all(part.isalpha() for part in parts) and len(parts[-1]) > _PARTS:
            found.add(" ".join(parts).lower())
    return frozenset(name for name in found if _is_full(name))


def _is_name(found: re.Match[str]) -> bool:
    """Whether capitalised words beside a post are no words of a body or a topic."""
    return not {part.casefold() for part in re.findall(r"[^\W\d_]+", found["name"])} & _NO_NAMES


def _is_full(name: str) -> bool:
    parts = name.split()
    return len(parts) >= _PARTS and not {part.casefold() for part in parts} & _NO_NAMES


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
    for pattern in (_POSTED, _WITH_POST):
        words, more = _without_names(pattern, words)
        names += more
    known = _known(tuple(sorted({name for name in people if len(name.split()) >= _PARTS})))
    if known:
        words, more = known.subn(WITHHELD, words)
        names += more
    return words, contacts, names


def _without_names(pattern: re.Pattern[str], words: str) -> tuple[str, int]:
    """Words without the names that stand beside a post, and how many there were."""
    made, at, count = [], 0, 0
    for one in pattern.finditer(words):
        if _is_name(one):
            made += [words[at : one.start("name")], WITHHELD]
            at, count = one.end("name"), count + 1
    return "".join([*made, words[at:]]), count


@lru_cache(maxsize=8)
def _known(people: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern of any of some names, however they are spaced; None where there are none."""
    if not people:
        return None
    forms = "|".join(_spaced(name.split()) for name in sorted(people, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])", re.IGNORECASE)


def _spaced(parts: list[str]) -> str:
    """A pattern of a name however it is spaced, in an id or a file name too; an initial with or without a full stop."""
    return r"[\s._-]+".join(re.escape(part.rstrip(".")) for part in parts)

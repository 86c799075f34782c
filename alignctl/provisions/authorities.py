"""Which area a statement leaves a duty to, and which children it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from alignctl.model.provision import Direction, ResponsibleArea

_AREA = r"(?:local\s+)?(?:authorit(?:y|ies)|LAs?|areas?|councils?|borough|county|district)(?!\w)"
_WHERE = r"(?:in\s+which|in\s+whose\s+area|where|whose\s+area)"
_CHILD = r"(?:the\s+|a\s+)?(?:child|young\s+person|placement|home|they|he\s+or\s+she)"
OUT = (
    r"(?:elsewhere|away|out\s+of\s+(?:area|borough|county|city|district|authority)|out-of-(?:area"
    r"|borough|county)|outside|(?:in|to|into|with(?:in)?)\s+(?:another|a\s+different|other)\b)"
)
OTHERS = rf"(?:another|other|a\s+different|different|outside|placing)\s+{_AREA}"

_NAMED = (
    (
        ResponsibleArea.PLACING,
        re.compile(
            rf"\b(?:placing|responsible|sending|originating|transferring|first|original|previous)\s+{_AREA}"
            rf"|\b{_AREA}\s+(?:that|which|who)\s+(?:has\s+)?(?:placed|places|looks\s+after|made\s+(?:it|the\s+pl\w+)|arranged)\b"
            rf"|\b{_AREA}\s+(?:that\s+|which\s+)?(?:the\s+)?(?:child|family|they)\s+(?:has\s+|have\s+)?(?:left|moved\s+from)\b"
            rf"|\bauthority\s+(?:responsible\s+for|looking\s+after)\s+{_CHILD}|\b{_AREA}\s+of\s+origin\b",
            re.IGNORECASE,
        ),
    ),
    (
        ResponsibleArea.HOST,
        re.compile(
            rf"\b(?:host|receiving|new)\s+{_AREA}|\b{_AREA}\s+{_WHERE}\s+{_CHILD}\s+(?:is"
            rf"|are|has\s+been|now)\s*(?:now\s+|currently\s+)?(?:placed|living|staying|resident"
            rf"|located|based|lives?|moves?|moved)\b"
            rf"|\b{_AREA}\s+{_WHERE}\s+{_CHILD}\s+(?:now\s+|currently\s+)?(?:lives?|stays?"
            rf"|resides?)\b|\b(?:that|the\s+other|their|its)\s+area[’']s\s+(?:front\s+door"
            rf"|services|social\s+care)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ResponsibleArea.HOME,
        re.compile(
            rf"\bhome\s+{_AREA}|\b{_AREA}\s+{_WHERE}\s+(?:the\s+)?(?:child|family|parents?|they"
            rf"|young\s+person)\s+(?:normally\s+|usually\s+|ordinarily\s+)(?:lives?|resides?)\b"
            rf"|\b{_AREA}\s+of\s+(?:ordinary\s+)?residence\b",
            re.IGNORECASE,
        ),
    ),
    (
        ResponsibleArea.FOUND,
        re.compile(
            rf"\b(?:{_AREA}|police\s+force|force)\s+(?:area\s+)?{_WHERE}\s+{_CHILD}\s+(?:is"
            rf"|was|has\s+been)\s+(?:found|located|recovered)\b|\bwhere\s+(?:the\s+child|they)\s+(?:is"
            rf"|are|was|were)\s+found\b",
            re.IGNORECASE,
        ),
    ),
    (
        ResponsibleArea.INCIDENT,
        re.compile(
            rf"\b(?:{_AREA}|police\s+force|force)\s+(?:area\s+)?{_WHERE}\s+(?:the\s+|an?\s+)?(?:incident"
            rf"|offence|abuse|exploitation|crime|alleged\s+\w+)\s+(?:took|takes|has\s+taken"
            rf"|occurr\w+|happen\w+)\b",
            re.IGNORECASE,
        ),
    ),
)
# which of the two areas it is depends on whose children are spoken of
_THE_OTHER = re.compile(rf"\b(?:that|the\s+other)\s+{_AREA}\b", re.IGNORECASE)
_BY = re.compile(
    r"(?:\bby|\bresponsibility\s+(?:of|for)|\b(?:rests?|lies|sits|stays?|remains?|continues)\s+with|\b(?:pass(?:es)?|transfers?|moves?)\s+to"
    r"|\bfalls\s+(?:to|on)|\bfor|\bduty\s+of|\bup\s+to|\btask\s+of|\bmatter\s+for)\s+"
    r"(?:(?:the|an?|staff\s+(?:in|of|from)|workers?\s+(?:in|of|from)|its|their|child[’']s"
    r"|children[’']s|allocated|own|social\s+worker\s+(?:in|of|from))\s+){0,4}$",
    re.IGNORECASE,
)
# "Care plan – responsible authority": a line that says whose the matter is
_LINE_BEFORE = re.compile(r"[^.;:]{3,}\s[–—-]\s*(?:the\s+)?$")
_LINE_AFTER = re.compile(r"(?:[’']s\s+(?:job|duty|responsibility|task))?\s*(?:$|[.;(]|\s[–—-]\s)", re.IGNORECASE)
_IT_IS = re.compile(r"\bit\s+is\s+(?:always\s+|normally\s+)?(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)
_WHO_DOES = re.compile(r"\s+(?:that|which|who|to)\s+(?!is\b|are\b|has\b)\w+", re.IGNORECASE)
_FOR_ONLY = re.compile(r"\bfor\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_MUST_BE_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|tells?|told|inform\w*|notif\w+|contact\w*|send(?:s|ing)?|sent"
    r"|with|to|from|of|consult\w*|copy|liaise|alert\w*)\s+"
    r"(?:\w+\s+(?:to|with|from|of)\s+)?(?:(?:the|an?|that|its|their)\s+)*$",
    re.IGNORECASE,
)
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
_DUTY_OF = re.compile(r"\b(?:responsibilit\w+|duty|duties|task|job)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
# "we ask the host authority to carry it out": who is asked acts
_ASKED_TO = re.compile(
    r"\b(?:ask|request|invite|commission)(?:s|ed|ing)?\s+(?:(?:the|an?|that|its|their)\s+)*$", re.IGNORECASE
)
_TO_ACT = re.compile(
    r"\s+to\s+(?:arrange|offer|hold|conduct|carry|undertake|complete|do|provide|convene|chair|lead|make)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"^(?:[^.;,]{0,40}?)\b(?:(?:do|does|did|will|would|should|must|shall|can|could|is|are"
    r"|has|have)\s+not|(?:do|does|is|are|ca|wo)n[’']t|cannot|never|no\s+longer)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|never|rather\s+than|instead\s+of|and\s+not|but\s+not)\s+(?:(?:by|the|of|with|for|a)\s+){0,3}$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^(?:[’']s\s+(?:[\w’'-]+\s+){1,5}?|\s+(?:(?:own|social\s+work\w*|children[’']s\s+social\s+care"
    r"|staff|team|missing\s+[\w-]+|allocated|services?|MASH|police|front\s+door)\s+){0,4})?"
    r"[\s,\u2013\u2014]*(?:(?:in\s+\w+\s+|then\s+|also\s+|always\s+|normally\s+|where\s+\w+\s+|, as host authority,\s*"
    r"|\([^)]{0,40}\)\s*|when\s+\w+\s+)){0,2}"
    r"\b(?:must|should|will|shall|may|is\s+responsible|are\s+responsible|is\s+to|are\s+to"
    r"|has\s+responsib\w+|retains?|keeps?|continues?|carries\s+on|remains?\s+responsib\w+|goes\s+on|arrang\w+|offers?"
    r"|hold[s]?|"
    r"conducts?|carr(?:y|ies)|undertakes?|commissions?|provides?|takes?(?!\s+part\b)|leads?|convenes?"
    r"|complet\w+|ensures?|does|do|makes?|sees?|decides?|completes?|chairs?|has\s+the|have\s+the)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """An area named as the one that acts (or, with `negated`, as one that does not), with its place.

    Without an `area` it is the procedure's own, or with `is_other` the other of the two ("that area leads").
    """

    area: ResponsibleArea | None
    start: int
    end: int
    negated: bool
    is_other: bool = False


def duties(text: str, own: tuple[str, ...]) -> Iterator[Duty]:
    """Yield the areas a statement says act or do not act; areas merely told or asked are left out.

    `own` are the names of the procedure's own area; "we" and "our" count too.
    """
    yield from _acting(text, _mentions(text, own))
    others = [(None, place.start(), place.end()) for place in _THE_OTHER.finditer(text)]
    yield from (replace(duty, is_other=True) for duty in _acting(text, others))


def _acting(text: str, mentions: Sequence[tuple[ResponsibleArea | None, int, int]]) -> Iterator[Duty]:
    for area, start, end in mentions:
        negated = _NOT_BEFORE.search(text[:start]) is not None
        by = _BY.search(text[:start])
        only_for = by is not None and _FOR_ONLY.search(text[:start]) is not None
        if by is not None and not only_for:
            yield Duty(area=area, start=start, end=end, negated=negated or _not_before_by(text[: by.start()]))
        elif _ACTS.match(text[end:]) or _NOT.match(text[end:]):
            asked = _MUST_BE_ASKED.search(text[:start]) is not None
            if not asked:
                yield Duty(area=area, start=start, end=end, negated=negated or _NOT.match(text[end:]) is not None)
        elif (
            only_for
            or _is_singled_out(text, start, end)
            or _is_line_of(text, start, end)
            or (_ASKED_TO.search(text[:start]) and _TO_ACT.match(text[end:]))
        ):
            yield Duty(area=area, start=start, end=end, negated=negated)


def _is_singled_out(text: str, start: int, end: int) -> bool:
    """Whether it is said as "it is the host authority that convenes"."""
    return _IT_IS.search(text[:start]) is not None and _WHO_DOES.match(text, end) is not None


def _is_line_of(text: str, start: int, end: int) -> bool:
    return _LINE_BEFORE.search(text[:start]) is not None and _LINE_AFTER.match(text, end) is not None


def _not_before_by(text: str) -> bool:
    return re.search(r"\bnot\s+(?:be\s+)?(?:the\s+)?(?:\w+\s*){0,2}$", text, re.IGNORECASE) is not None


def _mentions(text: str, own: tuple[str, ...]) -> list[tuple[ResponsibleArea | None, int, int]]:
    found: list[tuple[ResponsibleArea | None, int, int]] = [
        (area, place.start(), place.end()) for area, pattern in _NAMED for place in pattern.finditer(text)
    ]
    found.extend(
        (None, place.start(), place.end())
        for place in _own(own).finditer(text)
        if not _OF.search(text[: place.start()]) or _DUTY_OF.search(text[: place.start()])
    )
    return sorted(found, key=lambda one: (one[1], one[2]))


@lru_cache(maxsize=64)
def _own(names: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    named = rf"|(?<!in\s)(?<!into\s)(?<!outside\s)\b(?:{listed})\b(?!\s+(?:child|young|looked))" if listed else ""
    return re.compile(
        r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|[Tt]his\s+(?:authority|council|area|borough|county))\b(?!\s+(?:child"
        r"|young|looked|area))" + named
    )


def own_names(name: str) -> tuple[str, ...]:
    """The names an area goes by in its own text: "Northshire County Council" is also "Northshire"."""
    short = re.sub(
        r"\s+(?:County|City|Borough|Metropolitan|District|Council|Safeguarding|Children|Partnership"
        r"|Unitary|Authority)\b.*$",
        "",
        re.sub(r"^(?:London\s+Borough\s+of|Royal\s+Borough\s+of|City\s+of|The)\s+", "", name),
    )
    return tuple(sorted({part for part in (name, short) if part.strip()}))


def direction_of(texts: Iterable[str], own: tuple[str, ...]) -> Direction | None:
    """Whether texts, the nearest first, speak of our children elsewhere or of others' children here."""
    incoming, outgoing = _directions(own)
    for text in texts:
        hits = (incoming.search(text), outgoing.search(text))
        if hits[0] and not (hits[1] and hits[1].start() < hits[0].start()):
            return Direction.INCOMING
        if hits[1]:
            return Direction.OUTGOING
    return None


@lru_cache(maxsize=64)
def _directions(own: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(re.escape(name) for name in own) or "(?!)"
    here = (
        rf"(?:here|(?:in|into|within|with)\s+(?:our|this|the)\s+(?:area|authority|county|borough"
        rf"|city|district|council)|in\s+(?:{names})|into\s+(?:{names})|within\s+(?:{names}))"
    )
    ours = (
        rf"(?:we|our|us|(?:{names})(?:[’']s)?(?:\s+(?:Council|children[’']s\s+social\s+care"
        rf"|social\s+workers?))?)"
    )
    child = r"(?:looked[\s-]after\s+)?(?:child(?:ren)?|young\s+pe\w+)"
    incoming = (
        rf"\b{OTHERS}(?:[’']s)?\s+(?:(?:has|have|had)\s+)?(?:places?|placed|looks?\s+after)\b[^.;]{{0,40}}"
        rf"|\bplaced\s+{here}|\b{child}\s+(?:\w+\s+){{0,4}}?(?:placed|living|moving|moves?"
        rf"|coming|who\s+live)\s+{here}(?![^.;]{{0,20}}\bby\s+(?:us|(?:{names}))\b)"
        rf"|\b(?:placed|looked\s+after|cared\s+for)\b[^.;]{{0,30}}\bby\s+(?:{OTHERS}|others?)\b"
        rf"|\b{child}\s+from\s+(?:{OTHERS}|elsewhere|outside|other)"
        rf"|\b{child}\s+(?:who\s+)?(?:normally\s+|usually\s+)?(?:lives?|resides?|(?:is|are)\s+(?:ordinarily\s+"
        rf"|normally\s+)?resident)\s+{OUT}"
        rf"|\b{child}\s+of\s+{OTHERS}|\bother\s+(?:local\s+)?authorit\w+[’']\s*s?\s+{child}"
        rf"|\bas\s+(?:the\s+)?host\b|\b(?:we|{names})\s+(?:is|are)\s+(?:the\s+)?host\b|\bmov(?:es?"
        rf"|ing|ed)\s+(?:in|here|into\s+(?:our|the|this|{names}))\b"
    )
    outgoing = (
        rf"\b(?:[Ww]here|[Ww]hen|[Ii]f)\s+{ours}\s+(?:(?:has|have)\s+)?(?:places?|placed)\b"
        rf"|\b{ours}\s+{child}\b[^.;]{{0,40}}\b{OUT}"
        rf"|\bplac(?:ed|ing|es?|ement)\b[^.;]{{0,40}}?\b{OUT}(?!\s+{_AREA}\s+(?:has|have|had)\s+placed)(?![^.;]{{0,12}}\bby\b)"
        rf"|\b{child}\s+(?:\w+\s+){{0,3}}?(?:placed|living|moving|moves?)\s+{OUT}"
        rf"|\bwho\s+{ours}\s+(?:look|care)|\b(?:{names})\s+{child}\b|\b(?:re)?mov(?:es?|ing|ed)\s+(?:out"
        rf"|away|to\s+another|from\s+(?:{names}|(?:our|this|the)\s+{_AREA}))\b|\bleav(?:es?|ing)\s+(?:{names}|(?:our|the)\s+{_AREA})\b|\bour\s+(?:own\s+)?{child}\b"
    )
    return re.compile(incoming, re.IGNORECASE), re.compile(outgoing, re.IGNORECASE)

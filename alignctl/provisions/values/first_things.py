"""Urgencies told by what must not come first: "before anything else", "without waiting", "the moment she is back"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time

_SOMEBODY = (
    r"(?:the|an?|any|every|each|it|its|he|she|they|you|we|there|their|his|her|your|our|this|these|someone|anyone|somebody"
    r"|anybody|police|staff|children|concerns?)"
)
_BEFORE_ALL = re.compile(
    r"\bbefore\s+(?:(?:\w+\s+){0,3}?(?:do(?:es|ing)?|say(?:s|ing)?|try(?:ing)?|tries)\s+)?any(?:thing\s+else\b|(?:body|one)\s+else\b(?=\s*(?:[.;)]|$)|\s+is\b))"
    r"(?:\s+is\s+(?:done|told|tried))?"
    r"|\bbefore\s+any\s+other(?:\s+(?:step|call|thing|action|task|person|duty|work))?(?=\s*(?:[.,;)]|$)|\s+is\b)"
    r"|\bbefore\s+all\s+else\b"
    # the worker leaves, while the child "leaves the home" or "leaves the building"
    r"|\bbefore\s+(?:leaving|(?:you|the\s+worker|the\s+visitor|the\s+practitioner)\s+leaves?)\s+(?:the|that|this)\s+(?:building"
    r"|street|house|premises|home|address|family|scene|neighbourhood|flat|room|site)\b"
    r"|\bwithout\s+(?:first\s+)?(?:waiting\b(?!\s+(?:for\s+)?\w+\s+(?:hours?|days?)\b)|consulting\s+any(?:body|one)?\b"
    r"|(?:looking|searching)\b)"
    r"|\bwithout\s+(?:any\s+)?(?:check(?:ing|s)?|search(?:ing)?|enquir(?:y|ies)|discussion|inquir(?:y|ies))\s+first\b",
    re.IGNORECASE,
)
# "nobody goes in without looking" asks for the look
_NEGATED = re.compile(r"\b(?:not|never|nobody|no\s+one|cannot|none|\w+n['’]t)\b[^.;:,]{0,60}$", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?<!\bat\s)(?<!\bfrom\s)(?<!\buntil\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bto\s)(?<!\bin\s)(?<!\bis\s)(?<!\bwas\s)(?<!\bby\s)"
    rf"\bthe\s+(?:very\s+)?(?:moment|instant|minute)\s+(?:that\s+)?(?={_SOMEBODY}\s)",
    re.IGNORECASE,
)
# to ring 999 now, as a text says it
_NOW = re.compile(
    r"\b(?:rings?|calls?|dials?|telephones?|phones?|refer|999|101)\b[^.;:?]{0,30}?(?P<own>\b(?:right\s+)?now)\b(?=\s*(?:[.,;!]|$|and\b|or\b))",
    re.IGNORECASE,
)
# a danger of this minute, with the call it asks for in the same sentence
_DANGER_NOW = re.compile(
    r"\b(?:danger|peril|hurt|harmed|attacked|exploiter)\b[^.;?]{0,30}?(?P<own>\b(?:at\s+this\s+(?:very\s+)?moment|at\s+that\s+very\s+moment"
    r"|this\s+(?:very\s+)?(?:minute|moment|instant)|(?:right\s+)?now))\b",
    re.IGNORECASE,
)
_CALL = re.compile(r"\b999\b", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:response|attendance|report(?:ing)?|referral|call|notice|notification|contact|search)\s+(?:is|are|must\s+be|should\s+be|shall\s+be"
    r"|will\s+be|is\s+to\s+be)\s+(?P<own>immediate)\b(?!\s+\w+ly\b)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|whether|not)\s+(?:\w+\s+){0,6}$", re.IGNORECASE)
_SENTENCE = 200


def first_things(text: str) -> Iterator[FoundTime]:
    """Yield urgencies of such words; what "the child" leaves, and what is not to be done without waiting, is none."""
    for start, end in _spans(text):
        yield found_time(text, (start, end), TimeUse.BARE, Bound.IMMEDIATELY)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_BEFORE_ALL, _MOMENT):
        for found in pattern.finditer(text):
            if _NEGATED.search(text, max(0, found.start() - 70), found.start()) is None:
                yield found.start(), found.start() + len(found[0].rstrip())
    for pattern in (_NOW, _PREDICATE):
        for found in pattern.finditer(text):
            if _CONDITION.search(text, max(0, found.start() - 60), found.start()) is None:
                yield found.span("own")
    for found in _DANGER_NOW.finditer(text):
        ends = [at for mark in (". ", "?") if (at := text.find(mark, found.end())) >= 0]
        begin = max(0, text.rfind(". ", 0, found.start()))
        if _CALL.search(text, begin, min(ends, default=found.end() + _SENTENCE)):
            yield found.span("own")

"""Names of forms and tools no vocabulary knows, told by their shape and by what is done with them."""

from __future__ import annotations

import re

from alignctl.provisions.naming import FORM_NOUN, NOT_A_NAME, codes, names_ending_in

Span = tuple[int, int]

# The whole name: not "Safety Plan" of a "Safety Plan Co-ordinator".
_WHOLE = FORM_NOUN + r"\b(?!\s+[A-Z][a-z])"
_TAIL = re.compile(r"\s+\((?:the\s+)?(?:[Ff]orm\s+)?[A-Z]{0,5}-?\d{0,3}[A-Z]{0,5}\)|\s+[A-Z]{1,4}-?\d{1,3}\b")
# "Attach the Blue Card": a sentence opens with what to do.
_OPENS = re.compile(r"[A-Z][a-z]+\s+(?:the\s+)")

_CAPITAL = r"(?:[A-Z][\w’'/&-]*|\d+[A-Z])"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:of|for|and|to|the|&)\s+){{0,2}}{_CAPITAL}){{0,6}}"
_FILL_IN = r"(?:[Cc]omplet(?:e|es|ed|ing)|[Ff]ill(?:s|ed|ing)?(?:\s+(?:in|out))|[Ff]illing\s+(?:in|out))"
# "The Risk Prism is filled in": whatever is filled in is a form, whatever noun it ends in.
_FILLED = (
    re.compile(rf"\b{_FILL_IN}\s+(?:an?\s+|the\s+|their\s+|your\s+|our\s+)(?P<name>{_NAME})(?=\s+[a-z]|[.,;:)]|$)"),
    re.compile(
        rf"(?P<name>{_NAME})(?:\s+\([^)]{{1,30}}\))?\s+"
        r"(?:is|are|must\s+be|should\s+be|will\s+be|is\s+to\s+be)\s+(?:first\s+|always\s+|then\s+)?(?:completed|filled)\b"
    ),
)
_KIND_OF_FORM = (
    r"(?:forms?|tools?|sheets?|slips?|cards?|records?|checklists?|templates?|logs?|booklets?|notes?|grids?"
    r"|pro-?\s?formas?|notifications?|questionnaires?|passports?|packs?|gauges?)"
)
_QUOTED = re.compile(rf"[“\"‘'](?P<name>[A-Z][^”\"’'“‘\n]{{2,60}})[”\"’']\s+{_KIND_OF_FORM}\b")
_CALLED = re.compile(rf"\b{_KIND_OF_FORM}\s*,?\s+(?:is\s+)?(?:called|known\s+as|named)\s+(?:the\s+)?(?P<name>{_NAME})")
_DONE_WITH = re.compile(
    r"\b(?:complet\w+|fill\w*\s+(?:in|out)|sen[dt]s?|return\s+(?:an?|the)|submit\w*|sign(?:ed|s)?|e-?mail\w*|attach\w*)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"\b(?i:an?|the|each|this|their)\s+(?P<name>(?:[a-z][a-z-]+\s+){1,3}"
    r"(?:slip|sheet|card|gauge|grid|booklet|passport|checklist|proforma|pro\s+forma|questionnaire|pack))\b"
)
# What a described form may be called without thereby being one of its own.
_PLAIN = frozenset(
    {
        "separate", "second", "first", "new", "completed", "relevant", "same", "short", "cover", "fact", "single",
        "information", "contact", "balance", "written", "blank", "attached", "appropriate", "standard", "front",
        "following", "agreed", "usual", "own", "bank", "business", "sim", "identity", "on", "in", "of", "for", "with",
    }
)  # fmt: skip
_ANSWERS = re.compile(r"^(?:Stages?|Steps?|Levels?|Sections?|Parts?|Appendix|Annex|Chapters?|Tables?)\b")


def form_names(text: str) -> tuple[tuple[Span, float], ...]:
    """Every name of a form in a text with how surely it names one (0..1), by place; none overlaps another.

    Longer names come before shorter ones in the same place. It does not know what a form serves as.
    """
    found: list[tuple[Span, float]] = [
        (_with_code(text, _unopened(text, span)), 0.75) for span in names_ending_in(_WHOLE, text)
    ]
    found += [(span, 0.65) for span in codes(text)]
    found += [(place.span("name"), 0.75) for pattern in (_QUOTED, _CALLED) for place in pattern.finditer(text)]
    found += [(span, 0.7) for pattern in _FILLED for place in pattern.finditer(text) if (span := _own(place))]
    if _DONE_WITH.search(text):
        found += [(place.span("name"), 0.65) for place in _DESCRIBED.finditer(text) if _is_own(place["name"])]
    kept: list[tuple[Span, float]] = []
    for span, sure in sorted(found, key=lambda one: (one[0][0] - one[0][1], one[0], -one[1])):
        if all(span[1] <= low or high <= span[0] for (low, high), _ in kept):
            kept.append((span, sure))
    return tuple(sorted(kept))


def _with_code(text: str, span: Span) -> Span:
    """The range with the code or the short name that follows: "Absence Log (Form 12)", "Strategy Template S4"."""
    tail = _TAIL.match(text, span[1])
    return (span[0], tail.end()) if tail else span


def _unopened(text: str, span: Span) -> Span:
    """The range without the word of doing a sentence opens with."""
    opens = _OPENS.match(text, span[0], span[1])
    at_start = span[0] == 0 or text[: span[0]].rstrip()[-1:] in {".", ":", ";", "•", ")"}
    return (opens.end(), span[1]) if opens and at_start else span


def _own(place: re.Match[str]) -> Span | None:
    """The range of a name that is filled in, without the words that merely open the sentence."""
    low, high = place.span("name")
    shunned = NOT_A_NAME.match(place["name"] + " ")
    low += min(shunned.end(), high - low) if shunned else 0
    words = place.string[low:high].split()
    return (low, high) if len(words) > 1 and not _ANSWERS.match(words[0]) else None


def _is_own(name: str) -> bool:
    return not _PLAIN.intersection(name.split())

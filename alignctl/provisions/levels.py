"""What a description of a level of need or risk says: how grave it is, whatever the level is called."""

from __future__ import annotations

import re

from alignctl.rules.rule import Rule

_NEED: tuple[tuple[float, str], ...] = (
    (5, (r"significant(?:ly)?\s+harm\w*|section\s+47|s\.?\s?47|child(?:ren)?\s+(?:protection"
    r"|at\s+risk\s+of\s+harm)|acute|abus(?:e|ed)|no\s+safe\s+carer")),
    (4, (r"(?:child(?:ren)?\s+)?in\s+need\b|section\s+17|s\.?\s?17|complex|social\s+work(?:er|ers)?|specialist"
    r"|intensive")),
    (3, (r"several|multiple|co-?ordinat\w+|joined[\s-]up|targeted|more\s+than\s+one|lead\s+(?:worker"
    r"|professional|practitioner)|team\s+around")),
    (2, (r"extra|additional|a\s+(?:little|bit)\s+more|some|early\s+(?:help|support)|one\s+(?:agency|service"
    r"|or\s+two)|emerging")),
    (1, (r"universal|everyday|all\s+children|everyone|doing\s+(?:fine|well)"
    r"|open\s+to\s+all|thriving|needs\s+(?:are\s+)?met|all\s+is\s+well")),
)  # fmt: skip
_RISK: tuple[tuple[float, str], ...] = (
    (
        4,
        (r"being\s+exploited|(?:child|is|already|now)\s+exploited|exploited|exploitation\s+(?:is"
        r"|has)\s+(?:known|happening|frequent|taking|nearly|been)"
        r"|going\s+on\b|serious\s+harm|imminent|under\s+the\s+control|trafficking|severe"
        r"|critical|entrenched|injur\w+|section\s+47"),
    ),
    (3, (r"targeted|strong\s+signs|clear\s+signs|grooming|groomed|established|likely|contact\s+with"
    r"|has\s+begun|probab\w+|substantial|high\b")),
    (2, (r"some\s+(?:signs|online)|several\s+signs|few\s+signs|signs|suspected|possible|could\s+be|moderate"
    r"|medium|risk\s+factors|minimal|slight|low\b")),
    (1, r"no\s+(?:signs?|evidence|known|apparent|harm|risk)\b|nothing|vulnerab\w+|background"),
)  # fmt: skip
_KINDS = tuple(
    tuple((rank, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for rank, words in family) for family in (_NEED, _RISK)
)
NEED, RISK = 0, 1
_ASKS_NEED = ("universal", "need")


def family_of(rule: Rule) -> int:
    """Whether a rule's scale is one of need or of risk: what it looks for would be found in a word of need."""
    return NEED if all(any(pattern.search(word) for pattern in rule.look_for) for word in _ASKS_NEED) else RISK


def gravity(text: str, family: int) -> float | None:
    """How grave a description is: the gravest word that is not denied; None where it has no such word."""
    for rank, pattern in _KINDS[family]:
        found = pattern.search(text)
        if found is not None and not re.search(
            r"\b(?:not|no|without|nor|never)\s+(?:\w+\s+){0,2}$", text[: found.start()], re.IGNORECASE
        ):
            return rank
    return None

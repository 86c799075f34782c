"""Cues of limits in a plain voice: "has two days to reply", "two hours is the most", "a week beforehand"."""

from __future__ import annotations

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.cue import Cue, words
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.quantities import Quantity

_LONG = frozenset({Unit.DAYS, Unit.WORKING_DAYS, Unit.SCHOOL_DAYS, Unit.WEEKS, Unit.MONTHS})
_NOT_LASTING = (
    r"(?<!\bfor\s)(?<!\blast\s)(?<!\blasts\s)(?<!\bover\s)(?<!\bduring\s)(?<!\bonce\s)(?<!\btwice\s)(?<!\btimes\s)$"
)
_MEETING = r"(?:meeting|conference|panel|review|hearing|visit|discussion|group)"


def _is_a_while(quantity: Quantity) -> bool:
    """Whether it is "a week", "a fortnight" or "a month"."""
    return quantity.indefinite and quantity.unit in {Unit.WEEKS, Unit.MONTHS}


def _is_ahead(quantity: Quantity) -> bool:
    """Whether it is "a day", "a week", "a month" or the like, and could be how long before a meeting."""
    return quantity.indefinite and quantity.unit in _LONG


def is_fortnight(quantity: Quantity) -> bool:
    """Whether it is "a fortnight", which is seldom said in passing."""
    return quantity.indefinite and quantity.unit is Unit.WEEKS and quantity.amount == 2  # noqa: PLR2004 - two weeks


PLAIN_LIMITS = (
    # "no more than two days should go by without a call": how often
    Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=words(r"(?P<own>\b(?:no|not|never)\s+(?:more|longer)\s+than)\s+$"),
        right=words(
            r"(?:\s+(?:should|may|must|can|shall|will|is\s+to|are\s+to|to|ever))*\s+(?:be\s+(?:left|allowed)\s+)?"
            r"(?:(?:go(?:es)?\s+(?:by|past)|pass(?:es)?|elapses?)\b[^.;]{0,40}?\b(?:without|between|before\s+(?:the\s+next|it\s+is\s+\w+\s+again))\b"
            r"|(?:separates?|lies?|comes?)\b|between\s+(?:one|each|any|two|successive|the\s+\w+s\b)\b)"
        ),
        keeps_left=True,
    ),
    # "in the 72 hours that follow"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bin\s+the)\s+$"),
        right=words(r"\s+(?:that\s+follow|which\s+follow|following|after)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    # "in a week's time"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\b(?:with)?in)\s+$"),
        right=words(r"(?:['’]s|s['’])\s+time\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    # "search for no more than 30 minutes before ringing the police"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:for|spends?|spending)\s+(?:no\s+more\s+than|no\s+longer\s+than|not\s+more\s+than|up\s+to|at\s+most"
            r"|a\s+maximum\s+of))\s+$"
        ),
        keeps_left=True,
        only=lambda q: q.unit is Unit.MINUTES,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"\b(?:don['’]t|do\s+not|never|must\s+not|should\s+not)\s+[^.;:]{0,50}?(?P<own>\b(?:longer|later|more)\s+than)\s+$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(_NOT_LASTING),
        right=words(
            r"\s+(?:(?:is|are)\s+the\s+(?:very\s+|absolute\s+)?(?:most|longest)\b"
            r"|(?:must|may|should|can)\s+(?:not|never)\s+(?:pass|go\s+by|elapse)\b"
            r"|(?:is|are)\s+(?:all\s+that\s+is\s+)?allowed\b|(?:tops|at\s+the\s+outside)\b)"
            r"|\s*,?\s*(?:and\s+)?no\s+(?:longer|later)\s*(?:[.;)]|$)"
        ),
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bbefore)\s+(?:the\s+|those\s+)?$"),
        right=words(r"\s+(?:is|are|has|have)\s+(?:been\s+)?(?:up|out|over|gone|passed|elapsed|run\s+out)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"\b(?:nobody|no\s+one|nothing)\s[^.;:]{0,60}?(?<!\bfor\s)\b(?P<own>(?:longer|more|later)\s+than)\s+$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"\b(?:has|have|gets?|(?:is|are)\s+(?:given|allowed))\s+(?:just\s+|only\s+|up\s+to\s+)?$"),
        right=words(r"\s+(?:from\s+\w+\s+)?(?:in\s+which\s+)?to\s+[a-z]+"),
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"\ballow(?:\s+(?:us|them|it|up\s+to))?\s+$"),
        right=words(r"\s+(?:for|to)\b"),
    ),
    Cue(TimeUse.DEADLINE, Bound.WITHIN, left=words(r"\byou(?:\s+then)?\s+have\s+$"), right=words(r"\s*(?:[.;]|$)")),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"\btakes?\s+$"),
        right=words(r"\s+at\s+(?:the\s+)?(?:very\s+)?most\b"),
        keeps_right=True,
        only=lambda q: q.unit is not Unit.MINUTES,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(r"(?P<own>\bby\s+the)\s+$"),
        right=words(r"[\s-]+(?:mark|point|stage)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
)

# "a week" and the like, which say nothing without such words
INDEFINITE_LIMITS = (
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(r"(?P<own>\b(?:at\s+least|no\s+later\s+than|not\s+later\s+than|(?:no|not)\s+less\s+than|by))\s+$"),
        right=words(r"\s+(?:before\b(?!\s+being)|prior\s+to|in\s+advance|ahead\b|beforehand)"),
        keeps_left=True,
        keeps_right=True,
        only=_is_ahead,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(_NOT_LASTING),
        right=words(
            r"\s+(?:beforehand\b|in\s+advance\b|(?:before|ahead\s+of)(?=\s+(?:the|each|every|any|an?)\s+(?:\w+\s+){0,3}?"
            + _MEETING
            + r"s?\b))"
        ),
        keeps_right=True,
        only=_is_ahead,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(_NOT_LASTING),
        right=words(
            r"\s+(?:(?:is|are)\s+the\s+(?:limit|target|deadline|maximum)\b|at\s+(?:the\s+)?(?:very\s+)?(?:most|latest)\b)"
        ),
        keeps_right=True,
        only=lambda q: q.indefinite and q.unit in _LONG,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?<!than\s)(?<!within\s)(?<!inside\s)(?<!most\s)(?<!latest\s)" + _NOT_LASTING),
        right=words(r"\s+(?:after|from|following)\s+(?:the|receipt|receiving|that|this|each|every)\b"),
        only=_is_a_while,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"\b(?:time\s*-?\s*)?(?:limit|deadline|target|timescale)\s+is\s+$"),
        only=lambda q: q.indefinite,
    ),
    Cue(TimeUse.DEADLINE, Bound.WITHIN, left=words(r"(?P<own>\bin)\s+$"), keeps_left=True, only=is_fortnight),
)

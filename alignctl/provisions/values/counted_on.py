"""Cues of limits counted on: "ten days later", "before twelve hours have run", "in the next five days"."""

from __future__ import annotations

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.cue import Cue, pregnancy, words
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.quantities import Quantity

_LATEST = r"\s*,?\s*(?:at\s+(?:the\s+)?(?:very\s+)?(?:latest|most|outside))\b"
_LATER = r"\s+(?:later|on(?=\s*(?:[.,;)]|$|at\s+(?:the\s+)?(?:latest|most|outside)\b)))\b"
_AFTERWARDS = r"\s+(?:later|afterwards|on(?=\s*(?:[.,;)]|$)))\b"
# what has happened is told and not asked for
_TOLD = (
    r"(?:was|were|had|did|came|went|told|said|rang|called|found|returned|became|got|took|made|gave|died|left|ran|saw)"
)
# "within two days afterwards" is read by "within", and "Two days later she rings" opens a tale
_ASKED = (
    rf"(?:^|[.;:|]\s)(?:(?!\b{_TOLD}\b)[^.;:|])*[a-z,]\s+"
    r"(?<!\bwithin\s)(?<!\binside\s)(?<!\bin\s)(?<!\bthan\s)(?<!\bthe\s)(?<!\bfor\s)(?<!\bby\s)(?<!\bafter\s)(?<!\babout\s)$"
    r"|[:;]\s+$"
)
_ASKS = rf"(?=(?:(?!\b{_TOLD}\b)[^.;:|])*(?:$|[.;:|]))"


def _no_year(quantity: Quantity) -> bool:
    return quantity.unit is not Unit.YEARS


def _short(quantity: Quantity) -> bool:
    return not quantity.indefinite and _no_year(quantity)


def _definite(quantity: Quantity) -> bool:
    """Whether it is no "an hour" or "a day", which are said in passing, but perhaps "a working day"."""
    counted = quantity.unit in {Unit.WORKING_DAYS, Unit.SCHOOL_DAYS}
    return _no_year(quantity) and not quantity.joined and (counted or not quantity.indefinite)


COUNTED_ON = (
    # "no more than eight hours apart"
    Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=words(r"(?P<own>\b(?:(?:no|not|never)\s+(?:more|longer|further)\s+than|at\s+most|up\s+to))\s+$"),
        right=words(r"\s+apart\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    # "with three days in hand"
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(r"(?P<own>\bwith(?:\s+at\s+least)?)\s+$"),
        right=words(r"\s+(?:in\s+hand|to\s+spare)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    # "in the two days thereafter"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\b(?:with)?in\s+the)\s+$"),
        right=words(
            r"\s+(?:thereafter|afterwards|thereupon|next\s+following|ensuing|that\s+(?:come|follow)|to\s+come)\b"
        ),
        keeps_left=True,
        keeps_right=True,
    ),
    # "ten working days later at the latest", "no later than three days on"
    Cue(TimeUse.DEADLINE, Bound.WITHIN, right=words(_LATER + _LATEST), keeps_right=True),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\b(?:no|not|never)\s+(?:later|more)\s+than)\s+$"),
        right=words(_LATER),
        keeps_left=True,
        keeps_right=True,
    ),
    # "the offer is made again five days later"
    Cue(
        TimeUse.DEADLINE,
        Bound.AFTER,
        left=words(
            r"\b(?:again|once\s+more|repeat\w*|anew|afresh|re-?(?:offer|visit|run|try|tried)\w*)\b[^.;:]{0,40}$"
        ),
        right=words(_LATER + _ASKS),
        keeps_right=True,
        only=_definite,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.AFTER,
        left=words(r"\b(?:again|once\s+more|repeat\w*|anew|afresh)\b[^.;:]{0,30}?(?P<own>\bafter)\s+$"),
        keeps_left=True,
        only=lambda quantity: (
            quantity.indefinite and quantity.unit in {Unit.WEEKS, Unit.MONTHS, Unit.DAYS, Unit.WORKING_DAYS}
        ),
    ),
    # "the group first meets ten working days later"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(_ASKED),
        right=words(_AFTERWARDS + _ASKS),
        keeps_right=True,
        only=lambda quantity: _definite(quantity) and quantity.unit is not Unit.MINUTES,
    ),
    # "before seventy-two hours have run", "before the expiry of twelve hours"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bbefore)\s+(?:the\s+|those\s+|these\s+)?$"),
        right=words(r"\s+(?:are|is|has|have)\s+(?:been\s+)?(?:run|expired|ended|finished|lapsed|done)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:before|by|prior\s+to|not\s+later\s+than|no\s+later\s+than)\s+(?:the\s+)?(?:expiry|expiration|end"
            r"|passing|lapse|close))\s+of\s+(?:the\s+|those\s+|these\s+)?$"
        ),
        keeps_left=True,
        only=_short,
    ),
    # "within the next five working days"; without "with" only what the sentence is about can tell
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bwithin\s+the\s+(?:first|coming|next|following|ensuing|succeeding|same))\s+$"),
        keeps_left=True,
        only=lambda quantity: _no_year(quantity) and not quantity.joined,
    ),
    Cue(
        TimeUse.BARE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bin\s+the\s+(?:first|coming|next|following|ensuing|succeeding|same))\s+$"),
        keeps_left=True,
        only=lambda quantity: _no_year(quantity) and not quantity.joined,
    ),
    # "never over forty-five working days", "half an hour at the most"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\b(?:not|never)\s+(?:over|beyond|past|above))\s+$"),
        keeps_left=True,
        only=_short,
    ),
    Cue(
        TimeUse.BARE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bfor)\s+$"),
        right=words(_LATEST),
        keeps_left=True,
        keeps_right=True,
        only=lambda quantity: quantity.unit is Unit.MINUTES,
    ),
    # "not less than nine months before the birthday"
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(r"(?P<own>\b(?:not|no)\s+(?:less|fewer)\s+than)\s+$"),
        right=words(r"\s+(?:before\b(?!\s+being)|prior\s+to|ahead\s+of|in\s+advance)"),
        keeps_left=True,
        keeps_right=True,
    ),
    # "is made at sixteen weeks of pregnancy", "is made when the pregnancy has reached sixteen weeks"
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(
            r"\b(?:made|sent|referred|due|held|begun|written|started|finished|completed|done)\s+(?P<own>at)\s+$"
        ),
        right=words(r"(?:['’]?\s*(?:of\s+)?(?:the\s+)?(?:pregnancy|gestation)\b)"),
        keeps_left=True,
        keeps_right=True,
        only=pregnancy,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(
            r"[a-z]\s+(?P<own>when\s+(?:the\s+|a\s+|her\s+)?(?:pregnancy|mother|woman|mum)\s+(?:has\s+)?(?:reache[sd]|is))\s+$"
        ),
        right=words(r"(?:['’]?\s*(?:of\s+)?(?:the\s+)?(?:pregnancy|gestation|pregnant)\b)?"),
        keeps_left=True,
        keeps_right=True,
        only=pregnancy,
    ),
)

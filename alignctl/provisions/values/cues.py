"""The words round a length of time that tell what it is used for.

The tables are read from top to bottom and the first cue that fits decides; each says which words are looked
for just before and just after, whether they belong to the limit's own words, and what follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.quantities import Quantity

BEFORE = 110
AFTER = 60

_FILL = (
    r"(?:\s+(?:an?|the|same|any|those|these|this|that|his|her|their|its|a\s+further|another|further|about|approximately|around|"
    r"some|next|following|first|initial|statutory|maximum(?:\s+of)?|period\s+of|timescale\s+of|total\s+of|time\s+limit\s+of|"
    r"space\s+of|course\s+of|agreed|required|usual|normal|no\s+more\s+than|no\s+longer\s+than|not\s+more\s+than|at\s+most|"
    r"up\s+to|exactly|subsequent|previous\s+no\s+more\s+than))*\s*\(?$"
)
_COUNT = (
    r"(?:(?:\b(?:two|three|four|five|six|\d+)\s+(?:or\s+more\s+)?(?:\w+\s+){0,2}?"
    r"(?:times|episodes?|occasions?|incidents?|referrals?|reports?|absences|occurrences|contacts|notifications)"
    r"|\btwice|\bthrice|\bmore\s+than\s+(?:once|one|two|twice)\b(?:\s+\w+){0,2}"
    r"|\b(?:missing|absent|away|run|referr\w+|reported|received|episode|incident)\b[^.;]{0,40}\b(?:second|third|fourth|2nd|3rd)\b(?:\s+\w+)?"
    r"|\b(?:second|third|fourth|2nd|3rd)\s+(?:missing\s+|such\s+|or\s+\w+\s+)?(?:episode|occasion|incident|referral|report|contact))"
    r"(?:(?!\b(?:must|should|will|shall|may|(?:is|are)\s+(?!received|made|reported|recorded|referred)|to|hold|holds|meets?)\b)[^,;.:]){0,40}?)"
)
_GONE = r"(?:missing|absent|away|gone|unknown|unaccounted\s+for|absence|not\s+been\s+seen|without\s+contact|run\s+away)"
_SIZE = (
    r"(?:for\s+)?(?:an?\s+)?(?:continuous\s+|total\s+)?(?:period\s+)?(?:of\s+)?(?:time\s+)?"
    r"(?:(?:more|longer|less|fewer|greater)\s+than\s+|over\s+|at\s+least\s+|under\s+|up\s+to\s+|a\s+further\s+|in\s+excess\s+of\s+|"
    r"beyond\s+|exceed(?:s|ing)?\s+|the\s+first\s+|after\s+|about\s+)?"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a length of time is used for, and how many characters before and after it belong to it."""

    use: TimeUse
    bound: Bound
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class _Cue:
    use: TimeUse
    bound: Bound
    left: re.Pattern[str] | None = None
    right: re.Pattern[str] | None = None
    keeps_left: bool = False
    keeps_right: bool = False
    only: Callable[[Quantity], bool] | None = None

    def fits(self, quantity: Quantity, left: str, right: str) -> Reading | None:
        if self.only is not None and not self.only(quantity):
            return None
        before = self.left.search(left) if self.left else None
        after = self.right.match(right) if self.right else None
        if (self.left and not before) or (self.right and not after):
            return None
        own_left = _own_length(left, before) if before else 0
        return Reading(
            use=self.use,
            bound=self.bound,
            before=own_left if self.keeps_left else 0,
            after=after.end() if after and self.keeps_right else 0,
        )


def _own_length(left: str, before: re.Match[str]) -> int:
    start = before.start("own") if "own" in before.re.groupindex else before.start()
    return len(left) - start if start >= 0 else 0


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _years(quantity: Quantity) -> bool:
    return quantity.unit in {Unit.YEARS, Unit.MONTHS} and quantity.amount <= 25  # noqa: PLR2004 - a young person's age


def _round_the_clock(quantity: Quantity) -> bool:
    return (quantity.amount, quantity.unit) in {
        (24, Unit.HOURS),
        (5, Unit.DAYS),
        (7, Unit.DAYS),
        (365, Unit.DAYS),
        (52, Unit.WEEKS),
    }


def _joined(quantity: Quantity) -> bool:
    return quantity.joined


def _indefinite(quantity: Quantity) -> bool:
    return quantity.indefinite


_LIMIT_NOUN = r"[\s-]*(?:time\s*-?\s*(?:limit|scale|frame)|timescale|timeframe|deadline|target|limit|standard|turnaround)s?\b"

_CUES = (
    # ages
    _Cue(TimeUse.AGE, Bound.WITHIN, left=_re(r"\b(?:aged?|age\s+of|ages\s+of|aged?\s+(?:under|over|between|below))\s*$"), only=_years),
    _Cue(
        TimeUse.AGE,
        Bound.WITHIN,
        right=_re(r"\s*-?\s*(?:olds?\b|of\s+age|and\s+(?:over|under|above|older|younger|below)|or\s+(?:over|under|older|younger|above)|\d+\s+months?\s+old)"),
        only=_years,
    ),
    _Cue(
        TimeUse.AGE,
        Bound.WITHIN,
        left=_re(r"\b(?:child(?:ren)?|bab(?:y|ies)|infants?|person|people|those|anyone|girls?|boys?|pupils?)\s+(?:who\s+(?:is|are)\s+)?(?:under|over|below|above|up\s+to)\s*(?:the\s+age\s+of\s*)?$"),
        only=_years,
    ),
    _Cue(TimeUse.OTHER, Bound.AFTER, right=_re(r"\s*(?:gestation|pregnan|of\s+pregnancy|of\s+gestation|scan\b)")),
    _Cue(TimeUse.THRESHOLD, Bound.BY, left=_re(r"(?P<own>\bby)\s+$"), keeps_left=True, only=lambda q: q.unit is Unit.WEEKS and q.amount >= 10),  # noqa: PLR2004 - weeks of pregnancy
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(r"\b(?:pregnan|gestation|unborn|birth)\w*\b[^.;]{0,60}$"), only=lambda q: q.unit is Unit.WEEKS and q.amount >= 10),  # noqa: PLR2004
    # when somebody can be reached
    _Cue(TimeUse.OPENING, Bound.WITHIN, right=_re(r"\s*(?:,\s*)?(?:an?|per|each|every|/)\s*(?:day|week|year)\b"), only=_round_the_clock),
    _Cue(
        TimeUse.OPENING,
        Bound.WITHIN,
        right=_re(r"[\s-]+(?:(?:free|national|confidential|emergency|telephone|phone|support|advice)\s+)*(?:help\s*-?line|line|cover|service|care|support|number|on-call|switchboard|access|duty|response\s+line|basis|cctv)\b"),
        only=lambda q: _joined(q) and _round_the_clock(q),
    ),
    # lengths of time looked back on
    _Cue(TimeUse.LASTING, Bound.AFTER, right=_re(r"\s*(?:ago|earlier|previously|apart|long\b|on\b(?=[.,;]))")),
    _Cue(TimeUse.THRESHOLD, Bound.WITHIN, left=_re(r"(?P<own>\b(?:within|in|over|during|for|from)\s+(?:the|his|her|their)?\s*(?:last|past|previous|preceding|prior))\s*$"), keeps_left=True),
    _Cue(TimeUse.THRESHOLD, Bound.WITHIN, left=_re(_COUNT + r"(?P<own>\b(?:with)?in|over|during|inside)\s+(?:(?:an?|any|the|one|same|rolling|single|consecutive|period|of)\s+)*$"), keeps_left=True),
    _Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=_re(r"(?P<own>\b(?:with)?in|over|during)\s+(?:an?|any)\s+(?:one\s+)?(?:rolling\s+|given\s+|period\s+of\s+)*$"),
        right=_re(r"[\s-]*(?:rolling\s+)?(?:period|window)\b|"),
        keeps_left=True,
        only=lambda q: q.joined or q.unit in {Unit.MONTHS, Unit.YEARS, Unit.WEEKS} and not q.indefinite,
    ),
    _Cue(TimeUse.THRESHOLD, Bound.WITHIN, left=_re(r"(?P<own>\bwithin)\s+$"), right=_re(r"\s+of\s+(?:an?|the|each|one)\s+(?:earlier|previous|prior|other|another)\b"), keeps_left=True, only=lambda q: q.unit in {Unit.MONTHS, Unit.YEARS, Unit.WEEKS}),
    # how long a child has been missing
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(rf"\b{_GONE}\s+(?:(?:from\s+(?:\w+\s+){{1,3}}?|overnight\s+)?){_SIZE}$")),
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(r"(?:(?P<own>\bafter)\s+|^|(?<!within)\s)(?:for\s+|the\s+first\s+)?(?:more\s+than\s+|over\s+)?$"), right=_re(r"\s*(?:of\s+being\s+)?(?:missing|absent|away|overdue|late)\b"), keeps_left=True),
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(r"(?P<own>\b(?:once|after|when|until|if|that))\s+(?:the\s+|a\s+further\s+|those\s+|more\s+than\s+)?$"), right=_re(r"\s*(?:have|has|are|is|were|had)\s+(?:been\s+)?(?:passed|elapsed|gone|reached|expired|lapsed|up\b)"), keeps_left=True),
    # ahead of something
    _Cue(TimeUse.LASTING, Bound.AFTER, left=_re(r"\b(?:for|during|over|in|throughout)\s+(?:about\s+|the\s+|at\s+least\s+)?$"), right=_re(r"\s+(?:before|prior|beforehand|leading)")),
    _Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=_re(r"(?P<own>\b(?:(?:at\s+least|no\s+later\s+than|not\s+later\s+than|not\s+less\s+than|a\s+minimum\s+of|by|within|minimum)\s+)|(?<=\s)|^)$"),
        right=_re(r"['’]?\s*(?:before\b(?!\s+being)|prior\s+to|in\s+advance|ahead\b|beforehand|(?:prior\s+|clear\s+|written\s+)*notice\b)"),
        keeps_left=True,
        keeps_right=True,
        only=lambda q: not q.indefinite,
    ),
    # how often
    _Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=_re(r"(?P<own>(?:\b(?:at\s+least|at\s+a\s+minimum|a\s+minimum\s+of|no\s+less(?:\s+frequently|\s+often)?\s+than|not\s+less(?:\s+frequently|\s+often)?\s+than|at\s+most|a\s+maximum\s+of|no\s+more\s+than)\s+)?(?:\bonce\s+)?(?:\bin\s+)?\b(?:every|each|per))\s+(?:successive\s+|subsequent\s+|further\s+)?$"),
        keeps_left=True,
        only=lambda q: not q.indefinite,
    ),
    _Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=_re(r"(?P<own>\bat\s+(?:regular\s+|maximum\s+|minimum\s+)?(?:intervals?\s+of\s+)?(?:(?:not|no)\s+(?:more|longer|less)\s+than\s+|at\s+most\s+|at\s+least\s+|up\s+to\s+)?)$"),
        right=_re(r"(?:['’]s?)?[\s-]*intervals?\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    _Cue(TimeUse.FREQUENCY, Bound.AT_LEAST_EVERY, left=_re(r"(?P<own>\bat\s+(?:least\s+)?intervals?\s+of\s+(?:(?:not|no)\s+(?:more|longer)\s+than\s+|at\s+most\s+|up\s+to\s+)?)$"), keeps_left=True),
    # a day, an hour: of no use without a word before
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"(?P<own>\b(?:within|inside|no\s+later\s+than|not\s+more\s+than|no\s+more\s+than|at\s+most|up\s+to))\s+(?:about\s+|half\s+)?$"), keeps_left=True, only=_indefinite),
    _Cue(TimeUse.OTHER, Bound.AFTER, only=_indefinite),
    # names made of a length of time: "a 48-hour letter"
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"(?P<own>\b(?:with)?in)" + _FILL), right=_re(_LIMIT_NOUN), keeps_left=True, keeps_right=True),
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, right=_re(_LIMIT_NOUN), keeps_right=True, only=_joined),
    _Cue(
        TimeUse.OTHER,
        Bound.WITHIN,
        right=_re(r"(?!\s+(?:of|from|after|following|by|and|or|in|on|to|if|when|where|for|unless|before|with|at|is|are|must|should|will|has|have|period|window|since|the|they|maximum|max)\b)[\s-]+[a-z]+"),
        only=_joined,
    ),
    # an earliest time
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"(?P<own>\bafter\s+(?:no|not)\s+(?:more|longer)\s+than)\s*$"), keeps_left=True),
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(r"(?P<own>\bafter\s+(?:more\s+than|over|at\s+least))\s*$"), keeps_left=True),
    _Cue(TimeUse.DEADLINE, Bound.AFTER, left=_re(r"(?P<own>\bafter\s+(?:the\s+(?:first\s+|initial\s+)?|a\s+further\s+|a\s+period\s+of\s+|about\s+|another\s+)?|\b(?:not\s+before|no\s+sooner\s+than|no\s+earlier\s+than|not\s+sooner\s+than|not\s+earlier\s+than)\s+|\bat\s+(?:the\s+)?)$"), keeps_left=True),
    # a latest time
    _Cue(TimeUse.LASTING, Bound.WITHIN, left=_re(r"\b(?:last(?:s|ed|ing)?|(?:kept|keep|held|retained?|stored?|detained|remain\w*)\s+(?:\w+\s+){0,3}?for)\s+(?:for\s+)?(?:no\s+(?:more|longer)\s+than\s+|up\s+to\s+|a\s+maximum\s+of\s+|at\s+least\s+|a\s+minimum\s+of\s+|about\s+)?$")),
    _Cue(TimeUse.LASTING, Bound.WITHIN, left=_re(r"\bfor\s+(?:up\s+to|a\s+maximum\s+of|no\s+more\s+than|no\s+longer\s+than|at\s+least|a\s+minimum\s+of|a\s+period\s+of|a\s+further|the\s+next|the\s+first|about|another|a\s+total\s+of|over|more\s+than|less\s+than)?\s*(?:up\s+to\s+)?$")),
    _Cue(TimeUse.LASTING, Bound.WITHIN, left=_re(r"\b(?:takes?|taking|took|over|during|throughout|spans?|covers?|covering|lasting|work(?:s|ing)?)\s+(?:about\s+|around\s+|approximately\s+|the\s+|some\s+|a\s+period\s+of\s+|the\s+next\s+|the\s+first\s+)?$"), only=lambda q: not q.joined),
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"(?P<own>\b(?:within|inside)" + _FILL[:-1] + r")$"), keeps_left=True),
    _Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=_re(
            r"(?P<own>\b(?:in\s+(?:under|less\s+than|no\s+more\s+than|no\s+longer\s+than|at\s+most|a\s+maximum\s+of)|no(?:t)?\s+later\s+than|no(?:t)?\s+longer\s+than|no(?:t)?\s+more\s+than|"
            r"(?:not|never)\s+(?:to\s+)?exceed(?:ing)?|not\s+be\s+(?:longer|more)\s+than|cannot\s+exceed|at\s+(?:the\s+)?(?:very\s+)?(?:latest|most)|(?:up\s+to\s+)?an?\s+(?:absolute\s+)?maximum(?:\s+of)?|"
            r"maximum(?:\s+of)?|max\.?|up\s+to|under\s+no\s+circumstances\s+later\s+than|by)" + _FILL[:-1] + r")$"
        ),
        keeps_left=True,
    ),
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, left=_re(r"(?P<own>\b(?:(?:more|longer|less|fewer|greater|older|later|shorter)\s+than|over|exceed\w*|beyond|at\s+least|under|below|a\s+minimum\s+of|minimum|in\s+excess\s+of|above|until|since|every\s+minimum))\s+(?:the\s+)?$")),
    _Cue(TimeUse.THRESHOLD, Bound.AFTER, right=_re(r"\s*(?:or\s+(?:more|longer|over|above|greater)|\+|and\s+over)")),
    _Cue(TimeUse.LASTING, Bound.AFTER, right=_re(r"\s+(?:without|have\s+passed|has\s+passed|has\s+elapsed|have\s+elapsed|have\s+gone|later\b)")),
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"(?P<own>\bin(?:\s+(?:the\s+)?(?:next|following|about|approximately|a\s+further))?)\s+$"), keeps_left=True, only=lambda q: not q.joined and q.unit is not Unit.YEARS),
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, right=_re(r"\s*(?:at\s+the\s+(?:very\s+)?latest|at\s+most|maximum\b|max\b|or\s+(?:less|sooner|earlier|fewer)\b|is\s+the\s+(?:limit|target|maximum|deadline)|time\s*-?limit|limit\b|deadline|target\b|time\s*-?scale|time\s*-?frame)"), keeps_right=True),
    # counted from something
    _Cue(TimeUse.DEADLINE, Bound.AFTER, left=_re(r"(?:^|[.;:]\s*)$"), right=_re(r"\s+after\b[^.;]{3,60},")),
    _Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        right=_re(r"\s*(?:from|after|following|since)\s+(?!now\b)|\s*of\s+(?:the|an?|being|receipt|receiving|becoming|notification|return(?:ing)?|it|this|learning|referral|contact|report(?:ing)?|that|their|his|her|its|your|our|any|each|hearing|arrival|arriving|admission|placement|discharge|identif\w+|decid\w+|decision|making|going)\b"),
        only=lambda q: not q.joined,
    ),
    _Cue(TimeUse.DEADLINE, Bound.WITHIN, left=_re(r"\b(?:time\s*-?\s*(?:limit|scale|frame)s?|deadline|target|(?:time\s+)?limit|standard)\b(?:\s+(?:is|are|of|for|the|this|at|be|to|set|remains|stands)){0,4}\s*[:(]?\s*$")),
)


def read_use(quantity: Quantity, text: str) -> Reading:
    """Say what a length of time is used for; `bare` where nothing round it says."""
    left = text[max(0, quantity.start - BEFORE) : quantity.start]
    right = text[quantity.end : quantity.end + AFTER]
    for cue in _CUES:
        reading = cue.fits(quantity, left, right)
        if reading is not None:
            return reading
    return Reading(TimeUse.BARE, Bound.WITHIN)

"""Cues of limits (ahead of something, every so often, not before, not later), and of lengths of time that last."""

from __future__ import annotations

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.cue import Cue, indefinite, joined, words
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.plain import INDEFINITE_LIMITS, PLAIN_LIMITS, is_fortnight

_FILL = (
    r"(?:\s+(?:an?|the|same|any|those|these|this|that|his|her|their|its|a\s+further|another"
    r"|further|about|approximately|around|"
    r"some|next|following|first|initial|statutory|maximum(?:\s+of)?|period\s+of|timescale\s+of"
    r"|total\s+of|time\s+limit\s+of|"
    r"space\s+of|course\s+of|agreed|required|usual|normal|no\s+more\s+than|no\s+longer\s+than"
    r"|not\s+more\s+than|at\s+most|"
    r"up\s+to|exactly|subsequent|previous\s+no\s+more\s+than))*\s*\(?$"
)
_LIMIT_NOUN = (
    r"[\s-]*(?:time\s*-?\s*(?:limit|scale|frame)|timescale|timeframe|deadline|target|limit"
    r"|standard|turnaround)s?\b"
)

LIMITS_AND_REST = (
    *PLAIN_LIMITS,
    # "as soon as your 30 minutes are up"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bas\s+soon\s+as\s+(?:(?:your|the|those|these|any)\s+)?)$"),
        right=words(r"\s*(?:are|is|have|has)\s+(?:up|over|passed|gone|elapsed|expired)\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    # ahead of something
    Cue(
        TimeUse.LASTING,
        Bound.AFTER,
        left=words(r"\b(?:for|during|over|in|throughout)\s+(?:about\s+|the\s+|at\s+least\s+)?$"),
        right=words(r"\s+(?:before|prior|beforehand|leading)"),
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(
            r"(?P<own>\b(?:(?:at\s+least|no\s+later\s+than|not\s+later\s+than|(?:not|no)\s+(?:less|fewer)\s+than"
            r"|a\s+minimum\s+of|by|within|minimum)\s+)|(?<=\s)|^)$"
        ),
        right=words(
            r"['’]?\s*(?:before\b(?!\s+being)|prior\s+to|prior\b(?=\s*(?:[.;)]|$))|in\s+advance|ahead\b|beforehand"
            r"|(?:prior\s+|clear\s+|written\s+)*notice\b)"
        ),
        keeps_left=True,
        keeps_right=True,
        only=lambda q: not q.indefinite,
    ),
    # how often
    Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=words(
            r"(?P<own>(?:\b(?:at\s+least|at\s+a\s+minimum|a\s+minimum\s+of|no\s+less(?:\s+frequently"
            r"|\s+often)?\s+than|not\s+less(?:\s+frequently|\s+often)?\s+than|at\s+most|a\s+maximum\s+of"
            r"|no\s+more\s+than)\s+)?(?:\bonce\s+)?(?:\bin\s+)?\b(?:every|each|per))\s+(?:successive\s+"
            r"|subsequent\s+|further\s+)?$"
        ),
        keeps_left=True,
        only=lambda q: not q.indefinite,
    ),
    Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=words(
            r"(?P<own>\bat\s+(?:regular\s+|maximum\s+|minimum\s+)?(?:intervals?\s+of\s+)?(?:(?:not"
            r"|no)\s+(?:more|longer|less)\s+than\s+|at\s+most\s+|at\s+least\s+|up\s+to\s+)?)$"
        ),
        right=words(r"(?:['’]s?)?[\s-]*intervals?\b"),
        keeps_left=True,
        keeps_right=True,
    ),
    Cue(
        TimeUse.FREQUENCY,
        Bound.AT_LEAST_EVERY,
        left=words(
            r"(?P<own>\bat\s+(?:least\s+)?intervals?\s+(?:of\s+)?(?:not\s+exceeding\s+|(?:not|no)\s+(?:more|longer)\s+than\s+"
            r"|at\s+most\s+|up\s+to\s+)?)$"
        ),
        keeps_left=True,
    ),
    # a day, an hour: of no use without a word before
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:within|inside|no\s+later\s+than|not\s+more\s+than|no\s+more\s+than"
            r"|at\s+most|up\s+to))\s+(?:about\s+|half\s+)?$"
        ),
        keeps_left=True,
        only=indefinite,
    ),
    *INDEFINITE_LIMITS,
    Cue(TimeUse.OTHER, Bound.AFTER, only=lambda q: q.indefinite and not is_fortnight(q)),
    # names made of a length of time: "a 48-hour letter"
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\b(?:with)?in)" + _FILL),
        right=words(_LIMIT_NOUN),
        keeps_left=True,
        keeps_right=True,
    ),
    Cue(TimeUse.DEADLINE, Bound.WITHIN, right=words(_LIMIT_NOUN), keeps_right=True, only=joined),
    Cue(
        TimeUse.OTHER,
        Bound.WITHIN,
        right=words(
            r"(?!\s+(?:of|from|after|following|by|and|or|in|on|to|if|when|where|for|unless"
            r"|before|with|at|is|are|must|should|will|has|have|period|window|since|the|they"
            r"|maximum|max)\b)[\s-]+[a-z]+"
        ),
        only=joined,
    ),
    # an earliest time
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bafter\s+(?:no|not)\s+(?:more|longer)\s+than)\s*$"),
        keeps_left=True,
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(r"(?P<own>\bafter\s+(?:more\s+than|over|at\s+least))\s*$"),
        keeps_left=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.AFTER,
        left=words(
            r"(?P<own>\bafter\s+(?:the\s+(?:first\s+|initial\s+)?|a\s+further\s+|a\s+period\s+of\s+"
            r"|about\s+|another\s+)?|\b(?:not\s+before|no\s+sooner\s+than|no\s+earlier\s+than"
            r"|not\s+sooner\s+than|not\s+earlier\s+than)\s+|\bat\s+(?:the\s+)?)$"
        ),
        keeps_left=True,
    ),
    # a latest time
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"\b(?:no|never|not|nor|cannot|none)\s+\w[^.;:]{0,60}?\s(?P<own>(?:longer|more"
            r"|later)\s+than|exceed|over|beyond)\s+(?:the\s+)?$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(r"(?P<own>\bfor\s+(?:no\s+more\s+than|no\s+longer\s+than|up\s+to|at\s+most|a\s+maximum\s+of))\s+$"),
        keeps_left=True,
        only=lambda q: q.unit is Unit.MINUTES,
    ),
    Cue(
        TimeUse.LASTING,
        Bound.WITHIN,
        left=words(
            r"\b(?:last(?:s|ed|ing)?|(?:kept|keep|held|retained?|stored?|detained|remain\w*)\s+(?:\w+\s+){0,3}?for)\s+(?:for\s+)?(?:no\s+(?:more"
            r"|longer)\s+than\s+|up\s+to\s+|a\s+maximum\s+of\s+|at\s+least\s+|a\s+minimum\s+of\s+"
            r"|about\s+)?$"
        ),
    ),
    Cue(
        TimeUse.LASTING,
        Bound.WITHIN,
        left=words(
            r"\bfor\s+(?:up\s+to|a\s+maximum\s+of|no\s+more\s+than|no\s+longer\s+than|at\s+least"
            r"|a\s+minimum\s+of|a\s+period\s+of|a\s+further|the\s+next|the\s+first|about"
            r"|another|a\s+total\s+of|over|more\s+than|less\s+than)?\s*(?:up\s+to\s+)?$"
        ),
    ),
    Cue(
        TimeUse.LASTING,
        Bound.WITHIN,
        left=words(
            r"\b(?:takes?|taking|took|over|during|throughout|spans?|covers?|covering|lasting"
            r"|(?<!its\s)(?<!the\s)(?<!their\s)(?<!whose\s)work(?:s|ing)?)\s+(?:about\s+|around\s+|approximately\s+|the\s+|some\s+|a\s+period\s+of\s+"
            r"|the\s+next\s+|the\s+first\s+)?$"
        ),
        only=lambda q: not q.joined,
    ),
    Cue(
        TimeUse.DEADLINE, Bound.WITHIN, left=words(r"(?P<own>\b(?:within|inside)" + _FILL[:-1] + r")$"), keeps_left=True
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:in\s+(?:under|less\s+than|no\s+more\s+than|no\s+longer\s+than"
            r"|at\s+most|a\s+maximum\s+of)|no(?:t)?\s+later\s+than|no(?:t)?\s+longer\s+than"
            r"|no(?:t)?\s+more\s+than|"
            r"(?:not|never)\s+(?:to\s+)?exceed(?:ing)?|not\s+be\s+(?:longer|more)\s+than"
            r"|cannot\s+exceed|at\s+(?:the\s+)?(?:very\s+)?(?:latest|most)|(?:up\s+to\s+)?an?\s+(?:absolute\s+)?maximum(?:\s+of)?"
            r"|"
            r"maximum(?:\s+of)?|max\.?|up\s+to|under\s+no\s+circumstances\s+later\s+than|by)" + _FILL[:-1] + r")$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(
            r"(?P<own>\b(?:(?:more|longer|less|fewer|greater|older|later|shorter)\s+than"
            r"|over|exceed\w*|beyond|at\s+least|under|below|a\s+minimum\s+of|minimum|in\s+excess\s+of"
            r"|above|until|since|every\s+minimum))\s+(?:the\s+)?$"
        ),
    ),
    Cue(TimeUse.THRESHOLD, Bound.AFTER, right=words(r"\s*(?:or\s+(?:more|longer|over|above|greater)|\+|and\s+over)")),
    Cue(
        TimeUse.LASTING,
        Bound.AFTER,
        right=words(r"\s+(?:without|have\s+passed|has\s+passed|has\s+elapsed|have\s+elapsed|have\s+gone|later\b)"),
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\bin(?:\s+(?:the\s+)?(?:next|following|about|approximately|a\s+further|(?:course|space)\s+of))?)\s+$"
        ),
        keeps_left=True,
        only=lambda q: not q.joined and q.unit is not Unit.YEARS,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        right=words(
            r"\s*(?:at\s+the\s+(?:very\s+)?latest|at\s+most|maximum\b|max\b|or\s+(?:less"
            r"|sooner|earlier|fewer)\b|is\s+the\s+(?:limit|target|maximum|deadline)|time\s*-?limit"
            r"|limit\b|deadline|target\b|time\s*-?scale|time\s*-?frame)"
        ),
        keeps_right=True,
    ),
    # counted from something
    Cue(
        TimeUse.DEADLINE,
        Bound.AFTER,
        left=words(r"(?:^|[.;:]\s*)$"),
        right=words(r"\s+after\b[^.;]{3,60},(?!\s*then\b)"),
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        right=words(
            r"\s*(?:from|after|following|since)\s+(?!now\b)|\s*of\s+(?:the|an?|being|receipt"
            r"|receiving|becoming|notification|return(?:ing)?|it|this|learning|referral|contact"
            r"|report(?:ing)?|that|their|his|her|its|your|our|any|each|every|hearing|arrival|arriving"
            r"|calls?|latest|last|first|found|finding|ringing|logging|closing|completi\w+|returns?|missing\s+report|incident|alert"
            r"|admission|placement|discharge|identif\w+|decid\w+|decision|making|going)\b"
        ),
        only=lambda q: not q.joined,
    ),
    Cue(
        TimeUse.DEADLINE,
        Bound.WITHIN,
        left=words(
            r"\b(?:time\s*-?\s*(?:limit|scale|frame)s?|deadline|target|(?:time\s+)?limit"
            r"|standard)\b(?:\s+(?:is|are|of|for|the|this|at|be|to|set|remains|stands)){0,4}\s*[:(]?\s*$"
        ),
    ),
)

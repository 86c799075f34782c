"""Cues of lengths of time that are no limits: ages, opening hours, and thresholds."""

from __future__ import annotations

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.cue import Cue, joined, pregnancy, round_the_clock, words, years
from alignctl.provisions.values.found import TimeUse

_COUNT = (
    r"(?:(?:(?<!last\s)(?<!latest\s)(?<!first\s)(?<!next\s)\b(?:two|three|four|five|six|\d+)\s+(?:or\s+more\s+)?(?:\w+\s+){0,2}?"
    r"(?:times|episodes?|occasions?|incidents?|referrals?|reports?|absences|occurrences|contacts|notifications)"
    r"|\b\d+\s*[x×]\s*(?:\w+\s+){0,3}|\btwice|\bthrice|\bmore\s+than\s+(?:once|one|two|twice)\b(?:\s+\w+){0,2}"
    r"|\b(?:missing|absent|away|run|referr\w+|reported|received|episode|incident)\b[^.;]{0,40}\b(?:second"
    r"|third|fourth|2nd|3rd)\b(?:\s+\w+)?"
    r"|\b(?:second|third|fourth|2nd|3rd)\s+(?:missing\s+|such\s+|or\s+\w+\s+)?(?:episode"
    r"|occasion|incident|referral|report|contact|request|notification|absence|return|time))"
    r"(?:(?!\b(?:must|should|will|shall|may|(?:is|are)\s+(?!received|made|reported|recorded"
    r"|referred)|to|hold|holds|meets?)\b)[^,;.:]){0,40}?)"
)
_GONE = (
    r"(?:missing|absent|away|gone|unknown|unaccounted\s+for|absence|not\s+been\s+seen|without\s+contact"
    r"|run\s+away)"
)
_SIZE = (
    r"(?:for\s+)?(?:an?\s+)?(?:continuous\s+|total\s+)?(?:period\s+)?(?:of\s+)?(?:time\s+)?"
    r"(?:(?:more|longer|less|fewer|greater)\s+than\s+|over\s+|at\s+least\s+|under\s+|up\s+to\s+"
    r"|a\s+further\s+|in\s+excess\s+of\s+|"
    r"beyond\s+|exceed(?:s|ing)?\s+|the\s+first\s+|after\s+|about\s+)?"
)


NOT_LIMITS = (
    # "do not wait 24 hours", "there is no need to wait 48 hours"
    Cue(
        TimeUse.OTHER,
        Bound.WITHIN,
        left=words(
            r"\b(?:not|never|no\s+need\s+to|without|need\s+not|\w+n['’]t)\s+(?:\w+\s+){0,2}?"
            r"(?:wait\w*|leave\s+it|delay\w*)\s+(?:for\s+|until\s+)?(?:the\s+)?$"
        ),
    ),
    # "a photograph less than six months old"
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"\b(?:photo\w*|images?|pictures?|likeness)\b[^.;]{0,50}?(?P<own>\b(?:less\s+than|under|not\s+more\s+than|no\s+more\s+than"
            r"|at\s+most|up\s+to|older\s+than))\s+$"
        ),
        right=words(r"(?:\s+(?:old|of\s+age)\b|\s*(?:[.,;)]|$))"),
        keeps_left=True,
        only=lambda q: q.unit in {Unit.WEEKS, Unit.MONTHS, Unit.YEARS},
    ),
    # ages
    Cue(
        TimeUse.AGE,
        Bound.WITHIN,
        left=words(r"\b(?:aged?|age\s+of|ages\s+of|aged?\s+(?:under|over|between|below))\s*$"),
        only=years,
    ),
    Cue(
        TimeUse.AGE,
        Bound.WITHIN,
        right=words(
            r"\s*-?\s*(?:olds?\b|of\s+age|and\s+(?:over|under|above|older|younger|below)"
            r"|or\s+(?:over|under|older|younger|above)|\d+\s+months?\s+old)"
        ),
        only=years,
    ),
    Cue(
        TimeUse.AGE,
        Bound.WITHIN,
        left=words(
            r"\b(?:child(?:ren)?|bab(?:y|ies)|infants?|person|people|those|anyone|girls?"
            r"|boys?|pupils?)\s+(?:who\s+(?:is|are)\s+)?(?:under|over|below|above|up\s+to)\s*(?:the\s+age\s+of\s*)?$"
        ),
        only=years,
    ),
    # weeks of pregnancy
    Cue(
        TimeUse.DEADLINE,
        Bound.BY,
        left=words(r"(?P<own>\b(?:by|before|no\s+later\s+than|not\s+later\s+than))\s+(?:the\s+)?$"),
        right=words(r"\s*(?:['’]\s*)?(?:gestation|pregnan\w*|of\s+pregnancy|of\s+gestation)"),
        keeps_left=True,
        keeps_right=True,
        only=pregnancy,
    ),
    Cue(TimeUse.DEADLINE, Bound.BY, left=words(r"(?P<own>\bby)\s+$"), keeps_left=True, only=pregnancy),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        right=words(r"\s*(?:['’]\s*)?(?:gestation|pregnan|of\s+pregnancy|of\s+gestation|scan\b)"),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(r"\b(?:pregnan|gestation|unborn)\w*\b[^.;]{0,60}$"),
        only=pregnancy,
    ),
    # when somebody can be reached
    Cue(
        TimeUse.OPENING,
        Bound.WITHIN,
        right=words(r"\s*(?:,\s*)?(?:an?|per|each|every|/)\s*(?:day|week|year)\b"),
        only=round_the_clock,
    ),
    Cue(
        TimeUse.OPENING,
        Bound.WITHIN,
        right=words(
            r"[\s-]+(?:(?:free|national|confidential|emergency|telephone|phone|support|advice)\s+)*(?:help\s*-?line"
            r"|line|cover|service|care|support|number|on-call|switchboard|access|duty|response\s+line"
            r"|basis|cctv)\b"
        ),
        only=lambda q: joined(q) and round_the_clock(q),
    ),
    # a stage of an absence: "Three days is the point at which ...", "an absence that has run to five days"
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        right=words(
            r"\s*(?:\([^)]{2,20}\)\s*)?(?:is|are|being|marks?)\s+(?:the\s+|a\s+)?(?:point|stage|trigger|threshold|mark)\b"
        ),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(
            r"\b(?:absen(?:ce|t)|episode|missing)\b[^.;]{0,40}?\b(?:runs?|run|lasts?|lasted|goes|gone|extends?|extended|reach(?:es|ed)"
            r"|continu(?:es|ed)|stretch(?:es|ed)|pass(?:es|ed)|stands?)\s+(?:on\s+)?(?:(?:to|for|past|beyond|at|into)\s+)?"
            r"(?:(?:more|longer)\s+than\s+|over\s+)?$"
        ),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(r"\b(?:missing|absent|away|gone|out)\s*(?:[>≥]|=>|>=)\s*$"),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(r"\b(?:where|once|when|if|after|until|as\s+soon\s+as)\s+[^.;,]{0,25}$"),
        right=words(
            r"\s*(?:\([^)]{2,20}\)\s*|\)\s*)?(?:have|has|had)\s+(?:now\s+)?(?:passed|elapsed|gone|expired|lapsed)\b"
        ),
    ),
    # "a photograph no older than three months"
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:(?:no|not|never)\s+(?:be\s+|more\s+)?older\s+than|(?<!no\s)(?<!not\s)(?:less|under)\s+than))\s*$"
        ),
        keeps_left=True,
        only=lambda q: q.unit in {Unit.WEEKS, Unit.MONTHS, Unit.DAYS},
    ),
    # lengths of time looked back on
    Cue(TimeUse.LASTING, Bound.AFTER, right=words(r"\s*(?:ago|earlier|previously|apart|long\b|on\b(?=[.,;]))")),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:within|in|over|during|for|from)\s+(?:the|his|her|their)?\s*(?:last"
            r"|past|previous|preceding|prior))\s*$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            _COUNT + r"(?P<own>\b(?:with)?in|over|during|inside)\s+(?:(?:an?|any|the|one|same|rolling"
            r"|single|consecutive|period|space|course|of)\s+)*$"
        ),
        keeps_left=True,
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:with)?in|over|during)\s+(?:an?|any)\s+(?:one\s+)?(?:rolling\s+"
            r"|given\s+|period\s+of\s+)*$"
        ),
        right=words(r"[\s-]*(?:rolling\s+)?(?:period|window)\b|"),
        keeps_left=True,
        only=lambda q: q.joined or (q.unit in {Unit.MONTHS, Unit.YEARS, Unit.WEEKS} and not q.indefinite),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(r"(?P<own>\bwithin)\s+$"),
        right=words(r"\s+of\s+(?:an?|the|each|one)\s+(?:earlier|previous|prior|other|another)\b"),
        keeps_left=True,
        only=lambda q: q.unit in {Unit.MONTHS, Unit.YEARS, Unit.WEEKS},
    ),
    # "they count over any period of ninety days", "if all of them fall inside sixty days"
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?P<own>\b(?:(?:with)?in|over|during|across|inside)\s+any)\s+(?:one\s+|rolling\s+|given\s+|single\s+)?(?:period\s+of\s+)?$"
        ),
        keeps_left=True,
        only=lambda q: not q.indefinite and q.unit in {Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS},
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"\b(?:if|where|when|all|both|which|that)\s[^.;:]{0,40}?\bfalls?\s+(?P<own>(?:with)?in(?:side)?)\s+(?:the\s+same\s+)?$"
        ),
        keeps_left=True,
    ),
    # "three absences in sixty days make a pattern"
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?:^|[.;:]\s+)(?:two|three|four|five|six|\d{1,2})\s+(?:[\w-]+\s+){0,5}?(?P<own>(?:with)?in(?:side)?)\s+$"
        ),
        right=words(r",?\s+(?:[^.;]{0,30}?\s)?(?:makes?|brings?|means?|triggers?|counts?|leads?|calls?)\b"),
        keeps_left=True,
        only=lambda q: q.unit in {Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS},
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.WITHIN,
        left=words(
            r"(?:^|[.;:]\s+)(?:two|three|four|five|six|\d{1,2})\s+(?:\w+\s+)?(?:absences|episodes|requests|referrals|notifications"
            r"|incidents|notices)\s+(?:[\w-]+\s+){0,4}?(?P<own>(?:with)?in(?:side)?)\s+$"
        ),
        keeps_left=True,
        only=lambda q: q.unit in {Unit.WEEKS, Unit.MONTHS, Unit.YEARS},
    ),
    # how long a child has been missing
    Cue(TimeUse.THRESHOLD, Bound.AFTER, left=words(r"(?:^|[.;:]\s+)$"), right=words(r"\s+gone(?=\s*[:;,.–—-])")),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(rf"\b{_GONE}\s+(?:(?:from\s+(?:\w+\s+){{1,3}}?|overnight\s+)?){_SIZE}$"),
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(r"(?:(?P<own>\bafter)\s+|^|(?<!within)\s)(?:for\s+|the\s+first\s+)?(?:more\s+than\s+|over\s+)?$"),
        right=words(r"\s*(?:of\s+being\s+)?(?:missing|absent|away|overdue|late)\b"),
        keeps_left=True,
    ),
    Cue(
        TimeUse.THRESHOLD,
        Bound.AFTER,
        left=words(
            r"(?P<own>\b(?:once|after|when|until|if|that))\s+(?:the\s+|a\s+further\s+|those\s+"
            r"|more\s+than\s+)?$"
        ),
        right=words(
            r"\s*(?:have|has|are|is|were|had)\s+(?:been\s+)?(?:passed|elapsed|gone|reached|expired|lapsed|up\b)"
        ),
        keeps_left=True,
    ),
)

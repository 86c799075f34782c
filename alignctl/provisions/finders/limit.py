"""Time limits: each to the one rule whose words its clause holds, the rest kept without an action."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.finders.lasting import is_threshold_head
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import eligible
from alignctl.provisions.values.found import LIMITS, TimeUse
from alignctl.rules.rule import Rule

UNCLAIMED_FIGURE = 0.4
UNCLAIMED_URGENCY = 0.3
SHORT = 60
IN_TABLE = 0.97

_LIMIT_HEAD = re.compile(
    r"\b(?:by\s+when|when|limits?|time\s*-?(?:limits?|scales?|frames?)?|timing|deadlines?"
    r"|targets?|within|how\s+(?:soon|long|quickly)|due|frequency|no\s+later)\b",
    re.IGNORECASE,
)
_ENDS_IN_WITHIN = re.compile(r"\b(?:within|no\s+later\s+than)\s*:?\s*$", re.IGNORECASE)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield every time limit of the document, with the action of the rule that claims it or with none."""
    for said in reading.said:
        if not said.times:
            continue
        uses = LIMITS | {TimeUse.BARE} if _reads_bare_as_limit(said) else LIMITS
        times = tuple(time for time in said.times if time.use in uses)
        for claim in claims(eligible(rules, said.place), said, reading, times):
            low = UNCLAIMED_FIGURE if claim.time.duration.amount is not None else UNCLAIMED_URGENCY
            finding = finding_of(claim, said, reading, low)
            yield replace(finding, confidence=round(finding.confidence * IN_TABLE, 4)) if said.place.cell else finding


def _reads_bare_as_limit(said: Said) -> bool:
    """A bare "5 working days" is a limit under "By when", after "within:", or as a row's shortest cell."""
    if is_threshold_head(said):
        return False
    if said.place.cell:
        if _LIMIT_HEAD.search(said.place.head):
            return True
        return not said.place.head and len(said.text) <= SHORT
    return bool(said.place.lead and _ENDS_IN_WITHIN.search(said.place.lead))

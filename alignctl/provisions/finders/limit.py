"""Time limits: each to the one rule whose words its clause holds, the rest kept without an action."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Unit
from alignctl.provisions.assignment import claims, finding_of
from alignctl.provisions.finders.lasting import is_threshold_head
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.recognising import Recogniser
from alignctl.provisions.values.found import LIMITS, FoundTime, TimeUse
from alignctl.provisions.values.labelled import is_alone, is_bracketed, is_labelled, speaks_of_no_limit
from alignctl.provisions.values.urgency import is_occasion
from alignctl.rules.rule import Rule

UNCLAIMED_FIGURE = 0.4
UNCLAIMED_URGENCY = 0.3
SHORT = 60
# least chance with which a length of time that no word makes a limit is taken for one
LEAST_POSSIBLE = 0.5
_POSSIBLE = frozenset({TimeUse.BARE, TimeUse.LASTING})

_LIMIT_HEAD = re.compile(
    r"\b(?:by\s+when|when|limits?|time\s*-?(?:limits?|scales?|frames?)?|timing|deadlines?"
    r"|targets?|within|standards?|turnaround|how\s+(?:soon|long|quickly|fast)|due|frequency|(?:no\s+later|latest))\b"
    r"|^\W*(?:(?:response|required|allowed|maximum|max)\s+)?times?(?:\s+(?:allowed|permitted|taken))?\W*$",
    re.IGNORECASE,
)
# a standard of how long something is kept or lasts
_NO_LIMIT_HEAD = re.compile(
    r"\b(?:retention|retain|kept|keep|opening|ages?|sentence|storage|lasts?|lasting)\b", re.IGNORECASE
)
_ENDS_IN_WITHIN = re.compile(r"\b(?:within|no\s+later\s+than)\s*:?\s*$", re.IGNORECASE)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield every time limit of the document, with the action of the rule that claims it or with none."""
    recogniser = Recogniser(rules, reading, "limit")
    for said in reading.said:
        plain = limits_of(said)
        for claim in claims(said, reading, possible_limits(said) if recogniser.taught else plain, recogniser):
            if claim.time not in plain:
                if claim.rule is None or claim.sure < LEAST_POSSIBLE:
                    continue
            elif claim.rule is None and is_occasion(claim.time.duration.display):
                continue
            low = UNCLAIMED_FIGURE if claim.time.duration.amount is not None else UNCLAIMED_URGENCY
            yield finding_of(claim, said, reading, low)


def possible_limits(said: Said) -> tuple[FoundTime, ...]:
    """The limits of a statement, and the lengths of time that may be one though no word says so.

    "For a high grade this is twenty minutes": only what the sentence is about can tell.
    """
    plain = limits_of(said)
    return tuple(time for time in said.times if time in plain or time.use in _POSSIBLE)


def limits_of(said: Said) -> tuple[FoundTime, ...]:
    """The lengths of time of a statement that are limits, the bare ones only where their place makes them so."""
    all_bare = _reads_bare_as_limit(said)
    return tuple(
        time
        for time in said.times
        if time.use in LIMITS or (time.use is TimeUse.BARE and (all_bare or _stands_as_limit(said, time)))
    )


def _reads_bare_as_limit(said: Said) -> bool:
    """A bare "5 working days" is a limit under "By when", after "within:", or as a row's shortest cell."""
    if is_threshold_head(said):
        return False
    if said.place.cell:
        if _LIMIT_HEAD.search(said.place.head):
            return not _NO_LIMIT_HEAD.search(said.place.head)
        return not said.place.head and len(said.text) <= SHORT
    return bool(said.place.lead and _ENDS_IN_WITHIN.search(said.place.lead))


def _stands_as_limit(said: Said, time: FoundTime) -> bool:
    """Whether a bare length of time is a limit by the label it stands beside, or as all a row's later cell says."""
    place = said.place
    round_about = (place.head, *(cell for _, cell in place.row)) if place.cell else (place.lead, place.titles[0])
    if is_threshold_head(said) or any(speaks_of_no_limit(words) for words in round_about):
        return False
    if place.cell and is_alone(said.text, time):
        return place.cell[2] > 0 and time.duration.unit not in {Unit.YEARS, Unit.MINUTES}
    loose = place.is_list_item
    return is_labelled(said.text, time, loose=loose) or is_bracketed(said.text, time, loose=loose)

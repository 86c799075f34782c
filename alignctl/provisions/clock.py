"""What starts the clock of a limit."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.values.found import FoundTime

# characters between a limit and the event it counts from; the event mostly follows at once
NEAR_AFTER = 40
NEAR_BEFORE = 90
OTHER_SIDE = 60


def event_of(
    said: Said, time: FoundTime, clause: tuple[int, int], wanted: tuple[str, ...], reading: Reading
) -> str | None:
    """The vocabulary id of what starts the clock, or None where the text does not say.

    Events the rule expects come before others at the same distance.
    """
    places = sorted(_places(said, time, clause, wanted, reading))
    return places[0][3] if places else None


def _places(
    said: Said, time: FoundTime, clause: tuple[int, int], wanted: tuple[str, ...], reading: Reading
) -> Iterator[tuple[int, bool, int, str]]:
    nexts = [other.start for other in said.times if other.start >= time.end]
    stop = min([*nexts, max(clause[1], time.end + NEAR_AFTER)])
    lasts = [other.end for other in said.times if other.end <= time.start]
    begin = max([*lasts, min(clause[0], time.start - NEAR_BEFORE), 0])
    for name, place in said.words.named(reading.events):
        low, high = place.span()
        # "within 24 hours of return": a name may take the limit's last words along
        if time.end <= low <= min(stop, time.end + NEAR_AFTER) or low < time.end < high:
            yield max(0, low - time.end), name.id not in wanted, low - high, name.id
        elif begin <= low and high <= time.start and name.id in wanted:
            yield OTHER_SIDE + time.start - high, False, low - high, name.id

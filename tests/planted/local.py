"""What is local by necessity, and so no matter for alignment: numbers, addresses, names of teams."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.planted.bank import KINDS
from tests.planted.country import AREAS

# each is one planted point: every area has another value
LINES = (
    ("Contacts", "{area} Emergency Duty Team: 01632 {number}."),
    ("Contacts", "Write to {area}.safeguarding{number}@{area}.example."),
    ("Useful numbers", "{team}: 01632 {number}, Monday to Friday."),
    ("Contacts", "The team at {team} House can be reached on 0808 157 {number}."),
)
TEAMS = (
    "Harbour", "Lantern", "Compass", "Beacon", "Bridge", "Orchard", "Anchor", "Willow", "Kestrel", "Summit",
)  # fmt: skip
LOCAL = len(LINES) * len(KINDS)


def local_lines(chance: Random) -> Iterator[tuple[tuple[str, str], tuple[tuple[str, str], ...]]]:
    """The local lines of each area and kind."""
    for kind in KINDS:
        teams = chance.sample(TEAMS, len(TEAMS))
        numbers = chance.sample(range(1000, 9999), len(AREAS) * len(LINES))
        for place, area in enumerate(AREAS):
            yield (
                (area, kind),
                tuple(
                    (heading, text.format(area=area.title(), team=teams[place], number=numbers[place * len(LINES) + n]))
                    for n, (heading, text) in enumerate(LINES)
                ),
            )

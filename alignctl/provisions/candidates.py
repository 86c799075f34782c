"""The rules worth trying on each statement of a document."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.fitting import eligible
from alignctl.rules.rule import Rule


def candidates(rules: tuple[Rule, ...], reading: Reading) -> Iterator[tuple[Said, tuple[Rule, ...]]]:
    """Yield the statements where any of the rules counts, with those rules; worked out once a section and row."""
    known: dict[tuple[str, int], tuple[Rule, ...]] = {}
    for said in reading.said:
        # rows of a table have topics of their own
        key = (said.place.section.id, id(said.place.topics))
        if key not in known:
            known[key] = eligible(rules, said.place)
        if known[key]:
            yield said, known[key]

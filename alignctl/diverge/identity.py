"""The ids of values and of divergences: what stays the same while the wording round it changes."""

from __future__ import annotations

from collections import Counter

from alignctl.model.values import Duration, Steps, Value


def value_id(value: Value) -> str:
    """The id of a value; durations and ladders have none and give what they display."""
    return value.display if isinstance(value, Duration | Steps) else value.id


class Naming:
    """Gives each divergence an id that no other of the same comparison has."""

    def __init__(self) -> None:
        self._used: Counter[str] = Counter()

    def name(self, *parts: str | None) -> str:
        """The parts joined by full stops, empty ones left out; a count follows from the second of a kind on."""
        id_ = ".".join(part for part in parts if part)
        self._used[id_] += 1
        return id_ if self._used[id_] == 1 else f"{id_}.{self._used[id_]}"

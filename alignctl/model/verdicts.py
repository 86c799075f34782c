"""All verdicts of a workspace, and which of them count on an item."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from alignctl.model.verdict import Item, Reviewed, Ruling, Standing, Verdict

# Both say that there is no difference: "wrong" claims less, so it is the one followed where reviewers chose each.
_DENIALS = frozenset({Ruling.WRONG, Ruling.NOT_A_DIVERGENCE})


class Verdicts:
    """Verdicts by the id of what they are on. Of one reviewer's several on one thing the latest alone is kept."""

    __slots__ = ("_by_id", "_by_place", "all")

    def __init__(self, verdicts: Iterable[Verdict] = ()) -> None:
        latest: dict[tuple[str, str], Verdict] = {}
        for one in sorted(verdicts, key=lambda one: (one.on, one.line)):
            latest[one.id, one.reviewer.casefold()] = one
        self.all: tuple[Verdict, ...] = tuple(sorted(latest.values(), key=lambda one: (one.line, one.id)))
        self._by_id: dict[str, list[Verdict]] = defaultdict(list)
        # asked for every two areas of a country, so that most are passed over at one look
        self._by_place: dict[tuple[Reviewed, str], dict[tuple[str, ...], list[Verdict]]] = defaultdict(dict)
        for one in self.all:
            self._by_id[one.id].append(one)
            self._by_place[one.about, one.kind].setdefault(one.areas, []).append(one)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.all)

    def __contains__(self, id_: str) -> bool:
        """Whether there is one on what has this id."""
        return id_ in self._by_id

    def given_on(self, id_: str) -> tuple[Verdict, ...]:
        """All on what has this id, whether they count or not."""
        return tuple(self._by_id.get(id_, ()))

    def on(self, item: Item, whole: Item | None = None) -> Verdict | None:
        """The one that counts on an item: given on its sentences of today, and not contradicted by another reviewer.

        `whole` is the claim with every sentence it rests on, where `item` is a part of it. A verdict is on the
        sentences the reviewer saw: it says nothing of others, and has lapsed once one of them is no longer there.
        """
        current = [one for one in self._current(whole or item) if set(item.sentences) <= set(one.sentences)]
        said = {(one.ruling, (one.value or "").casefold().strip()) for one in current}
        if len(said) == 1:
            return current[0]
        if current and {one.ruling for one in current} <= _DENIALS:
            return next(one for one in current if one.ruling is Ruling.WRONG)
        return None

    def standing(self, verdict: Verdict, whole: Item) -> Standing:
        """What becomes of a verdict on the claim it is about."""
        if verdict not in self._current(whole):
            return Standing.LAPSED
        seen = replace(whole, sentences=verdict.sentences)
        return Standing.HEEDED if self.on(seen, whole) is not None else Standing.DISPUTED

    def touching(
        self, areas: Collection[str], kinds: Collection[str], about: Collection[Reviewed]
    ) -> Iterator[Verdict]:
        """Those on some sorts of things, of some kinds, whose areas are all among some."""
        for (sort, kind), placed in self._by_place.items():
            if sort in about and kind in kinds:
                for held, verdicts in placed.items():
                    if all(area in areas for area in held):
                        yield from verdicts

    def digest(self, areas: Collection[str], kinds: Collection[str], about: Collection[Reviewed]) -> str:
        """What tells apart results these verdicts are followed in, from those of other verdicts; empty without any."""
        told = [
            (one.id, one.sentences, one.ruling.value, one.value, one.reviewer, one.on.isoformat())
            for one in self.touching(areas, kinds, about)
        ]
        return hashlib.sha256(json.dumps(sorted(told, key=str)).encode()).hexdigest() if told else ""

    def _current(self, whole: Item) -> list[Verdict]:
        """Those on a claim whose sentences are all there still."""
        held, there = self._by_id.get(whole.id, ()), set(whole.sentences)
        return [one for one in held if one.about is whole.about and one.sentences and there.issuperset(one.sentences)]


NO_VERDICTS = Verdicts()

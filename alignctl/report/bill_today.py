"""What the areas say today that a candidate of a comparison would have change: each sentence, or its silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignctl.model.area import Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.comparison import Comparison, KindComparison
from alignctl.model.divergence import Divergence, Shared, Silence
from alignctl.model.provision import Provision, point_id
from alignctl.report.evidence import full_place, paths_of, searched_words
from alignctl.report.words import SILENCE


@dataclass(frozen=True, slots=True)
class Today:
    """One area that would change: its sentence today, None where it is silent, and then why."""

    side: Procedure
    provision: Provision | None
    silence: Silence | None

    @property
    def quote(self) -> str | None:
        """The sentence, None where there is none."""
        return self.provision.citation.quote if self.provision else None

    @property
    def place(self) -> str:
        """Where the sentence stands and which rule read it; for a silence its reason and the documents searched."""
        if self.provision:
            return full_place(self.provision.citation, self.provision.rule)
        return f"{SILENCE[self.silence] if self.silence else 'silent'}{searched_words(paths_of(self.side))}"


def today_of(candidate: Candidate, pairs: tuple[Comparison, ...]) -> Iterator[Today]:
    """What each area that would move says today on the point, whether they differ or agree; each sentence once."""
    told = {}
    for pair in pairs:
        for kind in pair.kinds:
            for one in _on_point(candidate, kind):
                for side, provision in ((kind.a, one.a), (kind.b, one.b)):
                    if side.area.id in candidate.moves:
                        words = provision.citation if provision else None
                        told[side.area.id, words] = Today(side, provision, _silence(one))
    said = {area for area, words in told if words}
    yield from (one for (area, words), one in told.items() if words or area not in said)


def _on_point(candidate: Candidate, kind: KindComparison) -> list[Divergence | Shared]:
    """What is said on a point; of several divergences on it, the ids begin with that of the point."""
    if kind.kind != candidate.kind:
        return []
    exact = [one for one in kind.divergences if one.id == candidate.id]
    apart = exact or [one for one in kind.divergences if one.id.startswith(f"{candidate.id}.")]
    return [*apart, *(one for one in kind.shared if _id_of(kind.kind, one) == candidate.id)]


def _id_of(kind: str, one: Shared) -> str:
    point = point_id(kind, one.topic, one.attribute, one.action)
    return f"{point}.{one.event}" if one.event else point


def _silence(one: Divergence | Shared) -> Silence | None:
    return one.silence if isinstance(one, Divergence) else None

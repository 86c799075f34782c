"""The figures of an evaluation: for one gold file, and pooled over several."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from alignctl.model.divergence import Severity
from alignctl.model.provision import Attribute


class Fault(StrEnum):
    """What is amiss: an answer not found, a claim no answer bears out, another relation, a trap stepped into."""

    MISSED = "missed"
    WRONG = "wrong"
    RELATION = "relation"
    TRAP = "trap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One point at which the result and the answers part.

    `about` names the measure. `a` and `b` are the headings or exact words of the two documents, None where a side
    has none. `expected` is what the answers hold and `found` what was claimed, in few words; None for nothing.
    """

    about: str
    fault: Fault
    a: str | None = None
    b: str | None = None
    expected: str | None = None
    found: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of what was found and right, claimed and wrong, and missed. Figures are None where nothing counts."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(right=self.right + other.right, wrong=self.wrong + other.wrong, missed=self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of claims that are right, 0..1."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found, 0..1."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 0..1."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many out of so many."""

    count: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(count=self.count + other.count, of=self.of + other.of)

    @property
    def share(self) -> float | None:
        """The share, 0..1; None of nothing."""
        return _share(self.count, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkScore:
    """How the section links fared.

    `unlike` counts only pairs whose titles are unlike. `relations` is the share of right links whose
    relation is right too. `titles_equal` and `titles_alike` are the baselines: pairs of equal titles, and
    one-to-one matching by token_set_ratio, by threshold.
    """

    links: Tally = Tally()
    unlike: Tally = Tally()
    relations: Share = Share()
    titles_equal: Tally = Tally()
    titles_alike: Mapping[float, Tally] = field(default_factory=dict)

    def __add__(self, other: LinkScore) -> LinkScore:
        return LinkScore(
            links=self.links + other.links,
            unlike=self.unlike + other.unlike,
            relations=self.relations + other.relations,
            titles_equal=self.titles_equal + other.titles_equal,
            titles_alike=_merged(self.titles_alike, other.titles_alike),
        )

    @property
    def best_alike(self) -> tuple[float, Tally] | None:
        """The threshold of `titles_alike` with the best F1, and its figures: tuned on the answers."""
        ranked = sorted(self.titles_alike.items(), key=lambda item: (-(item[1].f1 or 0.0), item[0]))
        return ranked[0] if ranked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceScore:
    """How the divergences claimed as statutory or material fared.

    `found` is over the gold's required ones, `right` over the claims (those that meet only an arguable gold
    row are left out), `false_alarms` over the traps. `found_strictly` and `right_strictly` are of the same
    numbers, counting only where the sentences of both sides and the severity agree too. `severities` holds, for
    each of the two, the required rows of that severity found, and the claims of it that are right. `read` is over
    the claims that a person has read against both documents: so many of them are right; `unread` counts the claims
    nobody has read. But for the verdicts of `read`, none tells
    whether the right side was called the stricter: the gold does not say.
    """

    found: Share = Share()
    right: Share = Share()
    found_strictly: Share = Share()
    right_strictly: Share = Share()
    false_alarms: Share = Share()
    severities: Mapping[Severity, tuple[Share, Share]] = field(default_factory=dict)
    read: Share = Share()
    unread: int = 0

    def __add__(self, other: DivergenceScore) -> DivergenceScore:
        return DivergenceScore(
            found=self.found + other.found,
            right=self.right + other.right,
            found_strictly=self.found_strictly + other.found_strictly,
            right_strictly=self.right_strictly + other.right_strictly,
            false_alarms=self.false_alarms + other.false_alarms,
            severities=_summed(self.severities, other.severities),
            read=self.read + other.read,
            unread=self.unread + other.unread,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldScore:
    """The figures of one gold file, or of several pooled. A part the gold does not hold is None or empty.

    `values` holds a tally for each attribute of the gold's provisions; for time limits every claim counts,
    for the others only claims on the sentences the gold speaks of. `areas` and `formats` are of its documents.
    """

    name: str
    links: LinkScore | None = None
    values: Mapping[Attribute, Tally] = field(default_factory=dict)
    divergences: DivergenceScore | None = None
    areas: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def time_limits(self) -> Tally | None:
        """The tally of time limits, where the gold holds any."""
        return self.values.get(Attribute.TIME_LIMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """All gold files of a run, each with its figures, and the pooled figures of all.

    `by_area` and `by_format` pool the files that have a document of an area, or of a format: a file of two areas
    counts for both.
    """

    files: tuple[GoldScore, ...]
    pooled: GoldScore
    by_area: tuple[GoldScore, ...] = ()
    by_format: tuple[GoldScore, ...] = ()


def pool(scores: tuple[GoldScore, ...]) -> Evaluation:
    """Add the counts of several gold files up: every link, value and divergence weighs the same."""
    areas = sorted({area for score in scores for area in score.areas})
    formats = sorted({format_ for score in scores for format_ in score.formats})
    return Evaluation(
        files=scores,
        pooled=_pooled("pooled", scores),
        by_area=tuple(_pooled(area, [score for score in scores if area in score.areas]) for area in areas),
        by_format=tuple(_pooled(one, [score for score in scores if one in score.formats]) for one in formats),
    )


def _pooled(name: str, scores: Iterable[GoldScore]) -> GoldScore:
    scores = tuple(scores)
    links = [score.links for score in scores if score.links is not None]
    divergences = [score.divergences for score in scores if score.divergences is not None]
    values: Mapping[Attribute, Tally] = {}
    for score in scores:
        values = _merged(values, score.values)
    return GoldScore(
        name=name,
        links=sum(links, start=LinkScore()) if links else None,
        values=values,
        divergences=sum(divergences, start=DivergenceScore()) if divergences else None,
    )


Severities = Mapping[Severity, tuple[Share, Share]]


def _summed(one: Severities, other: Severities) -> Severities:
    nothing = (Share(), Share())
    return {
        severity: (
            one.get(severity, nothing)[0] + other.get(severity, nothing)[0],
            one.get(severity, nothing)[1] + other.get(severity, nothing)[1],
        )
        for severity in Severity
        if severity in one or severity in other
    }


Key = TypeVar("Key", bound=Hashable)


def _merged(one: Mapping[Key, Tally], other: Mapping[Key, Tally]) -> Mapping[Key, Tally]:
    keys = sorted({*one, *other}, key=str)
    return {key: one.get(key, Tally()) + other.get(key, Tally()) for key in keys}


def _share(count: int, of: int) -> float | None:
    return round(count / of, 4) if of else None

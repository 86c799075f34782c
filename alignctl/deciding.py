"""What follows from what people decided, over the flow: differences and candidates as they have them, and what is said.

Verdicts on what texts say are followed in `telling.py`, so that all that rests on it has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from alignctl.diverge import Differences
from alignctl.model.alignment import Alignment, Relation
from alignctl.model.area import Procedure
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import KindComparison, Summary
from alignctl.model.divergence import WEIGHTY, Divergence, Severity, Shared
from alignctl.model.verdict import Reviewed, Ruling, Verdict, VerdictTold
from alignctl.model.verdicts import Verdicts
from alignctl.review.heeding import Seen, heed_divergences, heed_links
from alignctl.review.items import Sides, point_item
from alignctl.review.sections import Sections
from alignctl.review.standing import Sentences, as_read, told_of
from alignctl.rules import RuleBook
from alignctl.store import Stages
from alignctl.telling import found_of, heeded_of
from alignctl.text.fingerprint import of_words

# What of verdicts a run looks at that links no sections, and one that ranks nothing either.
WITHOUT_LINKS = (Reviewed.PROVISION, Reviewed.DIVERGENCE, Reviewed.CANDIDATE)
OF_TEXTS = (Reviewed.PROVISION, Reviewed.DIVERGENCE)
WITHOUT_CANDIDATES = (*OF_TEXTS, Reviewed.LINK)
EVERYTHING = tuple(Reviewed)


def sentences_of(procedures: Iterable[Procedure], book: RuleBook, stages: Stages) -> Sentences:
    """Tells the fingerprints of what was read of each text, by area and kind, before anybody decided on it."""
    texts = {(one.area.id, one.kind): one for one in procedures}
    held: dict[tuple[str, str], frozenset[str]] = {}

    def sentences(area: str, kind: str) -> frozenset[str]:
        place = area, kind
        if place not in held:
            held[place] = _sentences(texts[place], book, stages) if place in texts else frozenset()
        return held[place]

    return sentences


def heeded(  # noqa: PLR0913, PLR0917 - what two areas say, of what kind, what was decided and seen, and their sentences
    found: Differences, kind: str, sides: Sides, verdicts: Verdicts, seen: Seen, sentences: Sentences
) -> Differences:
    """What two areas (ids) share and where they differ, as people have it; what verdicts are on is put into `seen`.

    `sentences` are those of both texts before any verdict.
    """
    if not any(verdicts.touching(sides, (kind,), (Reviewed.DIVERGENCE,))):
        return found
    shared, divergences, here = heed_divergences(found.shared, found.divergences, sides, verdicts, sentences)
    seen.update(here)
    return Differences(shared=shared, divergences=divergences)


def linked(kind: KindComparison, verdicts: Verdicts, seen: Seen) -> KindComparison:
    """A kind compared with its links as people have them, and their counts; what verdicts are on is put into `seen`."""
    if not any(verdicts.touching((kind.a.area.id, kind.b.area.id), (kind.kind,), (Reviewed.LINK,))):
        return kind
    alignment, here = heed_links(kind.alignment, kind.a, kind.b, verdicts)
    seen.update(here)
    return replace(kind, alignment=alignment, summary=summary_of(alignment, kind.shared, kind.divergences))


def summary_of(alignment: Alignment, shared: tuple[Shared, ...], divergences: tuple[Divergence, ...]) -> Summary:
    """The figures of one kind compared."""
    weighty = sum(1 for item in divergences if item.severity in WEIGHTY)
    points = len(shared) + weighty
    return Summary(
        alignment=round(len(shared) / points, 4) if points else 1.0,
        linked=sum(1 for link in alignment.links if link.relation is not Relation.NONE),
        only_a=sum(1 for link in alignment.links if link.b is None),
        only_b=sum(1 for link in alignment.links if link.a is None),
        divergences={severity: sum(1 for item in divergences if item.severity is severity) for severity in Severity},
    )


def for_ranking(
    clusters: Iterable[Cluster], verdicts: Verdicts, seen: Seen, sentences: Sentences
) -> tuple[Cluster, ...]:
    """The clusters with those that are no candidates, as people have it, local by necessity.

    They stay where they are, so that nothing else of the ranking changes; what verdicts are on is put into `seen`.
    `sentences` are those of the texts before any verdict.
    """
    decided = {(one.kind, one.areas) for one in verdicts.all if one.about is Reviewed.CANDIDATE}
    return tuple(_for_ranking(cluster, decided, verdicts, seen, sentences) for cluster in clusters)


def _for_ranking(
    cluster: Cluster,
    decided: Collection[tuple[str, tuple[str, ...]]],
    verdicts: Verdicts,
    seen: Seen,
    sentences: Sentences,
) -> Cluster:
    stated = any(entry.provisions for entry in cluster.areas)
    if not stated or (cluster.point.kind, tuple(entry.area for entry in cluster.areas)) not in decided:
        return cluster
    from alignctl.rank.target import choose_target  # noqa: PLC0415 - most commands rank nothing

    item = point_item(cluster, choose_target(cluster).display)
    if item.id not in verdicts:
        return cluster
    item = seen[item.id] = as_read(item, verdicts, sentences)
    verdict = verdicts.on(replace(item, sentences=()), item)
    left_out = verdict is not None and verdict.ruling is not Ruling.RIGHT
    return replace(cluster, severity=Severity.LOCAL) if left_out else cluster


def told_in(
    procedures: Iterable[Procedure], book: RuleBook, stages: Stages, seen: Seen, about: Collection[Reviewed]
) -> tuple[VerdictTold, ...]:
    """What became of every verdict on the sorts `about` of what was looked at: `seen`, and what these texts say."""
    verdicts = stages.verdicts
    if not verdicts:
        return ()
    texts = {(one.area.id, one.kind): one for one in procedures}
    areas: dict[str, set[str]] = defaultdict(set)
    for area, kind in texts:
        areas[kind].add(area)
    looked_at = [one for one in verdicts.all if one.about in about and areas[one.kind].issuperset(one.areas)]
    known = dict(seen)
    for place in {(one.areas[0], one.kind) for one in looked_at if one.about is Reviewed.PROVISION}:
        known |= heeded_of(texts[place], book, stages)[1]
    # a candidate is one of the areas it was seen for, and not of fewer or more
    here = (one for one in looked_at if one.about is not Reviewed.CANDIDATE or _is_of(one, areas, known))
    return told_of(here, verdicts, known, sentences_of(texts.values(), book, stages))


def _is_of(one: Verdict, areas: dict[str, set[str]], seen: Seen) -> bool:
    return one.id in seen or areas[one.kind] == set(one.areas)


def _sentences(procedure: Procedure, book: RuleBook, stages: Stages) -> frozenset[str]:
    """The fingerprints of what was read of a text: sentences, and sections whole, on which links rest."""
    quotes = {of_words(one.citation.quote) for one in found_of(procedure, book, stages)}
    return Sections(procedure).fingerprints | quotes

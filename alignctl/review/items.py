"""What can be reviewed in a result: links, provisions, divergences and candidates, each under an id of its claim.

The id is over what is claimed of whom. The fingerprints are of the sentences it rests on, so that a verdict on it is
known to have lapsed once one of them changes. A claim that rests on several sentences is one item with all of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from alignctl.model.alignment import Alignment, Link
from alignctl.model.area import Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.cluster import Cluster
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.divergence import Divergence
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Provision, point_id
from alignctl.model.ranking import Ranking
from alignctl.model.region_report import RegionReport
from alignctl.model.verdict import Item, Reviewed
from alignctl.review.sections import Sections
from alignctl.text.fingerprint import digits, of_words

# Part of what is hashed, so that ids of another making can never be taken for these.
_MAKING = "alignctl/item/1"
Names = Mapping[str, str]
Sides = tuple[str, str]


def items_of(result: Comparison | ManyComparison | Ranking | RegionReport) -> tuple[Item, ...]:
    """Every item of a result once: by kind links, provisions and divergences, then what to align first.

    A ranking, and the report of a region, hold candidates alone.
    """
    return gathered(_items(result))


def _items(result: Comparison | ManyComparison | Ranking | RegionReport) -> Iterator[Item]:
    match result:
        case RegionReport():
            yield from _items(result.ranking)
        case Ranking():
            yield from (candidate_item(one.candidate) for one in (*result.musts, *result.candidates))
        case ManyComparison():
            for pair in result.pairs:
                yield from chain.from_iterable(kind_items(kind, pair.names) for kind in pair.kinds)
            yield from map(candidate_item, result.candidates)
        case Comparison():
            yield from chain.from_iterable(kind_items(kind, result.names) for kind in result.kinds)
            yield from map(candidate_item, result.candidates)


def kind_items(kind: KindComparison, names: Names) -> Iterator[Item]:
    """The items of one kind of procedure compared between two areas."""
    yield from link_items(kind.alignment, kind.a, kind.b)
    sides = kind.a.area.id, kind.b.area.id
    said = [(one.a, one.b) for one in kind.shared] + [(one.a, one.b) for one in kind.divergences]
    for on_a, on_b in said:
        for area, provision in ((kind.a.area, on_a), (kind.b.area, on_b)):
            if provision is not None:
                yield provision_item(provision, area.id, {**names, area.id: area.name})
    yield from (divergence_item(one, sides) for one in kind.divergences)


def gathered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Each claim once, with all sentences it rests on, in the order in which they first come."""
    sentences: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.id, item)
        sentences[item.id].update(item.sentences)
    return tuple(replace(item, sentences=tuple(sorted(sentences[id_]))) for id_, item in first.items())


def provision_item(provision: Provision, area: str, names: Names) -> Item:
    """What a text is said to say; `area` is the one whose text it is, also where a base says it."""
    point = point_id(provision.kind, provision.topic, provision.attribute, provision.action)
    title = names.get(point) or (provision.action or provision.topic).replace("-", " ").capitalize()
    passing = (provision.direction or "", provision.responsible_area or "")
    return Item(
        about=Reviewed.PROVISION,
        id=_id(Reviewed.PROVISION, area, point, provision.event or "", *passing, effect_key(provision.value)),
        kind=provision.kind,
        areas=(area,),
        says=f"{names.get(area, area)}: {title}: {shown(provision.value)}",
        sentences=(of_words(provision.citation.quote),),
        attribute=provision.attribute.value,
    )


def divergence_item(one: Divergence, sides: Sides) -> Item:
    """Where two areas (ids, in the order of the divergence) are said to differ; the same from either side."""
    claims = [_stated(provision) for provision in (one.a, one.b)]
    comparison, areas = one.comparison, sides
    if areas[0] > areas[1]:
        comparison, areas, claims = comparison.turned, (areas[1], areas[0]), claims[::-1]
    point = point_id(one.kind, one.topic, one.attribute, one.action)
    words = {of_words(provision.citation.quote) for provision in (one.a, one.b) if provision is not None}
    return Item(
        about=Reviewed.DIVERGENCE,
        id=_id(Reviewed.DIVERGENCE, *areas, point, one.event or "", comparison.value, *claims),
        kind=one.kind,
        areas=areas,
        says=one.explanation,
        sentences=tuple(sorted(words)),
        attribute=one.attribute.value,
    )


def _stated(provision: Provision | None) -> str:
    if provision is None:
        return ""
    return " ".join((effect_key(provision.value), provision.direction or "", provision.responsible_area or ""))


def candidate_item(one: Candidate) -> Item:
    """A point said to be worth aligning for some areas, on a target; it rests on the surest sentence of each."""
    return Item(
        about=Reviewed.CANDIDATE,
        id=_id(Reviewed.CANDIDATE, *one.areas, one.id, one.target),
        kind=one.kind,
        areas=one.areas,
        says=f"{one.title}: {one.target}",
        sentences=one.sentences,
        attribute=str(one.attribute),
    )


def point_item(cluster: Cluster, target: str) -> Item:
    """The item of the candidate a cluster becomes with this target, known before anything is ranked."""
    surest = {of_words(one.provisions[0].citation.quote) for one in cluster.areas if one.provisions}
    areas = tuple(one.area for one in cluster.areas)
    return Item(
        about=Reviewed.CANDIDATE,
        id=_id(Reviewed.CANDIDATE, *areas, cluster.id, target),
        kind=cluster.point.kind,
        areas=areas,
        says=f"{cluster.title}: {target}",
        sentences=tuple(sorted(surest)),
        attribute=cluster.point.attribute.value,
    )


def link_items(alignment: Alignment, a: Procedure, b: Procedure) -> Iterator[Item]:
    """The pairs of sections said to be about the same thing; a section without a counterpart is no item."""
    sections = Sections(a), Sections(b)
    for link in alignment.links:
        item = link_item(link, sections)
        if item is not None:
            yield item


def link_item(link: Link, sections: tuple[Sections, Sections]) -> Item | None:
    """One pair of sections, the same from either side; None where one side is none, or is not in the texts.

    It rests on the whole words of both sections. How the two relate is not part of the claim.
    """
    if link.a is None or link.b is None:
        return None
    found = sorted(
        (
            (side.procedure.area.id, side.key(ref), side.words(ref))
            for side, ref in zip(sections, (link.a, link.b), strict=True)
        ),
        key=lambda one: one[0],
    )
    if any(words is None for _, _, words in found):
        return None
    kind = sections[0].procedure.kind
    names = [side.procedure.area.name for side in sections]
    return Item(
        about=Reviewed.LINK,
        id=_id(Reviewed.LINK, kind, *(word for area, key, _ in found for word in (area, key))),
        kind=kind,
        areas=tuple(area for area, _, _ in found),
        says=f"“{link.a.title}” ({names[0]}) is about the same as “{link.b.title}” ({names[1]})",
        sentences=tuple(sorted({of_words(words or "") for _, _, words in found})),
    )


def _id(about: Reviewed, *claim: str) -> str:
    return digits(json.dumps((_MAKING, about.value, *claim), separators=(",", ":")))

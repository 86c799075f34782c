"""The links of several areas as one web of sections, whichever way round a pair was given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.area import Procedure

# A section by area, document and id; the lesser of two stands first in an edge.
Node = tuple[str, str, str]
Edge = tuple[Node, Node]
_BOTH = frozenset({Relation.EQUAL, Relation.EQUIVALENT})


def holding(relation: Relation) -> tuple[bool, bool]:
    """Whether a, of "a RELATION b", holds the whole of b, and b the whole of a."""
    return relation in _BOTH or relation is Relation.SUPERSET, relation in _BOTH or relation is Relation.SUBSET


def relation_between(first: bool, second: bool) -> Relation:  # noqa: FBT001  the two sides of a pair
    """The relation of two sections that share matter, by whether the first holds the second and the reverse."""
    if first and second:
        return Relation.EQUIVALENT
    if first:
        return Relation.SUPERSET
    return Relation.SUBSET if second else Relation.INTERSECTS


class Web:
    """All sections of all areas and the links between them; what is settled can be written into it."""

    def __init__(self, alignments: Mapping[tuple[str, str], Alignment], procedures: Mapping[str, Procedure]) -> None:
        self._alignments = alignments
        self._names = {area: procedure.area.name for area, procedure in procedures.items()}
        self._order = {
            (area, document.path, section.id): place
            for area, procedure in procedures.items()
            for place, (document, section) in enumerate(
                (document, section) for document in procedure.documents for section, _ in document.walk()
            )
        }
        self._refs: dict[Node, SectionRef] = {}
        self._around: dict[Node, set[Node]] = defaultdict(set)
        self._dropped: dict[Edge, Link] = {}
        self.links: dict[Edge, Link] = {}
        self.near: dict[Edge, Link] = {}
        for pair, alignment in alignments.items():
            self._read(pair, alignment.links, self.links)
            self._read(pair, alignment.near, self.near)
        for one, other in self.links:
            self._join(one, other)
        self.nodes = tuple(sorted(self._refs))

    def _read(self, areas: tuple[str, str], links: Iterable[Link], into: dict[Edge, Link]) -> None:
        for link in links:
            found = [_node(area, ref) for area, ref in zip(areas, (link.a, link.b), strict=True) if ref is not None]
            for node, ref in zip(found, [ref for ref in (link.a, link.b) if ref is not None], strict=True):
                self._refs[node] = ref
            if len(found) == len(areas):
                one, other = found
                into[min(one, other), max(one, other)] = link if one < other else link.mirrored

    def _join(self, one: Node, other: Node) -> None:
        self._around[one].add(other)
        self._around[other].add(one)

    def around(self, node: Node) -> list[tuple[Node, Link]]:
        """The sections a section is linked with, in order, each with the link seen from there."""
        return [(other, self.link(other, node)) for other in sorted(self._around[node])]

    def link(self, one: Node, other: Node) -> Link:
        """The link of two linked sections, seen from the first."""
        return self.links[one, other] if one < other else self.links[other, one].mirrored

    def surest(self) -> dict[tuple[Node, str], float]:
        """How sure each section's surest link with each other area is."""
        found: dict[tuple[Node, str], float] = defaultdict(float)
        for (one, other), link in self.links.items():
            for ends in ((one, other[0]), (other, one[0])):
                found[ends] = max(found[ends], link.confidence)
        return found

    def linked(self, one: Node, other: Node) -> bool:
        """Whether two sections are linked."""
        return other in self._around[one]

    def compared(self, one: Node, other: Node) -> bool:
        """Whether two sections are of areas held against each other."""
        return (one[0], other[0]) in self._alignments or (other[0], one[0]) in self._alignments

    def said(self, node: Node) -> str:
        """A section as people name it, with its area."""
        title = self._refs[node].title
        named = f"\u201c{title}\u201d" if title else "the text without a heading"
        return f"{named} of {self._names[node[0]]}"

    def drop(self, dropped: Mapping[Edge, str]) -> None:
        """Take links away; each goes among those that came near, with the reason."""
        for (one, other), why in dropped.items():
            link = replace(self.links.pop((one, other)), relation=Relation.INTERSECTS, reasons=(why,))
            self.near[one, other] = self._dropped[one, other] = link
            self._around[one].discard(other)
            self._around[other].discard(one)

    def draw(self, drawn: Mapping[Edge, tuple[Relation, str]]) -> None:
        """Make links of pairs that came near, each with its relation and the reason put first."""
        for edge, (relation, why) in drawn.items():
            link = self.near.pop(edge)
            self.links[edge] = replace(link, relation=relation, reasons=(why, *link.reasons))
            self._join(*edge)

    def put_right(self, relations: Mapping[Edge, tuple[Relation, str]]) -> None:
        """Give links other relations, each with the reason put last."""
        for edge, (relation, why) in relations.items():
            link = self.links[edge]
            self.links[edge] = replace(link, relation=relation, reasons=(*link.reasons, why))

    def alignments(self) -> dict[tuple[str, str], Alignment]:
        """The links of every pair of areas as they now stand, the right way round and in reading order."""
        links, near = self._by_pair(self.links), self._by_pair(self.near)
        return {
            pair: Alignment(
                links=self._sorted(pair, [*links[pair], *self._alone(pair, links[pair])]),
                near=self._sorted(pair, near[pair]),
            )
            for pair in self._alignments
        }

    def _by_pair(self, links: Mapping[Edge, Link]) -> dict[tuple[str, str], list[Link]]:
        found: dict[tuple[str, str], list[Link]] = {pair: [] for pair in self._alignments}
        for (one, other), link in links.items():
            if (one[0], other[0]) in found:
                found[one[0], other[0]].append(link)
            else:
                found[other[0], one[0]].append(link.mirrored)
        return found

    def _alone(self, pair: tuple[str, str], links: Iterable[Link]) -> list[Link]:
        """A link for each section that now has no counterpart: as it was found, or with why it was dropped."""
        before, linked = self._alignments[pair].links, [(link.a, link.b) for link in links]
        found: list[Link] = []
        for side, area in enumerate(pair):
            known = {ref: link for link in before if (ref := (link.a, link.b)[side]) and not (link.a and link.b)}
            taken = {refs[side] for refs in linked}
            alone = [ref for ref in self._sections(before, side) if ref not in taken]
            found.extend(known.get(ref) or self._left(pair, _node(area, ref), side) for ref in alone)
        return found

    @staticmethod
    def _sections(links: Iterable[Link], side: int) -> list[SectionRef]:
        refs = dict.fromkeys((link.a, link.b)[side] for link in links)
        return [ref for ref in refs if ref is not None]

    def _left(self, pair: tuple[str, str], node: Node, side: int) -> Link:
        """The link of a section whose only links between two areas were dropped."""
        edges = sorted(edge for edge in self._dropped if node in edge and {edge[0][0], edge[1][0]} == set(pair))
        surest = max(self._dropped[edge].confidence for edge in edges)
        return Link(
            a=self._refs[node] if side == 0 else None,
            b=self._refs[node] if side == 1 else None,
            relation=Relation.NONE,
            score=0.0,
            confidence=round(1 - surest, 4),
            reasons=tuple(reason for edge in edges for reason in self._dropped[edge].reasons),
        )

    def _sorted(self, pair: tuple[str, str], links: Iterable[Link]) -> tuple[Link, ...]:
        """Links in the reading order of a, then of b; what only b has comes last."""
        last = len(self._order)

        def place(area: str, ref: SectionRef | None) -> int:
            return last if ref is None else self._order[_node(area, ref)]

        return tuple(sorted(links, key=lambda link: (place(pair[0], link.a), place(pair[1], link.b))))


def _node(area: str, ref: SectionRef) -> Node:
    return area, ref.document, ref.section_id

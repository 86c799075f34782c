"""Links of several areas made to agree: what A and B, and B and C, share, A and C share too.

The pairs of a region are aligned one by one, so that their links can contradict one another. A contradiction is
this: two binding links meet in one section, which stands whole in at least one of the two outer sections, and
those are not linked. What is whole in A, and shared with C, is shared by A and C. A link binds if it is strong,
the surest of both its sections between their areas, and more than an overlap (where readers are loose). Between
sections of the same words nothing is put right.

It is settled from links as they were first drawn, all at once, so that the order of areas does not matter:

1. A weak link that joins two groups is dropped, if each of its ends is strongly linked in a third area and
   nothing else joins the groups. Groups are what other links hold together.
2. A missing outer link that came near is drawn.
3. Where it did not come near, the less sure of the two links can be no more than an overlap: its relation is put
   right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from alignctl.match.web import Edge, Node, Web, holding, relation_between
from alignctl.model.alignment import Alignment, Link, Relation
from alignctl.model.area import Procedure

# A link this sure binds the other areas; one less sure than WEAK gives way to them.
STRONG = 0.7
WEAK = 0.5


def reconcile(
    alignments: Mapping[tuple[str, str], Alignment], procedures: Mapping[str, Procedure]
) -> dict[tuple[str, str], Alignment]:
    """The alignments of one kind's pairs of areas without contradictions, under the ids they were given by.

    `procedures` are the areas' own, by id: they tell the reading order and the names of areas. What was drawn,
    dropped or put right says so in its reasons. The cost is that of looking at each link's neighbours.
    """
    web = Web(alignments, procedures)
    web.drop(_joining_what_parts(web))
    web.draw(_implied(web))
    web.put_right(_refuted(web))
    return web.alignments()


def _joining_what_parts(web: Web) -> dict[Edge, str]:
    """The weak links to drop, with the reason."""
    groups = _groups(web)
    weak = [edge for edge, link in web.links.items() if link.confidence < WEAK]
    joins = Counter(_ends(edge, groups) for edge in weak)
    dropped = {}
    for one, other in weak:
        ends = _ends((one, other), groups)
        if ends[0] != ends[1] and joins[ends] == 1:
            partings = [_elsewhere(node, (one[0], other[0]), web) for node in (one, other)]
            if all(partings):
                told = " and ".join(
                    f"{web.said(node)} with {web.said(found)}"
                    for node, found in zip((one, other), partings, strict=True)
                    if found
                )
                dropped[one, other] = f"not linked, since other areas part them: {told}"
    return dropped


def _elsewhere(node: Node, areas: tuple[str, str], web: Web) -> Node | None:
    """The section of a third area that a section is most surely linked with, if strongly."""
    found = [
        (-link.confidence, other)
        for other, link in web.around(node)
        if link.confidence >= STRONG and other[0] not in areas
    ]
    return min(found)[1] if found else None


def _groups(web: Web) -> dict[Node, Node]:
    """Each section's group, named after one of its members: what links that are not weak hold together."""
    leader = {node: node for node in web.nodes}

    def find(node: Node) -> Node:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for (one, other), link in web.links.items():
        if link.confidence >= WEAK:
            first, last = sorted((find(one), find(other)))
            leader[last] = first
    return {node: find(node) for node in web.nodes}


def _ends(edge: Edge, groups: Mapping[Node, Node]) -> Edge:
    one, other = sorted(groups[node] for node in edge)
    return one, other


def _contradictions(web: Web) -> Iterator[tuple[Node, Node, Node]]:
    """Yield A, B and C: B is bound to A and to C and stands whole in one of them, and A and C are not linked."""
    surest = web.surest()
    for middle in web.nodes:
        bound = [
            (node, link)
            for node, link in web.around(middle)
            if _binds(link) and link.confidence >= max(surest[node, middle[0]], surest[middle, node[0]])
        ]
        for (one, link), (other, further) in combinations(bound, 2):
            whole = holding(link.relation)[0] or holding(further.relation)[0]
            same = link.relation is further.relation is Relation.EQUAL
            if whole and not same and web.compared(one, other) and not web.linked(one, other):
                yield one, middle, other


def _binds(link: Link) -> bool:
    """Whether a link is strong and more than mere overlap; it must also be the surest of both sections."""
    return link.confidence >= STRONG and link.relation is not Relation.INTERSECTS


def _implied(web: Web) -> dict[Edge, tuple[Relation, str]]:
    """The links to draw among those that came near, with relation and reason."""
    through: dict[Edge, list[tuple[float, Node]]] = defaultdict(list)
    for one, middle, other in _contradictions(web):
        edge = (min(one, other), max(one, other))
        if edge in web.near:
            sure = min(web.link(one, middle).confidence, web.link(other, middle).confidence)
            through[edge].append((-sure, middle))
    drawn = {}
    for (one, other), middles in through.items():
        middle = min(middles)[1]
        ours, theirs = (holding(web.link(node, middle).relation) for node in (one, other))
        relation = relation_between(ours[0] and theirs[1], theirs[0] and ours[1])
        drawn[one, other] = (relation, f"both are linked with {web.said(middle)}")
    return drawn


def _refuted(web: Web) -> dict[Edge, tuple[Relation, str]]:
    """The links that can be no more than overlaps, the less sure one of each contradiction; of equals, both."""
    found: dict[Edge, str] = {}
    for one, middle, other in _contradictions(web):
        links = [(_certainty(web.link(node, middle)), node) for node in (one, other)]
        least = min(certainty for certainty, _ in links)
        for (certainty, node), outer in zip(links, (other, one), strict=True):
            if certainty == least:
                edge = (min(node, middle), max(node, middle))
                told = f"in part only: {web.said(middle)} is linked with {web.said(outer)}, and {web.said(node)} is not"
                found[edge] = min(told, found.get(edge, told))
    return {edge: (Relation.INTERSECTS, why) for edge, why in found.items()}


def _certainty(link: Link) -> tuple[bool, float]:
    """What orders links by how sure they are; the same words are surest."""
    return link.relation is Relation.EQUAL, link.confidence

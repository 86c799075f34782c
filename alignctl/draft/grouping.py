"""Sections of two texts put together that are about one matter; each stands in one group alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from alignctl.draft.sections import Held, Key
from alignctl.model.alignment import Link, Relation

# A link counts where it is likelier right than not: below that two texts side by side would have nothing in common.
LIKELY = 0.5


@dataclass(slots=True, kw_only=True)
class Group:
    """Sections of a and of b on one matter, in their order; `relation` and `confidence` are those of its surest link.

    Its sections of a follow each other in their text. Those of b need not: a's order leads.
    """

    a: list[Held] = field(default_factory=list)
    b: list[Held] = field(default_factory=list)
    relation: Relation = Relation.NONE
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A likely link between two sections that hold text."""

    a: Held
    b: Held
    link: Link


def edges_of(links: Iterable[Link], ours: Sequence[Held], theirs: Sequence[Held]) -> tuple[Edge, ...]:
    """The likely links between sections with text of their own, the surest first."""
    of_a = {one.key: one for one in ours if not one.is_bare}
    of_b = {one.key: one for one in theirs if not one.is_bare}
    found = (
        Edge(a, b, link)
        for link in links
        if link.a is not None and link.b is not None and link.confidence >= LIKELY
        if (a := of_a.get((link.a.document, link.a.section_id)))
        and (b := of_b.get((link.b.document, link.b.section_id)))
    )
    return tuple(sorted(found, key=lambda one: (-one.link.confidence, -one.link.score, one.a.place, one.b.place)))


def grouped(edges: Sequence[Edge], ours: Sequence[Held], theirs: Sequence[Held]) -> tuple[Group, ...]:
    """All sections with text in groups, each in one: with text of both where a likely link joins them, else alone.

    The surest links come first, so that a section stands with what it is most surely linked to. Of a text that was
    split, the pieces join; of pieces of a that one section of b covers, those that follow each other.
    """
    at: dict[tuple[str, Key], Group] = {}
    groups: list[Group] = []
    for edge in edges:
        if ("a", edge.a.key) in at or ("b", edge.b.key) in at:
            _join(edge, at)
        else:
            made = Group(a=[edge.a], b=[edge.b], relation=edge.link.relation, confidence=edge.link.confidence)
            at["a", edge.a.key] = at["b", edge.b.key] = made
            groups.append(made)
    # a section may follow one that joined after its own link was looked at
    while any(_join(edge, at) for edge in edges):
        pass
    groups += [Group(a=[one]) for one in ours if not one.is_bare and ("a", one.key) not in at]
    groups += [Group(b=[one]) for one in theirs if not one.is_bare and ("b", one.key) not in at]
    for group in groups:
        group.a.sort(key=lambda one: one.place)
        group.b.sort(key=lambda one: one.place)
    return tuple(groups)


def _join(edge: Edge, at: dict[tuple[str, Key], Group]) -> bool:
    """Put the one section of an edge that stands nowhere yet into the group of the other, where it may stand there."""
    with_a, with_b = at.get(("a", edge.a.key)), at.get(("b", edge.b.key))
    if with_a is not None and with_b is None:
        with_a.b.append(edge.b)
        at["b", edge.b.key] = with_a
        return True
    if with_b is not None and with_a is None and _follows(edge.a, with_b.a):
        with_b.a.append(edge.a)
        at["a", edge.a.key] = with_b
        return True
    return False


def _follows(one: Held, others: Iterable[Held]) -> bool:
    """Whether a section stands beside one of others in its text, with no heading between."""
    return any(one.document == other.document and abs(one.place - other.place) == 1 for other in others)

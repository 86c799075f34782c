"""Two procedures in, their sections linked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alignctl.match.assignment import LEAST, LEAST_BY_TITLES, assign
from alignctl.match.blocking import short_lists
from alignctl.match.context import Context, weigh_sides
from alignctl.match.homing import passages_at_home
from alignctl.match.piece import Side
from alignctl.match.preparing import prepare
from alignctl.match.relations import relations_of
from alignctl.match.scoring import Scored, score_pair
from alignctl.match.titles import bare, standing_of_titles
from alignctl.match.weighed import Pair
from alignctl.model.alignment import Alignment, Link, Relation
from alignctl.model.area import Procedure
from alignctl.model.provision import Provision
from alignctl.rules.rule import RuleBook

# How sure a pair must be, 0..1, for other areas to draw it.
NEAR = 0.1


def align(
    a: Procedure,
    b: Procedure,
    provisions_a: tuple[Provision, ...],
    provisions_b: tuple[Provision, ...],
    book: RuleBook,
) -> Alignment:
    """Link the sections of two procedures' own documents; every section stands in at least one link.

    `provisions_a` and `provisions_b` are what the texts say in typed form; they may be empty.
    """
    return align_sides(prepare(a, provisions_a, book), prepare(b, provisions_b, book))


def align_sides(a: Side, b: Side) -> Alignment:
    """Link two sides made ready by `prepare`. Swapping the sides mirrors the result and changes nothing else."""
    if b.key < a.key:
        mirrored = align_sides(b, a)
        links, near = ([link.mirrored for link in found] for found in (mirrored.links, mirrored.near))
        return Alignment(links=_in_order(links, a, b), near=_in_order(near, a, b))
    weighed = weigh_sides(a, b)
    candidates = short_lists(weighed)
    context = _knowing_rivals(candidates, weighed)
    scored = _score(candidates, context)
    pairs = assign(
        {pair: found.confidence for pair, found in scored.items() if found.confidence >= _bar(pair, context)}
    )
    links = [*_links(pairs, scored, context), *_alone(pairs, scored, a, b)]
    return Alignment(links=_in_order(links, a, b), near=_in_order(_near(pairs, scored, context), a, b))


def _knowing_rivals(candidates: tuple[Pair, ...], context: Context) -> Context:
    """The context with what tells each candidate from its rivals: passages at home there, and nearer titles."""
    by_title = [(i, j) for i, j in candidates if bare(context.a.pieces[i], context.b.pieces[j])]
    return replace(
        context,
        homes=passages_at_home(candidates, context),
        titles=standing_of_titles(by_title, context.weighed_a, context.weighed_b),
    )


def _score(candidates: tuple[Pair, ...], context: Context) -> dict[Pair, Scored]:
    """Score the short lists twice: the second round also knows how alike the sections around are."""
    second = context.knowing({pair: score_pair(*pair, context).confidence for pair in candidates})
    return {pair: score_pair(*pair, second) for pair in candidates}


def _bar(pair: Pair, context: Context) -> float:
    """How sure a link must be: titles without text mislead more."""
    return LEAST_BY_TITLES if bare(context.a.pieces[pair[0]], context.b.pieces[pair[1]]) else LEAST


def _links(pairs: tuple[Pair, ...], scored: dict[Pair, Scored], context: Context) -> list[Link]:
    relations = relations_of({pair: scored[pair].confidence for pair in pairs}, context)
    return [_link(pair, relations[pair], scored[pair], context) for pair in pairs]


def _near(pairs: tuple[Pair, ...], scored: dict[Pair, Scored], context: Context) -> list[Link]:
    drawn = set(pairs)
    return [
        _link(pair, Relation.INTERSECTS, found, context)
        for pair, found in scored.items()
        if found.confidence >= NEAR and pair not in drawn
    ]


def _link(pair: Pair, relation: Relation, found: Scored, context: Context) -> Link:
    return Link(
        a=context.a.pieces[pair[0]].ref,
        b=context.b.pieces[pair[1]].ref,
        relation=relation,
        score=found.likeness,
        confidence=found.confidence,
        reasons=found.reasons,
    )


def _alone(pairs: tuple[Pair, ...], scored: dict[Pair, Scored], a: Side, b: Side) -> list[Link]:
    """A link for each section without counterpart; its confidence falls with the best it might have had."""
    links = []
    for side, pieces in ((0, a.pieces), (1, b.pieces)):
        linked = {pair[side] for pair in pairs}
        best: dict[int, float] = {}
        for pair, found in scored.items():
            best[pair[side]] = max(best.get(pair[side], 0.0), found.confidence)
        for position, piece in enumerate(pieces):
            if position not in linked:
                links.append(
                    Link(
                        a=piece.ref if side == 0 else None,
                        b=piece.ref if side == 1 else None,
                        relation=Relation.NONE,
                        score=0.0,
                        confidence=round(1 - best.get(position, 0.0), 4),
                    )
                )
    return links


def _in_order(links: Iterable[Link], a: Side, b: Side) -> tuple[Link, ...]:
    """Links in the reading order of a, then of b; what only b has comes last."""
    of_a = {piece.ref: order for order, piece in enumerate(a.pieces)}
    of_b = {piece.ref: order for order, piece in enumerate(b.pieces)}
    return tuple(
        sorted(
            links,
            key=lambda link: (
                of_a[link.a] if link.a else len(of_a),
                of_b[link.b] if link.b else len(of_b),
            ),
        )
    )

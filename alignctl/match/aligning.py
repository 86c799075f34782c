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

_MIRRORED = {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}


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
        return Alignment(links=_in_order([_mirror(link) for link in mirrored.links], a, b))
    weighed = weigh_sides(a, b)
    candidates = short_lists(weighed)
    context = _knowing_rivals(candidates, weighed)
    scored = _score(candidates, context)
    pairs = assign(
        {pair: found.confidence for pair, found in scored.items() if found.confidence >= _bar(pair, context)}
    )
    return Alignment(links=_in_order([*_links(pairs, scored, context), *_alone(pairs, scored, a, b)], a, b))


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
    return [
        Link(
            a=context.a.pieces[i].ref,
            b=context.b.pieces[j].ref,
            relation=relations[i, j],
            score=scored[i, j].likeness,
            confidence=scored[i, j].confidence,
            reasons=scored[i, j].reasons,
        )
        for i, j in pairs
    ]


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


def _mirror(link: Link) -> Link:
    return replace(link, a=link.b, b=link.a, relation=_MIRRORED.get(link.relation, link.relation))


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

"""A ranking as tables: what to align first, and what each area would change for it."""

from __future__ import annotations

from alignctl.model.candidate import RankedCandidate
from alignctl.model.ranking import Ranking
from alignctl.report.cautions_first import loosens_words, mover_words, stands_words
from alignctl.report.region_lines import BODY
from alignctl.report.tables.parts import cited
from alignctl.report.tables.table import Cell, Column, Form, Table
from alignctl.report.titles import titles_of
from alignctl.report.words import name_of


def ranking_tables(ranking: Ranking) -> tuple[Table, ...]:
    """All tables of a ranking, in the order to read them."""
    return (candidates_table(ranking), moves_table(ranking))


def candidates_table(ranking: Ranking) -> Table:
    """All candidates of a ranking; the musts stand first, as national guidance is behind them."""
    titles = titles_of(ranking)
    return Table(
        id="candidates",
        title="What to align first",
        about=(
            "Each row is a point worth aligning, with the value to align on. On a must a text is below, or not in line "
            "with, national guidance."
        ),
        columns=(
            Column("Must or candidate", 12),
            Column("Rank", 7, Form.COUNT),
            Column("What", 40),
            Column("Kind", 24),
            Column("Align on", 34),
            Column("Would change", 30),
            Column("To approve", 28),
            Column("Score", 9, Form.NUMBER),
            Column("Friction removed", 10, Form.NUMBER),
            Column("Effort", 9, Form.NUMBER),
            Column("In the first 5", 10, Form.SHARE),
            Column("The same, with doubt", 10, Form.SHARE),
            Column("Best rank", 7, Form.COUNT),
            Column("Lowest rank", 7, Form.COUNT),
            Column("Reasons", 60),
            Column("Id", 48),
        ),
        rows=tuple(
            (sort, *_candidate(one, titles[one.id], ranking.names))
            for sort, found in (("must", ranking.musts), ("candidate", ranking.candidates))
            for one in found
        ),
    )


def _candidate(one: RankedCandidate, title: str, names: dict[str, str]) -> tuple[Cell, ...]:
    candidate, robust = one.candidate, one.robustness
    who = (mover_words(one.moves), ", ".join(BODY.get(body, body) for body in one.bodies))
    figures = (candidate.score, one.friction, one.effort, robust.in_first, robust.in_first_with_doubt)
    head = (candidate.rank, title, name_of(candidate.kind, names), candidate.target)
    return (*head, *who, *figures, robust.best, robust.worst, " ".join(candidate.reasons), one.id)


def moves_table(ranking: Ranking) -> Table:
    """What each area would change for each must and candidate."""
    titles = titles_of(ranking)
    return Table(
        id="moves",
        title="The bill of change",
        about="Each row is one change of one area's text that a must or candidate asks for.",
        columns=(
            Column("What", 40),
            Column("Area", 20),
            Column("From", 30),
            Column("To", 30),
            Column("Words today", 50),
            Column("Place", 26),
            Column("Document", 28),
            Column("Rule", 28),
            Column("Sentences", 10, Form.COUNT),
            Column("Effort", 9, Form.NUMBER),
            Column("Below the national position", 12),
            Column("Review due", 10),
            Column("Loosens", 24),
            Column("Id", 48),
        ),
        rows=tuple(
            (
                titles[one.id],
                move.name,
                move.before or "(silent)",
                move.after,
                *cited(move.citation),
                move.rule,
                move.sentences,
                move.effort,
                stands_words(move.how) if move.below else None,
                "yes" if move.review_due else None,
                loosens_words(move) or None,
                one.id,
            )
            for one in (*ranking.musts, *ranking.candidates)
            for move in one.moves
        ),
    )

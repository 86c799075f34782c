"""What a ranking or a plan comes to, in a few sentences: what areas hold already first, then what to do first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.candidate import RankedCandidate
from alignctl.model.ranking import Ranking
from alignctl.report.agreed_lines import agreed_summary
from alignctl.report.cautions_first import first_words, loosening_words, must_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, share_words

IN_SHORT = "In short"


def ranking_short(ranking: Ranking) -> Iterator[Line]:
    """Where a ranking begins: what is held already, what is a must, and what comes first."""
    moves = [move for one in ranking.candidates for move in one.moves]
    told = (*held_words(ranking), *agreed_summary(ranking.agreed), *must_words(ranking), *first_words(ranking))
    yield from short_lines((*told, *loosening_words(moves)))


def short_lines(sentences: Iterable[str]) -> Iterator[Line]:
    """Sentences as the first part of a result; nothing where there is none."""
    found = list(sentences)
    if found:
        yield Line(Kind.SUBHEADING, IN_SHORT)
    yield from (Line(Kind.ITEM, sentence) for sentence in found)


def held_words(ranking: Ranking) -> Iterator[str]:
    """Strengths first: on how many of the points to align an area holds the target today, and what takes little."""
    found = ranking.candidates
    held = sum(1 for one in found if _holding(one))
    if held:
        points = share_words(held, len(found), "point")
        yield f"Held already: on {points} to align, an area does today what others would move to."
    fruit = sum(1 for one in found if one.low_hanging)
    if fruit:
        yield f"Low-hanging fruit: {count(fruit, 'point')}, with little to change and few to ask."


def _holding(one: RankedCandidate) -> bool:
    moving = {move.area for move in one.moves}
    return any(entry.value is not None and entry.area not in moving for entry in one.statements)

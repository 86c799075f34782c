"""What a reader should know before a ranking or a plan is taken up: what it loosens, what is a must, how firm it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from alignctl.model.candidate import Candidate, Move, RankedCandidate
from alignctl.model.national import Below
from alignctl.model.plan import Plan
from alignctl.model.ranking import Ranking
from alignctl.report.titles import titles_of
from alignctl.report.words import count, name_of

MUSTS = "Musts: below, or not in line with, national guidance"
CHECK_FIRST = "Check the sentence and the edition first."
STANDS = {
    Below.FIGURE: "below the national figure",
    Below.POSITION: "contrary to the national position",
    Below.SUPERSEDED_SOURCE: "rests on a source since replaced",
    Below.EARLIER_EDITION: "rests on an earlier edition",
    Below.ABOLISHED: "rests on what was abolished",
}
_GENERAL = "below, or not in line with, national guidance"
_COUNTED = {
    Below.FIGURE: "below a national figure",
    Below.POSITION: "contrary to a national position",
    Below.SUPERSEDED_SOURCE: "resting on a source since replaced",
    Below.EARLIER_EDITION: "resting on an earlier edition",
    Below.ABOLISHED: "resting on what was abolished",
}
_FIRM = 0.5


def stands_words(how: Below | None) -> str:
    """In what way a text stands below the national position: what is contrary to it is told apart."""
    return STANDS[how] if how else _GENERAL


def loosens_words(move: Move) -> str:
    """What is said beside a move that loosens a limit; empty for any other."""
    return f"this loosens what {move.name} says today" if move.loosens else ""


def mover_words(moves: Iterable[Move]) -> str:
    """Who would change, by name, and for whom that loosens a limit."""
    return ", ".join(f"{move.name} (loosens what it says today)" if move.loosens else move.name for move in moves)


def changing_words(candidate: Candidate, names: dict[str, str]) -> str:
    """The areas a comparison's candidate would have change, and for which of them that loosens a limit."""
    return ", ".join(
        f"{name_of(area, names)} (loosens what it says today)" if area in candidate.loosens else name_of(area, names)
        for area in candidate.moves
    )


def loosening_words(moves: Sequence[Move]) -> Iterator[str]:
    """How many of the moves told loosen a limit; nothing where there is no move."""
    found = sum(1 for move in moves if move.loosens)
    if len(moves) == 1 and found:
        yield "Loosening: the one move loosens a limit that an area has today, and says so."
    elif moves:
        many = f"{found or 'none'} of the {count(len(moves), 'move')}"
        verb = "loosens" if found == 1 else "loosen"
        said = "; it says so" if found == 1 else "; each says so" if found else ""
        yield f"Loosening: {many} {verb} a limit that an area has today{said}."


def refused_words(plan: Plan) -> Iterator[str]:
    """How many candidates a plan leaves out because they would loosen a limit."""
    found = sum(1 for one in plan.left_out if one.loosens)
    if found:
        they, them = ("it", "it") if found == 1 else ("they", "them")
        yield (
            f"Left out: {count(found, 'candidate')}, because {they} would loosen a limit that an area has today. "
            f"Add --may-loosen to let {them} in."
        )


def must_words(ranking: Ranking) -> Iterator[str]:
    """On how many points a text is below national guidance, or not in line with it, and what to do first."""
    if not ranking.musts:
        return
    hows = Counter(how for one in ranking.musts for how in {move.how for move in one.moves if move.below})
    told = [f"{hows[how]} {words}" for how, words in _COUNTED.items() if hows[how]]
    apart = f" ({', '.join(told)})" if told else ""
    points = count(len(ranking.musts), "point")
    yield f"National guidance: on {points} a text is below it, or not in line with it{apart}. {CHECK_FIRST}"


def first_words(ranking: Ranking, plan: Plan | None = None) -> Iterator[str]:
    """What comes first of what is not agreed yet, whether that hangs on the weights, and whether the plan takes it."""
    left = [one for one in ranking.candidates if ranking.agreement_on(one.id) is None]
    for one in left[:1]:
        would = f" ({mover_words(one.moves)} would change)" if one.moves else ""
        told = f"To align first: {titles_of(ranking)[one.id]}: {one.candidate.target}{would}."
        yield " ".join((told, *_unstable(one, len(ranking.candidates)), *_not_planned(one, plan)))


def _unstable(one: RankedCandidate, of: int) -> Iterator[str]:
    share = one.robustness.in_first
    if share < _FIRM and of > 1:
        yield f"That it comes first hangs on the weights: it is in the first 5 under {share:.0%} of weightings."


def _not_planned(one: RankedCandidate, plan: Plan | None) -> Iterator[str]:
    for left in plan.left_out if plan else ():
        if left.id == one.id:
            yield f"The plan leaves it out. {left.why}"

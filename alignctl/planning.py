"""What to align first in a region, or around one area: the ranking in full, and a plan under a capacity.

It stands over the flow of `pipeline.py` and adds only which areas are looked at together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from alignctl.agreeing import standings_of
from alignctl.deciding import for_ranking
from alignctl.errors import UsageError
from alignctl.forming import form_topics, forms_of
from alignctl.gathering import Gathered, notes_of
from alignctl.graph import form_points
from alignctl.model.asked import Asked
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.pipeline import edges_of, names_of
from alignctl.rank.bodies import AUDIENCES
from alignctl.review.heeding import Seen
from alignctl.review.standing import no_sentences
from alignctl.run import Run
from alignctl.scope import Scope, nothing_compared
from alignctl.text.similarity import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of a ranking: one agency's share of it (None: all), and the group's order of the criteria."""

    audience: str | None = None
    order: tuple[str, ...] = ()


EVERYTHING = Wanted()


def check_wanted(run: Run, wanted: Wanted) -> None:
    """Raise UsageError for an audience or a criterion nobody knows, before any text is read."""
    if wanted.audience is not None and wanted.audience not in AUDIENCES:
        raise _unknown("--for", "An agency", wanted.audience, AUDIENCES)
    _check_order(run, wanted.order)


def check_plan(run: Run, scope: Scope, asked: Asked) -> Asked:
    """What is asked of a plan, with ids for the areas that stay.

    Raises UsageError for figures that cannot be used, and for an area nobody knows or that is not looked at.
    """
    from alignctl.rank.plan import check_asked  # noqa: PLC0415 - scipy is loaded where it is used

    check_asked(asked)
    inside = {entry.area.id for entry in scope.entries}
    staying = tuple(run.workspace.find_area(word).area.id for word in asked.will_not_move)
    for id_ in staying:
        if id_ not in inside:
            raise UsageError(
                f"An area of '{scope.name}' was expected, found '{id_}'.",
                where="--will-not-move",
                hint=f"The areas looked at are: {', '.join(sorted(inside))}.",
            )
    return replace(asked, will_not_move=tuple(sorted(set(staying))))


def rank_areas(run: Run, texts: Gathered, wanted: Wanted = EVERYTHING) -> Ranking:
    """Rank what to align first among the areas gathered, in full; see `check_wanted` for what it raises.

    A kind or document that could not be used stands in `problems`. Raises UnreadableDocumentError where nothing at all
    could be compared.
    """
    from alignctl.rank.region import rank_region  # noqa: PLC0415 - numpy is loaded where it is used

    check_wanted(run, wanted)
    if not texts.is_compared:
        raise nothing_compared(texts.scope, texts.problems)
    texts = with_forms(run, texts)
    points = form_points(texts.forms, form_topics(run)) if texts.forms else ()
    weights = replace(run.book.weights, order=wanted.order) if wanted.order else run.book.weights
    frame = Ranking(
        title=texts.scope.name,
        areas=tuple(entry.area for entry in texts.scope.entries),
        on=run.settings.on.isoformat(),
        as_of=run.settings.as_of.isoformat(),
        problems=texts.problems,
        names=names_of(run),
        notes=tuple(notes_of(texts, names_of(run))),
        marking=texts.marking,
        documents=texts.documents,
        agreed=standings_of(run, texts),
        verdicts=texts.verdicts,
    )
    roles = {name.id: name.agency for name in run.book.names_in("roles") if name.agency}
    return rank_region(
        frame,
        # what forms ask for stands in no text
        (*texts.chosen, *for_ranking(points, run.verdicts, Seen(), no_sentences)),
        weights,
        edges_of(run),
        roles,
        audience=wanted.audience,
    )


def with_forms(run: Run, texts: Gathered) -> Gathered:
    """The areas gathered with their forms, unless these are there already; problems with forms stand in `problems`."""
    if texts.forms is not None:
        return texts
    forms = forms_of(run, texts.scope.entries)
    if forms is None:
        return texts
    return replace(texts, forms=forms, problems=tuple(dict.fromkeys((*texts.problems, *forms.problems))))


def explain(ranking: Ranking, word: str) -> Explanation:
    """The whole reckoning of one candidate. Raises UsageError, with the nearest id, for one that is not there."""
    known = {one.id: one for one in (*ranking.musts, *ranking.candidates)}
    if word not in known:
        raise _unknown("--explain", "The id of a candidate", word, tuple(known))
    return Explanation(ranking=ranking, one=known[word])


def plan_areas(run: Run, texts: Gathered, asked: Asked, wanted: Wanted = EVERYTHING) -> Plan:
    """The best set of candidates under a capacity, in order.

    Raises what `check_plan` and `check_wanted` raise, and UsageError for a precedence that runs in a circle.
    """
    from alignctl.rank.plan import make_plan  # noqa: PLC0415 - scipy is loaded where it is used

    asked = check_plan(run, texts.scope, asked)
    return make_plan(rank_areas(run, texts, wanted), asked, run.book.weights.precedence)


def _check_order(run: Run, order: tuple[str, ...]) -> None:
    known = tuple(run.book.weights.criteria)
    for id_ in order:
        if id_ not in known:
            raise _unknown("--order", "A criterion", id_, known)
    doubled = [id_ for id_, count in Counter(order).items() if count > 1]
    if doubled:
        raise UsageError(f"Each criterion was expected once, found '{doubled[0]}' twice.", where="--order")


def _unknown(where: str, what: str, word: str, known: Iterable[str]) -> UsageError:
    words = tuple(known)
    near = nearest(word, words)
    advice = f"Did you mean '{near}'? " if near else ""
    shown = ", ".join(words[:12]) or "none"
    return UsageError(f"{what} was expected, found '{word}'.", where=where, hint=f"{advice}There are: {shown}.")

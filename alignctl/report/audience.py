"""A result as an audience may read it: contacts, names, marked and long sentences taken out, and their number told.

Everything in a result is walked, whatever its type, so that no field can be forgotten. `internal` is all of it.
`partners` leaves out the sentences of documents marked above OFFICIAL-SENSITIVE. `public` leaves out what
docs/explanation/copyright-and-data-protection.md lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from alignctl.errors import UsageError
from alignctl.model.agreed import Agreed
from alignctl.model.comparison import Comparison, ManyComparison, Problem
from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.model.document import Document
from alignctl.model.draft import Draft
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.made_for import Audience, LeftOut, MadeFor
from alignctl.model.merged import Merged
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.model.region import RegionView
from alignctl.model.region_report import RegionReport
from alignctl.model.revision import VersionComparison
from alignctl.report.contacts import is_contact
from alignctl.report.taking_out import CONTACT, LONG, MARKED, OWNER, PERSON, TakingOut
from alignctl.text.marking import stands_above

Made = (
    Comparison
    | ManyComparison
    | RegionView
    | RegionReport
    | Ranking
    | Explanation
    | Plan
    | CrossingSheet
    | VersionComparison
    | FormsCompared
    | Draft
    | Agreed
    | Merged
)
M = TypeVar("M", bound=Made)

MOST_WORDS = 25
_ABOVE = {Audience.PUBLIC: "OFFICIAL", Audience.PARTNERS: "OFFICIAL-SENSITIVE"}
_ORDER = (CONTACT, PERSON, OWNER, MARKED, LONG)


def for_audience(result: M, audience: Audience, documents: Iterable[Document] = ()) -> M:
    """The result as an audience may read it, with whom it was made for and how much was left out.

    `documents` are those the result rests on, as far as it does not hold them itself. A sentence of a document that is
    in neither counts as marked where the result itself carries a marking that is too high.
    Raises UsageError where the whole result is about a contact, and the audience may read none.
    """
    if audience is Audience.PUBLIC and isinstance(result, Explanation) and is_contact(result.one):
        raise UsageError(
            f"A candidate the public may read was expected, found '{result.one.id}', which is about a contact.",
            where="--audience",
            hint="Choose another candidate, or make it for partners.",
        )
    if audience is Audience.PUBLIC and isinstance(result, Merged):
        raise UsageError(
            "An audience that may read whole texts was expected, found 'public': a merged text holds both whole.",
            where="--audience",
            hint="Make it for partners, or publish the text once it is decided.",
        )
    taking = TakingOut(
        known=documents,
        result=result,
        is_too_high=lambda marking: audience in _ABOVE and stands_above(marking, _ABOVE[audience]),
        public=audience is Audience.PUBLIC,
        most_words=MOST_WORDS,
    )
    told = result if audience is Audience.INTERNAL else taking.without(result)
    counts: Counter[str] = taking.counts
    made = MadeFor(
        audience=audience, left_out=tuple(LeftOut(what=what, count=counts[what]) for what in _ORDER if counts[what])
    )
    return _saying(told, made)


def _saying(result: M, made: MadeFor) -> M:
    """The result with whom it was made for, in a field, and in words where every format shows them."""
    changed: object
    match result:
        case Comparison():
            changed = replace(result, made_for=made, problems=(_told(made), *result.problems))
        case ManyComparison():
            pairs = tuple(replace(pair, made_for=made) for pair in result.pairs)
            changed = replace(result, pairs=pairs, made_for=made, problems=(_told(made), *result.problems))
        case RegionView() | Ranking() | Draft():
            changed = replace(result, made_for=made, notes=(made.sentence, *result.notes))
        case RegionReport():
            plan = replace(result.plan, ranking=_saying(result.plan.ranking, made)) if result.plan else None
            changed = replace(result, view=_saying(result.view, made), ranking=_saying(result.ranking, made), plan=plan)
        case Explanation() | Plan():
            changed = replace(result, ranking=_saying(result.ranking, made))
        case CrossingSheet() | VersionComparison() | FormsCompared() | Agreed() | Merged():
            changed = replace(result, made_for=made)
    if not isinstance(changed, type(result)):
        raise TypeError("a result of the same type was expected")
    return changed


def _told(made: MadeFor) -> Problem:
    """Comparisons have no notes: what limits them stands with what could not be done."""
    return Problem(message=made.sentence)

"""The national figure a point is held against on a given day, and whether a value falls below it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alignctl.diverge.clock import one_moment
from alignctl.model.divergence import BaselineRef
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, Unit
from alignctl.rules.rule import BaselineFigure, Rule, RuleBook

AT_MOST, AT_LEAST = "at-most", "at-least"


@dataclass(frozen=True, slots=True, kw_only=True)
class National:
    """A national figure as used on a day. `limit` is None where the figure is no length of time."""

    reference: BaselineRef
    limit: Duration | None
    direction: str | None
    clock: str | None

    def is_below(self, provision: Provision) -> bool:
        """Whether a time limit is looser than the figure. False wherever that is not certain."""
        if self.limit is None or not isinstance(provision.value, Duration):
            return False
        if provision.attribute is Attribute.THRESHOLD or not one_moment(self.clock, provision.event):
            return False
        if provision.value.bound is Bound.AFTER:
            return False
        found = order(provision.value, self.limit)
        return found is (Order.SHORTER if self.direction == AT_LEAST else Order.LONGER)


def national_figure(rule: Rule | None, book: RuleBook, as_of: date) -> National | None:
    """The edition in force on a day of the figure a rule names, None where there is none.

    Where every edition had ended by then, the last one is used and its note says so.
    """
    if rule is None or rule.baseline is None:
        return None
    day = as_of.isoformat()
    known = [figure for figure in book.baseline if figure.id == rule.baseline and figure.kind in {None, "", rule.kind}]
    begun = [figure for figure in known if (figure.in_force_from or "") <= day]
    if not begun:
        return None
    in_force = [figure for figure in begun if not figure.in_force_to or day <= figure.in_force_to]
    used = max(in_force or begun, key=_started)
    later = [figure for figure in known if _started(figure) > _started(used)]
    return National(
        reference=BaselineRef(
            figure=used.figure,
            source=used.source,
            edition=used.edition,
            binds=used.binds,
            note=_note(used, later, as_of, ended=not in_force),
        ),
        limit=_limit(used),
        direction=used.direction,
        clock=used.clock,
    )


def _started(figure: BaselineFigure) -> tuple[str, str, str]:
    return figure.in_force_from or "", figure.edition, figure.source


def _limit(figure: BaselineFigure) -> Duration | None:
    if figure.amount is None or figure.unit not in set(Unit):
        return None
    return Duration(amount=figure.amount, unit=Unit(figure.unit), bound=Bound.WITHIN, display=figure.figure)


def _note(used: BaselineFigure, later: list[BaselineFigure], as_of: date, *, ended: bool) -> str | None:
    """What a reader must know before relying on the figure."""
    notes = [used.note] if used.note else []
    if ended:
        notes.append(_replaced(used))
    if later:
        nearest = min(later, key=_started)
        notes.append(f"A later edition ({nearest.edition}) applies from {nearest.in_force_from}.")
    if used.checked_on and used.checked_on < _a_year_before(as_of):
        notes.append(f"Last checked on {used.checked_on}, more than 12 months before.")
    return " ".join(notes) or None


def _replaced(used: BaselineFigure) -> str:
    """That the edition had ended by then, and that no later one is known here."""
    following = date.fromisoformat(used.in_force_to or "") + timedelta(days=1)
    day = f"{following.day} {following:%B %Y}"
    return f"Edition {used.edition}, replaced on {day} by an edition not yet checked."


def _a_year_before(day: date) -> str:
    return f"{day.year - 1:04}-{day.month:02}-{day.day:02}"

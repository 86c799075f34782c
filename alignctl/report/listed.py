"""A ranking, one candidate, a plan or forms as Word and web pages tell them: lines first, then tables of all of it."""

from __future__ import annotations

from typing import NamedTuple

from alignctl.model.draft import Draft
from alignctl.model.forms_compared import FormsCompared
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report.draft_lines import draft_lines
from alignctl.report.forms_lines import forms_lines
from alignctl.report.plan_lines import region_lines
from alignctl.report.tables.forms import forms_tables
from alignctl.report.tables.plan import curve_table, plan_tables
from alignctl.report.tables.ranked import candidates_table, moves_table
from alignctl.report.tables.table import Table, some
from alignctl.report.told import Kind, Line

_CANDIDATES = (
    "Must or candidate",
    "Rank",
    "What",
    "Align on",
    "Would change",
    "Score",
    "Friction removed",
    "Effort",
    "In the first 5",
    "Best rank",
    "Lowest rank",
)
_MOVES = ("What", "Area", "From", "To", "Place", "Document", "Effort", "Review due", "Loosens")
_ACTIONS = (
    "Year",
    "Step",
    "What",
    "Area",
    "From",
    "To",
    "Where it stands",
    "Effort",
    "Loosens",
    "To approve",
    "Lead",
    "Due",
)
_LEFT_OUT = ("What", "Friction", "Cost", "Why")
_ITEMS = ("Form", "Item", "Areas that ask", "Areas that do not", "Apart in", "National returns")
_CROSSWALK = ("Area A", "Fields of A", "Answers of A", "Item", "Area B", "Fields of B", "Answers of B")
_FIELDS = ("Area", "Part", "Label", "Answer", "Required", "Item", "Sure", "Why", "Place")
Told = Ranking | Explanation | Plan | FormsCompared | Draft


class Listed(NamedTuple):
    """What is told: `lines` hold no title, and `tables` the columns that a page across holds, all their rows."""

    title: str
    marking: str | None
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]


def listed(result: Told, *, full: bool) -> Listed:
    """A result in lines and tables; without `full` long lists of lines are cut, the tables never."""
    if isinstance(result, FormsCompared | Draft):
        told = draft_lines(result, full=full) if isinstance(result, Draft) else forms_lines(result, full=full)
        lines, marking = tuple(told), result.marking
        lines = tuple(line for line in lines if line.words != marking)  # it stands at the head of the page
    else:
        lines = tuple(region_lines(result, full=full))
        marking = (result if isinstance(result, Ranking) else result.ranking).marking
    *_, title = (line.words for line in lines if line.kind is Kind.TITLE)
    body = tuple(line for line in lines if line.kind is not Kind.TITLE)
    return Listed(title=title, marking=marking, lines=body, tables=_tables(result))


def _tables(result: Told) -> tuple[Table, ...]:
    found: tuple[Table, ...]
    match result:
        case Ranking():
            found = (some(candidates_table(result), _CANDIDATES), some(moves_table(result), _MOVES))
        case Explanation() | Draft():
            found = ()
        case FormsCompared():
            items, crosswalk, fields, *rest = forms_tables(result)
            shown = (some(items, _ITEMS), some(crosswalk, _CROSSWALK), some(fields, _FIELDS))
            found = (*shown, *(table for table in rest if table.id in {"burden", "one-form"}))
        case Plan():
            actions, left_out = plan_tables(result)
            found = (some(actions, _ACTIONS), some(left_out, _LEFT_OUT), curve_table(result))
    return tuple(table for table in found if table.rows)

"""`alignctl report`: all of a region in one result."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl.cli.options import (
    TABLE_HELP,
    AsOfOption,
    AudienceOption,
    CacheOption,
    CapacityUnit,
    ForceOption,
    JobsOption,
    KindOption,
    NoCacheOption,
    OnOption,
    RegionFormat,
    RegionFormatOption,
    ResultOption,
    RulesOption,
    WorkspaceOption,
)
from alignctl.cli.output import Writing, check_writing, write
from alignctl.cli.reading_options import AskedReading, reads_files
from alignctl.cli.region import (
    AroundOption,
    Asking,
    FullOption,
    LoosenOption,
    OrderOption,
    PerAreaOption,
    PhasesOption,
    RegionArgument,
    StayOption,
    UnitOption,
    at_work,
    made_for,
)
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.model.asked import Asked


class ReportTable(StrEnum):
    """The tables of `--format csv`, as in `alignctl.report.tables.of_result`, which the options need not load."""

    MATRIX = "matrix"
    CELLS = "cells"
    DIVERGENCES = "divergences"
    CANDIDATES = "candidates"
    MOVES = "moves"
    ACTIONS = "actions"
    LEFT_OUT = "left-out"
    AGREED = "agreed"
    BORDERS = "borders"
    DOCUMENTS = "documents"
    PROBLEMS = "problems"
    NOTES = "notes"


_NO_CAPACITY = "Add --capacity."
_OF_A_PLAN = (ReportTable.ACTIONS, ReportTable.LEFT_OUT)
CapacityOption = Annotated[
    float | None,
    typer.Option("--capacity", metavar="N", help="How much the region can do. Without it no plan is made."),
]


@reads_files
def report(
    region: RegionArgument = None,
    around: AroundOption = None,
    capacity: CapacityOption = None,
    per_area: PerAreaOption = None,
    phases: PhasesOption = 1,
    unit: UnitOption = CapacityUnit.EFFORT,
    will_not_move: StayOption = None,
    may_loosen: LoosenOption = False,
    order: OrderOption = None,
    format: RegionFormatOption = RegionFormat.TEXT,  # noqa: A002  the option's name
    table: Annotated[ReportTable | None, typer.Option("--table", help=TABLE_HELP)] = None,
    audience: AudienceOption = None,
    output: ResultOption = None,
    force: ForceOption = False,
    full: FullOption = False,
    workspace: WorkspaceOption = None,
    kind: KindOption = None,
    on: OnOption = None,
    as_of: AsOfOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    jobs: JobsOption = None,
    rules: RulesOption = None,
    *,
    reading: AskedReading,
) -> None:
    """Report a region: what is shared, where areas are apart, what to align first, and how well it was read.

    \b
    Examples:
      alignctl report vale --workspace corpora/vale
      alignctl report --around northmoor -w corpora/vale
      alignctl report vale -w corpora/vale --capacity 10 --format markdown -o vale.md
      alignctl report vale -w corpora/vale --capacity 10 --format html -o vale.html
      alignctl report vale -w corpora/vale --capacity 12 --per-area 4 --phases 3 --will-not-move westvale
      alignctl report vale -w corpora/vale --capacity 10 --format xlsx -o vale.xlsx
      alignctl report vale -w corpora/vale --format csv -o tables
    """
    tables = _tables(table, capacity)
    writing = Writing(format.value, output, force, full, table=table, tables=tables)
    check_writing(writing)
    from alignctl.model.asked import Asked, Unit
    from alignctl.planning import Wanted
    from alignctl.reporting import report_region

    stay = tuple(will_not_move or ())
    wished = Asked(
        capacity=capacity or 0.0,
        per_area=per_area,
        phases=phases,
        unit=Unit(unit.value),
        will_not_move=stay,
        may_loosen=may_loosen,
    )
    asked = _asked(capacity, wished)
    wanted = Wanted(order=tuple(order or ()))
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    with at_work(asking, reading) as run:
        result = report_region(run, tuple(region or ()), around, asked, wanted)
    result = made_for(result, audience, run.shelf)
    write(result, writing)


def _tables(table: ReportTable | None, capacity: float | None) -> tuple[ReportTable, ...]:
    """The tables there will be: those of a plan where one is made. Raises UsageError where one of those is named."""
    if capacity is not None:
        return tuple(ReportTable)
    if table in _OF_A_PLAN:
        raise UsageError(f"--table {table} is about the plan, and without a capacity none is made.", hint=_NO_CAPACITY)
    return tuple(one for one in ReportTable if one not in _OF_A_PLAN)


def _asked(capacity: float | None, wished: "Asked") -> "Asked | None":
    """What is asked of the plan, None where none is wanted. Raises UsageError for options that need a capacity."""
    if capacity is not None:
        return wished
    given = {
        "--per-area": wished.per_area is not None,
        "--phases": wished.phases != 1,
        "--unit": wished.unit.value != CapacityUnit.EFFORT.value,
        "--will-not-move": bool(wished.will_not_move),
        "--may-loosen": wished.may_loosen,
    }
    for option, is_given in given.items():
        if is_given:
            raise UsageError(f"{option} is about the plan, and without a capacity none is made.", hint=_NO_CAPACITY)
    return None

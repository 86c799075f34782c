"""`alignctl plan`: the best set to align under a capacity."""

from enum import StrEnum
from typing import Annotated

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


class PlanTable(StrEnum):
    """The tables of `--format csv`, as in `alignctl.report.tables.of_result`, which the options need not load."""

    ACTIONS = "actions"
    LEFT_OUT = "left-out"
    AGREED = "agreed"
    DOCUMENTS = "documents"
    PROBLEMS = "problems"
    NOTES = "notes"


@reads_files
def plan(
    region: RegionArgument = None,
    capacity: Annotated[float, typer.Option("--capacity", metavar="N", help="How much the region can do.")] = ...,  # type: ignore[assignment]
    per_area: PerAreaOption = None,
    phases: PhasesOption = 1,
    unit: UnitOption = CapacityUnit.EFFORT,
    will_not_move: StayOption = None,
    may_loosen: LoosenOption = False,
    around: AroundOption = None,
    order: OrderOption = None,
    format: RegionFormatOption = RegionFormat.TEXT,  # noqa: A002  the option's name
    table: Annotated[PlanTable | None, typer.Option("--table", help=TABLE_HELP)] = None,
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
    """Plan the best set of changes a region can make with what it has.

    \b
    Examples:
      alignctl plan --capacity 10 --workspace corpora/vale
      alignctl plan vale --capacity 12 --per-area 4 --phases 3 -w corpora/vale
      alignctl plan --capacity 10 --will-not-move westvale -w corpora/vale
      alignctl plan --capacity 10 -w corpora/vale --format xlsx -o plan.xlsx
      alignctl plan --capacity 10 -w corpora/vale --format csv --table actions -o actions.csv
    """
    writing = Writing(format.value, output, force, full, table=table, tables=PlanTable)
    check_writing(writing)
    from alignctl.gathering import gather
    from alignctl.model.asked import Asked, Unit
    from alignctl.planning import Wanted, check_plan, check_wanted, plan_areas
    from alignctl.scope import scope_of

    stay = tuple(will_not_move or ())
    asked = Asked(
        capacity=capacity,
        per_area=per_area,
        phases=phases,
        unit=Unit(unit.value),
        will_not_move=stay,
        may_loosen=may_loosen,
    )
    asking = Asking(workspace, rules, tuple(kind or ()), on, as_of, cache, jobs, no_cache)
    wanted = Wanted(order=tuple(order or ()))
    with at_work(asking, reading) as run:
        check_wanted(run, wanted)
        scope = scope_of(run, tuple(region or ()), around)
        asked = check_plan(run, scope, asked)
        result = plan_areas(run, gather(run, scope), asked, wanted)
    write(made_for(result, audience, run.shelf), writing)

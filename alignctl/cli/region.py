"""What the commands on a region share: their options, and the run they work with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from alignctl.cli.options import CapacityUnit, day
from alignctl.cli.progress import watched
from alignctl.cli.session import open_rules, open_shelf

if TYPE_CHECKING:
    from alignctl.cli.reading_options import AskedReading
    from alignctl.extract import Shelf
    from alignctl.model.made_for import Audience
    from alignctl.report.audience import Made
    from alignctl.run import Run

Told = TypeVar("Told", bound="Made")
RegionArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[REGION]", help="A region, or several areas. Default: the workspace's own region."),
]
AroundOption = Annotated[
    str | None, typer.Option("--around", metavar="AREA", help="Look at this area and its neighbours.")
]
OrderOption = Annotated[
    list[str] | None,
    typer.Option(
        "--order", metavar="CRITERION", help="The group's order of the criteria, the first first. May be repeated."
    ),
]
PerAreaOption = Annotated[float | None, typer.Option("--per-area", metavar="M", help="How much each area can do.")]
PhasesOption = Annotated[int, typer.Option("--phases", metavar="K", help="Over how many years, 1 to 3.")]
UnitOption = Annotated[
    CapacityUnit, typer.Option("--unit", help="What capacity counts: effort, or changes of one area's text.")
]
StayOption = Annotated[
    list[str] | None, typer.Option("--will-not-move", metavar="AREA", help="An area that stays. May be repeated.")
]
LoosenOption = Annotated[
    bool, typer.Option("--may-loosen", help="Let in changes that make a limit of an area looser than it is today.")
]
FullOption = Annotated[bool, typer.Option("--full", help="Show everything.")]


def made_for(result: Told, audience: Audience | None, shelf: Shelf) -> Told:
    """A result as an audience may read it; as it is where none was named."""
    if audience is None:
        return result
    from alignctl.report.audience import for_audience

    return for_audience(result, audience, shelf.read)


class Asking(NamedTuple):
    """What the options say of workspace, rules, kinds, days and the cache."""

    workspace: Path | None
    rules: Path | None
    kinds: tuple[str, ...]
    on: str | None
    as_of: str | None
    cache: Path | None
    jobs: int | None
    no_cache: bool


@contextmanager
def at_work(asking: Asking, reading: AskedReading | None = None) -> Iterator[Run]:
    """A run over a workspace, with the reading of its files shown while in here; `reading` goes over its settings."""
    from alignctl.corpus import load_workspace, need_areas
    from alignctl.correcting import verdicts_of
    from alignctl.run import Run, Settings

    today = day(asking.on, "--on")
    place = load_workspace(asking.workspace, Path.cwd())
    need_areas(place)
    book = open_rules(place, asking.rules)
    wanted = reading.over(place.reading) if reading else place.reading
    shelf = open_shelf(asking.cache, asking.jobs, wanted, no_cache=asking.no_cache)
    shelf.root = place.root
    settings = Settings(on=today, as_of=day(asking.as_of, "--as-of", today), kinds=asking.kinds)
    with watched(shelf):
        yield Run(workspace=place, book=book, shelf=shelf, settings=settings, verdicts=verdicts_of(place, book))

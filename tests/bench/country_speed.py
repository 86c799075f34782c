"""A made country, by stage: `python -m tests.bench.country_speed [--areas N ...] [--pairs edges|all] [--region]`.

The country is made (see tests/country), read, and the provisions of every text are found and kept: time told apart.
Then, for each number of areas, a process of its own compares every pair with a tie (or all pairs), sees the region
whole, writes its graph (JSON and GraphML) and ranks with ten thousand weightings. Seconds are by the clock and of the
processor; memory is the most the process held. `--region` reports a region with a plan instead, from the store.
`--folder` keeps the country and the store, so that they are made once.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from alignctl.gathering import Gathered
    from alignctl.run import Run

    T = TypeVar("T")

ROOT = Path(__file__).parents[2]
CAPACITY = 12
STAGES = ("start", "compare", "see whole", "write graph", "rank", "write ranking")
KIB = 1024
# More areas than any country has, and fewer than any region.
ALL, TIED = 1_000_000, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a process of its own measures: so many areas, which pairs, which kinds (none: all), on which day.

    What is compared is kept for a day of the calendar, so another day compares anew.
    """

    folder: str
    areas: int
    every: int = TIED
    kinds: tuple[str, ...] = ()
    day: int = 1


class Clock:
    """Seconds by stage, by the clock and of the processor."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[float, float]] = {}

    def time(self, stage: str, run: Callable[[], T]) -> T:
        """What `run` gives; its time is added to the stage's."""
        wall, processor = perf_counter(), process_time()
        found = run()
        before = self.told.get(stage, (0.0, 0.0))
        self.told[stage] = (before[0] + perf_counter() - wall, before[1] + process_time() - processor)
        return found


def run_of(asked: Asked) -> Run:
    """The made country in a folder, with its store, for the kinds and the day asked."""
    from dataclasses import replace
    from datetime import date

    from tests.country.truth import open_country

    run = open_country(Path(asked.folder) / "country", Path(asked.folder) / "cache")
    return replace(run, settings=replace(run.settings, kinds=asked.kinds, on=date(2026, 1, asked.day)))


def country_here(asked: Asked) -> dict[str, object]:
    """Measure all that is told of so many areas, from kept provisions."""
    clock = Clock()
    run = clock.time("start", lambda: run_of(asked))
    from alignctl import report
    from alignctl.planning import rank_areas
    from alignctl.region import graphml, view_of

    texts = clock.time("compare", lambda: _gathered(run, asked))
    view = clock.time("see whole", lambda: view_of(run, texts))
    written = clock.time("write graph", lambda: (report.render(view, "json", report.Layout()), graphml(view)))
    ranking = clock.time("rank", lambda: rank_areas(run, texts))
    ranked = clock.time("write ranking", lambda: report.render(ranking, "json", report.Layout()))
    return {
        **_used(clock),
        "pairs": len({(pair.a, pair.b, one.point.kind) for one in texts.clusters for pair in one.pairs}),
        "ties": len(texts.ties),
        "points": len(texts.clusters),
        "candidates": len(ranking.candidates) + len(ranking.musts),
        "written": sum(len(one) for one in (*written, ranked)),
    }


def region_here(asked: Asked) -> dict[str, object]:
    """Measure the report of so many areas with a plan, from the store."""
    clock = Clock()
    run = clock.time("start", lambda: run_of(asked))
    from alignctl import report
    from alignctl.model.asked import Asked as Plan
    from alignctl.reporting import report_region
    from tests.country.country import areas_near

    told = clock.time("report", lambda: report_region(run, areas_near(asked.areas), asked=Plan(capacity=CAPACITY)))
    written = clock.time("write", lambda: report.render(told, "json", report.Layout()))
    pairs = {(pair.a, pair.b, one.point.kind) for one in told.view.clusters for pair in one.pairs}
    return {**_used(clock), "pairs": len(pairs), "points": len(told.view.clusters), "written": len(written)}


def fill_here(asked: Asked) -> dict[str, object]:
    """Measure reading every text and finding its provisions, which the store then keeps."""
    clock = Clock()
    run = clock.time("start", lambda: run_of(asked))
    from alignctl.pipeline import open_stages
    from alignctl.run import files_needed, procedure_of
    from alignctl.telling import tell_all
    from tests.country.drafts import KINDS

    entries = tuple(run.workspace.areas.values())
    clock.time("read", lambda: run.shelf.fetch(files_needed(run, entries)))
    kinds = asked.kinds or KINDS
    held = [procedure_of(run.workspace, entry, kind, run.shelf) for entry in entries for kind in kinds]
    texts = [one for one in held if one is not None]
    clock.time("find provisions", lambda: tell_all(run, texts, open_stages(run.shelf, run.book)))
    return {**_used(clock), "texts": len(texts)}


def _gathered(run: Run, asked: Asked) -> Gathered:
    from alignctl.gathering import gather
    from alignctl.scope import scope_of
    from tests.country.country import areas_near

    return gather(run, scope_of(run, areas_near(asked.areas)), every_pair_up_to=asked.every)


def _used(clock: Clock) -> dict[str, object]:
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"seconds": clock.told, "mebibytes": round(max(one.ru_maxrss for one in used) / KIB)}


MEASURES = {"country": country_here, "region": region_here, "fill": fill_here}


def run_apart(measure: str, asked: Asked) -> dict[str, object]:
    """One measure in a process of its own, with the seconds the whole process took by the clock."""
    told = json.dumps({name: getattr(asked, name) for name in Asked.__slots__})
    words = [sys.executable, "-m", "tests.bench.country_speed", "--here", measure, told]
    before = perf_counter()
    done = subprocess.run(words, capture_output=True, check=True, cwd=ROOT)
    return {**json.loads(done.stdout), "wall": perf_counter() - before}


def made(folder: Path, areas: int, kinds: tuple[str, ...] = ()) -> dict[str, object]:
    """A country of so many areas in a folder, its provisions kept; what that took."""
    from tests.country.country import make_country

    if not (folder / "country").exists():
        make_country(folder / "country", areas)
    return run_apart("fill", Asked(folder=str(folder), areas=areas, kinds=kinds))


def lines(name: str, told: dict[str, object]) -> Iterator[str]:
    """Yield what was measured as lines."""
    counts = ", ".join(
        f"{told[key]} {key}" for key in ("pairs", "ties", "points", "candidates", "texts") if key in told
    )
    yield f"{name}: {told['wall']:.1f} s in all, {counts}, {told['mebibytes']} MiB at most"
    seconds = told["seconds"]
    if isinstance(seconds, dict):
        for stage, (wall, processor) in seconds.items():
            yield f"  {stage:<16}{wall:8.2f} s{processor:8.2f} s of the processor"


def row(areas: int, told: dict[str, object]) -> str:
    """What was measured of a country as a row of the table in docs/explanation/speed.md, seconds of the processor."""
    seconds = told["seconds"]
    if not isinstance(seconds, dict):
        raise TypeError("seconds by stage were expected")
    stages = [seconds[stage][1] for stage in STAGES]
    cells = [f"{sum(stages):.1f}", *(f"{one:.1f}" for one in stages), f"{told['wall']:.0f}", f"{told['mebibytes']:,}"]
    return f"| {areas} | {told['ties']:,} | {told['pairs']:,} | {' | '.join(cells)} |"


def main() -> None:
    """Print what was measured."""
    if "--here" in sys.argv:
        held = json.loads(sys.argv[-1])
        asked = Asked(**{**held, "kinds": tuple(held["kinds"])})
        sys.stdout.write(json.dumps(MEASURES[sys.argv[-2]](asked)))
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--areas", type=int, nargs="+", default=[153])
    parser.add_argument("--pairs", choices=("edges", "all"), default="edges")
    parser.add_argument("--kinds", nargs="+", default=[])
    parser.add_argument("--region", action="store_true")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--day", type=int, default=1)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as aside:
        folder, kinds = words.folder or Path(aside), tuple(words.kinds)
        filled = made(folder, max(words.areas), kinds)
        sys.stdout.write("\n".join([*lines("made", filled), ""]))
        for areas in words.areas:
            every = ALL if words.pairs == "all" else TIED
            asked = Asked(folder=str(folder), areas=areas, every=every, kinds=kinds, day=words.day)
            told = run_apart("region" if words.region else "country", asked)
            rows = [] if words.region else [row(areas, told)]
            sys.stdout.write("\n".join([*lines(f"{areas} areas, {words.pairs}", told), *rows, ""]))
            sys.stdout.flush()


if __name__ == "__main__":
    main()

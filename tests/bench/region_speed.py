"""All pairs of the bundled region, by stage: `python -m tests.bench.region_speed`.

Six areas make fifteen pairs of three kinds each. They are compared cold (every document read and every stage made),
again from the store, and on the next day, when the order of what to align first is made anew, since review dates come
nearer: each time in a process of its own. Times are of the processor of that process alone, so that what
else runs on the machine weighs little; reading goes on in workers, whose time is told apart. Memory is the most the
process, or the greatest of its workers, held.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[2]
VALE = ROOT / "corpora" / "vale"
# The stage each function belongs to: the outermost counts, so that no time is told twice.
STAGES = {
    "fetch": "read",
    "need": "read",
    "get": "read",
    "provisions_of": "provisions",
    "tell_all": "provisions",
    "_side": "match",
    "align_sides": "match",
    "diverge": "diverge",
    "contradictions": "diverge",
    "rank": "rank",
    "clusters": "rank",
    "render": "report",
    "load_rules": "rules",
}


class Clock:
    """Processor time by stage; time inside an inner stage goes to the inner one."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._open: list[str] = []
        self._since = process_time()

    def enter(self, stage: str) -> None:
        """A stage begins."""
        self._note()
        self._open.append(stage)

    def leave(self) -> None:
        """The stage begun last ends."""
        self._note()
        self._open.pop()

    def _note(self) -> None:
        now = process_time()
        self.seconds[self._open[-1] if self._open else "the rest"] += now - self._since
        self._since = now


def timed(clock: Clock, stage: str, plain: Callable[..., object]) -> Callable[..., object]:
    """A function whose time is counted for a stage."""

    def run(*args: object, **more: object) -> object:
        clock.enter(stage)
        try:
            return plain(*args, **more)
        finally:
            clock.leave()

    return run


def run_here(cache: str, areas: int = 6, day: int = 1) -> dict[str, object]:
    """Compare all pairs of some areas on a day, with a store in a folder; seconds by stage, and memory in MiB."""
    clock = Clock()
    clock.enter("start")
    from datetime import date

    from alignctl import pipeline, report, rules
    from alignctl.corpus import load_workspace
    from alignctl.extract import Shelf
    from alignctl.run import Run, Settings
    from alignctl.store import DocumentStore

    clock.leave()
    for owner in (pipeline, Shelf, report, rules):
        for name, stage in STAGES.items():
            if name in vars(owner):
                setattr(owner, name, timed(clock, stage, getattr(owner, name)))
    place = load_workspace(VALE / "alignctl.toml", VALE)
    shelf = Shelf(store=DocumentStore(Path(cache)), jobs=os.cpu_count() or 2)
    shelf.root = place.root
    today = date(2026, 1, day)
    run = Run(workspace=place, book=rules.load_rules(), shelf=shelf, settings=Settings(on=today, as_of=today))
    result = pipeline.compare(run, tuple(place.areas)[:areas])
    report.render(result, "json", report.Layout())
    clock.enter("end")
    clock.leave()
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "pairs": len(result.pairs),
        "seconds": dict(clock.seconds),
        "workers": used[1].ru_utime + used[1].ru_stime,
        "mebibytes": round(max(one.ru_maxrss for one in used) / 1024),
    }


def run_apart(cache: Path, areas: int = 6, day: int = 1) -> dict[str, object]:
    """The same in a process of its own."""
    words = [sys.executable, "-m", "tests.bench.region_speed", "--here", str(cache), str(areas), str(day)]
    done = subprocess.run(words, capture_output=True, check=True, cwd=ROOT)
    return json.loads(done.stdout)


def main() -> None:
    """Print the table."""
    if "--here" in sys.argv:
        sys.stdout.write(json.dumps(run_here(sys.argv[-3], int(sys.argv[-2]), int(sys.argv[-1]))))
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, day in (("cold", 1), ("cached", 1), ("next day", 2)):
            told = run_apart(Path(folder), day=day)
            sys.stdout.write(f"{name}: {sum(told['seconds'].values()):.2f} s for {told['pairs']} pairs, ")
            sys.stdout.write(f"{told['workers']:.2f} s in readers, {told['mebibytes']} MiB at most\n")
            for stage, seconds in sorted(told["seconds"].items(), key=lambda one: -one[1]):
                sys.stdout.write(f"  {stage:<12} {seconds:6.2f} s\n")


if __name__ == "__main__":
    main()

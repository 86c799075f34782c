"""Spoil documents and read them: `python -m tests.fuzz.run --seed 1 --runs 20000`.

Every run must end in a sound document or a clear error. The table at the end counts what came of them; runs that
ended otherwise are written to a file of JSON lines, and the program ends with 1. `--replay SEED` runs one seed
again in this very process, with its traceback; `--keep FOLDER` writes the spoiled file there.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from alignctl.extract.reading import read_document
from tests.fuzz.case import RIGHT, Outcome, Result, case_of, run_case
from tests.fuzz.odd import without_figures
from tests.fuzz.pool import run_all
from tests.fuzz.sources import sources

_EVERY = 1000


class Tally:
    """Outcomes counted; those that are not right are kept, and written as they come."""

    def __init__(self, record: Path | None = None) -> None:
        self._record = record
        self.counts: Counter[tuple[str, Result]] = Counter()
        self.refusals: Counter[str] = Counter()
        self.failures: list[Outcome] = []
        self.slowest: Outcome | None = None

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.counts[outcome.format, outcome.result] += 1
        if outcome.result is Result.REFUSED:
            self.refusals[without_figures(outcome.detail)] += 1
        if self.slowest is None or outcome.seconds > self.slowest.seconds:
            self.slowest = outcome
        if outcome.result not in RIGHT:
            self.failures.append(outcome)
            if self._record is not None:
                with self._record.open("a", encoding="utf-8") as lines:
                    lines.write(json.dumps(asdict(outcome)) + "\n")
        if self.total % _EVERY == 0:
            print(f"{self.total} runs, {len(self.failures)} to look at", file=sys.stderr, flush=True)

    @property
    def total(self) -> int:
        """All runs counted."""
        return sum(self.counts.values())

    def table(self) -> str:
        """The counts by format and result, and the reasons for refusals, as Markdown."""
        lines = ["| format | runs | " + " | ".join(Result) + " |", "|---|--:|" + "--:|" * len(Result)]
        for name in sorted({name for name, _ in self.counts}):
            row = [self.counts[name, result] for result in Result]
            lines.append(f"| {name} | {sum(row)} | " + " | ".join(map(str, row)) + " |")
        sums = [sum(count for (_, result), count in self.counts.items() if result is one) for one in Result]
        lines.append(f"| all | {self.total} | " + " | ".join(map(str, sums)) + " |")
        lines += ["", "| why refused | runs |", "|---|--:|"]
        lines += [f"| {reason} | {count} |" for reason, count in self.refusals.most_common()]
        return "\n".join(lines)


def _replay(seed: int, format_: str | None, keep: Path | None, *, real: bool) -> int:
    case = case_of(seed, real=real, format_=format_)
    outcome = run_case(case)
    print(json.dumps(asdict(outcome), indent=1))
    content = case.mutated().content
    if keep is not None:
        (keep / f"{seed}.{case.format}").write_bytes(content)
    if outcome.result is Result.RAISED:
        read_document(content, f"spoiled.{case.format}")
    return outcome.result not in RIGHT


def main(words: list[str] | None = None) -> int:
    """Run as the words say; 0 where all is right, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="the first seed; the others follow it")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--format", choices=sorted(sources(real=True)), help="only this format")
    parser.add_argument("--bundled", action="store_true", help="leave real documents out")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--record", type=Path, help="file for the runs to look at, one JSON object a line")
    parser.add_argument("--replay", type=int, metavar="SEED", help="run one seed here, with its traceback")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="with --replay: write the spoiled file there")
    asked = parser.parse_args(words)
    real = not asked.bundled
    if asked.replay is not None:
        return _replay(asked.replay, asked.format, asked.keep, real=real)
    tally = Tally(asked.record)
    seeds = range(asked.seed, asked.seed + asked.runs)
    most = run_all(((seed, real, asked.format) for seed in seeds), asked.jobs, tally.add)
    print(f"Seeds {seeds.start} to {seeds.stop - 1}.\n\n{tally.table()}\n")
    slowest = tally.slowest
    if slowest is not None:
        print(f"Slowest: seed {slowest.seed}, {slowest.seconds:.1f} s of processor time. ", end="")
    print(f"Most memory of a process: {most / 2**20:.0f} MB.")
    for outcome in tally.failures[:50]:
        print(f"{outcome.result}: seed {outcome.seed} ({outcome.source}): {outcome.detail}")
    return bool(tally.failures)


if __name__ == "__main__":
    sys.exit(main())

"""Read every odd file with the limits people have, and tell what came of it: `python -m tests.fuzz.odd`.

Each file is read in the worker process that can be killed, as the command line reads it. The tables count the
outcomes by format and by cause; `--files` lists each file, with its outcome and its figures, but no word of it.
"""

import argparse
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from alignctl.errors import AlignctlError
from alignctl.extract.worker import Worker
from alignctl.model.document import Document
from tests.conftest import REAL
from tests.fuzz.judge import error_faults, faults_of

READ, REFUSED, FAULTY = "read", "clear error", "faulty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """One file: what came of it, why (a message without figures, or faults), and how long it took, in seconds."""

    name: str
    ending: str
    outcome: str
    cause: str
    read_as: str
    sections: int
    coverage: float | None
    seconds: float


def odd_files() -> list[Path]:
    """All odd files there are, by name."""
    folder = REAL / "odd"
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def read_all(paths: list[Path]) -> list[Odd]:
    """Read files one after another in one worker, replaced where it hangs or dies."""
    with Worker() as worker:
        return [_read(worker, path) for path in paths]


def _read(worker: Worker, path: Path) -> Odd:
    content = path.read_bytes()
    started = time.perf_counter()
    document: Document | None = None
    try:
        document = worker.read(content, path.name)
        faults = faults_of(document, content)
        outcome, cause = (FAULTY, "; ".join(faults)) if faults else (READ, _warned(document))
    except AlignctlError as error:
        faults = error_faults(error, path.name)
        outcome, cause = (FAULTY, "; ".join(faults)) if faults else (REFUSED, without_figures(error.message))
    return Odd(
        name=path.name,
        ending=path.suffix.lower(),
        outcome=outcome,
        cause=cause,
        read_as=document.format if document else "",
        sections=sum(1 for _ in document.walk()) if document else 0,
        coverage=document.coverage if document else None,
        seconds=time.perf_counter() - started,
    )


def _warned(document: Document) -> str:
    codes = sorted({warning.code for warning in document.warnings})
    return f"with a warning ({', '.join(codes)})" if codes else "without a warning"


def without_figures(message: str) -> str:
    """A message without what differs from file to file: figures and names of parts."""
    return re.sub(r"\d[\d,.]*\d|\d", "N", re.sub(r"'[^']*'|\S+\.(?:xml|rels)\b", "…", message))


def tables(found: list[Odd]) -> str:
    """Outcomes by ending, and by cause, as Markdown."""
    endings = Counter(one.ending for one in found)
    lines = ["| ending | files | read | clear error | faulty |", "|---|--:|--:|--:|--:|"]
    for ending, count in endings.most_common():
        lines.append(_row(ending, count, [one for one in found if one.ending == ending]))
    lines += [_row("all", len(found), found), "", "| outcome | cause | files |", "|---|---|--:|"]
    causes = Counter((one.outcome, one.cause) for one in found)
    lines += [f"| {outcome} | {cause} | {count} |" for (outcome, cause), count in _sorted(causes)]
    return "\n".join(lines)


def _row(name: str, count: int, found: list[Odd]) -> str:
    sums = Counter(one.outcome for one in found)
    return f"| {name} | {count} | {sums[READ]} | {sums[REFUSED]} | {sums[FAULTY]} |"


def _sorted(causes: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(causes.items(), key=lambda pair: ([READ, REFUSED, FAULTY].index(pair[0][0]), -pair[1], pair[0]))


def main() -> int:
    """Print the tables; 1 where any file is neither read soundly nor refused clearly."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.odd", description=__doc__.partition("\n")[0])
    parser.add_argument("--files", action="store_true", help="list each file too")
    parser.add_argument("--only", default="", help="only files whose name holds this")
    asked = parser.parse_args()
    found = read_all([path for path in odd_files() if asked.only in path.name])
    print(tables(found))
    for one in sorted(found, key=lambda one: -one.seconds)[:5]:
        print(f"Slowest: {one.seconds:.1f} s, {one.name} ({one.outcome})")
    if sys.platform != "win32":
        import resource

        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        print(f"Most memory of a worker: {most / 2**20:.0f} MB.")
    for one in found if asked.files else [one for one in found if one.outcome == FAULTY]:
        figures = f"{one.read_as}, {one.sections} sections, coverage {one.coverage}" if one.read_as else ""
        print(f"{one.name}: {one.outcome}: {one.cause} {figures}")
    return int(any(one.outcome == FAULTY for one in found))


if __name__ == "__main__":
    sys.exit(main())

"""A check of one revised procedure among 14 areas: `python -m tests.bench.check_speed`.

The country is made (see tests/country) and what its texts say is kept, as after any earlier run. One text is of some 30
pages; a time limit in it is revised, a new one each time, so that the revised text itself is read and understood anew
("first"), and then once more ("again"). Each is the whole process, beside one that loads the libraries of the command
line and beside a comparison of two kept texts. Seconds are of the processor, its readers counted, and by the clock.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.bench.country_speed import made

AREAS = 14
KIND = "missing"
WORDS = 10_500  # some 30 pages as procedures are set, with their headings and lists
_LIMIT = re.compile(r"within (\d+|two|three|four|five|six|seven) (hours|working days|days)")
_REST = ("cse", "referral")


class Took(NamedTuple):
    """Seconds one process took: of the processor, and by the clock."""

    processor: float
    clock: float


class Made(NamedTuple):
    """The workspace, its store, the long text, and another area that is tied to its own."""

    workspace: Path
    store: Path
    text: Path
    other: str


def country(folder: Path) -> Made:
    """Fourteen areas with one long text, all read and understood."""
    from alignctl.corpus import load_workspace
    from tests.country.country import make_country

    place = folder / "country"
    make_country(place, AREAS)
    areas = load_workspace(place / "alignctl.toml", place).areas
    id_, other = list(areas)[:2]
    text = place / areas[id_].documents[KIND][0]
    whole = text.read_text(encoding="utf-8")
    while len(whole.split()) < WORDS:
        for kind in _REST:
            further = (place / areas[id_].documents[kind][0]).read_text(encoding="utf-8")
            whole += "\n\n" + further.split("\n", 1)[1]
    text.write_text(whole, encoding="utf-8")
    made(folder, AREAS, (KIND,))
    found = Made(place, folder / "cache", text, other)
    ours(found, "check", "--all", "--kind", KIND)
    compare(found)
    return found


def revise(found: Made, number: int) -> Path:
    """A draft of the long text with another limit."""
    draft = found.workspace / f"draft-{number}.md"
    text = found.text.read_text(encoding="utf-8")
    draft.write_text(_LIMIT.sub(f"within {100 + number} hours", text, count=1), encoding="utf-8")
    return draft


def check(found: Made, draft: Path) -> Took:
    """A check of a draft, the whole process."""
    return ours(found, "check", str(draft), "--previous", str(found.text), "--kind", KIND)


def compare(found: Made) -> Took:
    """A comparison of two texts that are kept."""
    return ours(found, "compare", found.text.stem.removesuffix(f"-{KIND}"), found.other, "--kind", KIND)


def libraries() -> Took:
    """Loading the libraries of the command line."""
    return process(sys.executable, "-c", "import typer, rich")


def ours(found: Made, *words: str) -> Took:
    """One of our commands in the workspace."""
    return process(
        sys.executable, "-m", "alignctl", *words, "--on", "2026-09-01", folder=found.workspace, store=found.store
    )


def process(*words: str, folder: Path | None = None, store: Path | None = None) -> Took:
    """A process and the readers it starts."""
    settings = {**os.environ, **({"ALIGNCTL_CACHE": str(store)} if store else {})}
    before, began = os.times(), perf_counter()
    done = subprocess.run(words, cwd=folder, env=settings, capture_output=True, check=False)
    after, ended = os.times(), perf_counter()
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr.decode())
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(processor, ended - began)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        found = country(Path(folder))
        draft = revise(found, 1)
        pages = len(draft.read_text(encoding="utf-8").split())
        sys.stdout.write(f"{AREAS} areas, a text of {pages} words\n")
        rows = {
            "check, first": check(found, draft),
            "check, again": check(found, draft),
            "compare, kept": compare(found),
            "libraries": libraries(),
        }
        for name, took in rows.items():
            sys.stdout.write(f"{name:<14} {took.processor:6.2f} s of the processor, {took.clock:6.2f} s by the clock\n")


if __name__ == "__main__":
    main()

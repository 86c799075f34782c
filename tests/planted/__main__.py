"""`python -m tests.planted`: the figures over five seeds. `--bank` first makes the sentences anew, in minutes."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alignctl.rules import load_rules
from tests.planted.bank import make_bank
from tests.planted.drawing import FRUIT, Class
from tests.planted.judging import Judged, judge
from tests.planted.writing import prune

SEEDS = range(5)
COLUMNS = (
    "seed", "fruit in 30", "fruit in 20", "first decoy", "last fruit", "low-hanging", "decoys so", "musts", "strangers",
)  # fmt: skip


def main() -> None:
    book = load_rules()
    if "--bank" in sys.argv:
        make_bank()
        prune(SEEDS, book)
    print("  ".join(COLUMNS))
    for seed in SEEDS:
        with TemporaryDirectory() as folder:
            print(_line(seed, judge(seed, book, Path(folder))))


def _line(seed: int, found: Judged) -> str:
    fruit, decoys = len(found.low_hanging(Class.FRUIT)), len(found.low_hanging(Class.COSTLY))
    planted = {point.rule for point in found.planted.points}
    strangers = [rule for rule in (*found.candidates, *found.musts) if rule not in planted]
    counts = (len(found.among(30, Class.FRUIT)), len(found.among(FRUIT, Class.FRUIT)), found.first_decoy())
    cells = (seed, *counts, found.last_fruit(), fruit, decoys, len(found.musts), len(strangers))
    row = "  ".join(f"{cell:>{len(title)}}" for cell, title in zip(cells, COLUMNS, strict=True))
    return f"{row}  {found.planting:.0f} to plant, {found.reading:.0f} to read and rank"


main()

"""Headings of real procedures, without their bodies: are those about the same matter linked?

    python -m tests.accuracy.real_headings [--pairs]

The headings lie in ../shared/headings, beside the folder of real documents; the answers in tests/gold/headings hold
places in those lists instead of words. A reader who had seen neither the vocabulary nor the program drew them. Pairs
are parted by a digest of their names into a half whose mistakes are looked at (`--pairs` names its figures) and a half
that is only pooled.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.evaluate.gold import Gold, GoldLink, Side
from alignctl.evaluate.links import score_links
from alignctl.extract import read_document
from alignctl.match import align
from alignctl.model.alignment import Relation
from alignctl.model.area import Area, Procedure
from alignctl.model.evaluation import LinkScore
from alignctl.provisions import find_provisions
from alignctl.rules import load_rules
from tests.conftest import REAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alignctl.rules import RuleBook

HEADINGS = REAL.parent / "headings"
ANSWERS = Path(__file__).resolve().parents[1] / "gold" / "headings"


def printed(kind: str, area: str) -> list[tuple[int, str]]:
    """The level and the printed heading, number and title, of every heading of one procedure."""
    held = json.loads((HEADINGS / kind / f"{area}.json").read_text(encoding="utf-8"))
    return [(entry["level"], f"{entry['number']} {entry['title']}".strip()) for entry in held["headings"]]


def procedure(kind: str, area: str) -> Procedure:
    """A procedure of headings alone, read from Markdown as a user would give it."""
    lines = [f"{'#' * level} {heading}\n" for level, heading in printed(kind, area)]
    document = read_document("\n".join(lines).encode(), f"{area}.md")
    return Procedure(area=Area(id=area, name=area), kind=kind, documents=(document,))


def gold(path: Path) -> Gold:
    """The answers of one pair, in the words of its two lists."""
    held = json.loads(path.read_text(encoding="utf-8"))
    a, b = ([heading for _, heading in printed(held["kind"], held[side])] for side in ("a", "b"))
    return Gold(
        name=path.stem,
        kind=held["kind"],
        documents={Side.A: held["a"], Side.B: held["b"]},
        sections=tuple(
            GoldLink(
                a=None if row["a"] is None else a[row["a"]],
                b=None if row["b"] is None else b[row["b"]],
                relation=Relation(row["relation"]),
                optional=row["optional"],
            )
            for row in held["rows"]
        ),
    )


def is_dev(name: str) -> bool:
    """Whether a pair is of the half whose mistakes are looked at."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0


def scores(book: RuleBook) -> Iterator[tuple[str, LinkScore]]:
    """Yield how each pair of lists fares."""
    for path in sorted(ANSWERS.glob("*.json")):
        answers = gold(path)
        a, b = (procedure(answers.kind, answers.documents[side]) for side in Side)
        alignment = align(a, b, find_provisions(a, book), find_provisions(b, book), book)
        yield answers.name, score_links(answers, alignment)


def halves(found: dict[str, LinkScore]) -> dict[str, LinkScore]:
    """The pooled figures of both halves and of all."""
    parts = {"dev": is_dev, "test": lambda name: not is_dev(name), "all": lambda _: True}
    return {
        half: sum((score for name, score in found.items() if belongs(name)), start=LinkScore())
        for half, belongs in parts.items()
    }


def main() -> None:
    """Print the pooled figures, and with --pairs those of each pair of the development half."""
    found = dict(scores(load_rules()))
    pairs = {name: score for name, score in found.items() if is_dev(name)} if "--pairs" in sys.argv else {}
    lines = [
        "| pairs | precision | recall | F1 | right | wrong | missed | equal titles F1 | token_set_ratio F1, tuned |"
    ]
    lines.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, score in (pairs | halves(found)).items():
        links, alike = score.links, score.best_alike
        figures = [links.precision, links.recall, links.f1]
        told = [f"{figure:.2f}" if figure is not None else "-" for figure in figures]
        told += [str(links.right), str(links.wrong), str(links.missed)]
        told += [f"{score.titles_equal.f1 or 0:.2f}", f"{alike[1].f1 or 0:.2f}" if alike else "-"]
        lines.append(f"| {name} | {' | '.join(told)} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

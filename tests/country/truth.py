"""How much of a made country's truth is found: python -m tests.country.truth [--areas N].

Its texts are read as any others. A limit stated is found where a claim with the same rule, words and value was made; a
claim is right where a label with its rule and words says the same. Between two areas a true difference is a point on
which each states one limit and these differ; it is found where a difference is told of it. The rules have learned from
the base texts, so that the figures tell how the generator and the reading agree, and little of texts nobody has seen.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.model.provision import Attribute
from alignctl.pipeline import compare_procedures, open_stages
from alignctl.rules import load_rules
from alignctl.run import Run, Settings, files_needed, procedure_of
from alignctl.store import DocumentStore
from alignctl.telling import provisions_of
from alignctl.text.normalise import fold
from tests.accuracy.points import SURE, Wanted
from tests.country.country import make_country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alignctl.model.area import Procedure
    from alignctl.model.comparison import KindComparison
    from alignctl.rules import RuleBook
    from tests.country.country import Truth

DAY = date(2026, 1, 1)
CALENDAR = {"hours": ("hours", 1), "days": ("hours", 24), "weeks": ("hours", 168), "years": ("months", 12)}


def wanted_of(truth: Truth, limits: frozenset[str]) -> tuple[Wanted, ...]:
    """The limits a text states."""
    return tuple(
        dict.fromkeys(
            Wanted(
                rule=one.rule,
                finds=json.dumps(one.finds, sort_keys=True),
                words=tuple(map(fold, one.words)),
            )
            for one in truth.stated
            if one.rule in limits
        )
    )


def true_differences(a: Truth, b: Truth, limits: frozenset[str]) -> dict[str, bool]:
    """Whether two texts differ (by rule) on each limit of which each states one amount alone."""
    sides = [_single(one, limits) for one in (a, b)]
    return {rule: sides[0][rule] != sides[1][rule] for rule in sorted(sides[0].keys() & sides[1].keys())}


def _single(truth: Truth, limits: frozenset[str]) -> dict[str, tuple[object, object]]:
    """The limits with one amount in a text: the amount and its unit, a day told as 24 hours."""
    found: dict[str, set[tuple[object, object]]] = defaultdict(set)
    for one in truth.stated:
        if one.rule in limits:
            amount, unit = one.finds.get("amount"), str(one.finds.get("unit"))
            plain, times = CALENDAR.get(unit, (unit, 1))
            found[one.rule].add((amount * times if isinstance(amount, int) else amount, plain))
    return {rule: next(iter(values)) for rule, values in found.items() if len(values) == 1}


def open_country(folder: Path, cache: Path) -> Run:
    """A made country, to be worked on with a store in a folder."""
    place = load_workspace(folder / "alignctl.toml", folder)
    shelf = Shelf(store=DocumentStore(cache), jobs=os.cpu_count() or 2)
    shelf.root = place.root
    return Run(workspace=place, book=load_rules(), shelf=shelf, settings=Settings(on=DAY, as_of=DAY))


def measure(run: Run, truths: tuple[Truth, ...]) -> Counter[str]:
    """Counts over all texts, and over all pairs of each kind."""
    run.shelf.fetch(files_needed(run, tuple(run.workspace.areas.values())))
    stages, counts = open_stages(run.shelf, run.book), Counter[str]()
    by_kind: dict[str, list[tuple[Truth, Procedure]]] = defaultdict(list)
    for truth in truths:
        procedure = procedure_of(run.workspace, run.workspace.areas[truth.area], truth.kind, run.shelf)
        if procedure is None:
            raise LookupError(f"A text of {truth.area} was expected.")
        by_kind[truth.kind].append((truth, procedure))
        limits = limits_of(run.book, truth.kind)
        claims = [
            one
            for one in provisions_of(procedure, run.book, stages)
            if one.rule in limits and one.action and one.confidence >= SURE
        ]
        wanted = wanted_of(truth, limits)
        counts["wanted"] += len(wanted)
        counts["claims"] += len(claims)
        for want in wanted:
            counts["found"] += any(want.is_met_by(claim) and want.is_said_by(claim) for claim in claims)
        for claim in claims:
            counts["right"] += any(want.is_met_by(claim) and want.is_said_by(claim) for want in wanted)
    for held in by_kind.values():
        for (one, a), (other, b) in combinations(held, 2):
            told = compare_procedures(a, b, run.book, DAY, stages, {})
            counts += _of_pair(true_differences(one, other, limits_of(run.book, one.kind)), told)
    return counts


def limits_of(book: RuleBook, kind: str) -> frozenset[str]:
    """The rules of a kind that look for time limits."""
    return frozenset(rule.id for rule in book.kinds[kind].rules if rule.attribute is Attribute.TIME_LIMIT)


def _of_pair(truth: dict[str, bool], told: KindComparison) -> Counter[str]:
    """Of the points on which both are known to state one limit: true differences, those told, and those told truly."""
    said = {
        one.a.rule
        for one in told.divergences
        if one.a is not None and one.b is not None and one.attribute is Attribute.TIME_LIMIT
    }
    differing = {rule for rule, differs in truth.items() if differs}
    return Counter(
        {
            "differing": len(differing),
            "told": len(differing & said),
            "claimed": len(said & truth.keys()),
        }
    )


def table(counts: Counter[str]) -> Iterator[str]:
    """Yield the lines of the result."""
    yield f"limits stated: {counts['wanted']}, found with their value: {counts['found'] / counts['wanted']:.3f}"
    yield f"limits claimed: {counts['claims']}, right: {counts['right'] / counts['claims']:.3f}"
    yield f"true differences: {counts['differing']}, told: {counts['told'] / counts['differing']:.3f}"
    yield f"differences claimed on these points: {counts['claimed']}, true: {counts['told'] / counts['claimed']:.3f}"


def main() -> None:
    """Make a country in a temporary folder, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--areas", type=int, default=10)
    areas = parser.parse_args().areas
    with tempfile.TemporaryDirectory() as folder:
        truths = make_country(Path(folder) / "country", areas)
        counts = measure(open_country(Path(folder) / "country", Path(folder) / "cache"), truths)
    sys.stdout.write("\n".join([f"{areas} areas", *table(counts), ""]))


if __name__ == "__main__":
    main()

"""Writes docs/explanation/points-accuracy.md: what is found in labelled texts the rules never learned from.

python -m tests.accuracy.points_page
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.rules import load_rules
from tests.accuracy import pairs, points

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alignctl.rules import RuleBook

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "points-accuracy.md"
HEAD = """\
# Points of practice in texts nobody made rules from

This page is made by `python -m tests.accuracy.points_page`. The texts are those of
[corpora/labelled/test](../../corpora/labelled/README.md): whole procedures of five invented areas, three kinds each,
labelled sentence by sentence by authors who knew the points of practice and not the rules. No rule learned from them
and nobody who writes rules has read them. Their pooled figures were looked at some fifteen times while what rules learn
was being built, so they are slightly kind. Authors forgot some labels: some claims counted as wrong are right.

"""
FOUND = """\
## Provisions

A claim is a provision sure enough to be compared. *Right rule* and *right value* are shares of the claims; *placed*
(with the right rule) and *found* (with the right value too) are shares of the labels. Scales, ladders and appendices
carry one label a row and are read as one value, so that their shares found say little.

"""
PAIRS = """\
## Divergences between all pairs of the areas

What differs is worked out from the labels alone. A claim is one of statutory or material severity; *right* is the share
of claims the labels bear out, with the right sentence on each side, and *found* the share of what the rules call
statutory or material that is claimed. Forms, meetings, definitions, ladders, sources and contacts are left out: labels
do not say enough of them.

"""


def page(book: RuleBook) -> str:
    """The page as it should be now."""
    found = "\n".join(_points(points.tallies("test", book)))
    told = "\n".join(_pairs(pairs.tallies("test", book)))
    return f"{HEAD}{FOUND}{found}\n\n{PAIRS}{told}\n"


def _points(found: Mapping[str, points.Tally]) -> Iterator[str]:
    yield "| of | claims | right rule | right value | labels | placed | found |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name, one in sorted(found.items(), key=lambda pair: (pair[0] != "all", pair[0])):
        shares = [one.share(key) for key in ("right_rule", "right_value")]
        met = [one.share(key) for key in ("placed", "found")]
        claimed = f"{one.claims} | {shares[0]:.2f} | {shares[1]:.2f}"
        yield f"| {name} | {claimed} | {one.wanted} | {met[0]:.2f} | {met[1]:.2f} |"


def _pairs(found: Mapping[str, pairs.Tally]) -> Iterator[str]:
    yield "| claims of | claims | right | required | found |"
    yield "| --- | --- | --- | --- | --- |"
    for name, one in sorted(found.items(), key=lambda pair: (not pair[0].startswith("all"), pair[0])):
        yield f"| {name} | {one.claims} | {one.precision:.2f} | {one.required} | {one.recall:.2f} |"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(load_rules()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

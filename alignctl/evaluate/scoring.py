"""One result held against one gold file."""

from __future__ import annotations

from collections.abc import Mapping

from alignctl.evaluate.divergences import score_divergences
from alignctl.evaluate.gold import Gold, Side
from alignctl.evaluate.links import score_links
from alignctl.evaluate.typed_values import score_values
from alignctl.model.comparison import KindComparison
from alignctl.model.evaluation import GoldScore
from alignctl.model.provision import Provision


def score(gold: Gold, comparison: KindComparison | None, provisions: Mapping[Side, tuple[Provision, ...]]) -> GoldScore:
    """The figures of one gold file.

    `comparison` is of the gold's two documents and kind, None where the gold names only one; `provisions` are
    what was found in each document.
    """
    return GoldScore(
        name=gold.name,
        links=score_links(gold, comparison.alignment) if comparison and gold.sections else None,
        values=score_values(gold, provisions),
        divergences=score_divergences(gold, comparison.divergences)
        if comparison and (gold.divergences or gold.traps)
        else None,
    )

"""One result held against one gold file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alignctl.evaluate.divergences import divergence_mistakes, score_divergences
from alignctl.evaluate.gold import Gold, Side
from alignctl.evaluate.links import link_mistakes, score_links
from alignctl.evaluate.typed_values import score_values, value_mistakes
from alignctl.model.area import Procedure
from alignctl.model.comparison import KindComparison
from alignctl.model.evaluation import GoldScore, Mistake
from alignctl.model.provision import Provision


def score(
    gold: Gold,
    comparison: KindComparison | None,
    provisions: Mapping[Side, tuple[Provision, ...]],
    procedures: tuple[Procedure, ...] = (),
) -> GoldScore:
    """The figures of one gold file.

    `comparison` is of the gold's two documents and kind, None where the gold names only one; `provisions` are
    what was found in each document; `procedures` are those the documents belong to, for figures by area and format.
    """
    answered = bool(gold.divergences or gold.traps or gold.verdicts)
    return GoldScore(
        name=gold.name,
        links=score_links(gold, comparison.alignment) if comparison and gold.sections else None,
        values=score_values(gold, provisions),
        divergences=score_divergences(gold, comparison.divergences) if comparison and answered else None,
        areas=tuple(dict.fromkeys(procedure.area.name for procedure in procedures)),
        formats=tuple(dict.fromkeys(document.format for one in procedures for document in one.documents)),
        mistakes=tuple(_mistakes(gold, comparison, provisions)),
    )


def _mistakes(
    gold: Gold, comparison: KindComparison | None, provisions: Mapping[Side, tuple[Provision, ...]]
) -> Iterator[Mistake]:
    if comparison and gold.sections:
        yield from link_mistakes(gold, comparison.alignment)
    yield from value_mistakes(gold, provisions)
    if comparison:
        yield from divergence_mistakes(gold, comparison.divergences)

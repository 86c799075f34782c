"""The measures of an evaluation as rows of a table, the same in every format."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.evaluation import DivergenceScore, Evaluation, GoldScore, Share, Tally
from alignctl.report.words import ATTRIBUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: shares 0..1, None where nothing counts; `counts` says what they rest on."""

    measure: str
    precision: float | None
    recall: float | None
    f1: float | None
    counts: str


def rows_of(score: GoldScore) -> tuple[Row, ...]:
    """All measures of one gold file, or of several pooled."""
    rows: list[Row] = []
    if score.links is not None:
        links = score.links
        rows += [_tally("section links", links.links), _tally("  with unlike headings", links.unlike)]
        rows.append(_share("  relation right, of right links", links.relations))
        rows.append(_tally("  baseline: equal titles", links.titles_equal))
        if links.best_alike is not None:
            threshold, tally = links.best_alike
            rows.append(_tally(f"  baseline: token_set_ratio >= {threshold:g}, tuned on these answers", tally))
    rows += [_tally(ATTRIBUTE[attribute], tally) for attribute, tally in score.values.items()]
    if score.divergences is not None:
        rows += _divergences(score.divergences)
    return tuple(rows)


def _divergences(score: DivergenceScore) -> tuple[Row, ...]:
    return (
        _claims("divergences, statutory and material", score.found, score.right),
        _claims("  strictly: both sentences and the severity", score.found_strictly, score.right_strictly),
        _share("false alarms on traps", score.false_alarms),
    )


def _claims(name: str, found: Share, right: Share) -> Row:
    return Row(
        measure=name,
        precision=right.share,
        recall=found.share,
        f1=_f1(right.share, found.share),
        counts=f"{found.count} of {found.of} found; {right.count} of {right.of} claims right",
    )


def named(result: Evaluation) -> tuple[GoldScore, ...]:
    """The scores to show: every file, then all pooled where there are several."""
    return (*result.files, result.pooled) if len(result.files) > 1 else result.files


def _tally(name: str, tally: Tally) -> Row:
    counts = f"{tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
    return Row(measure=name, precision=tally.precision, recall=tally.recall, f1=tally.f1, counts=counts)


def _share(name: str, share: Share) -> Row:
    return Row(measure=name, precision=share.share, recall=None, f1=None, counts=f"{share.count} of {share.of}")


def _f1(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None or precision + recall == 0:
        return None
    return round(2 * precision * recall / (precision + recall), 4)

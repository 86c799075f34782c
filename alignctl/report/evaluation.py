"""The measures of an evaluation as rows of a table, the same in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from alignctl.model.evaluation import DivergenceScore, Evaluation, Fault, GoldScore, Mistake, Share, Tally
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


def _divergences(score: DivergenceScore) -> Iterator[Row]:
    yield _claims("divergences, statutory and material", score.found, score.right)
    for severity, (found, right) in score.severities.items():
        yield _claims(f"  {severity.value} alone", found, right)
    yield _claims("  strictly: both sentences and the severity", score.found_strictly, score.right_strictly)
    if score.read.of:
        unread = f", {score.unread} not read" if score.unread else ""
        read = _share("  claims right, read by a person against both documents", score.read)
        yield replace(read, counts=f"{read.counts}{unread}")
    yield _share("false alarms on traps", score.false_alarms)


def _claims(name: str, found: Share, right: Share) -> Row:
    return Row(
        measure=name,
        precision=right.share,
        recall=found.share,
        f1=_f1(right.share, found.share),
        counts=f"{found.count} of {found.of} found; {right.count} of {right.of} claims right",
    )


_FAULT = {
    Fault.MISSED: "missed",
    Fault.WRONG: "claimed, and not borne out",
    Fault.RELATION: "another relation",
    Fault.TRAP: "false alarm on a trap",
}


def named(result: Evaluation) -> tuple[tuple[str, GoldScore], ...]:
    """The scores to show, each with its name: every file, all pooled, then by area and by format."""
    files = tuple((score.name, score) for score in result.files)
    if len(files) == 1:
        return files
    areas = tuple((f"Area: {score.name}", score) for score in result.by_area)
    formats = tuple((f"Format: {score.name}", score) for score in result.by_format)
    return (*files, ("pooled", result.pooled), *areas, *formats)


def mistake_words(mistake: Mistake) -> str:
    """What is amiss, in one line, without the words of the documents."""
    held = [f"the answers hold {mistake.expected}"] if mistake.expected else []
    held += [f"found {mistake.found}"] if mistake.found else []
    return f"{mistake.about}, {_FAULT[mistake.fault]}" + (f": {', '.join(held)}" if held else "")


def _tally(name: str, tally: Tally) -> Row:
    counts = f"{tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
    return Row(measure=name, precision=tally.precision, recall=tally.recall, f1=tally.f1, counts=counts)


def _share(name: str, share: Share) -> Row:
    return Row(measure=name, precision=share.share, recall=None, f1=None, counts=f"{share.count} of {share.of}")


def _f1(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None or precision + recall == 0:
        return None
    return round(2 * precision * recall / (precision + recall), 4)

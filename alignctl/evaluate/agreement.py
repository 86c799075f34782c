"""How far two readers who worked apart agree: the second reader's answers held against the first one's."""

from __future__ import annotations

from pathlib import Path

from alignctl.errors import UsageError
from alignctl.evaluate.gold import Gold, GoldDivergence
from alignctl.evaluate.gold_reader import gold_files, read_gold
from alignctl.evaluate.links import answers_of
from alignctl.evaluate.quotes import any_overlap
from alignctl.model.divergence import WEIGHTY
from alignctl.model.evaluation import DivergenceScore, Evaluation, GoldScore, LinkScore, Share, pool


def reader_agreement(gold: Path, second: Path) -> Evaluation:
    """Hold a second reader's answers against the first one's, for every file of the second found in the first.

    Raises UsageError where no file of the second has its like.
    """
    firsts = {file.name: file for file in gold_files(gold)}
    pairs = [(firsts[file.name], file) for file in gold_files(second) if file.name in firsts]
    if not pairs:
        raise UsageError(
            f"Answers to the same gold files were expected, and no name is the same as in {gold.as_posix()}.",
            where=second.as_posix(),
            hint="Name the second reader's files as the first one's.",
        )
    return pool(tuple(agreement(read_gold(first), read_gold(other)) for first, other in pairs))


def agreement(first: Gold, second: Gold) -> GoldScore:
    """Score the second reader's links and divergences as if they were the tool's.

    Counted as the tool is counted: what either reader calls optional or arguable is neither for nor against.
    Raises UsageError where the two are not about the same documents.
    """
    if first.kind != second.kind or set(first.headings_of_both) != set(second.headings_of_both):
        raise UsageError(
            f"Answers on the same two documents were expected; {first.name} and {second.name} differ.",
            where=second.name,
            hint="Give both readers the same files.",
        )
    return GoldScore(
        name=f"{second.name}, second reader", links=_links(first, second), divergences=_divergences(first, second)
    )


def _links(first: Gold, second: Gold) -> LinkScore:
    answers = answers_of(first)
    theirs = {
        (link.a, link.b): link.relation
        for link in second.sections
        if link.a is not None and link.b is not None and not link.optional
    }
    right = [pair for pair in theirs if pair in answers.required]
    return LinkScore(
        links=answers.tally(theirs),
        unlike=answers.tally(theirs, unlike_only=True),
        relations=Share(count=sum(theirs[pair] is answers.required[pair] for pair in right), of=len(right)),
    )


def _divergences(first: Gold, second: Gold) -> DivergenceScore:
    required = [row for row in first.divergences if row.required and row.severity in WEIGHTY]
    claims = [row for row in second.divergences if row.required and row.severity in WEIGHTY]
    right = [claim for claim in claims if any(_same(claim, row) for row in required)]
    neutral = [claim for claim in claims if claim not in right and any(_same(claim, row) for row in first.divergences)]
    counted = len(claims) - len(neutral)
    return DivergenceScore(
        found=Share(
            count=sum(any(_same(claim, row) for claim in second.divergences) for row in required), of=len(required)
        ),
        right=Share(count=len(right), of=counted),
        found_strictly=Share(
            count=sum(any(_same_strictly(claim, row) for claim in second.divergences) for row in required),
            of=len(required),
        ),
        right_strictly=Share(
            count=sum(any(_same_strictly(claim, row) for row in required) for claim in claims), of=counted
        ),
    )


def _same(claim: GoldDivergence, row: GoldDivergence) -> bool:
    on_a, on_b = _share_words(claim.a_quotes, row.a_quotes), _share_words(claim.b_quotes, row.b_quotes)
    return (on_a and on_b) or (claim.attribute is row.attribute and (on_a or on_b))


def _same_strictly(claim: GoldDivergence, row: GoldDivergence) -> bool:
    """Whether two readers' rows are the same, with the severity, and the words or the silence of both sides."""
    return (
        claim.severity is row.severity
        and _same(claim, row)
        and all(
            _share_words(theirs, ours) if ours else not theirs
            for theirs, ours in ((claim.a_quotes, row.a_quotes), (claim.b_quotes, row.b_quotes))
        )
    )


def _share_words(quotes: tuple[str, ...], gold: tuple[str, ...]) -> bool:
    return any(any_overlap(quote, gold) for quote in quotes)

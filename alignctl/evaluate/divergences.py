"""Divergences claimed as statutory or material against the gold's, and false alarms on its traps."""

from __future__ import annotations

from alignctl.evaluate.gold import Gold, GoldDivergence
from alignctl.evaluate.quotes import any_overlap
from alignctl.model.divergence import WEIGHTY, Divergence
from alignctl.model.evaluation import DivergenceScore, Share
from alignctl.model.provision import Provision


def score_divergences(gold: Gold, divergences: tuple[Divergence, ...]) -> DivergenceScore:
    """How the weighty claims fare: required gold rows found, claims right (also strictly), traps stepped into."""
    claims = [claim for claim in divergences if claim.severity in WEIGHTY]
    weighty = [row for row in gold.divergences if row.severity in WEIGHTY]
    required = [row for row in weighty if row.required]
    arguable = [row for row in gold.divergences if not row.required]
    right = [claim for claim in claims if any(_meets(claim, row) for row in required)]
    neutral = [claim for claim in claims if claim not in right and any(_meets(claim, row) for row in arguable)]
    counted = len(claims) - len(neutral)
    return DivergenceScore(
        found=Share(count=sum(1 for row in required if any(_meets(claim, row) for claim in claims)), of=len(required)),
        right=Share(count=len(right), of=counted),
        found_strictly=Share(
            count=sum(1 for row in required if any(_meets_strictly(claim, row) for claim in claims)), of=len(required)
        ),
        right_strictly=Share(
            count=sum(1 for claim in claims if any(_meets_strictly(claim, row) for row in required)), of=counted
        ),
        false_alarms=Share(
            count=sum(1 for trap in gold.traps if any(_falls_for(claim, trap, weighty) for claim in claims)),
            of=len(gold.traps),
        ),
    )


def _meets(claim: Divergence, row: GoldDivergence) -> bool:
    """Whether a claim speaks of a gold row.

    Either it has the same attribute and the row's words on one side, or it sets the row's own two sentences
    against each other: readers file "told after seven days" under time limit, threshold or escalation alike.
    """
    on_a = any_overlap(_quote(claim.a), row.a_quotes)
    on_b = any_overlap(_quote(claim.b), row.b_quotes)
    return (on_a and on_b) or (claim.attribute is row.attribute and (on_a or on_b))


def _meets_strictly(claim: Divergence, row: GoldDivergence) -> bool:
    """Whether a claim meets a row with its severity, and with its words, or its silence, on both sides."""
    return (
        claim.severity is row.severity
        and _meets(claim, row)
        and _same_side(_quote(claim.a), row.a_quotes)
        and _same_side(_quote(claim.b), row.b_quotes)
    )


def _same_side(quote: str | None, gold: tuple[str, ...]) -> bool:
    return any_overlap(quote, gold) if gold else quote is None


def _falls_for(claim: Divergence, trap: GoldDivergence, weighty: list[GoldDivergence]) -> bool:
    """Whether a claim is the false alarm a trap lies in wait for: its words on both sides.

    A claim on another attribute of the same sentences is one only where the gold knows no such difference.
    """
    both = any_overlap(_quote(claim.a), trap.a_quotes) and any_overlap(_quote(claim.b), trap.b_quotes)
    return both and (claim.attribute is trap.attribute or not any(_meets(claim, row) for row in weighty))


def _quote(provision: Provision | None) -> str | None:
    return None if provision is None else provision.citation.quote

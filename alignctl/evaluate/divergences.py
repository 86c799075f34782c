"""Divergences claimed as statutory or material against the gold's, and false alarms on its traps."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.evaluate.gold import Gold, GoldDivergence, GoldVerdict
from alignctl.evaluate.quotes import any_overlap
from alignctl.model.divergence import WEIGHTY, Divergence, Severity
from alignctl.model.evaluation import DivergenceScore, Fault, Mistake, Share
from alignctl.model.provision import Attribute, Provision
from alignctl.text.normalise import fold


def score_divergences(gold: Gold, divergences: tuple[Divergence, ...]) -> DivergenceScore:
    """How the weighty claims fare: required gold rows found, claims right (also strictly), traps stepped into."""
    held = _Held(gold, divergences)
    right = held.right
    counted = [claim for claim in held.claims if claim in right or claim not in held.neutral]
    verdicts = [verdict for claim in held.claims if (verdict := verdict_on(claim, gold)) is not None]
    return DivergenceScore(
        found=_found(held.required, held.claims),
        right=Share(count=len(right), of=len(counted)),
        found_strictly=Share(
            count=sum(1 for row in held.required if any(_meets_strictly(claim, row) for claim in held.claims)),
            of=len(held.required),
        ),
        right_strictly=Share(
            count=sum(1 for claim in held.claims if any(_meets_strictly(claim, row) for row in held.required)),
            of=len(counted),
        ),
        false_alarms=Share(count=sum(1 for _ in held.traps_stepped_into()), of=len(gold.traps)),
        severities={
            severity: (
                _found([row for row in held.required if row.severity is severity], held.claims),
                Share(
                    count=sum(1 for claim in right if claim.severity is severity),
                    of=sum(1 for claim in counted if claim.severity is severity),
                ),
            )
            for severity in Severity
            if severity in WEIGHTY
        },
        read=Share(count=sum(1 for verdict in verdicts if verdict.right), of=len(verdicts)),
        unread=len(held.claims) - len(verdicts),
    )


def divergence_mistakes(gold: Gold, divergences: tuple[Divergence, ...]) -> Iterator[Mistake]:
    """Yield the required rows no claim meets, the claims no row bears out, and the traps stepped into.

    Where a person has read a claim, their verdict tells, and not the rows.
    """
    held = _Held(gold, divergences)
    for row in held.required:
        if not any(_meets(claim, row) for claim in held.claims):
            yield _mistake(row, Fault.MISSED, expected=str(row.severity))
    for claim in held.claims:
        verdict = verdict_on(claim, gold)
        borne_out = claim in held.right or claim in held.neutral if verdict is None else verdict.right
        if not borne_out:
            yield Mistake(
                about=_about(claim.attribute),
                fault=Fault.WRONG,
                a=_quote(claim.a),
                b=_quote(claim.b),
                expected=verdict.why if verdict else None,
                found=f"{claim.severity}, {claim.comparison}",
            )
    for trap in held.traps_stepped_into():
        yield _mistake(trap, Fault.TRAP, expected="no difference")


def verdict_on(claim: Divergence, gold: Gold) -> GoldVerdict | None:
    """What a person who read both documents said of the claim; None where nobody did."""
    for verdict in gold.verdicts:
        if (
            claim.attribute is verdict.attribute
            and claim.comparison is verdict.comparison
            and _same_words(_quote(claim.a), verdict.a_quote)
            and _same_words(_quote(claim.b), verdict.b_quote)
        ):
            return verdict
    return None


class _Held:
    """The weighty claims of a comparison beside the weighty rows of the gold."""

    def __init__(self, gold: Gold, divergences: tuple[Divergence, ...]) -> None:
        self.claims = [claim for claim in divergences if claim.severity in WEIGHTY]
        self._traps = gold.traps
        self._weighty = [row for row in gold.divergences if row.severity in WEIGHTY]
        self.required = [row for row in self._weighty if row.required]
        arguable = [row for row in gold.divergences if not row.required]
        self.right = [claim for claim in self.claims if any(_meets(claim, row) for row in self.required)]
        self.neutral = [
            claim for claim in self.claims if claim not in self.right and any(_meets(claim, row) for row in arguable)
        ]

    def traps_stepped_into(self) -> Iterator[GoldDivergence]:
        """Yield the traps some claim is a false alarm of."""
        for trap in self._traps:
            if any(_falls_for(claim, trap, self._weighty) for claim in self.claims):
                yield trap


def _found(rows: list[GoldDivergence], claims: list[Divergence]) -> Share:
    return Share(count=sum(1 for row in rows if any(_meets(claim, row) for claim in claims)), of=len(rows))


def _mistake(row: GoldDivergence, fault: Fault, *, expected: str) -> Mistake:
    return Mistake(
        about=_about(row.attribute),
        fault=fault,
        a=" / ".join(row.a_quotes) or None,
        b=" / ".join(row.b_quotes) or None,
        expected=expected,
    )


def _about(attribute: Attribute) -> str:
    return f"divergence, {attribute.value}"


def _same_words(one: str | None, other: str | None) -> bool:
    return fold(one or "") == fold(other or "")


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

"""Provisions against the gold's: time limits by value and words, the other attributes by name and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from alignctl.evaluate.gold import Gold, GoldDuration, GoldProvision, Side
from alignctl.evaluate.quotes import holds
from alignctl.model.evaluation import Tally
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import Bound, Duration, Unit
from alignctl.text.normalise import fold
from alignctl.text.similarity import token_set

ALIKE = 0.85
_LATEST = frozenset({Bound.WITHIN, Bound.BY})
_URGENT = frozenset({Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE})
_DAYS = frozenset({Unit.DAYS, Unit.WORKING_DAYS, Unit.SCHOOL_DAYS})


def score_values(gold: Gold, provisions: Mapping[Side, tuple[Provision, ...]]) -> Mapping[Attribute, Tally]:
    """A tally for each attribute the gold holds; only documents it holds that attribute for are looked at."""
    tallies: dict[Attribute, Tally] = {}
    for attribute in sorted({provision.attribute for provision in gold.provisions}):
        score = _score_limits if attribute is Attribute.TIME_LIMIT else _score_names
        tallies[attribute] = Tally()
        for side in Side:
            wanted = [row for row in gold.provisions if row.attribute is attribute and row.document is side]
            claims = [claim for claim in provisions.get(side, ()) if claim.attribute is attribute]
            if wanted:
                tallies[attribute] += score(wanted, claims)
    return tallies


def _score_limits(wanted: list[GoldProvision], claims: list[Provision]) -> Tally:
    """One claim for one row; a claim that repeats a row already found (two rules, one limit) counts nowhere."""
    free = dict(enumerate(wanted))
    right = wrong = 0
    for claim in sorted(claims, key=lambda claim: (len(claim.citation.quote), claim.id)):
        met = next((place for place, row in free.items() if _same_limit(row, claim)), None)
        if met is not None:
            del free[met]
            right += 1
        elif not any(_same_limit(row, claim) for row in wanted):
            wrong += 1
    return Tally(right=right, wrong=wrong, missed=len(free))


def _same_limit(row: GoldProvision, claim: Provision) -> bool:
    return (
        isinstance(row.value, GoldDuration)
        and isinstance(claim.value, Duration)
        and _duration_key(row.value) == _duration_key(claim.value)
        and holds(row.quote, claim.citation.quote)
    )


def _duration_key(value: GoldDuration | Duration) -> tuple[object, ...]:
    """Amount, unit and class of bound. "By" the next day or the same day is not "within" one; else they agree."""
    bound = value.bound
    if bound in _URGENT:
        return ("urgent", value.amount, value.unit)
    near = value.unit in _DAYS and value.amount is not None and value.amount <= 1
    kind = "latest" if bound in _LATEST and not near else bound.value
    return (kind, value.amount, value.amount_max, value.unit)


def _score_names(wanted: list[GoldProvision], claims: list[Provision]) -> Tally:
    """A row is found by a claim of its name on its words; another name there, and no right one, is wrong."""
    right = wrong = 0
    for row in wanted:
        there = [claim for claim in claims if holds(row.quote, claim.citation.quote)]
        if any(_same_name(str(row.value), _names(claim)) for claim in there):
            right += 1
        elif there:
            wrong += 1
    return Tally(right=right, wrong=wrong, missed=len(wanted) - right)


def _names(claim: Provision) -> tuple[str, ...]:
    id_ = "" if isinstance(claim.value, Duration) else getattr(claim.value, "id", "")
    return tuple(name for name in (id_, claim.value.display) if name)


def _same_name(wanted: str, names: Iterable[str]) -> bool:
    folded = fold(wanted)
    return any(
        fold(name) == folded or f" {fold(name)} " in f" {folded} " or token_set(wanted, name) >= ALIKE for name in names
    )

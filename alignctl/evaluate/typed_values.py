"""Provisions against the gold's: time limits by value and words, the other attributes by name and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from alignctl.evaluate.gold import Gold, GoldDuration, GoldProvision, Side
from alignctl.evaluate.quotes import holds
from alignctl.model.evaluation import Fault, Mistake, Tally
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
    for attribute, _, held in _held(gold, provisions):
        found = Tally(right=len(held.right), wrong=len(held.wrong), missed=len(held.missed))
        tallies[attribute] = tallies.get(attribute, Tally()) + found
    return tallies


def value_mistakes(gold: Gold, provisions: Mapping[Side, tuple[Provision, ...]]) -> Iterator[Mistake]:
    """Yield every value of the gold that was not found, and every one claimed that the gold does not bear out."""
    for attribute, side, held in _held(gold, provisions):
        about = attribute.value
        for row in held.missed:
            yield _mistake(about, Fault.MISSED, side, row.quote, expected=_words(row.value))
        for claim in held.wrong:
            yield _mistake(about, Fault.WRONG, side, claim.citation.quote, found=claim.value.display)


def _mistake(  # noqa: PLR0913  one row of a list
    about: str, fault: Fault, side: Side, quote: str, *, expected: str | None = None, found: str | None = None
) -> Mistake:
    a, b = (quote, None) if side is Side.A else (None, quote)
    return Mistake(about=about, fault=fault, a=a, b=b, expected=expected, found=found)


def _words(value: GoldDuration | str) -> str:
    if isinstance(value, str):
        return value
    amounts = "-".join(f"{amount:g}" for amount in (value.amount, value.amount_max) if amount is not None)
    return " ".join(part for part in (value.bound.value, amounts, value.unit.value if value.unit else "") if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values:
    """The rows of one attribute and document that were found and missed, and the claims that are wrong."""

    right: tuple[GoldProvision, ...]
    missed: tuple[GoldProvision, ...]
    wrong: tuple[Provision, ...]


def _held(gold: Gold, provisions: Mapping[Side, tuple[Provision, ...]]) -> Iterator[tuple[Attribute, Side, _Values]]:
    for attribute in sorted({provision.attribute for provision in gold.provisions}):
        hold = _hold_limits if attribute is Attribute.TIME_LIMIT else _hold_names
        for side in Side:
            wanted = [row for row in gold.provisions if row.attribute is attribute and row.document is side]
            claims = [claim for claim in provisions.get(side, ()) if claim.attribute is attribute]
            if wanted:
                yield attribute, side, hold(wanted, claims)


def _hold_limits(wanted: list[GoldProvision], claims: list[Provision]) -> _Values:
    """One claim for one row; a claim that repeats a row already found (two rules, one limit) counts nowhere."""
    free = dict(enumerate(wanted))
    right: list[GoldProvision] = []
    wrong: list[Provision] = []
    for claim in sorted(claims, key=lambda claim: (len(claim.citation.quote), claim.id)):
        met = next((place for place, row in free.items() if _same_limit(row, claim)), None)
        if met is not None:
            right.append(free.pop(met))
        elif not any(_same_limit(row, claim) for row in wanted):
            wrong.append(claim)
    return _Values(right=tuple(right), missed=tuple(free.values()), wrong=tuple(wrong))


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


def _hold_names(wanted: list[GoldProvision], claims: list[Provision]) -> _Values:
    """A row is found by a claim of its name on its words; another name there, and no right one, is wrong."""
    right: list[GoldProvision] = []
    missed: list[GoldProvision] = []
    wrong: list[Provision] = []
    for row in wanted:
        there = [claim for claim in claims if holds(row.quote, claim.citation.quote)]
        if any(_same_name(str(row.value), _names(claim)) for claim in there):
            right.append(row)
            continue
        missed.append(row)
        wrong += there[:1]
    return _Values(right=tuple(right), missed=tuple(missed), wrong=tuple(wrong))


def _names(claim: Provision) -> tuple[str, ...]:
    id_ = "" if isinstance(claim.value, Duration) else getattr(claim.value, "id", "")
    return tuple(name for name in (id_, claim.value.display) if name)


def _same_name(wanted: str, names: Iterable[str]) -> bool:
    folded = fold(wanted)
    return any(
        fold(name) == folded or f" {fold(name)} " in f" {folded} " or token_set(wanted, name) >= ALIKE for name in names
    )

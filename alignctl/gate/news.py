"""What is news among findings: what a revision brought, what it ended, and what stood before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from alignctl.model.finding import Finding, FindingCode, Standing

_OF_TWO_TEXTS = frozenset({FindingCode.DIVERGENCE, FindingCode.DRIFT})


class News(NamedTuple):
    """Findings of the texts as they are, each with its standing, and those of the earlier ones that have ended."""

    findings: tuple[Finding, ...]
    closed: tuple[Finding, ...]


def news(
    now: Iterable[Finding],
    before: Iterable[Finding],
    is_news: Callable[[Finding], bool],
    ended: Callable[[Finding], bool],
) -> News:
    """Tell what is new, what stood, and what has ended, by fingerprint.

    `is_news` tells of a finding the earlier text did not give whether the texts changed there at all, `ended` the same
    of one the earlier text alone gave: what was merely read otherwise is no news. A difference that stands on another
    value than before is a changed one.
    """
    current, earlier = _by_fingerprint(now), _by_fingerprint(before)
    gone = [one for id_, one in earlier.items() if id_ not in current and ended(one)]
    places = {_subject(one): one for one in gone if one.code in _OF_TWO_TEXTS}
    settled: list[Finding] = []
    for id_, one in current.items():
        if id_ in earlier or not is_news(one):
            settled.append(replace(one, standing=Standing.STOOD))
        elif (was := places.get(_subject(one))) is not None:
            settled.append(replace(_renewed(one, FindingCode.CHANGED_DIVERGENCE), before=was.now))
        else:
            settled.append(_renewed(one, FindingCode.NEW_DIVERGENCE))
    standing = {_subject(one) for one in settled}
    return News(tuple(settled), tuple(one for one in gone if _subject(one) not in standing))


def without_earlier(now: Iterable[Finding]) -> News:
    """Findings, each once, where no earlier text is known: none can be told to have been there, and none ended."""
    return News(tuple(_by_fingerprint(now).values()), ())


def _renewed(one: Finding, code: FindingCode) -> Finding:
    return replace(one, code=code) if one.code is FindingCode.DIVERGENCE else one


def _by_fingerprint(found: Iterable[Finding]) -> dict[str, Finding]:
    kept: dict[str, Finding] = {}
    for one in found:
        kept.setdefault(one.fingerprint, one)
    return kept


def _subject(one: Finding) -> tuple[object, ...]:
    """What a finding is about, whatever its values and however it is called for being news."""
    two = one.code in {*_OF_TWO_TEXTS, FindingCode.NEW_DIVERGENCE, FindingCode.CHANGED_DIVERGENCE}
    sort = FindingCode.DRIFT if one.code is FindingCode.DRIFT else FindingCode.DIVERGENCE if two else one.code
    pair = frozenset((one.area, one.other or one.area)) if sort is FindingCode.DIVERGENCE else (one.area, one.other)
    return (sort, pair, one.kind, one.topic, one.attribute, one.action, one.about)

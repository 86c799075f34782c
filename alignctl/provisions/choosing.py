"""Of several findings of the same value under one heading, the one that says it best."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator

from alignctl.provisions.finding import Finding


def best_of(found: Iterable[Finding], same: Callable[[Finding], Hashable]) -> Iterator[Finding]:
    """Yield one finding for each value of `same`: the surest, of equals the earliest."""
    kept: dict[Hashable, Finding] = {}
    for finding in found:
        key = same(finding)
        if key not in kept or finding.confidence > kept[key].confidence:
            kept[key] = finding
    yield from kept.values()


def by_section(finding: Finding) -> Hashable:
    """Same rule, same value, same section."""
    return _rule_id(finding), _value_id(finding), finding.said.place.section.id


def by_document(finding: Finding) -> Hashable:
    """Same rule, same value, anywhere in the document."""
    return _rule_id(finding), _value_id(finding)


def _rule_id(finding: Finding) -> str:
    return finding.rule.id if finding.rule else ""


def _value_id(finding: Finding) -> tuple[str, str]:
    return str(getattr(finding.value, "id", "")), str(getattr(finding.value, "edition", ""))

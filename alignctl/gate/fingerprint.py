"""The fingerprint of a finding: the same over edits nearby, another once a value of it changes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from alignctl.gate.value_form import telling_apart, value_form
from alignctl.model.finding import Finding, FindingCode
from alignctl.model.provision import Provision, point_id
from alignctl.store.fields import LENGTH
from alignctl.text.normalise import fold

# Part of what is hashed, so that fingerprints of another making can never be taken for these.
_MAKING = "alignctl/fingerprint/1"
_DIVERGENCES = frozenset({FindingCode.DIVERGENCE, FindingCode.NEW_DIVERGENCE, FindingCode.CHANGED_DIVERGENCE})
# Findings that exist only where an earlier text is held against the present one.
REVISIONS = frozenset(
    {
        FindingCode.STRICTER,
        FindingCode.LOOSER,
        FindingCode.CHANGED,
        FindingCode.NEWLY_SAID,
        FindingCode.NO_LONGER_SAID,
        FindingCode.AGREEMENT_ADOPTED,
        FindingCode.AGREEMENT_LEFT,
    }
)
Side = tuple[str, str, str]


def base_code(code: FindingCode) -> FindingCode:
    """The code that stays the same from run to run: a new or changed divergence is a divergence in the next one."""
    return FindingCode.DIVERGENCE if code in _DIVERGENCES else code


def point_of(finding: Finding) -> str:
    """The point of practice of a finding as its full id, the event last; less where the finding has no attribute."""
    if finding.kind is None:
        return ""
    if finding.topic is None or finding.attribute is None:
        return ".".join(part for part in (finding.kind, finding.topic) if part)
    point = point_id(finding.kind, finding.topic, finding.attribute, finding.action)
    return f"{point}.{finding.event}" if finding.event else point


def with_fingerprint(finding: Finding, about: str = "") -> Finding:
    """The finding with its fingerprint, whatever it had before; `about` as in `fingerprint`."""
    return replace(finding, fingerprint=fingerprint(finding, about))


def fingerprint(finding: Finding, about: str = "") -> str:
    """16 hex digits that name a finding.

    In it are what sort of finding it is, the areas, the point of practice, how the sides compare, and their typed
    values. Where both values have the same form, the names, force and starts that tell them apart are in it as well. A
    divergence between areas has the same one from either side; `comparison` is read with `area` as a, `other` as b.

    Not in it are quotes, places, paths, messages, severity and confidence. `about` tells apart findings of one document
    that have no values: the words of a reference, a date, the code of a warning. It is folded, so case and punctuation
    count for nothing.
    """
    areas, comparison = (finding.area, finding.other or ""), finding.comparison
    sides = _sides(finding)
    if finding.code in _DIVERGENCES and areas[0] > areas[1] and finding.other is not None:
        areas, sides = (areas[1], areas[0]), sides[::-1]
        comparison = comparison.turned if comparison is not None else None
    if finding.code is FindingCode.CONTRADICTION:  # whichever of the two stands first in the document
        sides = tuple(sorted(sides))
    hashed = (
        _MAKING,
        base_code(finding.code).value,
        *areas,
        finding.kind or "",
        finding.topic or "",
        finding.attribute or "",
        finding.action or "",
        finding.event or "",
        comparison or "",
        sides,
        fold(finding.baseline.figure) if finding.code is FindingCode.BELOW_NATIONAL and finding.baseline else "",
        fold(about),
    )
    return hashlib.sha256(json.dumps(hashed, separators=(",", ":")).encode()).hexdigest()[:LENGTH]


def _sides(finding: Finding) -> tuple[Side, ...]:
    """What the sides of a finding say, in the order of the finding."""
    first, second = finding.now, finding.theirs
    if finding.code in REVISIONS:
        first, second = finding.before, finding.now
    alike = value_form(first) == value_form(second)
    return tuple(_side(provision, alike=alike) for provision in (first, second))


def _side(provision: Provision | None, *, alike: bool) -> Side:
    passing = () if provision is None else (provision.direction or "", provision.responsible_area or "")
    return (value_form(provision), " ".join(passing).strip(), telling_apart(provision) if alike else "")

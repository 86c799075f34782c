"""What counts for an area on each point: its own text over the bases it rests on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from alignctl.model.area import Procedure
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.rules.rule import Rule

# Below this a finder is guessing, and no claim rests on it.
LEAST_CONFIDENCE = 0.5
OWN = None

Key = tuple[str, Attribute, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What an area says on a point. `base` is the id of the base it comes from, None for its own text.

    `doubtful` tells that something was found of which the finder is not sure enough to claim anything,
    neither a value nor a silence; `provisions` is empty then.
    """

    provisions: tuple[Provision, ...] = ()
    base: str | None = OWN
    doubtful: bool = False


SILENT = Side()


def effective(procedure: Procedure, provisions: tuple[Provision, ...], rules: dict[str, Rule]) -> dict[Key, Side]:
    """The side of an area on every point it says anything on, itself or through a base.

    Its own provision on an action overrides every base's, and a nearer base's a farther one's. Provisions
    without action are left out.
    """
    layers: dict[Key, dict[int, list[Provision]]] = defaultdict(lambda: defaultdict(list))
    for provision in provisions:
        if provision.action is not None:
            layers[point_key(provision, rules)][_depth(procedure, provision)].append(provision)
    return {key: _nearest(procedure, found) for key, found in layers.items()}


def point_key(provision: Provision, rules: dict[str, Rule]) -> Key:
    """The point a provision belongs to, by its rule's topic where the rule is known."""
    rule = rules.get(provision.rule)
    return rule.topic if rule else provision.topic, provision.attribute, provision.action or ""


def _nearest(procedure: Procedure, found: dict[int, list[Provision]]) -> Side:
    for depth in sorted(found):
        sure = tuple(entry for entry in found[depth] if entry.confidence >= LEAST_CONFIDENCE)
        if sure:
            return Side(provisions=sure, base=procedure.bases[depth - 1].id if depth else OWN)
        if depth == 0:
            return Side(doubtful=True)
    return Side(doubtful=True)


def _depth(procedure: Procedure, provision: Provision) -> int:
    """0 for the area's own text, then the bases from 1, most local first."""
    document = provision.citation.document
    if document in {entry.path for entry in procedure.documents}:
        return 0
    for depth, base in enumerate(procedure.bases, start=1):
        if document in {entry.path for entry in base.documents}:
            return depth
    return 0 if provision.tier is Tier.LOCAL or not procedure.bases else 1

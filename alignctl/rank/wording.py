"""The words in which a ranking tells what is said, and what it would become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from alignctl.model.cluster import Cluster
from alignctl.model.effect import same_effect, shown
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import Item, LegalSource, Role, Value
from alignctl.rank.camps import Camp

# a list of twenty data items is told by its first few
SHOWN = 3
IN_FORCE = "the law and guidance in force"
# the two are one answer to whose duty it is: a child is at home in the area that placed it
_CALLED = {"placing": "home or placing", "home": "home or placing"}


def said(provision: Provision) -> str:
    """A provision's own value as displayed."""
    area = provision.responsible_area
    return acting(area.value) if isinstance(provision.value, Role) and area else shown(provision.value)


def listed(provisions: Iterable[Provision]) -> str:
    """Several values as displayed, each effect once, the first few by name."""
    distinct: list[Provision] = []
    for one in provisions:
        if not any(same_effect(one.value, other.value) for other in distinct):
            distinct.append(one)
    values = list(dict.fromkeys(said(one) for one in distinct))
    more = f" and {len(values) - SHOWN} more" if len(values) > SHOWN else ""
    return "; ".join(values[:SHOWN]) + more


def of_camps(cluster: Cluster, camps: Sequence[Camp]) -> tuple[str, ...]:
    """What each camp says, as displayed; of those that read alike and were found apart, as whom says it."""
    told = [_of_camp(cluster, camp) for camp in camps]
    often = Counter(told)
    return tuple(
        f"{display}, as {camp.name} has it" if often[display] > 1 else display
        for camp, display in zip(camps, told, strict=True)
    )


def _of_camp(cluster: Cluster, camp: Camp) -> str:
    """What a camp says, as displayed."""
    if cluster.point.attribute is Attribute.DATA_ITEM and isinstance(camp.provision.value, Item):
        return f"the {'form' if cluster.point.is_of_forms else 'list'} of {camp.name}"
    if isinstance(camp.provision.value, Role) and camp.responsible:
        return acting(camp.responsible)
    return listed(camp.provisions)


def of_standard(cluster: Cluster, said: Iterable[Provision]) -> str:
    """What the regional text says, as displayed; `said` is what of it can be adopted."""
    if cluster.point.attribute is Attribute.DATA_ITEM:
        return "the list of the regional text"
    return listed(said)


def of_shared(values: Sequence[Value]) -> str:
    """A list that most areas hold, as displayed."""
    return f"one form with the {len(values)} items that most areas ask for"


def without(values: Sequence[Value]) -> str:
    """What a form lacks, as displayed: the first few by name."""
    named = "; ".join(shown(value) for value in values[:SHOWN])
    more = f" and {len(values) - SHOWN} more" if len(values) > SHOWN else ""
    return f"a form that does not ask for {named}{more}"


def acting(area: str) -> str:
    """The words for which area's duty it is."""
    return f"the {_CALLED.get(area, area)} authority acts"


def in_force(cluster: Cluster, replaced: Iterable[Provision]) -> str:
    """The law and guidance in force, with the edition of each source that is cited in one `replaced`."""
    editions = dict(cluster.point.in_force_from)
    current = [one.value for entry in cluster.areas for one in entry.provisions]
    named = []
    for value in dict.fromkeys(one.value for one in replaced):
        edition = editions.get(getattr(value, "id", ""), "")
        if isinstance(value, LegalSource) and value.edition and value.edition < edition:
            named.append(_in_edition(value, edition, (one for one in current if isinstance(one, LegalSource))))
    return f"{IN_FORCE}: {'; '.join(dict.fromkeys(named))}" if named else IN_FORCE


def _in_edition(old: LegalSource, edition: str, current: Iterable[LegalSource]) -> str:
    """A source in the edition in force, as a text has it where one cites it."""
    cited = sorted(shown(one) for one in current if one.id == old.id and one.edition and one.edition >= edition)
    if cited:
        return cited[0]
    bare = old.display.replace(old.edition or "", "").replace("()", "").strip(" ,")
    return f"{bare} ({edition})"

"""What follows from verdicts, sort by sort: pure functions on what a stage made. Nothing here finds anything anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.area import Procedure
from alignctl.model.divergence import Divergence, Severity, Shared
from alignctl.model.provision import Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Value
from alignctl.model.verdict import Item, Ruling, Verdict
from alignctl.model.verdicts import Verdicts
from alignctl.review.items import Sides, divergence_item, gathered, link_item, provision_item
from alignctl.review.sections import Sections
from alignctl.review.standing import Sentences, as_read

# The items of a run that verdicts are on, by id: what the standing of each verdict is told from.
Seen = dict[str, Item]
ReadValue = Callable[[str, Provision], Value | None]


def heed_provisions(
    provisions: Iterable[Provision], area: str, verdicts: Verdicts, read: ReadValue
) -> tuple[tuple[Provision, ...], Seen]:
    """What a text says as people have it: what they call wrong left out, values as they corrected them.

    What they call right, or corrected, is sure. `read` makes a value of a reviewer's words; where it cannot, the
    provision is left out, for what was read is not what the text says.
    """
    found = tuple(provisions)
    ids = [provision_item(one, area, {}) for one in found]
    seen = _seen(ids, verdicts)
    if not seen:
        return found, seen
    kept = (_provision(one, verdicts.on(item, seen.get(item.id)), read) for one, item in zip(found, ids, strict=True))
    return tuple(one for one in kept if one is not None), seen


def _provision(one: Provision, verdict: Verdict | None, read: ReadValue) -> Provision | None:
    if verdict is None:
        return one
    if verdict.ruling is Ruling.CORRECT_VALUE:
        value = read(verdict.value or "", one)
        return replace(one, value=value, confidence=1.0) if value is not None else None
    return None if verdict.ruling is Ruling.WRONG else replace(one, confidence=1.0)


def heed_divergences(
    shared: tuple[Shared, ...],
    divergences: tuple[Divergence, ...],
    sides: Sides,
    verdicts: Verdicts,
    sentences: Sentences,
) -> tuple[tuple[Shared, ...], tuple[Divergence, ...], Seen]:
    """What two areas (ids) share and where they differ, as people have it.

    What is called no divergence is shared where both sides speak. What is called wrong is neither, for then nothing
    is known. What is local by necessity stays, with that severity. `sentences` are what the texts say before any
    verdict: one on what a text says may leave a difference resting on another sentence, and the claim is the same.
    """
    ids = [divergence_item(one, sides) for one in divergences]
    seen = {id_: as_read(item, verdicts, sentences) for id_, item in _seen(ids, verdicts).items()}
    if not seen:
        return shared, divergences, seen
    alike, apart = list(shared), []
    for one, item in zip(divergences, ids, strict=True):
        verdict = verdicts.on(replace(item, sentences=()), seen.get(item.id, item))
        ruling = verdict.ruling if verdict else None
        if ruling is Ruling.NOT_A_DIVERGENCE and one.a is not None and one.b is not None:
            alike.append(
                Shared(topic=one.topic, attribute=one.attribute, action=one.action, event=one.event, a=one.a, b=one.b)
            )
        elif ruling is Ruling.LOCAL:
            apart.append(replace(one, severity=Severity.LOCAL, tier=Tier.LOCAL))
        elif ruling not in {Ruling.WRONG, Ruling.NOT_A_DIVERGENCE}:
            apart.append(one)
    return tuple(alike), tuple(sorted(apart, key=lambda one: one.severity is Severity.LOCAL)), seen


def heed_links(alignment: Alignment, a: Procedure, b: Procedure, verdicts: Verdicts) -> tuple[Alignment, Seen]:
    """The links of two procedures as people have them: what is called right is sure, what is called wrong is none.

    A section that loses its only link stands without a counterpart.
    """
    sections = Sections(a), Sections(b)
    items = [link_item(link, sections) for link in alignment.links]
    seen = _seen((item for item in items if item is not None), verdicts)
    if not seen:
        return alignment, seen
    kept: list[Link] = []
    cut: list[Link] = []
    for link, item in zip(alignment.links, items, strict=True):
        verdict = verdicts.on(item) if item is not None else None
        if verdict is not None and verdict.ruling is Ruling.WRONG:
            cut.append(link)
        else:
            kept.append(link if verdict is None else replace(link, confidence=1.0))
    return replace(alignment, links=(*kept, *_alone(cut, kept))), seen


def _alone(cut: Iterable[Link], kept: Iterable[Link]) -> Iterator[Link]:
    linked_a, linked_b = {link.a for link in kept}, {link.b for link in kept}
    alone: dict[tuple[SectionRef | None, SectionRef | None], None] = {}
    for link in cut:
        if link.a not in linked_a:
            alone[link.a, None] = None
        if link.b not in linked_b:
            alone[None, link.b] = None
    for a, b in alone:
        yield Link(a=a, b=b, relation=Relation.NONE, score=0.0, confidence=1.0, reasons=("people unlinked it",))


def _seen(items: Iterable[Item], verdicts: Verdicts) -> Seen:
    return {item.id: item for item in gathered(one for one in items if one.id in verdicts)}

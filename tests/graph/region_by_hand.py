"""A small region made by hand."""

from alignctl.graph import (
    Agreement,
    adoption,
    communities,
    crossing,
    exemplars,
    friction,
    layout,
    matrix,
    pilots,
    profiles,
    variants,
)
from alignctl.model.area import Area
from alignctl.model.comparison import Problem
from alignctl.model.pilots import VersionPoint, Versions
from alignctl.model.provision import Attribute
from alignctl.model.region import AlignedOn, Held, RegionView
from alignctl.model.tie import Body, BodyKind, Tie
from tests.graph.by_hand import cluster, said

IDS = ("ash", "birch", "cedar")


def versions(area, kind="missing", **amounts):
    """Two versions of an area's text: by action the hours before and now, None where silent, or "unclear"."""
    return Versions(
        area=area,
        kind=kind,
        earlier=(f"{area}-before.docx",),
        points=tuple(
            VersionPoint(
                topic="talk",
                attribute=Attribute.TIME_LIMIT,
                action=action,
                before=_said(area, both[0]),
                now=_said(area, both[1]),
                unclear="unclear" in both,
            )
            for action, both in amounts.items()
        ),
    )


def _said(area, amount):
    return (said(area, amount),) if isinstance(amount, int) else ()


def view(name="Vale", marking="OFFICIAL"):
    """Three areas in a row, two points: one on which cedar differs, one on which birch is silent."""
    ties = (
        Tie(a="ash", b="birch", weight=1.0, reasons=("land border",)),
        Tie(a="birch", b="cedar", weight=1.5, reasons=("land border", "both in Vale Police")),
    )
    found = (
        cluster({"ash": 24, "birch": 24, "cedar": 72}, "first", below=("cedar",), standard=(said("vale", 24),)),
        cluster({"ash": 1, "birch": None, "cedar": 1}, "second"),
    )
    body = Body(id="police-force.vale-police", name="Vale Police", kind=BodyKind.POLICE_FORCE, areas=("birch", "cedar"))
    cost = friction(found, ties)
    adopted, drift = adoption(found)
    return RegionView(
        id="vale",
        name=name,
        areas=tuple(Area(id=id_, name=id_.capitalize()) for id_ in IDS),
        on="2026-01-01",
        as_of="2026-01-01",
        kinds=("missing",),
        held=tuple(Held(area=id_, kind="missing", documents=(f"{id_}.docx",), bases=()) for id_ in IDS[:2]),
        ties=ties,
        bodies=(body,),
        clusters=found,
        matrix=matrix(found, IDS, {"missing": IDS}),
        friction=cost,
        crossings=tuple(crossing(found, one.a, one.b, {"talk": 1.0}) for one in cost.borders),
        variants=variants(found, (body,), {found[0].id: AlignedOn(holders=("ash", "birch"), movers=("cedar",))}),
        exemplars=exemplars(found),
        communities=communities(Agreement(found), IDS),
        profiles=profiles(Agreement(found), IDS, {"ash": ["missing"]}),
        adoption=adopted,
        drift=drift,
        places=layout(IDS, ties),
        marking=marking,
        notes=("The areas fall into two parts.",),
        problems=(Problem(message="Dale has no procedure of the kind 'missing', so it was not compared."),),
        pilots=pilots(found, (versions("ash", first=(72, 24), second=(None, 1)),)),
        names={"talk": "Talking", "missing": "Missing children"},
    )

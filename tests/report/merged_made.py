"""A merged text made by hand: parts of every mark, a point of each sort, a table, a shared text and an odd word."""

from dataclasses import replace

from alignctl.draft.merging import bases_of, merged_parts, names_carried
from alignctl.model.alignment import Relation
from alignctl.model.area import Base
from alignctl.model.comparison import Problem
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.document_read import DocumentRead
from alignctl.model.merged import Merged
from alignctl.model.national import Below, BelowNational
from alignctl.model.tier import Tier
from tests.draft.two_texts import compared, divergence, link, procedure, provision, section, shared
from tests.report.made import EVIL
from tests.report.made import divergence as evil_divergence

MANUAL = Base(id="manual", name="Manual", tier=Tier.REGIONAL, documents=procedure("manual").documents)
ASH = procedure(
    "ash",
    section("1", "", "Version 2."),
    section(
        "2",
        "Act",
        children=[section("2.1", "Report | ring", EVIL, tables=[((("Who", "When"), ("Carer", "24 hours")), 0)])],
    ),
    section("3", "Return", "Ash: the interview is held within 24 hours."),
    section("4", "Danger", "Ash: ring the police at once."),
    section("5", "Powers", "Ash alone: an order may be sought."),
    bases=(MANUAL,),
)
BIRCH = procedure(
    "birch",
    section("1", "Ring", "Birch: ring."),
    section("2", "Back", "Birch: the interview is held within 72 hours."),
    section("3", "Danger", "Birch: ring the police straight away."),
    section("4", "School", children=[section("4.1", "Not in", "Birch alone: the school rings.")]),
    bases=(MANUAL,),
)


def _below():
    said = provision("birch", "2", 72)
    return BelowNational(
        topic=said.topic,
        attribute=said.attribute,
        action=said.action,
        how=Below.FIGURE,
        provision=said,
        explanation="Birch is below.",
    )


def result(**changes):
    """The merged text; `changes` go over its fields."""
    points = [
        replace(
            divergence(
                provision("ash", "3", 24), provision("birch", "2", 72), Severity.STATUTORY, ComparisonKind.A_STRICTER
            ),
            baseline=evil_divergence().baseline,
        ),
        divergence(provision("ash", "2.1", 1), None, Severity.WORDING, ComparisonKind.ONLY_A, "report-missing"),
        divergence(None, provision("manual", "1", 2), comparison=ComparisonKind.ONLY_B, action="tell-school"),
    ]
    agreed = [shared(provision("ash", "4", 0, "ring-police"), provision("birch", "3", 0, "ring-police"))]
    links = [
        link("2.1", "1"),
        link("3", "2"),
        link("4", "3", Relation.EQUIVALENT),
    ]
    outline, choices, alike = merged_parts(compared(ASH, BIRCH, links, points, agreed), ((), (_below(),)))
    held = [DocumentRead(area=side.area.id, kind="missing", document=side.documents[0]) for side in (ASH, BIRCH)]
    made = Merged(
        a=ASH.area,
        b=BIRCH.area,
        kind="missing",
        kind_name="Children missing from home",
        on="2026-11-28",
        as_of="2026-11-28",
        outline=outline,
        choices=choices,
        agreed=alike,
        bases=bases_of(ASH, BIRCH),
        carried=names_carried(ASH, BIRCH),
        documents=tuple(held),
        marking="OFFICIAL",
        problems=(Problem(message="One file could not be read.", where="odd.docx", hint="Mend it."),),
        names={"ash": "Ash", "birch": "Birch", "manual": "Manual"},
    )
    return replace(made, **changes)

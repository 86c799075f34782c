"""A crossing sheet made by hand: a handover, a time limit, a silence, a form and a contact."""

from dataclasses import replace

from alignctl.model.crossing_sheet import Changed, ContactTold, CrossingSheet, FormUsed, Handover, Same
from alignctl.model.divergence import ComparisonKind, Severity, Silence
from alignctl.model.document import Metadata
from alignctl.model.document_read import DocumentRead
from alignctl.model.provision import Attribute
from alignctl.model.values import Contact, Form
from tests.report import made


def contact(words="01632 960001, desk@birch.example", **changes):
    """A contact of Birch; `changes` go over its citation."""
    said = made.provision("birch", words, 1)
    citation = replace(said.citation, **changes)
    value = Contact(id="contact", display=words)
    return replace(said, id="birch.contact", attribute=Attribute.CONTACT, value=value, citation=citation)


def changed(number, **changes):
    values = {
        "id": f"missing.return-interview.time-limit.point-{number}",
        "title": f"Point {number}",
        "kind": "missing",
        "topic": "return-interview",
        "attribute": Attribute.TIME_LIMIT,
        "severity": Severity.MATERIAL,
        "comparison": ComparisonKind.A_STRICTER,
        "origin": made.provision("ash", made.EVIL, 24),
        "goal": made.provision("birch", "It is held within five working days.", 5),
        "silence": None,
        "baseline": made.divergence().baseline,
        "explanation": f"Ash is stricter on point {number}.",
        "distance": number / 100,
    }
    return Changed(**(values | changes))


def sheet(**changes):
    form = replace(
        made.provision("birch", "Use the Return Record.", 2),
        attribute=Attribute.FORM,
        value=Form(id="form", display="Return Record"),
    )
    silent = changed(
        50, attribute=Attribute.ROLE, comparison=ComparisonKind.ONLY_A, goal=None, silence=Silence.SAID_ELSEWHERE
    )
    values = {
        "origin": made.ASH,
        "goal": made.BIRCH,
        "on": "2026-04-01",
        "as_of": "2026-04-01",
        "kinds": ("missing",),
        "handovers": (
            Handover(
                id="missing.out-of-area.role.interview.a-places",
                title="Whose interview",
                kind="missing",
                topic="out-of-area",
                comparison=ComparisonKind.HANDOVER_GAP,
                outward=True,
                origin=made.provision("ash", "The host area does it.", 3),
                goal=made.provision("birch", "The placing area does it.", 4),
                explanation="Whose interview: neither takes it on.",
            ),
        ),
        "changes": (changed(1, severity=Severity.STATUTORY), changed(2), silent),
        "forms": (FormUsed(kind="missing", title="The record", goal=form, origin=None),),
        "contacts": (
            ContactTold(kind="missing", attribute=Attribute.CONTACT, provision=contact(), label="Child death desk"),
        ),
        "same": (Same(kind="missing", topic="police-response", points=2),),
        "wording": 3,
        "local": 1,
        "documents": tuple(
            DocumentRead(area=area, kind="missing", document=made.document(f"{area}.docx")) for area in ("ash", "birch")
        ),
        "marking": None,
        "problems": (),
        "names": {"missing": "Children missing from home and care"},
    }
    return CrossingSheet(**(values | changes))


def marked(document, marking):
    """A document with a protective marking, and with people named in its comments."""
    return replace(document, metadata=Metadata(marking=marking, people=("Jane Ashdown",), owner="Jane Ashdown"))

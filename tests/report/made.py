"""A small comparison made by hand, with words that try to break every format."""

from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.area import Area, Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.citation import Citation
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison, Problem, Summary
from alignctl.model.contradiction import Contradiction
from alignctl.model.divergence import BaselineRef, ComparisonKind, Divergence, Severity, Shared, Silence
from alignctl.model.document import Document, Metadata, ReadingWarning
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.trace import NearStatement, PatternPlace, ProvisionTrace, RuleTrace, Trace, Where
from alignctl.model.values import Bound, Duration, Unit

EVIL = 'The [red]police[/red] <script>alert(1)</script> | must *act* & "tell" us within 24 hours.'
ASH, BIRCH = Area(id="ash", name="Ash & Vale"), Area(id="birch", name="Birch <b>")


def provision(area, quote, amount, unit=Unit.HOURS, display=None, **more):
    display = display or f"within {amount} {unit.value}"
    return Provision(
        id=f"{area}.missing.{amount}",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        value=Duration(amount=amount, unit=unit, bound=Bound.WITHIN, display=display),
        tier=Tier.LOCAL,
        confidence=0.9,
        rule="missing.return-interview-limit",
        citation=Citation(
            area=area,
            document=f"{area}.docx",
            section_id="1",
            section="Return | interviews",
            number="4.1",
            page=3,
            paragraph=7,
            span=(0, len(quote)),
            quote=quote,
        ),
        **more,
    )


def trace():
    """A trace of one provision."""
    places = (
        PatternPlace(pattern="(tell|told)", where=Where.CLAUSE, weight=1.0, words="tell"),
        PatternPlace(pattern="photograph*", where=Where.NOWHERE, weight=0.0),
    )
    fired = RuleTrace(rule="missing.tell", title="When | it is told", patterns=places[:1])
    near = RuleTrace(rule="missing.photograph", title="Photographs", patterns=places, lacks=("needs “photograph*”",))
    place = provision("ash", EVIL, 24).citation
    return Trace(
        provisions=(ProvisionTrace(fired=fired, near=(near,)),), unread=(NearStatement(citation=place, near=near),)
    )


def divergence(**changes):
    values = {
        "id": "missing.return-interview.time-limit.hold-return-interview",
        "kind": "missing",
        "topic": "return-interview",
        "attribute": Attribute.TIME_LIMIT,
        "action": "hold-return-interview",
        "event": None,
        "severity": Severity.STATUTORY,
        "comparison": ComparisonKind.A_STRICTER,
        "a": provision("ash", EVIL, 24, display="within 24 hours"),
        "b": provision(
            "birch", "It is held within five working days.", 5, Unit.WORKING_DAYS, "within five working days"
        ),
        "tier": Tier.STATUTORY,
        "explanation": "Ash is stricter; Birch is below statutory guidance.",
        "distance": 0.5,
        "baseline": BaselineRef(
            figure="within 72 hours",
            source="DfE guidance",
            edition="2014",
            binds="statutory-guidance",
            note="Not checked.",
        ),
    }
    return Divergence(**(values | changes))


def document(path):
    return Document(
        path=path,
        sha256="0" * 64,
        format="docx",
        title="Missing",
        pages=None,
        metadata=Metadata(review_due="2025-01-31"),
        sections=(),
        coverage=0.998,
        warnings=(ReadingWarning(code="pending-revisions", message="Tracked changes were pending."),),
    )


def silence(**changes):
    values = {
        "id": "missing.x",
        "severity": Severity.MATERIAL,
        "comparison": ComparisonKind.ONLY_A,
        "b": None,
        "silence": Silence.NOT_SAID,
        "baseline": None,
        "explanation": "Birch is silent on when parents are told.",
    }
    return divergence(**(values | changes))


def alignment():
    ref_a = SectionRef(document="ash.docx", section_id="1", number="4.1", title="Return | interviews", page=3)
    ref_b = SectionRef(document="birch.docx", section_id="1", number=None, title="When a child is back", page=None)
    return Alignment(
        links=(
            Link(a=ref_a, b=ref_b, relation=Relation.SUBSET, score=0.6, confidence=0.8, reasons=("same topic",)),
            Link(a=ref_a, b=None, relation=Relation.NONE, score=0.0, confidence=0.7),
        )
    )


def shared():
    return Shared(
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="report-form",
        event=None,
        a=provision("ash", "Within 72 hours.", 72),
        b=provision("birch", "Within three days.", 3, Unit.DAYS, "within three days"),
    )


def candidate(**changes):
    values = {
        "id": "missing.return-interview",
        "rank": 1,
        "title": "When the return interview takes place",
        "kind": "missing",
        "topic": "return-interview",
        "attribute": "time-limit",
        "action": "hold-return-interview",
        "target": "within 24 hours",
        "moves": ("birch",),
        "approvers": ("social-care",),
        "friction_removed": 1.0,
        "effort": 0.2,
        "score": 0.8,
        "robustness": 0.93,
        "reasons": ("Only Birch would have to change.",),
    }
    return Candidate(**(values | changes))


def kind(divergences, agreed):
    return KindComparison(
        kind="missing",
        kind_name="Children missing from home and care",
        a=Procedure(area=ASH, kind="missing", documents=(document("ash.docx"),)),
        b=Procedure(area=BIRCH, kind="missing", documents=(document("birch.docx"),)),
        alignment=alignment(),
        shared=agreed,
        divergences=divergences,
        summary=Summary(alignment=0.3333, linked=1, only_a=1, only_b=0, divergences=dict.fromkeys(Severity, 0)),
        contradictions=(contradiction(),),
    )


def contradiction():
    """Ash says two things."""
    return Contradiction(
        area="ash",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        first=provision("ash", EVIL, 24),
        second=provision("ash", "It is <i>held</i> within 48 hours.", 48),
        explanation="Ash’s own text says two things: section 4.1 says within 24 hours; the annex within 48 hours.",
    )


def comparison(divergences=None, agreed=None, **changes):
    divergences = (divergence(), silence()) if divergences is None else divergences
    agreed = (shared(),) if agreed is None else agreed
    values = {
        "a": ASH,
        "b": BIRCH,
        "on": "2026-11-23",
        "as_of": "2026-11-23",
        "kinds": (kind(divergences, agreed),),
        "candidates": (candidate(),),
        "problems": (Problem(message="It is damaged.", where="x.docx", hint="Save it again."),),
        "names": {
            "hold-return-interview": "Hold the return interview",
            "birch": "Birch <b>",
            "social-care": "Social care",
        },
    }
    return Comparison(**(values | changes))


def many():
    one = comparison()
    return ManyComparison(
        areas=(one.a, one.b, Area(id="cedar", name="Cedar")),
        pairs=(one,),
        candidates=one.candidates,
        problems=one.problems,
        names=one.names,
    )

"""Two procedures made by hand, and a comparison of them with the links and points a test asks for."""

from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.area import Area, Procedure
from alignctl.model.citation import Citation
from alignctl.model.comparison import KindComparison, Summary
from alignctl.model.divergence import ComparisonKind, Divergence, Severity, Shared
from alignctl.model.document import Document, Metadata, Paragraph, Section, Table
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Unit

SURE = 0.9


def section(id_, title, *texts, children=(), tables=(), number=None):
    """A section whose paragraphs are numbered by its id, so that no two of a document share an index."""
    first = 100 * int(id_.replace(".", "").ljust(4, "0"))
    return Section(
        id=id_,
        number=number,
        title=title,
        level=id_.count(".") + 1,
        paragraphs=tuple(Paragraph(text=text, index=first + place) for place, text in enumerate(texts)),
        tables=tuple(Table(rows=rows, after_paragraph=first + after) for rows, after in tables),
        children=tuple(children),
    )


def procedure(area, *sections, bases=()):
    """An area's procedure of one document."""
    document = Document(
        path=f"{area}.md",
        sha256="0" * 64,
        format="markdown",
        title=area,
        pages=None,
        metadata=Metadata(),
        sections=sections,
        coverage=1.0,
    )
    return Procedure(area=Area(id=area, name=area.title()), kind="missing", documents=(document,), bases=bases)


def link(a, b, relation=Relation.INTERSECTS, confidence=SURE):
    """A link between sections of Ash and Birch by their ids."""
    return Link(a=_ref("ash", a), b=_ref("birch", b), relation=relation, score=confidence, confidence=confidence)


def _ref(area, id_):
    return SectionRef(document=f"{area}.md", section_id=id_, number=None, title="")


def provision(area, section_id, amount, action="hold-return-interview"):
    """A time limit in hours in a section of an area's document."""
    return Provision(
        id=f"{area}.{section_id}.{amount}",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action=action,
        value=Duration(amount=amount, unit=Unit.HOURS, bound=Bound.WITHIN, display=f"within {amount} hours"),
        tier=Tier.LOCAL,
        confidence=0.9,
        rule="missing.return-interview-limit",
        citation=Citation(
            area=area,
            document=f"{area}.md",
            section_id=section_id,
            section=f"Section {section_id}",
            number=None,
            page=None,
            paragraph=1,
            span=(0, 5),
            quote=f"It is held within {amount} hours.",
        ),
    )


def divergence(a, b, severity=Severity.MATERIAL, comparison=ComparisonKind.DIFFERS, action="hold-return-interview"):
    """A difference in a time limit."""
    return Divergence(
        id=f"missing.return-interview.time-limit.{action}",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action=action,
        event=None,
        severity=severity,
        comparison=comparison,
        a=a,
        b=b,
        tier=Tier.LOCAL,
        explanation="They differ.",
        distance=0.5,
    )


def shared(a, b):
    """A point on which both agree."""
    return Shared(topic=a.topic, attribute=a.attribute, action=a.action, event=None, a=a, b=b)


def compared(a, b, links, divergences=(), agreed=()):
    """A comparison of two procedures with these links and points."""
    return KindComparison(
        kind="missing",
        kind_name="Missing",
        a=a,
        b=b,
        alignment=Alignment(links=tuple(links)),
        shared=tuple(agreed),
        divergences=tuple(divergences),
        summary=Summary(alignment=0.0, linked=len(links), only_a=0, only_b=0, divergences={}),
    )

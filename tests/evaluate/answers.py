"""Gold answers and results, built in code."""

from __future__ import annotations

import json

from alignctl.evaluate import parse_gold
from alignctl.model.alignment import Alignment, Link, Relation, SectionRef
from alignctl.model.area import Area, Procedure
from alignctl.model.citation import Citation
from alignctl.model.comparison import KindComparison, Summary
from alignctl.model.divergence import ComparisonKind, Divergence, Severity
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Form, Unit


def gold(**parts):
    base = {"schema": "alignctl/gold/1", "kind": "missing", "documents": {"a": "a.docx", "b": "b.docx"}}
    return parse_gold(json.dumps(base | parts), "gold/a-b-missing.json")


def row(a, b, relation="equivalent", **more):
    return {"a": a, "b": b, "relation": relation if a and b else "none", **more}


def ref(heading, number=None):
    return SectionRef(document="x", section_id=heading, number=number, title=heading)


def link(a, b, relation=Relation.EQUIVALENT):
    return Link(
        a=ref(*a) if isinstance(a, tuple) else ref(a) if a else None,
        b=ref(*b) if isinstance(b, tuple) else ref(b) if b else None,
        relation=relation if a and b else Relation.NONE,
        score=0.5,
        confidence=0.5,
    )


def alignment(*links):
    return Alignment(links=links)


def hours(amount, *, bound=Bound.WITHIN, unit=Unit.HOURS, amount_max=None):
    return Duration(amount=amount, unit=unit, bound=bound, display=f"{bound} {amount}", amount_max=amount_max)


def form(name):
    return Form(id="form", display=name)


def provision(quote, value, attribute=Attribute.TIME_LIMIT, id_="p"):
    return Provision(
        id=id_,
        kind="missing",
        topic="t",
        attribute=attribute,
        action="act",
        value=value,
        tier=Tier.LOCAL,
        confidence=1.0,
        rule="missing.rule",
        citation=Citation(
            area="a",
            document="x",
            section_id="1",
            section="",
            number=None,
            page=None,
            paragraph=1,
            span=(0, 1),
            quote=quote,
        ),
    )


def divergence(a_quote, b_quote, attribute=Attribute.TIME_LIMIT, severity=Severity.MATERIAL, id_="d"):
    return Divergence(
        id=id_,
        kind="missing",
        topic="t",
        attribute=attribute,
        action="act",
        event=None,
        severity=severity,
        comparison=ComparisonKind.DIFFERS,
        a=provision(a_quote, hours(72), attribute) if a_quote else None,
        b=provision(b_quote, hours(72), attribute) if b_quote else None,
        tier=Tier.LOCAL,
        explanation="They differ.",
        distance=0.5,
    )


def comparison(links=(), divergences=()):
    sides = [Procedure(area=Area(id=id_, name=id_), kind="missing", documents=()) for id_ in ("a", "b")]
    return KindComparison(
        kind="missing",
        kind_name="Missing",
        a=sides[0],
        b=sides[1],
        alignment=alignment(*links),
        shared=(),
        divergences=tuple(divergences),
        summary=Summary(alignment=0.0, linked=0, only_a=0, only_b=0, divergences={}),
    )

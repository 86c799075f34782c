"""Small documents, rules and rule books for the tests of this folder."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from alignctl.model.area import Area, Procedure
from alignctl.model.document import Document, Metadata, Paragraph, Section, Table
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import Duration, Steps
from alignctl.model.weights import Weights
from alignctl.provisions import find_provisions
from alignctl.rules.pattern import Pattern, compile_pattern
from alignctl.rules.rule import Choice, Kind, Name, Rule, RuleBook, Topic

NAMES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "return-interview": ("terms", "Return interview", ("return (home)? interview*", "RHI")),
    "strategy-meeting": ("terms", "Strategy meeting", ("strategy (meeting|discussion)*",)),
    "missing": ("terms", "Missing", ("missing",)),
    "social-worker": ("roles", "Social worker", ("(allocated|duty)? social worker*",)),
    "police": ("roles", "Police", ("police", "(police)? officer*")),
    "carer": ("roles", "Carer", ("(foster)? carer*",)),
    "team-manager": ("roles", "Team manager", ("team manager*",)),
    "head-of-service": ("roles", "Head of service", ("head of service",)),
    "director": ("roles", "Director", ("director of children's services",)),
    "front-door": ("roles", "Front door", ("MASH",)),
    "youth-charity": ("roles", "Charity", ("(independent)? charity",)),
    "child-found": (
        "events",
        "Found",
        ("(of|after|from) (the child)? (being)? (found|return*)", "(of|after) (the child's|the|their)? return*"),
    ),
    "report-made": ("events", "Report", ("(of|after) (the|a) report*",)),
    "referral-received": ("events", "Receipt", ("of (its)? receipt", "(of|on) receiving (the|a) referral")),
    "referral-form": ("forms", "Referral form", ("MARF", "referral form")),
    "missing-form": ("forms", "Missing form", ("missing child report",)),
    "exploitation-panel": ("meetings", "Exploitation panel", ("MACE", "exploitation panel")),
    "item-name": ("items", "Name", ("full name", "child's name")),
    "item-photograph": ("items", "Photograph", ("photograph*",)),
    "level-low": ("levels", "Low", ("low", "band 1")),
    "level-medium": ("levels", "Medium", ("medium", "band 2")),
    "level-high": ("levels", "High", ("high", "band 3")),
    "children-act-1989": ("sources", "Children Act 1989", ("children act 1989",)),
    "working-together": ("sources", "Working Together", ("working together (to safeguard children)?",)),
}


def names_of(id_: str) -> tuple[str, ...]:
    return NAMES[id_][2]


def patterns(*sources: str) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(source, names_of) for source in sources)


@cache
def vocabulary() -> dict[str, Name]:
    found = {}
    for id_, (group, title, names) in NAMES.items():
        rank = {"level-low": 2.0, "level-medium": 3.0, "level-high": 4.0}.get(id_)
        found[id_] = Name(id=id_, title=title, group=group, patterns=patterns(*names), rank=rank)
    return found


TOPICS = (
    ("return-interview", ("return* ... interview*", "return interview*")),
    ("reporting", ("report*",)),
    ("strategy", ("strategy",)),
    ("risk", ("risk*", "level*")),
    ("escalation", ("escalat*", "disagree*")),
    ("consent", ("consent",)),
    ("out-of-area", ("out of area", "placed", "boundar*")),
    ("recording", ("record*",)),
    ("definitions", ("definition*", "terms")),
    ("meetings", ("panel*",)),
    ("contacts", ("contact*",)),
    ("legal-basis", ("law",)),
    ("referral", ("refer*",)),
)


def kind(*rules: Rule) -> Kind:
    topics = tuple(
        Topic(id=id_, title=id_, headings=patterns(*headings), words=patterns(*headings), salience=0.5)
        for id_, headings in TOPICS
    )
    return Kind(id="missing", name="Missing", names=patterns("missing"), topics=topics, expected=(), rules=rules)


def book(*rules: Rule) -> RuleBook:
    weights = Weights(criteria={}, cost={}, salience={})
    return RuleBook(kinds={"missing": kind(*rules)}, vocabulary=vocabulary(), baseline=(), weights=weights)


def rule(  # noqa: PLR0913 - a rule has many parts
    action: str,
    *look_for: str,
    finder: str = "limit",
    topic: str = "return-interview",
    attribute: Attribute = Attribute.TIME_LIMIT,
    under: tuple[str, ...] = (),
    unless: tuple[str, ...] = (),
    events: tuple[str, ...] = (),
    value: str | None = None,
    choices: tuple[Choice, ...] = (),
) -> Rule:
    return Rule(
        id=f"missing.{action}",
        kind="missing",
        title=action,
        why="",
        topic=topic,
        attribute=attribute,
        action=action,
        finder=finder,
        look_for=patterns(*look_for),
        unless=patterns(*unless),
        under=under,
        events=events,
        value=value,
        choices=choices,
    )


def choice(id_: str, *sources: str, standing: str | None = None) -> Choice:
    return Choice(id=id_, title=id_.replace("-", " "), patterns=patterns(*sources), standing=standing)


def section(
    title: str,
    *texts: str,
    tables: tuple[tuple[tuple[str, ...], ...], ...] = (),
    children: tuple[Section, ...] = (),
    id_: str = "1",
) -> Section:
    """Texts that begin with "- " are list items."""
    paragraphs = tuple(
        Paragraph(text=text.removeprefix("- "), index=index, page=1, is_list_item=text.startswith("- "))
        for index, text in enumerate(texts, start=1)
    )
    return Section(
        id=id_,
        number=None,
        title=title,
        level=1,
        page=1,
        paragraphs=paragraphs,
        tables=tuple(Table(rows=rows, page=2) for rows in tables),
        children=children,
    )


def document(*sections: Section, path: str = "files/a.docx") -> Document:
    return Document(
        path=path,
        sha256="0",
        format="docx",
        title="Children missing",
        pages=2,
        metadata=Metadata(),
        sections=sections,
        coverage=1.0,
    )


def find(rules: tuple[Rule, ...], *sections: Section, area: str = "Anyshire") -> tuple[Provision, ...]:
    procedure = Procedure(area=Area(id="any", name=area), kind="missing", documents=(document(*sections),))
    return find_provisions(procedure, book(*rules))


Kind_ = TypeVar("Kind_")


def value(kind_: type[Kind_], found: Provision) -> Kind_:
    """The value of a provision, known to be of one kind."""
    assert isinstance(found.value, kind_)
    return found.value


def duration(found: Provision) -> Duration:
    return value(Duration, found)


def id_of(found: Provision) -> str:
    assert not isinstance(found.value, Duration | Steps)
    return found.value.id

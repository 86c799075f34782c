"""Small procedures and a small rule book, built in code."""

from __future__ import annotations

from alignctl.model.area import Area, Procedure
from alignctl.model.citation import Citation
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Unit
from alignctl.model.weights import Weights
from alignctl.rules.pattern import Pattern
from alignctl.rules.rule import Kind, Name, RuleBook, Topic


def pattern(words):
    return Pattern(rf"(?<![\w])(?:{words})(?![\w])")


def topic(id_, title, headings, words):
    return Topic(
        id=id_, title=title, headings=(pattern(headings),), words=tuple(map(pattern, words.split("|"))), salience=0.5
    )


def name(id_, title, names, group="terms"):
    return Name(id=id_, title=title, group=group, patterns=(pattern(names),))


TOPICS = (
    topic("scope", "Scope", "introduction|scope|who is this for", "applies to"),
    topic("risk", "Risk assessment", "risk|how worried", "high|medium|low"),
    topic(
        "return-interview", "Return interview", r"return (?:home )?(?:interview|conversation)", "interview|conversation"
    ),
    topic("reporting", "Reporting to the police", "report|tell the police", "101|999|police"),
    topic("recording", "Recording", "records?|write it down", "record|recorded|log"),
    topic("contacts", "Contacts", "contacts|directory|numbers", "telephone"),
)
VOCABULARY = (
    name("interview", "Return interview", r"return home interview|return conversation"),
    name("front-door", "Front door of children's social care", "MASH|First Contact", group="roles"),
)


def rule_book():
    kind = Kind(id="missing", name="Missing children", names=(), topics=TOPICS, expected=(), rules=())
    return RuleBook(
        kinds={"missing": kind},
        vocabulary={entry.id: entry for entry in VOCABULARY},
        baseline=(),
        weights=Weights(criteria={}, cost={}, salience={}),
        titles={entry.id: entry.title for entry in (*TOPICS, *VOCABULARY)},
    )


def section(id_, title, text="", *, number=None, children=()):
    paragraphs = tuple(Paragraph(text=line, index=place) for place, line in enumerate(text.splitlines(), start=1))
    return Section(
        id=id_,
        number=number,
        title=title,
        level=id_.count(".") + 1,
        paragraphs=paragraphs,
        children=tuple(children),
    )


def document(path, *sections):
    return Document(
        path=path,
        sha256="",
        format="markdown",
        title="",
        pages=None,
        metadata=Metadata(),
        sections=tuple(sections),
        coverage=1.0,
    )


def procedure(area, *documents, kind="missing"):
    return Procedure(area=Area(id=area, name=area.title()), kind=kind, documents=tuple(documents))


def time_limit(path, section_id, action, id_="p1"):
    return Provision(
        id=id_,
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action=action,
        value=Duration(amount=72, unit=Unit.HOURS, bound=Bound.WITHIN, display="within 72 hours"),
        tier=Tier.LOCAL,
        confidence=1.0,
        rule="missing.rule",
        citation=Citation(
            area="x",
            document=path,
            section_id=section_id,
            section="",
            number=None,
            page=None,
            paragraph=1,
            span=(0, 5),
            quote="within 72 hours",
        ),
    )


def northmoor():
    return procedure(
        "northmoor",
        document(
            "northmoor.md",
            section("1", "Introduction", "This procedure applies to every child who lives in the county.", number="1"),
            section(
                "2",
                "Reporting",
                number="2",
                children=(
                    section(
                        "2.1", "How risk is graded", "The police grade the risk high, medium or low.", number="2.1"
                    ),
                    section("2.2", "Making the report", "The carer telephones the police on 101 or 999.", number="2.2"),
                ),
            ),
            section(
                "3",
                "The return home interview",
                "The return home interview is carried out by a charity within 72 hours. The MASH is told.",
                number="3",
            ),
            section("4", "Powers of the court", "A recovery order may be sought under section 50.", number="4"),
            section("5", "Directory", "MASH telephone 01632 960101\nPolice telephone 101", number="5"),
        ),
    )


def westvale():
    return procedure(
        "westvale",
        document(
            "westvale.md",
            section("1", "Who is this for?", "It applies to anyone who looks after a child."),
            section("2", "How worried are we?", "We call the worry high, medium or low; the police decide."),
            section("3", "Step 1: Tell the police", "Ring the police: 101, or 999 in danger."),
            section(
                "4",
                "The return conversation",
                "A charity holds the return conversation in three days. First Contact is told.",
            ),
            section("5", "Ring these numbers", "First Contact telephone 01632 960202\nPolice telephone 101"),
        ),
    )

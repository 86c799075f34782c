"""Small procedures, rules and provisions, made by hand."""

from datetime import date

from alignctl.diverge import diverge
from alignctl.model.area import Area, Base, Procedure
from alignctl.model.citation import Citation
from alignctl.model.divergence import Severity
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Form, Item, Role, Unit
from alignctl.model.weights import Weights
from alignctl.rules.pattern import compile_pattern
from alignctl.rules.rule import BaselineFigure, Choice, Kind, Name, Rule, RuleBook, Topic

DAY = date(2025, 6, 1)


def pattern(text):
    return compile_pattern(text, lambda _: ())


def within(amount, unit, bound="within", **more):
    bound = Bound(bound)
    words = {"within": "within", "by": "by", "at-least-every": "every", "after": "after"}.get(bound, bound)
    return Duration(
        amount=amount, unit=Unit(unit) if unit else None, bound=bound, display=f"{words} {amount} {unit}", **more
    )


def role(id_, name=None):
    return Role(id=id_, display=name or id_)


def form(name, id_="referral-form"):
    return Form(id=id_, display=name)


def item(id_):
    return Item(id=id_, display=id_)


def rule(action="hold-return-interview", **more):
    given = {
        "id": f"missing.{action}",
        "kind": "missing",
        "title": "When the return interview takes place",
        "why": "",
        "topic": "return-interview",
        "attribute": Attribute.TIME_LIMIT,
        "finder": "limit",
        "look_for": (),
        "silence": Severity.MATERIAL,
        "protects": "shorter",
    }
    return Rule(action=action, **(given | more))


def choice(id_, title=None, standing=None):
    return Choice(id=id_, title=title or id_, patterns=(), standing=standing)


def name(id_, group="roles", **more):
    return Name(id=id_, title=id_.replace("-", " ").capitalize(), group=group, patterns=(), **more)


def figure(**more):
    given = {
        "id": "return-interview",
        "kind": "missing",
        "title": "Return interview",
        "figure": "within 72 hours of the child’s return",
        "amount": 72.0,
        "unit": "hours",
        "direction": "at-most",
        "source": "Guidance on missing children",
        "edition": "2014",
        "paragraph": None,
        "page": None,
        "cue": None,
        "actor": None,
        "clock": "child-found",
        "binds": "statutory-guidance",
        "applies_to": "England",
        "in_force_from": "2014-01-01",
        "in_force_to": None,
        "checked_on": "2025-05-01",
    }
    return BaselineFigure(**(given | more))


def book(*rules, names=(), baseline=()):
    topics = (
        Topic(
            id="return-interview",
            title="Return interview",
            headings=(pattern("return interview*"),),
            words=(),
            salience=1.0,
        ),
        Topic(id="reporting", title="Reporting", headings=(), words=(), salience=0.5),
        Topic(id="contacts", title="Contacts", headings=(), words=(), salience=0.1, local=True),
    )
    kind = Kind(id="missing", name="Missing", names=(), topics=topics, expected=(), rules=rules)
    vocabulary = {entry.id: entry for entry in names}
    return RuleBook(
        kinds={"missing": kind},
        vocabulary=vocabulary,
        baseline=tuple(baseline),
        weights=Weights(criteria={}, cost={}, salience={}),
        titles={id_: entry.title for id_, entry in vocabulary.items()},
    )


def document(path, text="", title="Return interviews", **more):
    section = Section(id="1", number="1", title=title, level=1, paragraphs=(Paragraph(text=text, index=1),))
    given = {"coverage": 1.0, "metadata": Metadata(), "sections": (section,)}
    return Document(path=path, sha256="", format="docx", title=path, pages=None, **(given | more))


def procedure(area, *, documents=None, bases=()):
    own = documents if documents is not None else (document(f"{area}.docx"),)
    return Procedure(area=Area(id=area, name=area.capitalize()), kind="missing", documents=own, bases=bases)


def base(id_="manual"):
    return Base(id=id_, name="The shared manual", tier=Tier.REGIONAL, documents=(document(f"{id_}.docx"),))


def provision(area, value, made_for=None, *, quote=None, path=None, **more):
    """A provision of a rule (by default the return interview's limit), said by an area."""
    made_for = made_for or rule()
    words = quote or f"{area}: {value.display}"
    citation = Citation(
        area=area,
        document=path or f"{area}.docx",
        section_id="1",
        section="Return interviews",
        number="1",
        page=None,
        paragraph=1,
        span=(0, len(words)),
        quote=words,
    )
    given = {
        "id": f"{area}.{made_for.action}.{words}",
        "kind": "missing",
        "topic": made_for.topic,
        "attribute": made_for.attribute,
        "action": made_for.action,
        "value": value,
        "tier": Tier.LOCAL,
        "confidence": 0.9,
        "rule": made_for.id,
        "citation": citation,
    }
    return Provision(**(given | more))


def compare(in_a, in_b, *rules, areas=None, as_of=DAY, **more):
    """Compare two lists of provisions of the areas northmoor and eastmere."""
    a, b = areas or (procedure("northmoor"), procedure("eastmere"))
    return diverge(a, b, tuple(in_a), tuple(in_b), book(*(rules or (rule(),)), **more), as_of)


def values(first, second, *rules, **more):
    """Compare one value of each side."""
    made_for = rules[0] if rules else rule()
    return compare([provision("northmoor", first, made_for)], [provision("eastmere", second, made_for)], *rules, **more)


def only(found):
    """The one divergence there is."""
    assert len(found.divergences) == 1
    return found.divergences[0]

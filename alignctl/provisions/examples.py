"""The examples inside rules, tried out."""

from __future__ import annotations

from alignctl.model.area import Area, Procedure
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.provision import Provision
from alignctl.model.tier import Tier
from alignctl.provisions.finding import Reading
from alignctl.provisions.procedures import Naming, findings, reading_of
from alignctl.provisions.statements import prose_statements
from alignctl.rules.rule import Example, Rule, RuleBook
from alignctl.rules.topics import section_topics

AREA = Area(id="example", name="Anyshire")
SURE = 0.95
# other words rule files may use for the same thing
_ALIASES = {
    "value": "id",
    "choice": "id",
    "role": "id",
    "form": "id",
    "item": "id",
    "source": "id",
    "term": "id",
    "meeting": "id",
    "position": "id",
    "level": "id",
    "name": "display",
    "area": "responsible_area",
}
_LISTS = {"ids", "items", "roles", "sources", "values", "forms"}


def try_example(rule: Rule, example: Example, book: RuleBook) -> str | None:
    """Try one example of a rule: None where the rule finds what the example says, else what was expected and found.

    The example stands in an area called Anyshire. Without a heading it stands under the rule's topics; the
    patterns of no other rule compete with it, but what other rules' sayings are clearly more like may go to them.
    """
    return verdict_on(example, found_in(rule, reading_of_example(rule, example, book)))


def verdict_on(example: Example, found: list[Provision]) -> str | None:
    """None where what was found is what the example says, else what was expected and found."""
    if example.finds is None:
        return None if not found else f"expected to find nothing, found {shown(found)}"
    if not found:
        return f"expected to find {example.finds}, found nothing"
    wanted = dict(example.finds)
    for key in [key for key in wanted if key in _LISTS]:
        missing = set(_texts(wanted.pop(key))) - {str(_read(one, "id")) for one in found}
        if missing:
            return f"expected to find {', '.join(sorted(missing))} too, found {shown(found)}"
    if any(all(agrees(one, key, value) for key, value in wanted.items()) for one in found):
        return None
    return f"expected to find {example.finds}, found {shown(found)}"


def reading_of_example(rule: Rule, example: Example, book: RuleBook) -> Reading:
    """The example as a document of its own, made ready for finders."""
    kind = book.kinds[rule.kind]
    topics = tuple((topic, SURE) for topic in rule.under or (rule.topic,))
    if example.heading:
        topics = section_topics(kind, example.heading, (), example.text)
    paragraphs = [Paragraph(text=example.text, index=1)]
    if example.lead:
        lead = Paragraph(text=example.lead, index=1)
        paragraphs = [lead, Paragraph(text=example.text, index=2, is_list_item=True)]
    section = Section(id="1", number=None, title=example.heading or "", level=1, paragraphs=tuple(paragraphs))
    document = Document(
        path="example",
        sha256="",
        format="text",
        title="",
        pages=None,
        metadata=Metadata(),
        sections=(section,),
        coverage=1.0,
    )
    return reading_of(prose_statements(document, section, topics), kind, book, AREA.id, AREA.name)


def found_in(rule: Rule, reading: Reading) -> list[Provision]:
    """What one rule alone finds in an example."""
    naming = Naming(Procedure(area=AREA, kind=rule.kind, documents=()))
    return [naming.provision(one, Tier.LOCAL) for one in findings((rule,), reading) if one.rule is rule]


def agrees(provision: Provision, key: str, wanted: object) -> bool:
    """Whether a provision has what an example's key asks for; names agree where one is part of the other."""
    found = _read(provision, key)
    if key == "steps" and isinstance(found, tuple):
        return len(found) == (wanted if isinstance(wanted, int) else len(_texts(wanted)))
    if key == "scale" and isinstance(found, tuple):
        return [one.casefold() for one in found] == [one.casefold() for one in _texts(wanted)]
    if isinstance(wanted, dict):
        return all(_same(getattr(found, str(part), None), value) for part, value in wanted.items())
    if key in {"display", "name"}:
        return str(wanted).casefold() in str(found).casefold()
    return _same(found, wanted)


def _read(provision: Provision, key: str) -> object:
    name = _ALIASES.get(key, key)
    value: object = getattr(provision.value, name, None)
    return value if value is not None else getattr(provision, name, None)


def _same(found: object, wanted: object) -> bool:
    if wanted is None or found is None:
        return found is None and wanted in {None, "null"}
    if isinstance(found, float | int):
        return _is_number(found, str(wanted))
    return str(found).casefold() == str(wanted).casefold()


def _is_number(found: float, wanted: str) -> bool:
    try:
        return found == float(wanted)
    except ValueError:
        return False


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def shown(found: list[Provision]) -> str:
    """What was found, as it reads in a message; empty for nothing."""
    return "; ".join(_one_shown(one) for one in found)


def _one_shown(provision: Provision) -> str:
    keys = ("id", "amount", "amount_max", "unit", "bound", "edition", "standing", "scale", "every", "steps")
    parts = [f"{key}={value}" for key in keys if (value := getattr(provision.value, key, None)) not in {None, ()}]
    for key in ("event", "actor", "responsible_area", "direction"):
        value = getattr(provision, key)
        if value is not None:
            parts.append(f"{key}={value}")
    return f"'{provision.value.display}' ({', '.join(parts)})"

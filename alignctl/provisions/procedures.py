"""Provisions of a whole procedure: every document read by every finder, with ids and tiers."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from alignctl.errors import UsageError
from alignctl.model.area import Procedure
from alignctl.model.document import Document
from alignctl.model.provision import Provision
from alignctl.model.tier import Tier
from alignctl.provisions.finders import FINDERS
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.local_roles import with_local_names
from alignctl.provisions.statement import Statement
from alignctl.provisions.statements import statements
from alignctl.rules.rule import Kind, Rule, RuleBook
from alignctl.rules.search import Lexicon, Searched

UNCLAIMED = "limit"
GROUPS = ("roles", "events", "forms", "items", "levels", "meetings", "sources")


def find_provisions(procedure: Procedure, book: RuleBook) -> tuple[Provision, ...]:
    """Every provision of a procedure's own documents, then of its bases, each with the tier of its text.

    An overlay's provision and its base's are both kept. The order is by document, section and place; ids are
    the same for the same text and rules. Raises UsageError for a kind the rule book does not hold.
    """
    return provisions_in(readings(procedure, book), procedure)


def readings(procedure: Procedure, book: RuleBook) -> tuple[tuple[Reading, Tier], ...]:
    """A procedure's own documents, then those of its bases, made ready for finders, each with the tier of its text.

    Raises UsageError for a kind the rule book does not hold.
    """
    kind = book.kinds.get(procedure.kind)
    if kind is None:
        known = ", ".join(sorted(book.kinds)) or "none"
        raise UsageError(
            f"A kind with rules was expected, found '{procedure.kind}'.", hint=f"The kinds with rules are: {known}."
        )
    area = procedure.area
    return tuple((read(document, kind, book, area.id, area.name), tier) for document, tier in layers(procedure))


def provisions_in(read_as: Iterable[tuple[Reading, Tier]], procedure: Procedure) -> tuple[Provision, ...]:
    """Every provision of a procedure's documents made ready, as `find_provisions` gives them."""
    naming = Naming(procedure)
    return tuple(
        naming.provision(finding, tier)
        for reading, tier in read_as
        for finding in ordered(findings(reading.kind.rules, reading))
    )


def read(document: Document, kind: Kind, book: RuleBook, area: str, area_name: str) -> Reading:
    """A document made ready for finders."""
    return reading_of(statements(document, kind), kind, book, area, area_name)


def reading_of(found: Iterable[Statement], kind: Kind, book: RuleBook, area: str, area_name: str) -> Reading:
    """Statements made ready for finders; who acts is also known by the names the statements themselves give."""
    titles: dict[str, Searched] = {}
    places = tuple(found)
    said = tuple(
        Said(place, tuple(titles.setdefault(title, Searched(title)) for title in place.titles)) for place in places
    )
    names = {group: book.names_in(group) for group in GROUPS}
    names["roles"] = with_local_names(names["roles"], places)
    return Reading(
        kind=kind,
        book=book,
        area=area,
        area_name=area_name,
        said=said,
        lexicons={group: Lexicon(those) for group, those in names.items()},
    )


def findings(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """What all finders find for the rules, in no particular order."""
    for description in FINDERS:
        own = tuple(rule for rule in rules if rule.finder == description.name)
        if own or description.name == UNCLAIMED:
            yield from description.load()(own, reading)


def layers(procedure: Procedure) -> Iterator[tuple[Document, Tier]]:
    """Yield the procedure's documents, then those of its bases, each with the tier of its text."""
    for document in procedure.documents:
        yield document, Tier.LOCAL
    for base in procedure.bases:
        for document in base.documents:
            yield document, base.tier


def ordered(found: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the text; the same whatever order they come in."""
    return sorted(
        found,
        key=lambda finding: (
            finding.said.place.order,
            finding.said.place.span,
            finding.start,
            finding.rule.id if finding.rule else "",
            _value_words(finding),
        ),
    )


def _value_words(finding: Finding) -> str:
    parts = [f"{type(finding.value).__name__}", finding.value.display]
    parts += [str(getattr(finding.value, key, "")) for key in ("id", "amount", "unit", "bound", "edition", "standing")]
    parts += [str(finding.start), str(finding.responsible_area), str(finding.direction)]
    return "|".join(parts)


class Naming:
    """Gives every provision an id that no other of the procedure has."""

    def __init__(self, procedure: Procedure) -> None:
        self._area = procedure.area.id
        self._kind = procedure.kind
        self._used: Counter[str] = Counter()

    def provision(self, finding: Finding, tier: Tier) -> Provision:
        """The finding as a provision of a text of this tier."""
        rule = finding.rule
        stem = rule.id.split(".", 1)[-1] if rule else UNCLAIMED
        words = "\n".join([finding.said.place.document, finding.said.text, _value_words(finding)])
        digest = hashlib.sha1(words.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]
        id_ = f"{self._area}.{self._kind}.{stem}.{digest}"
        self._used[id_] += 1
        if self._used[id_] > 1:
            id_ = f"{id_}-{self._used[id_]}"
        return Provision(
            id=id_,
            kind=self._kind,
            topic=finding.topic,
            attribute=finding.attribute,
            action=rule.action if rule else None,
            value=finding.value,
            tier=tier,
            confidence=finding.confidence,
            rule=rule.id if rule else UNCLAIMED,
            citation=finding.said.place.citation(self._area),
            force=finding.force,
            actor=finding.actor,
            responsible_area=finding.responsible_area,
            direction=finding.direction,
            event=finding.event,
        )

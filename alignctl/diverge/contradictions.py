"""Contradictions inside one document: two sections that set different limits, roles or answers for one act.

A text gives many values for an act that do not contradict: for other levels of risk, other children, other actors,
parts of the act, a tighter limit inside a looser one. So a claim needs two sure statements, each of which says itself
what the act is, of the same circumstances in every word known to tell circumstances apart. What is left out is left out
for precision: a claim that an area's own text says 2 things must be right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from alignctl.diverge import phrases
from alignctl.diverge.belonging import is_of_kind
from alignctl.diverge.clashes import clash, says_same
from alignctl.diverge.currency import rule_on
from alignctl.diverge.layers import Key, point_key
from alignctl.diverge.like_cases import Case, Ground, like
from alignctl.diverge.surroundings import Outline
from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.contradiction import Contradiction
from alignctl.model.provision import Attribute, Force, Provision
from alignctl.model.values import Duration
from alignctl.rules.rule import Rule, RuleBook

# only what a finder is this sure of is held against another sentence of the same text
SURE = {Attribute.TIME_LIMIT: 0.8}
SURE_OTHERWISE = 0.72


def contradictions(
    procedure: Procedure, provisions: tuple[Provision, ...], book: RuleBook, as_of: date
) -> tuple[Contradiction, ...]:
    """Where an area's own documents, each taken alone, say two things on one point of practice; one claim a point.

    What an area says over the text of a base is no contradiction. In the order of the text.
    """
    kind = book.kinds.get(procedure.kind)
    if kind is None or not is_of_kind(procedure, provisions, kind):
        return ()
    rules = {rule.id: rule_on(rule, book, as_of) for rule in kind.rules}
    outline, ground = Outline(procedure.documents), Ground(book)
    found: list[Contradiction] = []
    for key, entries in sorted(_by_point(procedure, provisions, rules).items()):
        pair = next(_clashing(entries, rules, ground, outline), None)
        if pair is not None:
            found.append(_contradiction(procedure, key[1], pair, rules, book))
    return tuple(sorted(found, key=lambda one: (one.first.citation.document, outline.place(one.first))))


def _by_point(
    procedure: Procedure, provisions: tuple[Provision, ...], rules: dict[str, Rule]
) -> dict[tuple[str, Key], list[Provision]]:
    own = {document.path for document in procedure.documents}
    found: dict[tuple[str, Key], list[Provision]] = defaultdict(list)
    for entry in provisions:
        if entry.action is not None and entry.rule in rules and entry.citation.document in own:
            found[entry.citation.document, point_key(entry, rules)].append(entry)
    return found


def _clashing(
    entries: list[Provision], rules: dict[str, Rule], ground: Ground, outline: Outline
) -> Iterator[tuple[Provision, Provision]]:
    """Yield pairs of one point that contradict each other, the surest first, each in the order of the text."""
    often = Counter(entry.citation.quote for entry in entries)
    sure = [
        Case(entry, rules[entry.rule], outline.around(entry), ground)
        for entry in entries
        if entry.confidence >= SURE.get(entry.attribute, SURE_OTHERWISE)
        and entry.force is not Force.MAY
        and often[entry.citation.quote] == 1  # who gives two values in one sentence tells them apart there
    ]
    pairs = sorted(combinations(sure, 2), key=_sureness)
    for one, other in pairs:
        if not _apart(one.provision, other.provision) or not like(one, other):
            continue
        if clash(one, other) and not _said_beside(one, other, entries):
            first, second = sorted((one.provision, other.provision), key=outline.place)
            yield first, second


def _sureness(pair: tuple[Case, Case]) -> tuple[float, str, str]:
    one, other = pair
    return -min(one.provision.confidence, other.provision.confidence), one.provision.id, other.provision.id


def _apart(a: Provision, b: Provision) -> bool:
    return a.citation.section_id != b.citation.section_id and a.citation.quote != b.citation.quote


def _said_beside(one: Case, other: Case, entries: Iterable[Provision]) -> bool:
    """Whether either section also gives what the other says: it then knows both, each for its own case."""
    return any(
        any(
            entry.citation.section_id == here.provision.citation.section_id
            and entry is not here.provision
            and says_same(entry.value, there.provision.value)
            for entry in entries
        )
        for here, there in ((one, other), (other, one))
    )


def _contradiction(
    procedure: Procedure, key: Key, pair: tuple[Provision, Provision], rules: dict[str, Rule], book: RuleBook
) -> Contradiction:
    topic, attribute, action = key
    rule = rules[pair[0].rule]
    says = [f"{_place(one.citation)} says {_said(one, rule)}" for one in pair]
    about = phrases.subject(rule, action, book)
    return Contradiction(
        area=procedure.area.id,
        kind=procedure.kind,
        topic=topic,
        attribute=attribute,
        action=action,
        first=pair[0],
        second=pair[1],
        explanation=phrases.sentence(f"{procedure.area.name}’s own text says 2 things on {about}: {'; '.join(says)}"),
    )


def _place(citation: Citation) -> str:
    """A section as it is named in a sentence."""
    title = f"“{citation.section}”" if citation.section else "the opening text"
    number = citation.number or ""
    counted = f"section {number}" if number[:1].isdigit() else number
    named = f"{counted} ({title})" if counted else title
    return f"{named} on page {citation.page}" if citation.page is not None else named


def _said(provision: Provision, rule: Rule) -> str:
    titles = {choice.id: choice.title for choice in rule.choices}
    shown = titles.get(getattr(provision.value, "id", ""), provision.value.display)
    return phrases.lower_first(shown) if isinstance(provision.value, Duration) or shown in titles.values() else shown

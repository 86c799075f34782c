"""Sentences to plant with: sayings of the development material that the provision finder reads as meant, each alone.

`sentences.json` is made by `python -m tests.planted --bank`; what the ranking makes of a sentence plays no part.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from alignctl.model.area import Area, Procedure
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.effect import same_effect
from alignctl.model.provision import Provision
from alignctl.model.values import Value
from alignctl.provisions import find_told
from alignctl.rules import load_rules
from alignctl.rules.rule import Example, Rule, RuleBook

FILE = Path(__file__).with_name("sentences.json")
KINDS = ("missing", "cse", "referral")
SLOT = "{value}"
LIMITS = (
    "within 2 hours", "within 4 hours", "within 24 hours", "within 48 hours", "within 72 hours", "within 1 working day",
    "within 3 working days", "within 5 working days", "within 10 working days", "within 15 working days",
    "within 20 working days", "within 45 working days", "within 60 working days", "within 3 months", "within 5 months",
)  # fmt: skip
ROLES = (
    "social worker", "team manager", "service manager", "head of service", "police", "health visitor", "youth worker",
    "lead professional", "missing coordinator", "Independent Reviewing Officer", "detective inspector",
)  # fmt: skip
FORMS = (
    "Concern Record",
    "Single Contact Form",
    "Request for Support Form",
    "Partner Enquiry Form",
    "Shared Alert Form",
)
MEETINGS = ("Joint Safety Meeting", "Shared Concern Panel", "Contextual Risk Conference", "Young People's Safety Forum")
OTHERS: dict[str, tuple[str, ...]] = {"time-limit": LIMITS, "role": ROLES, "form": FORMS, "meeting": MEETINGS}
TEMPLATES = 3
EACH = 2
LONGEST = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence under a heading, and what it may say: one value, or any of `values` in the place of its `{value}`.

    `shown` are the words by which the finder tells the value, where they are not the value's own.
    """

    rule: str
    heading: str
    text: str
    values: tuple[str, ...]
    shown: str | None = None

    def saying(self, value: str) -> str:
        """Its words with a value."""
        return self.text.replace(SLOT, value)


def load_bank() -> dict[str, tuple[Sentence, ...]]:
    """All sentences of the file, by the id of their rule."""
    found: dict[str, list[Sentence]] = {}
    for one in json.loads(FILE.read_text(encoding="utf-8")):
        found.setdefault(one["rule"], []).append(Sentence(**one | {"values": tuple(one["values"])}))
    return {rule: tuple(sentences) for rule, sentences in found.items()}


def save_bank(bank: Mapping[str, Sequence[Sentence]]) -> None:
    """Write all sentences to the file, one a line."""
    lines = ",\n".join(json.dumps(asdict(one), ensure_ascii=False) for said in bank.values() for one in said)
    FILE.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def without(bank: Mapping[str, tuple[Sentence, ...]], rule: str, value: str) -> dict[str, tuple[Sentence, ...]]:
    """The sentences without those of a rule that say a value."""
    left = (replace(one, values=tuple(other for other in one.values if other != value)) for one in bank[rule])
    return {**bank, rule: tuple(one for one in left if one.values)}


def make_bank() -> None:
    """Write the file anew: some minutes. The finder reads with the rules as shipped, without their sayings."""
    book = load_rules()
    rules = [rule for kind in KINDS for rule in load_rules(sayings=True).kinds[kind].rules]
    save_bank({rule.id: tuple(_OfRule(rule, book).sentences()) for rule in rules})


def read_together(kind: str, lines: Iterable[tuple[str, str]], book: RuleBook) -> tuple[Provision, ...]:
    """What the provision finder reads in a text of such headings and words; its sections are numbered from 1."""
    sections = tuple(
        Section(id=str(n), number=None, title=heading, level=1, paragraphs=(Paragraph(text=text, index=n),))
        for n, (heading, text) in enumerate(lines, start=1)
    )
    document = Document(
        path="one", sha256="", format="text", title="", pages=None, metadata=Metadata(), sections=sections, coverage=1.0
    )
    procedure = Procedure(area=Area(id="one", name="Anyshire"), kind=kind, documents=(document,))
    return find_told(procedure, book)[0]


class _OfRule:
    """The sentences of one rule. All have one event, so that they speak of one point of practice."""

    def __init__(self, rule: Rule, book: RuleBook) -> None:
        self._rule, self._book = rule, book
        self._named: list[tuple[Value, str]] = []

    def sentences(self) -> Iterator[Sentence]:
        clean = [(one, found) for one in self._stated() if (found := self._alone(one.heading or "", one.text))]
        events = [found.event for _, found in clean]
        event = max(sorted(set(events), key=str), key=events.count) if events else None
        same = [(one, found) for one, found in clean if found.event == event]
        yield from self._varied(same)
        if self._rule.attribute != "time-limit":
            yield from self._fixed(same)

    def _stated(self) -> Iterator[Example]:
        for one in (*self._rule.examples, *self._rule.sayings):
            plain = one.heading and not one.lead and not one.before and "|" not in one.text and len(one.text) < LONGEST
            if one.finds is not None and plain:
                yield one

    def _alone(self, heading: str, text: str) -> Provision | None:
        found = read_together(self._rule.kind, [(heading, text)], self._book)
        return found[0] if len(found) == 1 and found[0].rule == self._rule.id else None

    def _fixed(self, said: list[tuple[Example, Provision]]) -> Iterator[Sentence]:
        kept: list[str] = []
        for one, found in said:
            name = self._name(found.value)
            if name and kept.count(name) < EACH:
                kept.append(name)
                yield Sentence(
                    rule=self._rule.id,
                    heading=one.heading or "",
                    text=one.text,
                    values=(name,),
                    shown=found.value.display,
                )

    def _varied(self, said: list[tuple[Example, Provision]]) -> Iterator[Sentence]:
        made = 0
        for one, found in said:
            words, others = found.value.display, OTHERS.get(self._rule.attribute, ())
            limit = self._rule.attribute != "time-limit" or words.startswith("within ")
            if made == TEMPLATES or not others or not limit or one.text.count(words) != 1:
                continue
            text = one.text.replace(words, SLOT)
            values = tuple(other for other in others if self._says(one.heading or "", text, other, found.event))
            if len(values) > EACH:
                made += 1
                yield Sentence(rule=self._rule.id, heading=one.heading or "", text=text, values=values)

    def _says(self, heading: str, text: str, value: str, event: str | None) -> bool:
        found = self._alone(heading, text.replace(SLOT, value))
        if found is None or found.event != event or found.value.display != value:
            return False
        return self._name(found.value) == value

    def _name(self, value: Value) -> str | None:
        """One name for all values of the same effect; None where the name stands for another effect already."""
        for known, name in self._named:
            if same_effect(known, value):
                return name
        if value.display in {name for _, name in self._named}:
            return None
        self._named.append((value, value.display))
        return value.display

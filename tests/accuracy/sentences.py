"""How many sentences of authors who never saw the rules are found, all rules of a kind competing for each.

    python -m tests.accuracy.sentences

"Found" is a provision of the sentence's point of practice that is sure enough to be compared; "right" has the value
the author named, too; "taken" counts the near misses for which the point was claimed. The sentences lie in
tests/gold/sentences; what authors like these wrote for rules to be made from stands in the rules' own sayings.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.model.area import Procedure
from alignctl.model.document import Document, Metadata, Paragraph, Section
from alignctl.model.tier import Tier
from alignctl.provisions.examples import AREA, agrees
from alignctl.provisions.procedures import Naming, findings, read
from alignctl.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alignctl.model.provision import Provision
    from alignctl.rules import Kind, RuleBook

BANK = Path(__file__).resolve().parents[1] / "gold" / "sentences"
SURE = 0.5  # nothing less sure is compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its surroundings, the rule it speaks of, and what it says; `finds` is None for a near miss."""

    rule: str
    text: str
    heading: str
    lead: str | None
    before: str | None
    finds: Mapping[str, object] | None


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts over sentences of one attribute."""

    sentences: int = 0
    found: int = 0
    right: int = 0
    near: int = 0
    false: int = 0

    def share(self, name: str) -> float:
        """The share of the sentences "found" or "right", 0..1; 0 of none."""
        return float(getattr(self, name)) / max(self.sentences, 1)

    def add(self, other: Tally) -> None:
        """Add another tally's counts."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def sentences(kind: str) -> Iterator[Sentence]:
    """Yield the sentences of a kind; nothing where there are none."""
    path = BANK / f"{kind}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        held = json.loads(line)
        yield Sentence(
            rule=held["rule"],
            text=held["text"],
            heading=held["heading"] or "",
            lead=held["lead"],
            before=held["before"],
            finds=held["finds"],
        )


def provisions(sentence: Sentence, kind: Kind, book: RuleBook) -> tuple[Provision, ...]:
    """What the rules find in the sentence and the words around it."""
    around = [words for words in (sentence.before, sentence.lead) if words]
    paragraphs = [Paragraph(text=words, index=index) for index, words in enumerate(around, start=1)]
    is_item = sentence.lead is not None
    paragraphs.append(Paragraph(text=sentence.text, index=len(around) + 1, is_list_item=is_item))
    section = Section(id="1", number=None, title=sentence.heading, level=1, paragraphs=tuple(paragraphs))
    document = Document(
        path="sentence",
        sha256="",
        format="text",
        title="",
        pages=None,
        metadata=Metadata(),
        sections=(section,),
        coverage=1.0,
    )
    naming = Naming(Procedure(area=AREA, kind=kind.id, documents=(document,)))
    reading = read(document, kind, book, AREA.id, AREA.name)
    return tuple(naming.provision(found, Tier.LOCAL) for found in findings(kind.rules, reading))


def judged(sentence: Sentence, kind: Kind, book: RuleBook) -> Tally:
    """Whether one sentence is found, and rightly."""
    rule = next(rule for rule in kind.rules if rule.id == sentence.rule)
    point = (rule.topic, rule.attribute, rule.action)
    found = [
        one
        for one in provisions(sentence, kind, book)
        if (one.topic, one.attribute, one.action) == point and one.confidence >= SURE
    ]
    if sentence.finds is None:
        return Tally(near=1, false=bool(found))
    right = any(all(agrees(one, key, value) for key, value in sentence.finds.items()) for one in found)
    return Tally(sentences=1, found=bool(found), right=right)


def tallies(book: RuleBook) -> dict[str, Tally]:
    """The tally of every kind and of every attribute over all kinds, and "all" over everything."""
    by: dict[str, Tally] = defaultdict(Tally)
    for kind in book.kinds.values():
        attributes = {rule.id: rule.attribute.value for rule in kind.rules}
        for sentence in sentences(kind.id):
            tally = judged(sentence, kind, book)
            for name in (f"kind: {kind.id}", attributes[sentence.rule], "all"):
                by[name].add(tally)
    return dict(by)


def main() -> None:
    """Print the table."""
    lines = ["| sentences on | there are | found | right | near misses taken |", "| --- | --- | --- | --- | --- |"]
    for name, tally in sorted(tallies(load_rules()).items()):
        taken = f"{tally.false} of {tally.near}"
        lines.append(
            f"| {name} | {tally.sentences} | {tally.share('found'):.2f} | {tally.share('right'):.2f} | {taken} |"
        )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

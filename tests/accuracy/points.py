"""How many points of practice are found in labelled texts, with the right rule and the right value.

    python -m tests.accuracy.points [dev|test]

A claim is a provision with a rule that is sure enough to be compared. It has the right rule where its quote is, or is
part of, words labelled with that rule, and the right value where one of these labels says what the claim says ("by" and
"within" are one bound). Wanted is every label: a rule, what it says, and its words. One met by a claim with the right
rule is placed, and one met with the right value is found. Labels of rules nobody knows do not count, nor do claims
without a rule. Authors have left some sentences unlabelled that answer a rule: claims of them count as wrong.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alignctl.provisions import find_provisions
from alignctl.provisions.examples import agrees
from alignctl.rules import load_rules
from alignctl.text.normalise import fold
from tests.accuracy.labelled_areas import asked_set, labelled_areas, overlap, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alignctl.model.provision import Provision
    from alignctl.rules import RuleBook
    from tests.accuracy.labelled_areas import LabelledArea

SURE = 0.5  # nothing less sure is compared
SAME_BOUND = frozenset({"by", "within"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A label: the rule, what it says as JSON, and the folded words that say it."""

    rule: str
    finds: str
    words: tuple[str, ...]

    def is_met_by(self, claim: Provision) -> bool:
        """Whether a claim has this rule and these words."""
        return self.rule == claim.rule and overlap(fold(claim.citation.quote), self.words)

    def is_said_by(self, claim: Provision) -> bool:
        """Whether a claim that meets it says the same."""
        finds: Mapping[str, object] = json.loads(self.finds)
        return all(_agrees(claim, key, value) for key, value in finds.items())


@dataclass(slots=True)
class Tally:
    """Counts of claims and of labels."""

    claims: int = 0
    right_rule: int = 0
    right_value: int = 0
    wanted: int = 0
    placed: int = 0
    found: int = 0

    def share(self, name: str) -> float:
        """A count as a share, 0..1: of the claims, or of what was wanted; 0 of none."""
        whole = self.claims if name.startswith("right") else self.wanted
        return float(getattr(self, name)) / max(whole, 1)


def tallies(name: str, book: RuleBook) -> dict[str, Tally]:
    """The counts over a set of labelled texts by attribute and by kind, and "all"."""
    found: dict[str, Tally] = defaultdict(Tally)
    for one in labelled_areas(name, book):
        attribute = {rule.id: rule.attribute.value for rule in book.kinds[one.kind].rules}
        claims = [claim for claim in find_provisions(one.procedure, book) if claim.action and claim.confidence >= SURE]
        wanted = _wanted(one, attribute)
        for claim in claims:
            _count_claim(claim, wanted, [found[key] for key in (attribute[claim.rule], one.kind, "all")])
        for want in wanted:
            _count_wanted(want, claims, [found[key] for key in (attribute[want.rule], one.kind, "all")])
    return found


def _wanted(one: LabelledArea, known: Mapping[str, str]) -> tuple[Wanted, ...]:
    return tuple(
        dict.fromkeys(
            Wanted(rule=answer.rule, finds=json.dumps(answer.finds, sort_keys=True), words=words_of(part))
            for part in one.text.parts
            for answer in part.answers
            if answer.rule in known
        )
    )


def _count_claim(claim: Provision, wanted: tuple[Wanted, ...], counted: list[Tally]) -> None:
    met = [one for one in wanted if one.is_met_by(claim)]
    for tally in counted:
        tally.claims += 1
        tally.right_rule += bool(met)
        tally.right_value += any(one.is_said_by(claim) for one in met)


def _count_wanted(want: Wanted, claims: list[Provision], counted: list[Tally]) -> None:
    met = [claim for claim in claims if want.is_met_by(claim)]
    for tally in counted:
        tally.wanted += 1
        tally.placed += bool(met)
        tally.found += any(map(want.is_said_by, met))


def _agrees(claim: Provision, key: str, value: object) -> bool:
    if key == "bound" and value in SAME_BOUND and str(getattr(claim.value, "bound", "")) in SAME_BOUND:
        return True
    return agrees(claim, key, value)


def table(found: Mapping[str, Tally]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"{'':16}{'claims':>8}{'right rule':>12}{'right value':>13}{'wanted':>8}{'placed':>8}{'found':>7}"
    for name, one in sorted(found.items(), key=lambda pair: (pair[0] == "all", pair[0])):
        yield (
            f"{name:16}{one.claims:8}{one.share('right_rule'):12.2f}{one.share('right_value'):13.2f}"
            f"{one.wanted:8}{one.share('placed'):8.2f}{one.share('found'):7.2f}"
        )


def main() -> None:
    """Print the table of a set."""
    print("\n".join(table(tallies(asked_set(), load_rules()))))


if __name__ == "__main__":
    main()

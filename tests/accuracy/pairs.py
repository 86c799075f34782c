"""How many weighty claims about two areas are right, over all pairs of labelled texts of a kind.

    python -m tests.accuracy.pairs [dev|test]

What is so comes from the labels alone: for a rule both texts answer, "differs" where no value of the one is a value of
the other; for a rule only one answers, "only" that one. A claim is a divergence that is statutory or material. It is
right where its rule differs, or stands in one text only, as it says, and where it quotes labelled words of that rule on
each side it quotes. Required are the rules that differ, or stand alone, where the rule calls that statutory or
material; one is found where a right claim is made of it. Names of forms, meetings and sources, escalation, definitions
and contacts do not count, since their labels do not say which; data items count as claims and are not required.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from alignctl.diverge import diverge
from alignctl.model.divergence import WEIGHTY
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, Unit
from alignctl.provisions import find_told
from alignctl.rules import load_rules
from alignctl.text.normalise import fold
from tests.accuracy.labelled_areas import asked_set, labelled_areas, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from alignctl.model.divergence import Divergence
    from alignctl.model.provision import Provision
    from alignctl.rules import Kind, Rule, RuleBook
    from tests.accuracy.labelled_areas import LabelledArea

AS_OF = date(2026, 11, 28)
UNCOUNTED = frozenset({"form", "escalation", "definition", "meeting", "legal-basis", "contact"})
NOT_REQUIRED = UNCOUNTED | {"data-item"}
SAME, DIFFERS, NEITHER = "same", "differs", "none"
ONLY = "only"
ONLY_A, ONLY_B = "only-a", "only-b"
Said = Duration | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A text with what is found in it, and what its labels say: values and words by rule."""

    area: LabelledArea
    provisions: tuple[Provision, ...]
    mentions: Mapping[str, float]
    values: Mapping[str, tuple[Said, ...]]
    words: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class Tally:
    """Counts of claims and of what was required."""

    claims: int = 0
    right: int = 0
    required: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The share of the claims that are right, 0..1."""
        return self.right / max(self.claims, 1)

    @property
    def recall(self) -> float:
        """The share of what is required that is found, 0..1."""
        return self.found / max(self.required, 1)


def tallies(name: str, book: RuleBook) -> dict[str, Tally]:
    """The counts over all pairs of a set, by attribute and sort of claim, by sort of claim, and "all"."""
    found: dict[str, Tally] = defaultdict(Tally)
    by_kind: dict[str, list[Side]] = defaultdict(list)
    for one in labelled_areas(name, book):
        by_kind[one.kind].append(_side(one, book))
    for kind, sides in by_kind.items():
        for a, b in combinations(sides, 2):
            _count_pair(a, b, book.kinds[kind], book, found)
    return found


def _side(one: LabelledArea, book: RuleBook) -> Side:
    rules = {rule.id: rule for rule in book.kinds[one.kind].rules}
    values: dict[str, tuple[Said, ...]] = defaultdict(tuple)
    words: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for part in one.text.parts:
        for answer in part.answers:
            if answer.rule in rules:
                values[answer.rule] += (_value(rules[answer.rule], answer.finds),)
                words[answer.rule] += tuple(filter(None, words_of(part)))
    provisions, mentions = find_told(one.procedure, book)
    return Side(area=one, provisions=provisions, mentions=mentions, values=values, words=words)


def _value(rule: Rule, finds: Mapping[str, object]) -> Said:
    if rule.attribute.value != "time-limit" and "amount" not in finds:
        return str(finds.get("id", "?"))
    amount, unit = finds.get("amount"), finds.get("unit")
    bound = Bound(str(finds.get("bound") or Bound.WITHIN))
    return Duration(
        amount=float(amount) if isinstance(amount, int | float) else None,
        unit=Unit(str(unit)) if unit else None,
        bound=Bound.WITHIN if bound is Bound.BY else bound,
        display="",
    )


def _count_pair(a: Side, b: Side, kind: Kind, book: RuleBook, found: Mapping[str, Tally]) -> None:
    truth = {rule.id: _truth(a.values.get(rule.id, ()), b.values.get(rule.id, ())) for rule in kind.rules}
    right: set[str] = set()
    for claim in _claims(a, b, book):
        sort = ONLY if claim.comparison.value.startswith(ONLY) else DIFFERS
        holds = [rule.id for rule in _rules_of(claim, kind) if _is_right(claim, sort, truth[rule.id], rule, a, b)]
        right.update(holds)
        for key in (f"{claim.attribute.value}:{sort}", f"all:{sort}", "all"):
            found[key].claims += 1
            found[key].right += bool(holds)
    for rule in kind.rules:
        if _is_required(rule, truth[rule.id]):
            sort = ONLY if truth[rule.id].startswith(ONLY) else DIFFERS
            for key in (f"{rule.attribute.value}:{sort}", f"all:{sort}", "all"):
                found[key].required += 1
                found[key].found += rule.id in right


def _claims(a: Side, b: Side, book: RuleBook) -> Iterator[Divergence]:
    mentions = (a.mentions, b.mentions)
    differences = diverge(a.area.procedure, b.area.procedure, a.provisions, b.provisions, book, AS_OF, mentions)
    for one in differences.divergences:
        if one.severity in WEIGHTY and one.attribute.value not in UNCOUNTED:
            yield one


def _rules_of(claim: Divergence, kind: Kind) -> Iterator[Rule]:
    for rule in kind.rules:
        if (rule.topic, rule.attribute, rule.action) == (claim.topic, claim.attribute, claim.action):
            yield rule


def _is_right(claim: Divergence, sort: str, truth: str, rule: Rule, a: Side, b: Side) -> bool:  # noqa: PLR0913, PLR0917  two sides
    if truth != (claim.comparison.value if sort == ONLY else DIFFERS):
        return False
    return _quotes(claim.a, a.words.get(rule.id, ())) and _quotes(claim.b, b.words.get(rule.id, ()))


def _quotes(one: Provision | None, words: Iterable[str]) -> bool:
    if one is None:
        return True
    quote = fold(one.citation.quote)
    return any(held in quote or quote in held for held in words)


def _is_required(rule: Rule, truth: str) -> bool:
    if rule.attribute.value in NOT_REQUIRED:
        return False
    if truth == DIFFERS:
        return rule.severity in WEIGHTY
    return truth.startswith(ONLY) and rule.silence in WEIGHTY


def _truth(a: tuple[Said, ...], b: tuple[Said, ...]) -> str:
    if not a or not b:
        return ONLY_A if a else ONLY_B if b else NEITHER
    return SAME if any(_same(one, other) for one in a for other in b) else DIFFERS


def _same(one: Said, other: Said) -> bool:
    if isinstance(one, Duration) and isinstance(other, Duration):
        return one == other or order(one, other) is Order.SAME
    return one == other


def table(found: Mapping[str, Tally]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"{'':26}{'claims':>8}{'right':>7}{'required':>10}{'found':>7}"
    for name, one in sorted(found.items(), key=lambda pair: (pair[0].startswith("all"), pair[0])):
        yield f"{name:26}{one.claims:8}{one.precision:7.2f}{one.required:10}{one.recall:7.2f}"


def main() -> None:
    """Print the table of a set."""
    print("\n".join(table(tallies(asked_set(), load_rules()))))


if __name__ == "__main__":
    main()

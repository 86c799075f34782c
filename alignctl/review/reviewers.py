"""How far two reviewers agree: the share they decided alike, and Cohen's kappa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from alignctl.model.coding_sheet import Agreed, Decision, Disagreement, ReviewersCompared
from alignctl.model.verdict import Item, Ruling
from alignctl.text.normalise import fold

Decided = Mapping[str, tuple[Item, Decision]]
Pairs = Sequence[tuple[str, str]]
# Both of the same share, but for what figures of the machine cannot hold.
_NEAR = 1e-12


def compare_reviewers(first: str, of_first: Decided, second: str, of_second: Decided) -> ReviewersCompared:
    """Two reviewers (by name) held side by side over the claims (by id) that both decided.

    They agree where they gave the same ruling and, where a value was corrected, the same value. An attribute is one of
    claims that have one; pairs of sections have none.
    """
    shared = [(item, decision, of_second[id_][1]) for id_, (item, decision) in of_first.items() if id_ in of_second]
    shared.sort(key=lambda one: (one[0].about.value, one[0].kind, one[0].id))

    words = [(item, (_word(a), _word(b))) for item, a, b in shared]

    sorts = list(dict.fromkeys(item.about for item, _, _ in shared))
    attributes = sorted({item.attribute for item, _, _ in shared if item.attribute})
    return ReviewersCompared(
        first=first,
        second=second,
        whole=agreed("all", [pair for _, pair in words]),
        by_about=tuple(agreed(about.value, [pair for item, pair in words if item.about is about]) for about in sorts),
        by_attribute=tuple(
            agreed(name, [pair for item, pair in words if item.attribute == name]) for name in attributes
        ),
        disagreements=tuple(
            Disagreement(item=item, first=a, second=b) for item, a, b in shared if _word(a) != _word(b)
        ),
        only_first=len(of_first) - len(shared),
        only_second=len(of_second) - len(shared),
    )


def _word(decision: Decision) -> str:
    if decision.ruling is Ruling.CORRECT_VALUE:
        return f"{decision.ruling.value} {fold(decision.value or '')}"
    return decision.ruling.value


def agreed(name: str, pairs: Pairs) -> Agreed:
    """How far two reviewers agree over claims, each with the word of either."""
    kappa, error = cohens_kappa(pairs)
    same = sum(1 for a, b in pairs if a == b)
    return Agreed(name=name, rows=len(pairs), agreed=same, kappa=kappa, error=error)


def cohens_kappa(pairs: Iterable[tuple[str, str]]) -> tuple[float | None, float | None]:
    """Cohen's kappa of two readers' words, and its standard error; both None where it cannot be reckoned.

    kappa = (p_o - p_e) / (1 - p_e), where p_o is the share on which both say the same, and p_e the share on which they
    would by chance: the sum over words of the share of the first reader times that of the second. Its standard error
    is sqrt(p_o (1 - p_o) / (n (1 - p_e)^2)). It is 1 for readers who always agree, 0 where they agree as often as by
    chance, below 0 where less. Where both use one and the same word throughout, p_e is 1 and there is no kappa. Values
    that differ count as different words. J. Cohen, A coefficient of agreement for nominal scales, Educational and
    Psychological Measurement 20 (1960), 37-46.
    """
    held = tuple(pairs)
    number = len(held)
    if not number:
        return None, None
    firsts, seconds = Counter(a for a, _ in held), Counter(b for _, b in held)
    observed = sum(1 for a, b in held if a == b) / number
    by_chance = sum(count * seconds[word] for word, count in firsts.items()) / number**2
    if 1 - by_chance < _NEAR:
        return None, None
    kappa = (observed - by_chance) / (1 - by_chance)
    error = sqrt(observed * (1 - observed) / number) / (1 - by_chance)
    return round(kappa, 6), round(error, 6)

"""Section links against the gold, and the two baselines that know titles only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from alignctl.evaluate.gold import Gold, GoldLink, Side
from alignctl.evaluate.headings import Headings, title_of
from alignctl.model.alignment import Alignment, Relation
from alignctl.model.evaluation import Fault, LinkScore, Mistake, Share, Tally
from alignctl.text.similarity import same_text, token_set

Pair = tuple[str, str]
ABOUT = "section link"
UNLIKE = 0.6
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)


def score_links(gold: Gold, alignment: Alignment) -> LinkScore:
    """How an alignment's links fare against the gold's rows, with the baselines on the same headings."""
    claimed = claimed_links(gold, alignment)
    answers = answers_of(gold)
    right = [pair for pair in claimed if pair in answers.required]
    same = sum(1 for pair in right if claimed[pair] is answers.required[pair])
    return LinkScore(
        links=answers.tally(claimed),
        unlike=answers.tally(claimed, unlike_only=True),
        relations=Share(count=same, of=len(right)),
        titles_equal=answers.tally(_equal_titles(gold)),
        titles_alike={threshold: answers.tally(_alike_titles(gold, threshold)) for threshold in THRESHOLDS},
    )


def link_mistakes(gold: Gold, alignment: Alignment) -> Iterator[Mistake]:
    """Yield every link of the gold that was not drawn, every one drawn amiss, and every relation that differs."""
    claimed = claimed_links(gold, alignment)
    answers = answers_of(gold)
    for (a, b), relation in answers.required.items():
        if (a, b) not in claimed:
            yield Mistake(about=ABOUT, fault=Fault.MISSED, a=a, b=b, expected=relation.value)
        elif claimed[a, b] is not relation:
            found = claimed[a, b].value
            yield Mistake(about=ABOUT, fault=Fault.RELATION, a=a, b=b, expected=relation.value, found=found)
    for (a, b), relation in claimed.items():
        if answers.tally([(a, b)]).wrong:
            yield Mistake(about=ABOUT, fault=Fault.WRONG, a=a, b=b, found=relation.value)


def claimed_links(gold: Gold, alignment: Alignment) -> dict[Pair, Relation]:
    """The pairs of headings an alignment links, in the gold's own wording of them, with their relation."""
    ours, theirs = Headings(gold.headings(Side.A)), Headings(gold.headings(Side.B))
    claimed: dict[Pair, Relation] = {}
    for link in alignment.links:
        if link.a is None or link.b is None or link.relation is Relation.NONE:
            continue
        a, b = ours.of(link.a), theirs.of(link.b)
        if a is not None and b is not None:
            claimed.setdefault((a, b), link.relation)
    return claimed


def answers_of(gold: Gold) -> Answers:
    """The link rows of a gold file, ready for counting."""
    return Answers(gold.sections)


class Answers:
    """The rows of a gold file, sorted into what must be linked, what may be, and what must stay alone."""

    def __init__(self, rows: Iterable[GoldLink]) -> None:
        self.required: dict[Pair, Relation] = {}
        self._optional: set[Pair] = set()
        self._alone: dict[tuple[Side, str], bool] = {}
        linked: set[tuple[Side, str]] = set()
        for row in rows:
            if row.a is None or row.b is None:
                place = (Side.A, row.a) if row.a is not None else (Side.B, row.b or "")
                self._alone[place] = row.optional
                continue
            linked |= {(Side.A, row.a), (Side.B, row.b)}
            if row.optional:
                self._optional.add((row.a, row.b))
            else:
                self.required[row.a, row.b] = row.relation
        self._alone = {place: optional for place, optional in self._alone.items() if place not in linked}

    def tally(self, claimed: Iterable[Pair], *, unlike_only: bool = False) -> Tally:
        """Count claimed pairs; `unlike_only` looks only at pairs whose titles are unlike."""
        pairs = {pair for pair in claimed if not unlike_only or _unlike(pair)}
        required = {pair for pair in self.required if not unlike_only or _unlike(pair)}
        return Tally(
            right=len(pairs & required),
            wrong=sum(1 for pair in pairs - required if not self._neutral(pair)),
            missed=len(required - pairs),
        )

    def _neutral(self, pair: Pair) -> bool:
        """Whether a claim touches only rows on which reasonable readers differ."""
        alone = [self._alone.get((side, heading)) for side, heading in zip(Side, pair, strict=True)]
        return pair in self._optional or (True in alone and False not in alone)


def _unlike(pair: Pair) -> bool:
    return token_set(title_of(pair[0]), title_of(pair[1])) < UNLIKE


def _equal_titles(gold: Gold) -> set[Pair]:
    theirs = gold.headings(Side.B)
    return {(a, b) for a in gold.headings(Side.A) for b in theirs if same_text(title_of(a), title_of(b))}


def _alike_titles(gold: Gold, threshold: float) -> set[Pair]:
    """One-to-one pairs by plain fuzzy matching of titles, the most alike first."""
    theirs = gold.headings(Side.B)
    found: Mapping[float, list[Pair]] = defaultdict(list)
    for a in gold.headings(Side.A):
        for b in theirs:
            likeness = token_set(title_of(a), title_of(b))
            if likeness >= threshold:
                found[likeness].append((a, b))
    taken: set[Pair] = set()
    used: set[tuple[Side, str]] = set()
    for _, pairs in sorted(found.items(), reverse=True):
        for a, b in pairs:
            if not used & {(Side.A, a), (Side.B, b)}:
                taken.add((a, b))
                used |= {(Side.A, a), (Side.B, b)}
    return taken

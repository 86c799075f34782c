"""A draft made into one place's own text: other amounts, sentences left out, sections moved, other headings."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alignctl.rules.labelled import Answer, Part
from tests.country.amounts import Phrase, other_amount, phrases, with_amount
from tests.country.drafts import Block, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VARIED = 0.4  # of the limits that can be given another amount
LEFT_OUT = 0.07  # of the points whose sentences state nothing else
MOVED = 2  # neighbouring sections that change places
RENAMED = 0.3  # of the words of headings that have another
_OTHER_WORDS = {
    "Introduction": "About this procedure",
    "Purpose": "Aim",
    "Scope": "Who this is for",
    "Definitions": "Words used",
    "Responsibilities": "Duties",
    "Recording": "Records",
    "Escalation": "Where agencies disagree",
    "Review": "Keeping under review",
    "Referral": "Making a referral",
    "Information": "Particulars",
    "Meetings": "Meetings held",
    "Assessment": "Assessing",
    "Children": "Young people",
    "Contacts": "Whom to call",
}
_FEWEST_SECTIONS = 4
Limit = tuple[str, object, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Varied:
    """The blocks of one place's text; the limits given another amount, and the points left out (ids of rules)."""

    blocks: tuple[Block, ...]
    varied: frozenset[str]
    left_out: tuple[str, ...]


def vary(draft: Draft, place: str, source: random.Random) -> Varied:
    """A draft as one place would publish it. The same place and state of the source give the same text."""
    answers = [(part, answer) for block in draft.blocks for part in block.parts for answer in part.answers]
    left_out = tuple(rule for rule in _alone(answers) if source.random() < LEFT_OUT)
    amounts = {}
    for limit in _variable(answers):
        rule, amount, unit = limit
        if rule not in left_out and source.random() < VARIED:
            other = other_amount(int(str(amount)), str(unit), source)
            if other is not None:
                amounts[limit] = other
    named = _Naming(draft.name, place)
    blocks = [_block(block, set(left_out), amounts, named, source) for block in draft.blocks]
    kept = [block for block in blocks if block.level or block.parts]
    return Varied(
        blocks=tuple(_moved(kept, source)),
        varied=frozenset(rule for rule, _, _ in amounts),
        left_out=left_out,
    )


def _alone(answers: Iterable[tuple[Part, Answer]]) -> tuple[str, ...]:
    """The points that can be left out: no sentence or row that states one states another."""
    with_others: dict[str, bool] = defaultdict(bool)
    for part, answer in answers:
        with_others[answer.rule] |= len({one.rule for one in part.answers}) > 1
    return tuple(rule for rule in sorted(with_others) if not with_others[rule])


def _variable(answers: Iterable[tuple[Part, Answer]]) -> tuple[Limit, ...]:
    """The limits (point, amount, unit) whose amount can be changed wherever the text states it."""
    can: dict[Limit, bool] = {}
    for part, answer in answers:
        if answer.finds.get("amount") is not None:
            limit = _limit(answer)
            can[limit] = can.get(limit, True) and _phrase(part, answer) is not None
    return tuple(sorted((limit for limit, ready in can.items() if ready), key=str))


def _limit(answer: Answer) -> Limit:
    return answer.rule, answer.finds.get("amount"), answer.finds.get("unit")


def _phrase(part: Part, answer: Answer) -> tuple[int, Phrase] | None:
    """The one phrase (and the text it stands in) that states this answer and no other; None where there is none."""
    amount, unit = answer.finds.get("amount"), answer.finds.get("unit")
    same = [one for one in part.answers if (one.finds.get("amount"), one.finds.get("unit")) == (amount, unit)]
    found = [
        (place, phrase)
        for place, text in enumerate(part.texts)
        for phrase in phrases(text)
        if (phrase.amount, phrase.unit) == (amount, unit)
    ]
    return found[0] if len(found) == 1 and len(same) == 1 else None


class _Naming:
    """The name of the area a draft was written for, turned into that of the place, in capitals and addresses too."""

    def __init__(self, name: str, place: str) -> None:
        self._name = re.compile(re.escape(name).replace(r"\ ", "[ -]?"), re.IGNORECASE)
        self._place = place

    def __call__(self, text: str) -> str:
        return self._name.sub(self._as_written, text)

    def _as_written(self, found: re.Match[str]) -> str:
        if found[0].isupper():
            return self._place.upper()
        return self._place.lower() if found[0].islower() else self._place


def _block(block: Block, left_out: set[str], amounts: dict[Limit, int], named: _Naming, source: random.Random) -> Block:
    if block.level:
        words = [_OTHER_WORDS[w] if w in _OTHER_WORDS and source.random() < RENAMED else w for w in block.title.split()]
        return replace(block, title=named(" ".join(words)))
    kept = (part for part in block.parts if not left_out & {answer.rule for answer in part.answers})
    parts = tuple(_part(part, amounts, named) for part in kept)
    return replace(block, parts=parts, head=tuple(map(named, block.head)))


def _part(part: Part, amounts: dict[Limit, int], named: _Naming) -> Part:
    texts, answers, changes = list(part.texts), [], []
    for answer in part.answers:
        other, found = amounts.get(_limit(answer)), _phrase(part, answer)
        if other is None or found is None:
            answers.append(answer)
            continue
        changes.append((*found, other))
        answers.append(replace(answer, finds={**answer.finds, "amount": other}))
    # from the back, so that what stands before keeps its place
    for place, phrase, other in sorted(changes, key=lambda change: -change[1].start):
        texts[place] = with_amount(texts[place], phrase, other)
    return replace(part, texts=tuple(map(named, texts)), answers=tuple(answers))


def _moved(blocks: list[Block], source: random.Random) -> Iterator[Block]:
    """The same blocks, some neighbouring sections in each other's place; the first and the last stay."""
    levels = [block.level for block in blocks if block.level]
    top = next((one for one in sorted(set(levels)) if levels.count(one) >= _FEWEST_SECTIONS), None)
    sections: list[list[Block]] = [[]]
    for block in blocks:
        if block.level == top:
            sections.append([])
        sections[-1].append(block)
    for _ in range(MOVED):
        if len(sections) > _FEWEST_SECTIONS:
            place = source.randrange(2, len(sections) - 2)
            sections[place], sections[place + 1] = sections[place + 1], sections[place]
    for section in sections:
        yield from section

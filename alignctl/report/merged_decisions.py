"""The decision list of a merged text: points by severity, then parts of one text alone, then a choice of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count as numbers

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.merged import Choice, Mark, Merged, MergedPart, MergedText
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.report.merged_parts import Decision, DecisionGroup, Saying
from alignctl.report.words import (
    ATTRIBUTE,
    SEVERITY,
    SEVERITY_SHORT,
    SILENCE,
    comparison_words,
    listed,
    name_of,
    place_words,
    value_words,
)
from alignctl.text.normalise import tidy

OPENING = "Opening words"
_NEED_A_SENTENCE = frozenset(
    {
        ComparisonKind.DIFFERS,
        ComparisonKind.CONTRARY,
        ComparisonKind.HANDOVER_GAP,
        ComparisonKind.HANDOVER_OVERLAP,
    }
)
_ALONE, _WORDS = "One text alone", "Choice of words"


def decision_groups(result: Merged) -> tuple[DecisionGroup, ...]:
    """All that is to be decided, numbered through; a group with nothing in it is left out."""
    number = numbers(len(result.choices) + 1)
    decided = {part for one in result.choices for part in (one.part, one.other_part)}
    alone = [one for one in result.parts if one.mark in {Mark.ONLY_A, Mark.ONLY_B}]
    plain = [one for one in result.parts if one.mark is Mark.CHOOSE and one.number not in decided]
    found = (
        *_by_severity(result),
        DecisionGroup(
            id="one-text-alone",
            heading="Parts that one text alone has",
            about="Keep each for all, or leave it out. What is kept becomes a duty where it was none before.",
            decisions=tuple(_of_part(one, next(number), _ALONE, result) for one in alone),
        ),
        DecisionGroup(
            id="choice-of-words",
            heading="Parts that both have, with no point found on which they differ",
            about="Choose the clearer words. Read both first: what no rule looks for may still differ.",
            decisions=tuple(_of_part(one, next(number), _WORDS, result) for one in plain),
        ),
    )
    return tuple(one for one in found if one.decisions)


def _by_severity(result: Merged) -> Iterator[DecisionGroup]:
    for severity in Severity:
        yield DecisionGroup(
            id=severity.value,
            heading=SEVERITY[severity],
            about="Points of practice on which the texts differ, or one is silent.",
            decisions=tuple(_of_choice(one, result) for one in result.choices if one.severity is severity),
        )


def _of_choice(one: Choice, result: Merged) -> Decision:
    a, b = result.a.name, result.b.name
    baseline = one.baseline
    below = listed([name_of(area, result.names) for area in one.below])
    parts = tuple(part for part in (one.part, one.other_part) if part)
    return Decision(
        number=one.number,
        weight=SEVERITY_SHORT[one.severity],
        title=_capital(point_title(one, result)),
        label=ATTRIBUTE[one.attribute],
        parts=parts,
        where=_where(parts),
        sides=(_saying(a, one.a, one), _saying(b, one.b, one)),
        stands=_stands(one, result),
        national=f"{baseline.figure} ({baseline.source}, {baseline.edition})" if baseline else "",
        below=f"{below} below it, or resting on what was replaced" if below else "",
        sentence=one.explanation,
    )


def _stands(one: Choice, result: Merged) -> str:
    """Which is stricter or silent in a few words; where that does not tell how they differ, the whole sentence."""
    if one.comparison is None or one.comparison in _NEED_A_SENTENCE:
        return one.explanation.removesuffix(".")
    return _capital(comparison_words(one.comparison, result.a.name, result.b.name))


def point_title(one: Choice, result: Merged) -> str:
    """What a point of practice is about: its rule's title, else its action or topic."""
    known = result.names.get(point_id(result.kind, one.topic, one.attribute, one.action))
    return known or name_of(one.action or one.topic, result.names)


def _saying(name: str, said: Provision | None, one: Choice) -> Saying:
    if said is None:
        return Saying(name=name, value=SILENCE[one.silence] if one.silence else "nothing of it found")
    # of a list one item stands for all, and would be taken for the whole
    is_list = one.attribute is Attribute.DATA_ITEM and one.a is not None and one.b is not None
    return Saying(
        name=name,
        value="a list of its own" if is_list else value_words(said.value),
        quote=tidy(said.citation.quote),
        place=place_words(said.citation),
    )


def _where(parts: tuple[int, ...]) -> str:
    if not parts:
        return "in a shared text"
    return f"part {parts[0]}" if len(parts) == 1 else f"parts {parts[0]} and {parts[1]}"


def _of_part(part: MergedPart, number: int, weight: str, result: Merged) -> Decision:
    apart = sorted({other.part for other in part.elsewhere})
    absent = f"at part {listed([str(number) for number in apart])}" if apart else "nothing here"
    sides = (_held(result.a.name, part.a, absent), _held(result.b.name, part.b, absent))
    only = weight == _ALONE
    who = result.a.name if part.a else result.b.name
    return Decision(
        number=number,
        weight=weight,
        title=part.title or OPENING,
        label="keep or leave out" if only else "choose the words",
        parts=(part.number,),
        where=_where((part.number,)),
        sides=sides,
        stands=f"Only in {who}"
        if only
        else "Both have it"
        if part.a and part.b
        else "Both have it, at different parts",
        national="",
        below="",
        sentence=f"{part.title or OPENING}: {'keep it, or leave it out' if only else 'choose the words'}.",
    )


def _held(name: str, texts: Iterable[MergedText], absent: str) -> Saying:
    found = [section_words(one) for one in texts]
    return Saying(name=name, value="; ".join(found) or absent)


def section_words(text: MergedText) -> str:
    """A section as its document numbers and calls it."""
    return tidy(" ".join(part for part in (text.number, text.title) if part)) or OPENING


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""The local scale of risk or need: its names in rising order, mapped onto the shared levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from alignctl.model.values import Level
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import LEAST_TOPIC, Fit, eligible, fit_statement
from alignctl.provisions.levels import NEED, RISK, family_of
from alignctl.provisions.scales import (
    SCALE_WORD,
    Row,
    counted,
    risen,
    rows_of_headings,
    rows_of_list,
    rows_of_table,
    stands_alone,
)
from alignctl.rules.rule import Name, Rule

AT_LEAST = 2
LONGEST_NAME = 60
IN_TABLE, IN_LIST, IN_SENTENCE = 1.0, 0.95, 0.85
_NUMBERED = re.compile(
    r"^\W*(?:(?:level|tier|band|category|stage|grade|step)\s+)?(\d|one|two|three|four|five)\b", re.IGNORECASE
)
_COUNTS = re.compile(
    r"\b(\d|two|three|four|five)\s+(?:\w+\s+)?(?:levels?|grades?|gradings?|categor(?:y|ies)|bands?|tiers?"
    r"|ratings?|shades?|rungs?|steps?|stages?|colou?rs?|treads?)\b",
    re.IGNORECASE,
)
# a scale in one line: what parts its levels, and the score or remark that stands with each
_PARTS = re.compile(r"\s*[;,](?![^(]*\))\s*|\s+(?:and|or)\s+(?![^(]*\))")
_SCORE = re.compile(
    r"^\W*(?:\d+\s*(?:[\u2013\u2014-]|to)\s*\d+|\d+\s*(?:\+|plus|and\s+(?:over|above)))\W*\s*", re.IGNORECASE
)
_BRACKETED = re.compile(r"\s*\([^)]*\)")
LONGEST_PART = 6  # words
BY_SHAPE = 0.6
# what a heading says where another scale stands below it than the one looked for
_OTHER_SCALE = {
    NEED: re.compile(r"\b(?:risk|exploitation|danger)\b", re.IGNORECASE),
    RISK: re.compile(
        r"\b(?:levels?|thresholds?|continuum|bands?|ladder|tiers?)\s+of\s+(?:need|help|support)\b", re.IGNORECASE
    ),
}
_FIGURES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rung:
    said: Said
    name: str
    level: str | None
    rank: float | None
    start: int = 0


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield one scale a rule and document: the fullest one, tables before lists before sentences."""
    levels = tuple(sorted(reading.book.names_in("levels"), key=lambda name: (name.rank or 0, name.id)))
    for rule in rules:
        wanted = _wanted(rule, levels)
        found = sorted(
            (
                (-len(rungs) if sure > IN_SENTENCE else 0, -sure, -len(rungs), number, rungs, fit, sure)
                for number, (rungs, fit, sure) in enumerate(_scales(rule, reading, wanted))
            ),
            key=lambda one: one[:4],
        )
        if found:
            *_, rungs, fit, sure = found[0]
            yield _finding(rule, rungs, fit, sure, _cited(rungs, reading))


def _wanted(rule: Rule, levels: tuple[Name, ...]) -> tuple[Name, ...]:
    ids = {choice.id for choice in rule.choices}
    return tuple(name for name in levels if not ids or name.id in ids)


def _cited(rungs: list[_Rung], reading: Reading) -> Said:
    """The sentence of the same section that counts the levels ("we use three levels"), else the lowest rung."""
    here = rungs[0].said.place.section.id
    number = len(rungs)
    for said in reading.said:
        if said.place.section.id == here and said.place.cell is None:
            counted = _COUNTS.search(said.text)
            if counted and (_FIGURES.get(counted[1].casefold()) or counted[1]) in {number, str(number)}:
                return said
    return rungs[0].said


def _finding(rule: Rule, rungs: list[_Rung], fit: Fit, sure: float, said: Said) -> Finding:
    ids = tuple(rung.level or "unmapped" for rung in rungs)
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Level(
            id="/".join(ids),
            display=", ".join(rung.name for rung in rungs),
            scale=tuple(rung.name for rung in rungs),
        ),
        confidence=round(fit.confidence * sure, 4),
        start=rungs[0].start if said is rungs[0].said else 0,
    )


def _scales(rule: Rule, reading: Reading, levels: tuple[Name, ...]) -> Iterator[tuple[list[_Rung], Fit, float]]:
    family = family_of(rule)
    for _, group in groupby(reading.said, key=lambda said: (said.place.section.id, _block(said))):
        block = list(group)
        if _is_other(rule, block[0]):
            continue
        yield from _shaped(rule, block, levels, family)
        yield from _of_known_levels(rule, block, levels)
    for rows in rows_of_headings(reading.said):
        if (rungs := _named(risen(rows, family), levels)) and _is_about(rule, rungs[0].said):
            yield rungs, _fit(rule, [rungs[0].said]), IN_LIST


def _of_known_levels(
    rule: Rule, block: list[Said], levels: tuple[Name, ...]
) -> Iterator[tuple[list[_Rung], Fit, float]]:
    """Scales whose levels the vocabulary knows, or that are numbered."""
    if not eligible((rule,), block[0].place):
        return
    fits = [fit for said in block[:12] if (fit := fit_statement(rule, said, anchored=False))]
    if not fits:
        return
    best = max(fits, key=lambda fit: fit.score)
    if block[0].place.cell is not None:
        yield from ((rungs, best, IN_TABLE) for rungs in [_rungs(_first_cells(block), levels)] if rungs)
    elif block[0].place.is_list_item and (listed := _rungs(block, levels)):
        yield listed, best, IN_LIST
    else:
        for said in block:
            rungs = _in_line(said, levels)
            fit = fit_statement(rule, said, anchored=False)
            if rungs and fit:
                yield rungs, fit, IN_SENTENCE


def _shaped(
    rule: Rule, block: list[Said], levels: tuple[Name, ...], family: int
) -> Iterator[tuple[list[_Rung], Fit, float]]:
    """Scales told by their shape, whatever their levels are called."""
    about = _is_about(rule, block[0])
    if block[0].place.cell is None and not block[0].place.is_list_item:
        for said in block if about else ():
            if (names := counted(said)) and (rungs := _in_order([_one(said, name, levels) for name in names])):
                yield rungs, _fit(rule, [said]), IN_LIST
        return
    in_table = block[0].place.cell is not None
    rows = risen(rows_of_table(block) if in_table else rows_of_list(block), family)
    if rows and (about or (in_table and not _is_other(rule, block[0]) and stands_alone(rows, family))):
        yield _named(rows, levels), _fit(rule, block), IN_TABLE if in_table else IN_LIST


def _is_about(rule: Rule, said: Said) -> bool:
    """Whether a block may hold the rule's scale: its section is on the topic, or speaks of levels."""
    place = said.place
    if _is_other(rule, said):
        return False
    return place.strength(rule.under or (rule.topic,)) >= LEAST_TOPIC or any(
        map(SCALE_WORD.search, (place.titles[0], place.head, place.before, place.lead, place.text))
    )


def _is_other(rule: Rule, said: Said) -> bool:
    titles = " ".join(said.place.titles[:2])
    return _OTHER_SCALE[family_of(rule)].search(titles) is not None or any(
        pattern.search(titles) for pattern in rule.unless
    )


def _fit(rule: Rule, block: list[Said]) -> Fit:
    fits = [fit for said in block[:12] if (fit := fit_statement(rule, said, anchored=False))]
    topic = max(said.place.strength(rule.under or (rule.topic,)) for said in block)
    fits.append(Fit(score=BY_SHAPE, in_clause=0, distance=0, topic=topic))
    return max(fits, key=lambda fit: fit.confidence)


def _named(rows: list[Row], levels: tuple[Name, ...]) -> list[_Rung]:
    return [_one(row.said, row.name, levels) for row in rows]


def _one(said: Said, name: str, levels: tuple[Name, ...]) -> _Rung:
    known = _rung(said, name, levels)
    start = max(said.text.find(name), 0)
    return _Rung(
        said=said, name=name, level=known.level if known else None, rank=known.rank if known else None, start=start
    )


def _in_order(rungs: list[_Rung]) -> list[_Rung]:
    """Levels as told, turned round where the known ones fall."""
    ranks = [rung.rank for rung in rungs if rung.rank is not None]
    return rungs[::-1] if len(ranks) > 1 and ranks[0] > ranks[-1] else rungs


def _block(said: Said) -> str:
    if said.place.cell is not None:
        return f"table {said.place.cell[0]}"
    return "list" if said.place.is_list_item else f"paragraph {said.place.paragraph}"


def _first_cells(block: list[Said]) -> list[Said]:
    return [
        said for said in block if said.place.cell is not None and said.place.cell[2] == 0 and said.place.span[0] == 0
    ]


def _rungs(block: list[Said], levels: tuple[Name, ...]) -> list[_Rung]:
    """Rungs of a table's first column or of a list, in rising order; empty where it is no scale."""
    rungs = [rung for said in block if (rung := _rung(said, said.text, levels)) is not None]
    if (
        len(rungs) < AT_LEAST
        or len(rungs) < len(block) / 2
        or len({rung.rank for rung in rungs}) < AT_LEAST
        or _repeats(rungs)
    ):
        return []
    ranks = [rung.rank for rung in rungs if rung.rank is not None]
    falling = sum(1 for a, b in pairwise(ranks) if a > b) > len(ranks) / 2
    return rungs[::-1] if falling else rungs


def _repeats(rungs: list[_Rung]) -> bool:
    """Whether a level stands twice: a table of what is done at each level, and not the scale."""
    return len({rung.name.casefold() for rung in rungs}) < len(rungs)


def _rung(said: Said, words: str, levels: tuple[Name, ...]) -> _Rung | None:
    head = re.split(r"[:.;\u2013\u2014]|\s-\s", words, maxsplit=1)[0].strip(" *•-\t")
    if not head or len(head) > LONGEST_NAME:
        return None
    for name in sorted(levels, key=lambda name: -(name.rank or 0)):
        found = next((place for pattern in name.patterns if (place := pattern.search(head))), None)
        if found is not None:
            return _Rung(said=said, name=head, level=name.id, rank=name.rank)
    numbered = _NUMBERED.match(head)
    if numbered:
        rank = float(_FIGURES.get(numbered[1].casefold()) or numbered[1])
        return _Rung(said=said, name=head, level=None, rank=rank)
    return None


def _in_line(said: Said, levels: tuple[Name, ...]) -> list[_Rung]:
    parts, named = _in_parts(said, levels), _in_sentence(said, levels)
    return parts if len(parts) > len(named) else named


def _in_parts(said: Said, levels: tuple[Name, ...]) -> list[_Rung]:
    """Rungs of a scale written out in one line, each with its score or meaning: "0-5 low; 6-15 medium; 16+ high".

    Two local names may stand for one shared level: it is the names that must differ, and ranks must not turn back.
    """
    parts = [_SCORE.sub("", part.strip(" .")).strip() for part in _PARTS.split(said.text)]
    rungs = [_rung(said, _BRACKETED.sub("", part), levels) for part in parts if len(part.split()) <= LONGEST_PART]
    named = [replace(rung, name=part) for rung, part in zip(rungs, parts, strict=False) if rung is not None]
    if len(named) <= AT_LEAST or len(named) < len(parts) or len({rung.name.casefold() for rung in named}) < len(named):
        return []
    ranks = [rung.rank or 0 for rung in named]
    if ranks == sorted(ranks):
        return named
    return named[::-1] if ranks == sorted(ranks, reverse=True) else []


def _in_sentence(said: Said, levels: tuple[Name, ...]) -> list[_Rung]:
    """Three or more levels named in one sentence ("low, medium or high")."""
    rungs: dict[str, _Rung] = {}
    for name in levels:
        for place in said.words.within(name.patterns, 0, len(said.text)):
            if name.id not in rungs:
                rungs[name.id] = _Rung(said=said, name=place.words, level=name.id, rank=name.rank, start=place.start())
    distinct = {rung.start: rung for rung in rungs.values()}
    ordered = sorted(distinct.values(), key=lambda rung: rung.rank or 0)
    return ordered if len(ordered) > AT_LEAST else []

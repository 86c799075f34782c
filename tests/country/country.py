"""A made country: `make_country` writes a workspace of as many areas as are asked for, with the truth beside it.

Areas have the ids, borders, police forces and care boards of real English authorities, so that the work is that of the
real country. Their names are invented, and every text says first that it was generated and is nobody's procedure.
Bodies are those of our invented dev areas, shared within a region as manuals are. What differs was put there by seed
and is known: `truth.json` holds every labelled point that each text states, with its value and the sentence.
"""

from __future__ import annotations

import json
import random
import re
from collections import deque
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from alignctl.corpus import load_gazetteer
from tests.country.drafts import KINDS, Block, bases, draft
from tests.country.places import invented_names
from tests.country.varying import Varied, vary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SEED = 1989
SHARED = 3  # base texts in use in one region
NUMBERED = 0.6  # of the places number their sections
_MARKS = re.compile(r"([\\*_`<>\[\]|])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A point a text states: the rule, the value as examples of rules put it, and the words (cells of a row)."""

    rule: str
    finds: Mapping[str, object]
    words: tuple[str, ...]
    varied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What one text states, from which base it was made, and which points of that base it leaves out."""

    area: str
    kind: str
    base: str
    place: str
    file: str
    stated: tuple[Stated, ...]
    left_out: tuple[str, ...]


def make_country(folder: Path, areas: int = 153, seed: int = SEED) -> tuple[Truth, ...]:
    """Write a workspace of so many areas into an empty folder, and say what is true of it.

    Fewer than all 153 are those nearest the first by land borders. The same seed and number give the same bytes.
    """
    ids = areas_near(areas)
    names = invented_names(ids, [one.name for one in load_gazetteer().authorities.values()], seed)
    files = folder / "files"
    files.mkdir(parents=True)
    truths = []
    for id_ in sorted(ids):
        base = _base(id_, seed)
        for kind in KINDS:
            source = random.Random(f"{seed} {id_} {kind}")  # noqa: S311 - a seeded draw, not a secret
            text = vary(draft(base, kind), names[id_], source)
            file = f"files/{id_}-{kind}.md"
            page = "\n".join(_page(text.blocks, names[id_], numbered=source.random() < NUMBERED))
            (folder / file).write_bytes(page.encode())
            truths.append(_truth(id_, kind, base, names[id_], file, text))
    (folder / "alignctl.toml").write_bytes("\n".join(_workspace(sorted(ids), names)).encode())
    (folder / "truth.json").write_bytes(json.dumps([asdict(one) for one in truths], indent=1).encode())
    return tuple(truths)


def areas_near(count: int) -> tuple[str, ...]:
    """So many ids of authorities, neighbour by neighbour from the first; those no border reaches come last."""
    gazetteer = load_gazetteer()
    found: dict[str, None] = {}
    for start in sorted(gazetteer.authorities, key=lambda id_: (not gazetteer.borders[id_], id_)):
        waiting = deque([start])
        while waiting:
            id_ = waiting.popleft()
            if id_ not in found:
                found[id_] = None
                waiting.extend(gazetteer.borders[id_])
    if not 2 <= count <= len(found):
        raise ValueError(f"2 to {len(found)} areas were expected, found {count}.")
    return tuple(found)[:count]


def _base(area: str, seed: int) -> str:
    region = load_gazetteer().authorities[area].region
    shared = random.Random(f"{seed} {region}").sample(bases(), SHARED)  # noqa: S311 - a seeded draw, not a secret
    return random.Random(f"{seed} {area}").choice(shared)  # noqa: S311 - likewise


def _truth(area: str, kind: str, base: str, place: str, file: str, text: Varied) -> Truth:  # noqa: PLR0913, PLR0917 - what a truth holds
    stated = tuple(
        Stated(rule=answer.rule, finds=answer.finds, words=part.texts, varied=answer.rule in text.varied)
        for block in text.blocks
        for part in block.parts
        for answer in part.answers
    )
    return Truth(area=area, kind=kind, base=base, place=place, file=file, stated=stated, left_out=text.left_out)


def _page(blocks: tuple[Block, ...], place: str, *, numbered: bool) -> Iterator[str]:
    """The lines of a text as Markdown."""
    counts: list[int] = []
    top = min((block.level for block in blocks[1:] if block.level), default=1)
    for n, block in enumerate(blocks):
        if block.level and n:
            depth = max(1, block.level - top + 1)
            counts = [*counts, *[0] * depth][:depth]
            counts[-1] += 1
            number = f"{'.'.join(map(str, counts))} " if numbered else ""
            yield f"{'#' * block.level} {number}{_plain(block.title)}"
        elif block.level:
            yield f"# {_plain(block.title)}"
            yield ""
            yield generated(place)
        elif block.head:
            yield from _table(block)
        else:
            yield ("- " if block.is_item else "") + " ".join(_plain(part.texts[0]) for part in block.parts)
        yield ""


def generated(place: str) -> str:
    """What every text says before all else."""
    return f"This text was generated for a trial of speed. It is nobody's procedure, and {place} is an invented place."


def _table(block: Block) -> Iterator[str]:
    yield _row(block.head)
    yield _row(("---",) * len(block.head))
    yield from (_row(tuple(map(_plain, part.texts))) for part in block.parts)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _workspace(ids: list[str], names: Mapping[str, str]) -> Iterator[str]:
    yield '[workspace]\nname = "A made country"\n'
    for id_ in ids:
        files = ", ".join(f'{kind} = ["files/{id_}-{kind}.md"]' for kind in KINDS)
        yield f'[areas.{id_}]\nname = "{names[id_]}"\ngazetteer = ["{id_}"]\ndocuments = {{ {files} }}\n'
